// A client that behaves like an editor: it keeps the results that it received, and requests them again only when its own text changed or when the server
// sends a refresh. What it keeps is what its user sees.

import type {
  CodeLens,
  Diagnostic,
  DocumentDiagnosticReport,
  SemanticTokens,
  SemanticTokensDelta,
  TextDocumentContentResult,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver-protocol';
import { type Line, openLine } from './server.ts';

export interface OpenDocument {
  readonly uri: string;
  version: number;
  text: string;
}

export interface ClientOptions {
  readonly folders: readonly string[];
  readonly settings: unknown;
  /** Diagnostics are asked for, not sent. */
  readonly pulls: boolean;
}

export interface Held {
  readonly diagnostics: ReadonlyMap<string, readonly Diagnostic[]>;
  readonly pages: ReadonlyMap<string, string>;
  readonly hints: ReadonlyMap<string, unknown>;
  readonly lenses: ReadonlyMap<string, readonly CodeLens[]>;
  readonly tokens: ReadonlyMap<string, readonly number[]>;
  readonly symbols: ReadonlyMap<string, unknown>;
}

export interface Client {
  readonly line: Line;
  readonly documents: ReadonlyMap<string, OpenDocument>;
  open(uri: string, text: string): void;
  change(uri: string, changes: readonly { readonly range?: object; readonly text: string }[], text: string): void;
  close(uri: string): void;
  set(settings: unknown): void;
  /** Opens the page behind a lens. */
  click(lens: CodeLens): Promise<void>;
  closePage(uri: string): void;
  pageAt(uri: string): Promise<string>;
  /** All that the client shows now, once everything has come. */
  held(): Promise<Held>;
  end(): Promise<void>;
}

export const everything = { start: { line: 0, character: 0 }, end: { line: 100_000, character: 0 } };

export async function startClient({ folders, settings: first, pulls }: ClientOptions): Promise<Client> {
  const documents = new Map<string, OpenDocument>();
  const diagnostics = new Map<string, readonly Diagnostic[]>();
  /** Result ids: of open documents, of the whole workspace. */
  const ids = { document: new Map<string, string>(), workspace: new Map<string, string>() };
  const pages = new Map<string, string>();
  const tokenIds = new Map<string, string>();
  const shown = {
    hints: new Map(),
    lenses: new Map<string, CodeLens[]>(),
    tokens: new Map<string, number[]>(),
    symbols: new Map(),
  };
  const stale = {
    hints: new Set<string>(),
    lenses: new Set<string>(),
    tokens: new Set<string>(),
    diagnostics: new Set<string>(),
    pages: new Set<string>(),
  };
  let settings = first;

  const refreshed: Readonly<Record<string, keyof typeof stale>> = {
    'workspace/diagnostic/refresh': 'diagnostics',
    'workspace/inlayHint/refresh': 'hints',
    'workspace/codeLens/refresh': 'lenses',
    'workspace/semanticTokens/refresh': 'tokens',
  };
  const line = openLine({
    heard: (method, params) => {
      const kind = refreshed[method];
      if (kind) for (const uri of documents.keys()) stale[kind].add(uri);
      if (method === 'workspace/textDocumentContent/refresh') stale.pages.add((params as { uri: string }).uri);
      if (method === 'workspace/configuration') return (params as { items: unknown[] }).items.map(() => settings);
      if (method === 'textDocument/publishDiagnostics') {
        const published = params as { uri: string; version?: number; diagnostics: Diagnostic[] };
        if (pulls) throw new Error('diagnostics are sent to a client that asks for them');
        const version = documents.get(published.uri)?.version;
        // of a text that is not there any more: editors leave it out
        if (published.version === undefined || published.version === version)
          diagnostics.set(published.uri, published.diagnostics);
      }
      if (method === 'window/logMessage' && (params as { type: number }).type === 1)
        throw new Error(JSON.stringify(params));
      return null;
    },
  });
  const refreshSupport = { refreshSupport: true };
  await line.request('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
    capabilities: {
      textDocument: {
        ...(pulls ? { diagnostic: {} } : {}),
        publishDiagnostics: { relatedInformation: true },
        documentSymbol: { hierarchicalDocumentSymbolSupport: true },
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } }, disabledSupport: true },
      },
      workspace: {
        ...{ configuration: true, didChangeWatchedFiles: { dynamicRegistration: true } },
        ...{
          inlayHint: refreshSupport,
          codeLens: refreshSupport,
          semanticTokens: refreshSupport,
          diagnostics: refreshSupport,
        },
        textDocumentContent: { dynamicRegistration: true },
      },
    },
  });
  line.notify('initialized', {});

  const touch = (uri: string): void => {
    for (const kind of ['hints', 'lenses', 'tokens', 'diagnostics'] as const) stale[kind].add(uri);
  };
  const drain = (kind: keyof typeof stale): string[] => {
    const all = [...stale[kind]].filter((uri) => kind === 'pages' || documents.has(uri));
    stale[kind].clear();
    return all;
  };

  async function askTokens(uri: string): Promise<void> {
    const previousResultId = tokenIds.get(uri);
    const before = shown.tokens.get(uri);
    const method = previousResultId ? 'textDocument/semanticTokens/full/delta' : 'textDocument/semanticTokens/full';
    const answer = await line.request<SemanticTokens | SemanticTokensDelta>(method, {
      textDocument: { uri },
      previousResultId,
    });
    tokenIds.set(uri, answer.resultId!);
    if ('data' in answer) shown.tokens.set(uri, answer.data);
    else {
      const data = [...before!];
      for (const { start, deleteCount, data: put } of answer.edits.toReversed())
        data.splice(start, deleteCount, ...(put ?? []));
      shown.tokens.set(uri, data);
    }
  }

  async function pull(uri: string): Promise<void> {
    const previousResultId = ids.document.get(uri);
    const report = await line.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri },
      previousResultId,
    });
    if (report.resultId) ids.document.set(uri, report.resultId);
    if (report.kind === 'full') diagnostics.set(uri, report.items);
  }

  /** What is open is asked for by itself: the answer for the whole workspace does not count there. */
  async function pullAll(): Promise<void> {
    const previous = new Map([...ids.workspace, ...ids.document]);
    const previousResultIds = [...previous].map(([uri, value]) => ({ uri, value }));
    const { items } = await line.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds });
    for (const item of items) {
      if (item.kind === 'full' && !documents.has(item.uri)) diagnostics.set(item.uri, item.items);
      if (item.resultId === undefined) ids.workspace.delete(item.uri);
      else ids.workspace.set(item.uri, item.resultId);
    }
  }

  async function askForStale(): Promise<void> {
    await line.quiet();
    const ofDocument = (uri: string): object => ({ textDocument: { uri } });
    for (const uri of drain('hints'))
      shown.hints.set(uri, await line.request('textDocument/inlayHint', { ...ofDocument(uri), range: everything }));
    for (const uri of drain('lenses'))
      shown.lenses.set(uri, await line.request('textDocument/codeLens', ofDocument(uri)));
    // an outline is asked for with the text alone: nobody can tell that its scores are old
    for (const uri of documents.keys())
      shown.symbols.set(uri, await line.request('textDocument/documentSymbol', ofDocument(uri)));
    for (const uri of drain('tokens')) await askTokens(uri);
    if (pulls) for (const uri of drain('diagnostics')) await pull(uri);
    if (pulls) await pullAll();
    for (const uri of drain('pages')) if (pages.has(uri)) await readPage(uri);
    await line.quiet();
  }

  async function readPage(uri: string): Promise<void> {
    pages.set(uri, (await line.request<TextDocumentContentResult>('workspace/textDocumentContent', { uri })).text);
  }

  return {
    line,
    documents,
    open: (uri, text) => {
      documents.set(uri, { uri, version: 1, text });
      touch(uri);
      line.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'perf', version: 1, text } });
    },
    change: (uri, contentChanges, text) => {
      const document = documents.get(uri)!;
      document.text = text;
      document.version++;
      touch(uri);
      line.notify('textDocument/didChange', { textDocument: { uri, version: document.version }, contentChanges });
    },
    close: (uri) => {
      documents.delete(uri);
      for (const map of Object.values(shown)) map.delete(uri);
      tokenIds.delete(uri);
      if (pulls) {
        diagnostics.delete(uri);
        ids.document.delete(uri);
        ids.workspace.delete(uri);
      }
      line.notify('textDocument/didClose', { textDocument: { uri } });
    },
    set: (value) => {
      settings = value;
      line.notify('workspace/didChangeConfiguration', { settings: null });
    },
    click: async ({ command }) => {
      const answer = await line.request<{ uri: string } | null>('workspace/executeCommand', command);
      if (answer) await readPage(answer.uri);
    },
    closePage: (uri) => void pages.delete(uri),
    pageAt: async (uri) => {
      await readPage(uri);
      return pages.get(uri)!;
    },
    held: async () => {
      await askForStale();
      // what was asked for may have been old when it came, and been said to be
      while (Object.entries(stale).some(([kind, uris]) => uris.size > 0 && (pulls || kind !== 'diagnostics')))
        await askForStale();
      const isSaid = ([, list]: [string, readonly Diagnostic[]]): boolean => list.length > 0;
      return { ...shown, pages, diagnostics: new Map([...diagnostics].filter(isSaid)) };
    },
    end: line.end,
  };
}
