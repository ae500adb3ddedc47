import { entry } from '../diagnostic.ts';

interface Data {
  readonly what: 'indicator' | 'node';
  /** The code of what was decided. */
  readonly name: string;
  /** The node of the `use`; empty for the plan itself. */
  readonly node: string;
}

export const evaluationNotReaching = entry({
  code: 'evaluation-not-reaching',
  severity: 'warning',
  message: {
    en: ({ what, name, node }: Data) =>
      `The evaluator's decision on ${name} does not reach its use here, where it ${what === 'node' ? 'is composed of other members' : 'has another target or value'}: decide on ${name} in ${node} too, if it is meant to`,
    it: ({ what, name, node }: Data) =>
      `La decisione del valutatore su ${name} non raggiunge questo suo uso, ${what === 'node' ? 'che è composto di altri elementi' : 'dove il target o il valore sono diversi'}: decidere anche su ${name} in ${node}, se si intendeva`,
  },
});
