// All fixes of a file that may run unasked, at once. Knows no disk and no editors.

import type { Diagnostic, Edit, Fix } from '../diagnostics/diagnostic.ts';
import type { Span } from '../syntax/tree.ts';
import { createOffers, editsOf, type Found, type ReadText } from './offers.ts';

/** A fix that may run unasked, and its edits. */
export interface FormFix {
  readonly diagnostic: Diagnostic;
  readonly fix: Fix;
  readonly edits: readonly Edit[];
}

/** Those of one file that change the form alone. What would overlap with another waits for the next time. */
export function formFixesOf(file: ReadText, found: Iterable<Found>): readonly FormFix[] {
  const offers = createOffers(file);
  const mends: Reaching[] = [];
  for (const one of found) {
    const fix = offers(one).find(({ keeps }) => keeps === 'form');
    if (fix) mends.push(reaching({ diagnostic: one.diagnostic, fix, edits: editsOf(fix, one.base) }));
  }
  let end = -1;
  return mends
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .filter((mend) => {
      // two that are inserted at one place meet as well: nothing says which comes first
      const isApart = mend.start > end || (mend.start === end && mend.end > mend.start);
      if (isApart) end = mend.end;
      return isApart;
    });
}

interface Reaching extends FormFix, Span {}

/** From the first of its edits to the last. */
function reaching(mend: FormFix): Reaching {
  const start = Math.min(...mend.edits.map((edit) => edit.start));
  return { ...mend, start, end: Math.max(...mend.edits.map((edit) => edit.end)) };
}
