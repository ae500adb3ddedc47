// Targets: what is aimed at, for which period, and what the document prints beside it.

import { GrammarExpressions } from './grammar-expressions.ts';
import { spell } from './keywords.ts';
import * as t from './tokens.ts';
import type {
  ByGoal,
  CompareGoal,
  Comparison,
  DoneGoal,
  Goal,
  NumberLiteral,
  RelativeTo,
  StepLiteral,
  TargetStatement,
  ValueLiteral,
} from './tree.ts';

export class GrammarGoals extends GrammarExpressions {
  /** `target 2024 >= 14`, behind the keyword */
  protected target(start: number): TargetStatement {
    const period = this.period();
    const goal = period || !this.isLineEnd() ? this.goal() : null;
    const resolved = this.resolved();
    const setBy = this.setBy();
    return { kind: 'target', period, goal, resolved, setBy, start: start - this.base, end: this.endFrom(start) };
  }

  private resolved(): ValueLiteral | null {
    if (!this.takeIf(t.LeftParenthesis)) return null;
    const value = this.value();
    if (!this.takeIf(t.RightParenthesis)) this.missing('parenthesis');
    return value;
  }

  private setBy() {
    if (!this.takeKeyword('set')) return null;
    if (this.isKeyword('by-whom')) return this.textAfter('by-whom');
    return this.wrongWord(['by-whom']);
  }

  private goal(): Goal | null {
    const { start } = this;
    if (t.isComparison(this.nextType)) return this.comparison(start);
    if (this.isKeyword('by')) return this.by(start);
    if (this.isKeyword('done')) return this.doneGoal(start);
    if (this.takeKeyword('none')) return { kind: 'none', start: start - this.base, end: this.endFrom(start) };
    if (this.isLineEnd()) return this.missing('target');
    return this.bareFigure(start);
  }

  /** `14` alone says neither at least nor at most. */
  private bareFigure(start: number): Goal | null {
    const value = this.value();
    if (!value) return null;
    if (value.kind === 'date') {
      this.complain('date-with-operator', start, this.lastEnd, {
        written: '',
        iso: value.iso,
        by: spell(this.language, 'by'),
      });
      return { kind: 'by', date: value, start: start - this.base, end: this.endFrom(start) };
    }
    if (value.kind === 'done') return null;
    this.complain('missing-operator', start, this.lastEnd, { isNumber: value.kind === 'number' });
    return {
      kind: 'compare',
      comparison: null,
      value,
      on: this.relativeTo(),
      points: false,
      start: start - this.base,
      end: this.endFrom(start),
    };
  }

  private comparison(start: number): CompareGoal | ByGoal {
    const comparison = this.says() as Comparison;
    const sign = this.take();
    if (this.isNext(t.DateToken)) return this.dateWithOperator(sign);
    if (this.isKeyword('baseline') || this.isKeyword('previous')) {
      const on = this.reference();
      return {
        kind: 'compare',
        comparison,
        value: null,
        on,
        points: false,
        start: start - this.base,
        end: this.endFrom(start),
      };
    }
    const value = this.aim();
    const points = this.takeKeyword('points');
    const on = this.relativeTo();
    if (on && !points && value?.kind === 'number' && !value.percent) this.bareChange(value);
    return { kind: 'compare', comparison, value, on, points, start: start - this.base, end: this.endFrom(start) };
  }

  /** `+1 on baseline` would be one time the baseline on top of it. */
  private bareChange({ start, end, digits }: NumberLiteral): void {
    this.complain('expected', start + this.base, end + this.base, { expected: 'percent', found: digits });
  }

  private aim(): NumberLiteral | StepLiteral | null {
    const value = this.isLineEnd() ? this.missing('value') : this.value();
    if (value?.kind === 'number' || value?.kind === 'step') return value;
    if (value)
      this.complain('expected', value.start + this.base, value.end + this.base, { expected: 'number', found: null });
    return null;
  }

  private relativeTo(): RelativeTo | null {
    return this.takeKeyword('on') ? this.reference() : null;
  }

  private reference(): RelativeTo | null {
    if (this.takeKeyword('baseline')) return { kind: 'baseline' };
    if (this.takeKeyword('previous')) return { kind: 'previous' };
    const year = this.year();
    return year === null ? null : { kind: 'year', year };
  }

  /** `<= 2024-06-30`: surely `by`. */
  private dateWithOperator(sign: number): ByGoal {
    const start = this.tokens.starts[sign]!;
    const date = this.date();
    this.complain('date-with-operator', start, this.tokens.ends[sign]!, {
      written: this.tokens.written(sign),
      iso: date?.iso ?? '',
      by: spell(this.language, 'by'),
    });
    return { kind: 'by', date, start: start - this.base, end: this.endFrom(start) };
  }

  private by(start: number): ByGoal {
    this.take();
    return { kind: 'by', date: this.date(), start: start - this.base, end: this.endFrom(start) };
  }

  private doneGoal(start: number): DoneGoal {
    this.take();
    const text = this.textIfAny();
    const by = this.takeKeyword('by') ? this.date() : null;
    return { kind: 'done', text, by, start: start - this.base, end: this.endFrom(start) };
  }
}
