// Checks that the targets for parts of a year agree with each other and with that of the year. Knows nothing of scores.

import type { Edit } from '../../diagnostics/diagnostic.ts';
import type { NumberLiteral } from '../../syntax/literals.ts';
import type { Decimal, Quantity } from '../figures.ts';
import { figuresIn, referenceIn, sidesOf } from '../goals/goals.ts';
import type { Indicator, Target } from '../indicator.ts';
import { inOneUnit } from '../units/amounts.ts';
import { compare, equal, printNumber, sum } from '../values/number.ts';
import { monthsOf, printPeriod } from '../values/periods.ts';
import type { Checked } from './check.ts';
import { literalAt } from './value-anchors.ts';

type Report = Checked['binding']['report'];

/** `targets`: those of the indicator, or of one of its places. */
export function checkTargetsWithin(indicator: Indicator, targets: readonly Target[], report: Report): void {
  if (!targets.some(({ period }) => period.part !== null)) return;
  const accumulation = indicator.accumulate ?? indicator.measure?.accumulate ?? null;
  // else a value is of its own part, and says nothing of another
  if (accumulation === null) return;
  const years = Map.groupBy(targets.flatMap(aimOf), ({ target }) => target.period.first);
  for (const all of years.values()) {
    const aims = all.toSorted((a, b) => endOf(a) - endOf(b) || Number(isYear(a)) - Number(isYear(b)));
    if (accumulation === 'sum' && checkApart(indicator, aims, report)) continue;
    checkOrder(indicator, aims, { isSum: accumulation === 'sum', report });
  }
}

interface Aim {
  readonly target: Target;
  /** `>` or `<` */
  readonly side: string;
  readonly value: Quantity;
}

/** A target of one year, or of a part of it, with one figure. */
function aimOf(target: Target): readonly Aim[] {
  const { goal, period } = target;
  const [value, more] = figuresIn(goal);
  const [side] = sidesOf(goal);
  if (referenceIn(goal) !== null || value?.kind !== 'quantity' || more || !side || period.first !== period.last)
    return [];
  return [{ target, side: side.charAt(0), value }];
}

function endOf({ target: { period } }: Aim): number {
  return monthsOf(period.part).to;
}

function isYear({ target: { period } }: Aim): boolean {
  return period.part === null;
}

interface Order {
  /** Values are counted from the beginning of the year. */
  readonly isSum: boolean;
  readonly report: Report;
}

/** Each is compared with the one before it. */
function checkOrder({ code }: Indicator, aims: readonly Aim[], { isSum, report }: Order): void {
  for (const [at, aim] of aims.entries()) {
    const before = aims[at - 1];
    const numbers = before && before.side === aim.side ? numbersOf([before, aim]) : null;
    if (!before || !numbers) continue;
    const order = compare(numbers[1]!, numbers[0]!);
    const isSameEnd = endOf(before) === endOf(aim);
    if (order === 0 || (!isSameEnd && (order > 0 || !isSum))) continue;
    const why = isSameEnd ? 'differs' : 'falls';
    const data = { indicator: code, why, ...saidBy(aim), before: saidBy(before), counted: [], edits: [] } as const;
    report('targets-within-year', aim.target.anchor, data, [relatedTo(before)]);
  }
}

function saidBy({ target: { period }, value }: Aim): { readonly period: string; readonly target: string } {
  return { period: printPeriod(period), target: textOf(value.number, value) };
}

function textOf(number: Decimal, { percent, unit }: Quantity): string {
  return `${printNumber(number, percent)}${unit === null || percent ? '' : ` ${unit.symbol}`}`;
}

function relatedTo({ target: { anchor } }: Aim) {
  return { anchor, message: { en: 'The other target', it: "L'altro target" } };
}

function numbersOf(aims: readonly Aim[]): readonly Decimal[] | null {
  const values = aims.map(({ value }) => value);
  if (values.some(({ percent }) => percent !== values[0]?.percent)) return null;
  return inOneUnit(values)?.numbers ?? null;
}

// ------------------------------------------------------------------------------------------------------- each for its own part

/** Whether the parts follow each other from the beginning to the end of the year and add up to its target, which is reported. */
function checkApart({ code }: Indicator, aims: readonly Aim[], report: Report): boolean {
  const year = aims.find(isYear);
  const parts = aims.filter((aim) => !isYear(aim));
  if (!year || parts.length < 2 || aims.length !== parts.length + 1 || !areAYear(parts)) return false;
  const numbers = aims.every(({ side }) => side === year.side) ? numbersOf([year, ...parts]) : null;
  const units = new Set(aims.map(({ value }) => value.unit?.symbol));
  if (!numbers || units.size > 1 || !equal(sum(numbers.slice(1)), numbers[0]!)) return false;
  const counted = parts.map((_, at) => sum(numbers.slice(1, at + 2)));
  // the last part alone already asks for all of it
  if (equal(numbers.at(-1)!, numbers[0]!)) return false;
  const texts = counted.map((number, at) => textOf(number, parts[at]!.value));
  const edits = parts.flatMap((part, at) => editOf(part, counted[at]!));
  report('targets-within-year', parts[0]!.target.anchor, {
    indicator: code,
    why: 'apart',
    ...saidBy(year),
    before: saidBy(parts[0]!),
    counted: texts,
    edits: edits.length === parts.length ? edits : [],
  });
  return true;
}

function areAYear(parts: readonly Aim[]): boolean {
  let month = 1;
  for (const { target } of parts) {
    const { from, to } = monthsOf(target.period.part);
    if (from !== month) return false;
    month = to + 1;
  }
  return month === 13;
}

function editOf({ target: { anchor } }: Aim, number: Decimal): readonly Edit[] {
  const literal = literalAt(anchor);
  if (literal?.kind !== 'number') return [];
  return [{ start: literal.start, end: literal.end, text: literalText(number, literal) }];
}

function literalText(number: Decimal, { percent, unit }: NumberLiteral): string {
  const name = unit === null ? '' : ` ${unit.quoted ? `\`${unit.text}\`` : unit.text}`;
  return `${printNumber(number, percent)}${name}`;
}
