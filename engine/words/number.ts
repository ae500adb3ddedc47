// Numbers, percentages and dates as readers of a language expect them. The language is a parameter, never taken from the machine.

import { DateTime } from 'luxon';
import type { Rounding } from '#language/model/rules.ts';
import { percentText, workingText } from '../arithmetic/print.ts';
import type { Rational } from '../arithmetic/rational.ts';

export type Language = 'en' | 'it';

/** Thousands in groups, of digits alone. Not Intl.NumberFormat, which takes 12 ms at the start of a command (test/engine/number.test.ts compares them). */
function grouped(language: Language, digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, language === 'it' ? '.' : ',');
}

/** The text in every language, for diagnostics, whose language is chosen later. */
export function inBoth(text: (language: Language) => string): Readonly<Record<Language, string>> {
  return { en: text('en'), it: text('it') };
}

/** Plain digits (`63056`, `-13.12`) with the language's separators; decimals are kept as they are. */
export function digitsIn(language: Language, digits: string): string {
  const [whole = '0', decimals] = digits.split('.');
  const sign = whole.startsWith('-') ? '−' : '';
  const size = whole.replace('-', '');
  if (size.length > mostDigits) return `${sign}${inPowers(language, size)}`;
  const integer = grouped(language, size.replace(/^0+(?=\d)/, ''));
  return `${sign}${integer}${decimals === undefined ? '' : (language === 'it' ? ',' : '.') + decimals}`;
}

/** Longer numbers are shown in powers of ten: only a formula that squares itself over and over has them. */
const mostDigits = 100;

/** `1.23456… × 10^204,800` */
function inPowers(language: Language, digits: string): string {
  const mark = language === 'it' ? ',' : '.';
  return `${digits[0]}${mark}${digits.slice(1, 6)}… × 10^${grouped(language, `${digits.length - 1}`)}`;
}

/** `93.68 %` or `93,68 %`, at the given decimals: for shares and bounds. Scores are printed by `scoreIn`. */
export function percentIn(language: Language, fraction: Rational, rounding: Rounding): string {
  return `${digitsIn(language, percentText(fraction, rounding))} %`;
}

/** `13.115326…`: digits to calculate with. */
export function workingIn(language: Language, number: Rational): string {
  const { digits, cut } = workingText(number);
  return `${digitsIn(language, digits)}${cut ? '…' : ''}`;
}

/** `93.680900… %` */
export function workingPercentIn(language: Language, fraction: Rational): string {
  return `${workingIn(language, { n: fraction.n * 100n, d: fraction.d })} %`;
}

/** Days since 1970-01-01 as `25 Jun 2024` or `25/06/2024`. */
export function dateIn(language: Language, day: number): string {
  const date = DateTime.fromMillis(day * 86_400_000, { zone: 'utc', locale: language });
  return date.toFormat(language === 'it' ? 'dd/MM/yyyy' : 'd LLL yyyy');
}

/** The same in full, for running text: `30 June 2025` or `30 giugno 2025`. */
export function longDateIn(language: Language, day: number): string {
  return DateTime.fromMillis(day * 86_400_000, { zone: 'utc', locale: language }).toFormat('d LLLL yyyy');
}
