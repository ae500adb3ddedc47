// What a score counts for: its weight, its contribution to the parent and to the root, the way up. Reads the record alone.

import type { NodeResult, PlaceResult, Rational } from '#engine/result.ts';
import { weightsTogether } from '#engine/scoring/shares.ts';
import { stepsOfNode } from '#engine/scoring/steps.ts';
import { bandBound, weightIn } from '#engine/words/band.ts';
import { awardLine, marksLines } from '#engine/words/earned.ts';
import { incompleteIn, incompleteSign, lossIn } from '#engine/words/incomplete.ts';
import { workingIn, workingPercentIn } from '#engine/words/number.ts';
import { messageOf } from '#language/diagnostics/report.ts';
import { visible } from '#language/syntax/visible.ts';
import { layOut } from '../columns.ts';
import { signOf } from '../light.ts';
import { shownBand, shownCode, shownScore, shownTitle } from '../score/cells.ts';
import { scoreWords } from '../score/score-words.ts';
import { type ExplainPage, entry, type PageEntry } from './page.ts';

type Member = NodeResult | PlaceResult;

/** The code, or the title if the code was generated. */
export function nameOf(page: ExplainPage, member: Member): string {
  return shownCode(member) || shownTitle(member, page.language);
}

/** The band; for an incomplete score, in its place, the errors with file and line. */
export function bandEntry(page: ExplainPage, member: Member): PageEntry {
  const incomplete = incompleteIn(page.language, member);
  if (incomplete !== null) return incompleteEntry(page, member, incomplete);
  const sign = signOf(member);
  if (!member.band || !sign) return null;
  const { style, words, language } = page;
  const bound = bandBound(language, member.band);
  const text = `${sign.sign} ${visible(shownBand(member, language))}${bound && ` (${bound})`}`;
  return { label: words.band, lines: [style(sign.format, text)] };
}

/** Marks and award, each with the row of its table. */
export function earnedEntries(page: ExplainPage, member: Member): readonly PageEntry[] {
  const { words } = page;
  return [entry(page, words.marks, ...marksLines(page, member)), entry(page, words.award, awardLine(page, member))];
}

const mostErrors = 5;

function incompleteEntry(
  { style, words, language, where }: ExplainPage,
  { incomplete }: Member,
  text: string,
): PageEntry {
  const errors = incomplete.slice(0, mostErrors).map((loss) => {
    const at = loss.diagnostic ? `${where(loss.diagnostic.anchor)}: ` : '';
    return `${at}${visible(loss.diagnostic ? messageOf(loss.diagnostic, language) : lossIn(language, loss))}`;
  });
  const rest = incomplete.length - mostErrors;
  const more = rest > 0 ? [scoreWords[language].more(rest)] : [];
  return { label: words.band, lines: [style('yellow', `${incompleteSign} ${text}`), ...errors, ...more] };
}

export function evaluationEntry(page: ExplainPage, member: Member): PageEntry {
  if (!member.evaluated) return null;
  const { words, language } = page;
  const { score, evaluation } = member.evaluated;
  const measured = member.kind === 'node' ? member.score : member.attainment;
  const instead = score && measured ? words.instead(workingPercentIn(language, measured)) : '';
  const figure = score ? [`= ${workingPercentIn(language, score)}`, instead].filter(Boolean).join(' ') : '';
  const said = [figure, evaluation.by, evaluation.because && `${words.because}: ${evaluation.because}`];
  return entry(page, words.evaluated, said.filter(Boolean).join(' · '), page.where(evaluation.anchor));
}

/** The root has neither weight nor parent. */
export function positionEntries(page: ExplainPage, member: Member): PageEntry[] {
  const { parent } = member;
  if (!parent) return [];
  return [weightEntry(page, member, parent), contributionEntry(page, member, parent)];
}

function weightEntry(page: ExplainPage, member: Member, parent: NodeResult): PageEntry {
  const { words, language } = page;
  const { weight } = member.kind === 'node' ? member.node : member.place;
  const written = weightIn(language, weight) || words.noWeight;
  if (!member.weightShare || !member.parentShare) return entry(page, words.weight, `${written}; ${words.notCounted}`);
  const among = member.kind === 'node' ? words.ofChildren : words.ofIndicators;
  const share = among(shareOf(page, member.weightShare), totalIn(page, member, parent));
  return entry(
    page,
    words.weight,
    `${written}: ${share}, ${words.ofScore(shareOf(page, member.parentShare), nameOf(page, parent))}`,
  );
}

/** The total weight of the siblings that count: `of 100 %`, `of 3`; empty if all weights are equal. */
function totalIn({ language }: ExplainPage, { kind }: Member, parent: NodeResult): string {
  return weightIn(language, weightsTogether(parent, kind));
}

function contributionEntry(page: ExplainPage, member: Member, parent: NodeResult): PageEntry {
  const { words } = page;
  const { contribution, parentShare, rootShare } = member;
  const root = rootOf(parent);
  const to = (node: NodeResult, points: Rational | null, possible: Rational | null): string | null =>
    points && possible ? words.to(nameOf(page, node), pointsOf(page, points), pointsOf(page, possible)) : null;
  const toParent = to(parent, contribution.parent, parentShare);
  const toRoot = root === parent ? null : to(root, contribution.root, rootShare);
  return entry(
    page,
    words.contribution,
    toParent && `${toParent}${changesOf(page, [parent])}`,
    toRoot && `${toRoot}${changesOf(page, above(parent))}`,
  );
}

/** Points are parts of a score before its malus and its rounding. */
function changesOf({ words }: ExplainPage, nodes: readonly NodeResult[]): string {
  const isLess = nodes.some((node) => stepsOfNode(node).some(({ kind }) => kind === 'malus'));
  const isRounded = nodes.some(({ node }) => node.rules.round);
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
export function wayUpEntry(page: ExplainPage, member: Member): PageEntry {
  if (!member.parent) return null;
  const { words, language } = page;
  const rows = above(member.parent).map((node) => {
    const sign = signOf(node);
    const format = sign?.format ?? ('bold' as const);
    return [
      { text: sign?.sign ?? '', format },
      { text: shownScore(node, language), format },
      { text: shownBand(node, language), format },
      // the heading has the titles
      { text: nameOf(page, node) },
      {
        text:
          node.parent && node.parentShare ? words.of(shareOf(page, node.parentShare), nameOf(page, node.parent)) : '',
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
  return { label: words.wayUp, lines: layOut(columns, rows, page) };
}

/** The path to the root, `801 › 3 › PIAO-2024`, with titles. */
export function wayOf(page: ExplainPage, member: Member): string {
  const names: string[] = [];
  for (let node = member.parent; node; node = node.parent) {
    names.push([shownCode(node), shownTitle(node, page.language)].filter(Boolean).join(' '));
  }
  return names.join(' › ');
}

export function shareOf({ language }: ExplainPage, share: Rational): string {
  return workingPercentIn(language, share);
}

/** Percentage points. */
function pointsOf({ language, words }: ExplainPage, points: Rational): string {
  return `${workingIn(language, { n: points.n * 100n, d: points.d })} ${words.points.toLowerCase()}`;
}
