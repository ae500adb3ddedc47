// All fixes of a file that may run unasked, at once. Knows no disk and no editors.

import type { Diagnostic, Edit, Fix } from '../diagnostics/diagnostic.ts';
import type { Span } from '../syntax/tree.ts';
import { createOffers, type DiagnosticInText, editsOf, type ReadText } from './offered-fixes.ts';

/** A fix that may run unasked, and its edits. */
export interface FormFix {
  readonly diagnostic: Diagnostic;
  readonly fix: Fix;
  readonly edits: readonly Edit[];
}

/** Those of one file that change the form alone. What would overlap with another waits for the next time. */
export function formFixesOf(file: ReadText, found: Iterable<DiagnosticInText>): readonly FormFix[] {
  const offers = createOffers(file);
  const fixes: Reaching[] = [];
  for (const one of found) {
    const fix = offers(one).find(({ keeps }) => keeps === 'form');
    if (fix) fixes.push(reaching({ diagnostic: one.diagnostic, fix, edits: editsOf(fix, one.base) }));
  }
  let end = -1;
  return fixes
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .filter((one) => {
      // two that are inserted at one place meet as well: nothing says which comes first
      const isApart = one.start > end || (one.start === end && one.end > one.start);
      if (isApart) end = one.end;
      return isApart;
    });
}

interface Reaching extends FormFix, Span {}

/** From the first of its edits to the last. */
function reaching(one: FormFix): Reaching {
  const start = Math.min(...one.edits.map((edit) => edit.start));
  return { ...one, start, end: Math.max(...one.edits.map((edit) => edit.end)) };
}
