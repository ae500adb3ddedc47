// The sheets of what somebody may type: measures, and the actuals of indicators, with a column for each year.

import { dateIn } from '#engine/words/number.ts';
import type { YearSpan } from '#language/model/figures.ts';
import { printPeriod } from '#language/model/values/periods.ts';
import type { Cell, Choice, Row, Sheet } from './book.ts';
import { type Context, figureHeads, headRows } from './context.ts';
import { type FigureCell, type FigureRow, numberIn, spanKey } from './figures.ts';
import { fitting, fixedCell } from './indicators-sheet.ts';
import { cellWith, headRow, looks, withLook } from './looks.ts';
import { sheetHead } from './sheet-head.ts';
import { unitOfRow } from './units.ts';
import { formulaOf } from './value-formula.ts';
import { cellValue, figureFormat, isHeld, numberDecimals } from './values.ts';

/** null: there is nothing to put on it. */
export function figuresSheet(context: Context, isMeasure: boolean): Sheet | null {
  const { words, figures } = context;
  const rows = figures.rowsOf(isMeasure);
  if (rows.length === 0) return null;
  const { periods } = figures;
  const name = isMeasure ? words.sheets.measures : words.sheets.actuals;
  const years = periods.map((one) => printPeriod({ ...one, part: null }).replace('..', '–'));
  const heads = [words.code, words.title, words.unit, words.slice, words.part, words.source, ...years];
  return {
    name,
    tab: 'C9A227',
    widths: [20, 56, 10, 15, 12, 30, ...periods.map(() => 15)],
    rows: [
      ...sheetHead(context, name),
      headRow(heads),
      ...rows.map((row) => figureRow(context, row, { name, periods })),
    ],
    frozen: { rows: headRows, columns: 2 },
    filter: { row: headRows - 1, columns: heads.length },
    landscape: true,
    printed: Math.min(heads.length, figureHeads + printedYears),
    lights: [],
    choices: rows.flatMap((row, at) => choicesOf(context, row, headRows + at)),
  };
}

/** So many years are printed. */
const printedYears = 3;

interface Placing {
  readonly name: string;
  readonly periods: readonly YearSpan[];
}

function figureRow(context: Context, row: FigureRow, { name, periods }: Placing): Row {
  const { subject, office, part, place } = row;
  const unit = unitOfRow(row);
  const cells = [
    cellWith(subject.code, looks.plain, place === null ? {} : { comment: `${context.words.placeOnly}: ${place}` }),
    cellWith(subject.title, looks.wrapped),
    cellWith(unit.percent ? '%' : (unit.unit?.symbol ?? null), looks.dim),
    cellWith(office?.code ?? null, looks.dim, { comment: office?.title ?? null }),
    cellWith(part, looks.dim),
    cellWith(subject.documentation.source, looks.dimWrapped),
    ...periods.map((period) => {
      const cell = row.cells.get(spanKey(period));
      return cell
        ? figureCell(context, row, { cell, home: name })
        : cellWith(null, withLook(looks.input, { fill: null }));
    }),
  ];
  return { cells, level: 0, height: null };
}

function figureCell(
  context: Context,
  row: FigureRow,
  { cell, home }: { readonly cell: FigureCell; readonly home: string },
): Cell {
  const { language, words } = context;
  const { percent } = unitOfRow(row);
  const { outcome, computed, decimals } = cell;
  const number = numberIn(outcome);
  const places = computed && number ? numberDecimals(number, percent) : decimals;
  const format = figureFormat(outcome, percent, places);
  const value = cellValue(outcome, { percent, language, words });
  if (!computed) return cellWith(value, withLook(looks.input, { format }), { comment: commentOf(context, cell) });
  const moment = {
    year: cell.period.first,
    office: row.office,
    node: null,
    figures: context.figures,
    scores: context.scoreCells,
    notApplicable: words.notApplicable,
  };
  const formula = fitting(formulaOf(computed, moment), home);
  return formula
    ? cellWith(value ?? '', withLook(looks.computed, { format }), { formula, comment: words.computed })
    : fixedCell(context, value, format, 'formula');
}

function commentOf({ words, language }: Context, { actual, given, outcome }: FigureCell): string | null {
  const number = numberIn(outcome);
  const said = [
    given?.kind === 'not-applicable' ? given.because : null,
    actual?.provisional ? words.provisional : null,
    actual?.reached ? words.reached(dateIn(language, actual.reached.day)) : null,
    actual?.rounded ? words.rounded : null,
    actual?.from ? words.from(actual.from.plan) : null,
    actual?.source ? `${words.source}: ${actual.source}` : null,
    number && !isHeld(number) ? words.digits : null,
  ];
  return said.filter(Boolean).join('\n') || null;
}

/** Where something is done or not done. */
function choicesOf({ words, figures }: Context, row: FigureRow, at: number): readonly Choice[] {
  return figures.periods.flatMap((period, column): readonly Choice[] => {
    const cell = row.cells.get(spanKey(period));
    const isDone = cell?.outcome.kind === 'done' && !cell.computed;
    return isDone ? [{ row: at, column: figureHeads + column, texts: [words.yes, words.no] }] : [];
  });
}
