// Splits CSV into rows of cells, with their spans in the text. Knows no codes and no values.

import { CsvError, parse as parseCsv } from 'csv-parse/sync';
import type { Span } from '../syntax/literals.ts';

export interface CsvCell extends Span {
  /** Without spaces around it and without quotation marks; neither are in the span. */
  readonly text: string;
}

export interface CsvRow extends Span {
  readonly cells: readonly CsvCell[];
}

/** The first syntax error of the CSV. */
export interface BrokenCsv extends Span {
  /** A quoted cell that is not closed; text behind the closing quotation mark of a cell. */
  readonly problem: 'unclosed-quote' | 'text-after-quote' | 'unreadable';
}

export interface Rows {
  /** Without empty rows, and without a first line `sep=;`. */
  readonly rows: readonly CsvRow[];
  /** The separator of a first line `sep=;`; null if there is none. */
  readonly declared: { readonly separator: string; readonly span: Span } | null;
  readonly broken: BrokenCsv | null;
}

/** The rows up to the first error. A quotation mark inside a cell that does not begin with one is an ordinary character. */
export function rowsOf(text: string, separator: string): Rows {
  const first = /^\uFEFF?(?:"sep=(.)"|sep=(.))[^\S\r\n]*(?:\r\n|\n|\r|$)/.exec(text);
  const begin = first?.[0].length ?? (text.startsWith('\uFEFF') ? 1 : 0);
  const said = first?.[1] ?? first?.[2];
  const declared = said === undefined ? null : { separator: said, span: { start: 0, end: begin } };
  const rows: CsvRow[] = [];
  let cells: CsvCell[] = [];
  let start = begin;
  try {
    parseCsv(inAscii(text).slice(begin), {
      delimiter: separator,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      trim: true,
      bom: false,
      cast: (_, { bytes, quoting }) => {
        const end = begin + bytes;
        cells.push(cellBetween(text, { start, end }, quoting));
        start = end + 1;
        return '';
      },
      on_record: (_, { bytes }) => {
        rows.push({ cells, start: cells[0]?.start ?? start, end: cells.at(-1)?.end ?? start });
        cells = [];
        start = begin + bytes;
        return null;
      },
    });
  } catch (error) {
    return { rows: filled(rows), declared, broken: brokenAt(text, start, error) };
  }
  return { rows: filled(rows), declared, broken: null };
}

/** One byte per character, so that byte offsets of the CSV parser are offsets in the text. */
function inAscii(text: string): string {
  return text.replace(/[^\0-\x7F]/g, 'x');
}

function cellBetween(text: string, span: Span, isQuoted: boolean): CsvCell {
  const inner = trimmed(text, span);
  if (!isQuoted) return { text: text.slice(inner.start, inner.end), ...inner };
  const start = inner.start + 1;
  const end = Math.max(start, inner.end - 1);
  return { text: text.slice(start, end).replaceAll('""', '"').trim(), start, end };
}

function trimmed(text: string, { start, end }: Span): Span {
  const written = text.slice(start, end);
  const before = written.length - written.trimStart().length;
  return { start: start + before, end: Math.max(start + before, start + written.trimEnd().length) };
}

function filled(rows: readonly CsvRow[]): readonly CsvRow[] {
  return rows.filter(({ cells }) => cells.some(({ text }) => text !== ''));
}

const problems: Readonly<Record<string, BrokenCsv['problem']>> = {
  CSV_QUOTE_NOT_CLOSED: 'unclosed-quote',
  CSV_INVALID_CLOSING_QUOTE: 'text-after-quote',
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: 'text-after-quote',
};

/** The error in the cell at `start`, up to the end of its line. */
function brokenAt(text: string, start: number, error: unknown): BrokenCsv {
  const code = error instanceof CsvError ? error.code : '';
  const line = /[^\r\n]*/y;
  line.lastIndex = start;
  line.test(text);
  return { problem: problems[code] ?? 'unreadable', start, end: line.lastIndex };
}
