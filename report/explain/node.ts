// Explains a node: its parts, what each member counts and contributes, and its own contribution upwards. Reads the record alone.

import type { NodeResult, PlaceResult, Rational } from '#engine/result.ts';
import { flatParts } from '#engine/scoring/flat.ts';
import { carriedStep, meanOfNode, stepsOfNode } from '#engine/scoring/steps.ts';
import { withMark } from '#engine/words/incomplete.ts';
import { workingIn, workingPercentIn } from '#engine/words/number.ts';
import { originIn, stepIn, whyUnmeasured } from '#engine/words/steps.ts';
import type { PlanNode } from '#language/model/model.ts';
import { printYear } from '#language/model/values/calendar.ts';
import { markOf } from '../light.ts';
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
import { whenOf } from '../score/scored-period.ts';
import type { Cell, Row, Table } from '../table.ts';
import { type Explaining, type Explanation, entry, explanation, type MaybeEntry, strongEntry } from './explanation.ts';
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
import { saidEntries } from './said.ts';
import { shownFrom, stepEntry } from './steps.ts';

export function explainNode(context: Explaining, node: PlanNode, { scores, previous }: YearScores): Explanation {
  const result = scores.of(node);
  const heading = {
    code: shownCode(result),
    title: shownTitle(result, context.language),
    way: wayOf(context, result),
    when: whenOf(scores, context.language),
  };
  const blocks: (readonly MaybeEntry[])[] = [
    [
      ...scoreEntries(context, result),
      evaluationEntry(context, result),
      bandEntry(context, result),
      ...earnedEntries(context, result),
    ],
    [...partEntries(context, result), flatEntry(context, result), ...stepEntries(context, result)],
    [...positionEntries(context, result), wayUpEntry(context, result)],
    [
      previousEntry(context, previous.of(node), printYear(previous.year, scores.model.calendar)),
      printedEntry(context, result, scores),
    ],
    saidEntries(context, node.documentation),
  ];
  return explanation(heading, blocks, membersTable(context, result));
}

function scoreEntries(context: Explaining, result: NodeResult): MaybeEntry[] {
  const { words, language } = context;
  const { node, members } = result;
  const whole = node.whole && words.whole(node.whole.code);
  const empty = members.length === 0 && !whole ? words.empty : null;
  const how =
    members.length > 1 ? `${words.aggregate[result.aggregate]} (${originIn(context, node.rules, 'aggregate')})` : null;
  const digits = result.counted && shownFrom(context, result.counted, node.rules);
  return [
    strongEntry(
      words.score,
      wholeScore(result, language),
      digits,
      whyUnmeasured(context, result),
      whole ?? empty ?? how,
    ),
    entry(words.possible, shownPossible(result, language)),
  ];
}

/** Own indicators and children, where a node has both. */
function partEntries(context: Explaining, { parts, partShares, node }: NodeResult): MaybeEntry[] {
  const { words, language } = context;
  if (!parts.indicators || !parts.children || !partShares.indicators || !partShares.children) return [];
  return [
    entry(
      words.parts,
      `${workingPercentIn(language, parts.indicators)}  ${words.indicatorsPart(shareOf(context, partShares.indicators))}`,
      `${workingPercentIn(language, parts.children)}  ${words.childrenPart(shareOf(context, partShares.children))}`,
      node.rules.aggregate === 'flat-mean' ? null : words.shareSaid(originIn(context, node.rules, 'share')),
    ),
  ];
}

/** Of a flat mean: how many indicators count, with their points together. */
function flatEntry(context: Explaining, result: NodeResult): MaybeEntry {
  const { all } = result.aggregate === 'flat-mean' && !result.node.whole ? flatParts(result) : { all: null };
  if (!all) return null;
  const { words, language } = context;
  const points = workingPercentIn(language, { n: all.value.n * all.count, d: all.value.d });
  const text = words.flatSum(String(all.count), points, workingPercentIn(language, all.value));
  return entry(words.flat, text);
}

function stepEntries(context: Explaining, result: NodeResult): MaybeEntry[] {
  return stepsOfNode(result)
    .filter(({ kind }) => kind !== 'evaluated')
    .map((step) => stepEntry(context, step, result.node.rules));
}

function previousEntry(context: Explaining, result: NodeResult, year: string): MaybeEntry {
  return result.counted
    ? entry(context.words.lastYear, `${year}: ${withMark(result, shownScore(result, context.language))}`)
    : null;
}

// -------------------------------------------------------------------------------------------------------------------- members

/** The members and, below them, the total. */
function membersTable(context: Explaining, result: NodeResult): Table | null {
  if (result.members.length === 0) return null;
  const { words } = context;
  const columns = [
    { head: '', align: 'start', flexible: true },
    { head: words.weight, align: 'end' },
    { head: words.share, align: 'end' },
    { head: words.score, align: 'end' },
    { head: words.band, align: 'start', dropped: 3 },
    { head: words.points, align: 'end' },
  ] as const;
  const rows = result.members.flatMap((member): readonly Row[] => [
    memberCells(context, member),
    ...notesOf(context, member),
  ]);
  const adds = result.members.some(({ contribution }) => contribution.parent);
  const mean = adds ? meanOfNode(result) : null;
  const sum = mean
    ? [
        [
          ...Array.from({ length: 4 }, () => ({ text: '' })),
          { text: words.sum, emphasis: 'dim' as const },
          { text: pointsIn(context, mean), emphasis: 'bold' as const },
        ],
      ]
    : [];
  return { columns, rows: [...rows, ...sum] };
}

/** Notes: the evaluator's decision, missing values that count as zero, and the like. */
function notesOf(context: Explaining, member: NodeResult | PlaceResult): Row[] {
  const carried = carriedStep(member);
  const { rules } = member.kind === 'node' ? member.node : member.place;
  const rounded = carried ? [stepIn(context, carried, rules)] : [];
  return [...rounded, ...remarks(member, context)].map((note) => ({ note, depth: 1 }));
}

function pointsIn({ language }: Explaining, points: Rational): string {
  return workingIn(language, { n: points.n * 100n, d: points.d });
}

/** With the digits that its points are calculated with. */
function scoreCell({ language }: Explaining, member: NodeResult | PlaceResult): string {
  return member.carried ? workingPercentIn(language, member.carried) : shownScore(member, language);
}

function memberCells(context: Explaining, member: NodeResult | PlaceResult): Cell[] {
  const mark = markOf(member);
  const emphasis = mark?.light ?? 'dim';
  const { contribution, parentShare } = member;
  return [
    {
      text: shownCode(member)
        ? `${shownCode(member)}  ${shownTitle(member, context.language)}`
        : nameOf(context, member),
      before: { text: mark ? `${mark.sign} ` : '', emphasis },
      to: { path: member.kind === 'node' ? member.node.path : member.place.path },
      ...(member.kind === 'node' ? { emphasis: 'bold' as const } : {}),
    },
    { text: shownWeight(member, context.language) },
    { text: parentShare ? shareOf(context, parentShare) : '' },
    { text: scoreCell(context, member), emphasis },
    { text: shownBand(member, context.language), emphasis },
    { text: contribution.parent ? pointsIn(context, contribution.parent) : '' },
  ];
}
