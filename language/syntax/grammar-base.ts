// What all parts of the grammar share: where the declaration being read begins, how a token is taken, what is said where one is
// missing. Lines are the unit of recovery: whatever goes wrong on one, the next is read as if nothing had been.

import { EmbeddedActionsParser, type IToken } from 'chevrotain';
import type { DataOf } from '../diagnostics/diagnostic.ts';
import { looksLikeThousands } from './figures.ts';
import { type KeywordName, namesAsRead, spell } from './keywords.ts';
import { nameOf, plainNumber, textOf } from './nodes.ts';
import type { Complain } from './problems.ts';
import { Tokens } from './token-list.ts';
import * as t from './tokens.ts';
import type { KeywordLanguage, Name, NumberLiteral, Text } from './tree.ts';

/** What may be missing, in words that the catalogue has. */
type Expectation = DataOf<'expected'>['expected'];

/** Meanings that share a word with another. */
interface Shared {
  /** What the word of each is read as. */
  readonly read: ReadonlyMap<KeywordName, KeywordName>;
  readonly words: ReadonlySet<KeywordName>;
}

const sharedWords: Readonly<Record<KeywordLanguage, Shared>> = {
  english: sharedIn('english'),
  italian: sharedIn('italian'),
};

/** All that Chevrotain's rules look at: the type of a token. One for each will do. */
const sampleOf = t.byType((tokenType): IToken => {
  return { tokenType, tokenTypeIdx: tokenType.tokenTypeIdx!, image: tokenType.name, startOffset: 0 };
});

export class GrammarBase extends EmbeddedActionsParser {
  protected tokens = new Tokens('').close();
  /** As many as there are tokens, and empty: what Chevrotain asks for, `LA` makes up. */
  private readonly slots: IToken[] = [];
  /** Of the token last taken, as Chevrotain counts. */
  declare protected currIdx: number;
  /** Where the declaration being read begins; offsets are relative to it. */
  protected base = 0;
  protected language: KeywordLanguage = 'english';
  private shared = sharedWords.english;
  protected complain: Complain = () => {};

  constructor() {
    super(t.vocabulary, { recoveryEnabled: true, maxLookahead: 1 });
  }

  /** Before each file. */
  begin(tokens: Tokens, language: KeywordLanguage, complain: Complain): void {
    this.slots.length = tokens.count;
    this.input = this.slots;
    this.tokens = tokens;
    this.base = 0;
    this.language = language;
    this.shared = sharedWords[language];
    this.complain = complain;
  }

  // ------------------------------------------------------------------------------------------------ what Chevrotain's rules see

  protected override LA(distance: number): IToken {
    return sampleOf[this.typeAt(distance).tokenTypeIdx!]!;
  }

  protected override LA_FAST(distance: number): IToken {
    return this.LA(distance);
  }

  /** Chevrotain would put two more behind the last, for its own way of looking ahead, and take them away again. */
  protected onBeforeParse(): void {}

  protected onAfterParse(): void {}

  // ------------------------------------------------------------------------------------------------------------------- looking

  /** The index of the next token. */
  protected get at(): number {
    return this.currIdx + 1;
  }

  /** Where the next token begins. */
  protected get start(): number {
    return this.tokens.starts[this.currIdx + 1]!;
  }

  protected typeAt(distance: number): t.TokenType {
    return this.tokens.types[this.currIdx + distance] ?? t.EOF;
  }

  protected get nextType(): t.TokenType {
    return this.tokens.types[this.currIdx + 1]!;
  }

  protected isNext(type: t.TokenType): boolean {
    return this.tokens.types[this.currIdx + 1] === type;
  }

  /** What the next token says. */
  protected says(): string {
    return this.tokens.says(this.currIdx + 1);
  }

  /** The keyword that a token is, whatever the language it is written in; null for other words. */
  protected keywordAt(distance: number): KeywordName | null {
    return t.keywordOf(this.typeAt(distance));
  }

  protected isKeyword(name: KeywordName, distance = 1): boolean {
    const keyword = this.keywordAt(distance);
    return (
      keyword === name || (keyword !== null && this.shared.words.has(keyword) && this.shared.read.get(name) === keyword)
    );
  }

  /** A word of any kind, which may be a code. */
  protected isWord(distance = 1): boolean {
    const type = this.typeAt(distance);
    return type === t.Word || t.isKeywordToken(type) || type === t.Quoted || type === t.PeriodToken;
  }

  /** A word, or a number without a percentage sign: a head takes it as a code. */
  protected isCode(distance = 1): boolean {
    if (this.isWord(distance)) return true;
    return this.typeAt(distance) === t.NumberToken && !this.tokens.isPercent(this.currIdx + distance);
  }

