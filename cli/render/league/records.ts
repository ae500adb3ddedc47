// League tables for programs: CSV with a record for each plan, or for each part of each plan; JSON with the summaries. Exact figures in JSON, decimal points, no
// translation.

import { exactText } from '#engine/arithmetic/print.ts';
import type { Rational } from '#engine/arithmetic/rational.ts';
import { type Entry, type EntryGroup, quartilesOf, scoreOf } from '#engine/league/league.ts';
import type { IndicatorSummary, PartSummary, PlanSummary, Standing } from '#engine/league/summary.ts';
import { visibleJson } from '#language/syntax/visible.ts';
import { csv, type Field } from '../csv.ts';
import { missingIn, percentText } from './table.ts';

const planColumns = ['body', 'plan', 'file', 'year', 'period'];
const standingColumns = ['rank', 'score', 'band', 'incomplete', 'change'];

export function leagueCsv(entries: readonly Entry<PlanSummary>[]): string {
  return csv(
    [...planColumns, 'title', ...standingColumns, 'measured', 'due', 'lost'],
    entries.map((entry) => {
      const { plan } = entry;
      return [
        ...planFields(plan),
        plan.title,
        ...standingFields(entry),
        plan.measured,
        plan.due,
        plan.lost?.percent ?? null,
      ];
    }),
  );
}

export function groupsCsv(groups: readonly EntryGroup<PartSummary | IndicatorSummary>[]): string {
  return csv(
    [...planColumns, 'code', 'title', ...standingColumns, 'value', 'unit', 'target', 'status', 'owner'],
    groups.flatMap(({ entries }) =>
      entries.map((entry) => [
        ...planFields(entry.plan),
        entry.of.code,
        entry.of.title,
        ...standingFields(entry),
        ...indicatorFields(entry.of),
      ]),
    ),
  );
}

export function missingCsv(plans: readonly PlanSummary[]): string {
  return csv(
    [...planColumns, 'code', 'title', 'owner', 'status', 'reason', 'of'],
    plans.flatMap((plan) =>
      missingIn(plan).map(({ code, title, owner, status, reason }) => [
        ...planFields(plan),
        ...[code, title, owner, status, reason?.kind ?? null, reason?.name ?? null],
      ]),
    ),
  );
}

function planFields({ body, plan, file, year, period }: PlanSummary): readonly Field[] {
  return [body, plan, file, year, period];
}

function standingFields({ of, rank, change }: Entry): readonly Field[] {
  return [rank, of.score?.percent ?? null, of.band?.name ?? null, of.incomplete, change && percentText(change)];
}

function indicatorFields(of: PartSummary | IndicatorSummary): readonly Field[] {
  if (!('status' in of)) return [null, null, null, null, null];
  return [of.value?.shown ?? null, of.unit, of.target?.shown ?? null, of.status, of.owner];
}

// ------------------------------------------------------------------------------------------------------------------------- JSON

export function leagueJson(entries: readonly Entry<PlanSummary>[]): string {
  return visibleJson({
    plans: entries.map(({ plan, rank, change }) => {
      const { areas, offices, indicators: _, ...rest } = plan;
      return { ...rest, rank, change: pointsJson(change), areas, offices, missing: missingIn(plan) };
    }),
    years: spreadsJson(entries),
  });
}

export function groupsJson(groups: readonly EntryGroup<PartSummary | IndicatorSummary>[]): string {
  return visibleJson({
    groups: groups.map(({ code, title, entries }) => ({
      code,
      title,
      plans: entries.map((entry) => entryJson(entry)),
      years: spreadsJson(entries),
    })),
  });
}

function entryJson({ plan, of, rank, change }: Entry): object {
  const { body, plan: code, file, year, period } = plan;
  return { body, plan: code, file, year, period, rank, change: pointsJson(change), ...(of as Standing) };
}

function pointsJson(change: Rational | null): object | null {
  return change && { points: percentText(change), exact: exactText(change) };
}

function spreadsJson(entries: readonly Entry[]): readonly object[] {
  return [...Map.groupBy(entries, ({ plan }) => plan.period)].map(([period, members]) => {
    const quartiles = quartilesOf(members.flatMap(({ of }) => scoreOf(of) ?? []));
    if (!quartiles) return { period, measured: 0 };
    const { count, ...ends } = quartiles;
    return {
      period,
      measured: count,
      ...Object.fromEntries(
        Object.entries(ends).map(([name, number]) => [
          name,
          { percent: percentText(number), exact: exactText(number) },
        ]),
      ),
    };
  });
}
