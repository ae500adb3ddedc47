// Values as a file of the plan, in its canonical form: a block of `actuals`, one value a line, each with the cell that it comes from.

import { format } from '#language/format/format.ts';
import type { KeywordLanguage } from '#language/syntax/tree.ts';
import { type Entry, quoted } from './read-rows.ts';

export interface Block {
  readonly plan: string;
  /** `2024-H1` */
  readonly period: string;
  readonly language: KeywordLanguage;
  /** The name of the workbook. */
  readonly file: string;
}

export interface PerfFile {
  readonly text: string;
  /** The line of each entry, from 0, in their order. */
  readonly lines: readonly number[];
}

export function perfFile(entries: readonly Entry[], { plan, period, language, file }: Block): PerfFile {
  const [first] = entries;
  const from = first ? `${file}, ${first.sheet}` : file;
  const text = [
    `perf 1 english for ${named(plan)}`,
    '',
    `actuals ${period} source ${quoted(oneLine(from))} {`,
    ...entries.map(lineOf),
    '}',
    '',
  ].join('\n');
  const written = format(text, { language }).value;
  const opening = written.split('\n').findIndex((line) => line.endsWith('{'));
  return { text: written, lines: entries.map((_, at) => opening + 1 + at) };
}

function lineOf({ code, office, text, source, note, cell }: Entry): string {
  const holder = `${named(code)}${office === null ? '' : ` for ${named(office)}`}`;
  const from = source === null ? '' : ` source ${quoted(oneLine(source))}`;
  const remark = note === null ? cell : `${cell}: ${oneLine(note)}`;
  return `  ${holder} ${text}${from} // ${remark}`;
}

function named(code: string): string {
  return `\`${code}\``;
}

function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029\s]+/g, ' ').trim();
}
