// Reads what names stand for in a moment: measures (written or computed), indicators' values. Knows no targets and no scores;
// what formulas ask of scores (`attained`) is handed in.

import type { Formula, Indicator, Measure, Place, PlanNode, YearSpan } from '#language/model/model.ts';
import {
  evaluate,
  type Named,
  type Read,
  type Scope,
  type ScoreSource,
  type Source,
  valueOfExpression,
  type YearsOfName,
} from './formula.ts';
import { absent, computedRead, writtenRead, yearInput } from './inputs.ts';
import { missing, outcomeOf } from './outcome.ts';
import { accumulate, actualOf, type Moment, readActuals, readSpan, yearsIn } from './periods.ts';
import { costOf, type Entrance, namesIn, type Readings, type Request } from './readings.ts';
import type { Input, InputSubject, Outcome, Trace } from './result.ts';
import { SpanSource } from './span-source.ts';

export interface ValueRead extends Read {
  /** How the indicator's formula came to it. */
  readonly trace: Trace | null;
}

/** Remembers what it has computed. */
export class Reader implements Source {
  private readonly asOf: YearSpan | null;
  readonly scores: ScoreSource;
  private readonly computed = new Map<Measure | Indicator, Map<number | string, Read>>();
  private readonly readings: Readings;

  constructor(asOf: YearSpan | null, scores: ScoreSource, readings: Readings) {
    this.asOf = asOf;
    this.scores = scores;
    this.readings = readings;
  }

  // ------------------------------------------------------------------------------------------------------------ values of places

  /** The indicator's value of one year, in a place (with what was given for that place) or anywhere. */
  value(indicator: Indicator, place: Place | null, moment: Moment): ValueRead {
    const subject: InputSubject = { kind: 'indicator', indicator };
    const own = place && place.actuals.length > 0 ? readActuals(place.actuals, moment, indicator.accumulate) : null;
    if (own) return { ...writtenRead(subject, own), trace: null };
    if (indicator.formula) return this.fromFormula(indicator, indicator.formula, { place, moment });
    return { ...this.readWritten(indicator, moment), trace: null };
  }

  /** What its formula comes to in a place, without how; null where only `value` can tell: of what is missing, how is kept. */
  outcome({ indicator: { formula }, actuals, node }: Place, { year, office }: Moment): Outcome | null {
    if (!formula || actuals.length > 0 || this.readings.enter(formula, year) !== 'entered') return null;
    const found = valueOfExpression(formula.expression, { year, office, node, formula, source: this });
    this.readings.leave();
    return found.kind === 'missing' ? null : found;
  }

  /** The same as one figure, to start from. */
  year(indicator: Indicator, place: Place, moment: Moment): Input {
    return yearInput(indicator, moment, this.value(indicator, place, moment));
  }

  /** What the years of a period come to. */
  period(place: Place, span: YearSpan): ValueRead {
    const { indicator, office } = place;
    const subject: InputSubject = { kind: 'indicator', indicator };
    const whole =
      readSpan(place.actuals, span) ??
      readSpan(indicator.actuals, span) ??
      readSpan(indicator.measure?.values ?? [], span);
    if (whole) return { ...writtenRead(subject, whole), trace: null };
    const accumulation = indicator.accumulate ?? indicator.measure?.accumulate;
    if (!accumulation && indicator.formula) return this.overSpan(place, indicator.formula, span);
    if (!accumulation) return { outcome: missing('gap', indicator.code), inputs: [], trace: null };
    if (!this.mayReadSpan(place, span)) return { outcome: tooMany(indicator), inputs: [], trace: null };
    const years = yearsIn(span).map((year) => this.year(indicator, place, { year, asOf: this.asOf, office }));
    const outcomes = years.map((input) => input.outcome);
    return { outcome: accumulate(outcomes, accumulation), inputs: years, trace: null };
  }

  /** A formula over several years at once: of each of its measures what its years come to, as the measure says. */
  private overSpan(place: Place, formula: Formula, span: YearSpan): ValueRead {
    const { indicator, office, node } = place;
    if (!this.mayReadSpan(place, span)) return { outcome: tooMany(indicator), inputs: [], trace: null };
    const scope: Scope = { year: span.last, office, node, formula, source: new SpanSource(this, span) };
    const trace = evaluate(formula.expression, scope);
    return { outcome: trace.outcome, inputs: [], trace };
  }

  /** Each year is read anew, with all that the formula names. */
  private mayReadSpan({ indicator, office }: Place, span: YearSpan): boolean {
    const { formula, anchor, code } = indicator;
    const figures = yearsIn(span).length * (formula ? namesIn(formula) : 1);
    const request: Request = { year: span.last, office, figures, by: formula ?? indicator };
    return this.readings.allows(span, request) || this.refuse({ anchor: formula?.anchor ?? anchor, name: code });
  }

