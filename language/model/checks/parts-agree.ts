// Checks that a figure for a stretch of a year agrees with the figures for its parts, as the parts are put together. Knows nothing of scores.

import type { Accumulation } from '../../syntax/statements.ts';
import type { Decimal } from '../figures.ts';
import type { Actual } from '../indicator.ts';
import { compare, equal, printNumber, sum } from '../values/number.ts';
import { monthsOf, printPeriod } from '../values/periods.ts';
import type { Look } from './check.ts';

interface Putting {
  readonly how: Accumulation;
  readonly report: Look['binding']['report'];
}

/** `year`: the figures of one year, of one office. Of each stretch the first contradiction is reported. */
export function checkAgreement(name: string, values: readonly Actual[], { how, report }: Putting): void {
  // a figure that stands twice is one
  const year = [...new Map(values.toReversed().map((one) => [one.period.part, one])).values()].reverse();
  for (const whole of year) {
    const found = how === 'last' ? atEnd(whole, year) : together(whole, year, how);
    if (found !== null) say(name, whole, found, report);
  }
}

interface Contradiction {
  readonly how: Accumulation | 'more';
  /** What the parts say. */
  readonly number: Decimal;
  readonly parts: readonly Actual[];
}

// ------------------------------------------------------------------------------------------------------------------------- last

/** What stands at the end of a stretch is what stands at the end of its last part. */
function atEnd(whole: Actual, year: readonly Actual[]): Contradiction | null {
  const { to } = monthsOf(whole.period.part);
  for (const part of year) {
    if (!isInside(part, whole) || monthsOf(part.period.part).to !== to) continue;
    const numbers = amountsOf([whole, part]);
    if (numbers && !equal(numbers[0]!, numbers[1]!)) return { how: 'last', number: numbers[1]!, parts: [part] };
  }
  return null;
}

// ----------------------------------------------------------------------------------------------------------------- sum and mean

const lengths = [6, 3, 1] as const;

/** With the halves, quarters or months that it consists of, if all of them have values; a part alone is no more than all of it. */
function together(whole: Actual, year: readonly Actual[], how: 'sum' | 'mean'): Contradiction | null {
  const { from, to } = monthsOf(whole.period.part);
  for (const length of lengths) {
    if (length > to - from) continue;
    const parts = year.filter((one) => isInside(one, whole) && lengthOf(one) === length);
    const numbers = amountsOf([whole, ...parts]);
    if (numbers === null || parts.length < (to - from + 1) / length) continue;
    const [total, ...amounts] = numbers;
    if (how === 'sum' && !equal(sum(amounts), total!)) return { how, number: sum(amounts), parts };
    if (how === 'mean' && !isMean(total!, amounts)) return { how, number: meanOf(amounts, total!.scale), parts };
    return null;
  }
  return how === 'sum' ? more(whole, year) : null;
}

function more(whole: Actual, year: readonly Actual[]): Contradiction | null {
  for (const part of year) {
    const numbers = isInside(part, whole) ? amountsOf([whole, part]) : null;
    if (numbers === null || numbers.some(({ coefficient }) => coefficient < 0n)) continue;
    if (compare(numbers[1]!, numbers[0]!) > 0) return { how: 'more', number: numbers[1]!, parts: [part] };
  }
  return null;
}

/** At the decimals that it is written with. */
function isMean({ coefficient, scale }: Decimal, amounts: readonly Decimal[]): boolean {
  const count = BigInt(amounts.length);
  const total = sum(amounts);
  const half: Decimal = { coefficient: 5n * count, scale: scale + 1 };
  const written: Decimal = { coefficient: coefficient * count, scale };
  return compare(total, sum([written, half])) <= 0 && compare(sum([total, half]), written) >= 0;
}

/** To show: at one decimal more than the figure that it contradicts. */
function meanOf(amounts: readonly Decimal[], scale: number): Decimal {
  const total = sum(amounts);
  const count = BigInt(amounts.length);
  const to = Math.max(total.scale, scale) + 1;
  return { coefficient: (total.coefficient * 10n ** BigInt(to - total.scale)) / count, scale: to };
}

// ----------------------------------------------------------------------------------------------------------------------- figures

/** Whether a figure is for a part of the stretch that another is for. */
export function isInside(part: Actual, whole: Actual): boolean {
  const [of, within] = [monthsOf(part.period.part), monthsOf(whole.period.part)];
  return of.from >= within.from && of.to <= within.to && lengthOf(part) < lengthOf(whole);
}

function lengthOf({ period }: Actual): number {
  const { from, to } = monthsOf(period.part);
  return to - from + 1;
}

/** null where one is rounded or none, or they are in different units. */
function amountsOf(actuals: readonly Actual[]): readonly Decimal[] | null {
  const units = new Set(actuals.map(({ value }) => (value.kind === 'quantity' ? (value.unit?.id ?? null) : null)));
  const numbers = actuals.flatMap(({ value, rounded }) =>
    value.kind === 'quantity' && !rounded ? [value.number] : [],
  );
  return units.size > 1 || numbers.length < actuals.length ? null : numbers;
}

function say(
  name: string,
  { value, period, anchor }: Actual,
  { how, number, parts }: Contradiction,
  report: Putting['report'],
): void {
  if (value.kind !== 'quantity') return;
  const data = {
    how,
    name,
    period: printPeriod(period),
    parts: printNumber(number, value.percent),
    total: printNumber(value.number, value.percent),
  };
  const related = parts.map((part) => {
    const text = printPeriod(part.period);
    return { anchor: part.anchor, message: { en: text, it: text } };
  });
  report('parts-total', anchor, data, related);
}
