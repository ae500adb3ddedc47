import { entry } from '../diagnostic.ts';

interface Data {
  readonly policy: string;
  /** The allowed statements in the file's language, with their places. */
  readonly lines: readonly {
    readonly line: string;
    readonly edit: { readonly start: number; readonly end: number; readonly text: string };
  }[];
}

export const missedRuleUndeclared = entry({
  code: 'missed-rule-undeclared',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ policy, lines }: Data) =>
      `The policy ${policy} does not say how a missed target of the kind <= is measured: write ${lines.map(({ line }) => line).join(', or ')}`,
    it: ({ policy, lines }: Data) =>
      `Le regole ${policy} non dicono come si misura un target <= mancato: scrivere ${lines.map(({ line }) => line).join(', o ')}`,
  },
  fixes: ({ lines }) =>
    lines.map(({ line, edit }) => ({
      keeps: 'meaning',
      title: { en: `Add ${line}`, it: `Aggiungere ${line}` },
      edits: [edit],
    })),
});
