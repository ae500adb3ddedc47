// Values, targets and weights as text for machines, in the syntax of an English plan: decimal points, ISO dates, English words. Knows no
// language, and no rounding but what it is told.

import type { Quantity, YearSpan } from '#language/model/figures.ts';
import type { Indicator } from '#language/model/indicator.ts';
import type { Weight } from '#language/model/model.ts';
import type { Rounding } from '#language/model/rules.ts';
import { printPeriod } from '#language/model/values/periods.ts';
import { exactText, type FigureOptions, figureText, fixedText } from '../arithmetic/print.ts';
import { fromDecimal, type Rational } from '../arithmetic/rational.ts';
import type { Outcome } from '../result.ts';
import { boundIn, isoDate } from '../values/outcome.ts';

type Meaning = Pick<Indicator, 'percent'>;

/** Exact: `13.12`, `93/98`, `71` for 71 %, `2024-06-25`, `done`; null where there is none. */
export function plainOutcome(outcome: Outcome | null, { percent }: Meaning): string | null {
  if (outcome?.kind === 'number') return exactText(inUnit(outcome.number, percent));
  return outcome && plainWord(outcome);
}

/** `>= 95`: of a value of which only a bound is known; else null. */
export function plainBound(outcome: Outcome, { percent }: Meaning): string | null {
  const bound = boundIn(outcome);
  return bound && `${bound.side} ${exactText(inUnit(bound.number, percent))}`;
}

/** The digits of a value, of a percentage without its sign. */
export function numberDigits(number: Rational, percent: boolean, { written, beside }: FigureOptions): string {
  return figureText(inUnit(number, percent), { written, beside: beside && inUnit(beside, percent) });
}

/** A value with the digits that a person is shown, with a decimal point and without its unit. */
export function shownOutcome(outcome: Outcome, { percent }: Meaning, how: FigureOptions): string | null {
  return outcome.kind === 'number' ? numberDigits(outcome.number, percent, how) : plainWord(outcome);
}

/** Numbers at so many decimals, everything else as it is. */
export function roundedOutcome(outcome: Outcome, { percent }: Meaning, { decimals, mode }: Rounding): string | null {
  return outcome.kind === 'number' ? fixedText(inUnit(outcome.number, percent), decimals, mode) : plainWord(outcome);
}

function inUnit(number: Rational, percent: boolean): Rational {
  return percent ? { n: number.n * 100n, d: number.d } : number;
}

function plainWord(outcome: Exclude<Outcome, { kind: 'number' }>): string | null {
  switch (outcome.kind) {
    case 'date':
      return isoDate(outcome.day);
    case 'done':
      return outcome.done ? 'done' : 'not done';
    case 'step':
      return outcome.name;
    case 'milestones':
      return `${outcome.done}/${outcome.of}`;
    case 'kept':
      return `${outcome.held}/${outcome.of}`;
    case 'nothing':
    case 'missing':
      return null;
  }
}

/** As a plan would write it. `shift`: the number is a fraction of 1 that is written times 100. */
export function plainQuantity({ number, percent, unit }: Quantity, shift = percent): string {
  const digits = exactText(inUnit(fromDecimal(number), shift));
  return `${digits}${percent ? '%' : unit ? ` ${unit.symbol}` : ''}`;
}

/** `33.34%`, `2`. */
export function plainWeight(weight: Weight | null): string | null {
  return weight && `${exactText(inUnit(fromDecimal(weight.number), weight.percent))}${weight.percent ? '%' : ''}`;
}

/** `2024`, `2017..2019`, `2024-H1`. */
export function plainPeriod(period: YearSpan): string {
  return printPeriod(period);
}
