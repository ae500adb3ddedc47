// Lines and columns of a text. Only the edges ask: everything else knows offsets.

import { firstWhere } from './first-where.ts';

/** Both from 1; columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface LineIndex {
  readonly lines: number;
  position(offset: number): Position;
  /** The offset at which a line (from 1) begins; that of the end for lines behind it. */
  start(line: number): number;
}

/** Lines end with \n, \r\n or \r. */
export function createLineIndex(text: string): LineIndex {
  const starts = lineStarts(text);
  return {
    lines: starts.length,
    position(offset) {
      const line = lineAt(starts, Math.min(Math.max(offset, 0), text.length));
      return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
    },
    start: (line) => starts[line - 1] ?? text.length,
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 10 || (code === 13 && text.charCodeAt(offset + 1) !== 10)) starts.push(offset + 1);
  }
  return starts;
}

function lineAt(starts: readonly number[], offset: number): number {
  return firstWhere(starts.length, (line) => starts[line]! > offset) - 1;
}
