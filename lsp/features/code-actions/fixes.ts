// Quick fixes from the catalogue, and "fix all": the fixes of a file that change the form alone.

import { formFixesOf } from '#language/fixes/form-fixes.ts';
import { createOffers, editsOf, type Offers } from '#language/fixes/offered-fixes.ts';
import type { Context, LocatedInFile, Span } from '../context.ts';
import { findingOf } from '../findings.ts';
import type { Action } from '../results.ts';
import { action } from './action.ts';

export function quickFixes(context: Context, span: Span): readonly Action[] {
  const offers = createOffers(context.file);
  return context.workspace
    .diagnosticsOf(context.file.name)
    .filter(({ start, end }) => start <= span.end && end >= span.start)
    .flatMap((located) => fixed(context, located, offers));
}

/** A fix that changes the form alone is `preferred`, so that one key applies it. */
function fixed(context: Context, located: LocatedInFile, offers: Offers): Action[] {
  const finding = findingOf(context, located);
  return offers(located).map((fix) => ({
    ...action(context, {
      title: fix.title[context.settings.language],
      kind: 'quickfix',
      edits: editsOf(fix, located.base),
    }),
    preferred: fix.keeps === 'form',
    fixes: finding ? [finding] : [],
  }));
}

/** May run unasked, on save: fixes that change the meaning of the plan are left out. */
export function fixAll(context: Context): readonly Action[] {
  const edits = formFixesOf(context.file, context.workspace.diagnosticsOf(context.file.name)).flatMap(
    (mend) => mend.edits,
  );
  if (edits.length === 0) return [];
  const title =
    context.settings.language === 'it' ? 'Correggere tutto ciò che non lascia dubbi' : 'Mend all that leaves no doubt';
  return [action(context, { title, kind: 'source.fixAll', edits })];
}
