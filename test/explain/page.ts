// A page of `explain` as a reader sees it: labels with the lines beside them, and the table of members.

import { explainWords } from '#report/explain/explain-words.ts';
import type { Language } from './evaluate.ts';

export interface Read {
  readonly text: string;
  /** By label. */
  readonly entries: ReadonlyMap<string, readonly string[]>;
  /** Below the entries: rows over the full width. */
  readonly rows: readonly string[];
}

export function readPage(text: string, language: Language): Read {
  const entries = new Map<string, string[]>();
  const rows: string[] = [];
  const [, ...lines] = text.split('\n');
  const labels = labelsOf(language);
  const column = columnOf(labels);
  const withNumbers = explainWords[language].withNumbers;
  let label = '';
  for (const line of lines) {
    const found = [...labels, withNumbers].find((one) => line.startsWith(one.padEnd(column)));
    if (line === '') label = '';
    else if (found) {
      label = found;
      entries.set(label, [...(entries.get(label) ?? []), line.slice(label.length).trim()]);
    } else if (label !== '') entries.get(label)!.push(line.trim());
    else rows.push(line);
  }
  return { text, entries, rows };
}

function labelsOf(language: Language): readonly string[] {
  const words = explainWords[language];
  const all = [...Object.values(words), ...Object.values(words.steps)];
  return all.filter((word) => typeof word === 'string').filter((word) => /^\p{Lu}/u.test(word));
}

/** Texts begin in one column. */
function columnOf(labels: readonly string[]): number {
  return Math.max(...labels.map((label) => label.length)) + 2;
}
