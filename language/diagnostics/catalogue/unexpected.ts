import { entry } from '../diagnostic.ts';
import { shortened } from '../message-names.ts';

interface Data {
  /** The first word of it. */
  readonly found: string;
  /** All of it, to the end of the line. */
  readonly rest: string;
  /** What the line goes on with, where that would be understood without it. */
  readonly before?: string;
}

export const unexpected = entry({
  code: 'unexpected',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ found, before }: Data) =>
      before !== undefined
        ? `${found} says nothing before ${before}: leave it out`
        : `${found} is not understood here: the line has said all it can${isSign(found) ? '; a code that contains it is put between backticks' : ''}`,
    it: ({ found, before }: Data) =>
      before !== undefined
        ? `${found} non dice nulla prima di ${before}: toglierlo`
        : `${found} qui non si capisce: la riga ha già detto tutto${isSign(found) ? '; un codice che lo contiene va tra apici inversi' : ''}`,
  },
  fixes: ({ rest }, { start, end }) => [
    {
      keeps: 'meaning',
      title: { en: `Remove ${shortened(rest)}`, it: `Togliere ${shortened(rest)}` },
      edits: [{ start, end, text: '' }],
    },
  ],
});

/** `/`, `+`: what codes of printed documents contain, and codes of plans between backticks alone. */
function isSign(found: string): boolean {
  return /^[-+*/:&()°#.]+$/.test(found);
}
