// The fixes that the catalogue has for what was found; those that change nothing but how it is written, all of one file at once.

import { fixesOf } from '#language/diagnostics/report.ts';
import type { Context, Located, Span } from '../context.ts';
import { findingOf } from '../findings.ts';
import type { Action, TextEdit } from '../results.ts';
import { action } from './action.ts';

export function quickFixes(context: Context, span: Span): readonly Action[] {
  return context.workspace
    .diagnosticsOf(context.file.name)
    .filter(({ start, end }) => start <= span.end && end >= span.start)
    .flatMap((located) => fixed(context, located));
}

function fixed(context: Context, located: Located): Action[] {
  const finding = findingOf(context, located);
  const fixes = fixesOf(located.diagnostic);
  return fixes.map((fix) => ({
    ...action(context, {
      title: fix.title[context.settings.language],
      kind: 'quickfix',
      edits: placed(located, fix.edits),
    }),
    preferred: fix.keeps === 'form',
    mends: finding ? [finding] : [],
  }));
}

/** Runs unasked (on save): what changes what the plan says is left alone. Edits that would overlap wait for the next time. */
export function fixAll(context: Context): readonly Action[] {
  const edits: TextEdit[] = [];
  for (const located of context.workspace.diagnosticsOf(context.file.name)) {
    const fix = fixesOf(located.diagnostic).find(({ keeps }) => keeps === 'form');
    if (!fix) continue;
    const own = placed(located, fix.edits);
    if (!own.some((edit) => edits.some((other) => overlap(edit, other)))) edits.push(...own);
  }
  if (edits.length === 0) return [];
  const title =
    context.settings.language === 'it' ? 'Correggere tutto ciò che non lascia dubbi' : 'Mend all that leaves no doubt';
  return [action(context, { title, kind: 'source.fixAll', edits })];
}

function placed({ base }: Located, edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.map(({ start, end, text }) => ({ start: base + start, end: base + end, text }));
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
