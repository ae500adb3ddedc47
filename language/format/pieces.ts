// Splits a file into pieces, in order: statements, heads that open a block, closing braces, and scraps that no token covers, each with position and
// depth. Knows nothing of printing.

import { isBlank, isLineEnd } from '../syntax/lex/characters.ts';
import * as t from '../syntax/lex/tokens.ts';
import { formAt, isHead, type Roles } from './word-roles.ts';

export interface Piece {
  readonly kind: 'statement' | 'head' | 'close' | 'scrap';
  /** A declaration, with a block or without. */
  readonly declares: boolean;
  /** Indices of its tokens; a head's brace is the last. */
  readonly first: number;
  readonly last: number;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** The number of blocks around it; for a closing brace that of its head. */
  readonly depth: number;
  /** For a closing brace its head; else null. */
  readonly head: Piece | null;
  /** Begins on the line that the piece before ends on. */
  readonly chained: boolean;
  /** Left unchanged: its line could not be read. */
  frozen: boolean;
}

export interface Pieces {
  readonly pieces: readonly Piece[];
  /** Missing braces were inserted by the parser. */
  readonly mended: boolean;
}

/** The tokens and comments of the text. */
export interface Lexed {
  readonly tokens: readonly t.Lexeme[];
  readonly comments: readonly t.Lexeme[];
}

interface Cutting {
  readonly text: string;
  readonly lexed: Lexed;
  readonly roles: Roles;
  readonly pieces: Piece[];
  readonly open: Piece[];
  /** The offset up to which the text has been processed. */
  seen: number;
  comment: number;
  mended: boolean;
}

/** Pieces that are not in the syntax tree, and scraps, are frozen from the start. */
export function piecesOf(text: string, lexed: Lexed, roles: Roles): Pieces {
  const cutting: Cutting = { text, lexed, roles, pieces: [], open: [], seen: 0, comment: 0, mended: false };
  const { tokens } = lexed;
  for (let first = 0; first < tokens.length; ) {
    if (tokens[first]!.tokenType === t.Newline) first++;
    else first = cut(cutting, first) + 1;
  }
  scraps(cutting, text.length);
  return cutting;
}

/** Adds the piece that begins at a token; returns its last token. */
function cut(cutting: Cutting, first: number): number {
  const { tokens } = cutting.lexed;
  if (tokens[first]!.tokenType === t.RightBrace) {
    close(cutting, first);
    return first;
  }
  let last = first;
  while (tokens[last]!.tokenType !== t.LeftBrace && isInside(tokens[last + 1])) last++;
  const opens = tokens[last]!.tokenType === t.LeftBrace;
  const piece = add(cutting, first, last, {
    kind: opens ? 'head' : 'statement',
    declares: isHead(cutting.roles, tokens[first]!.startOffset),
    head: null,
    frozen: !isKnown(cutting, first),
  });
  if (opens) cutting.open.push(piece);
  return last;
}

function isInside(token: t.Lexeme | undefined): boolean {
  return token !== undefined && token.tokenType !== t.Newline && token.tokenType !== t.RightBrace;
}

/** Adds a closing brace; that of an unparsed block is frozen too. */
function close(cutting: Cutting, brace: number): void {
  const { startOffset, endOffset } = cutting.lexed.tokens[brace]!;
  if ((endOffset ?? 0) < startOffset) cutting.mended = true;
  const head = cutting.open.pop() ?? null;
  const frozen = head !== null && !isKnown(cutting, head.first);
  add(cutting, brace, brace, { kind: 'close', declares: false, head, frozen });
}

/** Whether a line of the syntax tree begins at a token. */
function isKnown({ lexed, roles }: Cutting, token: number): boolean {
  return formAt(roles, lexed.tokens[token]!.startOffset) !== undefined;
}

type Nature = Pick<Piece, 'kind' | 'declares' | 'head' | 'frozen'>;

function add(cutting: Cutting, first: number, last: number, nature: Nature): Piece {
  const { tokens } = cutting.lexed;
  const start = tokens[first]!.startOffset;
  const end = Math.max(start, (tokens[last]!.endOffset ?? start) + 1);
  scraps(cutting, start);
  let { frozen } = nature;
  for (let at = first; at <= last; at++) {
    const token = tokens[at]!;
    if (!isClear(cutting, token.startOffset) || hasQuirk(tokens, at)) frozen = true;
    cutting.seen = Math.max(cutting.seen, (token.endOffset ?? 0) + 1);
  }
  const { kind, declares, head } = nature;
  return push(cutting, { kind, declares, first, last, start, end, head, frozen });
}

function push({ pieces, open, text }: Cutting, piece: Omit<Piece, 'depth' | 'chained'>): Piece {
  const { kind, declares, first, last, start, end, head, frozen } = piece;
  const before = pieces.at(-1);
  const chained = before !== undefined && !hasLineEnd(text, before.end, start);
  const whole = { kind, declares, first, last, start, end, depth: open.length, head, chained, frozen };
  pieces.push(whole);
  return whole;
}

/** A unit `%` that is separated from its number by something other than a space, which would be lost. */
function hasQuirk(tokens: readonly t.Lexeme[], at: number): boolean {
  const token = tokens[at]!;
  return token.tokenType === t.UnitSign && token.image === '%' && tokens[at - 1]?.tokenType === t.NumberToken;
}

// ----------------------------------------------------------------------------------------------------------------------- scraps

/** Whether only spaces, line ends and comments are between the processed text and `offset`. */
function isClear(cutting: Cutting, offset: number): boolean {
  return scrapBefore(cutting, offset) < 0;
}

/** Adds a scrap for each run of text before `offset` that no token and no comment covers. */
function scraps(cutting: Cutting, offset: number): void {
  const { text } = cutting;
  for (let start = scrapBefore(cutting, offset); start >= 0; start = scrapBefore(cutting, offset)) {
    let end = start;
    while (end < offset && !isVoid(text.charCodeAt(end))) end++;
    cutting.seen = end;
    push(cutting, { ...scrap, start, end });
  }
}

const scrap = { kind: 'scrap', declares: false, first: -1, last: -1, head: null, frozen: true } as const;

/** Skips spaces and comments up to `offset`; returns the offset of the first other character. */
function scrapBefore(cutting: Cutting, offset: number): number {
  const { text, lexed } = cutting;
  if (isNear(cutting, offset)) return -1;
  while ((lexed.comments[cutting.comment]?.startOffset ?? offset) < cutting.seen) cutting.comment++;
  while (cutting.seen < offset) {
    const comment = lexed.comments[cutting.comment];
    if (comment && comment.startOffset === cutting.seen) {
      cutting.seen = (comment.endOffset ?? cutting.seen) + 1;
      cutting.comment++;
    } else if (isVoid(text.charCodeAt(cutting.seen))) cutting.seen++;
    else return cutting.seen;
  }
  return -1;
}

/** Fast path: nothing or one space in between. */
function isNear({ seen, text }: Cutting, offset: number): boolean {
  return seen >= offset || (seen === offset - 1 && text.charCodeAt(seen) === 32);
}

function isVoid(code: number): boolean {
  return isBlank(code) || isLineEnd(code);
}

// ------------------------------------------------------------------------------------------------------------------------ lines

/** The end of the group of pieces that share lines with `first`: they are frozen or printed together. */
export function endOfGroup(pieces: readonly Piece[], first: number): number {
  let after = first + 1;
  while (pieces[after]?.chained) after++;
  return after;
}

export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  return start;
}

export function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
  return end;
}

export function hasLineEnd(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isLineEnd(text.charCodeAt(at))) return true;
  return false;
}
