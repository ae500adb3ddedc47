// The panel "Scores" beside the text: asks the server for what it shows after each change, one question at a time, and says so while the answer is
// older than the text. Knows no figures: the server draws them.

import {
  commands,
  type Disposable,
  type ExtensionContext,
  Position,
  Range,
  type SymbolInformation,
  type TextDocument,
  type TextEditor,
  Uri,
  ViewColumn,
  type Webview,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { State } from 'vscode-languageclient/node';
import type { Server } from '../client.ts';
import { atFirst, type FromPanel, type PanelState, type Scores, type ToPanel, type Wanted } from './messages.ts';

const viewType = 'perfplan.scores';

/** The command that opens the panel, and the panel of a window that was loaded again. */
export function createScoresPanel({ extensionUri }: ExtensionContext, server: Server): Disposable {
  let panel: WebviewPanel | undefined;
  const dist = Uri.joinPath(extensionUri, 'dist');
  const take = (taken: WebviewPanel, uri: string): void => {
    panel = taken;
    const session = follow(taken, uri, server);
    taken.onDidDispose(() => {
      session.dispose();
      if (panel === taken) panel = undefined;
    });
    taken.webview.options = { enableScripts: true, localResourceRoots: [dist] };
    taken.webview.html = pageFor(taken.webview, dist);
  };
  const open = (): void => {
    if (panel) {
      panel.reveal(undefined, true);
      return;
    }
    const uri = planDocument(window.activeTextEditor)?.uri.toString() ?? '';
    const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    take(window.createWebviewPanel(viewType, 'Perfplan', column), uri);
  };
  const listeners = [
    commands.registerCommand('perfplan.openScores', open),
    window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (loaded, state: PanelState | undefined) => take(loaded, state?.uri ?? ''),
    }),
  ];
  return { dispose: () => listeners.forEach((one) => void one.dispose()) };
}

function planDocument(editor: TextEditor | undefined): TextDocument | undefined {
  return editor?.document.languageId === 'perf' ? editor.document : undefined;
}

/** Keeps a panel as the plan is. */
function follow(panel: WebviewPanel, first: string, server: Server): Disposable {
  let uri = first;
  let wanted: Wanted = atFirst;
  let isAsking = false;
  let isChanged = false;
  let isReady = false;
  /** The rows that the panel has. */
  let sent: ReadonlyMap<string, string> = new Map();
  const tell = (message: ToPanel): void => void panel.webview.postMessage(message);

  function ask(): void {
    if (!isReady || uri === '') return;
    isChanged = true;
    // behind the client, which tells the server of a change when it is told
    if (!isAsking) setImmediate(() => void answer());
  }

  async function answer(): Promise<void> {
    if (isAsking) return;
    isAsking = true;
    while (isChanged) {
      isChanged = false;
      const asked = wanted;
      wanted = { ...wanted, seen: null };
      const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
      const scores = await server.request<Scores>('perfplan/scores', {
        textDocument: { uri },
        position: editor ? editor.selection.active : null,
        ...asked,
      });
      if (scores && isFresh(scores)) show(scores);
    }
    isAsking = false;
  }

  /** Not older than the text; another question is then on its way. */
  function isFresh({ version }: Scores): boolean {
    const document = workspace.textDocuments.find((one) => one.uri.toString() === uri);
    if (!document || version === null || version >= document.version) return !isChanged;
    isChanged = true;
    return false;
  }

  function show(scores: Scores): void {
    wanted = { ...wanted, open: scores.open };
    const now = new Map(scores.rows.map((row) => [row.path, JSON.stringify(row)]));
    const rows = scores.rows.map((row) => (sent.get(row.path) === now.get(row.path) ? row.path : row));
    sent = now;
    if (panel.title !== scores.title) panel.title = scores.title;
    tell({ type: 'scores', scores: { ...scores, rows }, uri });
  }

  const listeners = [
    panel.webview.onDidReceiveMessage((message: FromPanel) => {
      if (message.type === 'want') {
        isReady = true;
        if (message.isFirst) sent = new Map();
        wanted = message.wanted;
        ask();
      } else if (message.type === 'goTo') void reveal(message.uri, message.range);
      else void revealMeasure(message.code);
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document.languageId !== 'perf' || contentChanges.length === 0) return;
      tell({ type: 'stale', why: 'stale' });
      ask();
    }),
    window.onDidChangeActiveTextEditor((editor) => {
      const document = planDocument(editor);
      if (!document) return;
      uri = document.uri.toString();
      ask();
    }),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor.document.uri.toString() === uri) ask();
    }),
    panel.onDidChangeViewState(() => {
      if (panel.visible) ask();
    }),
    server.onDidChangeState((state) => {
      if (state === State.Running) ask();
      else tell({ type: 'stale', why: 'stopped' });
    }),
    server.onDidChangeScores(ask),
  ];
  return { dispose: () => listeners.forEach((one) => void one.dispose()) };
}

async function reveal(uri: string, { start, end }: { start: Place; end: Place }): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const visible = window.visibleTextEditors.find((editor) => editor.document === document);
  const other = window.visibleTextEditors.find((editor) => editor.document.languageId === 'perf');
  const viewColumn = (visible ?? other)?.viewColumn ?? ViewColumn.One;
  const selection = new Range(new Position(start.line, start.character), new Position(end.line, end.character));
  await window.showTextDocument(document, { viewColumn, selection });
}

interface Place {
  readonly line: number;
  readonly character: number;
}

async function revealMeasure(code: string): Promise<void> {
  const found = await commands.executeCommand<SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', code);
  // symbols are named by code and title
  const measure = found.find(({ name }) => name === code || name.startsWith(`${code} `));
  if (measure) await reveal(measure.location.uri.toString(), measure.location.range);
}

/** Its own script and style, and nothing else. */
function pageFor(webview: Webview, dist: Uri): string {
  const address = (file: string): Uri => webview.asWebviewUri(Uri.joinPath(dist, file));
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src ${webview.cspSource}`;
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>Perfplan</title>
<link rel="stylesheet" href="${address('panel.css')}"></head><body><script src="${address('panel.js')}"></script></body></html>`;
}
