// The statements of blocks, one method each where they are more than a keyword and a text.

import type { KeywordName } from '../keywords/keywords.ts';
import * as t from '../lex/tokens.ts';
import type {
  ActualStatement,
  BaselineStatement,
  BudgetStatement,
  GoalpostsStatement,
  IndicatorType,
  Keyword,
  LintStatement,
  MeasureValue,
  Name,
  Period,
  Statement,
  TypeStatement,
} from '../tree.ts';
import { keywordOf } from './nodes.ts';
import { GrammarRules, type RuleWord, ruleWords } from './rules.ts';

const types = ['effectiveness', 'efficiency', 'quality', 'volume', 'outcome', 'financial-health'] as const;
const isType: ReadonlySet<KeywordName> = new Set(types);

/** Behind the keyword; `start` is where that begins. */
type Read = (start: number) => Statement;

/** By the type of the word; null for those that begin no statement. */
function byWord<T>(entries: Partial<Record<KeywordName, T>>): readonly (T | null)[] {
  return t.byType((type) => {
    const word = t.keywordOf(type);
    return word === null ? null : (entries[word] ?? null);
  });
}

export class GrammarStatements extends GrammarRules {
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

  private readonly readers = byWord<Read>({
    ...Object.fromEntries(ruleWords.map((word): [RuleWord, Read] => [word, (start) => this.rule(start, word)])),
    organisation: (start) => this.textStatement('organisation', start),
    owner: (start) => this.textStatement('owner', start),
    source: (start) => this.textStatement('source', start),
    description: (start) => this.prose('description', start),
    note: (start) => this.prose('note', start),
    detail: (start) => ({
      kind: 'detail',
      label: this.text(),
      text: this.text(),
      start: start - this.base,
      end: this.endFrom(start),
    }),
    years: (start) => ({ kind: 'years', period: this.period(), start: start - this.base, end: this.endFrom(start) }),
    language: (start) => ({
      kind: 'language',
      language: this.name(),
      start: start - this.base,
      end: this.endFrom(start),
    }),
    type: (start) => this.type(start),
    office: (start) => ({
      kind: 'office',
      offices: this.offices(),
      start: start - this.base,
      end: this.endFrom(start),
    }),
    policy: (start) => ({ kind: 'policy', name: this.name(), start: start - this.base, end: this.endFrom(start) }),
    scale: (start) => ({ kind: 'scale', name: this.name(), start: start - this.base, end: this.endFrom(start) }),
    based: (start) => this.basedOn(start),
    budget: (start) => this.budget(start),
    published: (start) => this.published(start),
    evaluation: (start) => this.evaluation(start),
    formula: (start) => ({
      kind: 'formula',
      expression: this.formulaExpression(),
      start: start - this.base,
      end: this.endFrom(start),
    }),
    unit: (start) => ({
      kind: 'unit',
      unit: this.unit(),
      is: this.takeIf(t.Equals) ? this.quantity() : null,
      start: start - this.base,
      end: this.endFrom(start),
    }),
    target: (start) => this.target(start),
    baseline: (start) => this.baseline(start),
    actual: (start) => this.actual(start),
    spread: (start) => ({ kind: 'spread', value: this.number(), start: start - this.base, end: this.endFrom(start) }),
    accumulate: (start) => ({
      kind: 'accumulate',
      accumulation: this.oneOf(['sum', 'last', 'mean']),
      start: start - this.base,
      end: this.endFrom(start),
    }),
    goalposts: (start) => this.goalposts(start),
    lint: (start) => this.lint(start),
  });

  private textStatement(kind: 'organisation' | 'owner' | 'source', start: number): Statement {
    return { kind, text: this.text(), start: start - this.base, end: this.endFrom(start) };
  }

