import { entry } from '../diagnostic.ts';

interface Data {
  readonly found: string;
}

export const unexpected = entry({
  code: 'unexpected',
  severity: 'error',
  message: {
    en: ({ found }: Data) =>
      `${found} is not understood here: the line has said all it can${isSign(found) ? '; a code that contains it is put between backticks' : ''}`,
    it: ({ found }: Data) =>
      `${found} qui non si capisce: la riga ha già detto tutto${isSign(found) ? '; un codice che lo contiene va tra apici inversi' : ''}`,
  },
  fixes: (_, { start, end }) => [
    { keeps: 'meaning', title: { en: 'Remove it', it: 'Togliere' }, edits: [{ start, end, text: '' }] },
  ],
});

/** `/`, `+`: what codes of printed documents contain, and codes of plans between backticks alone. */
function isSign(found: string): boolean {
  return /^[-+*/:&()°#.]+$/.test(found);
}
