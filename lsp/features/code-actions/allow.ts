// Adds an `allow` comment for a finding, with a placeholder for the reason.

import type { Context, Span } from '../context.ts';
import { findingOf } from '../findings.ts';
import type { Action } from '../results.ts';
import { action, indentAt } from './action.ts';

export function allowFindings(context: Context, span: Span): readonly Action[] {
  const { workspace, file, settings } = context;
  const touching = workspace
    .diagnosticsOf(file.name)
    .filter(({ start, end, diagnostic }) => start <= span.end && end >= span.start && diagnostic.severity !== 'error');
  const seen = new Set<string>();
  return touching.flatMap((located) => {
    const { code } = located.diagnostic;
    if (code === 'allowance' || seen.has(code)) return [];
    seen.add(code);
    const line = file.lines.start(file.lines.position(located.start).line);
    const text = `${indentAt(context, located.start)}// allow ${code}: \n`;
    const title =
      settings.language === 'it' ? `Lasciar stare ${code}, con un motivo` : `Let ${code} stand, with a reason`;
    const finding = findingOf(context, located);
    const made = action(context, { title, kind: 'quickfix', edits: [{ start: line, end: line, text }] });
    return [{ ...made, fixes: finding ? [finding] : [] }];
  });
}
