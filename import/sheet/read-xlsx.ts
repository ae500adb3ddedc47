// Sheets of an .xlsx file, read by hucre. Decides what a number with a format is; formulas are never computed.

import { type CellValue, type Cell as Found, type Sheet as FoundSheet, readXlsx } from 'hucre/xlsx';
import { BLANK, type Cell, type Sheet, type Workbook } from './cell.ts';
import { MOST_CELLS } from './limits.ts';
import { numberFormat } from './number-format.ts';
import { Refused } from './refused.ts';
import { decimalOf } from './stored-number.ts';

export async function xlsxWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const { sheets, dateSystem } = await readXlsx(bytes, { readStyles: true, dateSystem: 'auto' });
  const cells = sheets.reduce((sum, { rows }) => sum + rows.length * (rows[0]?.length ?? 0), 0);
  if (cells > MOST_CELLS) throw new Refused({ why: 'too-large', what: 'cells', most: MOST_CELLS });
  return { format: 'xlsx', sheets: sheets.map(sheetOf), days: dateSystem === '1904' ? '1904' : '1900' };
}

function sheetOf(sheet: FoundSheet): Sheet {
  const { name, hidden, veryHidden, rows, cells, merges = [] } = sheet;
  const read = rows.map((row, at) => row.map((value, column) => cellOf(value, cells?.get(`${at},${column}`))));
  let covered = 0;
  for (const { startRow, startCol, endRow, endCol } of merges) {
    for (let row = startRow; row <= Math.min(endRow, read.length - 1); row++)
      for (let column = startCol; column <= Math.min(endCol, (read[row]?.length ?? 0) - 1); column++) {
        if (row === startRow && column === startCol) continue;
        // ranges that lie over one another would take quadratic time
        if (++covered > MOST_CELLS) throw new Refused({ why: 'too-large', what: 'cells', most: MOST_CELLS });
        read[row]![column] = { kind: 'covered', row: startRow, column: startCol };
      }
  }
  return { name, hidden: hidden === true || veryHidden === true, rows: read };
}

function cellOf(value: CellValue, found: Found | undefined): Cell {
  const formula = found?.formula;
  if (formula !== undefined && /\[[^\]]+\][^!]*!/.test(formula)) return { kind: 'elsewhere' };
  if (formula !== undefined && (value === null || value === '')) return { kind: 'uncalculated' };
  if (value === null) return BLANK;
  if (found?.type === 'error') return { kind: 'error', text: String(value) };
  const format = found?.style?.numFmt;
  if (value instanceof Date) return dateOf(value, format);
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (typeof value === 'string') return { kind: 'text', text: value };
  const digits = decimalOf(value);
  return digits === null ? { kind: 'error', text: String(value) } : { kind: 'number', digits, ...numberFormat(format) };
}

function dateOf(value: Date, format: string | undefined): Cell {
  if (Number.isNaN(value.getTime())) return { kind: 'error', text: '########' };
  const isTime = format !== undefined && !/[yd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, ''));
  return isTime ? { kind: 'time' } : { kind: 'date', iso: value.toISOString().slice(0, 10) };
}
