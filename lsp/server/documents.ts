// Open documents: applies the client's changes in order, and keeps the versions.

import type { Edit } from '#language/diagnostics/diagnostic.ts';
import { changesIn, type DocumentChange, documentIn } from '../protocol/parameters.ts';
import { type Encoding, spanOf } from '../protocol/positions.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Connection } from './connection.ts';

export interface OpenDocuments {
  isOpen(name: string): boolean;
  versionOf(name: string): number | null;
  /** The names of the open documents. */
  names(): readonly string[];
  /** The open documents with their texts, to add them again under other names. */
  texts(): readonly OpenText[];
  /** Replaces all documents by these, with new names. */
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

/** Registers the notification handlers. */
export function listenToDocuments(options: DocumentsOptions): OpenDocuments {
  const { connection, files, encoding, nameOf } = options;
  const open = new Map<string, { readonly uri: string; version: number }>();
  const complain = (method: string): void =>
    connection.log('warning', `${method} says nothing that could be done; it is left out`);

  connection.onNotification('textDocument/didOpen', (params) => {
    const given = documentIn(params);
    if (!given || typeof given.text !== 'string') return complain('textDocument/didOpen');
    const { uri, text } = given;
    const name = nameOf(uri);
    open.set(name, { uri, version: versionIn(given) ?? 0 });
    files().putPlan(name, text);
    options.opened(name);
    options.changed();
  });

  connection.onNotification('textDocument/didChange', (params) => {
    const given = documentIn(params);
    const changes = changesIn(params);
    if (!given || !changes) return complain('textDocument/didChange');
    const name = nameOf(given.uri);
    const document = open.get(name);
    const version = versionIn(given);
    const complaint = complaintAbout(version, document);
    if (complaint !== null) connection.log('warning', `${given.uri} was changed ${complaint}`);
    if (!document) return;
    document.version = version ?? document.version + 1;
    apply(files(), name, changes, encoding());
    options.changed();
  });

  connection.onNotification('textDocument/didClose', (params) => {
    const given = documentIn(params);
    if (!given) return complain('textDocument/didClose');
    const name = nameOf(given.uri);
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

function versionIn({ version }: Readonly<Record<string, unknown>>): number | null {
  return Number.isInteger(version) ? (version as number) : null;
}

function complaintAbout(version: number | null, document: { version: number } | undefined): string | null {
  if (!document) return 'without being open; the change is left out';
  return version !== null && version < document.version
    ? 'from an older version; the change is applied all the same'
    : null;
}

/** A change without a range is the full text, which makes earlier changes irrelevant. */
function apply(files: Workspace, name: string, changes: readonly DocumentChange[], encoding: Encoding): void {
  const whole = changes.findLastIndex(({ range }) => !range);
  if (whole >= 0) files.putPlan(name, changes[whole]!.text);
  files.edit(
    name,
    changes.slice(whole + 1).map(
      ({ range, text }) =>
        (at): Edit => ({
          ...(range ? spanOf(at, range, encoding) : { start: 0, end: at.source.length }),
          text,
        }),
    ),
  );
}
