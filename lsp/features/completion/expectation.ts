// What is expected at the cursor: decided by the tokens of the line before it and the declaration around it.

import { nodeLevels, roundedLevels } from '#language/syntax/grammar/node-kinds.ts';
import { type KeywordName, keywordsOf } from '#language/syntax/keywords/keywords.ts';
import * as t from '#language/syntax/lex/tokens.ts';
import type { DeclarationKind, KeywordLanguage } from '#language/syntax/tree.ts';
import type { Context, Span, SymbolKind } from '../context.ts';
import { nearby } from '../nearby.ts';

/** Several things may be expected at once. */
export interface Expectation {
  readonly language: KeywordLanguage;
  /** What the chosen text replaces: the word at the cursor, an open backtick included. */
  readonly replace: Span;
  /** Of that, what is before the cursor; without the backtick. */
  readonly typed: string;
  /** The declaration whose block the line stands in; null at the top level of a file. */
  readonly holder: DeclarationKind | null;
  readonly wants: readonly Want[];
}

export type Want =
  | { readonly kind: 'statement' }
  | { readonly kind: 'keywords'; readonly words: readonly KeywordName[] }
  | { readonly kind: 'symbols'; readonly of: readonly SymbolKind[] }
  | { readonly kind: 'operands' }
  | { readonly kind: 'units'; readonly behind: 'unit' | 'figure' }
  | { readonly kind: 'years' }
  | { readonly kind: 'goal' };

export function expectationAt(context: Context, offset: number): Expectation | null {
  const { file } = context;
  const line = lineBefore(context, offset);
  if (line.inside) return null;
  const language = file.tree.header?.language ?? 'english';
  const holder = holderAt(context, offset);
  const wants = wantsAfter(line.words, holder);
  const replace = wordAt(file.text, offset);
  const typed = file.text.slice(replace.start, offset).replace(/^`/, '');
  return { language, replace, typed, holder, wants };
}

// ------------------------------------------------------------------------------------------------------------------------ line

interface Line {
  /** The tokens of the statement that are finished before the word at the cursor. */
  readonly words: readonly t.Lexeme[];
  /** The cursor is in a text, in prose or in a comment. */
  readonly inside: boolean;
}

function lineBefore({ file }: Context, offset: number): Line {
  const word = wordAt(file.text, offset);
  const words: t.Lexeme[] = [];
  for (const token of file.tokens(nearby(file, offset))) {
    if (token.startOffset >= offset) break;
    const end = (token.endOffset ?? token.startOffset) + 1;
    const { tokenType } = token;
    if (tokenType === t.Comment || tokenType === t.Prose) {
      if (offset <= end) return { words: [], inside: true };
      continue;
    }
    if (tokenType === t.Text && offset < end) return { words: [], inside: true };
    if (tokenType === t.Newline && !/[\n\r]/.test(file.text.slice(token.startOffset, offset))) continue;
    if (tokenType === t.Newline || tokenType === t.LeftBrace || tokenType === t.RightBrace) words.length = 0;
    else if (end <= word.start) words.push(token);
  }
  return { words, inside: false };
}

const wordCharacter = /[\p{L}\p{M}\p{N}_.-]/u;

/** The code at the cursor: with its points and hyphens, or from an open backtick to the next one. */
export function wordAt(text: string, offset: number): Span {
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const open = openBacktick(text.slice(lineStart, offset));
  if (open !== null) return { start: lineStart + open, end: closedBacktick(text, offset) };
  let start = offset;
  while (start > lineStart && wordCharacter.test(text[start - 1] ?? '')) start--;
  let end = offset;
  while (end < text.length && wordCharacter.test(text[end] ?? '')) end++;
  return { start, end };
}

function openBacktick(before: string): number | null {
  const marks = [...before.matchAll(/`/g)];
  return marks.length % 2 === 1 ? (marks.at(-1)?.index ?? null) : null;
}

function closedBacktick(text: string, offset: number): number {
  const rest = /^[^`\n\r]*`?/.exec(text.slice(offset, offset + 200))?.[0] ?? '';
  return rest.endsWith('`') ? offset + rest.length : offset;
}

/** The innermost block that is open at the cursor. */
function holderAt({ file }: Context, offset: number): DeclarationKind | null {
  const holding = file.around(offset).filter(({ start, declaration }) => {
    const { block } = declaration;
    return (
      block !== null && offset > start + block.start && offset < Math.max(start + block.end, start + block.start + 1)
    );
  });
  return holding.at(-1)?.declaration.kind ?? null;
}

// ----------------------------------------------------------------------------------------------------------------------- wants

const statement: readonly Want[] = [{ kind: 'statement' }];
const symbols = (...of: SymbolKind[]): Want => ({ kind: 'symbols', of });
const keywords = (...words: KeywordName[]): Want => ({ kind: 'keywords', words });
const nothing: readonly Want[] = [];

const entries: ReadonlySet<DeclarationKind> = new Set(['actuals', 'published-block', 'evaluations']);

function wantsAfter(words: readonly t.Lexeme[], holder: DeclarationKind | null): readonly Want[] {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last)
    return holder !== null && entries.has(holder) ? [symbols('indicator', 'measure', 'node')] : statement;
  const keyword = keywordOf(last);
  const afterLast = keyword === null ? null : afterKeyword(keyword, words);
  if (afterLast) return afterLast;
  const wants = afterFirst(keywordOf(first), words);
  return takesUnit(words, holder) ? [...wants, { kind: 'units', behind: 'figure' }] : wants;
}

