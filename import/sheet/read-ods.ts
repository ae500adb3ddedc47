// Sheets of an OpenDocument file, read from its content: there a value says itself that it is a percentage or a date, and its style may say so too.

import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { BLANK, type Cell, type Sheet, type Workbook } from './cell.ts';
import { MOST_CELLS } from './limits.ts';
import type { NumberFormat } from './number-format.ts';
import { OdsStyles } from './ods-styles.ts';
import { Refused } from './refused.ts';
import { decimalOf, roundedTo, timesHundred } from './stored-number.ts';

export function odsWorkbook(content: string): Workbook {
  const reader = new ContentReader();
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => reader.open(tag));
  parser.on('closetag', ({ name }) => reader.close(name));
  parser.on('text', (text) => reader.text(text));
  parser.write(content).close();
  return { format: 'ods', sheets: reader.sheets, days: '1900' };
}

interface OpenCell {
  readonly attributes: Readonly<Record<string, string>>;
  readonly lines: string[];
}

/** Follows the elements as they come. Rows and cells that say that they are repeated are, up to the last that holds something. */
class ContentReader {
  readonly sheets: Sheet[] = [];
  private readonly styles = new OdsStyles();
  /** The styles of the columns, where cells name none. */
  private columns: string[] = [];
  private rows: Cell[][] = [];
  private sheet = { name: '', hidden: false };
  private row: Cell[] = [];
  private rowTimes = 1;
  private blankRows = 0;
  private blankCells = 0;
  private cell: OpenCell | null = null;
  private inNote = 0;
  private inText = 0;
  private count = 0;
  private spans: { row: number; column: number; rows: number; columns: number }[] = [];

  open({ name, attributes }: SaxesTagPlain): void {
    this.styles.open(name, attributes);
    if (name === 'table:table-column') this.openColumn(attributes);
    else if (name === 'table:table' && this.cell === null) this.openTable(attributes);
    else if (name === 'table:table-row') this.openRow(attributes);
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.cell = { attributes, lines: [] };
    else if (name === 'office:annotation') this.inNote++;
    else if (this.cell && this.inNote === 0) this.openText(name, attributes);
  }

  close(name: string): void {
    this.styles.close(name);
    if (name === 'office:annotation') this.inNote--;
    else if (name === 'text:p' && this.cell && this.inNote === 0) this.inText--;
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.closeCell(name);
    else if (name === 'table:table-row') this.closeRow();
    else if (name === 'table:table' && this.cell === null) this.closeTable();
  }

  text(text: string): void {
    this.styles.text(text);
    if (this.cell && this.inText > 0 && this.inNote === 0) this.add(text);
  }

  private openTable(attributes: Readonly<Record<string, string>>): void {
    const hidden = this.styles.hides(attributes['table:style-name'] ?? '');
    this.sheet = { name: attributes['table:name'] ?? '', hidden };
    this.columns = [];
    this.rows = [];
    this.blankRows = 0;
    this.spans = [];
  }

  private openColumn(attributes: Readonly<Record<string, string>>): void {
    const style = attributes['table:default-cell-style-name'] ?? '';
    const count = Math.min(times(attributes['table:number-columns-repeated']), 16_384 - this.columns.length);
    for (let column = 0; column < count; column++) this.columns.push(style);
  }

  private closeTable(): void {
    const width = Math.max(0, ...this.spans.map(({ column }) => column + 1), ...this.rows.map(({ length }) => length));
    for (const { row, column, rows, columns } of this.spans)
      for (let at = row; at < Math.min(row + rows, this.rows.length); at++)
        for (let across = column; across < Math.min(column + columns, width); across++)
          if (at !== row || across !== column) this.cover(at, across, { kind: 'covered', row, column });
    this.sheets.push({ ...this.sheet, rows: this.rows });
  }

  private cover(row: number, column: number, cell: Cell): void {
    this.grow(1);
    const cells = this.rows[row]!;
    while (cells.length < column) cells.push(BLANK);
    cells[column] = cell;
  }

  private openRow(attributes: Readonly<Record<string, string>>): void {
    this.row = [];
    this.blankCells = 0;
    this.rowTimes = times(attributes['table:number-rows-repeated']);
  }

  private closeRow(): void {
    if (this.row.length === 0) {
      this.blankRows += this.rowTimes;
      return;
    }
    this.grow(this.blankRows + this.rowTimes * this.row.length);
    while (this.blankRows > 0) {
      this.rows.push([]);
      this.blankRows--;
    }
    for (let time = 0; time < this.rowTimes; time++) this.rows.push([...this.row]);
  }

