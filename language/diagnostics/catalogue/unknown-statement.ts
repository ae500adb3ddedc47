import { distanceBetween, similarNames } from '../../names/similar-names.ts';
import { entry } from '../diagnostic.ts';

interface Data {
  readonly found: string;
  /** The kind of the enclosing declaration; null at the top level of a file. */
  readonly holder: string | null;
  /** The keywords that may begin a line here. */
  readonly expected: readonly string[];
  /** All of the line. */
  readonly line: string;
}

export const unknownStatement = entry({
  code: 'unknown-statement',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ found, holder, expected }: Data) =>
      `${found} begins no statement ${holder === null ? 'of a file' : `of ${holder}`}${hint(found, expected, '; did you mean ')}`,
    it: ({ found, holder, expected }: Data) =>
      `${found} non inizia nessuna riga ${holder === null ? 'di un file' : `di ${holder}`}${hint(found, expected, '; forse ')}`,
  },
  fixes: ({ found, expected }, { start, end }) =>
    similar(found, expected).map((text) => ({
      keeps: 'meaning',
      title: { en: `Change ${found} to ${text}`, it: `Cambiare ${found} in ${text}` },
      edits: [{ start, end, text }],
    })),
});

/** Near names alone: others would lead to the next error. */
function similar(found: string, expected: readonly string[]): readonly string[] {
  const limit = found.length < 5 ? 1 : found.length < 9 ? 2 : 3;
  return similarNames(found, expected).filter((word) => distanceBetween(found.toLowerCase(), word, limit) <= limit);
}

function hint(found: string, expected: readonly string[], words: string): string {
  const [nearest] = similar(found, expected);
  return nearest === undefined ? '' : `${words}${nearest}?`;
}
