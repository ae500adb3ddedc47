// The rows above the table of a sheet: the plan, and what the sheet is.

import { shownTitle } from '../score/cells.ts';
import { whenOf } from '../score/scored-period.ts';
import type { Row } from './book.ts';
import type { Context } from './context.ts';
import { cellWith, looks } from './looks.ts';

export function sheetHead(context: Context, name: string): readonly [Row, Row] {
  const { scores, language } = context;
  const { model } = scores;
  const root = scores.of(model.root);
  const of = [shownTitle(root, language), model.organisation, whenOf(scores, language)].filter(Boolean).join(' · ');
  return [
    { cells: [cellWith(name, looks.title)], level: 0, height: 28 },
    { cells: [cellWith(of, looks.subtitle)], level: 0, height: 18 },
  ];
}
