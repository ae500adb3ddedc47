// Reads the values of names for a year and office: measures (written or computed) and indicators. Knows no targets and no scores; a ScoreSource provides
// the scores that formulas read.

import { partsOf } from '#language/model/expressions.ts';
import type { Given, YearSpan } from '#language/model/figures.ts';
import type { Actual, Formula, Indicator, Measure } from '#language/model/indicator.ts';
import type { Model, Office, Place } from '#language/model/model.ts';
import { isRefused, scaleOfMeasure, unitOfValues } from '#language/model/units/conversion.ts';
import {
  type FormulaUnits,
  FormulaUnitsReader,
  scaleOfFormula,
  type Trouble,
} from '#language/model/units/formula-units.ts';
import { CALENDAR_YEARS, type Calendar } from '#language/model/values/calendar.ts';
import { monthsOf, yearIn } from '#language/model/values/periods.ts';
import { isZero } from '../arithmetic/rational.ts';
import type { Input, InputSubject, Outcome, Trace } from '../result.ts';
import { commonParts, finestParts, partsIn } from './finest-parts.ts';
import {
  type EvaluationScope,
  evaluate,
  type NamedFormula,
  type NameRead,
  type NameSource,
  type ScoreSource,
  valueOfExpression,
  type YearsOfName,
} from './formula.ts';
import { computedRead, converted, convertedInput, missingRead, writtenRead, yearInput } from './inputs.ts';
import { boundIn, magnitude, missing, outcomeOf, outcomeOn, unconvertible } from './outcome.ts';
import { PartSource } from './part-source.ts';
import {
  type Accumulated,
  accumulate,
  actualOf,
  type Moment,
  readActuals,
  readBefore,
  readExact,
  readSpan,
  yearsIn,
} from './periods.ts';
import { costOf, type Entrance, namesIn, type Readings, type Request } from './readings.ts';
import { SpanSource } from './span-source.ts';

/** The value of a part of the year. */
export interface PartRead {
  readonly period: YearSpan;
  readonly read: NameRead;
}

export interface ValueRead extends NameRead {
  /** The trace of the indicator's formula; null without one. */
  readonly trace: Trace | null;
}

/** Caches computed measures. */
export class Reader implements NameSource {
  private readonly asOf: YearSpan | null;
  private readonly calendar: Calendar;
  private readonly measures: Model['measures'];
  readonly scores: ScoreSource;
  private readonly computed = new Map<Measure | Indicator, Map<number | string, NameRead>>();
  private readonly units: FormulaUnitsReader;
  private readonly readings: Readings;

  constructor(
    { units, calendar, measures }: Pick<Model, 'units' | 'calendar' | 'measures'>,
    asOf: YearSpan | null,
    scores: ScoreSource,
    readings: Readings,
  ) {
    this.calendar = calendar;
    this.measures = measures;
    this.units = new FormulaUnitsReader(units);
    this.asOf = asOf;
    this.scores = scores;
    this.readings = readings;
  }

  // ------------------------------------------------------------------------------------------------------------ values of places

  /** The indicator's value for a year, in a place (with the values of that place) or in general. */
  value(indicator: Indicator, place: Place | null, moment: Moment): ValueRead {
    const subject: InputSubject = { kind: 'indicator', indicator };
    const own = place && place.actuals.length > 0 ? readActuals(place.actuals, moment, indicator) : null;
    if (own) return { ...writtenRead(subject, own, indicator), trace: null };
    if (indicator.formula) return this.fromFormula(indicator, indicator.formula, { place, moment });
    return { ...this.readWritten(indicator, moment, place?.actuals ?? none), trace: null };
  }

  /** Fast path of `value`, without provenance; null if `value` is needed, for instance for a missing value. */
  outcome({ indicator, actuals, node }: Place, { year, office }: Moment): Outcome | null {
    const { formula } = indicator;
    if (!formula || actuals.length > 0) return null;
    const { trouble, conversions } = this.unitsOf(formula, indicator);
    if (trouble !== null || conversions !== null || this.readings.enter(formula, year) !== 'entered') return null;
    const found = valueOfExpression(formula.expression, { year, office, node, formula, conversions, source: this });
    this.readings.leave();
    return found.kind === 'missing' ? null : found;
  }

