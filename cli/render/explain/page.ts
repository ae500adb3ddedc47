// Lays out an explanation for a terminal: labels at the left, texts and tables beside them. Knows no scores.

import { visible } from '#language/syntax/visible.ts';
import { explainWords } from '#report/explain/explain-words.ts';
import type { Explaining, Explanation, ExplanationEntry, Heading } from '#report/explain/explanation.ts';
import { type Cell, type Emphasis, isNote, type Note, type Table, type TableText } from '#report/table.ts';
import { layOut, type Part, type TableCell, type TableRow } from '../columns.ts';
import { lightFormats } from '../light.ts';
import type { Style, TextFormat } from '../style.ts';
import { cut, padEnd, widthOf, wrap } from '../text-width.ts';

interface Page {
  readonly style: Style;
  /** The width of the text beside the labels. */
  readonly width: number;
  readonly labelWidth: number;
}

export interface PageOptions extends Pick<Explaining, 'language'> {
  readonly style: Style;
  readonly width: number;
}

export function explanationPage(
  { blocks, members, ...heading }: Explanation,
  { style, width, language }: PageOptions,
): string {
  const labels = Object.values(explainWords[language]).filter(
    (word) => typeof word === 'string' && /^\p{Lu}/u.test(word),
  );
  const labelWidth = Math.max(...labels.map(widthOf)) + 2;
  const page = { style, labelWidth, width: Math.max(30, width - labelWidth) };
  const printed = blocks.map((entries) => entries.map((entry) => entryLines(page, entry)).join('\n'));
  const below = members === null ? [] : [tableLines(members, page.width + labelWidth, style).join('\n')];
  return [headingLines(page, heading).join('\n'), ...printed, ...below].join('\n\n');
}

/** Code and title, the path to the root, the period. */
function headingLines(page: Page, { code, title, way, when }: Heading): string[] {
  const full = page.width + page.labelWidth;
  const name = [code, visible(title)].filter(Boolean).join('  ');
  return [
    `${page.style('bold', cut(name, full - when.length - 3))} ${page.style('dim', '·')} ${when}`,
    ...(way ? [page.style('dim', cut(visible(way), full))] : []),
  ];
}

function entryLines(page: Page, { label, content }: ExplanationEntry): string {
  return content
    .flatMap((one) => ('columns' in one ? tableLines(one, page.width, page.style) : textLines(page, one)))
    .map((line, i) => `${labelAt(page, i === 0 ? label : '')}${line}`.trimEnd())
    .join('\n');
}

function labelAt({ style, labelWidth }: Page, label: string): string {
  return label ? style('dim', padEnd(label, labelWidth)) : ' '.repeat(labelWidth);
}

/** Broken between words. */
function textLines({ style, width }: Page, { text, emphasis }: TableText): string[] {
  const lines = wrap(visible(text), width);
  return emphasis === undefined ? lines : lines.map((line) => style(formatOf(emphasis), line));
}

function tableLines({ columns, rows }: Table, width: number, style: Style): string[] {
  const laidOut = rows.flatMap((row): TableRow[] =>
    isNote(row) ? noteLines(row, width, style) : [row.map(styledCell)],
  );
  return layOut(columns, laidOut, { width, style });
}

function noteLines({ note, depth }: Note, width: number, style: Style): string[] {
  const indent = '  '.repeat(depth);
  return wrap(visible(note), Math.max(20, width - indent.length - 2)).map((line, i) =>
    style('dim', `${indent}${i === 0 ? '└ ' : '  '}${line}`),
  );
}

function styledCell({ before, after, ...text }: Cell): TableCell {
  return {
    ...styledText(text),
    ...(before && { before: styledText(before) }),
    ...(after && { after: styledText(after) }),
  };
}

function styledText({ text, emphasis }: TableText): Part {
  return emphasis === undefined ? { text } : { text, format: formatOf(emphasis) };
}

function formatOf(emphasis: Emphasis): TextFormat {
  return emphasis === 'bold' || emphasis === 'dim' ? emphasis : lightFormats[emphasis];
}
