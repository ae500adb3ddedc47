// Tables of the levels of the tree: their titles, their scores with the lights of what is below, how many are in which band.

import { countInBand, shareInBand } from '#engine/audit/counts.ts';
import type { NodeResult } from '#engine/result.ts';
import { bandBound, bandName } from '#engine/words/band.ts';
import { percentIn } from '#engine/words/number.ts';
import { shownCode, shownScore, shownTitle, shownWeight } from '../../score/cells.ts';
import { budgetText, shareText } from '../columns/members.ts';
import type { Composing } from '../composing.ts';
import { type DocumentCell, type DocumentRow, type DocumentTable, figureCell, nothing, textCell } from '../document.ts';
import { bandCell, lightCell } from '../light-cell.ts';
import type { ShowsTable } from '../template/template.ts';
import { nameOf } from './objectives.ts';
import { childrenOf } from './tree.ts';
import { treesOf } from './trees.ts';

/** A column for each level; what stands above is said in its first row alone. */
export function outlineTable(
  { levels }: ShowsTable<'outline'>,
  about: string,
  composing: Composing,
): DocumentTable | null {
  const { scores, filled } = composing;
  const nodes = scores.nodes.filter(({ node }) => node.depth > 0 && node.depth <= levels.length);
  const rows: DocumentRow[] = [];
  let last: NodeResult | null = null;
  for (const result of nodes) {
    // the first of its siblings stands beside the one above it
    const begun = result.parent === last ? rows.pop() : undefined;
    const cells = [...(begun?.cells ?? levels.map(() => nothing))];
    cells[result.node.depth - 1] = textCell(nameOf(result, composing));
    rows.push({ cells, depth: 0, weight: 'plain' });
    last = result;
  }
  if (rows.length === 0) return null;
  const columns = levels.map((head, at) => ({
    head: filled(head),
    align: 'start' as const,
    width: at === levels.length - 1 ? 50 : 26,
  }));
  return { kind: 'table', about, columns, rows };
}

/** The nodes of a level beside the one that stands in the plan itself, with the bands of what is below. */
export function performanceTable(
  { level: asked, headings = {} }: ShowsTable<'performance'>,
  about: string,
  composing: Composing,
): DocumentTable | null {
  const { scores, words, language, filled } = composing;
  const { root } = scores.model;
  const level = asked ?? (scores.nodes.some(({ node }) => node.depth === 2) ? 2 : 1);
  const shown = scores.nodes.filter(({ node }) => node.depth === level);
  if (shown.length === 0) return null;
  const { heads } = words;
  const { bands } = root.rules;
  const column = (head: string, width: number, align: 'start' | 'end' = 'end') => ({
    head: filled(head),
    align,
    width,
  });
  const columns = [
    ...(level > 1
      ? [column(headings.above ?? heads.above, 26, 'start'), column(headings.score ?? heads['above-score'], 11)]
      : []),
    column(headings.code ?? heads.code, 34, 'start'),
    column(headings.own ?? heads['own-score'], 11),
    column(headings.budget ?? heads['budget-share'], 13),
    column(headings.children ?? heads.children, 11),
    ...bands.map((band) => column(bandName(band), 11)),
  ];
  let last: NodeResult | null = null;
  const rows = shown.map((result): DocumentRow => {
    const top = topOf(result);
    const isFirst = top !== last;
    last = top;
    const above =
      level > 1
        ? isFirst
          ? [textCell(nameOf(top, composing)), figureCell(shownScore(top, language))]
          : [nothing, nothing]
        : [];
    return {
      cells: [
        ...above,
        textCell(nameOf(result, composing)),
        figureCell(shownScore(result, language)),
        figureCell(shareText(result.node, composing)),
        figureCell(String(result.node.children.length)),
        ...bands.map(({ code }) => countCell(result, code, null, composing)),
      ],
      depth: 0,
      weight: 'plain',
    };
  });
  const whole = scores.of(root);
  const below = scores.nodes.filter(({ node }) => node.depth === level + 1).length;
  const total: DocumentRow = {
    cells: [
      textCell(headings.total ?? words.total),
      ...(level > 1 ? [figureCell(shownScore(whole, language))] : []),
      ...(level > 1 ? [figureCell(String(shown.length)), nothing] : [figureCell(shownScore(whole, language))]),
      figureCell(shareText(root, composing)),
      figureCell(String(below)),
      ...bands.map(({ code }) => countCell(whole, code, level + 1, composing)),
    ],
    depth: 0,
    weight: 'whole',
  };
  return { kind: 'table', about, columns, rows: [...rows, total] };
}

function topOf(result: NodeResult): NodeResult {
  let top = result;
  while (top.parent?.parent) top = top.parent;
  return top;
}

function countCell(of: NodeResult, band: string, depth: number | null, { scores }: Composing): DocumentCell {
  const level = depth === null ? null : { node: null, depth };
  return figureCell(String(countInBand(of.node, { name: band, level }, scores).n));
}