  private prose(kind: 'description' | 'note', start: number): Statement {
    const text = this.isWord() ? this.text() : this.textIfAny();
    const lines = text ? [text.text] : [];
    while (this.isNext(t.Prose)) lines.push(this.tokens.says(this.take()));
    if (lines.length === 0) this.missing('text');
    return { kind, prose: lines.join('\n'), start: start - this.base, end: this.endFrom(start) };
  }

  private type(start: number): TypeStatement {
    const word = this.keywordAt(1);
    const type =
      word !== null && isType.has(word)
        ? keywordOf<IndicatorType>(this.tokens, this.take(), this.base)
        : this.meantType();
    const text = type ? null : this.isNext(t.Text) ? this.text() : this.wrongWord(types);
    return { kind: 'type', type, text, start: start - this.base, end: this.endFrom(start) };
  }

  private meantType(): Keyword<IndicatorType> | null {
    const { start } = this;
    const word = this.meantWord(types);
    return word && { start: start - this.base, end: this.lastEnd - this.base, word };
  }

  private offices(): Name[] {
    const offices: Name[] = [];
    do {
      const isTwo = this.isNext(t.NumberToken) && this.tokens.written(this.at).includes(',');
      const office = this.name();
      // `4,6` has been refused
      if (office && !isTwo) offices.push(office);
    } while (this.takeIf(t.Comma));
    return offices;
  }

  private basedOn(start: number): Statement {
    const name = this.takeKeyword('on') ? this.name() : this.wrongWord(['on']);
    return { kind: 'based-on', name, start: start - this.base, end: this.endFrom(start) };
  }

  private budget(start: number): BudgetStatement {
    const period = this.period();
    const budget = period && this.oneOf(['initial', 'updated', 'used']);
    const amount = !budget ? null : this.takeIf(t.Equals) ? this.quantity() : this.missing('equals');
    return { kind: 'budget', period, budget, amount, start: start - this.base, end: this.endFrom(start) };
  }

  private baseline(start: number): BaselineStatement {
    if (this.takeKeyword('none'))
      return {
        kind: 'baseline',
        year: null,
        value: null,
        none: true,
        start: start - this.base,
        end: this.endFrom(start),
      };
    const year = this.isNext(t.Equals) ? null : this.period();
    return {
      kind: 'baseline',
      year,
      value: this.assigned(),
      none: false,
      start: start - this.base,
      end: this.endFrom(start),
    };
  }

  private actual(start: number): ActualStatement {
    const period = this.period();
    this.lineYear = this.yearOf(period);
    const given = period ? this.given() : { value: null, rounded: false, source: null };
    this.lineYear = null;
    return { kind: 'actual', period, ...given, start: start - this.base, end: this.endFrom(start) };
  }

  private goalposts(start: number): GoalpostsStatement {
    const low = this.number();
    const high = !low || this.isTwoInOne() ? null : this.takeIf(t.Range) ? this.number() : this.missing('range');
    const logarithmic = this.takeKeyword('logarithmic');
    return { kind: 'goalposts', low, high, logarithmic, start: start - this.base, end: this.endFrom(start) };
  }

  /** `goalposts 1,5`, which has been refused. */
  private isTwoInOne(): boolean {
    return this.tokens.written(this.currIdx).includes(',') && !this.isNext(t.Range);
  }

  private lint(start: number): LintStatement {
    const code = this.name();
    const level = code && this.oneOf(['off', 'hint', 'warning', 'error']);
    const because = this.isKeyword('because') ? this.textAfter('because') : this.wrongWord(['because']);
    return { kind: 'lint', code, level, because, start: start - this.base, end: this.endFrom(start) };
  }

  protected measureValue(start: number): MeasureValue | null {
    const period: Period | null = this.period();
    if (!period) return null;
    const office = this.takeKeyword('for') ? this.name() : null;
    const { value, rounded, source } = this.given();
    return {
      kind: 'measure-value',
      period,
      office,
      value,
      rounded,
      source,
      start: start - this.base,
      end: this.endFrom(start),
    };
  }

  private number() {
    return this.atNumber() ? this.quantity() : this.missing('number');
  }
}
