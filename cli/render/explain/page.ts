// The layout of an explanation: labels at the left, text beside them. Knows no scores.

import type { Language } from '#engine/words/number.ts';
import type { Anchor } from '#language/diagnostics/diagnostic.ts';
import { visible } from '#language/syntax/visible.ts';
import type { Style } from '../style.ts';
import { cut, padEnd, widthOf, wrap } from '../text-width.ts';
import { type ExplainWords, explainWords } from './explain-words.ts';

export interface ExplainPage {
  readonly style: Style;
  readonly language: Language;
  readonly words: ExplainWords;
  /** The width of the text beside the labels. */
  readonly width: number;
  readonly labelWidth: number;
  /** `measures.perf:12`, shortened where possible. */
  readonly where: (anchor: Anchor) => string;
}

export interface PageOptions {
  readonly style: Style;
  readonly language: Language;
  readonly width: number;
  readonly where: (anchor: Anchor) => string;
}

export function createPage({ style, language, width, where }: PageOptions): ExplainPage {
  const words = explainWords[language];
  const labels = Object.values(words).filter((word) => typeof word === 'string' && /^\p{Lu}/u.test(word));
  const labelWidth = Math.max(...labels.map(widthOf)) + 2;
  return { style, language, words, labelWidth, width: Math.max(30, width - labelWidth), where };
}

/** A label with its lines, already laid out; null: nothing to show. */
export type PageEntry = { readonly label: string; readonly lines: readonly string[] } | null;

/** Plain text, broken between words. Empty texts are left out. */
export function entry(page: ExplainPage, label: string, ...texts: readonly (string | null)[]): PageEntry {
  const lines = texts.flatMap((text) => (text ? wrap(visible(text), page.width) : []));
  return lines.length > 0 ? { label, lines } : null;
}

/** The first text in bold. */
export function strongEntry(
  page: ExplainPage,
  label: string,
  text: string,
  ...more: readonly (string | null)[]
): PageEntry {
  const plain = entry(page, '', ...more);
  const strong = wrap(visible(text), page.width).map((line) => page.style('bold', line));
  return { label, lines: [...strong, ...(plain?.lines ?? [])] };
}

export function printEntries(page: ExplainPage, entries: readonly PageEntry[]): string {
  return entries
    .filter((one) => one !== null)
    .map(({ label, lines }) =>
      lines.map((line, i) => `${labelAt(page, i === 0 ? label : '')}${line}`.trimEnd()).join('\n'),
    )
    .join('\n');
}

function labelAt({ style, labelWidth }: ExplainPage, label: string): string {
  return label ? style('dim', padEnd(label, labelWidth)) : ' '.repeat(labelWidth);
}

/** The heading: code and title, the path to the root, the period. */
export function headingLines(page: ExplainPage, { code, title, way, when }: Heading): string[] {
  const full = page.width + page.labelWidth;
  const name = [code, visible(title)].filter(Boolean).join('  ');
  return [
    `${page.style('bold', cut(name, full - when.length - 3))} ${page.style('dim', '·')} ${when}`,
    ...(way ? [page.style('dim', cut(visible(way), full))] : []),
  ];
}

export interface Heading {
  readonly code: string;
  readonly title: string;
  /** `801 › 3 › PIAO-2024`. */
  readonly way: string;
  readonly when: string;
}
