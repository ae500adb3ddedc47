// The input of every editor feature: an immutable snapshot of files, plans with scores, names and settings. Types alone: implemented by the
// workspace, read by features. Knows no protocol, no URI, no line and column.
//
// Offsets are UTF-16 units in the whole file, unless a type of the syntax tree or the model says otherwise (anchored spans: `locator`).
// Expensive parts are computed on first use: a feature that needs no scores causes no scoring.

import type { PlaceResult, Scores } from '#engine/result.ts';
import type { Diagnostic, MessageLanguage } from '#language/diagnostics/diagnostic.ts';
import type { Indicator, Measure } from '#language/model/indicator.ts';
import type { Model, PlanNode, Place as PlanPlace } from '#language/model/model.ts';
import type { Source } from '#language/syntax/incremental/text-buffer.ts';
import type { Lexeme } from '#language/syntax/lex/tokens.ts';
import type { LineIndex } from '#language/syntax/lines.ts';
import type { Name, Span } from '#language/syntax/literals.ts';
import type { Locator } from '#language/syntax/locate.ts';
import type { Declaration, Placed, SyntaxTree } from '#language/syntax/tree.ts';

/** The input of a request about one file. */
export interface Context {
  readonly file: File;
  /** The plan that the file belongs to; null if none is declared or it is ambiguous. `names` works all the same. */
  readonly plan: Plan | null;
  /** The names of the file's plan; without a plan those of the files beside it. */
  readonly names: NameIndex;
  readonly workspace: WorkspaceSnapshot;
  readonly settings: Settings;
  /** The address of the documentation page of a diagnostic's code; null if there is none. */
  readonly pageOf: (code: string) => string | null;
  /** Whether the request was cancelled; long computations check it. Their result is then ignored. */
  readonly cancelled: () => boolean;
}

export interface WorkspaceSnapshot {
  /** Every file, open or on disk, by name. */
  readonly files: ReadonlyMap<string, File>;
  /** In the order of their files' names. */
  readonly plans: readonly Plan[];
  /** Each by itself: a plan without a tree. */
  readonly libraries: readonly Plan[];
  planOf(file: string): Plan | null;
  namesOf(file: string): NameIndex;
  /**
   * All diagnostics of a file, from the parser, the binder, scoring and lints, in the order of the text, at the levels that the plan sets. The
   * user's settings are applied in `findings.ts`.
   */
  diagnosticsOf(file: string): readonly LocatedInFile[];
}

/** A diagnostic with its present span in the file. Edits of its fixes are relative to its owner: add `base`. */
export interface LocatedInFile extends Span {
  readonly diagnostic: Diagnostic;
  /** The offset at which its owner begins. */
  readonly base: number;
}

export interface File {
  /** The name used by the model, anchors and diagnostics: unique in the workspace, and shown to users. */
  readonly name: string;
  /** The full text; for an edited file it is joined from pieces on first use. */
  readonly text: string;
  /** The same text, for reading parts of it. */
  readonly source: Source;
  readonly tree: SyntaxTree;
  readonly lines: LineIndex;
  /**
   * The tokens in order, including comments and newlines that end statements; lexed on first use. `within`: only the tokens of the lines that the
   * span touches, followed by a newline; the cost is proportional to the span.
   */
  tokens(within?: Span): readonly Lexeme[];
  /** The parser's diagnostics alone; for all of them see `diagnosticsOf`. */
  readonly problems: readonly Diagnostic[];
  /** A table of actuals (CSV) has a tree too, but edits cannot be made in it. */
  readonly kind: 'plan' | 'table' | 'table-settings';
  /** The declarations around an offset, the outermost first, each with its offset in the file. */
  around(offset: number): readonly Placed[];
}

export interface Plan {
  readonly model: Model;
  readonly files: readonly File[];
  readonly names: NameIndex;
  /** Anchors to offsets in files. */
  readonly locator: Locator;
  /** The scores of the year in the settings, else of the plan's latest year with values. */
  scores(): Scores;
  scoresOf(year: number): Scores;
  /** The measures and indicators whose formula names it, and the indicator that has its value; in the order of the model. */
  readersOf(subject: Measure | Indicator): readonly (Measure | Indicator)[];
  /** The things in the model that a declaration was bound to. */
  boundOf(declaration: Declaration): BoundDeclaration;
  /** The result of an indicator's first place in the plan's tree, else in a scorecard; null if it has no place. */
  resultOf(indicator: Indicator): PlaceResult | null;
}

