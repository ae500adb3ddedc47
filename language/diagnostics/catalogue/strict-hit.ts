import type { Edit } from '../diagnostic.ts';
import { entry, type FigureText } from '../diagnostic.ts';

interface Data {
  readonly indicator: string;
  readonly side: '>' | '<';
  readonly figure: FigureText;
  /** The edit that makes it one that is met; null: the sign is not found where it should be. */
  readonly sign: Edit | null;
}

export const strictHit = entry({
  code: 'strict-hit',
  severity: 'hint',
  message: {
    en: ({ indicator, side, figure }: Data) =>
      `${indicator} is exactly ${figure.en}, and its target asks for ${side} ${figure.en}: it is not met, and all-or-nothing gives 0 % (earlier versions of Perfplan gave 100 %); write ${side}= if ${figure.en} is enough`,
    it: ({ indicator, side, figure }: Data) =>
      `${indicator} vale esattamente ${figure.it}, e il target chiede ${side} ${figure.it}: non è raggiunto, e tutto-o-niente dà 0 % (le versioni precedenti di Perfplan davano 100 %); scrivere ${side}= se ${figure.it} basta`,
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
