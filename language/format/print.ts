// Prints pieces: indentation by depth, comments, at most one blank line, frozen pieces unchanged. Knows nothing of the tree.

import { isLineEnd } from '../syntax/lex/characters.ts';
import type * as t from '../syntax/lex/tokens.ts';
import { reordered } from './head-order.ts';
import { copyComment, endOf, indentation, printRow } from './line.ts';
import { endOfGroup, hasLineEnd, lineEnd, lineStart, type Piece } from './pieces.ts';
import type { SpellingContext } from './token-spelling.ts';
import { createWriter, type Writer } from './writer.ts';

export interface PrintSource {
  readonly text: string;
  readonly tokens: readonly t.Lexeme[];
  readonly comments: readonly t.Lexeme[];
  readonly pieces: readonly Piece[];
  readonly words: SpellingContext;
  readonly newline: '\n' | '\r\n';
  /** Whether a part of the text is outside of the range to format. */
  readonly isOutside: (start: number, end: number) => boolean;
}

export interface Printing extends PrintSource {
  readonly writer: Writer;
  /** The index of the next comment. */
  comment: number;
  /** The offset in the old text up to which everything is printed. */
  end: number;
  /** The last printed piece was frozen. */
  unread: boolean;
  /** No comment can be appended to the last line: it ends with one, or is frozen. */
  commented: boolean;
  /** Nothing has been printed yet in the block. */
  fresh: boolean;
  depth: number;
}

export function print(source: PrintSource): string {
  const { pieces, text } = source;
  const writer = createWriter(text, source.newline);
  const state = { comment: 0, end: 0, unread: false, commented: true, fresh: true, depth: 0 };
  const printing: Printing = { ...source, ...state, writer };
  for (let first = 0; first < pieces.length; ) {
    const piece = pieces[first]!;
    printComments(printing, piece);
    first = isLeft(printing, first) ? leaveGroup(printing, first) : printGroup(printing, first);
  }
  printComments(printing, undefined);
  finish(printing);
  return writer.result();
}

/** Ends the file with a line end; blank lines outside of the range are kept. */
function finish(printing: Printing): void {
  const { text, writer, end, isOutside } = printing;
  const from = lineAfter(text, end);
  const isOpen = from > text.length && isOutside(lineStart(text, end), end);
  if (!isOpen) writer.newLine();
  if (from < text.length && isOutside(from, text.length - 1)) leave(printing, from, text.length);
}

// ------------------------------------------------------------------------------------------------------------- left as they are

/** Whether a group of pieces is left unchanged. */
function isLeft({ pieces, text, isOutside }: Printing, first: number): boolean {
  if (pieces[first]!.frozen) return true;
  const last = pieces[endOfGroup(pieces, first) - 1]!;
  return isOutside(lineStart(text, pieces[first]!.start), lineEnd(text, last.end));
}

function leaveGroup(printing: Printing, first: number): number {
  const { text, pieces } = printing;
  const after = endOfGroup(pieces, first);
  const { start, frozen } = pieces[first]!;
  leaveLines(printing, lineStart(text, start), lineEnd(text, pieces[after - 1]!.end), frozen ? 'unread' : 'unasked');
  for (let at = first; at < after; at++) enter(printing, pieces[at]!);
  return after;
}

/** Copies lines unchanged; between frozen lines the blank lines too. */
function leaveLines(printing: Printing, start: number, end: number, why: 'unread' | 'unasked'): void {
  const { comments } = printing;
  const isBetween = why === 'unread' && printing.unread;
  if (!isBetween) separate(printing, start);
  leave(printing, isBetween ? printing.end : start, end);
  while ((comments[printing.comment]?.startOffset ?? end) < end) printing.comment++;
  printing.end = end;
  printing.unread = why === 'unread';
  printing.commented = true;
  printing.fresh = false;
}

/** Copies a part of the text, with the line ends of the file and without a byte order mark. */
function leave({ text, writer, newline, isOutside }: Printing, start: number, end: number): void {
  let from = start === 0 && text.charCodeAt(0) === 0xfeff && !isOutside(0, 0) ? 1 : start;
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!isLineEnd(code)) continue;
    writer.copy(from, at);
    writer.put(newline);
    if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
    from = at + 1;
  }
  writer.copy(from, end);
}

// ----------------------------------------------------------------------------------------------------------------------- pieces

/** Prints the pieces that share lines with `first`, each on lines of its own; returns the next index. */
function printGroup(printing: Printing, first: number): number {
  const { pieces } = printing;
  let after = endOfGroup(pieces, first);
  for (let at = first; at < after; at++) {
    const piece = pieces[at]!;
    if (at > first) printComments(printing, piece);
    if (piece.kind === 'close') printClose(printing, piece);
    else if (piece.kind === 'statement' && piece.declares) printWords(printing, piece, piece.last + 1);
    else if (piece.kind === 'statement') printStatement(printing, piece);
    else if (isEmpty(printing, at)) {
      printEmpty(printing, piece, pieces[++at]!);
      after = Math.max(after, endOfGroup(pieces, at));
    } else printHead(printing, piece);
  }
  return after;
}