  /** The value of each of the shortest parts that cover the year, or what is over of it, by itself; null: they leave a gap. */
  parts(place: Place, { year, asOf, calendar, office }: Moment): readonly PartRead[] | null {
    const { indicator, actuals } = place;
    const own = [actuals, indicator.actuals].find((values) => values.some(({ period }) => period.first === year));
    const subject = own ?? (indicator.formula ? null : (indicator.measure?.values ?? none));
    const parts = subject ? partsIn(subject, year, office) : this.partsOfFormula(indicator, year, office);
    const chain = finestParts(parts, asOf?.first === year ? monthsOf(asOf.part).to : 12);
    if (chain === null) return null;
    return chain.map((part) => {
      const period = yearIn(calendar, year, part);
      return { period, read: this.partRead(place, period, own ?? null) };
    });
  }

  private partsOfFormula({ formula }: Indicator, year: number, office: Office | null): readonly (string | null)[] {
    const parts = formula ? partsOf(formula.expression) : [];
    const measures = parts.flatMap((part) => (part.kind === 'measure' && part.years === null ? [part.measure] : []));
    return commonParts(measures.map(({ values }) => partsIn(values, year, office)));
  }

  /** `own`: the values of the place or of the indicator; null: it has none, and reads a measure or its formula. */
  private partRead(place: Place, period: YearSpan, own: readonly Actual[] | null): NameRead {
    const { indicator, office, node } = place;
    const { measure, formula } = indicator;
    if (own) {
      const reading = readExact(own, period, { office, of: indicator })!;
      return writtenRead({ kind: 'indicator', indicator }, reading, indicator);
    }
    const readPart = (of: Measure): NameRead | null => {
      const figures = figuresOf(of);
      const reading = readExact(of.values, period, { office, of: figures });
      return reading && writtenRead({ kind: 'measure', measure: of }, reading, figures);
    };
    if (measure) return this.into(indicator, measure, readPart(measure)!);
    const { trouble, conversions } = this.unitsOf(formula!, indicator);
    const source = new PartSource(this, period, readPart);
    const scope = { year: period.first, office, node, formula: formula!, conversions, source };
    const trace = withTrouble(evaluate(formula!.expression, scope), trouble, indicator.code);
    const { outcome, inputs } = computedRead({ kind: 'indicator', indicator }, trace, {
      year: period.first,
      asOf: null,
      calendar: period.calendar ?? CALENDAR_YEARS,
      office,
    });
    return { outcome, inputs: inputs.map((input) => ({ ...input, period })) };
  }

  /** The value as an input, for relative targets. */
  year(indicator: Indicator, place: Place, moment: Moment): Input {
    return yearInput(indicator, moment, this.value(indicator, place, moment));
  }

  /** The accumulated value of several years. */
  period(place: Place, span: YearSpan): ValueRead {
    const { indicator, office } = place;
    const subject: InputSubject = { kind: 'indicator', indicator };
    const whole = readSpan(place.actuals, span, indicator) ?? readSpan(indicator.actuals, span, indicator);
    if (whole) return { ...writtenRead(subject, whole, indicator), trace: null };
    const measured = indicator.measure && this.measuredSpan(indicator, indicator.measure, span);
    if (measured) return { ...measured, trace: null };
    const accumulation = indicator.accumulate ?? indicator.measure?.accumulate;
    if (!accumulation && indicator.formula) return this.overSpan(place, indicator.formula, span);
    if (!accumulation) return { outcome: missing('gap', indicator.code), inputs: [], trace: null };
    if (!this.mayReadSpan(place, span)) return { outcome: tooMany(indicator), inputs: [], trace: null };
    const years = yearsIn(span).map((year) => this.year(indicator, place, this.at(year, office)));
    const outcomes = years.map((input) => input.outcome);
    return { outcome: accumulate(outcomes, accumulation), inputs: years, trace: null };
  }

  private measuredSpan(indicator: Indicator, measure: Measure, span: YearSpan): NameRead | null {
    const figures = figuresOf(measure);
    const whole = readSpan(measure.values, span, figures);
    return whole && this.into(indicator, measure, writtenRead({ kind: 'measure', measure }, whole, figures));
  }

  /** A formula for several years: each measure is accumulated first. */
  private overSpan(place: Place, formula: Formula, span: YearSpan): ValueRead {
    const { indicator, office, node } = place;
    if (!this.mayReadSpan(place, span)) return { outcome: tooMany(indicator), inputs: [], trace: null };
    const { trouble, conversions } = this.unitsOf(formula, indicator);
    const scope: EvaluationScope = {
      year: span.last,
      office,
      node,
      formula,
      conversions,
      source: new SpanSource(this, span),
    };
    const trace = withTrouble(evaluate(formula.expression, scope), trouble, indicator.code);
    return { outcome: trace.outcome, inputs: [], trace };
  }

