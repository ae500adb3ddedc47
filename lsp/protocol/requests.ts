// All kinds of requests, and the capabilities that the server declares. In the order of the table in the README.

import type { ServerCapabilities } from 'vscode-languageserver-protocol';
import type { Features } from '../features/features.ts';
import { incomingCalls, outgoingCalls, prepareCalls } from './call-hierarchy.ts';
import { codeActions } from './code-actions.ts';
import { codeLenses } from './code-lenses.ts';
import { completion, resolveCompletion } from './completion.ts';
import { declaration, definition } from './definition.ts';
import { createDiagnosticRequests } from './diagnostics.ts';
import { documentLinks } from './document-links.ts';
import { executeCommand, reportContent } from './execute-command.ts';
import { folding } from './folding.ts';
import { formatting, onTypeFormatting, rangeFormatting } from './formatting.ts';
import { highlights } from './highlights.ts';
import { hover } from './hover.ts';
import { inlayHints } from './inlay-hints.ts';
import { linkedEditing } from './linked-editing.ts';
import { references } from './references.ts';
import { prepareRename, rename } from './rename.ts';
import type { AnyRequestKind } from './request.ts';
import { scoresPanel } from './scores-panel.ts';
import { selectionRanges } from './selection-ranges.ts';
import { createSemanticTokensRequests } from './semantic-tokens.ts';
import { signatureHelp } from './signature-help.ts';
import { documentSymbols, workspaceSymbols } from './symbols.ts';

/** For one session: some keep state. */
export function createRequests(features: Features): readonly AnyRequestKind[] {
  const all: readonly AnyRequestKind[] = [
    ...createDiagnosticRequests(),
    hover,
    signatureHelp,
    completion,
    resolveCompletion,
    codeActions,
    definition,
    declaration,
    references,
    highlights,
    prepareRename,
    rename,
    documentSymbols,
    workspaceSymbols,
    prepareCalls,
    incomingCalls,
    outgoingCalls,
    documentLinks,
    folding,
    selectionRanges,
    linkedEditing,
    ...createSemanticTokensRequests(),
    inlayHints,
    codeLenses,
    executeCommand,
    reportContent,
    scoresPanel,
    formatting,
    rangeFormatting,
    onTypeFormatting,
  ];
  return all.filter(({ needs }) => needs.every((feature) => features[feature]));
}

export function capabilitiesOf(requests: readonly AnyRequestKind[]): ServerCapabilities {
  return Object.assign({}, ...requests.map(({ capabilities }) => capabilities)) as ServerCapabilities;
}
