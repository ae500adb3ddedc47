import { similarNames as similar } from '../../names/similar-names.ts';
import { entry } from '../diagnostic.ts';

interface Data {
  readonly found: string | null;
  readonly expected: readonly string[];
  /** The figure before which it is missing; else null. */
  readonly before: string | null;
  /** What a fix must insert after the word to complete the line; null: no fix is possible. */
  readonly behind: string | null;
}

export const expectedWord = entry({
  code: 'expected-word',
  severity: 'error',
  costs: 'what it stands in',
  message: {
    en: ({ found, expected, before }: Data) =>
      `${list(expected, 'or')} should stand here${found === null ? '' : `, not ${found}`}${before === null ? '' : `, before ${before}`}`,
    it: ({ found, expected, before }: Data) =>
      `Qui va ${list(expected, 'o')}${found === null ? '' : `, non ${found}`}${before === null ? '' : `, prima di ${before}`}`,
  },
  fixes: ({ found, expected, before, behind }, { start, end }) => {
    if (behind === null) return [];
    return likeliest(found, expected).map((word) => ({
      keeps: 'meaning',
      title: {
        en: found === null ? `Add ${word}` : `Change ${found} to ${word}`,
        it: found === null ? `Aggiungere ${word}` : `Cambiare ${found} in ${word}`,
      },
      edits: [{ start, end, text: put(word, { found, before, behind }) }],
    }));
  },
});

function put(word: string, { found, before, behind }: Pick<Data, 'found' | 'before' | 'behind'>): string {
  if (before !== null) return `${word} `;
  return found === null ? ` ${word}${behind ?? ''}` : word;
}

/** Similar words first, then some of the others. */
function likeliest(found: string | null, expected: readonly string[]): readonly string[] {
  // `italian` for `it`: what it begins with, then what looks like it
  const begun = found === null ? [] : expected.filter((word) => found.startsWith(word));
  const alike = found === null ? [] : [...begun, ...similar(found, expected)];
  return [...new Set([...alike, ...expected])].slice(0, 6);
}

function list(words: readonly string[], or: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${or} ${words.at(-1)}`;
}
