// The documents that the client has open: the text it sends counts, change by change, in the order and the versions that it says.

import type { Edit } from '#language/syntax/reparse.ts';
import { type Encoding, spanOf } from '../protocol/positions.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Connection } from './connection.ts';

export interface OpenDocuments {
  isOpen(name: string): boolean;
  versionOf(name: string): number | null;
  /** Of those that are open. */
  names(): readonly string[];
  /** URIs with their texts, for when names change. */
  texts(): readonly OpenText[];
  /** All of them, by other names. */
  rename(documents: readonly (Pick<OpenText, 'uri' | 'version'> & { readonly name: string })[]): void;
}

export interface OpenText {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}

export interface DocumentsOptions {
  readonly connection: Connection;
  readonly files: () => Workspace;
  readonly encoding: () => Encoding;
  readonly nameOf: (uri: string) => string;
  readonly opened: (name: string) => void;
  readonly changed: () => void;
  readonly closed: (name: string) => void;
}

interface Change {
  readonly range?: { readonly start: Position; readonly end: Position };
  readonly text: string;
}

interface Position {
  readonly line: number;
  readonly character: number;
}

/** Listens from now on. */
export function listenToDocuments(options: DocumentsOptions): OpenDocuments {
  const { connection, files, encoding, nameOf } = options;
  const open = new Map<string, { readonly uri: string; version: number }>();

  connection.onNotification('textDocument/didOpen', (params) => {
    const { uri, version, text } = (params as { textDocument: OpenText }).textDocument;
    const name = nameOf(uri);
    open.set(name, { uri, version });
    files().putPlan(name, String(text));
    options.opened(name);
    options.changed();
  });

  connection.onNotification('textDocument/didChange', (params) => {
    const { textDocument, contentChanges } = params as Changed;
    const name = nameOf(textDocument.uri);
    const document = open.get(name);
    const complaint = complaintAbout(textDocument, document);
    if (complaint !== null) connection.log('warning', `${textDocument.uri} was changed ${complaint}`);
    if (!document) return;
    document.version = textDocument.version ?? document.version + 1;
    apply(files(), name, contentChanges, encoding());
    options.changed();
  });

  connection.onNotification('textDocument/didClose', (params) => {
    const name = nameOf((params as { textDocument: OpenText }).textDocument.uri);
    if (open.delete(name)) options.closed(name);
  });

  return {
    isOpen: (name) => open.has(name),
    names: () => [...open.keys()],
    versionOf: (name) => open.get(name)?.version ?? null,
    rename: (documents) => {
      open.clear();
      for (const { name, uri, version } of documents) open.set(name, { uri, version });
    },
    texts: () =>
      [...open].map(([name, { uri, version }]) => ({ uri, version, text: files().document(name)?.text ?? '' })),
  };
}

interface Changed {
  readonly textDocument: { readonly uri: string; readonly version: number };
  readonly contentChanges: readonly Change[];
}

function complaintAbout(
  { version }: Changed['textDocument'],
  document: { version: number } | undefined,
): string | null {
  if (!document) return 'without being open; the change is left out';
  return version < document.version ? 'from an older version; the change is applied all the same' : null;
}

/** What has no range is the whole text; nothing before it counts any more. */
function apply(files: Workspace, name: string, changes: readonly Change[], encoding: Encoding): void {
  const whole = changes.findLastIndex(({ range }) => !range);
  if (whole >= 0) files.putPlan(name, String(changes[whole]!.text));
  files.edit(
    name,
    changes.slice(whole + 1).map(
      ({ range, text }) =>
        (at): Edit => ({
          ...(range ? spanOf(at, range, encoding) : { start: 0, end: at.source.length }),
          text: String(text),
        }),
    ),
  );
}
