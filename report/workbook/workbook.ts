// The scored plan as a workbook that calculates: measures and actuals on sheets of their own, everything else computed from them up to the root. Returns
// bytes; opens nothing.

import { shownTitle } from '../score/cells.ts';
import { whenOf } from '../score/scored-period.ts';
import type { Book } from './book.ts';
import { Context, type WorkbookInput } from './context.ts';
import { figuresSheet } from './figures-sheet.ts';
import { withHeights } from './heights.ts';
import { indicatorsSheet } from './indicators-sheet.ts';
import { odsOf } from './ods.ts';
import { rulesSheet } from './rules-sheet.ts';
import { summarySheet } from './summary-sheet.ts';
import { treeSheet } from './tree-sheet.ts';
import { xlsxOf } from './xlsx.ts';

export type { WorkbookInput } from './context.ts';

export async function workbookXlsx(input: WorkbookInput): Promise<Uint8Array> {
  return xlsxOf(workbook(input));
}

export function workbookOds(input: WorkbookInput): Uint8Array {
  return odsOf(workbook(input));
}

export function workbook(input: WorkbookInput): Book {
  const context = new Context(input);
  const { scores, language, words } = context;
  const { model } = scores;
  const trees = context.trees.map((tree) => treeSheet(context, tree));
  const indicators = indicatorsSheet(context);
  const figures = [true, false].flatMap((isMeasure) => figuresSheet(context, isMeasure) ?? []);
  const rules = rulesSheet(context);
  return {
    title: `${shownTitle(scores.of(model.root), language) || model.code} · ${whenOf(scores, language)}`,
    subject: words.subject,
    language,
    sheets: [summarySheet(context, context.fixed), ...trees, indicators, ...figures, rules].map(withHeights),
  };
}
