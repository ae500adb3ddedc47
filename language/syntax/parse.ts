// Parses a text to a syntax tree. Never throws, whatever the text: what can be read is in the tree, the rest is diagnostics.

import type { Anchor, DataOf, Diagnostic } from '../diagnostics/diagnostic.ts';
import { createReporter } from '../diagnostics/report.ts';
import { firstWhere } from './first-where.ts';
import { Grammar, type ParsedLines } from './grammar/grammar.ts';
import { createProblems, type Problem } from './grammar/problems.ts';
import { languageOf } from './header.ts';
import { balance, countBraces } from './lex/balance-braces.ts';
import { isUtf16, lineEndAfter } from './lex/characters.ts';
import { mayHaveMarks } from './lex/conflict-markers.ts';
import { lex } from './lex/lexer.ts';
import { continuesLine, maxDepth } from './lex/lexer-state.ts';
import { Tokens } from './lex/token-list.ts';
import type { Lexeme } from './lex/tokens.ts';
import type { Span } from './literals.ts';
import type { DeclarationKind, Header, KeywordLanguage, Placed, SyntaxTree } from './tree.ts';

export { languageOf, languageShown } from './header.ts';

export interface NamedText {
  /** The file name in diagnostics: a path, a URI; never opened. */
  readonly name: string;
  readonly text: string;
}

export interface Parsed {
  readonly value: SyntaxTree;
  readonly diagnostics: readonly Diagnostic[];
}

/** One instance, reset for each text; it is never used recursively. */
const grammar = new Grammar();
/** An instance that is never freed: when the last instance of a class is collected, V8 discards its hidden class and the code optimised for it. */
const keepsShapeAlive = new Tokens('').close();

/** The complete result of parsing a text: the tree, the tokens, the problems. */
export interface ParseDetails {
  readonly tree: SyntaxTree;
  readonly language: KeywordLanguage;
  /** With braces balanced: missing ones inserted, superfluous ones removed. */
  readonly tokens: Tokens;
  readonly comments: readonly Lexeme[];
  readonly problems: readonly Problem[];
}

export function parse(file: NamedText): Parsed {
  return parsed(readInPieces(file.text) ?? read(file.text), file);
}

/** The result for UTF-16 decoded as UTF-8: one problem for the text, not one for each NUL. */
function readNothing(text: string): ParseDetails {
  const { complain, problems } = createProblems();
  complain('not-utf-8', 0, 1, { likely: 'utf-16' });
  const tree: SyntaxTree = { header: null, language: 'english', length: text.length, members: [] };
  return { tree, language: 'english', tokens: keepsShapeAlive, comments: [], problems };
}

export function read(text: string): ParseDetails {
  if (isUtf16(text)) return readNothing(text);
  const { complain, problems } = createProblems();
  const language = languageOf(text);
  const comments: Lexeme[] = [];
  const tokens = balance(lex(text, { language, complain, comments }), complain);
  grammar.begin(tokens, language, complain);
  const { header, members } = grammar.file();
  grammar.begin(keepsShapeAlive, language, () => {});
  return { tree: { header, language, length: text.length, members }, language, tokens, comments, problems };
}

/** Longer texts are parsed in pieces, to reuse the memory of tokens. */
const pieceLength = 50_000;
/** A closing brace on a line of its own, followed by a line that begins something else. */
const pieceEnd = /\n\}\r?\n(?=[\p{L}/\r\n])/gu;

/** Like `read`, for texts in which each piece has balanced braces; null for others. */
function readInPieces(text: string): Pick<ParseDetails, 'tree' | 'problems'> | null {
  const pieces = piecesOf(text);
  if (pieces.length < 2 || isUtf16(text) || mayHaveMarks(text)) return null;
  const { complain, problems } = createProblems();
  const language = languageOf(text);
  const members: Placed[] = [];
  let header: Header | null = null;
  const tokens = new Tokens(text, pieceLength / 2);
  for (const part of pieces) {
    lex(text, { language, complain, part, over: tokens });
    if (!standsAlone(tokens, 0)) return null;
    grammar.begin(tokens, language, complain);
    const lines = part.start === 0 ? grammar.file() : grammar.readLines(null, 0);
    if ('header' in lines) header = lines.header;
    for (const member of lines.members) members.push(member);
  }
  grammar.begin(keepsShapeAlive, language, () => {});
  return { tree: { header, language, length: text.length, members }, problems };
}

function piecesOf(text: string): readonly Span[] {
  const pieces: Span[] = [];
  let start = 0;
  while (text.length - start > 2 * pieceLength) {
    pieceEnd.lastIndex = start + pieceLength;
    const end = pieceEnd.test(text) ? pieceEnd.lastIndex : text.length;
    pieces.push({ start, end });
    start = end;
  }
  return start < text.length ? [...pieces, { start, end: text.length }] : pieces;
}

/** The tree with its diagnostics. */
export function parsed({ tree, problems }: Pick<ParseDetails, 'tree' | 'problems'>, file: NamedText): Parsed {
  return { value: tree, diagnostics: diagnose(problems, file, tree.members) };
}

/** Full lines from a block or a file. */
export interface Fragment extends ParsedLines {
  /** The first problem of each line; offsets are relative to the fragment. */
  readonly problems: readonly Problem[];
  readonly complaints: number;
}

