// What a diagnostic is. Holds no text: messages live in the catalogue, one file per code.

import type { Declaration, Span } from '../syntax/tree.ts';
import type { Catalogue } from './catalogue/index.ts';

export type Severity = 'error' | 'warning' | 'hint';
export type MessageLanguage = 'en' | 'it';

/** A figure as each language writes it: `1,380` and `1.380`. */
export type FigureText = Readonly<Record<MessageLanguage, string>>;

/** A place in a file: relative to `owner` where there is one, to the file otherwise. `locate` makes it absolute. */
export interface Anchor extends Span {
  readonly file: string;
  readonly owner: Declaration | null;
}

export interface Edit extends Span {
  readonly text: string;
}

/**
 * What a fix leaves as it is. `form`: everything that was said; the bound model is equal after it, and at the reported place no text,
 * code, figure, unit, date or weight is taken away, changed or added. It may run unasked. `meaning`: no more than that the plan can be
 * read; it is a choice, asked for one by one, and its title says what changes.
 */
export type Keeps = 'form' | 'meaning';

/** A change on offer. Edits are relative to the diagnostic's owner, as the anchor is. */
export interface Fix {
  readonly keeps: Keeps;
  readonly title: Readonly<Record<MessageLanguage, string>>;
  readonly edits: readonly Edit[];
}

/**
 * nothing: it is read as it was meant all the same. what it stands in: the line, and whatever reads what it says. the weights around it: how
 * its siblings count. everything: nobody can say what was meant, or what else was lost with it.
 */
export type Costs = 'nothing' | 'what it stands in' | 'the weights around it' | 'everything';

/** What a file of the catalogue says of one code. */
export interface CatalogueEntry<Code extends string, Data> {
  readonly code: Code;
  readonly severity: Severity;
  /** Of an error: what of the plan it leaves out of the scores. To be decided for each; what is left open counts as the usual. */
  readonly costs?: Costs;
  /** Found by linting alone: what an auditor would ask about a plan that is not wrong. */
  readonly lint?: true;
  /** `unused` is drawn faded, `outdated` struck through, by editors that can. */
  readonly tag?: 'unused' | 'outdated';
  /** One line: what is wrong in the user's own names, why, what to do. */
  readonly message: Readonly<Record<MessageLanguage, (data: Data) => string>>;
  readonly fixes?: (data: Data, anchor: Anchor) => readonly Fix[];
}

export type Code = keyof Catalogue;
export type DataOf<C extends Code> = Catalogue[C] extends CatalogueEntry<string, infer Data> ? Data : never;

export interface Related {
  readonly anchor: Anchor;
  readonly message: Readonly<Record<MessageLanguage, string>>;
}

export interface Diagnostic<C extends Code = Code> {
  readonly code: C;
  readonly severity: Severity;
  readonly anchor: Anchor;
  readonly data: DataOf<C>;
  readonly related: readonly Related[];
}

/** Those who find something call this and hold no text. */
export type Report = <C extends Code>(code: C, anchor: Anchor, data: DataOf<C>, related?: readonly Related[]) => void;

/** Declares an entry of the catalogue; gives `Data` its type from the messages. */
export function entry<const C extends string, Data>(definition: CatalogueEntry<C, Data>): CatalogueEntry<C, Data> {
  return definition;
}
