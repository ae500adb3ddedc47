// Converts the rows of a table to actuals by period. Every cell of the named columns is read, or reported with its row.

import type { DataOf, Report } from '../diagnostics/diagnostic.ts';
import type { Name, NotApplicableLiteral, Period, Span, Text } from '../syntax/literals.ts';
import type { ActualEntry } from '../syntax/statements.ts';
import { type CellReader, createCellReader } from './cell.ts';
import type { Columns, ValueColumn } from './columns.ts';
import { hiddenIn } from './hidden-characters.ts';
import type { CsvCell, CsvRow } from './rows.ts';
import type { ColumnName, TableSettings } from './settings.ts';

export interface TableRows {
  readonly name: string;
  readonly settings: TableSettings;
  readonly columns: Columns;
  readonly rows: readonly CsvRow[];
  readonly report: Report;
}

export interface ByPeriod {
  readonly period: Period;
  readonly entries: readonly ActualEntry[];
}

interface RowReading extends TableRows {
  readonly cell: CellReader;
  row: CsvRow;
  /** The column of values that is read, where there is one for each period. */
  column: ValueColumn | null;
}

export function entriesOf(table: TableRows): readonly ByPeriod[] {
  const { rows, settings } = table;
  const nowhere: CsvRow = { cells: [], start: 0, end: 0 };
  const where = (): Span => ({ start: reading.row.start, end: reading.row.end });
  const reading: RowReading = { ...table, cell: createCellReader(settings, where), row: nowhere, column: null };
  const { values } = table.columns;
  const byPeriod = new Map<string, { readonly period: Period; readonly entries: ActualEntry[] }>();
  for (const row of settings.headings ? rows.slice(1) : rows) {
    reading.row = row;
    if (!isWhole(reading)) continue;
    for (const column of values.length > 0 ? values : [null]) {
      reading.column = column;
      const period = periodOf(reading);
      const entry = period && entryOf(reading);
      if (!period || !entry) continue;
      const key = `${period.first}-${period.part ?? ''} ${period.spelling}`;
      const held = byPeriod.get(key);
      if (held) held.entries.push(entry);
      else byPeriod.set(key, { period, entries: [entry] });
    }
  }
  return [...byPeriod.values()];
}

// ------------------------------------------------------------------------------------------------------------------ whole rows

/** Whether a row has as many cells as there are headings, none of them contains several rows, and it does not repeat the headings. */
function isWhole(reading: RowReading): boolean {
  const { columns, settings, row, rows } = reading;
  const { cells } = row;
  const more = cells.slice(columns.width).some(({ text }) => text !== '');
  if (more || cells.length < columns.width) {
    const { separator, decimal, headings } = settings;
    const texts = cells.map(({ text }) => text);
    complain(reading, { problem: 'cells', cells: texts, wanted: columns.width, separator, decimal, headings });
    return false;
  }
  if (settings.headings && row.cells.every(({ text }, at) => text === (rows[0]?.cells[at]?.text ?? ''))) {
    complain(reading, { problem: 'headings', text: '' });
    return false;
  }
  const many = cells.find((cell) => holdsRows(cell, row, reading));
  if (many) complain(reading, { problem: 'rows-in-cell', text: many.text });
  return !many;
}

/**
 * A quotation mark that was not closed includes the following rows in its cell, up to the next mark. Detected by lines in the cell that have as many
 * separators as a row, which a text of several lines hardly has.
 */
function holdsRows({ text, start, end }: CsvCell, row: CsvRow, { settings, columns: { width } }: RowReading): boolean {
  if (width < 2 || !/[\r\n]/.test(text)) return false;
  const count = (line: string): number => line.split(settings.separator).length;
  const before = row.cells.filter((cell) => cell.end < start).length;
  const after = row.cells.filter((cell) => cell.start > end).length;
  const lines = text.split(/\r\n|\n|\r/).map(count);
  lines[0]! += before;
  lines[lines.length - 1]! += after;
  return lines.every((cells) => cells === width);
}

// ---------------------------------------------------------------------------------------------------------------------- entries

const kinds: Readonly<Record<string, 'indicator' | 'measure'>> = {
  indicator: 'indicator',
  indicatore: 'indicator',
  measure: 'measure',
  misura: 'measure',
};

