// Checks values for parts of a year: that `accumulate` is set, and that they add up to the value of the year. Knows nothing of scores.

import { spell } from '../../syntax/keywords/keywords.ts';
import type { Accumulation } from '../../syntax/tree.ts';
import { partsOf } from '../expressions.ts';
import type { Actual, Decimal, Indicator, Measure, Office } from '../model.ts';
import { scaleOfMeasure } from '../units/conversion.ts';
import { lineInBlock } from '../values/anchors.ts';
import { equal, printNumber, sum } from '../values/number.ts';
import { monthsOf, printPeriod } from '../values/periods.ts';
import type { Checked, Look } from './check.ts';

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
  if (accumulation === 'sum') for (const year of years) checkSums(of.code, year, binding.report);
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

// ----------------------------------------------------------------------------------------------------------------------- sums

const lengths = [6, 3, 1] as const;

/** Compares each figure with the halves, quarters or months that it consists of, if all of them have values. */
function checkSums(name: string, year: readonly Actual[], report: Look['binding']['report']): void {
  for (const whole of year) {
    const { from, to } = monthsOf(whole.period.part);
    for (const length of lengths) {
      if (length > to - from) continue;
      const parts = year.filter(({ period }) => isWithin(monthsOf(period.part), { from, to, length }));
      if (parts.length === (to - from + 1) / length && differ(whole, parts)) {
        sayDiffering(name, whole, { parts, report });
        break;
      }
    }
  }
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

function isWithin(months: { readonly from: number; readonly to: number }, { from, to, length }: Stretch): boolean {
  return months.to - months.from + 1 === length && months.from >= from && months.to <= to;
}

/** Not compared if rounded, or in different units. */
function differ(whole: Actual, parts: readonly Actual[]): boolean {
  const [total, ...amounts] = [whole, ...parts].map(amountOf);
  if (total === null || total === undefined || amounts.some((amount) => amount === null)) return false;
  if (parts.some((part) => unitOf(part) !== unitOf(whole))) return false;
  return !equal(sum(amounts as readonly Decimal[]), total);
}

function amountOf({ value, rounded }: Actual): Decimal | null {
  return value.kind === 'quantity' && !rounded ? value.number : null;
}

function unitOf({ value }: Actual): string | null {
  return value.kind === 'quantity' && value.unit !== null ? value.unit.id : null;
}

interface Differing {
  readonly parts: readonly Actual[];
  readonly report: Look['binding']['report'];
}

function sayDiffering(name: string, { value, period, anchor }: Actual, { parts, report }: Differing): void {
  if (value.kind !== 'quantity') return;
  const added = sum(parts.flatMap((part) => amountOf(part) ?? []));
  const data = {
    name,
    period: printPeriod(period),
    parts: printNumber(added, value.percent),
    total: printNumber(value.number, value.percent),
  };
  report(
    'parts-total',
    anchor,
    data,
    parts.map((part) => {
      const text = printPeriod(part.period);
      return { anchor: part.anchor, message: { en: text, it: text } };
    }),
  );
}

/** How its parts or years may be put together: percentages have no sum. */
export function accumulationsOf(of: Measure | Indicator): readonly ('sum' | 'last' | 'mean')[] {
  const { percent } = 'targets' in of ? of : scaleOfMeasure(of);
  return percent ? ['last', 'mean'] : ['sum', 'last', 'mean'];
}
