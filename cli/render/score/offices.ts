// The scorecards of a plan, one line each: office, weight, score. Reads the record alone.

import type { NodeResult, Scores } from '#engine/result.ts';
import type { Language } from '#engine/words/number.ts';
import { visible } from '#language/syntax/visible.ts';
import { escaped, markdownTable } from '#report/markdown.ts';
import {
  shownAward,
  shownBand,
  shownCode,
  shownMarks,
  shownPossible,
  shownScore,
  shownTitle,
  shownWeight,
} from '#report/score/cells.ts';
import { scoreWords } from '#report/score/score-words.ts';
import { whenOf } from '#report/score/scored-period.ts';
import { layOut, type TableCell } from '../columns.ts';
import { emojiOf, legend, signOf } from '../light.ts';
import type { Style } from '../style.ts';
import { cut, flow } from '../text-width.ts';

interface Scorecard {
  readonly result: NodeResult;
  readonly depth: number;
}

/** Every scorecard, in document order: the trees beside the plan's own, and scorecards inside them. */
export function scorecardsOf({ scorecards }: Scores): readonly Scorecard[] {
  return scorecards.flatMap(({ root, nodes }) =>
    nodes
      .filter(({ node }) => node.kind === 'scorecard')
      .map((result) => ({ result, depth: result.node.depth - root.node.depth })),
  );
}

/** The scorecard of an office, or with that code; null if there is none. */
export function scorecardFor(scores: Scores, code: string): NodeResult | null {
  const all = scorecardsOf(scores).map(({ result }) => result);
  const named = all.find(({ node }) => node.code === code);
  return named ?? all.find(({ node }) => node.offices.some((office) => office.code === code)) ?? null;
}

export interface OfficesOptions {
  readonly style: Style;
  readonly width: number;
  readonly language: Language;
}

export function officesTable(scores: Scores, { style, width, language }: OfficesOptions): string {
  const words = scoreWords[language];
  const columns = [
    { head: words.scorecard, align: 'start', flexible: true },
    { head: words.weight, align: 'end', dropped: 2 },
    { head: words.score, align: 'end' },
    { head: words.possible, align: 'end', dropped: 3 },
    { head: words.band, align: 'start' },
    { head: words.marks, align: 'end' },
    { head: words.award, align: 'end' },
  ] as const;
  const rows = scorecardsOf(scores).map(({ result, depth }): TableCell[] => {
    const sign = signOf(result);
    const format = sign?.format ?? 'dim';
    const text = [shownCode(result), shownTitle(result, language)].filter(Boolean).join('  ');
    return [
      { text, before: { text: `${'  '.repeat(depth)}${sign ? `${sign.sign} ` : ''}`, format } },
      { text: shownWeight(result, language) },
      { text: shownScore(result, language), format },
      { text: shownPossible(result, language), format: 'dim' },
      { text: shownBand(result, language), format },
      { text: shownMarks(result, language) },
      { text: shownAward(result, language) },
    ];
  });
  const key = flow(legend(scores.model.root.rules, { style, language }), width);
  const when = whenOf(scores, language);
  const title = cut(visible(scores.model.title), width - when.length - 3);
  const head = `${style('bold', title)} ${style('dim', '·')} ${when}`;
  return [head, '', ...layOut(columns, rows, { width, style }), ...(key.length > 0 ? ['', ...key] : [])].join('\n');
}

export function officesMarkdown(scores: Scores, language: Language): string {
  const words = scoreWords[language];
  const rows = scorecardsOf(scores).map(({ result, depth }) => {
    const sign = emojiOf(result);
    return [
      escaped(shownCode(result)),
      `${'&emsp;'.repeat(depth)}${escaped(shownTitle(result, language))}`,
      escaped(shownWeight(result, language)),
      `${sign ? `${sign} ` : ''}${escaped(shownScore(result, language))}`,
      escaped(shownBand(result, language)),
    ];
  });
  const head = [
    [words.code, 'start'],
    [words.scorecard, 'start'],
    [words.weight, 'end'],
    [words.score, 'end'],
    [words.band, 'start'],
  ] as const;
  return [`## ${escaped(scores.model.title)} · ${whenOf(scores, language)}`, markdownTable(head, rows)].join('\n\n');
}
