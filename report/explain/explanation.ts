// An explanation as data: labels with their texts and tables. How it is laid out is for whoever shows it.

import type { Language } from '#engine/words/number.ts';
import type { AnchorText } from '#engine/words/steps.ts';
import type { Table, TableText } from '../table.ts';
import { type ExplainWords, explainWords } from './explain-words.ts';

export interface Explanation extends Heading {
  readonly blocks: readonly (readonly ExplanationEntry[])[];
  /** Of a node: its members, and what they come to. */
  readonly members: Table | null;
}

export interface Heading {
  /** Empty if it was generated. */
  readonly code: string;
  readonly title: string;
  /** `801 › 3 › PIAO-2024`, with titles. */
  readonly way: string;
  readonly when: string;
}

export interface ExplanationEntry {
  /** Empty: it belongs to the entry above. */
  readonly label: string;
  readonly content: readonly (TableText | Table)[];
}

/** What the parts of an explanation are written with. */
export interface Explaining {
  readonly language: Language;
  readonly words: ExplainWords;
  /** `measures.perf:12`, shortened where possible. */
  readonly where: AnchorText;
}

export function explaining(language: Language, where: AnchorText): Explaining {
  return { language, words: explainWords[language], where };
}

/** null: nothing to show. */
export type MaybeEntry = ExplanationEntry | null;

/** Plain texts. Empty ones are left out. */
export function entry(label: string, ...texts: readonly (string | null)[]): MaybeEntry {
  const content = texts.flatMap((text) => (text ? [{ text }] : []));
  return content.length > 0 ? { label, content } : null;
}

/** The first text in bold. */
export function strongEntry(label: string, text: string, ...more: readonly (string | null)[]): ExplanationEntry {
  return { label, content: [{ text, emphasis: 'bold' }, ...(entry('', ...more)?.content ?? [])] };
}

export function explanation(
  heading: Heading,
  blocks: readonly (readonly MaybeEntry[])[],
  members: Table | null = null,
): Explanation {
  const shown = blocks.map((entries) => entries.filter((one) => one !== null)).filter((entries) => entries.length > 0);
  return { ...heading, blocks: shown, members };
}
