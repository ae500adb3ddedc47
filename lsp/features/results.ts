// The results of editor features: plain data with offsets in files. Knows no protocol; `lsp/protocol` converts it to messages.

import type { Span } from '#language/syntax/literals.ts';
import type { FindingSeverity } from './context.ts';
import type { PanelWords } from './scores-panel-words.ts';

/** CommonMark, narrow enough for a hover box. */
export type Markdown = string;

export interface Location extends Span {
  readonly file: string;
}

export interface TextEdit extends Span {
  readonly text: string;
}

/** Changes to several files at once; the edits of one file do not overlap. */
export interface FileEdits {
  readonly file: string;
  readonly edits: readonly TextEdit[];
}

// ---------------------------------------------------------------------------------------------------------------- diagnostics

export interface Finding extends Span {
  readonly code: string;
  readonly severity: Exclude<FindingSeverity, 'off'>;
  readonly message: string;
  /** The address of the documentation page of the code; null if there is none. */
  readonly href: string | null;
  readonly tag: 'unused' | null;
  readonly related: readonly (Location & { readonly message: string })[];
}

// ---------------------------------------------------------------------------------------------------------------------- reading

export interface Hover {
  readonly markdown: Markdown;
  readonly span: Span;
}

export interface Signature {
  /** The full signature: `mean(NAME[first..last])`. */
  readonly label: string;
  readonly documentation: Markdown;
  readonly parameters: readonly { readonly label: string; readonly documentation: string }[];
}

export interface SignatureHelp {
  readonly signatures: readonly Signature[];
  readonly activeSignature: number;
  readonly activeParameter: number;
}

export interface Hint {
  readonly offset: number;
  readonly text: string;
  readonly kind: 'score' | 'target' | 'warning' | 'value';
  readonly tooltip: Markdown | null;
  /** The target of a click on it. */
  readonly target: Location | null;
  /** A space before or behind it. */
  readonly padLeft: boolean;
  readonly padRight: boolean;
}

export interface Lens extends Span {
  readonly title: string;
  /** null: a title without a command. */
  readonly command: { readonly name: string; readonly arguments: readonly LensArgument[] } | null;
}

/** The node of a lens. */
export interface LensArgument {
  /** The file that declares the plan: several plans may have the same code. */
  readonly file: string;
  readonly plan: string;
  readonly path: string;
}

export type TokenType =
  | 'keyword'
  | 'node'
  | 'indicator'
  | 'measure'
  | 'office'
  | 'policy'
  | 'scale'
  | 'step'
  | 'band'
  | 'plan'
  | 'function'
  | 'number'
  | 'date'
  | 'unit'
  | 'string'
  | 'comment'
  | 'operator';
export type TokenModifier = 'declaration' | 'unresolved' | 'readonly' | 'documentation';

/** In the order of the text, on one line each, without overlap. */
export interface SemanticToken extends Span {
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/** A page to read beside the plan. */
export interface ReportPage {
  readonly title: string;
  readonly markdown: Markdown;
}

// ----------------------------------------------------------------------------------------------------------------- completion

export type CompletionKind =
  | 'keyword'
  | 'snippet'
  | 'node'
  | 'indicator'
  | 'measure'
  | 'office'
  | 'policy'
  | 'scale'
  | 'step'
  | 'band'
  | 'plan'
  | 'function'
  | 'unit'
  | 'year'
  | 'value';

export interface Completions {
  readonly items: readonly Completion[];
  /** The list was cut: the client must ask again after the next letter. */
  readonly isIncomplete: boolean;
}

export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** Shown beside the label: title and kind. */
  readonly detail: string | null;
  /** The span to replace, on the cursor's line. Editors are faster if all items have the same. */
  readonly replace: Span;
  readonly insert: string;
  /** `insert` has placeholders: `$1`, `${2:text}`, `$0`. */
  readonly snippet: boolean;
  /** The text to filter by; null: the label. */
  readonly filter: string | null;
  /** The text to sort by; null: the label. */
  readonly order: string | null;
  /** The input of `resolveCompletion`; plain JSON. */
  readonly data: CompletionData | null;
}

export type CompletionData =
  | { readonly kind: 'symbol'; readonly id: string; readonly file: string }
  | { readonly kind: 'keyword'; readonly word: string; readonly file: string }
  | { readonly kind: 'function'; readonly name: string; readonly file: string };

