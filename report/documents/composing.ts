// What the parts of a document are made with.

import type { Scores } from '#engine/result.ts';
import type { Language } from '#engine/words/number.ts';
import type { StepWording } from '#engine/words/steps.ts';
import type { DocumentKind } from './template/template.ts';
import { type DocumentWords, documentWords } from './words.ts';

export interface DocumentInput {
  readonly scores: Scores;
  /** The scores of any year, for targets of later years and values of earlier ones. */
  readonly scoresOf: (year: number) => Scores;
  readonly language: Language;
}

export interface Composing extends DocumentInput {
  readonly words: DocumentWords;
  readonly kind: DocumentKind;
  readonly saying: StepWording;
  /** Placeholders in headings and texts are replaced. */
  readonly filled: (text: string, more?: Readonly<Record<string, string>>) => string;
}

/** A document goes to others, whom the files of its plan do not concern: a rule is said in the policy, and that is all. */
export function composing(
  input: DocumentInput,
  kind: DocumentKind,
  places: Readonly<Record<string, string>>,
): Composing {
  const { language } = input;
  return {
    ...input,
    words: documentWords[language],
    kind,
    saying: { language, where: ({ file }) => file.slice(file.lastIndexOf('/') + 1) },
    filled: (text, more = {}) =>
      text.replace(/\{(\w+)\}/g, (all, name: string) => ({ ...places, ...more })[name] ?? all),
  };
}
