// What a score counts for: its weight, its contribution to the parent and to the root, the way up. Reads the record alone.

import type { NodeResult, PlaceResult, Rational } from '#engine/result.ts';
import { weightsTogether } from '#engine/scoring/shares.ts';
import { carriedStep, stepsOfNode } from '#engine/scoring/steps.ts';
import { bandBound, weighingText, weightIn } from '#engine/words/band.ts';
import { awardLine, marksLines } from '#engine/words/earned.ts';
import { incompleteIn, incompleteSign, lossIn } from '#engine/words/incomplete.ts';
import { statusWords } from '#engine/words/labels.ts';
import { workingIn, workingPercentIn } from '#engine/words/number.ts';
import { stepIn } from '#engine/words/steps.ts';
import { messageOf } from '#language/diagnostics/report.ts';
import { markOf } from '../light.ts';
import { shownBand, shownCode, shownScore, shownTitle } from '../score/cells.ts';
import { scoreWords } from '../score/score-words.ts';
import { type Explaining, entry, type MaybeEntry } from './explanation.ts';

type Member = NodeResult | PlaceResult;

/** The code, or the title if the code was generated. */
export function nameOf(context: Explaining, member: Member): string {
  return shownCode(member) || shownTitle(member, context.language);
}

/** The band; for an incomplete score, in its place, the errors with file and line. */
export function bandEntry(context: Explaining, member: Member): MaybeEntry {
  const incomplete = incompleteIn(context.language, member);
  if (incomplete !== null) return incompleteEntry(context, member, incomplete);
  const mark = markOf(member);
  if (!member.band || !mark) return null;
  const { words, language } = context;
  const bound = bandBound(language, member.band);
  const text = `${mark.sign} ${shownBand(member, language)}${bound && ` (${bound})`}`;
  return { label: words.band, content: [{ text, emphasis: mark.light }] };
}

/** Marks and award, each with the row of its table. */
export function earnedEntries(context: Explaining, member: Member): readonly MaybeEntry[] {
  const { words } = context;
  return [entry(words.marks, ...marksLines(context, member)), entry(words.award, awardLine(context, member))];
}

const mostErrors = 5;

function incompleteEntry({ words, language, where }: Explaining, { incomplete }: Member, text: string): MaybeEntry {
  const errors = incomplete.slice(0, mostErrors).map((loss) => {
    const at = loss.diagnostic ? `${where(loss.diagnostic.anchor)}: ` : '';
    return { text: `${at}${loss.diagnostic ? messageOf(loss.diagnostic, language) : lossIn(language, loss)}` };
  });
  const rest = incomplete.length - mostErrors;
  const more = rest > 0 ? [{ text: scoreWords[language].more(rest) }] : [];
  return {
    label: words.band,
    content: [{ text: `${incompleteSign} ${text}`, emphasis: 'amber' }, ...errors, ...more],
  };
}

export function evaluationEntry(context: Explaining, member: Member): MaybeEntry {
  if (!member.evaluated) return null;
  const { words, language } = context;
  const { score, evaluation } = member.evaluated;
  const measured = member.kind === 'node' ? member.score : member.attainment;
  const instead = score && measured ? words.instead(workingPercentIn(language, measured)) : '';
  const figure = score ? [`= ${workingPercentIn(language, score)}`, instead].filter(Boolean).join(' ') : '';
  const decided = evaluation.notApplicable ? statusWords[language]['not-applicable'] : figure;
  const said = [decided, evaluation.by, evaluation.because && `${words.because}: ${evaluation.because}`];
  return entry(words.evaluated, said.filter(Boolean).join(' · '), context.where(evaluation.anchor));
}

/** The root has neither weight nor parent. */
export function positionEntries(context: Explaining, member: Member): MaybeEntry[] {
  const { parent } = member;
  if (!parent) return [];
  return [
    weightEntry(context, member, parent),
    carriedEntry(context, member),
    contributionEntry(context, member, parent),
  ];
}

