// Values as the engine handles them: exact numbers, days, done, steps, or why there is none. Knows no formulas and no targets.

import type { Given, Quantity, Ratio } from '#language/model/figures.ts';
import { conversion, type FigureUnit, isRefused } from '#language/model/units/conversion.ts';
import type { BoundSide } from '#language/syntax/literals.ts';
import { compare, fromDecimal, fromInteger, multiply, type Rational } from '../arithmetic/rational.ts';
import type { Outcome, OutcomeBound, Reason } from '../result.ts';

export const nothing: Outcome = { kind: 'nothing', because: null };

/** Of several of which one was nothing to measure: with the reason that is given, where one is. */
export function nothingOf(outcomes: readonly Outcome[]): Outcome {
  return outcomes.find((one) => one.kind === 'nothing' && one.because !== null) ?? nothing;
}

export function outcomeOf(value: Given): Outcome {
  switch (value.kind) {
    case 'bound':
      return boundOutcome(value.comparison, fromDecimal(value.figure.number));
    case 'not-applicable':
      return { kind: 'nothing', because: value.because };
    case 'quantity':
      return { kind: 'number', number: fromDecimal(value.number) };
    case 'date':
      return { kind: 'date', day: value.day };
    case 'done':
      return { kind: 'done', done: value.done };
    case 'step':
      return { kind: 'step', name: value.name, position: value.position };
  }
}

/** The unit or scale of figures, and the code of what they belong to. */
export interface FigureScale extends FigureUnit {
  readonly code: string;
}

/** Converted to the unit of what it belongs to. */
export function outcomeOn(value: Given, on: FigureScale): Outcome {
  if (value.kind !== 'quantity' && value.kind !== 'bound') return outcomeOf(value);
  const number = numberOn(value.kind === 'bound' ? value.figure : value, on);
  if (number === null) return unconvertible(on.code, value.kind === 'quantity' ? fromDecimal(value.number) : null);
  return value.kind === 'bound' ? boundOutcome(value.comparison, number, on.code) : { kind: 'number', number };
}

/** null if it cannot be converted. */
export function numberOn(quantity: Quantity, scale: FigureUnit): Rational | null {
  const found = conversion(quantity, scale);
  const number = fromDecimal(quantity.number);
  if (found === null) return number;
  return isRefused(found) ? null : multiply(number, found);
}

/** A value of which only a bound is known is missing: whether the bound decides is for its reader to say. */
export function boundOutcome(side: BoundSide, number: Rational, name: string | null = null): Outcome {
  return { kind: 'missing', reason: { kind: 'bound', name, year: null, bound: { side, number } } };
}

export function timesOutcome(outcome: Outcome, times: Ratio): Outcome {
  if (outcome.kind === 'number') return numberOutcome(multiply(outcome.number, times));
  const bound = boundIn(outcome);
  return bound ? boundOutcome(bound.side, multiply(bound.number, times), nameOf(outcome)) : outcome;
}

export function numberOutcome(number: Rational): Outcome {
  return { kind: 'number', number };
}

export function missing(kind: Reason['kind'], name: string | null = null, year: number | null = null): Outcome {
  return { kind: 'missing', reason: { kind, name, year } };
}

/** In a unit that cannot be converted: an error, which never counts. */
export function unconvertible(name: string, asWritten: Rational | null): Outcome {
  const reason: Reason = { kind: 'unit-mismatch', name, year: null };
  return { kind: 'missing', reason: asWritten === null ? reason : { ...reason, asWritten } };
}

/** The bound of a value of which no more is known; else null. */
export function boundIn(outcome: Outcome): OutcomeBound | null {
  return outcome.kind === 'missing' ? (outcome.reason.bound ?? null) : null;
}

function nameOf(outcome: Outcome): string | null {
  return outcome.kind === 'missing' ? outcome.reason.name : null;
}

export function isPresent(outcome: Outcome): boolean {
  return outcome.kind !== 'missing' && outcome.kind !== 'nothing';
}

/** The number to calculate with: of a step its position (1 for the worst). null for anything else. */
export function magnitude(outcome: Outcome): Rational | null {
  if (outcome.kind === 'number') return outcome.number;
  return outcome.kind === 'step' ? fromInteger(outcome.position) : null;
}

/** Whether both are equal; numbers by value. All missing values are equal, whatever the reason. */
export function sameOutcome(a: Outcome, b: Outcome): boolean {
  if (!isPresent(a) || !isPresent(b)) return a.kind === b.kind;
  if (a.kind === 'number' && b.kind === 'number') return compare(a.number, b.number) === 0;
  if (a.kind === 'date' && b.kind === 'date') return a.day === b.day;
  if (a.kind === 'done' && b.kind === 'done') return a.done === b.done;
  if (a.kind === 'step' && b.kind === 'step') return a.position === b.position;
  if (a.kind === 'kept' && b.kind === 'kept') return a.held === b.held && a.of === b.of;
  if (a.kind === 'milestones' && b.kind === 'milestones')
    return a.of === b.of && a.each.every((one, at) => sameOutcome(one.on, b.each[at]!.on));
  return false;
}

/** `2024-06-30` for the days since 1970-01-01. */
export function isoDate(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
