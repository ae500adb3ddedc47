import { similarNames as similar } from '../../names/similar.ts';
import { entry } from '../diagnostic.ts';

interface Data {
  readonly found: string | null;
  readonly expected: readonly string[];
}

export const expectedWord = entry({
  code: 'expected-word',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ found, expected }: Data) =>
      `${list(expected, 'or')} should stand here${found === null ? '' : `, not ${found}`}`,
    it: ({ found, expected }: Data) => `Qui va ${list(expected, 'o')}${found === null ? '' : `, non ${found}`}`,
  },
  fixes: ({ found, expected }, { start, end }) =>
    likeliest(found, expected).map((word) => ({
      keeps: 'meaning',
      title: {
        en: found === null ? `Add ${word}` : `Change ${found} to ${word}`,
        it: found === null ? `Aggiungere ${word}` : `Cambia ${found} in ${word}`,
      },
      edits: [{ start, end, text: found === null ? ` ${word}` : word }],
    })),
});

/** Those that look like what was written; then the others, as far as anybody reads. */
function likeliest(found: string | null, expected: readonly string[]): readonly string[] {
  const alike = found === null ? [] : similar(found, expected);
  return [...new Set([...alike, ...expected])].slice(0, 6);
}

function list(words: readonly string[], or: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${or} ${words.at(-1)}`;
}
