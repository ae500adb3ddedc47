// The signature of every feature. Each is a plain function of the same name in a file of its own; `createLanguageService` collects them. Features
// never throw; null and empty lists mean no result.

import type { Span } from '#language/syntax/literals.ts';
import type { Context, WorkspaceSnapshot } from './context.ts';
import type {
  Action,
  ActionKind,
  CallEdge,
  CallItem,
  CompletionData,
  Completions,
  DocumentLink,
  Finding,
  Fold,
  Highlight,
  Hint,
  Hover,
  Lens,
  LinkedPlaces,
  Location,
  Markdown,
  OutlineItem,
  RenamePreparation,
  Renaming,
  ReportPage,
  ScoresAsked,
  ScoresPanel,
  SelectionChain,
  SemanticToken,
  SignatureHelp,
  TextEdit,
  WorkspaceSymbol,
} from './results.ts';

type Feature<Arguments extends unknown[], Answer> = (context: Context, ...given: Arguments) => Answer;

export interface Features {
  readonly hover: Feature<[offset: number], Hover | null>;
  readonly signatureHelp: Feature<[offset: number], SignatureHelp | null>;
  readonly completion: Feature<[offset: number], Completions>;
  /** The documentation of an item, when it is selected. */
  readonly resolveCompletion: Feature<[data: CompletionData], Markdown | null>;
  readonly definition: Feature<[offset: number], readonly LinkedPlaces[]>;
  /** The definition; from the definition itself the `use`s. */
  readonly declaration: Feature<[offset: number], readonly LinkedPlaces[]>;
  readonly references: Feature<[offset: number, options: { readonly definitions: boolean }], readonly Location[]>;
  readonly highlights: Feature<[offset: number], readonly Highlight[]>;
  readonly prepareRename: Feature<[offset: number], RenamePreparation | null>;
  readonly rename: Feature<[offset: number, name: string], Renaming | null>;
  readonly documentSymbols: Feature<[], readonly OutlineItem[]>;
  readonly workspaceSymbols: (workspace: WorkspaceSnapshot, query: string) => readonly WorkspaceSymbol[];
  readonly documentLinks: Feature<[], readonly DocumentLink[]>;
  readonly folding: Feature<[], readonly Fold[]>;
  readonly selectionRanges: Feature<[offset: number], SelectionChain>;
  /** The measure, indicator or node at the cursor. */
  readonly prepareCalls: Feature<[offset: number], readonly CallItem[]>;
  /** What reads it. */
  readonly incomingCalls: Feature<[item: CallItem], readonly CallEdge[]>;
  /** What it is computed from. */
  readonly outgoingCalls: Feature<[item: CallItem], readonly CallEdge[]>;
  /** `within` null: the whole file. */
  readonly semanticTokens: Feature<[within: Span | null], readonly SemanticToken[]>;
  readonly inlayHints: Feature<[within: Span], readonly Hint[]>;
  readonly codeLenses: Feature<[], readonly Lens[]>;
  /** Explains the node with this path, for a click on its lens. */
  readonly explanation: Feature<[path: string], ReportPage | null>;
  readonly gapReport: Feature<[path: string], ReportPage | null>;
  readonly scoresPanel: Feature<[asked: ScoresAsked], ScoresPanel | null>;
  /** `within` null: the whole file. */
  readonly formatting: Feature<[within: Span | null], readonly TextEdit[]>;
  /** After one of `}`, `|` or a newline was typed; the offset is behind it. */
  readonly formattingOnType: Feature<[offset: number, typed: string], readonly TextEdit[]>;
  /** Spans that change together while one is edited. */
  readonly linkedEditing: Feature<[offset: number], readonly Span[]>;
  /** `only` empty: all kinds. Fixes are for findings that touch the span. */
  readonly codeActions: Feature<[span: Span, only: readonly ActionKind[]], readonly Action[]>;
  /** All findings of the file, in the order of the text, with messages in the language of the settings. */
  readonly findings: Feature<[], readonly Finding[]>;
}
