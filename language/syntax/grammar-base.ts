// What all parts of the grammar share: where the declaration being read begins, how a token is taken, what is said where one is
// missing. Lines are the unit of recovery: whatever goes wrong on one, the next is read as if nothing had been.

import { EmbeddedActionsParser, EOF, type IToken, type TokenType } from 'chevrotain';
import type { DataOf } from '../diagnostics/diagnostic.ts';
import { type KeywordName, namesAsRead, spell } from './keywords.ts';
import { endOf, nameOf, plainNumber, textOf } from './nodes.ts';
import type { Complain } from './problems.ts';
import * as t from './tokens.ts';
import type { KeywordLanguage, Name, NumberLiteral, Text } from './tree.ts';

/** What may be missing, in words that the catalogue has. */
type Expectation = DataOf<'expected'>['expected'];

const sharedWords: Readonly<Record<KeywordLanguage, ReadonlyMap<KeywordName, KeywordName>>> = {
  english: sharedIn('english'),
  italian: sharedIn('italian'),
};

export class GrammarBase extends EmbeddedActionsParser {
  /** Where the declaration being read begins; offsets are relative to it. */
  protected base = 0;
  protected language: KeywordLanguage = 'english';
  /** Of meanings that share a word with another: what that word is read as. */
  private shared = sharedWords.english;
  protected complain: Complain = () => {};

  constructor() {
    super(t.vocabulary, { recoveryEnabled: true, maxLookahead: 1 });
  }

  /** Before each file. */
  begin(tokens: IToken[], language: KeywordLanguage, complain: Complain): void {
    this.input = tokens;
    this.base = 0;
    this.language = language;
    this.shared = sharedWords[language];
    this.complain = complain;
  }

  // ------------------------------------------------------------------------------------------------------------------- looking

  protected get next(): t.Lexeme {
    return this.LA(1) as t.Lexeme;
  }

  protected isNext(type: TokenType): boolean {
    return this.LA(1).tokenType === type;
  }

  /** The keyword that a token is, whatever the language it is written in; null for other words. */
  protected keywordAt(distance: number): KeywordName | null {
    return (this.LA(distance) as t.Lexeme).keyword ?? null;
  }

  protected isKeyword(name: KeywordName, distance = 1): boolean {
    const { keyword } = this.LA(distance) as t.Lexeme;
    return keyword === name || (!!keyword && this.shared.get(name) === keyword);
  }

  /** A word of any kind, which may be a code. */
  protected isWord(distance = 1): boolean {
    const { tokenType: type, keyword } = this.LA(distance) as t.Lexeme;
    return type === t.Word || !!keyword || type === t.Quoted || type === t.PeriodToken;
  }

  /** A word, or a number without a percentage sign: a head takes it as a code. */
  protected isCode(distance = 1): boolean {
    const token = this.LA(distance) as t.Lexeme;
    return this.isWord(distance) || (token.tokenType === t.NumberToken && !token.percent);
  }

  protected isLineEnd(): boolean {
    const type = this.LA(1).tokenType;
    return type === t.Newline || type === t.LeftBrace || type === t.RightBrace || type === EOF;
  }

  // -------------------------------------------------------------------------------------------------------------------- taking

  protected take(): t.Lexeme {
    const token = this.LA(1) as t.Lexeme;
    this.SKIP_TOKEN();
    return token;
  }

  protected takeIf(type: TokenType): t.Lexeme | null {
    return this.LA(1).tokenType === type ? this.take() : null;
  }

  protected takeKeyword(name: KeywordName): boolean {
    if (!this.isKeyword(name)) return false;
    this.take();
    return true;
  }

  /** Where the last token ends, in the file. */
  protected get lastEnd(): number {
    const token = this.LA(0);
    if (!token || Number.isNaN(token.startOffset)) return 0;
    return token.tokenType === t.Newline ? token.startOffset : endOf(token);
  }

  /** The end of the last token, relative to the declaration being read; never before `start`, a place in the file. */
  protected endFrom(start: number): number {
    return Math.max(start, this.lastEnd) - this.base;
  }

  protected name(): Name | null {
    return this.isCode() ? nameOf(this.take(), this.base) : this.missing('code');
  }

  protected text(): Text | null {
    return this.isNext(t.Text) ? textOf(this.take(), this.base) : this.missing('text');
  }

  /** `95%`, `-20%` */
  protected percent(): NumberLiteral | null {
    const sign = this.takeIf(t.Minus);
    if (!this.isNext(t.NumberToken)) return this.missing('percent');
    const number = plainNumber(this.take(), this.base);
    return sign ? { ...number, start: sign.startOffset - this.base, digits: `-${number.digits}` } : number;
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
    const token = this.LA(1);
    return { start: token.startOffset, end: endOf(token), found: token.image };
  }

  /** The rest of a line that has said all it should: one complaint, then on to its end. */
  protected restOfLine(): void {
    if (this.isLineEnd() && !this.isNext(t.LeftBrace)) return;
    const first = this.next;
    this.passLine();
    this.complain('unexpected', first.startOffset, this.lastEnd, { found: first.image });
  }

  /** To the end of the line, and of the block that opens on it. */
  protected passLine(): void {
    for (let depth = 0; ; this.take()) {
      const { tokenType } = this.LA(1);
      if (tokenType === EOF) return;
      if (depth === 0 && (tokenType === t.Newline || tokenType === t.RightBrace)) return;
      if (tokenType === t.LeftBrace) depth++;
      if (tokenType === t.RightBrace) depth--;
    }
  }
}

/** A word is read as the first of its meanings. */
function sharedIn(language: KeywordLanguage): ReadonlyMap<KeywordName, KeywordName> {
  const names = Object.entries(namesAsRead(language)) as [KeywordName, KeywordName][];
  return new Map(names.filter(([name, read]) => name !== read));
}
