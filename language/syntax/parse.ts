// Text to tree. Never throws, whatever the text: what cannot be read is a diagnostic, what can be is in the tree.

import type { Anchor, DataOf, Diagnostic } from '../diagnostics/diagnostic.ts';
import { createReporter } from '../diagnostics/report.ts';
import { firstWhere } from './first-where.ts';
import { Grammar, type Lines } from './grammar/grammar.ts';
import { createProblems, type Problem } from './grammar/problems.ts';
import { languageOf } from './header.ts';
import { isUtf16, lineEndAfter } from './lex/characters.ts';
import { balance, count } from './lex/layout.ts';
import { deepest, goesOn } from './lex/lexed.ts';
import { lex } from './lex/lexer.ts';
import { mayHaveMarks } from './lex/merge-marks.ts';
import { Tokens } from './lex/token-list.ts';
import type { Lexeme } from './lex/tokens.ts';
import type { DeclarationKind, Header, KeywordLanguage, Placed, Span, SyntaxTree } from './tree.ts';

export { languageOf } from './header.ts';

export interface SourceFile {
  /** How diagnostics name it: a path, a URI; never opened. */
  readonly name: string;
  readonly text: string;
}

export interface Parsed {
  readonly value: SyntaxTree;
  readonly diagnostics: readonly Diagnostic[];
}

/** One is enough: it is made ready anew for each text, and is never entered twice. */
const grammar = new Grammar();
/** V8 forgets the layout of a class with its last instance, and with it all code that it compiled for that: this one stays. */
const nothing = new Tokens('').close();

/** Everything that one reading of a text yields, for those who need more than its tree. */
export interface Reading {
  readonly tree: SyntaxTree;
  readonly language: KeywordLanguage;
  /** With the braces that were missing, and without those too many. */
  readonly tokens: Tokens;
  readonly comments: readonly Lexeme[];
  readonly problems: readonly Problem[];
}

export function parse(file: SourceFile): Parsed {
  return parsed(readInPieces(file.text) ?? read(file.text), file);
}

/** Every other character is nothing at all: one word about the whole, instead of one about each. */
function readNothing(text: string): Reading {
  const { complain, problems } = createProblems();
  complain('not-utf-8', 0, 1, { likely: 'utf-16' });
  const tree: SyntaxTree = { header: null, length: text.length, members: [] };
  return { tree, language: 'english', tokens: nothing, comments: [], problems };
}

export function read(text: string): Reading {
  if (isUtf16(text)) return readNothing(text);
  const { complain, problems } = createProblems();
  const language = languageOf(text);
  const comments: Lexeme[] = [];
  const tokens = balance(lex(text, { language, complain, comments }), complain);
  grammar.begin(tokens, language, complain);
  const { header, members } = grammar.file();
  grammar.begin(nothing, language, () => {});
  return { tree: { header, length: text.length, members }, language, tokens, comments, problems };
}

/** So long a text is worth reading in pieces: the tokens of one are gone before those of the next are made. */
const pieceLength = 50_000;
/** A closing brace with a line to itself, and a new line that begins something else. */
const pieceEnd = /\n\}\r?\n(?=[\p{L}/\r\n])/gu;

/** The same as `read`, for texts whose braces balance piece by piece; null for all others. */
function readInPieces(text: string): Pick<Reading, 'tree' | 'problems'> | null {
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
  grammar.begin(nothing, language, () => {});
  return { tree: { header, length: text.length, members }, problems };
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

/** A reading as the tree and what is to be said of it. */
export function parsed({ tree, problems }: Pick<Reading, 'tree' | 'problems'>, file: SourceFile): Parsed {
  return { value: tree, diagnostics: diagnose(problems, file, tree.members) };
}

/** Whole lines out of a block, or out of a file. */
export interface Fragment extends Lines {
  /** The first of each line; offsets are those of the fragment. */
  readonly problems: readonly Problem[];
  readonly complaints: number;
}

export interface FragmentOptions {
  readonly language: KeywordLanguage;
  /** What holds the lines; null: the file. */
  readonly kind: DeclarationKind | null;
  /** Where that begins, seen from the fragment: not above 0. */
  readonly base: number;
  /** How many blocks are around. */
  readonly depth: number;
}

/** Reads lines as they stand in a block; null where their braces do not balance, where they go on with the line before, or in a merge. */
export function readLines(text: string, options: FragmentOptions): Fragment | null {
  const read = readAsTheyStand(text, options);
  return read && { ...read, problems: distinct(read.problems, text), complaints: read.problems.length };
}

/** All that is wrong with lines as they stand in a block, several on one line too; null as for `readLines`. */
export function problemsIn(text: string, options: FragmentOptions): readonly Problem[] | null {
  return readAsTheyStand(text, options)?.problems ?? null;
}

function readAsTheyStand(
  text: string,
  { language, kind, base, depth }: FragmentOptions,
): (Lines & { readonly problems: readonly Problem[] }) | null {
  const { complain, problems } = createProblems();
  if (mayHaveMarks(text)) return null;
  const tokens = lex(text, { language, complain });
  if (!standsAlone(tokens, depth)) return null;
  grammar.begin(tokens, language, complain);
  const lines = grammar.readLines(kind, base);
  grammar.begin(nothing, language, () => {});
  return { ...lines, problems };
}

/** Every brace of a text has its counterpart: lines that stand in a block can be read by themselves. */
export function isBalanced(text: string): boolean {
  return count(lex(text, { language: languageOf(text), complain: () => {} })).sound;
}

/** Braces balance, and nothing goes on with what stands before. */
function standsAlone(tokens: Tokens, depth: number): boolean {
  const { sound, deep } = count(tokens);
  return sound && deep + depth <= deepest && !goesOn(tokens.types[0]!);
}

/** All tokens of a text in order, comments included, newlines that end statements too. */
export function tokenize(text: string, language: KeywordLanguage = languageOf(text)): readonly Lexeme[] {
  const comments: Lexeme[] = [];
  const tokens = lex(text, { language, complain: () => {}, comments, showsConflicts: true }).lexemes();
  return comments.length === 0 ? tokens : [...tokens, ...comments].sort((a, b) => a.startOffset - b.startOffset);
}

// ---------------------------------------------------------------------------------------------------------------- diagnostics

/** What is read all the same, as it was meant: several on a line are several problems. */
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

/** A sign that stands apart from what is around it can be left out. */
function isSpelling({ code, data }: Problem): boolean {
  return spelling.has(code) || (code === 'stray-character' && (data as DataOf<'stray-character'>).apart);
}

/** Of those that begin at one place the first says most: what cannot be read, how it is written, a character that means nothing. */
function rank(problem: Problem): number {
  if (isSpelling(problem)) return 1;
  return problem.code === 'stray-character' ? 2 : 0;
}

/** As they stand in the text; of those that begin at one place, first the one that says most. */
export function byPlace(a: Problem, b: Problem): number {
  return a.start - b.start || rank(a) - rank(b);
}

function diagnose(problems: readonly Problem[], file: SourceFile, members: readonly Placed[]): readonly Diagnostic[] {
  if (problems.length === 0) return [];
  const { report, diagnostics } = createReporter();
  for (const problem of distinct(problems, file.text)) {
    report(problem.code, anchorOf(problem, file.name, members), problem.data);
  }
  return diagnostics;
}

/** One problem for each place and each line: what follows on it is likely its consequence. */
function distinct(problems: readonly Problem[], text: string): Problem[] {
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

/** Relative to the innermost declaration that the problem stands in. */
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
