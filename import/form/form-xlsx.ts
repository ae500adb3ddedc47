// A form as an Excel file, written by hucre.

import type { Cell, CellStyle, DataValidation, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import { cellName, columnName } from '../sheet/cell.ts';
import { FORM_SHEET } from './embedded.ts';
import { type Form, formColumns, HEADINGS_ROW } from './form.ts';
import { type FormCell, formCells, type InputRule, widths } from './form-sheet.ts';

export function formXlsx(form: Form): Promise<Uint8Array> {
  const hidden: WriteSheet = { name: FORM_SHEET, rows: [[JSON.stringify(form.embedded)]], hidden: true };
  return writeXlsx({
    sheets: [sheetOf(form), { ...hidden, protection: { sheet: true } }],
    properties: { title: form.lines[0]! },
  });
}

function sheetOf(form: Form): WriteSheet {
  const rows = formCells(form);
  const cells = new Map<string, Partial<Cell>>();
  const dataValidations: DataValidation[] = [];
  for (const [row, each] of rows.entries())
    for (const [column, cell] of each.entries()) {
      cells.set(`${row},${column}`, { style: styleOf(cell) });
      if (cell.rule) dataValidations.push(...validation(cell.rule, cellName(row, column), form));
    }
  return {
    name: form.words.sheet,
    rows: rows.map((row) => row.map(({ text }) => (text === '' ? null : text))),
    columns: formColumns.slice(0, form.headings.length).map((column) => ({ width: widths[column] })),
    cells,
    dataValidations,
    freezePane: { rows: HEADINGS_ROW + 1, columns: 1 },
    protection: { sheet: true, formatColumns: true, formatRows: true, autoFilter: true, sort: true },
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    autoFilter: {
      range: `A${HEADINGS_ROW + 1}:${columnName(form.headings.length - 1)}${Math.max(rows.length, HEADINGS_ROW + 2)}`,
    },
  };
}

/** A list with commas in its words cannot be written: what is filled in is then checked when it comes back. */
function validation(rule: InputRule, range: string, { words }: Form): readonly DataValidation[] {
  const said = {
    range,
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: words.wrong.title,
    errorMessage: rule.message,
    errorStyle: 'stop',
  } as const;
  if (rule.kind === 'formula') return [{ ...said, type: 'custom', formula1: rule.formula }];
  const isWritable = rule.words.every((word) => !/[",]/.test(word)) && rule.words.join(',').length < 250;
  return isWritable ? [{ ...said, type: 'list', values: [...rule.words] }] : [];
}

const grey = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const border = { top: grey, bottom: grey, left: grey, right: grey };
const yellow = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF9DB' } } as const;

function styleOf({ look, open }: FormCell): CellStyle {
  const protection = { locked: !open };
  switch (look) {
    case 'title':
      return { font: { bold: true, size: 14 }, protection };
    case 'line':
      return { font: { color: { rgb: '595959' } }, protection };
    case 'heading':
      return {
        font: { bold: true, color: { rgb: 'FFFFFF' } },
        fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1F4E79' } },
        border,
        alignment: { wrapText: true, vertical: 'center' },
        protection,
      };
    default: {
      const numFmt = look === 'percent' ? '0.00%' : look === 'date' ? 'dd/mm/yyyy' : undefined;
      return {
        border,
        alignment: { wrapText: true, vertical: 'top' },
        protection,
        ...(open ? { fill: yellow } : {}),
        ...(numFmt ? { numFmt } : {}),
      };
    }
  }
}
