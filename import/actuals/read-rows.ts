// The rows of a sheet as values of the plan, by a whole mapping: all of them, or what is wrong with which cell.

import { measuresOf } from '#engine/diff/subject.ts';
import type { Indicator } from '#language/model/indicator.ts';
import { createSimilar } from '#language/names/similar-names.ts';
import { codeCellText, holderOf } from '../mapping/codes.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { type Cell, cellAt, cellName, columnNumber, coveringCell, isBlank, type Sheet, textOf } from '../sheet/cell.ts';
import { problems } from '../words/problems.ts';
import type { Words } from '../words/refusals.ts';
import { type Holder, isSliced } from './holders.ts';
import { couldBeValue } from './loose-value.ts';
import { readValue } from './read-value.ts';

export interface Doubt {
  readonly sheet: string;
  /** `C5`; null: the sheet. */
  readonly cell: string | null;
  readonly words: Words;
  /** What the mapping does not say and would have to. */
  readonly key: keyof Mapping | null;
}

export interface Entry {
  readonly code: string;
  readonly holder: Holder;
  /** Behind `for`; null: the whole. */
  readonly office: string | null;
  /** `= 12.5%` */
  readonly text: string;
  readonly source: string | null;
  readonly note: string | null;
  readonly sheet: string;
  readonly cell: string;
}

export interface RowsRead {
  readonly entries: readonly Entry[];
  readonly doubts: readonly Doubt[];
  /** Rows with a code of the plan and nothing measured. */
  readonly missing: number;
}

/** A row with a code, or with something where the value stands. */
export interface CodedRow {
  readonly row: number;
  readonly text: string;
  readonly holder: Holder | null | undefined;
  readonly value: Cell;
}

export function codedRows(
  sheet: Sheet,
  mapping: Pick<Mapping, 'columns' | 'firstRow' | 'lastRow' | 'codes'>,
  holders: ReadonlyMap<string, Holder>,
): readonly CodedRow[] {
  const [code, value] = [columnNumber(mapping.columns.code)!, columnNumber(mapping.columns.value)!];
  const rows: CodedRow[] = [];
  for (let row = mapping.firstRow - 1; row < Math.min(mapping.lastRow ?? sheet.rows.length, sheet.rows.length); row++) {
    const text = codeCellText(sheet, row, code);
    const cell = cellAt(sheet, row, value);
    if (text === '' && (isBlank(cell) || cell.kind === 'covered')) continue;
    rows.push({ row, text, holder: text === '' ? undefined : holderOf(text, mapping.codes, holders), value: cell });
  }
  return rows;
}

export function readRows(sheet: Sheet, mapping: Mapping, holders: ReadonlyMap<string, Holder>): RowsRead {
  const rows = codedRows(sheet, mapping, holders);
  const reading: Reading = {
    sheet,
    mapping,
    holders,
    entries: [],
    doubts: [],
    missing: 0,
    given: new Map(),
    several: severalIn(rows),
  };
  for (const coded of rows) readRow(coded, reading);
  return { entries: reading.entries, doubts: reading.doubts, missing: reading.missing };
}

interface Reading {
  readonly sheet: Sheet;
  readonly mapping: Mapping;
  readonly holders: ReadonlyMap<string, Holder>;
  readonly entries: Entry[];
  readonly doubts: Doubt[];
  missing: number;
  /** By code and office: the cell. */
  readonly given: Map<string, string>;
  /** What stands in several rows. */
  readonly several: ReadonlySet<Holder>;
}

function severalIn(rows: readonly CodedRow[]): ReadonlySet<Holder> {
  const seen = new Set<Holder>();
  const several = new Set<Holder>();
  for (const { holder } of rows) {
    if (!holder) continue;
    if (seen.has(holder)) several.add(holder);
    seen.add(holder);
  }
  return several;
}

function readRow(coded: CodedRow, reading: Reading): void {
  const { holder, row } = coded;
  if (holder === null) return;
  const read = holder === undefined ? unknownIn(coded, reading) : entryOf({ ...coded, holder }, reading);
  if (read === 'missing') reading.missing++;
  else if (read !== null && 'words' in read) reading.doubts.push({ ...placeOf(row, read.role, reading), ...read });
  else if (read !== null) reading.entries.push(read);
}

