import { entry, type FigureText } from '../diagnostic.ts';

interface Data {
  readonly indicator: string;
  readonly target: FigureText;
  readonly baseline: FigureText;
}

export const targetFarBelowBaseline = entry({
  code: 'target-far-below-baseline',
  severity: 'warning',
  lint: true,
  message: {
    en: ({ indicator, target, baseline }: Data) =>
      `The target of ${indicator}, ${target.en}, is a long way behind its baseline, ${baseline.en}: one of the two may be a slip`,
    it: ({ indicator, target, baseline }: Data) =>
      `Il target di ${indicator}, ${target.it}, è molto lontano dal valore iniziale, ${baseline.it}: uno dei due può essere una svista`,
  },
});
