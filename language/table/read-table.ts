// A table of actuals as a tree, like a file of `actuals` blocks. All of its rows, or none: half a table is worse than an old one.

import { CsvError, parse as parseCsv } from 'csv-parse/sync';
import type { Report } from '../diagnostics/diagnostic.ts';
import { createReporter } from '../diagnostics/report.ts';
import { emptyDeclaration } from '../syntax/nodes.ts';
import type { Parsed } from '../syntax/parse.ts';
import type { ActualEntry, Declaration, Name, Period, Placed, Span, Text } from '../syntax/tree.ts';
import { type CellReader, createCellReader } from './cell.ts';
import { type ColumnName, readSettings, type TableSettings } from './settings.ts';

export interface TableFile {
  readonly name: string;
  readonly text: string;
  /** The file beside it that says how it is written. */
  readonly settings: { readonly name: string; readonly text: string };
}

interface Row {
  readonly cells: readonly string[];
  readonly start: number;
  readonly end: number;
}

interface Reading {
  readonly table: TableFile;
  readonly settings: TableSettings;
  readonly report: Report;
  /** By name, from 0. */
  readonly columns: ReadonlyMap<ColumnName, number>;
  readonly cell: CellReader;
  row: Row;
}

/** Never throws. The tree has no members where anything at all is wrong. */
export function readTable(table: TableFile): Parsed {
  const { report, diagnostics } = createReporter();
  const read = readSettings(table.settings.text);
  if (read.settings === null) {
    for (const problem of read.problems)
      report('table-settings', { file: table.settings.name, owner: null, start: 0, end: 0 }, problem);
  }
  const members = read.settings ? membersOf(table, read.settings, report) : [];
  const whole = diagnostics.length === 0;
  const plan = read.settings ? planIn(table.settings.text, read.settings.plan) : null;
  return {
    value: {
      header: { version: null, language: 'english', plan, writtenIn: table.settings.name, start: 0, end: 0 },
      length: table.text.length,
      members: whole ? members : [],
    },
    diagnostics,
  };
}

/** Where the settings name the plan; between the quotation marks. */
function planIn(settings: string, text: string): Name {
  const key = /"plan"\s*:\s*"/.exec(settings);
  const start = key === null ? 0 : key.index + key[0].length;
  const end = key === null ? 0 : settings.indexOf('"', start);
  return nameAt(text, { start, end });
}

function membersOf(table: TableFile, settings: TableSettings, report: Report): Placed[] {
  const rows = rowsOf(table, settings, report);
  const bad = rows.find(({ cells }) => cells.some((cell) => cell.includes('\uFFFD')));
  if (bad) report('not-utf-8', { file: table.name, owner: null, start: bad.start, end: bad.end }, {});
  const columns = columnsOf(table, settings, rows, report);
  if (!columns) return [];
  const nowhere: Row = { cells: [], start: 0, end: 0 };
  const where = (): { start: number; end: number } => ({ start: reading.row.start, end: reading.row.end });
  const reading: Reading = { table, settings, report, columns, cell: createCellReader(settings, where), row: nowhere };
  const byPeriod = new Map<string, { readonly period: Period; readonly entries: ActualEntry[] }>();
  for (const row of settings.headings ? rows.slice(1) : rows) {
    reading.row = row;
    const period = periodOf(reading);
    const entry = entryOf(reading);
    if (!period || !entry) continue;
    const key = `${period.first}-${period.part ?? ''}`;
    const held = byPeriod.get(key);
    if (held) held.entries.push(entry);
    else byPeriod.set(key, { period, entries: [entry] });
  }
  return [...byPeriod.values()].map(({ period, entries }) => ({
    start: 0,
    declaration: actuals(period, entries, reading),
  }));
}

// ------------------------------------------------------------------------------------------------------------------------ rows

function rowsOf({ name, text }: TableFile, settings: TableSettings, report: Report): Row[] {
  let offset = 0;
  try {
    const records = parseCsv(text, {
      delimiter: settings.separator,
      relax_column_count: true,
      raw: true,
      trim: true,
      bom: false,
    });
    return (records as unknown as { raw: string; record: string[] }[])
      .map(({ raw, record }) => {
        const start = text.indexOf(raw, offset);
        offset = start + raw.length;
        return { cells: record, start, end: start + raw.trimEnd().length };
      })
      .filter(({ cells }) => cells.some((cell) => cell.replace('\uFEFF', '') !== ''));
  } catch (error) {
    const reason = error instanceof CsvError ? error.message : String(error);
    report(
      'table-row',
      { file: name, owner: null, start: offset, end: offset },
      { problem: 'unreadable', text: reason },
    );
    return [];
  }
}