  /** Counts the reads: each year is read with everything that the formula names. */
  private mayReadSpan({ indicator, office }: Place, span: YearSpan): boolean {
    const { formula, anchor, code } = indicator;
    const figures = yearsIn(span).length * (formula ? namesIn(formula) : 1);
    const request: Request = { year: span.last, office, figures, by: formula ?? indicator };
    return this.readings.allows(span, request) || this.refuse({ anchor: formula?.anchor ?? anchor, name: code });
  }

  /** The result of the formula; if its measures are missing, the figure as printed. */
  private fromFormula(indicator: Indicator, formula: Formula, at: { place: Place | null; moment: Moment }): ValueRead {
    const node = at.place?.node ?? indicator.places[0]?.node ?? null;
    const trace = this.compute(indicator, formula, { ...at.moment, node });
    const { outcome } = trace;
    if (outcome.kind === 'missing' && outcome.reason.kind === 'no-value') {
      const reading =
        readActuals(indicator.actuals, at.moment, indicator) ?? readBefore(indicator.before, at.moment, indicator);
      if (reading) return { ...writtenRead({ kind: 'indicator', indicator }, reading, indicator), trace: null };
    }
    return { outcome, inputs: [], trace };
  }

  /** `own`: the values of the place, none of which is for that moment. */
  private readWritten(indicator: Indicator, moment: Moment, own: readonly Actual[]): NameRead {
    const subject: InputSubject = { kind: 'indicator', indicator };
    const reading =
      readActuals(indicator.actuals, moment, indicator) ?? readBefore(indicator.before, moment, indicator);
    if (reading) return writtenRead(subject, reading, indicator);
    const { measure } = indicator;
    return measure
      ? this.into(indicator, measure, this.readMeasure(measure, moment))
      : missingRead(subject, moment, [...own, ...indicator.actuals]);
  }

  /** The value of the indicator's measure, converted to the indicator's unit. */
  private into(indicator: Indicator, measure: Measure, read: NameRead): NameRead {
    const found = this.units.measureInto(measure, indicator);
    if (found === null || (read.outcome.kind !== 'number' && boundIn(read.outcome) === null)) return read;
    if (isRefused(found) && read.outcome.kind === 'number' && isZero(read.outcome.number)) return read;
    const times = isRefused(found) ? null : found;
    const inputs = read.inputs.map((input) => (input.computed ? input : convertedInput(input, times, indicator)));
    return { outcome: converted(read.outcome, times, indicator), inputs };
  }

  // ------------------------------------------------------------------------------------------------------------ what formulas ask

  measure(measure: Measure, year: number, { office }: EvaluationScope): NameRead {
    return this.readMeasure(measure, this.at(year, office));
  }

  /** A measure by its code, in the unit of an indicator that names it; of an unknown one, which was reported, nothing is known. */
  named(code: string, indicator: Indicator, moment: Moment): NameRead {
    // it is judged anew with every scoring: what it is held against is no part of what is remembered of it
    this.readings.shared++;
    const measure = this.measures.get(code);
    if (measure === undefined) return { outcome: missing('gap', code), inputs: [] };
    return this.into(indicator, measure, this.readMeasure(measure, moment));
  }

  /** What a measure weighs. */
  weight(measure: Measure, year: number, office: Office | null): NameRead {
    return this.readMeasure(measure, this.at(year, office));
  }

  measured(measure: Measure, year: number, { office }: EvaluationScope): Outcome {
    const moment = this.at(year, office);
    const written = measure.formula ? null : actualOf(measure.values, moment);
    return written ? outcomeIn(measure, written.value) : this.readMeasure(measure, moment).outcome;
  }

  mayRead(name: YearsOfName, years: number, { year, office, formula }: EvaluationScope): boolean {
    const figures = years * (name.kind === 'measure' ? costOf(name.measure) : 1);
    return this.readings.allows(name, { year, office, figures, by: formula }) || this.refuse(named(formula));
  }

  private refuse(by: NamedFormula): false {
    this.scores.tooMuch(by, () => {
      const most = this.readings.greediest;
      const greediest = most && 'expression' in most ? named(most as Formula).name : null;
      return { figures: this.readings.limit, greediest };
    });
    return false;
  }

