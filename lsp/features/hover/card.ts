// The layout of a hover card: a heading, a table of facts, prose below. Narrow, since hover boxes are.

import type { Rational } from '#engine/result.ts';
import { percentIn } from '#engine/words/number.ts';
import type { Documentation } from '#language/model/model.ts';
import type { Rounding } from '#language/model/rules.ts';
import { visible, visibleLines } from '#language/syntax/visible.ts';
import type { Context } from '../context.ts';

export type CardLine = readonly [label: string, text: string | null];

/** Facts without a text are left out. */
export function card(heading: string, facts: readonly CardLine[], below: readonly (string | null)[] = []): string {
  const rows = facts.flatMap(([label, text]) => (text ? [`| ${label} | ${text.replaceAll('|', '\\|')} |`] : []));
  const table = rows.length > 0 ? ['| | |', '|---|---|', ...rows].join('\n') : null;
  return visibleLines([heading, table, ...below].filter(Boolean).join('\n\n'));
}

export function heading(code: string, title: string): string {
  const shown = code.startsWith('_') ? '' : `**${escaped(code)}** `;
  return `${shown}${escaped(title)}`.trim() || `**${escaped(code)}**`;
}

/** Escapes Markdown in text from a plan. */
export function escaped(text: string): string {
  return visibleLines(text)
    .replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
    .replace(/&(?=\w+;|#)/g, '&amp;');
}

/** A code span, with more backticks than the text has in a row. */
export function code(text: string): string {
  const inside = visible(text);
  const longest = Math.max(0, ...[...inside.matchAll(/`+/g)].map(([run]) => run.length));
  const marks = '`'.repeat(longest + 1);
  return longest > 0 ? `${marks} ${inside} ${marks}` : `\`${inside}\``;
}

/** `more`: notes that stand elsewhere, as those of one of its places. */
export function documentationOf(
  { description, details, notes }: Documentation,
  more: readonly string[] = [],
): readonly string[] {
  const labelled = details.map(({ label, text }) => `**${escaped(label)}**: ${escaped(text)}`);
  return [
    ...(description ? [escaped(description)] : []),
    ...(labelled.length > 0 ? [labelled.join('  \n')] : []),
    ...[...notes, ...more].map((note) => `> ${escaped(note).replaceAll('\n', '\n> ')}`),
  ];
}

/** Percentage points: `23.42`. */
export function points({ settings: { language } }: Context, share: Rational, display: Rounding): string {
  return percentIn(language, share, { ...display, decimals: Math.max(2, display.decimals) }).replace(/\s?%$/, '');
}
