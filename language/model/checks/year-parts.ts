// Checks values for parts of a year: that `accumulate` is set, and that they add up to the value of the year. Knows nothing of scores.

import { spell } from '../../syntax/keywords/keywords.ts';
import type { Accumulation } from '../../syntax/statements.ts';
import { partsOf } from '../expressions.ts';
import type { Decimal } from '../figures.ts';
import type { Actual, Indicator, Measure } from '../indicator.ts';
import type { Office } from '../model.ts';
import { scaleOfMeasure } from '../units/conversion.ts';
import { lineInBlock } from '../values/anchors.ts';
import { compare, printNumber, sum } from '../values/number.ts';
import { monthsOf, printPeriod } from '../values/periods.ts';
import type { Checked, Look } from './check.ts';
import { checkAgreement, isInside } from './parts-agree.ts';

type Subject = Measure | Indicator;

/** Of a measure, whether the parts of it are read at all is a question of who reads it: see `checkUnreadParts`. */
export function checkParts(of: Subject, { binding, witness }: Look): void {
  const values = 'targets' in of ? of.actuals : of.values;
  if (!values.some(({ period }) => period.part !== null)) return;
  const years = byYear(values);
  const accumulation = accumulationOf(of);
  const { collected, report } = binding;
  if (accumulation === null && !('targets' in of && of.kept))
    sayUnread(of, years, { collected, report: 'targets' in of ? report : witness.report });
  if (accumulation === null) return;
  for (const year of years) checkAgreement(of.code, year, { how: accumulation, report });
  if (accumulation === 'sum') for (const year of years) checkPercentages(of, year, binding);
}

/** Reports measures with parts that come to nothing; not those that are read part by part, of which a target is to be kept in each. */
export function checkUnreadParts({ indicators, binding }: Checked, suspects: readonly Measure[]): void {
  const found = suspects.filter(({ accumulate }) => accumulate === null);
  if (found.length === 0) return;
  const kept = new Set(indicators.filter((one) => one.kept).flatMap(measuresOf));
  for (const measure of found) if (!kept.has(measure)) sayUnread(measure, byYear(measure.values), binding);
}

function measuresOf({ measure, formula }: Indicator): readonly Measure[] {
  if (measure !== null) return [measure];
  const parts = formula === null ? [] : partsOf(formula.expression);
  return parts.flatMap((part) => (part.kind === 'measure' ? [part.measure] : []));
}

/** An indicator may set `accumulate` for the measure of its own code. */
function accumulationOf(of: Subject): Accumulation | null {
  return 'targets' in of ? (of.accumulate ?? of.measure?.accumulate ?? null) : of.accumulate;
}

/** Groups values by year and office. */
function byYear(values: readonly Actual[]): readonly (readonly Actual[])[] {
  const found = new Map<Office | null, Map<number, Actual[]>>();
  for (const value of values) {
    const { first, last } = value.period;
    if (first !== last) continue;
    const years = found.get(value.office) ?? new Map<number, Actual[]>();
    found.set(value.office, years);
    years.set(first, [...(years.get(first) ?? []), value]);
  }
  return [...found.values()].flatMap((years) => [...years.values()]);
}

/** Reports several parts without a value for the year and without `accumulate`: the year has no value. */
function sayUnread(of: Subject, years: readonly (readonly Actual[])[], { collected, report }: Look['binding']): void {
  const unread = years.find((year) => year.every(({ period }) => period.part !== null) && areSeveral(year));
  if (unread === undefined) return;
  const keywords = collected.keywords.get(of.anchor.file) ?? 'english';
  const lines = accumulationsOf(of).map((how) => {
    const line = `${spell(keywords, 'accumulate')} ${spell(keywords, how)}`;
    return { line, edit: lineInBlock(of.declaration, line) };
  });
  report('no-accumulate', of.anchor, { name: of.code, year: printPeriod({ ...unread[0]!.period, part: null }), lines });
}

/** Whether two parts have no month in common. For days and `done` one value is enough. */
function areSeveral(year: readonly Actual[]): boolean {
  const months = year.filter(({ value }) => value.kind === 'quantity').map(({ period }) => monthsOf(period.part));
  return months.some((one) => months.some((other) => one.to < other.from));
}

/** Reports rates of parts that are added up: to more than 100 %, which none of them is by itself. */
function checkPercentages(of: Subject, year: readonly Actual[], { collected, report }: Look['binding']): void {
  const parts = year.filter(({ period }) => period.part !== null);
  const rates = parts.flatMap(({ value }) => (value.kind === 'quantity' && value.percent ? [value.number] : []));
  if (rates.length < parts.length || rates.some((rate) => compare(rate, whole) > 0) || !areSeveral(parts)) return;
  const apart = finest(parts).flatMap(({ value }) => (value.kind === 'quantity' ? [value.number] : []));
  const total = sum(apart);
  if (compare(total, whole) <= 0) return;
  const keywords = collected.keywords.get(of.anchor.file) ?? 'english';
  const statement = of.declaration.statements.find((one) => one.kind === 'accumulate');
  const lines = accumulationsOf(of).map((how) => {
    const line = `${spell(keywords, 'accumulate')} ${spell(keywords, how)}`;
    return { line, edit: { start: statement?.start ?? 0, end: statement?.end ?? 0, text: line } };
  });
  const period = printPeriod({ ...parts[0]!.period, part: null });
  report('percent-sum', of.anchor, {
    name: of.code,
    period,
    total: printNumber(total, true),
    lines: statement ? lines : [],
  });
}

const whole: Decimal = { coefficient: 1n, scale: 0 };

/** Those that contain no other. */
function finest(parts: readonly Actual[]): readonly Actual[] {
  return parts.filter((part) => !parts.some((other) => other !== part && isInside(other, part)));
}

/** How its parts or years may be put together: percentages have no sum. */
export function accumulationsOf(of: Measure | Indicator): readonly ('sum' | 'last' | 'mean')[] {
  const { percent } = 'targets' in of ? of : scaleOfMeasure(of);
  return percent ? ['last', 'mean'] : ['sum', 'last', 'mean'];
}