function entryOf(reading: RowReading): ActualEntry | null {
  const { row, cell } = reading;
  const span = { start: row.start, end: row.end };
  const code = textOf(reading, 'code');
  const written = textOf(reading, 'value');
  if (code === '' && written !== '') return complain(reading, { problem: 'no-code', text: written });
  if (hasHidden(reading) || written === '') return null;
  const unit = textOf(reading, 'unit');
  const read = cell.value(written, unit);
  if (read === 'missing') return null;
  const value = read === 'not-applicable' ? notApplicable(reading) : read;
  if (value === null) return complain(reading, { problem: 'no-reason', text: written });
  if ('wrong' in value) {
    const { decimal, thousands, dates } = reading.settings;
    const hidden = hiddenIn(written);
    if (hidden !== null) return complain(reading, { problem: 'hidden', text: written, character: hidden });
    return complain(reading, { problem: value.wrong, text: written, unit, decimal, thousands, dates });
  }
  const kind = textOf(reading, 'kind');
  if (kind !== '' && !Object.hasOwn(kinds, kind)) return complain(reading, { problem: 'kind', text: kind });
  const provisional = isProvisional(reading);
  if (provisional === null) return complain(reading, { problem: 'status', text: textOf(reading, 'status') });
  const day = textOf(reading, 'day');
  const reached = day === '' ? null : cell.date(day);
  if (day !== '' && reached === null) return complain(reading, { problem: 'day', text: day });
  return {
    kind: 'actual-entry',
    reference: {
      word: kind === '' ? null : { word: kinds[kind]!, ...span },
      name: nameIn(reading, 'code')!,
      within: nameIn(reading, 'in'),
      office: nameIn(reading, 'slice') ?? nameIn(reading, 'office'),
      ...span,
    },
    value,
    reached,
    // a bound, a day or a step is what it is
    rounded: reading.settings.rounded && value.kind === 'number',
    provisional,
    source: sourceOf(reading),
    ...span,
  };
}

/** null where the row gives no reason. */
function notApplicable(reading: RowReading): NotApplicableLiteral | null {
  const because = cellOf(reading, 'because');
  if (because === null || because.text.trim() === '') return null;
  const { start, end, text } = because;
  return { kind: 'not-applicable', because: { start, end, text }, start, end };
}

/** null where it is a word that the table does not declare. */
function isProvisional(reading: RowReading): boolean | null {
  const status = textOf(reading, 'status');
  const { provisional, final } = reading.settings;
  if (status === '' || final.includes(status)) return false;
  return provisional.includes(status) ? true : null;
}

/** Reports a code with invisible characters, which looks like another code. */
function hasHidden(reading: RowReading): boolean {
  for (const column of ['code', 'in', 'office', 'slice', 'kind', 'unit'] as const) {
    const text = textOf(reading, column);
    const character = hiddenIn(text);
    if (character === null) continue;
    complain(reading, { problem: 'hidden', text, character });
    return true;
  }
  return false;
}

/** A row without a value may lack a period: then that of the table, if it has one. */
function periodOf(reading: RowReading): Period | null {
  const { settings, columns, cell, column } = reading;
  if (column) return cell.period(column.period) ?? complain(reading, { problem: 'period', text: column.period });
  const inRow = columns.places.has('period');
  const text = inRow ? textOf(reading, 'period') : (settings.period ?? '');
  if (inRow && text === '' && textOf(reading, 'value') === '') return null;
  if (text === '') return complain(reading, { problem: 'no-period', text: textOf(reading, 'value') });
  return cell.period(text) ?? complain(reading, { problem: 'period', text });
}

function complain({ name, report, row }: RowReading, data: DataOf<'table-row'>): null {
  report('table-row', { file: name, owner: null, start: row.start, end: row.end }, data);
  return null;
}

// ------------------------------------------------------------------------------------------------------------------------ cells

function cellOf({ columns, row, column }: RowReading, name: ColumnName): CsvCell | null {
  const index = name === 'value' && column ? column.index : columns.places.get(name);
  return index === undefined ? null : (row.cells[index] ?? null);
}

function textOf(reading: RowReading, name: ColumnName): string {
  return cellOf(reading, name)?.text ?? '';
}

function nameIn(reading: RowReading, column: ColumnName): Name | null {
  const cell = cellOf(reading, column);
  if (cell === null || cell.text === '') return null;
  return { text: cell.text.normalize('NFC'), quoted: true, start: cell.start, end: cell.end };
}

function sourceOf(reading: RowReading): Text | null {
  const cell = cellOf(reading, 'source');
  return cell === null || cell.text === '' ? null : { text: cell.text, start: cell.start, end: cell.end };
}
