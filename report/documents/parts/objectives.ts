// The sheets of objectives: for each node of a level what is known of it, and a table of its own indicators.

import type { NodeResult } from '#engine/result.ts';
import { printYear } from '#language/model/values/calendar.ts';
import { shownCode, shownTitle } from '../../score/cells.ts';
import { documentationOf, memberColumns } from '../columns/members.ts';
import type { Composing } from '../composing.ts';
import { type Block, type Fact, isEmpty, textCell } from '../document.ts';
import type { ShowsTable } from '../template/template.ts';
import { placesOf } from './tree.ts';

type Shown = ShowsTable<'objectives'>;

export interface Sheet {
  /** Above the first sheet of each node above. */
  readonly above: string | null;
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export function objectiveSheets(shows: Shown, composing: Composing): readonly Sheet[] {
  const columns = memberColumns(shows.columns, composing);
  let last: NodeResult | null = null;
  return composing.scores.nodes.flatMap((node) => {
    const places = placesOf(node);
    if (node.node.depth !== shows.level || places.length === 0) return [];
    const isFirst = node.parent !== last && shows.level > 1;
    last = node.parent;
    const heading = nameOf(node, composing);
    const facts = factsOf(node, shows, composing);
    const rows = places.map((place) => ({
      cells: columns.map(({ cell }) => cell(place)),
      depth: 0,
      weight: 'plain' as const,
    }));
    return [
      {
        above: isFirst && node.parent ? nameOf(node.parent, composing) : null,
        heading,
        blocks: [
          ...(facts.length > 0 ? [{ kind: 'facts', about: heading, rows: facts } as const] : []),
          { kind: 'table', about: heading, columns, rows } as const,
        ],
      },
    ];
  });
}

export function nameOf(node: NodeResult, { language }: Composing): string {
  return [shownCode(node), shownTitle(node, language)].filter(Boolean).join(' - ');
}

/** Details have labels of their own. What there is nothing to say of is left out. */
function factsOf(node: NodeResult, { facts = [] }: Shown, composing: Composing): readonly Fact[] {
  const { scores, filled } = composing;
  const year = printYear(scores.year, scores.model.calendar);
  return facts.flatMap((choice): readonly Fact[] => {
    const name = typeof choice === 'string' ? choice : choice.column;
    if (name === 'details')
      return documentationOf(node).details.map(({ label, text }) => ({ label, cell: textCell(text) }));
    return memberColumns([choice], composing)
      .map(({ head, cell }) => ({ label: filled(head, { year }), cell: cell(node) }))
      .filter(({ cell }) => !isEmpty(cell));
  });
}
