// Finds the lines that an edit touches, and their block: full lines, extended to include everything that begins or ends on them. Uses the tree and the
// text before the edit. Parses nothing.

import { firstWhere } from '../first-where.ts';
import { isBlank, isLineEnd, lineEndAfter } from '../lex/characters.ts';
import { lex } from '../lex/lexer.ts';
import { continuesLine } from '../lex/lexer-state.ts';
import * as t from '../lex/tokens.ts';
import type { Span } from '../literals.ts';
import type { Declaration, KeywordLanguage, Placed, SyntaxTree } from '../tree.ts';
import type { Source } from './text-buffer.ts';

/** A parent of lines: a declaration with a block, or the file (`declaration` null). */
export interface Holder {
  readonly declaration: Declaration | null;
  /** Offset in the file. */
  readonly start: number;
  /** Index in the members of its parent. */
  readonly index: number;
}

/** Lines from `start` to `end` in the file, with the indices of the items on them in their parent, `last` excluded. */
export interface EditedLines extends Span {
  readonly statements: Slice;
  readonly members: Slice;
}

export interface Slice {
  readonly first: number;
  readonly last: number;
}

export interface Before {
  readonly text: Source;
  readonly tree: SyntaxTree;
}

/** The file, then the declarations whose block contains the edit, the outermost first. */
export function holdersOf({ members, length }: SyntaxTree, edit: Span): readonly Holder[] {
  const holders: Holder[] = [{ declaration: null, start: 0, index: 0 }];
  let held = members;
  for (let base = 0; ; ) {
    const index = indexAt(held, edit.start - base);
    const placed = held[index];
    const block = placed?.declaration.block;
    if (!placed || !block || edit.start > length) return holders;
    const start = base + placed.start;
    if (edit.start <= start + block.start || edit.end >= start + block.end) return holders;
    holders.push({ declaration: placed.declaration, start, index });
    base = start;
    held = placed.declaration.members;
  }
}

/** The lines of a holder that an edit touches; null if they cannot be parsed independently. */
export function editedLines({ text, tree }: Before, { declaration, start }: Holder, edit: Span): EditedLines | null {
  const inside = interiorOf(tree, declaration, start);
  if (!inside || edit.start < inside.start || edit.end > inside.end) return null;
  const { statements, members } = declaration ?? { statements: [], members: tree.members };
  const around = widen(text, start, { statements, members, edit });
  if (around.start < inside.start || around.end > inside.end) return null;
  return isApart(text, around, { inside, start, statements, members, language: tree.language }) ? around : null;
}

/** The span of a holder's lines: a file without its first line, a block without its braces. */
function interiorOf(tree: SyntaxTree, declaration: Declaration | null, start: number): Span | null {
  if (declaration) {
    const { block } = declaration;
    return block && { start: start + block.start + 1, end: start + block.end - 1 };
  }
  return tree.header && { start: tree.header.end + 1, end: tree.length };
}

interface Held {
  readonly statements: readonly Span[];
  readonly members: readonly Placed[];
}

/** Extends the lines of the edit until no item is cut. */
function widen(text: Source, base: number, { statements, members, edit }: Held & { readonly edit: Span }): EditedLines {
  const stated = { first: firstEndingAt(statements, edit.start - base, (one) => one.end), last: 0 };
  const placed = { first: firstEndingAt(members, edit.start - base, endOf), last: 0 };
  stated.last = stated.first;
  placed.last = placed.first;
  let start = lineStart(text, edit.start);
  let end = lineEndAfter(text, edit.end);
  for (;;) {
    const before = end - start;
    for (let one = statements[stated.first - 1]; one && base + one.end >= start; one = statements[stated.first - 1]) {
      stated.first--;
      start = Math.min(start, lineStart(text, base + one.start));
    }
    for (let one = members[placed.first - 1]; one && base + endOf(one) >= start; one = members[placed.first - 1]) {
      placed.first--;
      start = Math.min(start, lineStart(text, base + one.start));
    }
    for (let one = statements[stated.last]; one && base + one.start <= end; one = statements[stated.last]) {
      stated.last++;
      start = Math.min(start, lineStart(text, base + one.start));
      end = Math.max(end, lineEndAfter(text, base + one.end));
    }
    for (let one = members[placed.last]; one && base + one.start <= end; one = members[placed.last]) {
      placed.last++;
      start = Math.min(start, lineStart(text, base + one.start));
      end = Math.max(end, lineEndAfter(text, base + endOf(one)));
    }
    if (end - start === before) return { start, end, statements: stated, members: placed };
  }
}

