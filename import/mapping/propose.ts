// A mapping for a sheet that has none: what cells say beyond doubt is proposed, with the cells on which it rests; the rest is left open, and asked.

import type { Holder } from '../actuals/holders.ts';
import { type CodedRow, codedRows, type Doubt } from '../actuals/read-rows.ts';
import { forDone, forMissing, forNotDone } from '../figures/written-answer.ts';
import { possibleDates } from '../figures/written-date.ts';
import { customOf, writtenNumber } from '../figures/written-number.ts';
import {
  type Cell,
  cellName,
  columnName,
  columnNumber,
  isBlank,
  type Sheet,
  textOf,
  type Workbook,
} from '../sheet/cell.ts';
import type { CsvForm } from '../sheet/read-csv.ts';
import { roundedTo, trimmed } from '../sheet/stored-number.ts';
import { problems } from '../words/problems.ts';
import { holderOf, spelledOtherwise } from './codes.ts';
import { columnWords, headingCell, type Located, locate, type Sought } from './locate.ts';
import type { Mapping } from './mapping.ts';
import { type PartialMapping, withSettings } from './settings.ts';

/** On which cells a setting rests. */
export interface Basis {
  /** `columns.value` */
  readonly key: string;
  readonly value: string;
  readonly cells: readonly string[];
}

export type Proposal =
  | { readonly mapping: Mapping; readonly sheet: Sheet; readonly basis: readonly Basis[] }
  | { readonly mapping: null; readonly doubts: readonly Doubt[] };

export interface ProposalInput extends Sought {
  readonly workbook: Workbook;
  readonly csv: CsvForm | null;
  readonly plan: string;
}

export function propose(input: ProposalInput): Proposal {
  const { workbook, settings, plan } = input;
  const names = workbook.sheets.map(({ name }) => name);
  if (settings.sheet !== undefined && !names.includes(settings.sheet))
    return open(settings.sheet, problems.noSheet(settings.sheet, names), 'sheet');
  const location = locate(workbook, input);
  if (location.kind === 'none') return open(names.join(', '), problems.noCodes(plan), 'columns');
  if (location.kind === 'several')
    return open(location.sheets.join(', '), problems.severalSheets(location.sheets), 'sheet');
  const { located } = location;
  const { sheet, header, candidates, value } = located;
  if (value === null) {
    const columns = candidates.map((at) => columnWords(sheet, header, at));
    return open(sheet.name, problems.valueColumn(columns), 'columns');
  }
  return proposed({ ...located, value }, input);
}

function open(sheet: string, words: Doubt['words'], key: NonNullable<Doubt['key']>): Proposal {
  return { mapping: null, doubts: [{ sheet, cell: null, words, key }] };
}

function proposed(located: Located & { readonly value: number }, input: ProposalInput): Proposal {
  const { sheet, header, first, code, value, others } = located;
  const { settings, holders, plan, csv, workbook } = input;
  const where: Mapping = {
    version: 1,
    plan,
    sheet: sheet.name,
    header: header.map((row) => row + 1),
    firstRow: first + 1,
    columns: {
      code: columnName(code),
      value: columnName(value),
      ...Object.fromEntries(Object.entries(others).map(([role, column]) => [role, columnName(column)])),
    },
    missing: [],
    notApplicable: [],
    done: [],
    notDone: [],
    codes: {},
    ...(csv ? { csv } : {}),
  };
  const placed = withSettings(where, settings);
  const codes = codesWrittenOtherwise(sheet, placed, holders);
  const base = withSettings(placed, { codes: { ...codes.codes, ...settings.codes } });
  const rows = codedRows(sheet, base, holders).filter((row): row is KnownRow =>
    Boolean(row.holder && !row.holder.computed),
  );
  const found = formsIn(rows, base, workbook.days);
  const mapping = withSettings(withSettings(base, found.settings), settings);
  return {
    mapping,
    sheet,
    basis: [...placeBasis(mapping, located), ...codes.basis, ...found.basis.filter(({ key }) => !(key in settings))],
  };
}

interface KnownRow extends CodedRow {
  readonly holder: Holder;
}

function placeBasis(mapping: Mapping, { header }: Located): readonly Basis[] {
  const named = Object.entries(mapping.columns).filter((one): one is [string, string] => one[1] !== undefined);
  const columns = named.map(([role, column]) => ({
    key: `columns.${role}`,
    value: column,
    cells: header.length > 0 ? [headingCell(header, columnNumber(column)!)] : [],
  }));
  const rows = [
    { key: 'sheet', value: mapping.sheet, cells: [] },
    { key: 'header', value: mapping.header.join(', ') || '-', cells: [] },
    { key: 'firstRow', value: `${mapping.firstRow}`, cells: [] },
  ];
  const csv = mapping.csv
    ? [{ key: 'csv', value: `${JSON.stringify(mapping.csv.separator)} ${mapping.csv.encoding}`, cells: [] }]
    : [];
  return [...rows, ...columns, ...csv];
}

