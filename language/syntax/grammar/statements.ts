// The statements of blocks: each by its description, but for the few that are written in too many ways.

import { ruleWords } from '../description/declarations.ts';
import type { RuleWord } from '../description/rules.ts';
import { type Described, statements } from '../description/statements.ts';
import { typeWords } from '../description/terms.ts';
import type { KeywordName } from '../keywords/keywords.ts';
import * as t from '../lex/tokens.ts';
import type { Statement, TypeStatement } from '../tree.ts';
import type { FieldReader } from './described.ts';
import { GrammarRules } from './rules.ts';

/** Behind the keyword; `start` is where that begins. */
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

  /** The statement that begins with the next word; null where there is none that does. Nothing is taken then. */
  protected statement(): Statement | null {
    const read = this.readers[this.nextType.tokenTypeIdx!]!;
    if (read === null) return null;
    const { start } = this;
    this.take();
    return read(start);
  }

  /** The statement of a word, behind it; null where none begins with it. */
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

/** By the type of the word; null for those that begin no statement. */
function byWord<T>(entries: Partial<Record<KeywordName, T>>): readonly (T | null)[] {
  return t.byType((type) => {
    const word = t.keywordOf(type);
    return word === null ? null : (entries[word] ?? null);
  });
}