  protected isLineEnd(): boolean {
    const type = this.nextType;
    return type === t.Newline || type === t.LeftBrace || type === t.RightBrace || type === t.EOF;
  }

  // -------------------------------------------------------------------------------------------------------------------- taking

  /** Gives the index of what it takes; the end of the file stays where it is. */
  protected take(): number {
    if (this.at < this.tokens.count) this.currIdx++;
    return this.currIdx;
  }

  protected takeIf(type: t.TokenType): boolean {
    if (!this.isNext(type)) return false;
    this.take();
    return true;
  }

  protected takeKeyword(name: KeywordName): boolean {
    if (!this.isKeyword(name)) return false;
    this.take();
    return true;
  }

  /** Where the last token ends, in the file. */
  protected get lastEnd(): number {
    return this.currIdx < 0 ? 0 : this.tokens.ends[this.currIdx]!;
  }

  /** The end of the last token, relative to the declaration being read; never before `start`, a place in the file. */
  protected endFrom(start: number): number {
    return Math.max(start, this.lastEnd) - this.base;
  }

  protected name(): Name | null {
    return this.isCode() ? nameOf(this.tokens, this.take(), this.base) : this.missing('code');
  }

  protected text(): Text | null {
    return this.isNext(t.Text) ? textOf(this.tokens, this.take(), this.base) : this.missing('text');
  }

  /** `95%`, `-20%` */
  protected percent(): NumberLiteral | null {
    const { start } = this;
    const isNegative = this.takeIf(t.Minus);
    if (!this.isNext(t.NumberToken)) return this.missing('percent');
    const number = this.numberAt(this.take());
    return isNegative ? { ...number, start: start - this.base, digits: `-${number.digits}` } : number;
  }

  /** The number that was taken. Wherever a number may stand, it is read here: `63.107` may be one of thousands. */
  protected numberAt(at: number): NumberLiteral {
    const { tokens } = this;
    const number = plainNumber(tokens, at, this.base);
    const { digits, percent } = number;
    if (!percent && looksLikeThousands(digits)) {
      const [start, end] = [tokens.starts[at]!, tokens.ends[at]!];
      // in any other spelling it has been refused, or says what it is
      if (end - start === digits.length) {
        this.complain('thousands', start, end, { written: digits, meant: [digits.replace('.', '_'), `0${digits}`] });
      }
    }
    return number;
  }

  /** The keyword among `words`; a complaint and null where there is none of them. */
  protected oneOf<K extends KeywordName>(words: readonly K[]): K | null {
    const found = this.keywordAt(1);
    if (found !== null && (words as readonly string[]).includes(found)) {
      this.take();
      return found as K;
    }
    return this.wrongWord(words);
  }

  // ----------------------------------------------------------------------------------------------------------------- complaining

  /** What should stand here does not. */
  protected missing(expected: Expectation): null {
    const { start, end, found } = this.here();
    this.complain('expected', start, end, { expected, found });
    return null;
  }

  protected wrongWord(words: readonly KeywordName[]): null {
    const { start, end, found } = this.here();
    this.complain('expected-word', start, end, { found, expected: words.map((word) => spell(this.language, word)) });
    return null;
  }

  /** The next token; at the end of a line, the place behind the last. */
  private here(): { start: number; end: number; found: string | null } {
    if (this.isLineEnd()) return { start: this.lastEnd, end: this.lastEnd, found: null };
    const { tokens, at } = this;
    return { start: tokens.starts[at]!, end: tokens.ends[at]!, found: tokens.written(at) };
  }

  /** The rest of a line that has said all it should: one complaint, then on to its end. */
  protected restOfLine(): void {
    if (this.isLineEnd() && !this.isNext(t.LeftBrace)) return;
    const { start, at } = this;
    this.passLine();
    this.complain('unexpected', start, this.lastEnd, this.unread(at));
  }

  /** What stands from a token to the one last taken. */
  protected unread(at: number): DataOf<'unexpected'> {
    const { tokens } = this;
    return { found: tokens.written(at), rest: tokens.text.slice(tokens.starts[at], this.lastEnd) };
  }

  /** To the end of the line, and of the block that opens on it. */
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

/** A word is read as the first of its meanings. */
function sharedIn(language: KeywordLanguage): Shared {
  const names = Object.entries(namesAsRead(language)) as [KeywordName, KeywordName][];
  const read = new Map(names.filter(([name, read]) => name !== read));
  return { read, words: new Set(read.values()) };
}
