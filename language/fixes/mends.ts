// All fixes of a file that may run unasked, at once. Knows no disk and no editors.

import type { Diagnostic, Edit, Fix } from '../diagnostics/diagnostic.ts';
import { createOffers, editsOf, type Found, type ReadText } from './offers.ts';

/** A fix that may run unasked, and its edits. */
export interface Mend {
  readonly diagnostic: Diagnostic;
  readonly fix: Fix;
  readonly edits: readonly Edit[];
}

/** Those of one file that change the form alone. What would overlap with another waits for the next time. */
export function mendsOf(file: ReadText, found: Iterable<Found>): readonly Mend[] {
  const offers = createOffers(file);
  const mends: Mend[] = [];
  for (const one of found) {
    const { diagnostic, base } = one;
    const fix = offers(one).find(({ keeps }) => keeps === 'form');
    if (!fix) continue;
    const edits = editsOf(fix, base);
    if (!mends.some((other) => edits.some((edit) => other.edits.some((one) => meet(edit, one))))) {
      mends.push({ diagnostic, fix, edits });
    }
  }
  return mends;
}

/** Two that are inserted at one place meet as well: nothing says which comes first. */
function meet(a: Edit, b: Edit): boolean {
  return (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end);
}
