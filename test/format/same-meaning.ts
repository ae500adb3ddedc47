// What formatting must not change: the meaning of a file, and its comments.

import { unitWord } from '#language/syntax/keywords/unit-words.ts';
import { parse, tokenize } from '#language/syntax/parse.ts';

/** What a tree says, its places left aside: where things stand, how codes are quoted, that an empty block was written. */
export function meaning(text: string): string {
  const { value } = parse({ name: 'test.perf', text });
  return JSON.stringify(value, function (this: unknown, key, item) {
    return places.has(key) ? undefined : key === 'unit' ? unitOf(this, item) : item;
  });
}

/** Behind a figure a word that is no known unit is one because it stands in backticks. */
function unitOf(holder: unknown, unit: { text: string; quoted: boolean } | null): unknown {
  if (!unit?.quoted || (holder as { kind?: string }).kind !== 'number' || unitWord(unit.text) !== undefined)
    return unit;
  return { ...unit, text: `\`${unit.text}\`` };
}

const places = new Set(['start', 'end', 'length', 'headEnd', 'block', 'quoted']);

/** The same, whatever language the keywords are written in: the header says which, a function's name is a keyword. */
export function meaningInAnyLanguage(text: string): string {
  const { value } = parse({ name: 'test.perf', text });
  return JSON.stringify(value, function (this: unknown, key, item) {
    if (places.has(key)) return undefined;
    if (key === 'language' && (item === 'english' || item === 'italian')) return undefined;
    if (key === 'unit') return unitOf(this, item);
    return item?.kind === 'call' && item.function !== null ? { ...item, name: null } : item;
  });
}

/** Comments in order, each without the blanks behind it. */
export function commentsOf(text: string): string[] {
  return tokenize(text)
    .filter(({ tokenType }) => tokenType.name === 'Comment')
    .map(({ image }) => image.trimEnd());
}

export function errorsOf(text: string): string[] {
  return parse({ name: 'test.perf', text }).diagnostics.map(({ code }) => code);
}
