// Formats a file or a part of it, as the smallest edits.

import { format } from '#language/format/format.ts';
import type { Context, Span } from './context.ts';
import type { Features } from './features.ts';
import type { TextEdit } from './results.ts';

export const formatting: Features['formatting'] = (context, within) => editsOf(context, within);

/** Formats the finished line: the one before a new line, or the line of a `}` or of prose. */
export const formattingOnType: Features['formattingOnType'] = (context, offset, typed) => {
  const { lines } = context.file;
  const { line } = lines.position(offset);
  const on = typed === '\n' ? line - 1 : line;
  return on < 1 ? [] : editsOf(context, { start: lines.start(on), end: lines.start(on + 1) });
};

/** An edit for each run of lines that differ, so that a cursor elsewhere does not move. */
function editsOf({ file }: Context, within: Span | null): readonly TextEdit[] {
  if (file.kind !== 'plan') return [];
  const { value } = format(file.text, within ? { range: within } : {});
  return value === file.text ? [] : [difference(file.text, value)];
}

function difference(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}
