// What the parser reads from: the tokens of a file, which is the next one, and how it is taken. Knows no statements and reports nothing.

import { EmbeddedActionsParser, type IToken } from 'chevrotain';
import { type KeywordName, namesAsRead } from '../keywords/keywords.ts';
import { Tokens } from '../lex/token-list.ts';
import * as t from '../lex/tokens.ts';
import type { KeywordLanguage } from '../tree.ts';
import type { Complain } from './problems.ts';

/** Keywords that share a word with another keyword. */
interface Shared {
  /** The keyword that the word of each is lexed as. */
  readonly read: ReadonlyMap<KeywordName, KeywordName>;
  readonly words: ReadonlySet<KeywordName>;
}

const sharedWords: Readonly<Record<KeywordLanguage, Shared>> = {
  english: sharedIn('english'),
  italian: sharedIn('italian'),
};

/** A token per type: Chevrotain's rules look only at the type. */
const sampleOf = t.byType((tokenType): IToken => {
  return { tokenType, tokenTypeIdx: tokenType.tokenTypeIdx!, image: tokenType.name, startOffset: 0 };
});

export class TokenReader extends EmbeddedActionsParser {
  protected tokens = new Tokens('').close();
  /** An array of the right length for Chevrotain, with empty slots: the tokens come from `LA`. */
  private readonly slots: IToken[] = [];
  /** Chevrotain's index of the last token taken. */
  declare protected currIdx: number;
  /** The offset of the current declaration, to which offsets are relative. */
  protected base = 0;
  protected language: KeywordLanguage = 'english';
  private shared = sharedWords.english;
  protected complain: Complain = () => {};

  constructor() {
    super(t.vocabulary, { recoveryEnabled: true, maxLookahead: 1 });
  }

  /** To be called before each file. */
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

  /** Overridden, because Chevrotain would append two EOF tokens and remove them again. */
  protected onBeforeParse(): void {}

  protected onAfterParse(): void {}

  // ------------------------------------------------------------------------------------------------------------------- looking

  /** The index of the next token. */
  protected get at(): number {
    return this.currIdx + 1;
  }

  /** The offset of the next token. */
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

  /** The payload of the next token. */
  protected says(): string {
    return this.tokens.says(this.currIdx + 1);
  }

  /** The keyword of a token, in any language; null for other words. */
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
    return t.isWordToken(this.typeAt(distance));
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

  /** Takes a token and returns its index; EOF is never taken. */
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

  /** The end of the last token, in the file. */
  protected get lastEnd(): number {
    return this.currIdx < 0 ? 0 : this.tokens.ends[this.currIdx]!;
  }

  /** The end of the last token, relative to the current declaration; never before `start`, an offset in the file. */
  protected endFrom(start: number): number {
    return Math.max(start, this.lastEnd) - this.base;
  }
}

/** If keywords share a word, the lexer returns the first. */
function sharedIn(language: KeywordLanguage): Shared {
  const names = Object.entries(namesAsRead(language)) as [KeywordName, KeywordName][];
  const read = new Map(names.filter(([name, read]) => name !== read));
  return { read, words: new Set(read.values()) };
}
