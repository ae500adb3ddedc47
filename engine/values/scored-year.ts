// The default year to score. Knows no clock: it follows from the plan.

import type { Actual } from '#language/model/indicator.ts';
import type { Model } from '#language/model/model.ts';

/** The latest of the plan's years that has values; without any, the plan's first; of a plan without years, the latest with values. */
export function yearToScore(model: Model): number {
  const { years } = model;
  if (years && hasValuesIn(years.last, model)) return years.last;
  return yearsWithValues(model).at(-1) ?? years?.first ?? firstTarget(model) ?? 0;
}

/** Measures first: nearly always the first one decides. */
function hasValuesIn(year: number, { measures, indicators, places }: Model): boolean {
  const isOfYear = ({ period }: Actual): boolean => period.last === year;
  for (const { values } of measures.values()) if (values.some(isOfYear)) return true;
  for (const { actuals, milestones } of indicators.values())
    if (actuals.some(isOfYear) || milestones.some((one) => one.year === year)) return true;
  return places.some(({ actuals }) => actuals.some(isOfYear));
}

/** The plan's years that have values, earliest first. */
export function yearsWithValues({ years, measures, indicators, places }: Model): readonly number[] {
  const found: number[] = [];
  const look = (values: readonly Actual[]): void => {
    // few years, many values: a linear search
    for (const { period } of values) if (!found.includes(period.last)) found.push(period.last);
  };
  measures.forEach(({ values }) => {
    look(values);
  });
  indicators.forEach(({ actuals, milestones }) => {
    look(actuals);
    for (const { year } of milestones) if (!found.includes(year)) found.push(year);
  });
  for (const { actuals } of places) look(actuals);
  return found.filter((year) => !years || (year >= years.first && year <= years.last)).sort((a, b) => a - b);
}

function firstTarget({ indicators }: Model): number | null {
  let first: number | null = null;
  for (const { targets } of indicators.values()) {
    for (const { period } of targets) if (first === null || period.first < first) first = period.first;
  }
  return first;
}
