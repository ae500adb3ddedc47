// What holds several plans back: points lost, and the costliest indicators of each.

import { negate } from '#engine/arithmetic/rational.ts';
import { sum } from '#engine/arithmetic/sum.ts';
import type { Gaps } from '#engine/gap/gap.ts';
import { visibleJson } from '#language/syntax/visible.ts';
import { escaped, markdownTable } from '#report/markdown.ts';
import { type Column, layOut, type TableRow } from '../columns.ts';
import { gapRecord } from '../diff/gap.ts';
import { pointsIn } from '../diff/line-text.ts';
import { bodyOf } from './audits.ts';
import { leagueWords } from './league-words.ts';
import type { LeagueTerminal } from './table.ts';

/** How many indicators are named for each plan. */
const told = 3;

export function gapsJson(found: readonly Gaps[]): string {
  return visibleJson({
    plans: found.map((one) => ({
      body: bodyOf(one.scores.model),
      file: one.scores.model.files[0] ?? null,
      ...gapRecord(one),
    })),
  });
}

export function gapsTable(found: readonly Gaps[], terminal: LeagueTerminal): string {
  const words = leagueWords[terminal.language];
  const columns: readonly Column[] = [
    { head: words.body, align: 'start', flexible: true },
    { head: words.plan, align: 'start', dropped: 2 },
    { head: words.lost, align: 'end' },
    { head: words.open, align: 'end', dropped: 1 },
    { head: words.most, align: 'start' },
  ];
  const rows = found.map((one): TableRow => rowOf(one, terminal.language).map((text) => ({ text })));
  return layOut(columns, rows, terminal).join('\n');
}

export function gapsMarkdown(found: readonly Gaps[], language: LeagueTerminal['language']): string {
  const words = leagueWords[language];
  return markdownTable(
    [
      [words.body, 'start'],
      [words.plan, 'start'],
      [words.lost, 'end'],
      [words.open, 'end'],
      [words.most, 'start'],
    ],
    found.map((one) => rowOf(one, language).map(escaped)),
  );
}

function rowOf({ scores, gaps, together, open }: Gaps, language: LeagueTerminal['language']): readonly string[] {
  const rest = gaps.slice(told);
  const costliest = gaps
    .slice(0, told)
    .map(({ result, lost }) => `${result.place.indicator.code} ${pointsIn(language, negate(lost))}`);
  const others =
    rest.length > 0
      ? [leagueWords[language].others(rest.length, pointsIn(language, negate(sum(rest.map(({ lost }) => lost)))))]
      : [];
  return [
    bodyOf(scores.model),
    scores.model.code,
    pointsIn(language, negate(together)),
    `${open.length}`,
    [...costliest, ...others].join(', '),
  ];
}
