// An incremental line index; gives the same as `createLineIndex` for the full text. An edit moves all following lines: that shift is stored once, not for
// each line.

import type { Edit } from '#language/diagnostics/diagnostic.ts';
import { firstWhere } from '#language/syntax/first-where.ts';
import type { Source } from '#language/syntax/incremental/text-buffer.ts';
import type { LineIndex, Position } from '#language/syntax/lines.ts';

export interface IncrementalLineIndex extends LineIndex {
  /** The index after an edit. */
  after(edit: Edit, text: Source): IncrementalLineIndex;
}

/** Line starts; from line `from` on (counted from 0) `delta` must be added. */
interface Starts {
  readonly at: readonly number[];
  readonly from: number;
  readonly delta: number;
}

export function createLines(text: Source): IncrementalLineIndex {
  const at = [0, ...lineEndsIn(text, 0, text.length - 1)];
  return linesFrom({ at, from: at.length, delta: 0 }, text.length);
}

function linesFrom(starts: Starts, length: number): IncrementalLineIndex {
  return {
    lines: starts.at.length,
    start: (line) => (line >= 1 && line <= starts.at.length ? startOf(starts, line - 1) : length),
    position: (offset) => positionIn(starts, Math.min(Math.max(offset, 0), length)),
    after: (edit, text) => linesFrom(startsAfter(starts, edit, text), text.length),
  };
}

function startOf({ at, from, delta }: Starts, line: number): number {
  return line < from ? at[line]! : at[line]! + delta;
}

function positionIn(starts: Starts, offset: number): Position {
  const line = lineAt(starts, offset);
  return { line: line + 1, column: offset - startOf(starts, line) + 1 };
}

/** From 0. */
function lineAt(starts: Starts, offset: number): number {
  return firstWhere(starts.at.length, (line) => startOf(starts, line) > offset) - 1;
}

/**
 * Line ends before the edit are kept, those behind it are moved. The characters on both sides of the edit are scanned again: a \r and a \n that become
 * adjacent are one line end.
 */
function startsAfter(starts: Starts, { start, end, text: put }: Edit, text: Source): Starts {
  const line = lineAt(starts, Math.max(0, start - 1));
  const next = lineAt(starts, end + 1) + 1;
  const delta = put.length - (end - start);
  const fresh = lineEndsIn(text, startOf(starts, line), start + put.length);
  const behind = line + 1;
  if (fresh.length === next - behind && fresh.every((one, index) => one === startOf(starts, behind + index) + delta)) {
    if (starts.delta === 0) return { at: starts.at, from: behind, delta };
    if (starts.from === behind) return { at: starts.at, from: behind, delta: starts.delta + delta };
  }
  const at = starts.at.slice(0, Math.min(behind, starts.from));
  for (let one = at.length; one <= line; one++) at.push(startOf(starts, one));
  for (const one of fresh) at.push(one);
  for (let one = next; one < starts.at.length; one++) at.push(startOf(starts, one) + delta);
  return { at, from: at.length, delta: 0 };
}

/** The starts of lines behind the line ends in a part of the text. */
function lineEndsIn(text: Source, from: number, to: number): number[] {
  const starts: number[] = [];
  const last = Math.min(to, text.length - 1);
  for (let offset = from; offset <= last; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 10 || (code === 13 && text.charCodeAt(offset + 1) !== 10)) starts.push(offset + 1);
  }
  return starts;
}
