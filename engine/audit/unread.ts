// The lines with printed figures in them that an error keeps from being read, so that nobody takes what was not compared for right.

import type { Diagnostic } from '#language/diagnostics/diagnostic.ts';
import type { Model } from '#language/model/model.ts';

/** Of all that was found in the plan's files, the first error of each such line, in their order. */
export function unreadFigures({ files }: Model, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const lines = new Set<object>();
  return diagnostics.filter((diagnostic) => {
    if (diagnostic.severity !== 'error' || !files.includes(diagnostic.anchor.file)) return false;
    const line = printedLine(diagnostic);
    if (line === null || lines.has(line)) return false;
    lines.add(line);
    return true;
  });
}

/** A line of a block of printed figures, or one that begins so; the block itself where the error is in its head. null: neither. */
function printedLine({ anchor: { owner, start } }: Diagnostic): object | null {
  if (owner === null) return null;
  const statement = owner.statements.find((one) => one.start <= start && start <= one.end) ?? null;
  if (owner.kind === 'published-block') return statement ?? owner;
  return statement?.kind === 'published' ? statement : null;
}
