// `perfplan score` where PATHs hold several plans: a league table, by area, office or indicator, over years, and who has not delivered what.

import { compare, negate, type Rational } from '#engine/arithmetic/rational.ts';
import {
  type Entry,
  type EntryGroup,
  type Grouping,
  groupsBy,
  league,
  numberIn,
  scoreOf,
} from '#engine/league/league.ts';
import type { IndicatorSummary, PartSummary, PlanSummary, Standing } from '#engine/league/summary.ts';
import type { MessageLanguage } from '#language/diagnostics/diagnostic.ts';
import { UsageError } from '../errors.ts';
import { say } from '../language.ts';
import type { Outcome } from '../memory/remember.ts';
import { leagueWords } from '../render/league/league-words.ts';
import { groupsMarkdown, leagueMarkdown } from '../render/league/markdown.ts';
import { groupsCsv, groupsJson, leagueCsv, leagueJson, missingCsv } from '../render/league/records.ts';
import { groupTables, type LeagueTerminal, leagueTable, missingTable, trendTable } from '../render/league/table.ts';
import { columnsOf, styleFor } from '../render/style.ts';
import { type ManyOptions, type Summaries, sharedCodes, summaries } from './many-plans.ts';
import { type OpenedPlans, problemsOf } from './plan-arguments.ts';

export type LeagueOrder = (typeof leagueOrders)[number];

export const leagueOrders = ['score', 'body', 'plan', 'year', 'measured', 'lost', 'change'] as const;

export interface LeagueOptions extends ManyOptions {
  readonly by?: Grouping;
  readonly sort?: LeagueOrder;
  readonly missing?: boolean;
  readonly format: 'table' | 'json' | 'csv' | 'markdown';
}

export function scoreMany(opened: OpenedPlans, paths: readonly string[], options: LeagueOptions): Outcome {
  const found = summaries(opened.loaded, options);
  const text = print(found, options, opened.language);
  const { lines, isWrong } = problemsOf(opened, paths, found.diagnostics, styleFor(process.stderr));
  return {
    out: text.endsWith('\n') ? text : `${text}\n`,
    err: [...sharedCodes(opened.loaded.models), ...lines],
    code: isWrong ? 1 : 0,
  };
}

function print({ plans, earlier }: Summaries, options: LeagueOptions, language: MessageLanguage): string {
  const terminal = { style: styleFor(process.stdout), width: columnsOf(process.stdout), language };
  const order = orderOf(options.sort ?? 'score');
  if (options.missing) return missing(league(plans).toSorted(order), options, terminal);
  const isTrend = options.year !== undefined && options.year.first !== options.year.last;
  if (options.by !== undefined) {
    const groups = groupsBy(options.by, plans, earlier).map((group) => ({
      ...group,
      entries: group.entries.toSorted(order),
    }));
    if (groups.length === 0) throw new UsageError(leagueWords[language].noParts[options.by]);
    return printGroups(groups, options, { terminal, isTrend });
  }
  const entries = league(plans, earlier).toSorted(order);
  if (options.format === 'json') return leagueJson(entries);
  if (options.format === 'csv') return leagueCsv(entries);
  if (options.format === 'markdown') return leagueMarkdown(entries, language);
  return isTrend ? trendTable(entries, terminal) : leagueTable(entries, terminal);
}

function printGroups(
  groups: readonly EntryGroup<PartSummary | IndicatorSummary>[],
  { format }: LeagueOptions,
  { terminal, isTrend }: { readonly terminal: LeagueTerminal; readonly isTrend: boolean },
): string {
  if (format === 'json') return groupsJson(groups);
  if (format === 'csv') return groupsCsv(groups);
  if (format === 'markdown') return groupsMarkdown(groups, terminal.language);
  if (!isTrend) return groupTables(groups, terminal);
  return groups
    .map(({ code, title, entries }) => `${terminal.style('bold', code)}  ${title}\n${trendTable(entries, terminal)}`)
    .join('\n\n');
}

function missing(entries: readonly Entry<PlanSummary>[], { format }: LeagueOptions, terminal: LeagueTerminal): string {
  const plans = entries.map(({ plan }) => plan);
  if (format === 'json') return leagueJson(entries);
  if (format === 'csv') return missingCsv(plans);
  if (format === 'table') return missingTable(plans, terminal);
  throw new UsageError(say({ en: '--missing has no markdown', it: '--missing non ha markdown' }));
}

type Order = (a: Entry<Standing>, b: Entry<Standing>) => number;

const byScore: Order = byNumber(({ of }) => scoreOf(of));

/** The best first, or the most that is missing or lost; what is not measured comes last; then by body and year. */
function orderOf(sort: LeagueOrder): Order {
  const by: Record<LeagueOrder, Order> = {
    // ranks are those of a year
    score: (a, b) => b.plan.year - a.plan.year || byScore(a, b),
    lost: byNumber(({ plan }) => numberIn(plan.lost)),
    change: byNumber(({ change }) => change),
    measured: byNumber(({ plan: { measured, due } }) =>
      due === 0 ? null : { n: BigInt(due - measured), d: BigInt(due) },
    ),
    body: () => 0,
    plan: (a, b) => byText(a.plan.plan, b.plan.plan),
    year: (a, b) => b.plan.year - a.plan.year,
  };
  return (a, b) =>
    by[sort](a, b) || byText(a.plan.body, b.plan.body) || a.plan.year - b.plan.year || byText(a.plan.plan, b.plan.plan);
}

function byNumber(of: (entry: Entry<Standing>) => Rational | null): Order {
  return (a, b) => {
    const [one, other] = [of(a), of(b)];
    if (!one || !other) return Number(!one) - Number(!other);
    return compare(negate(one), negate(other));
  };
}

/** Whatever the language of the machine. */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
