// All fixes of a file that change the form alone, to apply at once. Knows no disk and no editors.

import type { Diagnostic, Edit, Fix } from '../diagnostics/diagnostic.ts';
import type { Span } from '../syntax/literals.ts';
import { createOffers, type DiagnosticInText, editsOf, type ReadText } from './offered-fixes.ts';

/** A fix that changes the form alone, with its edits. */
export interface FormFix {
  readonly diagnostic: Diagnostic;
  readonly fix: Fix;
  readonly edits: readonly Edit[];
}

/** Of overlapping fixes only the first: the others are found again in the next round. */
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
      // two insertions at the same offset overlap too: their order is undefined
      const isApart = one.start > end || (one.start === end && one.end > one.start);
      if (isApart) end = one.end;
      return isApart;
    });
}

interface Reaching extends FormFix, Span {}

/** Adds the span from its first edit to its last. */
function reaching(one: FormFix): Reaching {
  const start = Math.min(...one.edits.map((edit) => edit.start));
  return { ...one, start, end: Math.max(...one.edits.map((edit) => edit.end)) };
}
