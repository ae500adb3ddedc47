// A tree as a table: a row for each node and indicator, and for the two parts of a node where they are wanted.

import type { NodeResult, PlaceResult } from '#engine/result.ts';
import { percentIn } from '#engine/words/number.ts';
import { scoreIn } from '#engine/words/score.ts';
import { shownCode, shownTitle } from '../../score/cells.ts';
import { type MemberColumn, memberColumns } from '../columns/members.ts';
import type { Composing } from '../composing.ts';
import { type Block, type DocumentCell, type DocumentRow, figureCell, nothing } from '../document.ts';
import type { ShowsTable } from '../template/template.ts';
import { treesOf } from './trees.ts';

type Shown = ShowsTable<'tree'>;
type Member = NodeResult | PlaceResult;

export interface TitledBlock {
  /** A heading of its own; null: that of the section. */
  readonly heading: string | null;
  readonly block: Block;
}

export function treeTables(shows: Shown, about: string, composing: Composing): readonly TitledBlock[] {
  const columns = drawn(shows, composing);
  const trees = treesOf(shows.of, composing).filter(({ members }) => members.length > 0);
  if (shows.each)
    return trees.map((root) => {
      const heading = [shownCode(root), shownTitle(root, composing.language)].filter(Boolean).join(' - ');
      return {
        heading,
        block: { kind: 'table', about: heading, columns, rows: rowsOf(root, columns, shows, composing) },
      };
    });
  const rows = trees.flatMap((root) => rowsOf(root, columns, shows, composing));
  return rows.length === 0 ? [] : [{ heading: null, block: { kind: 'table', about, columns, rows } }];
}

interface DrawnColumn extends MemberColumn {
  readonly part: (part: Part) => DocumentCell;
}

/** A row above a node's indicators, or above its children. */
interface Part {
  readonly node: NodeResult;
  readonly of: 'indicators' | 'children';
  readonly name: string;
}

function drawn({ columns, parts }: Shown, composing: Composing): readonly DrawnColumn[] {
  const names = columns.flatMap((choice) => {
    const name = typeof choice === 'string' ? choice : choice.column;
    return memberColumns([choice], composing).map((column) => ({ column, name }));
  });
  return names.map(({ column, name }) => ({ ...column, part: parts ? partCell(name, composing) : () => nothing }));
}

function partCell(column: string, { language }: Composing): DrawnColumn['part'] {
  switch (column) {
    case 'name':
    case 'title':
      return ({ name }) => ({ kind: 'name', code: '', title: name, remarks: [] });
    case 'weight':
      return ({ node, of }) => {
        const share = node.partShares[of];
        return figureCell(share && percentIn(language, share, node.node.rules.display));
      };
    case 'score':
      return ({ node, of }) => {
        const score = node.parts[of];
        return figureCell(score && scoreIn(language, score, node.node.rules));
      };
    default:
      return () => nothing;
  }
}

type Pending = { readonly member: Member; readonly depth: number } | { readonly part: Part; readonly depth: number };

/** Not recursive: a tree may be deeper than the call stack. */
function rowsOf(
  root: NodeResult,
  columns: readonly DrawnColumn[],
  shows: Shown,
  { words }: Composing,
): readonly DocumentRow[] {
  const rows: DocumentRow[] = [];
  const names = shows.parts ?? { indicators: words.indicators, children: words.children };
  const pending: Pending[] = [{ member: root, depth: 0 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { depth } = next;
    if ('part' in next) {
      const { part } = next;
      rows.push({ cells: columns.map((column) => column.part(part)), depth, weight: 'part' });
      continue;
    }
    const { member } = next;
    rows.push({ cells: columns.map(({ cell }) => cell(member)), depth, weight: weightOf(member, depth) });
    if (member.kind === 'node') pending.push(...below(member, depth, shows, names).reverse());
  }
  return rows;
}

function weightOf(member: Member, depth: number): DocumentRow['weight'] {
  if (member.kind === 'place') return 'plain';
  return depth === 0 ? 'whole' : 'group';
}

function below(node: NodeResult, depth: number, shows: Shown, names: NonNullable<Shown['parts']>): Pending[] {
  const { places, children } = shownMembers(node, depth, shows);
  const split = shows.parts && placesOf(node).length > 0 && childrenOf(node).length > 0;
  const one = (member: Member): Pending => ({ member, depth: depth + (split ? 2 : 1) });
  const head = (of: Part['of']): Pending => ({ part: { node, of, name: names[of] }, depth: depth + 1 });
  if (!split) return [...places, ...children].map(one);
  return [head('indicators'), ...places.map(one), head('children'), ...children.map(one)];
}

function shownMembers(node: NodeResult, depth: number, { levels, indicators = true }: Shown) {
  return {
    places: indicators ? placesOf(node) : [],
    children: levels !== undefined && depth >= levels ? [] : childrenOf(node),
  };
}

/** Of a node that a scorecard takes over whole, the indicators that it has in the plan. */
export function placesOf(node: NodeResult): readonly PlaceResult[] {
  const { members } = node.taken ?? node;
  return members.filter((member): member is PlaceResult => member.kind === 'place');
}

export function childrenOf({ members }: NodeResult): readonly NodeResult[] {
  return members.filter((member): member is NodeResult => member.kind === 'node');
}
