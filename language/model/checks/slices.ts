// Owns whether the slices of offices fit the total beside them. Knows nothing of whose slices count where.

import type { Actual, Decimal, Measure, Office } from '../model.ts';
import { compare, printNumber, sum } from '../values/number.ts';
import { printPeriod, samePeriod } from '../values/periods.ts';
import type { Checked } from './check.ts';

type Report = Checked['binding']['report'];

export function checkSlices(measure: Measure, { model, binding: { report } }: Checked): void {
  if (measure.values.some(({ office }) => office !== null)) checkMeasure(measure, model.offices, report);
}

function checkMeasure({ code, values }: Measure, offices: ReadonlyMap<string, Office>, report: Report): void {
  for (const total of values) {
    const amount = amountOf(total);
    if (total.office !== null || amount === null) continue;
    const slices = values.filter(({ office, period }) => office !== null && samePeriod(period, total.period));
    const amounts = slices.flatMap((slice) => amountOf(slice) ?? []);
    if (slices.length === 0 || amounts.length < slices.length) continue;
    const order = compare(sum(amounts), amount);
    if (order === 0 || (order < 0 && slices.length < offices.size)) continue;
    reportSlices(code, total, { sum: sum(amounts), total: amount, slices, report });
  }
}

/** Percentages and dates do not add up. */
function amountOf({ value }: Actual): Decimal | null {
  return value.kind === 'quantity' && !value.percent ? value.number : null;
}

interface Amounts {
  readonly sum: Decimal;
  readonly total: Decimal;
  readonly slices: readonly Actual[];
  readonly report: Report;
}

function reportSlices(name: string, { anchor, period }: Actual, { sum: added, total, slices, report }: Amounts): void {
  const data = {
    name,
    period: printPeriod(period),
    slices: printNumber(added, false),
    total: printNumber(total, false),
  };
  const related = slices.map((slice) => ({
    anchor: slice.anchor,
    message: { en: `The slice of ${slice.office?.code}`, it: `La quota di ${slice.office?.code}` },
  }));
  report('slices-total', anchor, data, related);
}
