// A workbook as an Excel file. Knows no plan.

import type { CellStyle, ConditionalRule, DataValidation, Cell as HucreCell, WriteSheet } from 'hucre/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import {
  type Book,
  type Cell,
  type CellValue,
  cellText,
  type Format,
  type Look,
  lightColours,
  type Sheet,
} from './book.ts';
import { columnName, excelFormula, nameOf, quotedSheet } from './notation.ts';

export async function xlsxOf(book: Book): Promise<Uint8Array> {
  const styles = new Map<Look, CellStyle>();
  return writeXlsx({
    sheets: book.sheets.map((sheet) => sheetOf(sheet, styles)),
    // the same plan gives the same file
    properties: { title: cellText(book.title), subject: cellText(book.subject), created: epoch, modified: epoch },
    defaultFont: { name: font, size: 10 },
  });
}

const epoch = new Date(0);
const font = 'Calibri';

function sheetOf(sheet: Sheet, styles: Map<Look, CellStyle>): WriteSheet {
  const cells = new Map<string, Partial<HucreCell>>();
  for (const [at, row] of sheet.rows.entries())
    for (const [column, cell] of row.cells.entries())
      if (cell) cells.set(`${at},${column}`, cellOf(cell, sheet.name, styles));
  const { rows, columns } = sheet.frozen;
  return {
    name: sheet.name,
    columns: sheet.widths.map((width) => ({ width })),
    cells,
    rowDefs: rowsOf(sheet),
    outlineProperties: { summaryBelow: false },
    view: { showGridLines: false, tabColor: { rgb: sheet.tab } },
    ...(rows + columns > 0 ? { freezePane: { rows, columns } } : {}),
    ...(sheet.filter ? { autoFilter: { range: filterRange(sheet, sheet.filter) } } : {}),
    conditionalRules: rulesOf(sheet),
    dataValidations: choicesOf(sheet),
    pageSetup: {
      paperSize: 'a4',
      orientation: sheet.landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 },
      ...(sheet.printed === null ? {} : { printArea: printRange(sheet, sheet.printed) }),
      ...(rows > 0 ? { printTitlesRow: `$${rows}:$${rows}` } : {}),
    },
    headerFooter: { oddFooter: '&L&8&F&C&8&A&R&8&P / &N' },
  };
}

function filterRange({ rows }: Sheet, { row, columns }: NonNullable<Sheet['filter']>): string {
  return `A${row + 1}:${columnName(columns - 1)}${Math.max(rows.length, row + 2)}`;
}

function printRange({ rows }: Sheet, columns: number): string {
  return `$A$1:$${columnName(columns - 1)}$${rows.length}`;
}

function rowsOf({ rows }: Sheet): NonNullable<WriteSheet['rowDefs']> {
  const found = new Map<number, { height?: number; outlineLevel?: number }>();
  for (const [at, { level, height }] of rows.entries())
    if (level > 0 || height !== null)
      found.set(at, { ...(level > 0 ? { outlineLevel: level } : {}), ...(height === null ? {} : { height }) });
  return found;
}

// ---------------------------------------------------------------------------------------------------------------------- cells

function cellOf(cell: Cell, home: string, styles: Map<Look, CellStyle>): Partial<HucreCell> {
  const { value, formula, look, comment, link } = cell;
  return {
    ...(formula ? { formula: excelFormula(formula, home), formulaResult: plainOf(value) } : contentOf(value)),
    style: styleOf(look, styles),
    ...(comment === null ? {} : { comment: { author: 'perfplan', text: excelText(comment) } }),
    ...(link === null
      ? {}
      : { hyperlink: { target: '', location: `${quotedSheet(link.sheet)}!${nameOf({ row: link.row, column: 0 })}` } }),
  };
}

/** Text that reads like an error value would become one. */
function contentOf(value: CellValue): Partial<HucreCell> {
  if (typeof value === 'string' && value.startsWith('#')) return { richText: [{ text: excelText(value) }] };
  return { value: plainOf(value) };
}

function plainOf(value: CellValue): string | number | null {
  if (typeof value === 'string') return excelText(value);
  return value !== null && typeof value === 'object' ? value.day + daysBefore1970 : value;
}

const daysBefore1970 = 25_569;

/** Excel reads `_x0041_` as A: the underscore is written as such a number itself. */
function excelText(of: string): string {
  return cellText(of).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

// ---------------------------------------------------------------------------------------------------------------------- looks

function styleOf(look: Look, styles: Map<Look, CellStyle>): CellStyle {
  const found = styles.get(look) ?? makeStyle(look);
  styles.set(look, found);
  return found;
}

function makeStyle({ format, bold, italic, size, colour, fill, border, align, wrap, indent }: Look): CellStyle {
  const line = { style: 'thin', color: { rgb: 'D5D9E0' } } as const;
  return {
    font: { name: font, size, bold, italic, color: { rgb: colour } },
    ...(fill === null ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } }),
    ...(border ? { border: { top: line, bottom: line, left: line, right: line } } : {}),
    alignment: { horizontal: align, vertical: 'center', wrapText: wrap, indent },
    numFmt: formatCode(format),
  };
}

function formatCode(format: Format): string {
  switch (format.kind) {
    case 'general':
      return 'General';
    case 'text':
      return '@';
    case 'date':
      return 'dd/mm/yyyy';
    case 'number':
      return `#,##0${decimalsCode(format.decimals)}`;
    case 'percent':
      return `0${decimalsCode(format.decimals)}%`;
  }
}

function decimalsCode(decimals: number): string {
  return decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
}

// --------------------------------------------------------------------------------------------------------- lights and choices

function rulesOf({ lights }: Sheet): ConditionalRule[] {
  let priority = 0;
  return lights.flatMap(({ column, firstRow, lastRow, texts }) =>
    texts.map(({ text, light }): ConditionalRule => {
      const { fill, colour } = lightColours[light];
      priority += 1;
      return {
        type: 'cellIs',
        operator: 'equal',
        priority,
        formula: quoted(text),
        range: `${nameOf({ row: firstRow, column })}:${nameOf({ row: lastRow, column })}`,
        style: {
          font: { color: { rgb: colour }, bold: true },
          fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill }, bgColor: { rgb: fill } },
        },
      };
    }),
  );
}

function choicesOf({ choices }: Sheet): DataValidation[] {
  return choices.map(({ row, column, texts }) => ({
    type: 'list',
    formula1: quoted(texts.join(',')),
    allowBlank: true,
    showErrorMessage: false,
    range: nameOf({ row, column }),
  }));
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
