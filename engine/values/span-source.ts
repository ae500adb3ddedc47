// Evaluates a formula for a span of years: in the last year each measure is read as its values of the span, accumulated as the measure says;
// everything else is read as it is.

import type { YearSpan } from '#language/model/figures.ts';
import type { Indicator, Measure } from '#language/model/indicator.ts';
import type { Outcome } from '../result.ts';
import type { EvaluationScope, NameRead, NameSource, ScoreSource, YearsOfName } from './formula.ts';
import { missing } from './outcome.ts';
import { accumulate, yearsIn } from './periods.ts';

export class SpanSource implements NameSource {
  readonly scores: ScoreSource;
  private readonly source: NameSource;
  private readonly span: YearSpan;

  constructor(source: NameSource, span: YearSpan) {
    this.scores = source.scores;
    this.source = source;
    this.span = span;
  }

  measure(measure: Measure, year: number, scope: EvaluationScope): NameRead {
    if (year !== this.span.last) return this.source.measure(measure, year, scope);
    if (!measure.accumulate) return { outcome: missing('gap', measure.code), inputs: [] };
    const years = yearsIn(this.span).map((of) => this.source.measure(measure, of, scope));
    const outcomes = years.map(({ outcome }) => outcome);
    return { outcome: accumulate(outcomes, measure.accumulate), inputs: years.flatMap(({ inputs }) => inputs) };
  }

  measured(measure: Measure, year: number, scope: EvaluationScope): Outcome {
    return this.measure(measure, year, scope).outcome;
  }

  mayRead(name: YearsOfName, years: number, scope: EvaluationScope): boolean {
    return this.source.mayRead(name, years, scope);
  }

  indicator(indicator: Indicator, year: number, scope: EvaluationScope): NameRead {
    return this.source.indicator(indicator, year, scope);
  }
}
