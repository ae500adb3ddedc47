// Finds git's conflict markers: `<<<<<<<` before our lines, `=======` between both sides, `>>>>>>>` behind theirs. Knows no tokens.

import type { Span } from '../literals.ts';
import { isBlank, isLineEnd, lineEndAfter } from './characters.ts';

/** Lines with markers at both ends. */
export interface Conflict extends Span {
  readonly ours: ConflictSide;
  readonly theirs: ConflictSide;
  /** Where the line with the mark behind our lines begins. */
  readonly second: number;
}

export interface ConflictSide extends Span {
  readonly name: string;
}

const shortest = 7;

/** The length of the marker at `offset`; 0 if there is none. It is at the start of a line, and followed by a space or nothing. */
export function markAt(text: string, offset: number): number {
  const sign = text.charCodeAt(offset);
  if (sign !== 60 && sign !== 61 && sign !== 62 && sign !== 124) return 0;
  if (offset > 0 && !isLineEnd(text.charCodeAt(offset - 1))) return 0;
  let end = offset + 1;
  while (text.charCodeAt(end) === sign) end++;
  const next = text.charCodeAt(end);
  return end - offset >= shortest && (end >= text.length || isBlank(next) || isLineEnd(next)) ? end - offset : 0;
}

/** Whether a text may contain a marker; `|||||||` is not searched, because it never occurs alone. */
export function mayHaveMarks(text: string): boolean {
  return /^(?:<{7}|={7}|>{7})/m.test(text);
}

/** The conflict whose first marker is at `offset`; null if its other markers are missing before `end`. */
export function conflictAt(text: string, offset: number, end: number): Conflict | null {
  const size = markAt(text, offset);
  const ours = nextLine(text, offset);
  let second = 0;
  let theirs = 0;
  for (let line = ours; line < end; line = nextLine(text, line)) {
    if (markAt(text, line) !== size) continue;
    const sign = text.charAt(line);
    if (sign === '|' && second === 0) second = line;
    else if (sign === '=' && theirs === 0) {
      second ||= line;
      theirs = nextLine(text, line);
    } else if (sign === '>' && theirs !== 0) {
      return {
        start: offset,
        end: lineEndAfter(text, line),
        ours: { start: ours, end: beforeLine(text, second, ours), name: nameAt(text, offset + size) },
        theirs: { start: theirs, end: beforeLine(text, line, theirs), name: nameAt(text, line + size) },
        second,
      };
    } else return null;
  }
  return null;
}

/** To the end of the line, or to a comment that somebody has put behind it. */
export function nameAt(text: string, offset: number): string {
  return text.slice(offset, lineEndAfter(text, offset)).split(' //')[0]!.trim();
}

function nextLine(text: string, offset: number): number {
  const end = lineEndAfter(text, offset);
  return end + (text.startsWith('\r\n', end) ? 2 : 1);
}

/** Before the line end that `line` stands behind. */
function beforeLine(text: string, line: number, start: number): number {
  const end = line - (text.startsWith('\r\n', line - 2) ? 2 : 1);
  return Math.max(start, end);
}