function columnsOf(
  table: TableFile,
  settings: TableSettings,
  rows: readonly Row[],
  report: Report,
): ReadonlyMap<ColumnName, number> | null {
  const first = rows[0];
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const headings = (first?.cells ?? []).map((cell) => cell.replace('\uFEFF', ''));
  const columns = new Map<ColumnName, number>();
  let sound = true;
  for (const [name, column] of Object.entries(settings.columns) as [ColumnName, string | number][]) {
    const index = typeof column === 'number' ? column - 1 : headings.indexOf(column);
    const twice = typeof column === 'string' && headings.lastIndexOf(column) !== index;
    if (index >= 0 && (index < width || width === 0) && !twice) columns.set(name, index);
    else {
      sound = false;
      const anchor = { file: table.name, owner: null, start: first?.start ?? 0, end: first?.end ?? 0 };
      report('table-column', anchor, { column: String(column), headings, twice });
    }
  }
  return sound ? columns : null;
}

// ---------------------------------------------------------------------------------------------------------------------- entries

function entryOf(reading: Reading): ActualEntry | null {
  const { row, cell } = reading;
  const span = { start: row.start, end: row.end };
  const code = cellOf(reading, 'code');
  const written = cellOf(reading, 'value');
  if (code === '') return complain(reading, 'no-code', written);
  if (written === '') return null;
  const value = cell.value(written, cellOf(reading, 'unit'));
  if (!value) return complain(reading, 'value', written);
  const kind = cellOf(reading, 'kind');
  if (kind !== '' && kind !== 'indicator' && kind !== 'measure') return complain(reading, 'kind', kind);
  const reference = {
    word: kind === '' ? null : { word: kind, ...span },
    name: nameAt(code, cellSpan(reading, 'code')),
    within: optional(cellOf(reading, 'in'), cellSpan(reading, 'in')),
    office: optional(cellOf(reading, 'office'), cellSpan(reading, 'office')),
    ...span,
  };
  return {
    kind: 'actual-entry',
    reference,
    value,
    rounded: false,
    source: textAt(cellOf(reading, 'source'), row),
    ...span,
  };
}

function periodOf(reading: Reading): Period | null {
  const { settings, columns, cell } = reading;
  const text = columns.has('period') ? cellOf(reading, 'period') : (settings.period ?? '');
  return cell.period(text) ?? complain(reading, 'period', text);
}

function complain(reading: Reading, problem: 'no-code' | 'value' | 'kind' | 'period', text: string): null {
  const { table, report, row } = reading;
  report('table-row', { file: table.name, owner: null, start: row.start, end: row.end }, { problem, text });
  return null;
}

function cellOf({ columns, row }: Reading, name: ColumnName): string {
  const index = columns.get(name);
  return index === undefined ? '' : (row.cells[index] ?? '');
}

/** Where a cell stands in the text, without quotation marks; the whole row where that cannot be told. */
function cellSpan({ table: { text }, columns, row }: Reading, name: ColumnName): Span {
  const index = columns.get(name) ?? -1;
  let end = row.start;
  for (const [at, cell] of row.cells.entries()) {
    const start = text.indexOf(cell, end);
    end = start + cell.length;
    if (start < 0 || end > row.end) break;
    if (at === index) return { start, end };
  }
  return { start: row.start, end: row.end };
}

function nameAt(text: string, { start, end }: Span): Name {
  return { text: text.normalize('NFC'), quoted: true, start, end };
}

function optional(text: string, span: Span): Name | null {
  return text === '' ? null : nameAt(text, span);
}

function textAt(text: string, { start, end }: Row): Text | null {
  return text === '' ? null : { text, start, end };
}

function actuals(period: Period, statements: readonly ActualEntry[], { table, settings }: Reading): Declaration {
  return {
    ...emptyDeclaration('actuals', 0),
    length: table.text.length,
    source: settings.source === undefined ? null : { text: settings.source, start: 0, end: 0 },
    period,
    statements,
  };
}
