// Braces that do not balance, mended by indentation: a block whose brace is missing ends where the text falls back to the column
// it began at. Files whose braces balance pass through untouched, however they are indented.

import { addNewline, deepest } from './lexed.ts';
import type { Complain } from './problems.ts';
import { Tokens } from './token-list.ts';
import * as t from './tokens.ts';

export function balance(tokens: Tokens, complain: Complain): Tokens {
  const { missing, sound } = count(tokens);
  return sound ? tokens : mend(tokens, { result: new Tokens(tokens.text, tokens.count), open: [], complain, missing });
}

/** How many blocks are never closed, how deep they go, and whether nothing at all has to be done. */
export function count(tokens: Tokens): { missing: number; deep: number; sound: boolean } {
  const { types } = tokens;
  let depth = 0;
  let extra = 0;
  let deep = 0;
  for (let at = 0; at < tokens.count; at++) {
    const type = types[at];
    if (type === t.LeftBrace) deep = Math.max(deep, ++depth);
    else if (type === t.RightBrace && --depth < 0) {
      depth = 0;
      extra++;
    }
  }
  return { missing: depth, deep, sound: depth === 0 && extra === 0 && deep <= deepest };
}

interface Mending {
  readonly result: Tokens;
  readonly open: Open[];
  readonly complain: Complain;
  missing: number;
}

interface Open {
  /** Where the brace stands. */
  readonly start: number;
  /** The column of the line that opens it. */
  readonly column: number;
  /** Beyond the depth that is read: its braces are dropped. */
  readonly dropped: boolean;
}

function mend(tokens: Tokens, mending: Mending): Tokens {
  const { result, open, complain } = mending;
  let lineColumn = 0;
  let previousEnd = 0;
  let deepReported = false;
  for (let at = 0; at < tokens.count; at++) {
    const type = tokens.types[at]!;
    const start = tokens.starts[at]!;
    const column = columnOf(tokens.text, start);
    if (column !== null && type !== t.Newline && type !== t.Prose) {
      lineColumn = column;
      closeFallenBack(column, { mending, isBrace: type === t.RightBrace, at: previousEnd });
    }
    previousEnd = tokens.ends[at]!;
    if (type === t.LeftBrace) {
      const dropped = open.length >= deepest;
      if (dropped && !deepReported) complain('too-deep', start, start + 1, { limit: deepest });
      deepReported ||= dropped;
      open.push({ start, column: lineColumn, dropped });
      if (dropped) continue;
    } else if (type === t.RightBrace) {
      const closed = open.pop();
      if (!closed) complain('extra-brace', start, start + 1, {});
      if (!closed || closed.dropped) continue;
    }
    result.addFrom(tokens, at);
  }
  while (open.length > 0) close(mending, previousEnd);
  return result.close();
}

interface Closing {
  readonly mending: Mending;
  /** The line that has fallen back begins with a brace that closes. */
  readonly isBrace: boolean;
  readonly at: number;
}

/** Closes what a line that begins at `column` has left behind, as long as braces are missing. */
function closeFallenBack(column: number, { mending, isBrace, at }: Closing): void {
  const { open } = mending;
  for (let top = open.at(-1); top && mending.missing > 0; top = open.at(-1)) {
    if (isBrace ? top.column <= column : top.column < column) return;
    close(mending, at);
  }
}

function close(mending: Mending, at: number): void {
  const { open, result, complain } = mending;
  const closed = open.pop();
  if (!closed) return;
  mending.missing--;
  if (closed.dropped) return;
  complain('missing-brace', closed.start, closed.start + 1, { distance: at - closed.start, column: closed.column });
  const last = result.types[result.count - 1];
  if (result.count > 0 && last !== t.Newline && last !== t.LeftBrace) addNewline(result, at);
  result.add(t.RightBrace, at, at);
  addNewline(result, at);
}

/** The column of a token that begins its line; null for one inside a line. */
function columnOf(text: string, offset: number): number | null {
  let start = offset;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  const before = text[start - 1];
  return start === 0 || before === '\n' || before === '\r' ? offset - start : null;
}
