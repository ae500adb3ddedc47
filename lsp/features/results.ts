// What editor features give back: plain data with offsets in files. Knows no protocol; `lsp/protocol` turns it into messages.

import type { Span } from '#language/syntax/tree.ts';
import type { FindingSeverity } from './context.ts';

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
  /** The page of the code; null where there is none at hand. */
  readonly href: string | null;
  readonly tag: 'unused' | 'outdated' | null;
  readonly related: readonly (Location & { readonly message: string })[];
}

// ---------------------------------------------------------------------------------------------------------------------- reading

export interface Hover {
  readonly markdown: Markdown;
  readonly span: Span;
}

export interface Signature {
  /** The whole as shown: `mean(NAME[first..last])`. */
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
  /** Where a click on it goes. */
  readonly target: Location | null;
  /** A blank before or behind it, so that it does not stick to the text. */
  readonly padLeft: boolean;
  readonly padRight: boolean;
}

export interface Lens extends Span {
  readonly title: string;
  /** What a click does; null: the title only informs. */
  readonly command: { readonly name: string; readonly arguments: readonly LensArgument[] } | null;
}

/** The node that a lens is of. */
export interface LensArgument {
  /** In which the plan is declared: several may have one code. */
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
  /** There are more than anybody reads: another letter may bring others. */
  readonly isIncomplete: boolean;
}

export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** Beside the label: the title, what it is. */
  readonly detail: string | null;
  /** What is replaced: one span for a whole answer keeps editors quick, but each may have its own. It lies on the cursor's line. */
  readonly replace: Span;
  readonly insert: string;
  /** `insert` has placeholders: `$1`, `${2:text}`, `$0`. */
  readonly snippet: boolean;
  /** What the typed text is compared with, where it is not the label. */
  readonly filter: string | null;
  /** Where it stands in the list; null: by label. */
  readonly order: string | null;
  /** What `resolveCompletion` needs to find the documentation; plain JSON. */
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
  /** The name alone is `Location`; this is the whole declaration, for a peek. */
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
  /** The plan and what it stands in. */
  readonly container: string;
}

export interface DocumentLink extends Span {
  readonly target: string | Location;
  readonly tooltip: string | null;
}

export interface Fold extends Span {
  readonly kind: 'block' | 'comment' | 'prose';
}

/** From the innermost to the whole file. */
export type SelectionChain = readonly Span[];

/** A thing that feeds scores or is fed: a measure, an indicator's place, a node. */
export interface CallItem extends Location {
  readonly name: string;
  readonly detail: string;
  readonly kind: OutlineKind;
  readonly whole: Span;
  /** What finds it again; plain JSON. */
  readonly data: { readonly kind: 'measure' | 'place' | 'node'; readonly key: string; readonly plan: string };
}

export interface CallEdge {
  readonly item: CallItem;
  /** Where it is read: in the file of the caller, the one that reads. */
  readonly at: readonly Span[];
}

// -------------------------------------------------------------------------------------------------------------------- actions

export type ActionKind = 'quickfix' | 'refactor.extract' | 'refactor.inline' | 'refactor.rewrite' | 'source.fixAll';

export interface Action {
  readonly title: string;
  readonly kind: ActionKind;
  readonly preferred: boolean;
  readonly files: readonly FileEdits[];
  /** The findings that it mends, by place in what `findings` gives for the file. Empty for refactorings. */
  readonly fixes: readonly Finding[];
  /** Why it cannot be done here, where that is worth saying; it is then shown greyed. */
  readonly disabled: string | null;
  /** A name to be typed in place once it is done: where to begin renaming. */
  readonly renameAt: Location | null;
}
