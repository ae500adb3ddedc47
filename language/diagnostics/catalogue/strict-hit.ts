import type { Edit } from '../diagnostic.ts';
import { entry } from '../diagnostic.ts';

interface Data {
  readonly indicator: string;
  readonly side: '>' | '<';
  readonly figure: string;
  /** The edit that makes it one that is met; null: the sign is not found where it should be. */
  readonly sign: Edit | null;
}

export const strictHit = entry({
  code: 'strict-hit',
  severity: 'hint',
  message: {
    en: ({ indicator, side, figure }: Data) =>
      `${indicator} is exactly ${figure}, and its target asks for ${side} ${figure}: not met, so that all-or-nothing gives 0 %, where earlier versions gave 100 %; write ${side}= if ${figure} is enough`,
    it: ({ indicator, side, figure }: Data) =>
      `${indicator} vale esattamente ${figure}, e il target chiede ${side} ${figure}: non è raggiunto, e tutto-o-niente dà 0 %, dove le versioni precedenti davano 100 %; scrivere ${side}= se ${figure} basta`,
  },
  fixes: ({ side, sign }) =>
    sign === null
      ? []
      : [
          {
            keeps: 'meaning',
            title: { en: `Change ${side} to ${side}=`, it: `Cambiare ${side} in ${side}=` },
            edits: [sign],
          },
        ],
});
