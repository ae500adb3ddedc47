// Indicators as a flat table: all of a tree, each once; or those that are open.

import type { PlaceResult } from '#engine/result.ts';
import { treeOf } from '#engine/scoring/tree.ts';
import { memberColumns } from '../columns/members.ts';
import type { Composing } from '../composing.ts';
import type { DocumentTable } from '../document.ts';
import type { ShowsTable } from '../template/template.ts';
import { treesOf } from './trees.ts';

export function indicatorTable(
  { of, columns }: ShowsTable<'indicators'>,
  about: string,
  composing: Composing,
): DocumentTable | null {
  const places = treesOf(of, composing).flatMap((root) => treeOf(root).places);
  const first = new Map(places.map((place) => [place.place.indicator, place] as const).reverse());
  return tableOf(
    places.filter((place) => first.get(place.place.indicator) === place),
    columns,
    about,
    composing,
  );
}

/** What is missing, still to come or not final; or what was measured and is below its target. */
export function attentionTable(
  { to, columns }: ShowsTable<'attention'>,
  about: string,
  composing: Composing,
): DocumentTable | null {
  const asked = to === 'open' ? isOpen : isOffTrack;
  return tableOf(composing.scores.places.filter(asked), columns, about, composing);
}

function isOpen({ status, provisional }: PlaceResult): boolean {
  return provisional > 0 || ['missing', 'pending', 'not-due', 'unreadable'].includes(status);
}

function isOffTrack({ met }: PlaceResult): boolean {
  return met === false;
}

function tableOf(
  places: readonly PlaceResult[],
  choices: ShowsTable<'indicators'>['columns'],
  about: string,
  composing: Composing,
): DocumentTable | null {
  if (places.length === 0) return null;
  const columns = memberColumns(choices, composing);
  const rows = places.map((place) => ({
    cells: columns.map(({ cell }) => cell(place)),
    depth: 0,
    weight: 'plain' as const,
  }));
  return { kind: 'table', about, columns, rows };
}