/** The things in the model that come from a declaration. */
export interface BoundDeclaration {
  /** The node, for a declaration or `use` of a node; else empty. */
  readonly nodes: readonly PlanNode[];
  /** The place, for a declaration or `use` of an indicator; else empty. */
  readonly places: readonly PlanPlace[];
  readonly indicator: Indicator | null;
  readonly measure: Measure | null;
}

export interface Settings {
  /** null: the plan's latest year with values. */
  readonly year: number | null;
  /** The language of messages and explanations. */
  readonly language: MessageLanguage;
  readonly inlayHints: boolean;
  readonly codeLens: boolean;
  /** By the code of a diagnostic. */
  readonly severity: ReadonlyMap<string, FindingSeverity>;
}

export type FindingSeverity = 'error' | 'warning' | 'info' | 'hint' | 'off';

// ---------------------------------------------------------------------------------------------------------------------- names

export type SymbolKind =
  | 'library'
  | 'plan'
  | 'node'
  | 'indicator'
  | 'measure'
  | 'office'
  | 'dimension'
  | 'slice'
  | 'policy'
  | 'scale'
  | 'step'
  | 'band';

/** What a name refers to. Equal if `id` is equal. */
export interface PlanSymbol {
  /** Kind and code, for a step with its scale: a key for maps. */
  readonly id: string;
  readonly kind: SymbolKind;
  /** After NFC, without backticks. */
  readonly code: string;
  /** For a step its scale; else null. */
  readonly of: string | null;
}

/** An occurrence of a name in a text. */
export interface Occurrence {
  readonly file: string;
  /** Offsets in the file, backticks included. */
  readonly start: number;
  readonly end: number;
  readonly name: Name;
  /** The innermost declaration around it; null in a file's first line. */
  readonly declaration: Declaration | null;
  /** The kinds of symbol that it may refer to. */
  readonly sought: Sought;
  /** null: unresolved. */
  readonly symbol: PlanSymbol | null;
  /**
   * definition: the head that declares it (of a duplicate too). use: a `use` of it. operand: in a formula. value: it is given a
   * value, a printed figure or an evaluation. reference: everything else (`under`, `in`, `for`, `office`, `policy`, `scale`, ...).
   */
  readonly role: 'definition' | 'use' | 'operand' | 'value' | 'reference';
}

/**
 * operand, given: a measure, else an indicator. subject, attained, used: an indicator or a node. parent: a node or the plan.
 * scorecard: a node of that kind. sliced: an office or a slice of a dimension.
 */
export type Sought =
  | SymbolKind
  | 'operand'
  | 'given'
  | 'subject'
  | 'attained'
  | 'used'
  | 'parent'
  | 'scorecard'
  | 'sliced';

export interface NameIndex {
  /** The name at an offset, or ending at it; null if there is none. */
  at(file: string, offset: number): Occurrence | null;
  /** All occurrences of a symbol, definitions first, then by file and offset. */
  occurrences(symbol: PlanSymbol): readonly Occurrence[];
  /** The heads that declare it, usually one; for a step its place in the scale. */
  definitions(symbol: PlanSymbol): readonly Occurrence[];
  /** The declaration of the first definition. */
  declarationOf(symbol: PlanSymbol): Declaration | null;
  /** Symbols that must be renamed with it: an indicator without a formula and the measure of the same code. Without itself. */
  linked(symbol: PlanSymbol): readonly PlanSymbol[];
  /** The declared symbols, in the order of files and text. The same array as long as they are the same. */
  symbols(kind?: SymbolKind): readonly PlanSymbol[];
  find(kind: SymbolKind, code: string): PlanSymbol | null;
  /** The names in a file or a part of it, in the order of the text. */
  inFile(file: string, within?: Span): readonly Occurrence[];
}

export type { Declaration, Indicator, Measure, Model, PlanNode, PlanPlace, Span };
