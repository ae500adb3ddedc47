import { entry } from '../diagnostic.ts';

interface Data {
  readonly node: string;
  /** Indicators whose target asks for less than their baseline. */
  readonly weaker: readonly string[];
  /** How many ask for just the baseline. */
  readonly equal: number;
  /** How many have both a target and a baseline. */
  readonly compared: number;
}

export const targetBelowBaseline = entry({
  code: 'target-below-baseline',
  severity: 'hint',
  lint: true,
  message: {
    en: ({ weaker, equal, compared }: Data) =>
      `${weaker.length} of ${compared} targets ${weaker.length === 1 ? 'asks' : 'ask'} for less than had been reached before${equal > 0 ? `, ${equal} for just that` : ''}: ${some(weaker)}`,
    it: ({ weaker, equal, compared }: Data) =>
      `${weaker.length} target su ${compared} ${weaker.length === 1 ? 'chiede' : 'chiedono'} meno di quanto era già stato raggiunto${equal > 0 ? `, ${equal} altrettanto` : ''}: ${some(weaker)}`,
  },
});

/** The first few of many. */
function some(codes: readonly string[]): string {
  return codes.length > 5 ? `${codes.slice(0, 5).join(', ')}, …` : codes.join(', ');
}
