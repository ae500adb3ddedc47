// What every editor feature is given: files, plans with scores, names, settings; all of one moment. Types alone: the workspace
// fills them, features read them. Knows no protocol, no URI, no line and column.
//
// Offsets are UTF-16 units in the whole file, unless a type of the syntax tree or the model says otherwise (anchored spans: `locator`).
// Everything is immutable, and what costs anything is computed when it is first asked for: a feature that needs no scores causes none.

import type { PlaceResult, Scores } from '#engine/result.ts';
import type { Diagnostic, MessageLanguage } from '#language/diagnostics/diagnostic.ts';
import type { Indicator, Measure, Model, PlanNode, Place as PlanPlace } from '#language/model/model.ts';
import type { Source } from '#language/syntax/again/source.ts';
import type { Lexeme } from '#language/syntax/lex/tokens.ts';
import type { LineIndex } from '#language/syntax/lines.ts';
import type { Locator } from '#language/syntax/locate.ts';
import type { Declaration, Name, Placed, Span, SyntaxTree } from '#language/syntax/tree.ts';

/** For a question about one file. */
export interface Context {
  readonly file: File;
  /** The plan that the file belongs to; null where none is declared or it cannot be told which. Names work all the same. */
  readonly plan: Plan | null;
  /** The names of the file's plan; without a plan, those of the files that lie beside it. */
  readonly names: NameIndex;
  readonly workspace: WorkspaceSnapshot;
  readonly settings: Settings;
  /** Where the page of a diagnostic's code can be read; null where there is none at hand. */
  readonly pageOf: (code: string) => string | null;
  /** Asked between parts of longer work: the answer is wanted no more. Whatever is returned then is thrown away. */
  readonly cancelled: () => boolean;
}

export interface WorkspaceSnapshot {
  /** Every file that is open or was found, by name. */
  readonly files: ReadonlyMap<string, File>;
  /** In the order of their files' names. */
  readonly plans: readonly Plan[];
  planOf(file: string): Plan | null;
  namesOf(file: string): NameIndex;
  /**
   * All that is said of a file, by the parser, the binder, scoring and lints, in the order of the text, at the levels that the plan
   * wants. What the user's settings make of it is for `findings.ts`.
   */
  diagnosticsOf(file: string): readonly LocatedInFile[];
}

/** A diagnostic with where it is now. Its fixes' edits are relative to the same owner: add `base`. */
export interface LocatedInFile extends Span {
  readonly diagnostic: Diagnostic;
  /** Where its owner begins in the file. */
  readonly base: number;
}

export interface File {
  /** How the model, anchors and diagnostics name it: unique in the workspace, and fit to be shown. */
  readonly name: string;
  /** The whole; in an edited file it is put together when it is first asked for. */
  readonly text: string;
  /** The same text, for whoever looks at a part of it. */
  readonly source: Source;
  readonly tree: SyntaxTree;
  readonly lines: LineIndex;
  /**
   * The tokens in order, comments and the newlines that end statements included; lexed when first asked for. `within`: those of the
   * lines that the span touches, at a cost that follows it; behind the last of them there is always a newline.
   */
  tokens(within?: Span): readonly Lexeme[];
  /** What the parser said. What is said of the file in all: `Findings`. */
  readonly problems: readonly Diagnostic[];
  /** A table of actuals (CSV) has a tree but no syntax of ours: nothing can be written into it. */
  readonly kind: 'plan' | 'table' | 'table-settings';
  /** The declarations around an offset, the outermost first, each with where it begins in the file. */
  around(offset: number): readonly Placed[];
}

export interface Plan {
  readonly model: Model;
  readonly files: readonly File[];
  readonly names: NameIndex;
  /** Anchors to offsets in files. */
  readonly locator: Locator;
  /** Of the year in the settings, else of the plan's latest year with values. */
  scores(): Scores;
  scoresOf(year: number): Scores;
  /** The measures and indicators whose formula names it, or whose value is its own; in the order of the model. */
  readersOf(subject: Measure | Indicator): readonly (Measure | Indicator)[];
  /** What the model made of a declaration. */
  boundOf(declaration: Declaration): BoundDeclaration;
  /** The first place of an indicator in the plan's tree (else in a scorecard), with its result; null where it hangs nowhere. */
  resultOf(indicator: Indicator): PlaceResult | null;
}

