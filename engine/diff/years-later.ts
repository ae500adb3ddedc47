// A plan of an earlier year as if it were of a later one: targets, values and dates so many years on, so that the plans of two years can be compared
// year by year. Everything else stays as it is.

import type { Indicator, Measure } from '#language/model/indicator.ts';
import type { Evaluation, Model, Place, PlanNode, PublishedFigure } from '#language/model/model.ts';

export interface YearsLater {
  readonly measure: (measure: Measure) => Measure;
  readonly indicator: (indicator: Indicator) => Indicator;
  readonly place: (place: Place) => Place;
  readonly node: (node: PlanNode) => PlanNode;
  readonly evaluation: (evaluation: Evaluation) => Evaluation;
  readonly published: (figure: PublishedFigure) => PublishedFigure;
}

/**
 * How many years the later plan is after the earlier: of plans with codes of their own and no year in common; else 0, since what both say of one year is
 * compared.
 */
export function yearsBetween(before: Model, after: Model): number {
  if (before.code === after.code || !before.years || !after.years) return 0;
  return after.years.first > before.years.last ? after.years.first - before.years.first : 0;
}

export function yearsLater(years: number): YearsLater {
  const same = <T>(thing: T): T => thing;
  if (years === 0)
    return { measure: same, indicator: same, place: same, node: same, evaluation: same, published: same };
  const later = <T>(data: T): T => shifted(data, years);
  return {
    measure: ({ before, ...measure }) => ({
      ...measure,
      values: later(measure.values),
      ...(before ? { before: later(before) } : {}),
    }),
    indicator: (indicator) => {
      const { targets, baselines, benchmarks, actuals, milestones, before } = indicator;
      return {
        ...indicator,
        ...later({ targets, baselines, benchmarks, actuals, milestones }),
        ...(before ? { before: later(before) } : {}),
      };
    },
    place: (place) => ({ ...place, targets: later(place.targets), actuals: later(place.actuals) }),
    node: (node) => ({ ...node, budgets: later(node.budgets) }),
    evaluation: later,
    published: later,
  };
}

/** What is no figure, or belongs to others. */
const kept: ReadonlySet<string> = new Set(['anchor', 'office', 'unit', 'subject', 'calendar', 'syntax']);
const ofYears: ReadonlySet<string> = new Set(['first', 'last', 'year']);

function shifted<T>(data: T, years: number): T {
  if (data === null || typeof data !== 'object') return data;
  if (Array.isArray(data)) return data.map((one) => shifted(one, years)) as T;
  const entries = Object.entries(data).map(([name, value]): [string, unknown] => {
    if (kept.has(name)) return [name, value];
    if (ofYears.has(name) && typeof value === 'number') return [name, value + years];
    return [name, shifted(value, years)];
  });
  const moved = Object.fromEntries(entries);
  if (typeof moved.day === 'number' && typeof moved.iso === 'string') Object.assign(moved, dateLater(moved.iso, years));
  return moved as T;
}

/** The same day; the last of February where it has no 29th. */
function dateLater(iso: string, years: number): { readonly iso: string; readonly day: number } {
  const [year = '', month = '', day = ''] = iso.split('-');
  const later = Number(year) + years;
  const isLeap = later % 4 === 0 && (later % 100 !== 0 || later % 400 === 0);
  const date = `${later}-${month}-${month === '02' && day === '29' && !isLeap ? '28' : day}`;
  return { iso: date, day: Date.parse(`${date}T00:00:00Z`) / 86_400_000 };
}
