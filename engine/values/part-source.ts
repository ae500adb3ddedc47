// Evaluates a formula for a part of a year by itself: each measure is read as its value of just that part.

import type { YearSpan } from '#language/model/figures.ts';
import type { Indicator, Measure } from '#language/model/indicator.ts';
import type { Outcome } from '../result.ts';
import type { EvaluationScope, NameRead, NameSource, ScoreSource, YearsOfName } from './formula.ts';
import { missing } from './outcome.ts';

/** Reads the value of a measure for just a part; null where there is none. */
type ReadPart = (measure: Measure, part: YearSpan) => NameRead | null;

export class PartSource implements NameSource {
  readonly scores: ScoreSource;
  private readonly source: NameSource;
  private readonly part: YearSpan;
  private readonly readPart: ReadPart;

  constructor(source: NameSource, part: YearSpan, readPart: ReadPart) {
    this.scores = source.scores;
    this.source = source;
    this.part = part;
    this.readPart = readPart;
  }

  measure(measure: Measure, year: number, scope: EvaluationScope): NameRead {
    if (year !== this.part.first) return this.source.measure(measure, year, scope);
    const read = measure.formula ? null : this.readPart(measure, this.part);
    return read ?? { outcome: missing('no-value', measure.code, year), inputs: [] };
  }

  measured(measure: Measure, year: number, scope: EvaluationScope): Outcome {
    return this.measure(measure, year, scope).outcome;
  }

  mayRead(name: YearsOfName, years: number, scope: EvaluationScope): boolean {
    return this.source.mayRead(name, years, scope);
  }

  /** Of another year as it is; of this one the parts of an indicator are its own. */
  indicator(indicator: Indicator, year: number, scope: EvaluationScope): NameRead {
    if (year !== this.part.first) return this.source.indicator(indicator, year, scope);
    return { outcome: missing('gap', indicator.code, year), inputs: [] };
  }
}
