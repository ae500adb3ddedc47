// Plans beside one another: ranks, quartiles, the change on the year before. Reads summaries; scores nothing.

import {
  add,
  compare,
  divide,
  fromExact,
  fromInteger,
  type Rational,
  reduced,
  subtract,
  tidy,
} from '../arithmetic/rational.ts';
import type { PercentageJson } from '../schema/score.ts';
import type { IndicatorSummary, PartSummary, PlanSummary, Standing } from './summary.ts';

/** A plan, or a part or an indicator of one, among those of others. */
export interface Entry<Of extends Standing = Standing> {
  readonly plan: PlanSummary;
  readonly of: Of;
  /** Among those of its year, the best is 1; those who score the same share a rank; null: not measured. */
  readonly rank: number | null;
  /** On the same in the body's year before; null: there is none. */
  readonly change: Rational | null;
}

export interface Quartiles {
  readonly count: number;
  readonly least: Rational;
  readonly first: Rational;
  readonly median: Rational;
  readonly third: Rational;
  readonly most: Rational;
}

/** What several plans have by one code. */
export interface EntryGroup<Of extends PartSummary = PartSummary> {
  readonly code: string;
  readonly title: string;
  readonly entries: readonly Entry<Of>[];
}

export type Grouping = 'area' | 'office' | 'indicator';

/** `earlier` are the plans of years before, which are compared with and not listed. */
export function league(
  plans: readonly PlanSummary[],
  earlier: readonly PlanSummary[] = [],
): readonly Entry<PlanSummary>[] {
  const before = yearsBefore([...earlier, ...plans]);
  return ranked(plans.map((plan) => ({ plan, of: plan, before: before(plan) })));
}

/** By code, in the order in which codes come first. */
export function groupsBy(
  grouping: Grouping,
  plans: readonly PlanSummary[],
  earlier: readonly PlanSummary[] = [],
): readonly EntryGroup<PartSummary | IndicatorSummary>[] {
  const before = yearsBefore([...earlier, ...plans]);
  const found = Map.groupBy(
    plans.flatMap((plan) => partsOf(plan, grouping).map((of) => ({ plan, of }))),
    ({ of }) => of.code,
  );
  return [...found].map(([code, members]) => ({
    code,
    title: members[0]!.of.title,
    entries: ranked(
      members.map(({ plan, of }) => {
        const last = before(plan);
        return { plan, of, before: (last && partsOf(last, grouping).find((one) => one.code === code)) ?? null };
      }),
    ),
  }));
}

function partsOf(plan: PlanSummary, grouping: Grouping): readonly (PartSummary | IndicatorSummary)[] {
  return { area: plan.areas, office: plan.offices, indicator: plan.indicators }[grouping];
}

/** What is measured of the body in the year before: of its plan of the same code, else of that year's own. */
function yearsBefore(all: readonly PlanSummary[]): (plan: PlanSummary) => PlanSummary | null {
  const measured = all.filter(({ score }) => score !== null);
  const known = Map.groupBy(measured, ({ body, year }) => `${year} ${body}`);
  return ({ body, year, plan }) => {
    const found = known.get(`${year - 1} ${body}`) ?? [];
    return found.find((one) => one.plan === plan) ?? found.at(-1) ?? null;
  };
}

interface Unranked<Of extends Standing> {
  readonly plan: PlanSummary;
  readonly of: Of;
  readonly before: Standing | null;
}

function ranked<Of extends Standing>(all: readonly Unranked<Of>[]): readonly Entry<Of>[] {
  const years = new Map(
    [...Map.groupBy(all, ({ plan }) => plan.year)].map(([year, members]) => [
      year,
      sorted(members.flatMap(({ of }) => scoreOf(of) ?? [])).reverse(),
    ]),
  );
  return all.map(({ plan, of, before }) => {
    const score = scoreOf(of);
    const last = before && scoreOf(before);
    return {
      plan,
      of,
      rank: score && years.get(plan.year)!.findIndex((one) => compare(one, score) === 0) + 1,
      change: score && last && tidy(subtract(score, last)),
    };
  });
}

export function scoreOf({ score }: Pick<Standing, 'score'>): Rational | null {
  return numberIn(score);
}

export function numberIn(percentage: PercentageJson | null): Rational | null {
  return percentage && fromExact(percentage.exact);
}

// ---------------------------------------------------------------------------------------------------------------- distributions

function sorted(numbers: readonly Rational[]): Rational[] {
  return [...numbers].sort(compare);
}

/** By linear interpolation between the two nearest (as spreadsheets do, QUARTILE.INC); null of none. */
export function quartilesOf(numbers: readonly Rational[]): Quartiles | null {
  const all = sorted(numbers);
  if (all.length === 0) return null;
  const at = (quarter: number): Rational => quantile(all, quarter);
  return { count: all.length, least: at(0), first: at(1), median: at(2), third: at(3), most: at(4) };
}

function quantile(all: readonly Rational[], quarter: number): Rational {
  const position = (all.length - 1) * quarter;
  const low = Math.floor(position / 4);
  const rest = position % 4;
  if (rest === 0) return all[low]!;
  const gap = subtract(all[low + 1]!, all[low]!);
  return reduced(add(all[low]!, divide({ n: gap.n * BigInt(rest), d: gap.d }, fromInteger(4))));
}