/** How many nodes of a level are in which band, and what share of all. */
export function countsTable(
  { level, headings = {} }: ShowsTable<'counts'>,
  about: string,
  composing: Composing,
): DocumentTable | null {
  const { scores, words, language, filled } = composing;
  const { root } = scores.model;
  const { bands, display } = root.rules;
  const all = scores.nodes.filter(({ node }) => node.depth === level);
  if (all.length === 0 || bands.length === 0) return null;
  const { heads } = words;
  const rows = bands.map((band): DocumentRow => {
    const asked = { name: band.code, level: { node: null, depth: level } };
    const share = shareInBand(root, asked, scores);
    return {
      cells: [
        textCell([bandName(band), bandBound(language, band)].filter(Boolean).join(' ')),
        bandCell(band, root.rules),
        figureCell(String(countInBand(root, asked, scores).n)),
        figureCell(share && percentIn(language, share, display)),
      ],
      depth: 0,
      weight: 'plain',
    };
  });
  const whole = percentIn(language, { n: 1n, d: 1n }, display);
  const total: DocumentRow = {
    cells: [
      textCell(filled(headings.total ?? words.total)),
      nothing,
      figureCell(String(all.length)),
      figureCell(whole),
    ],
    depth: 0,
    weight: 'whole',
  };
  const columns = [
    { head: filled(headings.what ?? heads.what), align: 'start', width: 40 },
    { head: heads.sign, align: 'start', width: 22 },
    { head: filled(headings.count ?? heads.count), align: 'end', width: 14 },
    { head: filled(headings.share ?? heads.share), align: 'end', width: 14 },
  ] as const;
  return { kind: 'table', about, columns, rows: [...rows, total] };
}

/** Nodes with a budget, down to a level, and the whole. */
export function budgetsTable(
  { of, levels = 2, total }: ShowsTable<'budgets'>,
  about: string,
  composing: Composing,
): DocumentTable | null {
  const { words, filled } = composing;
  const { heads } = words;
  const row = (node: NodeResult, name: DocumentCell, depth: number, weight: DocumentRow['weight']): DocumentRow => ({
    cells: [
      name,
      ...(['initial', 'updated', 'used'] as const).map((kind) =>
        figureCell(budgetText(node.node, kind, composing) ?? '—'),
      ),
      figureCell(shareText(node.node, composing)),
    ],
    depth,
    weight,
  });
  const rows = treesOf(of, composing)
    .filter(({ node }) => hasBudget(node, composing))
    .flatMap((root): readonly DocumentRow[] => [
      ...nodesDown(root, levels).map(({ node, depth }) =>
        row(
          node,
          { kind: 'name', code: shownCode(node), title: shownTitle(node, composing.language), remarks: [] },
          depth - 1,
          depth < levels ? 'group' : 'plain',
        ),
      ),
      row(
        root,
        {
          kind: 'name',
          code: '',
          title: filled(total ?? (root.node.kind === 'plan' ? words.total : shownTitle(root, composing.language))),
          remarks: [],
        },
        0,
        'whole',
      ),
    ]);
  if (rows.length === 0) return null;
  const columns = [
    { head: heads.title, align: 'start', width: 30 },
    { head: heads.initial, align: 'end', width: 24 },
    { head: heads.updated, align: 'end', width: 24 },
    { head: heads.used, align: 'end', width: 24 },
    { head: heads['budget-share'], align: 'end', width: 16 },
  ] as const;
  return { kind: 'table', about, columns, rows };
}

function hasBudget(node: NodeResult['node'], composing: Composing): boolean {
  return (['initial', 'updated', 'used'] as const).some((kind) => budgetText(node, kind, composing) !== null);
}

interface Down {
  readonly node: NodeResult;
  readonly depth: number;
}

/** Not recursive: a tree may be deeper than the call stack. */
function nodesDown(root: NodeResult, levels: number): readonly Down[] {
  const found: Down[] = [];
  const pending: Down[] = childrenOf(root)
    .map((node) => ({ node, depth: 1 }))
    .reverse();
  for (let next = pending.pop(); next; next = pending.pop()) {
    found.push(next);
    const { node, depth } = next;
    if (depth < levels)
      pending.push(
        ...childrenOf(node)
          .map((child) => ({ node: child, depth: depth + 1 }))
          .reverse(),
      );
  }
  return found;
}

/** The scores of trees and of what stands below them, down to a level. */
export function summaryTable(
  { of, levels = 1 }: ShowsTable<'summary'>,
  about: string,
  composing: Composing,
): DocumentTable | null {
  const { language, words } = composing;
  const { heads } = words;
  const rows = treesOf(of, composing).flatMap((root) =>
    [{ node: root, depth: 0 }, ...nodesDown(root, levels).filter(({ node }) => isScored(node))].map(
      ({ node, depth }): DocumentRow => ({
        cells: [
          { kind: 'name', code: shownCode(node), title: shownTitle(node, language), remarks: [] },
          figureCell(shownWeight(node, language)),
          figureCell(shownScore(node, language)),
          lightCell(node, language),
        ],
        depth,
        weight: depth === 0 ? 'whole' : 'plain',
      }),
    ),
  );
  if (rows.length === 0) return null;
  const columns = [
    { head: heads.title, align: 'start', width: 50 },
    { head: heads.weight, align: 'end', width: 11 },
    { head: heads.score, align: 'end', width: 14 },
    { head: heads.assessment, align: 'start', width: 22 },
  ] as const;
  return { kind: 'table', about, columns, rows };
}

function isScored({ node }: NodeResult): boolean {
  return node.members.length > 0 || node.whole !== null;
}