  /** Where the formula's measures are not known, the figure may still be, as printed. */
  private fromFormula(indicator: Indicator, formula: Formula, at: { place: Place | null; moment: Moment }): ValueRead {
    const node = at.place?.node ?? indicator.places[0]?.node ?? null;
    const trace = this.compute(formula, at.moment, node);
    const { outcome } = trace;
    if (outcome.kind === 'missing' && outcome.reason.kind === 'no-value' && indicator.actuals.length > 0) {
      const reading = readActuals(indicator.actuals, at.moment, indicator.accumulate);
      if (reading) return { ...writtenRead({ kind: 'indicator', indicator }, reading), trace: null };
    }
    return { outcome, inputs: [], trace };
  }

  private readWritten(indicator: Indicator, moment: Moment): Read {
    const subject: InputSubject = { kind: 'indicator', indicator };
    const reading = readActuals(indicator.actuals, moment, indicator.accumulate);
    if (reading) return writtenRead(subject, reading);
    return indicator.measure ? this.readMeasure(indicator.measure, moment) : absent(subject, moment);
  }

  // ------------------------------------------------------------------------------------------------------------ what formulas ask

  measure(measure: Measure, year: number, { office }: Scope): Read {
    return this.readMeasure(measure, { year, asOf: this.asOf, office });
  }

  measured(measure: Measure, year: number, { office }: Scope): Outcome {
    const moment = { year, asOf: this.asOf, office };
    const written = measure.formula ? null : actualOf(measure.values, moment);
    return written ? outcomeOf(written.value) : this.readMeasure(measure, moment).outcome;
  }

  mayRead(name: YearsOfName, years: number, { year, office, formula }: Scope): boolean {
    const figures = years * (name.kind === 'measure' ? costOf(name.measure) : 1);
    return this.readings.allows(name, { year, office, figures, by: formula }) || this.refuse(named(formula));
  }

  private refuse(by: Named): false {
    const most = this.readings.greediest;
    const greediest = most && 'expression' in most ? named(most as Formula).name : null;
    this.scores.tooMuch(by, { figures: this.readings.limit, greediest });
    return false;
  }

  /** An indicator as an operand: one figure. */
  indicator(indicator: Indicator, year: number, { office }: Scope): Read {
    const moment = { year, asOf: this.asOf, office };
    return this.remembered(indicator, moment, () => {
      const { outcome, inputs, trace } = this.value(indicator, null, moment);
      return trace ? computedRead({ kind: 'indicator', indicator }, trace, moment) : { outcome, inputs };
    });
  }

  private readMeasure(measure: Measure, moment: Moment): Read {
    const subject: InputSubject = { kind: 'measure', measure };
    const { formula } = measure;
    if (formula) {
      return this.remembered(measure, moment, () => computedRead(subject, this.afresh(formula, moment), moment));
    }
    const reading = readActuals(measure.values, moment, measure.accumulate);
    return reading ? writtenRead(subject, reading) : absent(subject, moment);
  }

  /** A measure of a year in which it has not been read yet. */
  private afresh(formula: Formula, moment: Moment): Trace {
    const { year, office } = moment;
    if (this.readings.allows(formula, { year, office, figures: namesIn(formula), by: formula }))
      return this.compute(formula, moment, null);
    const by = named(formula);
    this.refuse(by);
    return unread(formula, missing('too-many', by.name, year));
  }

  private compute(formula: Formula, { year, office }: Moment, node: PlanNode | null): Trace {
    const entered = this.readings.enter(formula, year);
    if (entered !== 'entered') return this.withoutEnd(formula, year, entered);
    const trace = evaluate(formula.expression, { year, office, node, formula, source: this });
    this.readings.leave();
    return trace;
  }

  private withoutEnd(formula: Formula, year: number, why: Exclude<Entrance, 'entered'>): Trace {
    const by = named(formula);
    // the binder has said where it goes round
    if (why !== 'circle') this.scores.tooMuch(by, { formulas: this.readings.deepest });
    return unread(formula, why === 'too-deep' ? missing('too-many', by.name, year) : missing('cycle', null, year));
  }

  private remembered(of: Measure | Indicator, { year, office }: Moment, read: () => Read): Read {
    const key = office ? `${year} ${office.code}` : year;
    const known = this.computed.get(of) ?? new Map<number | string, Read>();
    const found = known.get(key) ?? read();
    known.set(key, found);
    this.computed.set(of, known);
    return found;
  }
}

function unread({ expression }: Formula, outcome: Outcome): Trace {
  return { expr: expression, outcome, operands: [], inputs: [] };
}

function tooMany({ code }: Indicator): Outcome {
  return missing('too-many', code);
}

/** Of whom the formula is. */
function named({ anchor }: Formula): Named {
  return { anchor, name: anchor.owner?.code?.text ?? '' };
}
