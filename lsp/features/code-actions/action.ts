// Creates an action on one file, with defaults.

import type { Context } from '../context.ts';
import type { Action, ActionKind, TextEdit } from '../results.ts';

export function action(
  { file }: Context,
  { title, kind, edits }: { readonly title: string; readonly kind: ActionKind; readonly edits: readonly TextEdit[] },
): Action {
  const files = [{ file: file.name, edits: edits.toSorted((a, b) => a.start - b.start) }];
  return { title, kind, preferred: false, files, fixes: [], disabled: null, renameAt: null };
}

/** The indentation of the line at an offset. */
export function indentAt({ file: { text, lines } }: Context, offset: number): string {
  const start = lines.start(lines.position(offset).line);
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}
