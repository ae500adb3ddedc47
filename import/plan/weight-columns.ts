// Whose weights a column of weights holds: of indicators, or of the nodes in another column. As the user says, by its heading, or by where it stands.

import { columnName, columnNumber } from '../sheet/cell.ts';
import { planProblems } from '../words/plan-problems.ts';
import type { Words } from '../words/refusals.ts';
import { type Heading, headingOf } from './draft.ts';
import type { Column, PlanTable } from './table-columns.ts';

export interface WeightColumn {
  readonly is: 'weight';
  /** A heading: nodes of that kind. null: it does not say. */
  readonly says: 'indicators' | 'nodes' | Heading | null;
  /** A number: the column of the nodes. null: it is not read. */
  readonly of: 'indicators' | number | null;
}

export interface WeightSettings {
  /** By letter: of the indicators. */
  readonly weight?: string | undefined;
  /** By letter: of the objectives. */
  readonly objectiveWeight?: string | undefined;
}

/** By the words behind "Peso": "Peso indicatore", "Peso dell'obiettivo". */
export function weightColumn(heading: string): WeightColumn {
  const [, rest = ''] =
    /^\p{L}+[ .]+(?:(?:d[ie]l?(?:la|lo|l|gli|i)?|of(?: the)?)\b ?['’]? ?)?(.*)$/iu.exec(heading) ?? [];
  const named = rest.replace(/^ob\b\.? ?/i, 'obiettivo ').trim();
  const says = /^ind(?:\b|icat)/i.test(named) ? 'indicators' : headingOf(named);
  return { is: 'weight', says, of: null };
}

type Weight = readonly [column: number, weight: WeightColumn];

/** Each weight column gets what it is of; of two for the same, one is read, and each other is doubtful. */
export function settleWeights(
  read: ReadonlyMap<number, Column>,
  said: WeightSettings,
): Pick<PlanTable, 'columns' | 'doubts'> {
  const columns = new Map(read);
  const chosen = new Set<number>();
  for (const [letter, says] of [[said.weight, 'indicators'] as const, [said.objectiveWeight, 'nodes'] as const]) {
    const column = letter === undefined ? null : columnNumber(letter);
    if (column === null) continue;
    columns.set(column, { is: 'weight', says, of: null });
    chosen.add(column);
  }
  const weights = [...columns].filter((one): one is [number, WeightColumn] => one[1].is === 'weight');
  const rank = ([column, { says }]: Weight): number => (chosen.has(column) ? 0 : says === null ? 2 : 1);
  const taken = new Map<'indicators' | number, number>();
  const doubts: { column: number; words: Words }[] = [];
  for (const [column, weight] of weights.toSorted((one, other) => rank(one) - rank(other) || one[0] - other[0])) {
    const of = ownerOf([column, weight], { columns, weights });
    const before = of === null ? undefined : taken.get(of);
    const isRead = of !== null && before === undefined;
    columns.set(column, { ...weight, of: isRead ? of : null });
    if (isRead) taken.set(of, column);
    else if (before === undefined) doubts.push({ column, words: planProblems.whoseWeight(columnName(column)) });
    else doubts.push({ column, words: planProblems.otherWeight(columnName(before)) });
  }
  return { columns, doubts };
}

interface Table {
  readonly columns: ReadonlyMap<number, Column>;
  readonly weights: readonly Weight[];
}

function ownerOf(weight: Weight, table: Table): WeightColumn['of'] {
  const [column, { says }] = weight;
  if (says === 'indicators') return says;
  if (says !== null) return nodesOf(column, says === 'nodes' ? null : says, table);
  if (!isBesideNodes(column, table)) return 'indicators';
  // directly behind objectives, before indicators: theirs, if another one is of the indicators
  const others = table.weights.filter(
    ([at, one]) => at !== column && (one.says === 'indicators' || (one.says === null && !isBesideNodes(at, table))),
  );
  return others.length > 0 ? column - 1 : null;
}

/** The nearest column of such nodes, those before it first. */
function nodesOf(column: number, heading: Heading | null, { columns }: Table): number | null {
  const nodes = [...columns].flatMap(([at, one]) => (one.is === 'node' && isMeant(one.heading, heading) ? [at] : []));
  const before = nodes.filter((at) => at < column);
  return before.length > 0 ? Math.max(...before) : nodes.length > 0 ? Math.min(...nodes) : null;
}

function isMeant(heading: Heading, wanted: Heading | null): boolean {
  return wanted === null || (heading.kind === wanted.kind && (wanted.type === null || heading.type === wanted.type));
}

function isBesideNodes(column: number, { columns }: Table): boolean {
  const title = [...columns].find(([, { is }]) => is === 'title')?.[0] ?? -1;
  return columns.get(column - 1)?.is === 'node' && column < title;
}
