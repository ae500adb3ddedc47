// Formulas. A missing operand becomes a gap in the tree; the rest of the formula is kept.

import { functionWords } from '../description/terms.ts';
import { spell } from '../keywords/keywords.ts';
import * as t from '../lex/tokens.ts';
import type { Comparison, Expression, FunctionName, Name, YearIndex, YearPoint } from '../literals.ts';
import { nameOf, plainNumber, referenceOf, widened } from './nodes.ts';
import { GrammarValues } from './values.ts';

/** The maximal number of operators in a formula, so that code that walks it can rely on its depth. */
const longest = 1000;

type Operator = '+' | '-' | '*' | '/';

function operatorOf(type: t.TokenType): Operator {
  if (type === t.Slash) return '/';
  if (type === t.Star || type === t.Word) return '*';
  return type === t.Plus ? '+' : '-';
}

const timesWords: ReadonlySet<string> = new Set(['x', 'X', 'per', 'times']);
const functions: ReadonlySet<string> = new Set(functionWords);
const relativeYear = /^n-(\d{1,4})$/;

export class GrammarExpressions extends GrammarValues {
  private operators = 0;
  /** Within `attained(...)`, where numbers are codes. */
  private codes = false;

  protected formulaExpression(): Expression | null {
    this.operators = 0;
    return this.isLineEnd() ? this.missing('formula') : this.sum();
  }

  /** Sums and products are loops of our own: Chevrotain's repetitions collect data for its error recovery, which is not needed here. */
  private sum(): Expression {
    let left = this.product();
    while (this.isNext(t.Plus) || this.isNext(t.Minus)) left = this.binary(left, this.take(), this.product());
    return left;
  }

  private product(): Expression {
    let left = this.SUBRULE(this.operand);
    while (this.isNext(t.Slash) || this.isNext(t.Star) || this.isTimes()) {
      left = this.binary(left, this.take(), this.SUBRULE(this.operand));
    }
    return left;
  }

  /** `M x 100`: a word between two operands, read as a multiplication sign. */
  private isTimes(): boolean {
    if (!this.isNext(t.Word) || !timesWords.has(this.says())) return false;
    const behind = this.typeAt(2);
    if (behind !== t.NumberToken && behind !== t.Word && behind !== t.LeftParenthesis) return false;
    const { start, at, tokens } = this;
    this.complain('operator-spelling', start, tokens.ends[at]!, { written: tokens.written(at), meant: '*' });
    return true;
  }

  private binary(left: Expression, sign: number, right: Expression): Expression {
    const { starts, ends, types } = this.tokens;
    if (++this.operators > longest) {
      if (this.operators === longest + 1) this.complain('too-deep', starts[sign]!, ends[sign]!, { limit: longest });
      return left;
    }
    return { kind: 'binary', operator: operatorOf(types[sign]!), left, right, start: left.start, end: right.end };
  }

  /** The alternatives, created once because operands are frequent. */
  private readonly operandKinds: { ALT: () => Expression }[] = [
    { ALT: () => this.SUBRULE(this.parenthesis) },
    { ALT: () => this.SUBRULE(this.negation) },
    {
      ALT: () => {
        this.CONSUME(t.NumberToken);
        return this.ACTION(() => this.numberOperand(this.currIdx));
      },
    },
    {
      ALT: () => {
        this.CONSUME(t.Word);
        return this.ACTION(() => this.named(this.currIdx));
      },
    },
    { ALT: () => this.ACTION(() => this.gap()) },
  ];

  private operand: () => Expression = this.RULE('operand', (): Expression => this.OR(this.operandKinds));

  /** In `attained(3.101)` it is a code. */
  private numberOperand(at: number): Expression {
    return this.codes ? plainNumber(this.tokens, at, this.base) : this.numberAt(at);
  }

  private parenthesis: () => Expression = this.RULE('parenthesis', (): Expression => {
    this.CONSUME(t.LeftParenthesis);
    const open = this.currIdx;
    return this.ACTION(() => {
      const inner = this.sum();
      const start = this.tokens.starts[open]! - this.base;
      if (!this.takeIf(t.RightParenthesis)) {
        this.missing('parenthesis');
        return widened(inner, start, inner.end);
      }
      return widened(inner, start, this.lastEnd - this.base);
    });
  });

