// Checks that the slices of offices do not exceed the total. Knows nothing of where slices are used.

import type { Actual, Decimal, Measure, Office, Unit } from '../model.ts';
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
    const amounts = slices.length === 0 ? null : amountsOf([total, ...slices]);
    if (amounts === null) continue;
    const [amount, ...parts] = amounts.numbers;
    const added = sum(parts);
    const order = compare(added, amount!);
    if (order === 0 || (order < 0 && slices.length < offices.size)) continue;
    reportSlices(code, total, { sum: added, total: amount!, unit: amounts.unit, slices, report });
  }
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
