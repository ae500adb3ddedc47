// League tables for pull requests and pages in Markdown.

import type { Entry, EntryGroup } from '#engine/league/league.ts';
import type { IndicatorSummary, PartSummary, PlanSummary } from '#engine/league/summary.ts';
import { digitsIn, type Language } from '#engine/words/number.ts';
import { escaped, markdownTable } from '#report/markdown.ts';
import { pointsIn } from '../diff/line-text.ts';
import { unstyled } from '../style.ts';
import { leagueWords } from './league-words.ts';
import { spreadLines } from './table.ts';

export function leagueMarkdown(entries: readonly Entry<PlanSummary>[], language: Language): string {
  const words = leagueWords[language];
  return [
    markdownTable(
      [
        [words.rank, 'end'],
        [words.body, 'start'],
        [words.plan, 'start'],
        [words.year, 'start'],
        [words.score, 'end'],
        [words.band, 'start'],
        [words.measured, 'end'],
        [words.lost, 'end'],
        [words.change, 'end'],
      ],
      entries.map((entry) => {
        const { plan, of } = entry;
        return [
          ...[rankText(entry), escaped(plan.body), escaped(plan.plan), plan.period, scoreText(entry, language)],
          escaped(of.band?.name ?? ''),
          `${plan.measured}/${plan.due}`,
          plan.lost ? digitsIn(language, plan.lost.percent) : '',
          changeText(entry, language),
        ];
      }),
    ),
    ...spreadLines(entries, { language, style: unstyled }).map(escaped),
  ].join('\n\n');
}

export function groupsMarkdown(
  groups: readonly EntryGroup<PartSummary | IndicatorSummary>[],
  language: Language,
): string {
  const words = leagueWords[language];
  const head = [
    [words.rank, 'end'],
    [words.body, 'start'],
    [words.year, 'start'],
    [words.score, 'end'],
    [words.change, 'end'],
  ] as const;
  return groups
    .map(({ code, title, entries }) =>
      [
        `### ${escaped(code)} ${escaped(title)}`,
        markdownTable(
          head,
          entries.map((entry) => [
            ...[rankText(entry), escaped(entry.plan.body), entry.plan.period],
            ...[scoreText(entry, language), changeText(entry, language)],
          ]),
        ),
      ].join('\n\n'),
    )
    .join('\n\n');
}

function rankText({ rank }: Entry): string {
  return rank === null ? '' : `${rank}`;
}

function scoreText({ of }: Entry, language: Language): string {
  if (!of.score) return leagueWords[language].unmeasured;
  return `${of.band ? `${of.band.emoji} ` : ''}${of.incomplete ? '❔ ' : ''}${digitsIn(language, of.score.percent)} %`;
}

function changeText({ change }: Entry, language: Language): string {
  return change ? pointsIn(language, change) : '';
}
