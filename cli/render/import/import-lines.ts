// How a workbook is read, and what is asked about it, as lines.

import type { Doubt } from '#import/actuals/read-rows.ts';
import type { Mapping } from '#import/mapping/mapping.ts';
import type { Basis } from '#import/mapping/propose.ts';
import type { MessageLanguage } from '#language/diagnostics/diagnostic.ts';

const few = 6;

const words = {
  en: { read: 'would be read like this', because: 'from', more: (count: number) => `and ${count} more` },
  it: { read: 'si leggerebbe così', because: 'da', more: (count: number) => `e altre ${count}` },
} as const;

/** What each setting is, and the cells on which it rests. */
export function proposalLines(mapping: Mapping, basis: readonly Basis[], language: MessageLanguage): readonly string[] {
  const { read, because } = words[language];
  const width = Math.max(...basis.map(({ key }) => key.length));
  const rows = basis.map(({ key, value, cells }) => {
    const from = cells.length > 0 ? `  (${because} ${listed(cells, language)})` : '';
    return `  ${key.padEnd(width)}  ${value}${from}`;
  });
  return [`${mapping.sheet}: ${read}`, ...rows, ''];
}

/** The same said of several cells is one line. */
export function doubtLines(file: string, doubts: readonly Doubt[], language: MessageLanguage): readonly string[] {
  const byText = new Map<string, { readonly sheet: string; readonly text: string; readonly cells: string[] }>();
  for (const { sheet, cell, words: said } of doubts) {
    const text = said[language];
    const key = `${sheet}\n${text}`;
    const known = byText.get(key) ?? { sheet, text, cells: [] };
    if (cell !== null) known.cells.push(cell);
    byText.set(key, known);
  }
  return [...byText.values()].map(({ sheet, text, cells }) => {
    const place = cells.length > 0 ? `${sheet}!${listed(cells, language)}` : sheet;
    return `perfplan: ${file}, ${place}: ${text}`;
  });
}

function listed(cells: readonly string[], language: MessageLanguage): string {
  const shown = cells.slice(0, few).join(', ');
  return cells.length > few ? `${shown} ${words[language].more(cells.length - few)}` : shown;
}