/** What a declaration has become; several things at once where it says several. Empty lists where nothing. */
export interface BoundDeclaration {
  /** Nodes whose place is this declaration: one, or none. A `use` of a node gives the node in that place. */
  readonly nodes: readonly PlanNode[];
  /** Places of indicators that stand by this declaration. */
  readonly places: readonly PlanPlace[];
  readonly indicator: Indicator | null;
  readonly measure: Measure | null;
}

export interface Settings {
  /** null: the plan's latest year with values. */
  readonly year: number | null;
  /** Of messages and explanations. */
  readonly language: MessageLanguage;
  readonly inlayHints: boolean;
  readonly codeLens: boolean;
  /** By the code of a diagnostic. */
  readonly severity: ReadonlyMap<string, FindingSeverity>;
}

export type FindingSeverity = 'error' | 'warning' | 'info' | 'hint' | 'off';

// ---------------------------------------------------------------------------------------------------------------------- names

export type SymbolKind = 'plan' | 'node' | 'indicator' | 'measure' | 'office' | 'policy' | 'scale' | 'step' | 'band';

/** What a name means. Equal when `id` is equal. */
export interface PlanSymbol {
  /** Kind and code, and the scale of a step: a key for maps. */
  readonly id: string;
  readonly kind: SymbolKind;
  /** After NFC, without backticks. */
  readonly code: string;
  /** Of a step: its scale. */
  readonly of: string | null;
}

/** One name as it stands in a text. */
export interface Occurrence {
  readonly file: string;
  /** Offsets in the file, backticks included. */
  readonly start: number;
  readonly end: number;
  readonly name: Name;
  /** The innermost declaration that it stands in; null in a file's first line. */
  readonly declaration: Declaration | null;
  /** What it was looked for as; what it may mean, where it means nothing. */
  readonly sought: Sought;
  /** null: nothing of that name exists. */
  readonly symbol: PlanSymbol | null;
  /**
   * definition: the head that declares it (of a duplicate too). use: a `use` of it. operand: in a formula. value: it is given a
   * value, a printed figure or an evaluation. reference: everything else (`under`, `in`, `for`, `office`, `policy`, `scale`, ...).
   */
  readonly role: 'definition' | 'use' | 'operand' | 'value' | 'reference';
}

/**
 * operand, given: a measure, else an indicator. subject, attained, used: an indicator or a node. parent: a node or the plan.
 * scorecard: a node of that kind.
 */
export type Sought = SymbolKind | 'operand' | 'given' | 'subject' | 'attained' | 'used' | 'parent' | 'scorecard';

export interface NameIndex {
  /** The name at an offset, also right behind its last character; null where there is none. */
  at(file: string, offset: number): Occurrence | null;
  /** Everything that means this, definitions first, then by file and offset. */
  occurrences(symbol: PlanSymbol): readonly Occurrence[];
  /** The heads that declare it: usually one. Of a step: where its scale lists it. */
  definitions(symbol: PlanSymbol): readonly Occurrence[];
  /** The first of the declarations that those are in. */
  declarationOf(symbol: PlanSymbol): Declaration | null;
  /** What must be renamed with it: an indicator without a formula and the measure of its code that it reads. Without itself. */
  linked(symbol: PlanSymbol): readonly PlanSymbol[];
  /** What is declared, in the order of files and text: the same list as long as that is the same. */
  symbols(kind?: SymbolKind): readonly PlanSymbol[];
  find(kind: SymbolKind, code: string): PlanSymbol | null;
  /** The names of one file, or of a part of it, in the order of the text. */
  inFile(file: string, within?: Span): readonly Occurrence[];
}

export type { Declaration, Indicator, Measure, Model, PlanNode, PlanPlace, Span };
