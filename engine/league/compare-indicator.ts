// One indicator across bodies: value, target, attainment, spread, outliers, who is weaker than last year, who loosened the target. Only what is
// comparable is compared: the same definition, in the same unit, of the same period. Reads summaries; scores nothing.

import {
  absolute,
  compare,
  divide,
  equal,
  fromExact,
  isZero,
  multiply,
  type Rational,
  subtract,
  tidy,
} from '../arithmetic/rational.ts';
import { type Quartiles, quartilesOf, scoreOf } from './league.ts';
import type { IndicatorSummary, PlanSummary } from './summary.ts';

/** What must be the same, so that figures can be compared. */
export interface Basis {
  /** The library that defines it; null: each plan for itself. */
  readonly library: string | null;
  readonly definition: string;
  readonly unit: string | null;
  readonly period: string;
}

export interface ComparedIndicator {
  readonly plan: PlanSummary;
  readonly of: IndicatorSummary;
  /** null: not measured, or no number. */
  readonly value: Rational | null;
  /** From the median, in median absolute deviations; null where these are zero or there is no value. */
  readonly deviations: Rational | null;
  readonly outlier: boolean;
  /** Of the attainment on the year before, where it was defined as now; null: there is none. */
  readonly change: Rational | null;
  readonly target: 'loosened' | 'tightened' | null;
}

export interface IndicatorComparison {
  readonly code: string;
  readonly title: string;
  readonly basis: Basis;
  /** The best attainment first. */
  readonly compared: readonly ComparedIndicator[];
  readonly apart: readonly {
    readonly plan: PlanSummary;
    readonly of: IndicatorSummary;
    /** In what it differs. */
    readonly differs: readonly (keyof Basis)[];
  }[];
  /** Bodies that have no such indicator. */
  readonly without: readonly PlanSummary[];
  readonly values: Quartiles | null;
  /** The median absolute deviation of the values. */
  readonly mad: Rational | null;
}

/** An outlier is more than three scaled deviations from the median; scaled by 1.4826, a deviation is the standard deviation of what is normal. */
const farthest: Rational = { n: 3n * 14_826n, d: 10_000n };

/** Of each body its latest year counts, and the year before for the change; null: nobody has the indicator. */
export function compareIndicator(code: string, plans: readonly PlanSummary[]): IndicatorComparison | null {
  const latest = [...Map.groupBy(plans, ({ body }) => body).values()].map(latestOf);
  const found = latest.flatMap((plan) => {
    const of = indicatorIn(plan, code);
    return of ? [{ plan, of }] : [];
  });
  const [first] = found;
  if (!first) return null;
  const basis = commonest(found.map(({ plan, of }) => basisOf(plan, of)));
  const comparable = found.filter((one) => differencesFrom(basis, one).length === 0);
  const numbers = comparable.flatMap(({ of }) => numberOf(of) ?? []);
  const values = quartilesOf(numbers);
  const mad = values && (quartilesOf(numbers.map((one) => absolute(subtract(one, values.median))))?.median ?? null);
  return {
    code,
    title: first.of.title,
    basis,
    compared: comparable
      .map((one) => compared(one, { plans, values, mad }))
      .toSorted((a, b) => byAttainment(a.of, b.of) || (a.plan.body < b.plan.body ? -1 : 1)),
    apart: found.flatMap((one) => {
      const differs = differencesFrom(basis, one);
      return differs.length > 0 ? [{ ...one, differs }] : [];
    }),
    without: latest.filter((plan) => indicatorIn(plan, code) === null),
    values,
    mad,
  };
}

interface Found {
  readonly plan: PlanSummary;
  readonly of: IndicatorSummary;
}

function latestOf(plans: readonly PlanSummary[]): PlanSummary {
  return plans.reduce((latest, plan) => (plan.year > latest.year ? plan : latest));
}

function indicatorIn({ indicators }: PlanSummary, code: string): IndicatorSummary | null {
  return indicators.find((one) => one.code === code) ?? null;
}

// -------------------------------------------------------------------------------------------------------------- comparable

function basisOf({ period }: PlanSummary, { library, definition, unit }: IndicatorSummary): Basis {
  return { library, definition, unit, period };
}

function commonest(all: readonly Basis[]): Basis {
  const groups = [...Map.groupBy(all, (one) => JSON.stringify(one)).values()];
  return groups.reduce((most, group) => (group.length > most.length ? group : most))[0]!;
}

const fields = ['library', 'definition', 'unit', 'period'] as const satisfies readonly (keyof Basis)[];

function differencesFrom(basis: Basis, { plan, of }: Found): readonly (keyof Basis)[] {
  const own = basisOf(plan, of);
  return fields.filter((field) => own[field] !== basis[field]);
}

// ------------------------------------------------------------------------------------------------------------------ one body

interface Among {
  readonly plans: readonly PlanSummary[];
  readonly values: Quartiles | null;
  readonly mad: Rational | null;
}

function compared({ plan, of }: Found, { plans, values, mad }: Among): ComparedIndicator {
  const value = numberOf(of);
  const distance = value && values ? subtract(value, values.median) : null;
  const before = yearBefore(plan, of, plans);
  const [now, then] = [scoreOf(of), before && scoreOf(before)];
  return {
    plan,
    of,
    value,
    deviations: distance && mad && !isZero(mad) ? tidy(divide(distance, mad)) : null,
    outlier: distance && mad ? !isZero(mad) && compare(absolute(distance), multiply(mad, farthest)) > 0 : false,
    change: now && then && tidy(subtract(now, then)),
    target: before && targetChange(before, of),
  };
}

/** The same indicator of the same body, if it was defined as it is now. */
function yearBefore(
  { body, year }: PlanSummary,
  of: IndicatorSummary,
  plans: readonly PlanSummary[],
): IndicatorSummary | null {
  for (const plan of plans) {
    if (plan.body !== body || plan.year !== year - 1) continue;
    const before = indicatorIn(plan, of.code);
    if (before && before.definition === of.definition && before.unit === of.unit) return before;
  }
  return null;
}

/** Easier or harder than the year before: a lower figure where more is better, a higher one where less is. */
function targetChange(before: IndicatorSummary, of: IndicatorSummary): ComparedIndicator['target'] {
  if (before.aim === null || of.aim === null || of.better === null || before.better !== of.better) return null;
  const [was, is] = [fromExact(before.aim), fromExact(of.aim)];
  if (equal(was, is)) return null;
  return compare(is, was) < 0 === (of.better === 'more') ? 'loosened' : 'tightened';
}

function numberOf({ number }: IndicatorSummary): Rational | null {
  return number === null ? null : fromExact(number);
}

function byAttainment(a: IndicatorSummary, b: IndicatorSummary): number {
  const [one, other] = [scoreOf(a), scoreOf(b)];
  if (!one || !other) return Number(!one) - Number(!other);
  return compare(other, one);
}