// ----------------------------------------------------------------------------------------------------------------- navigation

export interface Highlight extends Span {
  readonly kind: 'read' | 'write';
}

export interface LinkedPlaces extends Location {
  /** The span of the declaration, for a peek; `Location` is its name alone. */
  readonly whole: Span;
}

export type RenamePreparation = { readonly span: Span; readonly text: string } | { readonly refused: string };
export type Renaming = { readonly files: readonly FileEdits[] } | { readonly refused: string };

export type OutlineKind =
  | 'plan'
  | 'node'
  | 'scorecard'
  | 'indicator'
  | 'use'
  | 'measure'
  | 'office'
  | 'policy'
  | 'scale'
  | 'block';

export interface OutlineItem {
  readonly name: string;
  readonly detail: string;
  readonly kind: OutlineKind;
  readonly whole: Span;
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

export interface WorkspaceSymbol extends Location {
  readonly name: string;
  readonly kind: OutlineKind;
  /** The plan and the enclosing declaration. */
  readonly container: string;
}

// ---------------------------------------------------------------------------------------------------------------------- panel

/** What the panel "Scores" is to show; null: as at first. */
export interface ScoresAsked {
  readonly year: number | null;
  /** `H1`, `Q3`: only that part of the year is over; null: all of it is. */
  readonly part: string | null;
  /** The path of a scorecard; null: the plan. */
  readonly scorecard: string | null;
  readonly office: string | null;
  /** The paths of unfolded nodes. */
  readonly open: readonly string[] | 'all' | null;
  /** The paths of which everything is told. */
  readonly told: readonly string[];
  /** The path of what is to be seen, and is therefore unfolded up to it. */
  readonly seen: string | null;
  /** Of the cursor in the file. */
  readonly offset: number | null;
}

export interface PanelChoice {
  readonly value: string;
  readonly text: string;
}

/** A node or an indicator: HTML of the page's style, and where its code is written. */
export interface ScoresRow extends Location {
  readonly path: string;
  readonly level: number;
  readonly kind: 'node' | 'place';
  /** null: there is nothing to unfold. */
  readonly isOpen: boolean | null;
  readonly line: string;
  /** Empty: it is not told. */
  readonly card: string;
}

export interface ScoresPanel {
  readonly language: 'en' | 'it';
  readonly title: string;
  /** HTML. */
  readonly head: string;
  readonly rows: readonly ScoresRow[];
  /** The path of the row that the cursor is in. */
  readonly current: string | null;
  readonly open: readonly string[];
  readonly years: readonly PanelChoice[];
  readonly parts: readonly PanelChoice[];
  readonly scorecards: readonly PanelChoice[];
  readonly offices: readonly PanelChoice[];
  /** Values of the choices. */
  readonly chosen: Readonly<Record<'year' | 'part' | 'scorecard' | 'office', string>>;
  readonly words: PanelWords;
  /** CSS for head, lines and cards. */
  readonly style: string;
}

export interface DocumentLink extends Span {
  readonly target: string | Location;
  readonly tooltip: string | null;
}

export interface Fold extends Span {
  readonly kind: 'block' | 'comment' | 'prose';
}

/** From the innermost span to the whole file. */
export type SelectionChain = readonly Span[];

/** An item of the call hierarchy: a measure, a place of an indicator, a node. */
export interface CallItem extends Location {
  readonly name: string;
  readonly detail: string;
  readonly kind: OutlineKind;
  readonly whole: Span;
  /** Identifies it in the next request; plain JSON. */
  readonly data: { readonly kind: 'measure' | 'place' | 'node'; readonly key: string; readonly plan: string };
}

export interface CallEdge {
  readonly item: CallItem;
  /** Where it is read, in the file of the caller (the reader). */
  readonly at: readonly Span[];
}

// -------------------------------------------------------------------------------------------------------------------- actions

export type ActionKind = 'quickfix' | 'refactor.extract' | 'refactor.inline' | 'refactor.rewrite' | 'source.fixAll';

export interface Action {
  readonly title: string;
  readonly kind: ActionKind;
  readonly preferred: boolean;
  readonly files: readonly FileEdits[];
  /** The findings that it fixes; empty for refactorings. */
  readonly fixes: readonly Finding[];
  /** Why it cannot be applied here; shown greyed out. null: it can. */
  readonly disabled: string | null;
  /** Where to start a rename after the action was applied. */
  readonly renameAt: Location | null;
}
