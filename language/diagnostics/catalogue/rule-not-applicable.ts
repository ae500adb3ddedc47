import { entry } from '../diagnostic.ts';
import { inItalian } from '../message-names.ts';

interface Data {
  readonly indicator: string;
  readonly rule: string;
}

export const ruleNotApplicable = entry({
  code: 'rule-not-applicable',
  severity: 'warning',
  message: {
    en: ({ indicator, rule }: Data) =>
      `${rule} cannot measure how far ${indicator} is from its target (${need.en[rule] ?? 'its figures do not allow it'}), so linear is used: declare another rule here`,
    it: ({ indicator, rule }: Data) =>
      `La regola ${inItalian(rule)} non può misurare lo scarto di ${indicator} dal target (${need.it[rule] ?? 'i suoi dati non lo permettono'}), quindi vale quella lineare: dichiarare qui un'altra regola`,
  },
});

const need: Record<'en' | 'it', Record<string, string>> = {
  en: {
    inverse: 'it needs a target and a value above zero',
    'from-baseline': 'it needs a baseline that is worse than the target',
  },
  it: {
    inverse: 'richiede un target e un valore sopra lo zero',
    'from-baseline': 'richiede un valore iniziale peggiore del target',
  },
};