interface Surroundings extends Held {
  readonly inside: Span;
  /** Offset of the holder. */
  readonly start: number;
  readonly language: KeywordLanguage;
}

/**
 * Whether the lines begin a statement and the following text begins another; they are not in an unparsed block (`foo { ... }`), and open no block that
 * continues behind them.
 */
function isApart(
  text: Source,
  region: EditedLines,
  { inside, start, statements, members, language }: Surroundings,
): boolean {
  const before = Math.max(
    inside.start,
    start + (statements[region.statements.first - 1]?.end ?? 0),
    start + endOf(members[region.members.first - 1]),
  );
  const after = Math.min(
    inside.end,
    start + (statements[region.statements.last]?.start ?? Number.POSITIVE_INFINITY),
    start + (members[region.members.last]?.start ?? Number.POSITIVE_INFINITY),
  );
  const read = (from: number, to: number): readonly t.TokenType[] => {
    const { types, count } = lex(text.slice(from, to), { language, complain: () => {} });
    return types.slice(0, count);
  };
  const [following] = read(region.end, after);
  const own = read(region.start, region.end);
  return (
    !goesOnWith(following) &&
    !goesOnWith(own[0]) &&
    isBalanced(own) &&
    !read(before, region.start).some((type) => type === t.LeftBrace || type === t.RightBrace)
  );
}

function goesOnWith(type: t.TokenType | undefined): boolean {
  return type !== undefined && continuesLine(type);
}

function isBalanced(types: readonly t.TokenType[]): boolean {
  let depth = 0;
  for (const type of types) {
    if (type === t.LeftBrace) depth++;
    else if (type === t.RightBrace && --depth < 0) return false;
  }
  return depth === 0;
}

/** The declaration of which an edit touches the head alone, if nothing else is on the lines of the head; else null. */
export function headOf({ text, tree }: Before, { declaration, start }: Holder, edit: Span): Holder | null {
  const members = declaration?.members ?? tree.members;
  const index = indexAt(members, lineEndAfter(text, edit.end) - start);
  const placed = members[index];
  const block = placed?.declaration.block;
  if (!placed || !block) return null;
  const at = start + placed.start;
  const brace = at + block.start;
  if (edit.end > brace || edit.start < lineStart(text, at)) return null;
  return onlyBlanks(text, lineStart(text, at), at) && endsLine(text, brace + 1)
    ? { declaration: placed.declaration, start: at, index }
    : null;
}

function onlyBlanks(text: Source, start: number, end: number): boolean {
  for (let offset = start; offset < end; offset++) if (!isBlank(text.charCodeAt(offset))) return false;
  return true;
}

/** Whether only spaces or a comment follow on the line. */
function endsLine(text: Source, start: number): boolean {
  let offset = start;
  while (isBlank(text.charCodeAt(offset))) offset++;
  return offset >= text.length || isLineEnd(text.charCodeAt(offset)) || text.slice(offset, offset + 2) === '//';
}

export function lineStart(text: Source, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  return start;
}

function endOf(placed: Placed | undefined): number {
  return placed ? placed.start + placed.declaration.length : 0;
}

/** The last that begins at or before an offset; -1: none. */
function indexAt(members: readonly Placed[], offset: number): number {
  return firstWhere(members.length, (index) => members[index]!.start > offset) - 1;
}

/** The first that ends at or behind an offset. */
function firstEndingAt<T>(items: readonly T[], offset: number, end: (item: T) => number): number {
  return firstWhere(items.length, (index) => end(items[index]!) >= offset);
}
