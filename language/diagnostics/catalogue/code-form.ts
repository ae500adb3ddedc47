import { entry } from '../diagnostic.ts';

interface Data {
  readonly written: string;
}

export const codeForm = entry({
  code: 'code-form',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ written }: Data) =>
      `The code ${written} stands between backticks: it has more in it than letters, digits, _, and points and hyphens inside; write ${quoted(written)}`,
    it: ({ written }: Data) =>
      `Il codice ${written} va tra apici inversi: non ha solo lettere, cifre, _, e punti e trattini all'interno; scrivere ${quoted(written)}`,
  },
  fixes: ({ written }, { start, end }) => [
    {
      // with a space in it, a part of it may belong to the title
      keeps: /\s/.test(written) ? 'meaning' : 'form',
      title: { en: `Put ${written} between backticks`, it: `Mettere ${written} tra apici inversi` },
      edits: [{ start, end, text: quoted(written) }],
    },
  ],
});

function quoted(written: string): string {
  return `\`${written}\``;
}