export interface FragmentOptions {
  readonly language: KeywordLanguage;
  /** The kind of the declaration around the lines; null: the file. */
  readonly kind: DeclarationKind | null;
  /** The offset of that declaration relative to the fragment: not above 0. */
  readonly base: number;
  /** The number of blocks around the lines. */
  readonly depth: number;
}

/** Parses lines of a block; null if their braces do not balance, if they continue the line before, or in an unresolved merge. */
export function readLines(text: string, options: FragmentOptions): Fragment | null {
  const read = readAsTheyStand(text, options);
  return read && { ...read, problems: firstOfEachLine(read.problems, text), complaints: read.problems.length };
}

/** All problems of lines of a block, possibly several on one line; null as for `readLines`. */
export function problemsIn(text: string, options: FragmentOptions): readonly Problem[] | null {
  return readAsTheyStand(text, options)?.problems ?? null;
}

function readAsTheyStand(
  text: string,
  { language, kind, base, depth }: FragmentOptions,
): (ParsedLines & { readonly problems: readonly Problem[] }) | null {
  const { complain, problems } = createProblems();
  if (mayHaveMarks(text)) return null;
  const tokens = lex(text, { language, complain });
  if (!standsAlone(tokens, depth)) return null;
  grammar.begin(tokens, language, complain);
  const lines = grammar.readLines(kind, base);
  grammar.begin(keepsShapeAlive, language, () => {});
  return { ...lines, problems };
}

/** Whether braces are balanced, so that lines of a block can be parsed independently. */
export function isBalanced(text: string): boolean {
  return countBraces(lex(text, { language: languageOf(text), complain: () => {} })).sound;
}

/** Whether braces are balanced, and no line continues the text before. */
function standsAlone(tokens: Tokens, depth: number): boolean {
  const { sound, deep } = countBraces(tokens);
  return sound && deep + depth <= maxDepth && !continuesLine(tokens.types[0]!);
}

/** All tokens of a text in order, comments included, newlines that end statements too. */
export function tokenize(text: string, language: KeywordLanguage = languageOf(text)): readonly Lexeme[] {
  const comments: Lexeme[] = [];
  const tokens = lex(text, { language, complain: () => {}, comments, showsConflicts: true }).lexemes();
  return comments.length === 0 ? tokens : [...tokens, ...comments].sort((a, b) => a.startOffset - b.startOffset);
}

// ---------------------------------------------------------------------------------------------------------------- diagnostics

/** Problems of spelling, after which parsing continues as meant: several on a line are all reported. */
const spelling: ReadonlySet<string> = new Set([
  'operator-spelling',
  'number-format',
  'thousands',
  'date-format',
  'period-format',
  'percent-space',
  'missing-percent',
  'quote-style',
  'code-form',
  'word-spelling',
]);
const mostOnALine = 20;

/** A stray character with spaces around it can simply be removed. */
function isSpelling({ code, data }: Problem): boolean {
  return spelling.has(code) || (code === 'stray-character' && (data as DataOf<'stray-character'>).apart);
}

/** Priority of problems at the same offset: syntax errors, then spelling, then stray characters. */
function rank(problem: Problem): number {
  if (isSpelling(problem)) return 1;
  return problem.code === 'stray-character' ? 2 : 0;
}

/** By offset; at the same offset by priority. */
export function byPlace(a: Problem, b: Problem): number {
  return a.start - b.start || rank(a) - rank(b);
}

function diagnose(problems: readonly Problem[], file: NamedText, members: readonly Placed[]): readonly Diagnostic[] {
  if (problems.length === 0) return [];
  const { report, diagnostics } = createReporter();
  for (const problem of firstOfEachLine(problems, file.text)) {
    report(problem.code, anchorOf(problem, file.name, members), problem.data);
  }
  return diagnostics;
}

/** The first problem of each line, since others are likely consequences; spelling problems are all kept. */
function firstOfEachLine(problems: readonly Problem[], text: string): Problem[] {
  const sorted = problems.toSorted(byPlace);
  const kept: Problem[] = [];
  let lineEnd = -1;
  let onLine = 0;
  let serious = false;
  for (const problem of sorted) {
    if (problem.start > lineEnd) {
      lineEnd = lineEndAfter(text, problem.start);
      onLine = 0;
      serious = false;
    }
    const light = isSpelling(problem);
    const within = onLine > 0 && problem.start < Math.max(kept.at(-1)!.end, kept.at(-1)!.start + 1);
    if (onLine >= mostOnALine || within || (!light && serious)) continue;
    serious ||= !light;
    onLine++;
    kept.push(problem);
  }
  return kept;
}

/** The anchor relative to the innermost declaration around the problem. */
export function anchorOf({ start, end }: Span, file: string, members: readonly Placed[]): Anchor {
  let anchor: Anchor = { file, owner: null, start, end };
  let held = members;
  for (let base = 0; ; ) {
    const placed = innermost(held, start - base);
    if (!placed) return anchor;
    base += placed.start;
    anchor = { file, owner: placed.declaration, start: start - base, end: end - base };
    held = placed.declaration.members;
  }
}

function innermost(held: readonly Placed[], offset: number): Placed | undefined {
  const placed = held[firstWhere(held.length, (index) => held[index]!.start > offset) - 1];
  return placed && offset <= placed.start + placed.declaration.length ? placed : undefined;
}
