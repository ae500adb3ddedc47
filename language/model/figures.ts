// Figures of the bound model: exact numbers, units, values, periods.

import type { BoundSide } from '../syntax/literals.ts';
import type { Calendar } from './values/calendar.ts';

/** Exactly `coefficient / 10 ** scale`. A percentage is stored as a fraction: `14%` is 0.14. */
export interface Decimal {
  readonly coefficient: bigint;
  readonly scale: number;
}

/** Exactly `n / d`; `d` is above zero. */
export interface Ratio {
  readonly n: bigint;
  readonly d: bigint;
}

/** A factor of a product of units: `EUR`, or `days` to the power of -1. */
export interface Power {
  readonly base: string;
  readonly exponent: number;
  /** A plan's own word (`testate`): something counted, not measured. */
  readonly counted: boolean;
}

/** Units that can be converted into each other have the same dimension: `EUR` for EUR, kEUR and mln EUR; plain numbers have none. */
export interface Dimension {
  /** The part of measured units: `EUR`, `EUR·days^-1`; may be empty. */
  readonly measured: string;
  /** The part of counted units. */
  readonly counted: string;
  readonly powers: readonly Power[];
}

export interface Unit {
  /** The same for all names of a unit: `days` for gg, giorni, days; `EUR` for €, euro; `N.` for plain numbers; else as written. */
  readonly id: string;
  /** As written in the plan, for display. */
  readonly symbol: string;
  readonly dimension: Dimension;
  /** The factor to the base unit of the dimension: 1000 for kEUR, 3600 for hours (base unit: seconds). */
  readonly factor: Ratio;
  /** The part of the factor that comes from a number word or prefix: 1000 for kEUR, 1 for hours. */
  readonly multiple: bigint;
  /** known: built-in; declared: in the plan; quoted: written in backticks; word: none of these, an error. */
  readonly said: 'known' | 'declared' | 'quoted' | 'word';
}

export interface Quantity {
  readonly kind: 'quantity';
  readonly number: Decimal;
  /** Written and shown with `%`; `number` is the fraction. */
  readonly percent: boolean;
  readonly unit: Unit | null;
}

export interface DateValue {
  readonly kind: 'date';
  readonly iso: string;
  /** Days since 1970-01-01. */
  readonly day: number;
}

export interface DoneValue {
  readonly kind: 'done';
  readonly done: boolean;
}

export interface StepValue {
  readonly kind: 'step';
  readonly name: string;
  /** 1 for the worst step. */
  readonly position: number;
}

export type Value = Quantity | DateValue | DoneValue | StepValue;

/** There is nothing to measure in the period, and it is said why. */
export interface NotApplicable {
  readonly kind: 'not-applicable';
  readonly because: string;
}

/** Known to be on that side of a figure. */
export interface Bound {
  readonly kind: 'bound';
  readonly comparison: BoundSide;
  readonly figure: Quantity;
}

/** What is given as measured. */
export type Given = Value | Bound | NotApplicable;

/** `2024` is { first: 2024, last: 2024, part: null }; the first half of it has part `H1`. */
export interface YearSpan {
  readonly first: number;
  readonly last: number;
  readonly part: string | null;
  /** Absent: its years begin in January. */
  readonly calendar?: Calendar;
}

/** A year with the calendar that it is one of; absent: it begins in January. */
export interface CalendarYear {
  readonly year: number;
  readonly calendar?: Calendar;
}
