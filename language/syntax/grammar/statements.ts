// The statements of blocks: parsed by their description, except the few with many informal variants.

import { ruleWords } from '../description/declarations.ts';
import type { RuleWord } from '../description/rules.ts';
import { type Described, statements } from '../description/statements.ts';
import { typeWords } from '../description/terms.ts';
import type { KeywordName } from '../keywords/keywords.ts';
import * as t from '../lex/tokens.ts';
import type { Statement, TypeStatement } from '../statements.ts';
import type { FieldReader } from './described.ts';
import { GrammarRules } from './rules.ts';

/** Called after the keyword; `start` is the offset of the keyword. */
type Read = (start: number) => Statement;

export class GrammarStatements extends GrammarRules {
  private readonly described = Object.fromEntries(
    Object.entries(statements).map(([kind, line]) => [kind, this.fieldReaders(line)]),
  ) as Readonly<Record<Described, readonly FieldReader[]>>;

  private readonly readers = byWord<Read>({
    ...Object.fromEntries(ruleWords.map((word): [RuleWord, Read] => [word, (start) => this.rule(start, word)])),
    ...Object.fromEntries(
      Object.entries(statements).map(([kind, { word }]) => [
        word,
        (start) => this.describedStatement(kind as Described, start),
      ]),
    ),
    type: (start) => this.type(start),
  });

  /** The statement that begins with the next word; null, without taking it, if there is none. */
  protected statement(): Statement | null {
    const read = this.readers[this.nextType.tokenTypeIdx!]!;
    if (read === null) return null;
    const { start } = this;
    this.take();
    return read(start);
  }

  /** The statement of a keyword that was taken; null if none begins with it. */
  protected statementOf(word: KeywordName, start: number): Statement | null {
    return this.readers[t.keywordTokens[word].tokenTypeIdx!]?.(start) ?? null;
  }

  protected describedStatement(kind: Described, start: number): Statement {
    const statement = { kind, start: start - this.base, end: 0 };
    this.readFields(statement, this.described[kind]);
    this.lineYear = null;
    statement.end = this.endFrom(start);
    return statement as unknown as Statement;
  }

  /** A word of the list, or a text. */
  private type(start: number): TypeStatement {
    const type = this.placedWord(typeWords);
    const text = type ? null : this.isNext(t.Text) ? this.text() : this.wrongWord(typeWords);
    return { kind: 'type', type, text, start: start - this.base, end: this.endFrom(start) };
  }
}

/** A table by token type; null for words that begin no statement. */
function byWord<T>(entries: Partial<Record<KeywordName, T>>): readonly (T | null)[] {
  return t.byType((type) => {
    const word = t.keywordOf(type);
    return word === null ? null : (entries[word] ?? null);
  });
}
