// The language service: composes the workspace and every feature, for the server and for programs that embed it.

import { incomingCalls, outgoingCalls, prepareCalls } from './features/call-hierarchy.ts';
import { codeActions } from './features/code-actions/code-actions.ts';
import { codeLenses } from './features/code-lenses.ts';
import { completion, resolveCompletion } from './features/completion/completion.ts';
import type { Context, File, Settings, WorkspaceSnapshot as Snapshot } from './features/context.ts';
import { declaration, definition } from './features/definition.ts';
import { documentLinks } from './features/document-links.ts';
import { documentSymbols } from './features/document-symbols.ts';
import type { Features } from './features/features.ts';
import { findings } from './features/findings.ts';
import { folding } from './features/folding.ts';
import { formatting, formattingOnType } from './features/formatting.ts';
import { hover } from './features/hover/hover.ts';
import { inlayHints } from './features/inlay-hints.ts';
import { highlights, linkedEditing, references } from './features/references.ts';
import { prepareRename, rename } from './features/rename.ts';
import { explanation, gapReport } from './features/reports.ts';
import { scoresPanel } from './features/scores-panel.ts';
import { selectionRanges } from './features/selection-ranges.ts';
import { semanticTokens } from './features/semantic-tokens.ts';
import { signatureHelp } from './features/signature-help.ts';
import { workspaceSymbols } from './features/workspace-symbols.ts';
import { createWorkspace, type Workspace } from './workspace/workspace.ts';

export interface LanguageService {
  readonly features: Features;
  /** Adds, edits and removes files. */
  readonly files: Workspace;
  /** The current snapshot. */
  readonly workspace: () => Snapshot;
  readonly contextOf: (file: File, cancelled?: () => boolean) => Context;
}

export interface LanguageServiceOptions {
  readonly settingsOf: (file: string) => Settings;
  /** The address of the documentation page of a diagnostic's code. */
  readonly pageOf?: (code: string) => string | null;
}

export function createLanguageService({ settingsOf, pageOf = () => null }: LanguageServiceOptions): LanguageService {
  const files = createWorkspace({ settingsOf });
  return {
    features,
    files,
    workspace: files.snapshot,
    contextOf: (file, cancelled = () => false) => {
      const workspace = files.snapshot();
      const { name } = file;
      return {
        file: workspace.files.get(name) ?? file,
        plan: workspace.planOf(name),
        names: workspace.namesOf(name),
        settings: settingsOf(name),
        ...{ workspace, pageOf, cancelled },
      };
    },
  };
}

/** Every feature; each is a pure function of its context. */
export const features: Features = {
  hover,
  signatureHelp,
  completion,
  resolveCompletion,
  definition,
  declaration,
  references,
  highlights,
  prepareRename,
  rename,
  documentSymbols,
  workspaceSymbols,
  documentLinks,
  folding,
  selectionRanges,
  prepareCalls,
  incomingCalls,
  outgoingCalls,
  semanticTokens,
  inlayHints,
  codeLenses,
  explanation,
  gapReport,
  scoresPanel,
  formatting,
  formattingOnType,
  linkedEditing,
  codeActions,
  findings,
};