  private closeCell(name: string): void {
    const { attributes, lines } = this.cell!;
    this.cell = null;
    const repeated = times(attributes['table:number-columns-repeated']);
    const style = attributes['table:style-name'] ?? this.columns[this.row.length + this.blankCells] ?? '';
    const format = this.styles.formatOf(style);
    const read = name === 'table:table-cell' ? cellOf(attributes, lines.join('\n'), format) : BLANK;
    const [rows, columns] = ['rows', 'columns'].map((side) => times(attributes[`table:number-${side}-spanned`]));
    if (rows! * columns! > 1) {
      const column = this.row.length + this.blankCells;
      this.spans.push({ row: this.rows.length + this.blankRows, column, rows: rows!, columns: columns! });
    } else if (read.kind === 'blank') {
      this.blankCells += repeated;
      return;
    }
    this.grow(this.blankCells + repeated);
    while (this.blankCells > 0) {
      this.row.push(BLANK);
      this.blankCells--;
    }
    for (let time = 0; time < repeated; time++) this.row.push(read);
  }

  private openText(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'text:p') {
      this.inText++;
      this.cell!.lines.push('');
    } else if (name === 'text:s') this.add(' '.repeat(Math.min(times(attributes['text:c']), 100)));
    else if (name === 'text:tab' || name === 'text:line-break') this.add(' ');
  }

  private add(text: string): void {
    const { lines } = this.cell!;
    lines[lines.length - 1] = (lines.at(-1) ?? '') + text;
  }

  private grow(cells: number): void {
    this.count += cells;
    if (this.count > MOST_CELLS) throw new Refused({ why: 'too-large', what: 'cells', most: MOST_CELLS });
  }
}

function times(written: string | undefined): number {
  const number = Number(written ?? 1);
  return Number.isInteger(number) && number > 0 ? number : 1;
}

function cellOf(attributes: Readonly<Record<string, string>>, shown: string, format: NumberFormat | null): Cell {
  const formula = attributes['table:formula'];
  const type = attributes['office:value-type'];
  if (formula !== undefined && /'file:|\[\s*'?(?:file|https?):/i.test(formula)) return { kind: 'elsewhere' };
  if (attributes['calcext:value-type'] === 'error' || (type === 'string' && errorText.test(shown)))
    return { kind: 'error', text: shown };
  switch (type) {
    case 'float':
    case 'currency':
    case 'percentage':
      return numberOf(Number(attributes['office:value'] ?? 'NaN'), {
        shown,
        format,
        isPercentage: type === 'percentage',
      });
    case 'date':
      return dateOf(attributes['office:date-value'] ?? '');
    case 'time':
      return { kind: 'time' };
    case 'boolean':
      return { kind: 'boolean', value: attributes['office:boolean-value'] === 'true' };
    default: {
      const text = shown === '' ? (attributes['office:string-value'] ?? '') : shown;
      if (text !== '') return { kind: 'text', text };
      return formula === undefined ? BLANK : { kind: 'uncalculated' };
    }
  }
}

const errorText = /^(?:#[\p{Lu}/0]+[!?]?|Err:\d+)$/u;

function dateOf(written: string): Cell {
  const iso = /^(\d{4}-\d\d-\d\d)(?:T|$)/.exec(written)?.[1];
  return iso === undefined ? { kind: 'error', text: written } : { kind: 'date', iso };
}

interface Appearance {
  readonly shown: string;
  /** null: its style says nothing of it. */
  readonly format: NumberFormat | null;
  readonly isPercentage: boolean;
}

function numberOf(stored: number, { shown, format, isPercentage }: Appearance): Cell {
  const digits = decimalOf(stored);
  if (digits === null) return { kind: 'error', text: shown };
  const percent = isPercentage || format?.percent === true;
  const unit = shown.replace(/[\d.,'%+\-−()\s\u00A0\u202F]+/g, ' ').trim() || (format?.unit ?? '');
  const decimals = format?.decimals ?? decimalsOf(percent ? timesHundred(digits) : digits, shown);
  return { kind: 'number', digits, percent, decimals, unit };
}

/** How many decimals of a number a text shows, whatever its marks: `1.234,50` has two of 1234.5. */
function decimalsOf(digits: string, shown: string): number | null {
  const inShown = shown.replace(/\D/g, '').replace(/^0+(?=.)/, '');
  for (let decimals = 0; decimals <= 15; decimals++) {
    const [whole = '', rest = ''] = roundedTo(digits, decimals).replace('-', '').split('.');
    if ((whole + rest.padEnd(decimals, '0')).replace(/^0+(?=.)/, '') === inShown) return decimals;
  }
  return null;
}
