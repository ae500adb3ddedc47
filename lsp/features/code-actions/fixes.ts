// The fixes that the catalogue has for what was found; those that change nothing but how it is written, all of one file at once.

import { formFixesOf } from '#language/fixes/form-fixes.ts';
import { createOffers, editsOf, type Offers } from '#language/fixes/offers.ts';
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

/** Preferred, so that one key applies it, is what changes nothing that the plan says. */
function fixed(context: Context, located: LocatedInFile, offers: Offers): Action[] {
  const finding = findingOf(context, located);
  return offers(located).map((fix) => ({
    ...action(context, {
      title: fix.title[context.settings.language],
      kind: 'quickfix',
      edits: editsOf(fix, located.base),
    }),
    preferred: fix.keeps === 'form',
    mends: finding ? [finding] : [],
  }));
}

/** Runs unasked, on save: what would change what the plan says is left alone. */
export function fixAll(context: Context): readonly Action[] {
  const edits = formFixesOf(context.file, context.workspace.diagnosticsOf(context.file.name)).flatMap(
    (mend) => mend.edits,
  );
  if (edits.length === 0) return [];
  const title =
    context.settings.language === 'it' ? 'Correggere tutto ciò che non lascia dubbi' : 'Mend all that leaves no doubt';
  return [action(context, { title, kind: 'source.fixAll', edits })];
}
