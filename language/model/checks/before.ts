// Checks the figures that are taken from the plan before: that they are in a unit that can be read here, and are what is written here of the same years.

import { strangeIn } from '../before/agree.ts';
import type { Actual, Indicator, Measure } from '../indicator.ts';
import { type FigureUnit, scaleOfMeasure } from '../units/conversion.ts';
import { printPeriod, samePeriod } from '../values/periods.ts';
import { sameGiven } from '../values/values.ts';
import type { Look } from './check.ts';

export function checkMeasureBefore(measure: Measure, look: Look): void {
  const { before, values, code, anchor } = measure;
  if (before !== undefined) compare({ code, anchor, before, written: values, scale: scaleOfMeasure(measure) }, look);
}

/** Where it has a measure, what is taken is that measure's. */
export function checkIndicatorBefore(
  { code, anchor, before, measure, actuals, unit, percent }: Indicator,
  look: Look,
): void {
  if (before !== undefined) compare({ code, anchor, before, written: actuals, scale: { unit, percent } }, look);
  else if (measure?.before !== undefined) reportOthers({ code, before: measure.before, written: actuals }, look);
}

interface Taken extends Pick<Measure, 'code' | 'anchor'> {
  readonly before: readonly Actual[];
  readonly written: readonly Actual[];
  readonly scale: FigureUnit;
}

function compare({ code, anchor, before, written, scale }: Taken, look: Look): void {
  const strange = strangeIn(before, scale);
  if (strange === null) {
    reportOthers({ code, before, written }, look);
    return;
  }
  const [here, there] = [scale.unit, strange.unit].map((unit) => unit?.symbol ?? null);
  look.binding.report('unit-before', anchor, { name: code, plan: strange.plan, here: here!, there: there! });
}

function reportOthers({ code, before, written }: Omit<Taken, 'anchor' | 'scale'>, { binding: { report } }: Look): void {
  for (const own of written) {
    const other = before.find(({ period, office }) => samePeriod(period, own.period) && office === own.office);
    if (other === undefined || sameGiven(own.value, other.value)) continue;
    const data = { name: code, year: printPeriod(own.period), plan: other.from?.plan ?? '' };
    report('differs-from-before', own.anchor, data, [
      { anchor: other.anchor, message: { en: 'The other value', it: "L'altro valore" } },
    ]);
  }
}
