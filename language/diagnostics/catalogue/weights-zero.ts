import { entry } from '../diagnostic.ts';

interface Data {
  readonly node: string;
  readonly what: 'indicators' | 'children';
}

export const weightsZero = entry({
  code: 'weights-zero',
  severity: 'warning',
  message: {
    en: ({ node, what }: Data) =>
      `All ${what} of ${node} have weight 0: none of them counts, and what they were to count for goes to others; give one of them a weight, or none of them`,
    it: ({ node, what }: Data) =>
      `Tutti ${what === 'indicators' ? 'gli indicatori' : 'gli elementi sotto'} ${what === 'indicators' ? 'di ' : ''}${node} hanno peso 0: nessuno conta, e quanto sarebbe spettato loro va ad altri; dare un peso ad almeno uno, o a nessuno`,
  },
});
