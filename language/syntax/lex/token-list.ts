// The tokens of a text as parallel arrays; a token is an index. As objects they would take twice the memory of the syntax tree.

import type { KeywordName } from '../keywords/keywords.ts';
import { composed } from './characters.ts';
import { plainDigits } from './figure-spellings.ts';
import * as t from './tokens.ts';

export class Tokens {
  /** What they stand in. */
  readonly text: string;
  count = 0;
  /** Two EOFs at the end, since the parser looks ahead by two. */
  readonly types: t.TokenType[] = [];
  starts: Int32Array;
  /** Behind the last character; where a token begins, of one that takes no room. */
  ends: Int32Array;
  /** The meaning of tokens that differs from their text. */
  private readonly meant = new Map<number, string>();

  constructor(text: string, room = 32) {
    this.text = text;
    this.starts = new Int32Array(room + 2);
    this.ends = new Int32Array(room + 2);
    this.fill();
  }

  /** Clears the list for reuse. */
  clear(): void {
    this.count = 0;
    this.meant.clear();
  }

  /** `meant`: its meaning, if that differs from the text. */
  add(type: t.TokenType, start: number, end: number, meant?: string): void {
    const at = this.count++;
    if (at + 2 >= this.starts.length) this.grow();
    this.types[at] = type;
    this.starts[at] = start;
    this.ends[at] = end;
    if (meant !== undefined) this.meant.set(at, meant);
  }

  addFrom(other: Tokens, at: number): void {
    this.add(other.types[at]!, other.starts[at]!, other.ends[at]!, other.meant.get(at));
  }

  private grow(): void {
    const { starts, ends } = this;
    this.starts = new Int32Array(starts.length * 2);
    this.ends = new Int32Array(ends.length * 2);
    this.starts.set(starts);
    this.ends.set(ends);
    this.fill();
  }

  /** Pre-fills the array: writing past the end of an array may reallocate at each write. */
  private fill(): void {
    while (this.types.length < this.starts.length) this.types.push(t.EOF);
  }

  /** Adds the EOFs behind the last token. */
  close(): this {
    const { count, types, starts, ends } = this;
    const end = count === 0 ? 0 : ends[count - 1]!;
    for (const at of [count, count + 1]) {
      types[at] = t.EOF;
      starts[at] = end;
      ends[at] = end;
    }
    return this;
  }

  written(at: number): string {
    return this.text.slice(this.starts[at], this.ends[at]);
  }

  /** A keyword's name; the plain digits of a number; what a string or a quoted code says; the comparison meant. */
  says(at: number): string {
    const meant = this.meant.size === 0 ? undefined : this.meant.get(at);
    if (meant !== undefined) return meant;
    const type = this.types[at]!;
    if (type === t.Word) return composed(this.written(at));
    if (type === t.NumberToken) return plainDigits(this.written(at));
    if (type === t.Text) return this.text.slice(this.starts[at]! + 1, this.ends[at]! - 1);
    return t.keywordOf(type) ?? this.written(at);
  }

  /** A number with `%`. */
  isPercent(at: number): boolean {
    return this.types[at] === t.NumberToken && this.text.charCodeAt(this.ends[at]! - 1) === 37;
  }

  keyword(at: number): KeywordName | null {
    return t.keywordOf(this.types[at]!);
  }

  /** The tokens as objects. */
  lexemes(): t.Lexeme[] {
    return Array.from({ length: this.count }, (_, at) => {
      const said = { payload: this.says(at), keyword: this.keyword(at), percent: this.isPercent(at) };
      return new t.Lexeme(this.text, this.types[at]!, this.starts[at]!, this.ends[at]!, said);
    });
  }
}