  /** An indicator as an operand. */
  indicator(indicator: Indicator, year: number, { office }: EvaluationScope): NameRead {
    const moment = this.at(year, office);
    return this.remembered(indicator, moment, () => {
      const { outcome, inputs, trace } = this.value(indicator, null, moment);
      return trace ? computedRead({ kind: 'indicator', indicator }, trace, moment) : { outcome, inputs };
    });
  }

  private at(year: number, office: Office | null): Moment {
    return { year, asOf: this.asOf, calendar: this.calendar, office };
  }

  private readMeasure(measure: Measure, moment: Moment): NameRead {
    const subject: InputSubject = { kind: 'measure', measure };
    const { formula } = measure;
    if (formula) {
      return this.remembered(measure, moment, () =>
        computedRead(subject, this.afresh(measure, formula, moment), moment),
      );
    }
    const figures = figuresOf(measure);
    const reading = readActuals(measure.values, moment, figures) ?? readBefore(measure.before, moment, figures);
    return reading ? writtenRead(subject, reading, figures) : missingRead(subject, moment, measure.values);
  }

  /** Computes a measure that is not in the cache. */
  private afresh(measure: Measure, formula: Formula, moment: Moment): Trace {
    const { year, office } = moment;
    if (this.readings.allows(formula, { year, office, figures: namesIn(formula), by: formula }))
      return this.compute(measure, formula, { year, office, node: null });
    const by = named(formula);
    this.refuse(by);
    return unread(formula, missing('too-many', by.name, year));
  }

  private compute(
    of: Measure | Indicator,
    formula: Formula,
    at: Pick<EvaluationScope, 'year' | 'office' | 'node'>,
  ): Trace {
    const { year, office, node } = at;
    const entered = this.readings.enter(formula, year);
    if (entered !== 'entered') return this.withoutEnd(formula, year, entered);
    const { trouble, conversions } = this.unitsOf(formula, of);
    const trace = evaluate(formula.expression, { year, office, node, formula, conversions, source: this });
    this.readings.leave();
    return withTrouble(trace, trouble, of.code);
  }

  private unitsOf(formula: Formula, of: Measure | Indicator): FormulaUnits {
    return formula.units ?? this.units.of(formula, scaleOfFormula(of));
  }

  private withoutEnd(formula: Formula, year: number, why: Exclude<Entrance, 'entered'>): Trace {
    const by = named(formula);
    // cycles are reported by the binder
    if (why !== 'circle') this.scores.tooMuch(by, () => ({ formulas: this.readings.deepest }));
    return unread(formula, why === 'too-deep' ? missing('too-many', by.name, year) : missing('cycle', null, year));
  }

  private remembered(of: Measure | Indicator, { year, office }: Moment, read: () => NameRead): NameRead {
    this.readings.shared++;
    const key = office ? `${year} ${office.code}` : year;
    const known = this.computed.get(of) ?? new Map<number | string, NameRead>();
    this.computed.set(of, known);
    const before = known.get(key);
    if (before) return before;
    // read again while it is being computed: a cycle
    known.set(key, { outcome: missing('cycle', of.code, year), inputs: [] });
    const found = read();
    known.set(key, found);
    return found;
  }
}

function unread({ expression }: Formula, outcome: Outcome): Trace {
  return { expr: expression, outcome, operands: [], inputs: [] };
}

function tooMany({ code }: Indicator): Outcome {
  return missing('too-many', code);
}

/** The name of the thing that has the formula. */
function named({ anchor }: Formula): NamedFormula {
  return { anchor, name: anchor.owner?.code?.text ?? '' };
}

/** Replaces the result by a missing value if there is a unit error. */
function withTrouble(trace: Trace, trouble: Trouble | null, code: string): Trace {
  return trouble === null || (trace.outcome.kind !== 'number' && boundIn(trace.outcome) === null)
    ? trace
    : { ...trace, outcome: unconvertible(code, magnitude(trace.outcome)) };
}

/** Fast path for numbers without a unit, which nearly all values are. */
function outcomeIn(measure: Measure, value: Given): Outcome {
  const { unit } = measure;
  const bare =
    (value.kind !== 'quantity' && value.kind !== 'bound') ||
    (value.kind === 'quantity' && value.unit === null && !value.percent);
  const asWritten = bare && (unit === null ? unitOfValues(measure.values) === null : unit.id !== '%');
  return asWritten ? outcomeOf(value) : outcomeOn(value, figuresOf(measure));
}

function figuresOf(measure: Measure): Accumulated {
  const { unit, percent } = scaleOfMeasure(measure);
  return { code: measure.code, unit, percent, accumulate: measure.accumulate };
}

const none: readonly Actual[] = [];