/** Whether a block is empty, without comments, and can be left out: no following line would continue the head. */
function isEmpty(printing: Printing, at: number): boolean {
  const { pieces, comments, comment, tokens, text } = printing;
  const head = pieces[at]!;
  const brace = pieces[at + 1];
  if (brace?.head !== head || isLeft(printing, at + 1) || goesOn.has(text[pieces[at + 2]?.start ?? text.length] ?? ''))
    return false;
  const open = tokens[head.last]!.startOffset;
  for (let next = comment; (comments[next]?.startOffset ?? brace.start) < brace.start; next++) {
    if (comments[next]!.startOffset > open) return false;
  }
  return true;
}

const goesOn: ReadonlySet<string> = new Set('+-−–*/),|{');

function printStatement(printing: Printing, { first, last, start, end, depth }: Piece): void {
  begin(printing, start, depth);
  printRow(printing, { tokens: printing.tokens, first, end: last + 1, depth });
  settle(printing, end);
}

function printClose(printing: Printing, piece: Piece): void {
  printing.fresh = true;
  begin(printing, piece.start, piece.depth);
  printing.writer.put('}');
  settle(printing, piece.end);
  enter(printing, piece);
}

/** Comments between head and brace are printed behind the brace. */
function printHead(printing: Printing, piece: Piece): void {
  printWords(printing, piece, piece.last);
  printing.writer.put(' {');
  enter(printing, piece);
  const brace = printing.tokens[piece.last]!.startOffset;
  printCommentsBefore(printing, brace);
  printing.end = brace + 1;
}

/** Prints a head and leaves out its empty block. */
function printEmpty(printing: Printing, piece: Piece, brace: Piece): void {
  printWords(printing, piece, piece.last);
  printCommentsBefore(printing, brace.start);
  printing.end = brace.end;
}

/** Prints a declaration's head without its brace. */
function printWords(printing: Printing, { first, start, depth }: Piece, after: number): void {
  begin(printing, start, depth);
  const { tokens, comments, comment, words } = printing;
  const end = endOf(tokens[after - 1]!);
  const isBroken = (comments[comment]?.startOffset ?? end) < end;
  const ordered = isBroken ? null : reordered(tokens.slice(first, after), words.names);
  if (ordered) printRow(printing, { tokens: ordered, first: 0, end: ordered.length, depth });
  else printRow(printing, { tokens, first, end: after, depth });
  settle(printing, end);
}

function settle(printing: Printing, end: number): void {
  printing.end = end;
  printing.unread = false;
  printing.commented = false;
  printing.fresh = false;
}

/** Enters or leaves a block. */
function enter(printing: Printing, { kind, depth }: Piece): void {
  if (kind === 'head') printing.depth = depth + 1;
  else if (kind === 'close') printing.depth = depth;
  printing.fresh = kind === 'head';
}

// --------------------------------------------------------------------------------------------------------------------- comments

/** Prints the comments before a piece, or before the end of the file. */
function printComments(printing: Printing, next: Piece | undefined): void {
  const limit = next?.start ?? printing.text.length;
  for (let comment = nextBefore(printing, limit); comment; comment = nextBefore(printing, limit)) {
    const end = endOf(comment);
    const start = lineStart(printing.text, comment.startOffset);
    const unread = printing.unread && (next?.frozen ?? true);
    if (unread || printing.isOutside(start, end)) leaveLines(printing, start, end, unread ? 'unread' : 'unasked');
    else printComment(printing, comment);
  }
}

function printCommentsBefore(printing: Printing, limit: number): void {
  for (let comment = nextBefore(printing, limit); comment; comment = nextBefore(printing, limit)) {
    printComment(printing, comment);
  }
}

function nextBefore({ comments, comment }: Printing, limit: number): t.Lexeme | undefined {
  const next = comments[comment];
  return next && next.startOffset < limit ? next : undefined;
}

/** At the end of its line if possible, else on a line of its own. */
function printComment(printing: Printing, comment: t.Lexeme): void {
  const { text, writer, end, commented } = printing;
  if (!commented && !hasLineEnd(text, end, comment.startOffset)) writer.put(' ');
  else {
    begin(printing, comment.startOffset, printing.depth);
    printing.fresh = false;
  }
  copyComment(printing, comment);
  printing.comment++;
  printing.unread = false;
  printing.commented = true;
  printing.end = endOf(comment);
}

// ----------------------------------------------------------------------------------------------------------------------- lines

/** A new line for what begins at `start`. */
function begin(printing: Printing, start: number, depth: number): void {
  separate(printing, start);
  printing.writer.put(indentation(depth));
}

/** One blank line if there are any, none at the start of a block; blank lines outside of the range are kept. */
function separate(printing: Printing, start: number): void {
  const { writer, text, fresh, isOutside } = printing;
  const from = writer.isEmpty() ? 0 : lineAfter(text, printing.end);
  const to = lineStart(text, start);
  writer.newLine();
  if (from >= to) return;
  if (isOutside(from, to - 1)) leave(printing, from, to);
  else if (!fresh) writer.newLine();
}

/** The start of the next line. */
function lineAfter(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}