function weightEntry(context: Explaining, member: Member, parent: NodeResult): MaybeEntry {
  const { words, language } = context;
  const written = weighingText(language, member) || words.noWeight;
  if (!member.weightShare || !member.parentShare) return entry(words.weight, `${written}; ${words.notCounted}`);
  const among = member.kind === 'node' ? words.ofChildren : words.ofIndicators;
  const share = among(shareOf(context, member.weightShare), totalIn(context, member, parent));
  return entry(
    words.weight,
    `${written}: ${share}, ${words.ofScore(shareOf(context, member.parentShare), nameOf(context, parent))}`,
  );
}

/** What goes up, where that is rounded and the score is not. */
function carriedEntry(context: Explaining, member: Member): MaybeEntry {
  const step = carriedStep(member);
  const { rules } = member.kind === 'node' ? member.node : member.place;
  return entry(context.words.carried, step && stepIn(context, step, rules));
}

/** The total weight of the siblings that count: `of 100 %`, `of 3`; empty if all weights are equal. */
function totalIn({ language }: Explaining, { kind }: Member, parent: NodeResult): string {
  return weightIn(language, weightsTogether(parent, kind));
}

function contributionEntry(context: Explaining, member: Member, parent: NodeResult): MaybeEntry {
  const { words } = context;
  const { contribution, parentShare, rootShare } = member;
  const root = rootOf(parent);
  const to = (node: NodeResult, points: Rational | null, possible: Rational | null): string | null =>
    points && possible ? words.to(nameOf(context, node), pointsOf(context, points), pointsOf(context, possible)) : null;
  const toParent = to(parent, contribution.parent, parentShare);
  const toRoot = root === parent ? null : to(root, contribution.root, rootShare);
  return entry(
    words.contribution,
    toParent && `${toParent}${changesOf(context, parent, [parent])}`,
    toRoot && `${toRoot}${changesOf(context, root, above(parent))}`,
  );
}

/** Points are parts of a score before its malus and its rounding. */
function changesOf({ words }: Explaining, to: NodeResult, nodes: readonly NodeResult[]): string {
  const isLess = nodes.some((node) => stepsOfNode(node).some(({ kind }) => kind === 'malus'));
  const isRounded = nodes.some((one) => one.node.rules.round && !(one === to && one.node.rules.round.carried));
  return `${isLess ? words.beforeMalus : ''}${isRounded ? words.beforeRounding : ''}`;
}

function above(from: NodeResult): readonly NodeResult[] {
  const nodes: NodeResult[] = [];
  for (let at: NodeResult | null = from; at; at = at.parent) nodes.push(at);
  return nodes;
}

function rootOf(node: NodeResult): NodeResult {
  let root = node;
  while (root.parent) root = root.parent;
  return root;
}

/** Every ancestor, with its score and its contribution to the next. */
export function wayUpEntry(context: Explaining, member: Member): MaybeEntry {
  if (!member.parent) return null;
  const { words, language } = context;
  const rows = above(member.parent).map((node) => {
    const mark = markOf(node);
    const emphasis = mark?.light ?? ('bold' as const);
    return [
      { text: mark?.sign ?? '', emphasis },
      { text: shownScore(node, language), emphasis },
      { text: shownBand(node, language), emphasis },
      // the heading has the titles
      { text: nameOf(context, node), to: { path: node.node.path } },
      {
        text:
          node.parent && node.parentShare
            ? words.of(shareOf(context, node.parentShare), nameOf(context, node.parent))
            : '',
      },
    ];
  });
  const columns = [
    { head: '', align: 'start' },
    { head: '', align: 'end' },
    { head: '', align: 'start' },
    { head: '', align: 'start', flexible: true },
    { head: '', align: 'start', dropped: 1 },
  ] as const;
  return { label: words.wayUp, content: [{ columns, rows }] };
}

/** The path to the root, `801 › 3 › PIAO-2024`, with titles. */
export function wayOf(context: Explaining, member: Member): string {
  const names: string[] = [];
  for (let node = member.parent; node; node = node.parent) {
    names.push([shownCode(node), shownTitle(node, context.language)].filter(Boolean).join(' '));
  }
  return names.join(' › ');
}

export function shareOf({ language }: Explaining, share: Rational): string {
  return workingPercentIn(language, share);
}

/** Percentage points. */
function pointsOf({ language, words }: Explaining, points: Rational): string {
  return `${workingIn(language, { n: points.n * 100n, d: points.d })} ${words.points.toLowerCase()}`;
}
