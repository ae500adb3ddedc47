// Types of diagnostics. They hold no text: messages are in the catalogue, one file per code.

import type { Span } from '../syntax/literals.ts';
import type { Declaration } from '../syntax/tree.ts';
import type { Catalogue } from './catalogue/index.ts';

export type Severity = 'error' | 'warning' | 'hint';
export type MessageLanguage = 'en' | 'it';

/** A figure as each language writes it: `1,380` and `1.380`. */
export type FigureText = Readonly<Record<MessageLanguage, string>>;

/** A span in a file: relative to `owner` if there is one, else to the file. `locate` makes it absolute. */
export interface Anchor extends Span {
  readonly file: string;
  readonly owner: Declaration | null;
}

/** Replaces the text from `start` to `end`. */
export interface Edit extends Span {
  readonly text: string;
}

/**
 * - form: the fix changes the form alone. The bound model is equal afterwards, and at the reported place no text, code, figure, unit, date or
 *   weight is removed, changed or added. It may run unasked.
 * - meaning: the fix may change the meaning. It is a choice, offered one by one, and its title says what changes.
 */
export type Keeps = 'form' | 'meaning';

/** An offered fix. Edits are relative to the diagnostic's owner, like the anchor. */
export interface Fix {
  readonly keeps: Keeps;
  readonly title: Readonly<Record<MessageLanguage, string>>;
  readonly edits: readonly Edit[];
}

/**
 * What an error leaves out of the scores:
 * - nothing: it is read as it was meant
 * - what it stands in: the line, and everything that reads its values
 * - the weights around it: the weights of its siblings
 * - everything: it is unknown what was meant, or what else was lost
 */
export type Costs = 'nothing' | 'what it stands in' | 'the weights around it' | 'everything';

/** The catalogue entry of a code. */
export interface CatalogueEntry<Code extends string, Data> {
  readonly code: Code;
  readonly severity: Severity;
  /** For errors: what it leaves out of the scores. Default: what it stands in. */
  readonly costs?: Costs;
  /** A lint: what an auditor would ask about a plan that is not wrong. */
  readonly lint?: true;
  /** Editors draw what is unused faded. */
  readonly tag?: 'unused';
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

/** Called by everything that finds a problem; has no text. */
export type Report = <C extends Code>(code: C, anchor: Anchor, data: DataOf<C>, related?: readonly Related[]) => void;

/** Declares a catalogue entry; infers `Data` from the messages. */
export function entry<const C extends string, Data>(definition: CatalogueEntry<C, Data>): CatalogueEntry<C, Data> {
  return definition;
}