function codesWrittenOtherwise(
  sheet: Sheet,
  mapping: Mapping,
  holders: ReadonlyMap<string, Holder>,
): { readonly codes: Mapping['codes']; readonly basis: readonly Basis[] } {
  const codes: Record<string, string> = {};
  const basis: Basis[] = [];
  for (const { text, row } of codedRows(sheet, mapping, holders)) {
    if (text === '' || holderOf(text, mapping.codes, holders) !== undefined || Object.hasOwn(codes, text)) continue;
    const meant = spelledOtherwise(text, holders);
    if (meant === null) continue;
    codes[text] = meant;
    basis.push({ key: `codes.${text}`, value: meant, cells: [cellName(row, columnNumber(mapping.columns.code)!)] });
  }
  return { codes, basis };
}

// ------------------------------------------------------------------------------------------------- how values are written

interface Found {
  readonly settings: PartialMapping;
  readonly basis: readonly Basis[];
}

function formsIn(rows: readonly KnownRow[], mapping: Mapping, days: Workbook['days']): Found {
  const at = (row: CodedRow): string => cellName(row.row, columnNumber(mapping.columns.value)!);
  const found: Found[] = [];
  const say = (key: keyof PartialMapping, value: unknown, on: readonly CodedRow[]): void => {
    if (on.length === 0) return;
    const shown = Array.isArray(value) ? value.join(', ') : String(value);
    found.push({ settings: { [key]: value }, basis: [{ key, value: shown, cells: on.map(at) }] });
  };
  const words = wordsIn(rows);
  for (const key of ['missing', 'done', 'notDone'] as const)
    say(key, [...new Set(words[key].map(({ value }) => textOf(value)))], words[key]);
  const numbers = evidence(rows, (row) => {
    const written = wantsFigure(row) ? writtenNumber(textOf(row.value)) : null;
    const custom = row.value.kind === 'text' && written ? customOf(written) : 'either';
    return custom === 'either' ? null : custom;
  });
  if (numbers) say('numbers', numbers.says, numbers.on);
  const dates = evidence(rows, (row) => {
    const possible = row.value.kind === 'text' && !wantsFigure(row) ? possibleDates(textOf(row.value)) : null;
    if (!possible || possible['day-first'] === possible['month-first']) return null;
    if (possible['day-first'] !== null && possible['month-first'] !== null) return 'both';
    return possible['day-first'] === null ? 'month-first' : 'day-first';
  });
  if (dates) say('dates', dates.says, dates.on);
  if (days)
    say(
      'serials',
      days,
      rows.filter((row) => !wantsFigure(row) && row.holder.wants !== 'step' && row.value.kind === 'number'),
    );
  const percentages = percentageForm(rows);
  if (percentages) say('percentages', percentages.says, percentages.on);
  say(
    'figures',
    'stored',
    rows.filter(({ value }) => showsLess(value)),
  );
  say(
    'blank',
    'missing',
    rows.filter(({ value }) => isBlank(value)),
  );
  return {
    settings: Object.assign({}, ...found.map(({ settings }) => settings)),
    basis: found.flatMap(({ basis }) => basis),
  };
}

function wantsFigure({ holder }: KnownRow): boolean {
  return holder.wants === 'figure';
}

/** What cells say, if all that say anything say the same, and of none both may be meant. */
function evidence<T extends string>(
  rows: readonly KnownRow[],
  of: (row: KnownRow) => T | 'both' | null,
): { readonly says: T; readonly on: readonly KnownRow[] } | null {
  const said = rows.flatMap((row) => {
    const says = of(row);
    return says === null ? [] : [{ row, says }];
  });
  const [first] = said;
  if (!first || first.says === 'both' || said.some(({ says }) => says !== first.says)) return null;
  return { says: first.says, on: said.map(({ row }) => row) };
}

/** Points, where all of them are above 1; between 0 and 1 either may be meant. */
function percentageForm(
  rows: readonly KnownRow[],
): { readonly says: 'points'; readonly on: readonly KnownRow[] } | null {
  const plain = rows.filter((row) => wantsFigure(row) && row.holder.percent && plainNumber(row.value) !== null);
  const telling = plain.filter(({ value }) => plainNumber(value) !== 0);
  return telling.length > 0 && telling.every(({ value }) => plainNumber(value)! > 1)
    ? { says: 'points', on: telling }
    : null;
}

/** A number without a percent sign; null: it is none. */
function plainNumber(cell: Cell): number | null {
  if (cell.kind === 'number') return cell.percent ? null : Number(cell.digits);
  const written = cell.kind === 'text' ? writtenNumber(textOf(cell)) : null;
  return written && !written.percent && written.unit === '' ? Number(written.italian ?? written.english) : null;
}

function showsLess(cell: Cell): boolean {
  if (cell.kind !== 'number' || cell.decimals === null) return false;
  return trimmed(roundedTo(cell.digits, cell.percent ? cell.decimals + 2 : cell.decimals)) !== cell.digits;
}

// ------------------------------------------------------------------------------------------------------------------------ words

function wordsIn(rows: readonly KnownRow[]): Readonly<Record<'missing' | 'done' | 'notDone', readonly KnownRow[]>> {
  const texts = rows.filter(({ value }) => value.kind === 'text' && !isBlank(value));
  const having = (words: RegExp): readonly KnownRow[] => texts.filter(({ value }) => words.test(textOf(value)));
  const ofWork = (words: RegExp): readonly KnownRow[] =>
    having(words).filter(({ holder }) => holder.wants === 'done' || holder.wants === 'date');
  return { missing: having(forMissing), done: ofWork(forDone), notDone: ofWork(forNotDone) };
}
