// Shared by all parts of the parser: codes, texts, numbers, keywords, and reporting what is missing or too much. Lines are the unit of error
// recovery: after an error the next line is parsed normally.

import type { DataOf } from '../../diagnostics/diagnostic.ts';
import { inOther, isForeign, meantBy, translated } from '../../wording/meant-keyword.ts';
import { meantOfTwo } from '../../wording/one-of-two.ts';
import { type KeywordName, spell } from '../keywords/keywords.ts';
import { composed, isBlank, isDigit, isLineEnd } from '../lex/characters.ts';
import { endOfRun, hasWord, startOfRun } from '../lex/code-runs.ts';
import { grouped, looksLikeThousands } from '../lex/figure-spellings.ts';
import type { Tokens } from '../lex/token-list.ts';
import * as t from '../lex/tokens.ts';
import type { Name, NumberLiteral, Span, Text } from '../literals.ts';
import type { KeywordLanguage } from '../tree.ts';
import { nameOf, plainNumber, textOf } from './nodes.ts';
import type { Complain } from './problems.ts';
import { TokenReader } from './token-reader.ts';

/** What may be missing, as named in the catalogue. */
type Expectation = DataOf<'expected'>['expected'];

export class GrammarBase extends TokenReader {
  /** The words of the last choice, and the index of the token that was chosen. */
  private choice: readonly KeywordName[] = [];
  private choiceAt = -1;

  override begin(tokens: Tokens, language: KeywordLanguage, complain: Complain): void {
    super.begin(tokens, language, complain);
    this.choiceAt = -1;
  }

  protected name(): Name | null {
    const run = this.runOfSigns();
    if (run !== null) return this.strangeCode(run);
    return this.isCode() ? nameOf(this.tokens, this.take(), this.base) : this.missing('code');
  }

  /** A run with signs that a code can have only in backticks: `01:01`, `A/B`, `(A)`. null: there is none. */
  private runOfSigns(): Span | null {
    const { tokens, at } = this;
    const { text } = tokens;
    const [begins, ends] = [tokens.starts[at]!, tokens.ends[at]!];
    if (at >= tokens.count || ends === begins || isSeparate(text, begins, ends)) return null;
    if (!this.isCode() && !runOpeners.has(this.nextType)) return null;
    const start = startOfRun(text, begins, this.lastEnd);
    const end = endOfRun(text, begins);
    if (end <= ends && start === begins && this.isCode()) return null;
    return hasWord(text, start, end) && text.charAt(end) !== '`' ? { start, end } : null;
  }

  protected opensRun(): boolean {
    return runOpeners.has(this.nextType);
  }

  protected strangeCode({ start, end }: Span): Name {
    const written = this.tokens.text.slice(start, end);
    this.takeUpTo(end);
    this.complain('code-form', start, end, { written });
    return { start: start - this.base, end: end - this.base, text: composed(written), quoted: false };
  }

  /** Takes all tokens that begin before an offset. */
  protected takeUpTo(end: number): void {
    while (this.at < this.tokens.count && this.start < end) this.take();
  }

  protected text(): Text | null {
    if (this.isNext(t.Text)) return textOf(this.tokens, this.take(), this.base);
    return this.isLineEnd() ? this.missing('text') : this.bareText({ from: this.start, isOver: () => false });
  }

  /** A text without quotation marks: the words up to where `isOver`. `from`: the offset at which the opening mark is suggested. */
  protected bareText({ from, isOver }: { readonly from: number; readonly isOver: () => boolean }): Text | null {
    const { start, at, tokens } = this;
    const found = tokens.written(at);
    if (!this.isWord()) return this.missing('text');
    do this.take();
    while (!this.isLineEnd() && !this.isNext(t.Text) && !this.isBeforeText() && !isOver());
    const written = tokens.text.slice(start, this.lastEnd);
    this.complain('expected', from, this.lastEnd, {
      expected: 'text',
      found,
      quoted: `"${written.replace(/["\\]/g, '\\$&')}"`,
    });
    return { start: start - this.base, end: this.lastEnd - this.base, text: written };
  }

