// A node explained: its parts, what each member counts and contributes, what the whole contributes upwards. Reads the record alone.

import type { NodeResult, PlaceResult } from '#engine/result.ts';
import { scoreIn } from '#engine/words/score.ts';
import type { PlanNode } from '#language/model/model.ts';
import { type Cell, layOut } from '../columns.ts';
import { signOf } from '../light.ts';
import { shownCode, shownPossible, shownScore, shownTitle, shownWeight, wholeScore } from '../score/cells.ts';
import { whenOf } from '../when.ts';
import { type Entry, entry, headingLines, type Page, printEntries, strongEntry } from './page.ts';
import type { Years } from './place.ts';
import {
  bandEntry,
  evaluationEntry,
  nameOf,
  pointsOf,
  positionEntries,
  shareOf,
  wayOf,
  wayUpEntry,
} from './position.ts';
import { printedEntry } from './printed.ts';

export function explainNode(page: Page, node: PlanNode, { scores, previous }: Years): string {
  const result = scores.of(node);
  const heading = headingLines(page, {
    code: shownCode(result),
    title: shownTitle(result, page.language),
    way: wayOf(page, result),
    when: whenOf(scores, page.language),
  });
  const blocks: (readonly Entry[])[] = [
    [...scoreEntries(page, result), evaluationEntry(page, result), bandEntry(page, result)],
    [...partEntries(page, result)],
    [...positionEntries(page, result), wayUpEntry(page, result)],
    [previousEntry(page, previous.of(node), previous.year), printedEntry(page, result, scores)],
  ];
  const printed = blocks.map((entries) => printEntries(page, entries)).filter(Boolean);
  return [heading.join('\n'), ...printed, memberLines(page, result).join('\n')].filter(Boolean).join('\n\n');
}

function scoreEntries(page: Page, result: NodeResult): Entry[] {
  const { words, language } = page;
  const { node, members } = result;
  const whole = node.whole && words.whole(node.whole.code);
  const empty = members.length === 0 && !whole ? words.empty : null;
  const how = members.length > 1 ? words.aggregate[result.aggregate] : null;
  return [
    strongEntry(page, words.score, wholeScore(result, language), whole ?? empty ?? how),
    entry(page, words.possible, shownPossible(result, language)),
  ];
}

/** Own indicators and children, where a node has both. */
function partEntries(page: Page, { parts, partShares, node }: NodeResult): Entry[] {
  const { words, language } = page;
  if (!parts.indicators || !parts.children || !partShares.indicators || !partShares.children) return [];
  return [
    entry(
      page,
      words.parts,
      `${scoreIn(language, parts.indicators, node.rules)}  ${words.indicatorsPart(shareOf(page, partShares.indicators))}`,
      `${scoreIn(language, parts.children, node.rules)}  ${words.childrenPart(shareOf(page, partShares.children))}`,
    ),
  ];
}

function previousEntry(page: Page, result: NodeResult, year: number): Entry {
  return result.counted ? entry(page, page.words.lastYear, `${year}: ${shownScore(result, page.language)}`) : null;
}

// -------------------------------------------------------------------------------------------------------------------- members

/** Over the full width: the members and, below them, what they come to. */
function memberLines(page: Page, result: NodeResult): string[] {
  if (result.members.length === 0) return [];
  const { words, style } = page;
  const columns = [
    { head: '', align: 'start', flexible: true },
    { head: words.weight, align: 'end', dropped: 2 },
    { head: words.share, align: 'end', dropped: 1 },
    { head: words.score, align: 'end' },
    { head: words.points, align: 'end' },
  ] as const;
  const rows = result.members.map((member) => memberCells(page, member));
  const adds = result.members.some(({ contribution }) => contribution.parent);
  const sum =
    result.score && adds
      ? [[{ text: '' }, { text: '' }, { text: '' }, { text: words.sum, format: 'dim' as const }, sumCell(page, result)]]
      : [];
  return layOut(columns, [...rows, ...sum], { width: page.width + page.labelWidth, style });
}

function sumCell(page: Page, { score }: NodeResult): Cell {
  return score ? { text: barePoints(page, score), format: 'bold' } : { text: '' };
}

function memberCells(page: Page, member: NodeResult | PlaceResult): Cell[] {
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
    { text: shownScore(member, page.language), format },
    { text: contribution.parent ? barePoints(page, contribution.parent) : '' },
  ];
}

function barePoints(page: Page, points: NonNullable<NodeResult['score']>): string {
  return pointsOf(page, points).split(' ')[0] ?? '';
}
