// Inputs: the figures that were read, each with its period, unit, place in the text and provenance. Reads nothing itself.

import type { Ratio } from '#language/model/figures.ts';
import type { Actual, Indicator } from '#language/model/indicator.ts';
import type { Place, PlanNode } from '#language/model/model.ts';
import { conversion, isRefused } from '#language/model/units/conversion.ts';
import { ONE_OF, product } from '#language/model/units/units.ts';
import { writtenIn } from '#language/model/values/given.ts';
import { yearIn } from '#language/model/values/periods.ts';
import type { Input, InputSubject, Outcome, Trace } from '../result.ts';
import type { NameRead } from './formula.ts';
import { boundIn, type FigureScale, magnitude, missing, outcomeOf, timesOutcome, unconvertible } from './outcome.ts';
import { latestPart, type Moment, type PeriodReading } from './periods.ts';
import type { ValueRead } from './read.ts';

/** `on`: the unit in which they are read. */
export function writtenRead(of: InputSubject, { outcome, actuals }: PeriodReading, on: FigureScale): NameRead {
  return { outcome, inputs: actuals.map((actual) => writtenInput(of, actual, on)) };
}

function writtenInput(of: InputSubject, actual: Actual, on: FigureScale): Input {
  const { value } = actual;
  const written = writtenIn(value);
  const quantity = written?.kind === 'quantity' ? written : null;
  const input: Input = {
    of,
    period: actual.period,
    office: actual.office,
    outcome: outcomeOf(value),
    percent: quantity?.percent ?? false,
    unit: quantity?.unit ?? (of.kind === 'measure' ? on.unit : null),
    written: null,
    reached: actual.reached?.day ?? null,
    rounded: actual.rounded,
    provisional: actual.provisional,
    decimals: quantity ? Math.max(0, quantity.number.scale - (quantity.percent ? 2 : 0)) : 0,
    source: actual.source ?? sourceOf(of),
    anchor: actual.anchor,
    computed: null,
    ...(actual.from === undefined ? {} : { from: actual.from }),
  };
  const found = quantity && conversion(quantity, on);
  return found === null ? input : convertedInput(input, isRefused(found) ? null : found, on);
}

/** Converted to the unit of its reader; `times` is null where that is not possible. */
export function convertedInput(input: Input, times: Ratio | null, on: FigureScale): Input {
  const { outcome, percent, unit, written } = input;
  return {
    ...input,
    outcome: converted(outcome, times, on),
    percent: on.percent,
    unit: on.unit,
    written: {
      outcome: written?.outcome ?? outcome,
      percent: written?.percent ?? percent,
      unit: written === null ? unit : written.unit,
      times: times && product(times, written?.times ?? ONE_OF),
    },
  };
}

export function converted(outcome: Outcome, times: Ratio | null, { code }: FigureScale): Outcome {
  if (outcome.kind !== 'number' && boundIn(outcome) === null) return outcome;
  return times === null ? unconvertible(code, magnitude(outcome)) : timesOutcome(outcome, times);
}

export function computedRead(of: InputSubject, trace: Trace, moment: Moment): NameRead {
  return {
    outcome: trace.outcome,
    inputs: [{ ...emptyInput(of, moment), office: moment.office, outcome: trace.outcome, computed: trace }],
  };
}

/** A missing value. `values`: the values of other years and of parts of this one, to name the latest part. */
export function missingRead(of: InputSubject, moment: Moment, values: readonly Actual[] = []): NameRead {
  const { year, office, asOf } = moment;
  const name = of.kind === 'measure' ? of.measure.code : of.kind === 'indicator' ? of.indicator.code : null;
  const none = missing('no-value', name, year);
  const part = asOf === null ? latestPart(values, year) : null;
  const outcome: Outcome =
    part !== null && none.kind === 'missing' ? { ...none, reason: { ...none.reason, part } } : none;
  return { outcome, inputs: [{ ...emptyInput(of, moment), office, outcome }] };
}

/** An indicator's value of a year, as an operand. */
export function yearInput(indicator: Indicator, moment: Moment, { outcome, inputs, trace }: ValueRead): Input {
  const of: InputSubject = { kind: 'indicator', indicator };
  if (trace) return { ...emptyInput(of, moment), outcome, computed: trace };
  return inputs.length === 1 ? inputs[0]! : { ...emptyInput(of, moment), outcome };
}

function emptyInput(of: InputSubject, { year, calendar }: Pick<Moment, 'year' | 'calendar'>): Input {
  const unit = of.kind === 'measure' ? of.measure.unit : of.kind === 'indicator' ? of.indicator.unit : null;
  const percent = of.kind === 'indicator' && of.indicator.percent;
  const period = yearIn(calendar, year);
  const unsaid = {
    written: null,
    reached: null,
    rounded: false,
    provisional: false,
    decimals: 0,
    anchor: null,
    computed: null,
  };
  return {
    of,
    period,
    office: null,
    outcome: missing('no-value', null, year),
    percent,
    unit,
    source: sourceOf(of),
    ...unsaid,
  };
}

function sourceOf(of: InputSubject): string | null {
  if (of.kind === 'attainment') return null;
  return (of.kind === 'measure' ? of.measure : of.indicator).documentation.source;
}

/** An attainment, as an operand. */
export function attainmentInput(
  subject: Place | PlanNode,
  outcome: Outcome,
  moment: Pick<Moment, 'year' | 'calendar'>,
): Input {
  return { ...emptyInput({ kind: 'attainment', subject }, moment), outcome, percent: true };
}

// ------------------------------------------------------------------------------------------------------------------- of a value

/**
 * Every figure that was read, including those behind computed measures, in the order of the text. Each once, however often it is read: a chain
 * of measures in which each reads the one before twice would double at every step.
 */
export function inputsOf(trace: Trace): readonly Input[] {
  return distinctInputs([trace], []);
}

/** The same for figures that were read without a formula. */
export function withComputed(inputs: readonly Input[]): readonly Input[] {
  return distinctInputs([], inputs);
}

function distinctInputs(traces: Trace[], inputs: readonly Input[]): readonly Input[] {
  const found: Input[] = [];
  const seen = new Map<object, Set<string>>();
  const pending: (Trace | Input)[] = [...traces, ...inputs.toReversed()];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if ('expr' in next) {
      for (let i = next.operands.length - 1; i >= 0; i--) pending.push(next.operands[i]!);
      for (let i = next.inputs.length - 1; i >= 0; i--) pending.push(next.inputs[i]!);
    } else if (isFirst(next, seen)) {
      found.push(next);
      if (next.computed) pending.push(next.computed);
    }
  }
  return found;
}

function isFirst({ of, period, office }: Input, seen: Map<object, Set<string>>): boolean {
  const subject = of.kind === 'measure' ? of.measure : of.kind === 'indicator' ? of.indicator : of.subject;
  const key = `${period.first}..${period.last} ${period.part ?? ''} ${office?.code ?? ''}`;
  const same = seen.get(subject);
  if (same?.has(key)) return false;
  if (same) same.add(key);
  else seen.set(subject, new Set([key]));
  return true;
}
