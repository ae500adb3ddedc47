// Repairs unbalanced braces by indentation: a block without closing brace ends where the indentation returns to the column of its head, one without
// opening brace begins where lines are indented further, and a brace does not close a block that continues behind it. Files with balanced braces are
// unchanged, whatever their indentation.

import { topLevel } from '../description/declarations.ts';
import type { Complain } from '../grammar/problems.ts';
import { addNewline, maxDepth } from './lexer-state.ts';
import { Tokens } from './token-list.ts';
import * as t from './tokens.ts';

export function balance(tokens: Tokens, complain: Complain): Tokens {
  const { missing, extra, sound } = countBraces(tokens);
  if (sound) return tokens;
  const lines = extra === 0 ? null : linesOf(tokens);
  return mend(tokens, { result: new Tokens(tokens.text, tokens.count), open: [], complain, missing, extra, lines });
}

/** Counts unclosed blocks, superfluous braces and depth; `sound`: there is nothing to repair. */
export function countBraces(tokens: Tokens): { missing: number; extra: number; deep: number; sound: boolean } {
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
  return { missing: depth, extra, deep, sound: depth === 0 && extra === 0 && deep <= maxDepth };
}

interface Mending {
  readonly result: Tokens;
  readonly open: Open[];
  readonly complain: Complain;
  missing: number;
  /** Closing braces without a block. */
  extra: number;
  /** Where there are any. */
  readonly lines: Lines | null;
}

interface Open {
  /** Where the brace stands. */
  readonly start: number;
  /** The column of the line that opens it. */
  readonly column: number;
  /** Deeper than allowed: its braces are dropped. */
  readonly dropped: boolean;
}

function mend(tokens: Tokens, mending: Mending): Tokens {
  const { result, open, complain } = mending;
  let lineColumn = 0;
  let first = 0;
  let previousEnd = 0;
  let deepReported = false;
  for (let at = 0; at < tokens.count; at++) {
    const type = tokens.types[at]!;
    const start = tokens.starts[at]!;
    const column = columnOf(tokens.text, start);
    if (column !== null && type !== t.Newline && type !== t.Prose) {
      lineColumn = column;
      first = at;
      closeFallenBack(column, { mending, isBrace: type === t.RightBrace, at: previousEnd });
    }
    previousEnd = tokens.ends[at]!;
    if (type === t.LeftBrace && isDoubled(mending)) {
      complain('extra-brace', start, start + 1, { brace: '{' });
      mending.missing--;
      continue;
    }
    if (type === t.LeftBrace) {
      const dropped = open.length >= maxDepth;
      if (dropped && !deepReported) complain('too-deep', start, start + 1, { limit: maxDepth });
      deepReported ||= dropped;
      open.push({ start, column: lineColumn, dropped });
      if (dropped) continue;
    } else if (type === t.RightBrace) {
      const isExtra = closesTooEarly(mending, { at, column, lineColumn });
      const closed = isExtra ? undefined : open.pop();
      if (!closed) complain('extra-brace', start, start + 1, { brace: '}' });
      if (isExtra) mending.extra--;
      if (!closed || closed.dropped) continue;
    }
    result.addFrom(tokens, at);
    if (mending.extra > 0 && opensUnseen(tokens, { at, first, lines: mending.lines })) {
      openBehind(mending, tokens.ends[at]!, lineColumn);
    }
  }
  while (open.length > 0) close(mending, previousEnd);
  return result.close();
}

/** For each token the column of the line that begins next behind it, -1 at the end; and for each line, where a brace closes it. */
interface Lines {
  readonly next: Int32Array;
  /** Of the token that ends a line: the column of the first line behind that is not indented further, where that begins with a brace. */
  readonly closing: Int32Array;
}

function linesOf({ types, starts, text, count }: Tokens): Lines {
  const next = new Int32Array(count).fill(-1);
  const closing = new Int32Array(count).fill(-1);
  /** Lines that begin further down, the nearest last; only those that nothing nearer hides. */
  const below: { readonly column: number; readonly isBrace: boolean }[] = [];
  let column = -1;
  for (let at = count - 1; at >= 0; at--) {
    next[at] = column;
    const own = types[at] === t.Newline || types[at] === t.Prose ? null : columnOf(text, starts[at]!);
    if (own === null) continue;
    while (below.length > 0 && below.at(-1)!.column > own) below.pop();
    const behind = below.at(-1);
    closing[at] = behind?.isBrace && behind.column === own ? own : -1;
    below.push({ column: own, isBrace: types[at] === t.RightBrace });
    column = own;
  }
  return { next, closing };
}

interface Place {
  readonly at: number;
  readonly lineColumn: number;
}

/** Whether a brace is indented further than the block that it would close, or that block continues behind it. */
function closesTooEarly(
  { open, extra, lines }: Mending,
  { at, column, lineColumn }: Place & { readonly column: number | null },
): boolean {
  const top = open.at(-1);
  if (!top || extra === 0 || lines === null) return false;
  if (column !== null && column > top.column) return true;
  return lines.next[at]! > top.column && !(column === null && lineColumn === top.column);
}

/** `{ {`: the second opens nothing. */
function isDoubled({ missing, result: { types, count } }: Mending): boolean {
  return missing > 0 && count > 0 && types[count - 1] === t.LeftBrace;
}

interface LineEnd {
  readonly at: number;
  /** The token that begins the line. */
  readonly first: number;
  readonly lines: Lines | null;
}

/** Whether a head without brace is followed by lines indented further, and then by a closing brace in its own column. */
function opensUnseen({ types, count }: Tokens, { at, first, lines }: LineEnd): boolean {
  if (lines === null || lines.closing[first]! < 0 || types[at] === t.LeftBrace) return false;
  if (at + 1 < count && types[at + 1] !== t.Newline) return false;
  return declaring.has(types[first]!) && lines.next[at]! > lines.closing[first]!;
}

const declaring: ReadonlySet<t.TokenType> = new Set(topLevel.map((word) => t.keywordTokens[word]));

function openBehind(mending: Mending, at: number, column: number): void {
  mending.complain('missing-brace', at, at, { brace: '{', distance: 0, column });
  mending.open.push({ start: at, column, dropped: false });
  mending.result.add(t.LeftBrace, at, at);
  mending.extra--;
}

interface Closing {
  readonly mending: Mending;
  /** The line that has fallen back begins with a brace that closes. */
  readonly isBrace: boolean;
  readonly at: number;
}

/** Closes the blocks that a line at `column` has left, as long as braces are missing. */
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
  complain('missing-brace', closed.start, closed.start + 1, {
    brace: '}',
    distance: at - closed.start,
    column: closed.column,
  });
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
