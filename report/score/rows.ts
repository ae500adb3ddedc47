// Selects the nodes and indicators of a tree to show: all, or those that need attention. Reads the record; knows no format.

import { compare, one } from '#engine/arithmetic/rational.ts';
import type { NodeResult, PlaceResult, PlaceStatus } from '#engine/result.ts';

export type Member = NodeResult | PlaceResult;

export interface ScoreRow {
  /** 0 for children of the root. */
  readonly depth: number;
  readonly member: Member;
}

export interface RowFilter {
  /** Includes indicators at 100 % and those without a target. */
  readonly all: boolean;
  /** How many levels below the root; null: all. */
  readonly depth: number | null;
}

export interface ChosenRows {
  readonly rows: readonly ScoreRow[];
  /** How many indicators were left out because they need no attention. */
  readonly fine: number;
  /** How many nodes and indicators were left out because of the depth. */
  readonly deep: number;
}

export function chooseRows(root: NodeResult, { all, depth }: RowFilter): ChosenRows {
  const everything = rowsBelow(root);
  const near = depth === null ? everything : everything.filter((row) => row.depth < depth);
  const anyMeasured = everything.some(({ member }) => member.kind === 'place' && member.status === 'measured');
  const rows = all
    ? near
    : near.filter(({ member }) => member.kind === 'node' || (anyMeasured && asksForAttention(member)));
  return { rows, fine: near.length - rows.length, deep: everything.length - near.length };
}

/** Everything below a node in document order. Not recursive: a tree may be deeper than the call stack. */
export function rowsBelow(root: NodeResult): readonly ScoreRow[] {
  const rows: ScoreRow[] = [];
  const pending: ScoreRow[] = [];
  const push = (members: readonly Member[], depth: number): void => {
    for (let i = members.length - 1; i >= 0; i--) pending.push({ depth, member: members[i]! });
  };
  push(root.members, 0);
  for (let row = pending.pop(); row; row = pending.pop()) {
    rows.push(row);
    if (row.member.kind === 'node') push(row.member.members, row.depth + 1);
  }
  return rows;
}

/** Below 100 %, not met, missing, unreadable, or changed by the evaluator. */
function asksForAttention(place: PlaceResult): boolean {
  if (place.evaluated || place.status === 'unreadable') return true;
  if (place.status === 'measured') return place.met === false || isBelowFull(place);
  return place.status === 'missing' || place.status === 'pending';
}

export interface Counts {
  readonly total: number;
  readonly full: number;
  readonly below: number;
  readonly others: ReadonlyMap<Exclude<PlaceStatus, 'measured'>, number>;
}

export function countPlaces(rows: readonly ScoreRow[]): Counts {
  const places = rows.flatMap(({ member }) => (member.kind === 'place' ? [member] : []));
  const measured = places.filter(({ status }) => status === 'measured');
  const below = measured.filter(isBelowFull).length;
  const others = new Map<Exclude<PlaceStatus, 'measured'>, number>();
  for (const { status } of places) if (status !== 'measured') others.set(status, (others.get(status) ?? 0) + 1);
  return { total: places.length, full: measured.length - below, below, others };
}

function isBelowFull({ counted, attainment }: PlaceResult): boolean {
  const figure = counted ?? attainment;
  return figure !== null && compare(figure, one) < 0;
}