/** A figure may have a unit behind it, which is not one of a formula, a year, a weight or a percentage. */
function takesUnit(words: readonly t.Lexeme[], holder: DeclarationKind | null): boolean {
  const last = words.at(-1)!;
  const [before] = words.slice(-2);
  if (last.tokenType !== t.NumberToken || last.percent || words.length < 2 || !before) return false;
  const first = keywordOf(words[0]!);
  if (before.tokenType === t.Equals) return holder !== 'policy' && first !== 'evaluation';
  if (first === 'target') return t.isComparison(before.tokenType);
  const keyword = keywordOf(before);
  return (
    first === 'spread' || (first === 'published' && (keyword === 'value' || keyword === 'target' || keyword === 'used'))
  );
}

/** Where the last word alone decides. */
function afterKeyword(keyword: KeywordName, words: readonly t.Lexeme[]): readonly Want[] | null {
  switch (keyword) {
    case 'under':
      return [symbols('node', 'plan', 'office')];
    case 'in':
      return [symbols('node')];
    case 'use':
      return words.length === 1 ? [symbols('indicator', 'node')] : null;
    case 'unit':
      return [{ kind: 'units', behind: 'unit' }];
    case 'for':
      return [symbols('office', 'plan')];
    case 'at':
      return [keywords(...(keywordOf(words[0]!) === 'round' ? roundedLevels : nodeLevels), 'level')];
    case 'baseline':
      return words.length === 1 ? [keywords('none'), { kind: 'years' }] : nothing;
    case 'on':
      return keywordOf(words[0]!) === 'based'
        ? [symbols('policy')]
        : [keywords('baseline', 'previous'), { kind: 'years' }];
    default:
      return null;
  }
}

/** Where the statement's first word decides. */
function afterFirst(first: KeywordName | null, words: readonly t.Lexeme[]): readonly Want[] {
  const count = words.length;
  switch (first) {
    case 'formula':
      return afterOperand(words.at(-1)!) ? nothing : [{ kind: 'operands' }];
    case 'target':
      return count === 1 ? [{ kind: 'years' }] : count === 2 ? [{ kind: 'goal' }] : afterGoal(words);
    case 'actual':
    case 'published':
    case 'evaluation':
    case 'years':
    case 'actuals':
    case 'evaluations':
      return count === 1 ? [{ kind: 'years' }] : afterPeriod(first, words);
    case 'budget':
      return count === 1 ? [{ kind: 'years' }] : count === 2 ? [keywords('initial', 'updated', 'used')] : nothing;
    case 'office':
      return [symbols('office')];
    case 'policy':
      return count === 1 ? [symbols('policy')] : nothing;
    case 'scale':
      return count === 1 ? [symbols('scale')] : nothing;
    case 'type':
      return [keywords('effectiveness', 'efficiency', 'quality', 'volume', 'outcome', 'financial-health')];
    case 'accumulate':
      return [keywords('sum', 'last', 'mean')];
    case 'language':
      return nothing;
    default:
      return afterRule(first, words);
  }
}

function afterPeriod(first: KeywordName, words: readonly t.Lexeme[]): readonly Want[] {
  if (first === 'published' && words.length === 2)
    return [keywords('value', 'target', 'weight', 'weights', 'indicators', 'children', 'light')];
  return first === 'evaluation' && words.length === 2 ? [keywords('confirmed')] : nothing;
}

/** `target 2024 >= 14 |`, `target 2024 >= |`, `target 2024 >= +1% |` */
function afterGoal(words: readonly t.Lexeme[]): readonly Want[] {
  const last = words.at(-1)!;
  if (t.isComparison(last.tokenType)) return [keywords('baseline', 'previous'), symbols('step')];
  return words.some(({ tokenType }) => tokenType === t.Plus) ? [keywords('on', 'points', 'set')] : [keywords('set')];
}

/** An operand wants an operator behind it, which is typed, not chosen. */
function afterOperand({ tokenType }: t.Lexeme): boolean {
  return (
    tokenType === t.NumberToken ||
    tokenType === t.RightParenthesis ||
    tokenType === t.RightBracket ||
    tokenType === t.Word ||
    tokenType === t.Quoted
  );
}

const ofRules: Readonly<Partial<Record<KeywordName, readonly KeywordName[]>>> = {
  cap: ['none'],
  floor: ['none'],
  missing: ['excluded', 'zero', 'blocks'],
  share: ['indicators'],
  weights: ['total'],
  aggregate: ['weighted', 'mean', 'minimum', 'geometric'],
  attainment: ['target', 'goalposts', 'better-of-improvement'],
  overshoot: ['beyond'],
  lint: [],
};
const ways: readonly KeywordName[] = ['linear', 'inverse', 'from-baseline', 'all-or-nothing', 'steps'];
const modes: readonly KeywordName[] = ['half-up', 'half-even', 'truncate'];

function afterRule(first: KeywordName | null, words: readonly t.Lexeme[]): readonly Want[] {
  const last = words.at(-1)!;
  if (first === 'missed') {
    if (t.isComparison(last.tokenType)) return [keywords(...ways)];
    if (words.length === 1) return [keywords('by')];
    return keywordOf(last) === 'by' ? [keywords('all-or-nothing', 'lose')] : nothing;
  }
  if (first === 'display' || first === 'round') {
    if (last.tokenType === t.NumberToken) return [keywords('decimals')];
    return keywordOf(last) === 'decimals'
      ? [keywords(...modes)]
      : first === 'round' && words.length > 3
        ? [keywords('at')]
        : nothing;
  }
  const choices = first === null || words.length > 1 ? undefined : ofRules[first];
  return choices ? [keywords(...choices)] : nothing;
}

function keywordOf(token: t.Lexeme): KeywordName | null {
  return t.isKeywordToken(token.tokenType) ? (token.payload as KeywordName) : null;
}

/** Whether a word is a keyword of a language, wherever it stands. */
export function isKeywordOf(language: KeywordLanguage, word: string): boolean {
  return keywordsOf(language).has(word);
}