  private negation: () => Expression = this.RULE('negation', (): Expression => {
    this.CONSUME(t.Minus);
    const sign = this.currIdx;
    const even = this.ACTION(() => this.moreSigns());
    const operand = this.SUBRULE(this.operand);
    return this.ACTION((): Expression => {
      const start = this.tokens.starts[sign]! - this.base;
      const once: Expression = { kind: 'negation', operand, start, end: operand.end };
      return even ? { ...once, operand: once } : once;
    });
  });

  /** Further signs are read in a loop: ten thousand of them must not overflow the stack. */
  private moreSigns(): boolean {
    let even = false;
    while (this.takeIf(t.Minus)) even = !even;
    return even;
  }

  private named(word: number): Expression {
    if (this.isNext(t.LeftParenthesis)) return this.call(nameOf(this.tokens, word, this.base), word);
    const reference = referenceOf(this.tokens, word, this.base);
    const years = this.isNext(t.LeftBracket) ? this.yearIndex() : null;
    return years === null ? reference : widened({ ...reference, years }, reference.start, years.end);
  }

  private gap(): Expression {
    this.missing('formula');
    const at = this.lastEnd - this.base;
    return { kind: 'missing', start: at, end: at };
  }

  private call(name: Name, word: number): Expression {
    const { tokens } = this;
    this.take();
    const keyword = tokens.keyword(word);
    const fn = keyword !== null && functions.has(keyword) ? (keyword as FunctionName) : null;
    if (fn === null) {
      const written = tokens.written(word);
      const known = this.functionNames();
      this.complain('unknown-function', tokens.starts[word]!, tokens.ends[word]!, { name: written, known });
    }
    const children = this.isKeyword('children') && this.typeAt(2) === t.RightParenthesis;
    if (children) this.take();
    const first = children || this.isNext(t.RightParenthesis) ? [] : this.argsOf(fn);
    const comparison = fn === 'if' && first.length === 1 ? this.comparisonIn() : null;
    const args = comparison === null ? first : [...first, ...this.argsOf(fn)];
    if (!this.takeIf(t.RightParenthesis)) this.missing('parenthesis');
    return {
      kind: 'call',
      function: fn,
      name,
      args,
      comparison,
      children,
      start: name.start,
      end: this.endFrom(name.start + this.base),
    };
  }

  private functionNames(): string[] {
    return functionWords.map((word) => spell(this.language, word));
  }

  private argsOf(fn: FunctionName | null): Expression[] {
    const before = this.codes;
    this.codes = fn === 'attained' || fn === 'value';
    const args = this.args();
    this.codes = before;
    return args;
  }

  /** The sign between the first two arguments of `if`. */
  private comparisonIn(): Comparison | null {
    if (!t.isComparison(this.nextType)) return null;
    const found = this.says() as Comparison;
    this.take();
    return found;
  }

  private args(): Expression[] {
    const args = [this.sum()];
    while (this.takeIf(t.Comma)) args.push(this.sum());
    return args;
  }

  /** `[n-1]`, `[2015]`, `[n-3..n-1]` */
  private yearIndex(): YearIndex | null {
    const { start } = this;
    this.take();
    const first = this.yearPoint();
    const last = this.takeIf(t.Range) ? this.yearPoint() : first;
    if (!this.takeIf(t.RightBracket)) this.missing('bracket');
    return first && last && { first, last, start: start - this.base, end: this.endFrom(start) };
  }

  private yearPoint(): YearPoint | null {
    if (this.isNext(t.NumberToken) || this.atSplitYear()) {
      const written = this.yearPeriod();
      return written && { relative: false, value: written.first, written };
    }
    const word = this.isNext(t.Word) ? this.says() : '';
    const before = word === 'n' ? null : relativeYear.exec(word);
    if (before) {
      this.take();
      return { relative: true, value: -Number(before[1]), written: null };
    }
    if (word !== 'n') return this.missing('year');
    this.take();
    return { relative: true, value: this.yearOffset(), written: null };
  }

  /** `n - 1` with spaces, or `n + 1`. */
  private yearOffset(): number {
    const isNegative = this.takeIf(t.Minus);
    if (!isNegative && !this.takeIf(t.Plus)) return 0;
    const digits = this.isNext(t.NumberToken) ? this.says() : null;
    if (digits !== null) this.take();
    if (digits === null || !/^\d{1,4}$/.test(digits)) {
      this.missing('number');
      return 0;
    }
    return isNegative ? -Number(digits) : Number(digits);
  }
}