  /** `at "p. 3"`, `on 2024-06-30`: the next part of a line. */
  private isBeforeText(): boolean {
    const behind = this.typeAt(2);
    return t.isKeywordToken(this.nextType) && (behind === t.Text || behind === t.DateToken);
  }

  /** `95%`; a number without sign is reported, and read as a percentage. */
  protected percentage(): NumberLiteral | null {
    const { start } = this;
    const number = this.percent();
    return number === null ? null : this.asPercentage(number, start);
  }

  protected asPercentage(number: NumberLiteral, start: number): NumberLiteral {
    if (number.percent || number.unit !== null || /^-?[0.]+$/.test(number.digits)) return number;
    this.complain('missing-percent', start, this.lastEnd, { written: this.tokens.text.slice(start, this.lastEnd) });
    return isIndex(number.digits) ? number : { ...number, percent: true };
  }

  /** `95%`, `-20%` */
  protected percent(): NumberLiteral | null {
    const { start } = this;
    const isNegative = this.takeIf(t.Minus);
    if (!this.isNext(t.NumberToken)) return this.missing('percent');
    const number = this.numberAt(this.take());
    return isNegative ? { ...number, start: start - this.base, digits: `-${number.digits}` } : number;
  }

  /** A number, or the code of a measure; where a keyword of the head follows as it does a title, the weight is missing. */
  protected weighed(): NumberLiteral | Name | null {
    return this.isWord() && !this.isPartBehind() ? this.name() : this.percent();
  }

  /** `weight under A`, `weight unit %` */
  private isPartBehind(): boolean {
    const parts = ['in', 'under', 'weight'] as const;
    return parts.some((part) => this.isKeyword(part)) && (this.isCode(2) || this.typeAt(2) === t.Text);
  }

  /** The number literal of a taken token. All numbers are read here: `63.107` may be meant as thousands. */
  protected numberAt(at: number): NumberLiteral {
    const { tokens } = this;
    const number = plainNumber(tokens, at, this.base);
    const { digits, percent } = number;
    if (!percent && looksLikeThousands(digits)) {
      const [start, end] = [tokens.starts[at]!, tokens.ends[at]!];
      // any other spelling was reported, or is unambiguous
      if (end - start === digits.length) {
        this.complain('thousands', start, end, { written: digits, meant: [digits.replace('.', '_'), `0${digits}`] });
      }
    }
    if (number.end - number.start > digits.length + (percent ? 1 : 0)) this.checkGroups(at);
    return number;
  }

  /** Reports `75_00`: a digit is missing, or a separator is superfluous. */
  private checkGroups(at: number): void {
    const { tokens } = this;
    if (isGrouped(tokens.text, tokens.starts[at]!, tokens.ends[at]!)) return;
    const written = tokens.written(at);
    const [whole = ''] = written.split(/(?=[.%])/, 1);
    const tail = written.slice(whole.length);
    if (!/^[\d_]*_[\d_]*$/.test(whole) || tail.includes('_')) return;
    const meant = [`${grouped(whole.replaceAll('_', ''))}${tail}`];
    this.complain('number-format', tokens.starts[at]!, tokens.ends[at]!, { written, meant });
  }

  /** Takes one of the keywords; else reports, and returns null. */
  protected oneOf<K extends KeywordName>(words: readonly K[]): K | null {
    const found = this.keywordAt(1);
    const isChosen = found !== null && (words as readonly string[]).includes(found);
    // `media di tutti`: not the mean, with more behind it
    if (isChosen && !(this.isWord(2) && words.some((word) => this.isWrittenApart(word)))) {
      this.choose(words);
      return found as K;
    }
    return this.meantWord(words) ?? this.wrongWord(words);
  }

  /** Takes a word of a choice; returns its index. */
  protected choose(words: readonly KeywordName[]): number {
    this.choice = words;
    this.choiceAt = this.at;
    return this.take();
  }

  /** Takes an optional keyword; also one of the other language, which is reported. */
  protected takeWord(word: KeywordName): boolean {
    if (this.takeKeyword(word)) return true;
    const isForeign = this.isForeignWord() && inOther(this.tokens.written(this.at), [word], this.language) !== null;
    return isForeign && this.meantWord([word]) !== null;
  }

