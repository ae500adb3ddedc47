// League tables for terminals: a line for each plan, or for each plan under a heading of what is compared; trends over years; what is missing.

import { fixedText } from '#engine/arithmetic/print.ts';
import type { Rational } from '#engine/arithmetic/rational.ts';
import { type Entry, type EntryGroup, quartilesOf, scoreOf } from '#engine/league/league.ts';
import type { IndicatorSummary, PartSummary, PlanSummary, Standing } from '#engine/league/summary.ts';
import type { Reason } from '#engine/result.ts';
import { digitsIn, type Language } from '#engine/words/number.ts';
import { reasonIn } from '#engine/words/reason.ts';
import { visible } from '#language/syntax/visible.ts';
import { type Column, layOut, type Room, type TableCell, type TableRow } from '../columns.ts';
import { pointsIn } from '../diff/line-text.ts';
import { lightFormats } from '../light.ts';
import { type LeagueWords, leagueWords } from './league-words.ts';

export interface LeagueTerminal extends Room {
  readonly language: Language;
}

export function leagueTable(entries: readonly Entry<PlanSummary>[], terminal: LeagueTerminal): string {
  const { language } = terminal;
  const words = leagueWords[language];
  const columns: readonly Column[] = [
    { head: words.rank, align: 'end' },
    { head: words.body, align: 'start', flexible: true },
    { head: words.plan, align: 'start', dropped: 4 },
    { head: words.year, align: 'start', dropped: 1 },
    { head: words.score, align: 'end' },
    { head: words.band, align: 'start', dropped: 5 },
    { head: words.measured, align: 'end', dropped: 3 },
    { head: words.lost, align: 'end', dropped: 2 },
    { head: words.change, align: 'end' },
  ];
  const rows = entries.map(
    ({ plan, of, rank, change }): TableRow => [
      { text: rank === null ? '' : `${rank}` },
      bodyCell(plan, of),
      { text: plan.plan, format: 'dim' },
      { text: plan.period },
      scoreCell(of, terminal),
      { text: of.band?.name ?? '' },
      { text: `${plan.measured}/${plan.due}`, ...(plan.measured < plan.due ? { format: 'yellow' } : {}) },
      { text: plan.lost ? digitsIn(language, plan.lost.percent) : '' },
      changeCell(change, language),
    ],
  );
  return [...layOut(columns, rows, terminal), '', ...spreadLines(entries, terminal)].join('\n');
}

export function groupTables(
  groups: readonly EntryGroup<PartSummary | IndicatorSummary>[],
  terminal: LeagueTerminal,
): string {
  const { language, style } = terminal;
  const words = leagueWords[language];
  const columns: readonly Column[] = [
    { head: words.rank, align: 'end' },
    { head: words.body, align: 'start', flexible: true },
    { head: words.year, align: 'start', dropped: 1 },
    { head: words.value, align: 'end' },
    { head: words.target, align: 'start', dropped: 3 },
    { head: words.score, align: 'end' },
    { head: words.band, align: 'start', dropped: 5 },
    { head: words.change, align: 'end' },
  ];
  return groups
    .map(({ code, title, entries }) => {
      const rows = entries.map(
        ({ plan, of, rank, change }): TableRow => [
          { text: rank === null ? '' : `${rank}` },
          bodyCell(plan, of),
          { text: plan.period },
          ...('status' in of
            ? [{ text: of.value?.words[language] ?? '—' }, { text: of.target?.words[language] ?? '' }]
            : [{ text: '' }, { text: '' }]),
          scoreCell(of, terminal),
          { text: of.band?.name ?? '' },
          changeCell(change, language),
        ],
      );
      const head = `${style('bold', visible(code))}  ${visible(title)}`;
      const spread = entries.length > 1 ? spreadLines(entries, terminal) : [];
      return [head, ...layOut(columns, rows, terminal), ...spread].join('\n');
    })
    .join('\n\n');
}

export function bodyCell({ body }: PlanSummary, { band }: Standing): TableCell {
  return { text: body, before: band ? { text: `${band.shape} `, format: lightFormats[band.light] } : { text: '  ' } };
}

export function scoreCell(of: Standing, { language }: LeagueTerminal): TableCell {
  if (!of.score) return { text: leagueWords[language].unmeasured, format: 'dim' };
  return { text: `${of.incomplete ? '? ' : ''}${digitsIn(language, of.score.percent)} %` };
}

export function changeCell(change: Rational | null, language: Language): TableCell {
  if (!change) return { text: '' };
  return { text: pointsIn(language, change), format: change.n > 0n ? 'green' : change.n < 0n ? 'red' : 'dim' };
}

