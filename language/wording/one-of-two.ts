// Which word of a choice stands where two were written. Knows no grammar.

import type { KeywordName } from '../syntax/keywords/keywords.ts';

/** What a mean may be called with: `mean weighted` is the weighted one. */
const means: ReadonlySet<KeywordName> = new Set(['weighted', 'geometric', 'harmonic']);

/** The words that may be meant, each alone. */
export function meantOfTwo(first: KeywordName, second: KeywordName): readonly KeywordName[] {
  if (first === 'mean' && means.has(second)) return [second];
  if (second === 'mean' && means.has(first)) return [first];
  return [first, second];
}