  /** A keyword of the other language, as keywords are written; not `A`, which may well be a code. */
  private isForeignWord(): boolean {
    if (this.isLineEnd() || this.nextType === t.Quoted || !this.isWord()) return false;
    const written = this.tokens.written(this.at);
    return written.length > 1 && written === written.toLowerCase() && isForeign(written, this.language);
  }

  /** Takes a misspelled keyword that is unambiguous, and reports its spelling. */
  protected meantWord<K extends KeywordName>(words: readonly K[]): K | null {
    if (this.nextType === t.Quoted || !this.isWord()) return null;
    const { start, at, tokens } = this;
    const apart = words.find((word) => this.isWrittenApart(word)) ?? null;
    const meant = apart ?? meantBy(tokens.written(at), words, this.language);
    if (meant === null) return null;
    const parts = apart === null ? 1 : spell(this.language, apart).split('-').length;
    for (let taken = 0; taken < parts; taken++) this.take();
    const found = tokens.text.slice(start, this.lastEnd);
    this.complain('word-spelling', start, this.lastEnd, {
      found,
      meant: spell(this.language, meant),
      keywords: this.language,
      foreign: isForeign(found, this.language),
    });
    return meant;
  }

  /** `all or nothing`: the words of a keyword with hyphens, with blanks between them. */
  private isWrittenApart(word: KeywordName): boolean {
    const parts = spell(this.language, word).split('-');
    return (
      parts.length > 1 &&
      parts.every((part, at) => this.isWord(at + 1) && this.tokens.written(this.at + at).toLowerCase() === part)
    );
  }

  /** Skips and reports a superfluous separator, if the line continues behind it. */
  protected passSign(goesOn: () => boolean): void {
    const type = this.nextType;
    if (type !== t.Equals && type !== t.Comma) return;
    const { at, start } = this;
    this.take();
    if (goesOn()) this.strayAt(at, start);
    else this.currIdx = at - 1;
  }

  /** Reports a skipped sign. */
  protected strayAt(at: number, start: number): void {
    const { text, ends } = this.tokens;
    const end = ends[at]!;
    const parts = !isBlank(text.charCodeAt(start - 1)) && !isBlank(text.charCodeAt(end));
    this.complain('stray-character', start, end, {
      character: this.tokens.written(at),
      apart: true,
      parts,
      remark: false,
    });
  }

  // ----------------------------------------------------------------------------------------------------------------- complaining

  /** Reports that something is missing here. */
  protected missing(expected: Expectation): null {
    const { start, end, found } = this.here();
    if (this.isForeignWord()) this.foreignWord(this.at);
    else if (expected !== 'equals' || found === null) this.complain('expected', start, end, { expected, found });
    else this.missingEquals(start, end, found);
    return null;
  }

  /** `actual 2024: 12`, `actual 2024 12`: the fix inserts `=`, replacing a colon. */
  private missingEquals(start: number, end: number, found: string): void {
    const colon = this.tokens.text.slice(this.lastEnd, start).indexOf(':');
    const isColon = colon >= 0;
    const from = isColon ? this.lastEnd + colon : start;
    const isSign = t.isComparison(this.nextType);
    const to = isColon ? from + 1 : isSign ? end : start;
    this.complain('expected', from, to, {
      expected: 'equals',
      found: isColon ? ':' : found,
      equals: isColon ? ' =' : isSign ? '=' : '= ',
    });
    if (isSign) this.take();
  }

  /** `behind`: what a fix must insert after the word to complete the line; null: no fix is possible. */
  protected wrongWord(words: readonly KeywordName[], behind: string | null = ''): null {
    const { start, end, found } = this.here();
    const expected = words.map((word) => spell(this.language, word));
    // before a figure a word is missing, rather than wrong
    const isFigure = found !== null && !this.isWord();
    this.complain('expected-word', start, isFigure ? start : end, {
      found: isFigure ? null : found,
      before: isFigure ? found : null,
      expected,
      behind,
    });
    return null;
  }

