// The client capabilities that answers depend on.

import type { ClientCapabilities } from 'vscode-languageserver-protocol';
import { type Encoding, negotiateEncoding } from './positions.ts';

export interface Client {
  readonly encoding: Encoding;
  readonly locale: string | null;
  readonly pullsDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly pageLinks: boolean;
  readonly configuration: boolean;
  readonly registersWatchers: boolean;
  readonly registersConfiguration: boolean;
  readonly progress: boolean;
  readonly versionedEdits: boolean;
  readonly nestedSymbols: boolean;
  readonly definitionLinks: boolean;
  readonly literalActions: boolean;
  readonly disabledActions: boolean;
  readonly snippets: boolean;
  readonly insertReplace: boolean;
  readonly markdown: boolean;
  readonly defaultRange: boolean;
  readonly onlyLineFolds: boolean;
  readonly refreshes: readonly Refresh[];
}

export type Refresh = 'diagnostics' | 'inlayHint' | 'codeLens' | 'semanticTokens' | 'pages';

export function clientOf(
  { workspace, textDocument, window, general }: ClientCapabilities,
  locale: string | null,
): Client {
  const item = textDocument?.completion?.completionItem;
  const action = textDocument?.codeAction;
  return {
    encoding: negotiateEncoding(general?.positionEncodings),
    locale,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation === true,
    pageLinks: textDocument?.publishDiagnostics?.codeDescriptionSupport === true,
    configuration: workspace?.configuration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    progress: window?.workDoneProgress === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    literalActions: action?.codeActionLiteralSupport !== undefined,
    disabledActions: action?.disabledSupport === true,
    snippets: item?.snippetSupport === true,
    insertReplace: item?.insertReplaceSupport === true,
    markdown: textDocument?.hover?.contentFormat?.includes('markdown') ?? true,
    defaultRange: textDocument?.completion?.completionList?.itemDefaults?.includes('editRange') === true,
    onlyLineFolds: textDocument?.foldingRange?.lineFoldingOnly === true,
    refreshes: refreshesOf(workspace),
  };
}

function refreshesOf(workspace: ClientCapabilities['workspace']): readonly Refresh[] {
  const supported: readonly [Refresh, boolean | undefined][] = [
    ['diagnostics', workspace?.diagnostics?.refreshSupport],
    ['inlayHint', workspace?.inlayHint?.refreshSupport],
    ['codeLens', workspace?.codeLens?.refreshSupport],
    ['semanticTokens', workspace?.semanticTokens?.refreshSupport],
    // a client with textDocumentContent also accepts its refresh: the protocol has no capability of its own for that
    ['pages', workspace?.textDocumentContent !== undefined],
  ];
  return supported.flatMap(([refresh, can]) => (can === true ? [refresh] : []));
}
