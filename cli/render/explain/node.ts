// Explains a node: its parts, what each member counts and contributes, and its own contribution upwards. Reads the record alone.

import type { NodeResult, PlaceResult, Rational } from '#engine/result.ts';
import { flatParts } from '#engine/scoring/flat.ts';
import { meanOfNode, stepsOfNode } from '#engine/scoring/steps.ts';
import { withMark } from '#engine/words/incomplete.ts';
import { workingIn, workingPercentIn } from '#engine/words/number.ts';
import { originIn, requiredIn } from '#engine/words/steps.ts';
import type { PlanNode } from '#language/model/model.ts';
import { visible } from '#language/syntax/visible.ts';
import { layOut, type TableCell } from '../columns.ts';
import { signOf } from '../light.ts';
import {
  remarks,
  shownBand,
  shownCode,
  shownPossible,
  shownScore,
  shownTitle,
  shownWeight,
  wholeScore,
} from '../score/cells.ts';
import { whenOf } from '../scored-period.ts';
import { wrap } from '../text-width.ts';
import { type ExplainPage, entry, headingLines, type PageEntry, printEntries, strongEntry } from './page.ts';
import type { YearScores } from './place.ts';
import {
  bandEntry,
  earnedEntries,
  evaluationEntry,
  nameOf,
  positionEntries,
  shareOf,
  wayOf,
  wayUpEntry,
} from './position.ts';
import { printedEntry } from './printed.ts';
import { shownFrom, stepEntry } from './steps.ts';

export function explainNode(page: ExplainPage, node: PlanNode, { scores, previous }: YearScores): string {
  const result = scores.of(node);
  const heading = headingLines(page, {
    code: shownCode(result),
    title: shownTitle(result, page.language),
    way: wayOf(page, result),
    when: whenOf(scores, page.language),
  });
  const blocks: (readonly PageEntry[])[] = [
    [
      ...scoreEntries(page, result),
      evaluationEntry(page, result),
      bandEntry(page, result),
      ...earnedEntries(page, result),
    ],
    [...partEntries(page, result), flatEntry(page, result), ...stepEntries(page, result)],
    [...positionEntries(page, result), wayUpEntry(page, result)],
    [previousEntry(page, previous.of(node), previous.year), printedEntry(page, result, scores)],
  ];
  const printed = blocks.map((entries) => printEntries(page, entries)).filter(Boolean);
  return [heading.join('\n'), ...printed, memberLines(page, result).join('\n')].filter(Boolean).join('\n\n');
}

function scoreEntries(page: ExplainPage, result: NodeResult): PageEntry[] {
  const { words, language } = page;
  const { node, members } = result;
  const whole = node.whole && words.whole(node.whole.code);
  const empty = members.length === 0 && !whole ? words.empty : null;
  const how =
    members.length > 1 ? `${words.aggregate[result.aggregate]} (${originIn(page, node.rules, 'aggregate')})` : null;
  const digits = result.counted && shownFrom(page, result.counted, node.rules);
  return [
    strongEntry(
      page,
      words.score,
      wholeScore(result, language),
      digits,
      requiredIn(page, result),
      whole ?? empty ?? how,
    ),
    entry(page, words.possible, shownPossible(result, language)),
  ];
}

/** Own indicators and children, where a node has both. */
function partEntries(page: ExplainPage, { parts, partShares, node }: NodeResult): PageEntry[] {
  const { words, language } = page;
  if (!parts.indicators || !parts.children || !partShares.indicators || !partShares.children) return [];
  return [
    entry(
      page,
      words.parts,
      `${workingPercentIn(language, parts.indicators)}  ${words.indicatorsPart(shareOf(page, partShares.indicators))}`,
      `${workingPercentIn(language, parts.children)}  ${words.childrenPart(shareOf(page, partShares.children))}`,
      node.rules.aggregate === 'flat-mean' ? null : words.shareSaid(originIn(page, node.rules, 'share')),
    ),
  ];
}

/** Of a flat mean: how many indicators count, with their points together. */
function flatEntry(page: ExplainPage, result: NodeResult): PageEntry {
  const { all } = result.aggregate === 'flat-mean' && !result.node.whole ? flatParts(result) : { all: null };
  if (!all) return null;
  const { words, language } = page;
  const points = workingPercentIn(language, { n: all.value.n * all.count, d: all.value.d });
  const text = words.flatSum(String(all.count), points, workingPercentIn(language, all.value));
  return entry(page, words.flat, text);
}

function stepEntries(page: ExplainPage, result: NodeResult): PageEntry[] {
  return stepsOfNode(result)
    .filter(({ kind }) => kind !== 'evaluated')
    .map((step) => stepEntry(page, step, result.node.rules));
}

function previousEntry(page: ExplainPage, result: NodeResult, year: number): PageEntry {
  return result.counted
    ? entry(page, page.words.lastYear, `${year}: ${withMark(result, shownScore(result, page.language))}`)
    : null;
}

// -------------------------------------------------------------------------------------------------------------------- members

/** Across the full width: the members and, below them, the total. */
function memberLines(page: ExplainPage, result: NodeResult): string[] {
  if (result.members.length === 0) return [];
  const { words, style } = page;
  const columns = [
    { head: '', align: 'start', flexible: true },
    { head: words.weight, align: 'end' },
    { head: words.share, align: 'end' },
    { head: words.score, align: 'end' },
    { head: words.band, align: 'start', dropped: 3 },
    { head: words.points, align: 'end' },
  ] as const;
  const rows = result.members.flatMap((member) => [memberCells(page, member), ...noteLines(page, member)]);
  const adds = result.members.some(({ contribution }) => contribution.parent);
  const mean = adds ? meanOfNode(result) : null;
  const sum = mean
    ? [
        [
          ...Array.from({ length: 4 }, () => ({ text: '' })),
          { text: words.sum, format: 'dim' as const },
          pointsCell(page, mean),
        ],
      ]
    : [];
  return layOut(columns, [...rows, ...sum], { width: page.width + page.labelWidth, style });
}

/** Notes: the evaluator's decision, missing values that count as zero, and the like. */
function noteLines(page: ExplainPage, member: NodeResult | PlaceResult): string[] {
  const width = page.width + page.labelWidth - 4;
  const lines = remarks(member, page).flatMap((text) => wrap(visible(text), width));
  return lines.map((line) => page.style('dim', `  └ ${line}`));
}

function pointsCell({ language }: ExplainPage, points: Rational): TableCell {
  return { text: workingIn(language, { n: points.n * 100n, d: points.d }), format: 'bold' };
}

/** With the digits that its points are calculated with. */
function scoreCell({ language }: ExplainPage, member: NodeResult | PlaceResult): string {
  return member.counted ? workingPercentIn(language, member.counted) : shownScore(member, language);
}

function memberCells(page: ExplainPage, member: NodeResult | PlaceResult): TableCell[] {
  const sign = signOf(member);
  const format = sign?.format ?? 'dim';
  const { contribution, parentShare } = member;
  return [
    {
      text: shownCode(member) ? `${shownCode(member)}  ${shownTitle(member, page.language)}` : nameOf(page, member),
      before: { text: sign ? `${sign.sign} ` : '', format },
      ...(member.kind === 'node' ? { format: 'bold' as const } : {}),
    },
    { text: shownWeight(member, page.language) },
    { text: parentShare ? shareOf(page, parentShare) : '' },
    { text: scoreCell(page, member), format },
    { text: shownBand(member, page.language), format },
    contribution.parent ? { ...pointsCell(page, contribution.parent), format: [] } : { text: '' },
  ];
}