  /** The span of the next token; at the end of a line the position behind the last token. */
  private here(): { start: number; end: number; found: string | null } {
    if (this.isLineEnd()) return { start: this.lastEnd, end: this.lastEnd, found: null };
    const { tokens, at } = this;
    return { start: tokens.starts[at]!, end: tokens.ends[at]!, found: tokens.written(at) };
  }

  /** Reports superfluous text at the end of a line once, and skips it. */
  protected restOfLine(): void {
    if (this.isLineEnd() && !this.isNext(t.LeftBrace)) return;
    const { start, at } = this;
    const isForeign = this.isForeignWord();
    const meant = this.meantOfChoice();
    this.passLine();
    if (isForeign) this.foreignWord(at);
    else if (meant !== null) this.complainOfTwo(at, meant);
    else this.complain('unexpected', start, this.lastEnd, this.unread(at));
  }

  /** Where the word before and the next one answer one question: what may be meant by the two; null: they do not. */
  private meantOfChoice(): readonly KeywordName[] | null {
    const chosen = this.keywordAt(0);
    const second = this.keywordAt(1);
    if (this.choiceAt !== this.at - 1 || chosen === null || second === null || second === chosen) return null;
    return this.choice.includes(second) ? meantOfTwo(chosen, second) : null;
  }

  private complainOfTwo(at: number, meant: readonly KeywordName[]): void {
    const { tokens, language } = this;
    this.complain('unexpected', tokens.starts[at - 1]!, tokens.ends[at]!, {
      ...this.unread(at),
      two: { chosen: tokens.written(at - 1), meant: meant.map((word) => spell(language, word)) },
    });
  }

  /** A keyword of the other language where none was expected: what follows it was not read. */
  private foreignWord(at: number): void {
    const { tokens, language } = this;
    const { found, rest } = this.unread(at);
    this.complain('word-spelling', tokens.starts[at]!, tokens.ends[at]!, {
      ...{ found, rest, meant: translated(found, language)!, keywords: language, foreign: true },
    });
  }

  /** Reports and skips a meaningless word. */
  protected passWord(): void {
    const { start, at, tokens } = this;
    this.take();
    const found = tokens.written(at);
    this.complain('unexpected', start, this.lastEnd, { found, rest: found, before: tokens.written(at + 1) });
  }

  /** The text from a token to the last one taken. */
  protected unread(at: number): DataOf<'unexpected'> {
    const { tokens } = this;
    return { found: tokens.written(at), rest: tokens.text.slice(tokens.starts[at], this.lastEnd) };
  }

  /** Skips to the end of the line, and of a block that opens on it. */
  protected passLine(): void {
    for (let depth = 0; ; this.take()) {
      const type = this.nextType;
      if (type === t.EOF) return;
      if (depth === 0 && (type === t.Newline || type === t.RightBrace)) return;
      if (type === t.LeftBrace) depth++;
      if (type === t.RightBrace) depth--;
    }
  }
}

/** Tokens that may begin a run that is meant as a code. */
const runOpeners: ReadonlySet<t.TokenType> = new Set([t.LeftParenthesis, t.LeftBracket, t.DateToken]);

/** Fast path: spaces or line ends on both sides, as for nearly all codes. */
function isSeparate(text: string, start: number, end: number): boolean {
  return isVoid(text.charCodeAt(end)) && (start === 0 || isVoid(text.charCodeAt(start - 1)));
}

function isVoid(code: number): boolean {
  return isBlank(code) || isLineEnd(code) || Number.isNaN(code);
}

/** An index from 0 to 1: `0.961` is 96.1 % without any sign. */
function isIndex(digits: string): boolean {
  return /^-?(?:0|1)(?:\.\d+)?$/.test(digits) && Math.abs(Number(digits)) <= 1;
}

/** `63_107`, `5_000.5`: three digits behind each mark, up to the point or the end. */
function isGrouped(text: string, start: number, end: number): boolean {
  let since = -1;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 95) {
      if (since < 0 ? at - start > 3 || at === start : since !== 3) return false;
      since = 0;
    } else if (!isDigit(code)) break;
    else if (since >= 0) since++;
  }
  return since === 3;
}