/** For each year: median, quartiles and range. */
export function spreadLines(
  entries: readonly Entry[],
  { language, style }: Pick<LeagueTerminal, 'language' | 'style'>,
): readonly string[] {
  const words = leagueWords[language];
  const byYear = Map.groupBy(entries, ({ plan }) => plan.period);
  return [...byYear].map(([period, members]) => {
    const quartiles = quartilesOf(members.flatMap(({ of }) => scoreOf(of) ?? []));
    const percent = (number: Rational): string => `${digitsIn(language, percentText(number))} %`;
    const spread = quartiles
      ? words.distribution(
          ...([quartiles.median, quartiles.first, quartiles.third, quartiles.least, quartiles.most].map(percent) as [
            string,
            string,
            string,
            string,
            string,
          ]),
        )
      : words.unmeasured;
    return style('dim', `${byYear.size > 1 ? `${period}: ` : ''}${words.plans(members.length)} · ${spread}`);
  });
}

export function percentText({ n, d }: Rational): string {
  return fixedText({ n: n * 100n, d }, 2, 'half-up');
}

// ----------------------------------------------------------------------------------------------------------------------- trends

/** A line for each body, a column for each year. */
export function trendTable(entries: readonly Entry[], terminal: LeagueTerminal): string {
  const words = leagueWords[terminal.language];
  const periods = [...new Set(entries.map(({ plan }) => plan.period))].sort();
  const columns: readonly Column[] = [
    { head: words.body, align: 'start', flexible: true },
    ...periods.map((head): Column => ({ head, align: 'end' })),
    { head: words.change, align: 'end' },
  ];
  const rows = [...Map.groupBy(entries, ({ plan }) => plan.body)].map(([body, members]): TableRow => {
    const known = new Map(members.map((entry) => [entry.plan.period, entry]));
    return [
      { text: body },
      ...periods.map((period) => trendCell(known.get(period), terminal)),
      changeCell(changeOver(members), terminal.language),
    ];
  });
  return [...layOut(columns, rows, terminal), '', ...spreadLines(entries, terminal)].join('\n');
}

function trendCell(entry: Entry | undefined, terminal: LeagueTerminal): TableCell {
  if (!entry) return { text: '' };
  const { band } = entry.of;
  return {
    ...scoreCell(entry.of, terminal),
    ...(band ? { before: { text: `${band.shape} `, format: lightFormats[band.light] } } : {}),
  };
}

/** From the first year that is measured to the last. */
function changeOver(entries: readonly Entry[]): Rational | null {
  const scores = entries.toSorted((a, b) => a.plan.year - b.plan.year).flatMap(({ of }) => scoreOf(of) ?? []);
  const [first, last] = [scores[0], scores.at(-1)];
  if (scores.length < 2 || !first || !last) return null;
  return { n: last.n * first.d - first.n * last.d, d: first.d * last.d };
}

// ---------------------------------------------------------------------------------------------------------------------- missing

/** Who has not delivered, and what. */
export function missingTable(plans: readonly PlanSummary[], terminal: LeagueTerminal): string {
  const { language, style } = terminal;
  const words: LeagueWords = leagueWords[language];
  const late = plans.filter((plan) => missingIn(plan).length > 0);
  if (late.length === 0) return words.delivered;
  const columns: readonly Column[] = [
    { head: words.indicator, align: 'start', flexible: true },
    { head: words.owner, align: 'start', dropped: 1 },
    { head: words.missing, align: 'start', dropped: 2 },
  ];
  const rows = late.flatMap((plan): readonly TableRow[] => [
    `${style('bold', visible(plan.body))} ${style('dim', `· ${visible(plan.plan)} · ${plan.period}`)}`,
    ...missingIn(plan).map(
      (one): TableRow => [
        { text: `  ${one.code}  ${one.title}` },
        { text: one.owner ?? '' },
        { text: one.reason ? reasonText(one.reason, language) : '', format: 'dim' },
      ],
    ),
  ]);
  return [...layOut(columns, rows, terminal), '', words.notDelivered(late.length, plans.length)].join('\n');
}

export function missingIn({ indicators }: PlanSummary): readonly IndicatorSummary[] {
  return indicators.filter(({ status }) => status === 'missing' || status === 'unreadable');
}

function reasonText({ kind, name }: NonNullable<IndicatorSummary['reason']>, language: Language): string {
  return reasonIn(language, { kind: kind as Reason['kind'], name, year: null });
}
