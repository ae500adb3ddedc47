// Outcomes and fractions as values of cells, with the decimals that they are shown with.

import { decimalsOf, exactText, fixedText } from '#engine/arithmetic/print.ts';
import { type Rational, reduced } from '#engine/arithmetic/rational.ts';
import type { Outcome, PlaceResult } from '#engine/result.ts';
import { figureDigitsOf } from '#engine/words/figure-digits.ts';
import type { Language } from '#engine/words/number.ts';
import { numberDigits } from '#engine/words/plain-text.ts';
import { scorePercent } from '#engine/words/score.ts';
import { outcomeIn } from '#engine/words/value.ts';
import type { Rules } from '#language/model/rules.ts';
import type { CellValue, Format } from './book.ts';
import type { WorkbookWords } from './workbook-words.ts';

const mostBits = 1n << 900n;

/** The nearest binary fraction; null: it is larger than a spreadsheet takes. */
export function floatOf(of: Rational): number | null {
  const lowest = reduced(of);
  const { n, d } = lowest;
  const isShort = n < mostBits && n > -mostBits && d < mostBits;
  const near =
    isShort && decimalsOf(d) === null
      ? Number(n) / Number(d)
      : Number(isShort ? exactText(lowest) : fixedText(lowest, 20, 'half-up'));
  return Number.isFinite(near) ? near : null;
}

/** Whether a cell holds all of its digits. */
export function isHeld(of: Rational): boolean {
  const { n, d } = reduced(of);
  if (decimalsOf(d) === null) return true;
  return exactText({ n, d }).replace(/^-?0*\.?0*|\./g, '').length <= 15;
}

export function cellValue(outcome: Outcome, { percent, language, words }: Shown): CellValue {
  switch (outcome.kind) {
    case 'number':
      return floatOf(outcome.number);
    case 'date':
      return { day: outcome.day };
    case 'done':
      return outcome.done ? words.yes : words.no;
    case 'nothing':
      return outcome.because === null ? '0/0' : words.notApplicable;
    case 'missing':
      return outcome.reason.bound ? outcomeIn(language, outcome, { percent, unit: null }) : null;
    default:
      return outcomeIn(language, outcome, { percent, unit: null });
  }
}

export interface Shown {
  readonly percent: boolean;
  readonly language: Language;
  readonly words: WorkbookWords;
}

export function figureFormat(outcome: Outcome, percent: boolean, decimals: number): Format {
  if (outcome.kind === 'date') return { kind: 'date' };
  return { kind: percent ? 'percent' : 'number', decimals: Math.min(decimals, mostDecimals) };
}

/** More are not shown. */
const mostDecimals = 15;

/** As many decimals as the value of a place is printed with. */
export function valueDecimals(result: PlaceResult): number {
  const { value, place } = result;
  return value.kind === 'number'
    ? decimalsIn(numberDigits(value.number, place.indicator.percent, figureDigitsOf(result)))
    : 0;
}

export function numberDecimals(number: Rational, percent: boolean): number {
  const own = decimalsOf(reduced(percent ? { n: number.n * 100n, d: number.d } : number).d);
  return own === null || own > 6 ? 2 : own;
}

/** As many decimals as a score is printed with: enough to be on the right side of every band. */
export function scoreFormat(score: Rational | null, rules: Rules): Format {
  const decimals = score ? decimalsIn(scorePercent(score, rules)) : rules.display.decimals;
  return { kind: 'percent', decimals: Math.min(decimals, mostDecimals) };
}

function decimalsIn(digits: string): number {
  return digits.split('.')[1]?.length ?? 0;
}
