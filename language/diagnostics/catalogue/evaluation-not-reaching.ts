import { entry } from '../diagnostic.ts';

interface Data {
  readonly indicator: string;
  /** The node of the `use`; empty for the plan itself. */
  readonly node: string;
}

export const evaluationNotReaching = entry({
  code: 'evaluation-not-reaching',
  severity: 'warning',
  message: {
    en: ({ indicator, node }: Data) =>
      `The evaluator's decision on ${indicator} does not reach its use here, where it has another target or value: decide on ${indicator} in ${node} too, if it is meant to`,
    it: ({ indicator, node }: Data) =>
      `La decisione del valutatore su ${indicator} non raggiunge questo suo uso, dove il target o il valore sono diversi: decidere anche su ${indicator} in ${node}, se si intendeva`,
  },
});
