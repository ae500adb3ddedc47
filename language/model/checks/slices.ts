// Checks that the slices of offices, or of a dimension, do not exceed the total. Knows nothing of where slices are used.

import type { Decimal, Unit } from '../figures.ts';
import type { Actual, Measure } from '../indicator.ts';
import type { Office } from '../model.ts';
import { type Amounts, inOneUnit } from '../units/amounts.ts';
import { compare, printNumber, sum } from '../values/number.ts';
import { printPeriod, samePeriod } from '../values/periods.ts';
import type { Checked, Look } from './check.ts';

type Report = Checked['binding']['report'];

export function checkSlices(measure: Measure, { model, binding: { report } }: Look): void {
  if (measure.values.some(({ office }) => office !== null)) checkMeasure(measure, model.offices, report);
}

function checkMeasure({ code, values }: Measure, offices: ReadonlyMap<string, Office>, report: Report): void {
  for (const total of values) {
    if (total.office !== null) continue;
    const slices = values.filter(({ office, period }) => office !== null && samePeriod(period, total.period));
    for (const [dimension, split] of splitsOf(slices))
      checkSplit(code, total, { slices: split, count: dimension?.count ?? offices.size, report });
  }
  checkSplits(code, values, report);
}

/** By dimension; null: by office. */
function splitsOf(slices: readonly Actual[]): ReadonlyMap<Office['dimension'], readonly Actual[]> {
  return Map.groupBy(slices, ({ office }) => office?.dimension ?? null);
}

/** Where no total is written, two dimensions of which all slices are there must come to the same. */
function checkSplits(code: string, values: readonly Actual[], report: Report): void {
  for (const slice of values) {
    const same = values.filter(({ period }) => samePeriod(period, slice.period));
    if (same[0] !== slice || same.some(({ office }) => office === null)) continue;
    const whole = [...splitsOf(same)].filter(([dimension, split]) => dimension?.count === split.length);
    const [first, ...others] = whole.map(([, split]) => ({ split, amounts: amountsOf(split) }));
    for (const { split } of others) {
      const all = first && amountsOf([...first.split, ...split]);
      if (!all) continue;
      const count = first.split.length;
      const [total, added] = [sum(all.numbers.slice(0, count)), sum(all.numbers.slice(count))];
      if (compare(total, added) === 0) continue;
      reportSlices(code, split[0]!, { sum: added, total, unit: all.unit, slices: first.split, report });
    }
  }
}

interface Split {
  readonly slices: readonly Actual[];
  /** How many there could be. */
  readonly count: number;
  readonly report: Report;
}

function checkSplit(code: string, total: Actual, { slices, count, report }: Split): void {
  const amounts = amountsOf([total, ...slices]);
  if (amounts === null) return;
  const [amount, ...parts] = amounts.numbers;
  const added = sum(parts);
  const order = compare(added, amount!);
  if (order === 0 || (order < 0 && slices.length < count)) return;
  reportSlices(code, total, { sum: added, total: amount!, unit: amounts.unit, slices, report });
}

/** null where they do not add up: percentages, dates, units that have nothing in common. */
function amountsOf(actuals: readonly Actual[]): Amounts | null {
  const quantities = actuals.flatMap(({ value }) => (value.kind === 'quantity' && !value.percent ? value : []));
  return quantities.length < actuals.length ? null : inOneUnit(quantities);
}

interface Totals {
  readonly sum: Decimal;
  readonly total: Decimal;
  readonly unit: Unit | null;
  readonly slices: readonly Actual[];
  readonly report: Report;
}

function reportSlices(name: string, { anchor, period }: Actual, { sum: added, total, unit, ...of }: Totals): void {
  const { slices, report } = of;
  const printed = (number: Decimal): string => `${printNumber(number, false)}${unit === null ? '' : ` ${unit.symbol}`}`;
  const data = { name, period: printPeriod(period), slices: printed(added), total: printed(total) };
  const related = slices.map((slice) => ({
    anchor: slice.anchor,
    message: { en: `The slice of ${slice.office?.code}`, it: `La quota di ${slice.office?.code}` },
  }));
  report('slices-total', anchor, data, related);
}
