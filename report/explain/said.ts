// What a plan says of a thing besides its figures: details, and notes. Knows no scores.

import type { Documentation } from '#language/model/model.ts';
import { type Explaining, entry, type MaybeEntry } from './explanation.ts';

/** `more`: notes that stand elsewhere, as those of one of its places. */
export function saidEntries(
  { words }: Explaining,
  { details, notes }: Documentation,
  more: readonly string[] = [],
): MaybeEntry[] {
  return [
    entry(words.details, ...details.map(({ label, text }) => `${label}: ${text}`)),
    entry(words.notes, ...[...notes, ...more].map((note) => note.replaceAll(/\s*\n\s*/g, ' '))),
  ];
}
