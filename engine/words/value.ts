// Values and targets as text, read from the record.

import type { Given, Quantity, Unit, YearSpan } from '#language/model/figures.ts';
import { printPeriod } from '#language/model/values/periods.ts';
import { isCurrency } from '#language/syntax/keywords/unit-words.ts';
import type { Comparison } from '#language/syntax/literals.ts';
import type { FigureOptions } from '../arithmetic/print.ts';
import type { Outcome, PlaceResult } from '../result.ts';
import { numberOutcome } from '../values/outcome.ts';
import { figureDigitsOf } from './figure-digits.ts';
import { dateIn, digitsIn, type Language } from './number.ts';
import { numberDigits } from './plain-text.ts';

/** Whether a number is a percentage, and its unit. */
export interface NumberMeaning {
  readonly percent: boolean;
  readonly unit: Unit | null;
}

const computed: FigureOptions = { written: null, beside: null };

/** `13.12`, `53.15 %`, `25 Jun 2024`, `done`; `—` where there is none. */
export function outcomeIn(
  language: Language,
  outcome: Outcome,
  { percent, unit }: NumberMeaning,
  how = computed,
): string {
  switch (outcome.kind) {
    case 'number': {
      const digits = numberDigits(outcome.number, percent, how);
      if (percent) return `${digitsIn(language, digits)} %`;
      return withUnit(digitsIn(language, how.written === null ? withCents(digits, unit) : digits), unit);
    }
    case 'date':
      return dateIn(language, outcome.day);
    case 'done':
      return doneIn(language, outcome.done);
    case 'step':
      return outcome.name;
    case 'milestones':
      return { en: `${outcome.done} of ${outcome.of}`, it: `${outcome.done} su ${outcome.of}` }[language];
    case 'kept':
      return { en: `${outcome.held} of ${outcome.of}`, it: `${outcome.held} su ${outcome.of}` }[language];
    case 'nothing':
      return outcome.because === null ? '0/0' : notApplicable[language];
    case 'missing': {
      const { bound } = outcome.reason;
      if (!bound) return '—';
      return `${comparisonSign(bound.side)} ${outcomeIn(language, numberOutcome(bound.number), { percent, unit }, how)}`;
    }
  }
}

/** Of what was computed: money has no tenths, `1249.6` is `1249.60`. */
function withCents(digits: string, unit: Unit | null): string {
  return unit && isCurrency(unit.id) ? digits.replace(/\.\d$/, '$&0') : digits;
}

/** The value of a place: as written, or with the digits that tell it from its target. */
export function placeValueIn(language: Language, result: PlaceResult): string {
  return outcomeIn(language, result.value, result.place.indicator, figureDigitsOf(result));
}

/** Whether there is anything to show of it: a value, or a bound of one. */
export function isShown(outcome: Outcome): boolean {
  return outcome.kind !== 'missing' || outcome.reason.bound !== undefined;
}

const notApplicable: Readonly<Record<Language, string>> = { en: 'not applicable', it: 'non applicabile' };

/** A value as given; of what is not applicable the reason, too. */
export function givenIn(language: Language, given: Given): string {
  const text = valueIn(language, given);
  return given.kind === 'not-applicable' ? `${text}: ${given.because}` : text;
}

export function valueIn(language: Language, value: Given): string {
  switch (value.kind) {
    case 'bound':
      return `${comparisonSign(value.comparison)} ${quantityIn(language, value.figure)}`;
    case 'not-applicable':
      return notApplicable[language];
    case 'quantity':
      return quantityIn(language, value);
    case 'date':
      return dateIn(language, value.day);
    case 'done':
      return doneIn(language, value.done);
    case 'step':
      return value.name;
  }
}

/** As written: every decimal that was written, no more. */
export function quantityIn(language: Language, { number, percent, unit }: Quantity): string {
  const scale = percent ? number.scale - 2 : number.scale;
  const digits = plainDigits(number.coefficient, Math.max(0, scale), Math.max(0, -scale));
  return percent ? `${digitsIn(language, digits)} %` : withUnit(digitsIn(language, digits), unit);
}

/** `96 %, on 5 Oct 2024`: a figure with the day on which it was reached. */
export function reachedIn(language: Language, figure: string, day: number | null): string {
  if (day === null) return figure;
  return `${figure}, ${language === 'it' ? 'il' : 'on'} ${dateIn(language, day)}`;
}

export function periodIn(period: YearSpan): string {
  return printPeriod(period).replace('..', '–');
}

export function withUnit(text: string, unit: Unit | null): string {
  return unit ? `${text} ${unit.symbol}` : text;
}

export function doneIn(language: Language, done: boolean): string {
  if (language === 'it') return done ? 'fatto' : 'non fatto';
  return done ? 'done' : 'not done';
}

/** `≥` */
export function comparisonSign(comparison: Comparison): string {
  return comparison === '>=' ? '≥' : comparison === '<=' ? '≤' : comparison;
}

function plainDigits(coefficient: bigint, scale: number, zeros: number): string {
  const negative = coefficient < 0n;
  const digits = `${negative ? -coefficient : coefficient}${'0'.repeat(zeros)}`.padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const rest = scale > 0 ? `.${digits.slice(-scale)}` : '';
  return `${negative ? '-' : ''}${whole}${rest}`;
}