interface RowDoubt extends Pick<Doubt, 'words' | 'key'> {
  /** The column of the cell that is meant. */
  readonly role: 'code' | 'value';
}

function wrong(words: Words, key: Doubt['key'] = null): RowDoubt {
  return { words, key, role: 'value' };
}

function entryOf(
  { holder, text, row, value: cell }: CodedRow & { readonly holder: Holder },
  reading: Reading,
): Entry | RowDoubt | 'missing' {
  const { mapping, given } = reading;
  const alike = codesAlike(row, text, reading);
  if (alike.length > 0) return { words: problems.codeIsNumber(text, alike), key: null, role: 'code' };
  if (cell.kind === 'covered') return wrong(problems.covered(cellName(cell.row, cell.column)));
  if (holder.computed) return isBlank(cell) ? 'missing' : wrong(problems.computed(text, operandsOf(holder)));
  const read = readValue(cell, { holder, mapping, unit: textIn(row, 'unit', reading) });
  if (read.kind === 'problem') return wrong(read.words, read.key);
  if (read.kind === 'missing') return 'missing';
  const because = textIn(row, 'because', reading);
  if (read.kind === 'not-applicable' && because === '')
    return wrong(problems.noReason(textOf(cell), mapping.columns.because ?? null));
  const at = placeOf(row, 'value', reading);
  // else the column says who delivers the whole
  const isSlice = reading.several.has(holder) || isSliced(holder);
  const office = (isSlice && textIn(row, 'office', reading)) || null;
  const key = JSON.stringify([holder.code, office]);
  const before = given.get(key);
  if (before !== undefined) return wrong(problems.twice(holder.code, before));
  given.set(key, at.cell);
  return {
    ...at,
    code: holder.code,
    holder,
    office,
    text: read.kind === 'value' ? read.text : `= not applicable because ${quoted(because)}`,
    source: textIn(row, 'source', reading) || mapping.source || null,
    note: textIn(row, 'note', reading) || null,
  };
}

/** A code that was typed into a cell of numbers has lost its last zeros: 1.10 is 1.1. Which other codes may have been typed. */
function codesAlike(row: number, text: string, { sheet, mapping, holders }: Reading): readonly string[] {
  const cell = cellAt(sheet, row, columnNumber(mapping.columns.code)!);
  if (cell.kind !== 'number' || cell.decimals !== null || Object.hasOwn(mapping.codes, text)) return [];
  const bare = text.replace(/0+$/, '');
  return [...holders.keys()].filter(
    (code) => code !== text && /^\d+\.\d+$/.test(code) && code.replace(/0+$/, '') === bare,
  );
}

/** A row whose code nobody knows matters where it has a value. */
function unknownIn({ text, row, value }: CodedRow, { mapping, sheet, holders }: Reading): RowDoubt | null {
  if (isBlank(value) || value.kind === 'covered') return null;
  // a remark below the table, or a heading between its rows
  if (text === '') {
    const isRemark = value.kind === 'text' && !couldBeValue(textOf(value), mapping, holders);
    return isRemark ? null : wrong(problems.noCode(textOf(value)));
  }
  if (cellAt(sheet, row, columnNumber(mapping.columns.code)!).kind === 'date')
    return { words: problems.codeIsDate(text), key: null, role: 'code' };
  const [similar = null] = createSimilar()(text, [...holders.keys()]);
  return { words: problems.unknownCode(text, similar), key: null, role: 'code' };
}

function placeOf(row: number, role: 'code' | 'value', { sheet, mapping }: Reading): { sheet: string; cell: string } {
  return { sheet: sheet.name, cell: cellName(row, columnNumber(mapping.columns[role])!) };
}

/** What a cell over several rows says holds for all of them. */
function textIn(
  row: number,
  role: 'unit' | 'office' | 'source' | 'note' | 'because',
  { sheet, mapping }: Reading,
): string {
  const column = mapping.columns[role];
  return column === undefined ? '' : textOf(coveringCell(sheet, row, columnNumber(column)!));
}

function operandsOf({ measure, indicator }: Holder): readonly string[] {
  const of = indicator ?? ({ formula: measure?.formula ?? null, measure: null } as unknown as Indicator);
  return [...measuresOf(of)].filter(({ formula }) => !formula).map(({ code }) => code);
}

/** A text of the language. */
export function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
