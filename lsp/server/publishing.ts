// When diagnostics go to the client, and when it is told that what it has seen is old: right after a change, and once more after a
// pause, in which what may wait is computed.

import type { File } from '../features/context.ts';
import { diagnosticsOf } from '../protocol/diagnostics.ts';
import type { Session } from '../protocol/request.ts';
import type { Connection } from './connection.ts';
import { createRefreshing } from './refreshing.ts';

export interface Publishing {
  /** Something has changed. */
  changed(): void;
  /** Everything that was sent may be wrong. */
  forget(): void;
  /** The client shows the page of that address. */
  shown(uri: string): void;
  end(): void;
}

export interface PublishingOptions {
  readonly connection: Connection;
  readonly session: Session;
  /** Not before the files are there: half a plan is full of errors that are none. */
  readonly isReady: () => boolean;
  /** Computes what may wait, as long as it is wanted; which files that concerns. */
  readonly settle: (isWanted: () => boolean) => readonly string[];
  /** The documents that the client has open. */
  readonly open: () => readonly string[];
  /** After which what may wait is computed, in milliseconds. */
  readonly pause: number;
}

/** Nobody waits longer than this for diagnostics, however fast the messages come. */
const patience = 50;

export function createPublishing(options: PublishingOptions): Publishing {
  const { connection, session, isReady, settle, open, pause } = options;
  const sent = createSent(connection, session);
  const refreshing = createRefreshing(connection, session, open);
  let waiting: { since: number; readonly version: number } | null = null;
  let version = 0;
  let timer: NodeJS.Timeout | undefined;
  let isEnded = false;

  /** After the messages that have arrived already, so that a burst of changes is answered once. */
  function soon(): void {
    const mine = ++version;
    waiting ??= { since: performance.now(), version };
    const late = performance.now() - waiting.since > patience;
    setImmediate(() => (late ? now() : setImmediate(() => (mine === version ? now() : undefined))));
  }

  function now(): void {
    waiting = null;
    if (!isReady()) return;
    try {
      sent.update();
    } catch (error) {
      connection.log('error', `diagnostics: ${error instanceof Error ? error.stack : error}`);
    }
  }

  function later(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const mine = version;
      if (!isReady()) return;
      const files = settle(() => mine === version);
      if (files.length > 0) now();
      refreshing.refresh();
    }, pause);
  }

  return {
    changed: () => {
      if (isEnded) return;
      soon();
      later();
    },
    forget: sent.forget,
    shown: refreshing.shown,
    end: () => {
      isEnded = true;
      clearTimeout(timer);
    },
  };
}

// ----------------------------------------------------------------------------------------------------------------------- sent

interface Sent {
  update(): void;
  forget(): void;
}

interface Last {
  /** What it was made of: the same things make the same. */
  readonly of: readonly unknown[];
  /** null: nothing is known of what the client has. */
  readonly text: string | null;
  readonly version: number | null;
}

/** By URI: names may change with the folders that are open. */
function createSent(connection: Connection, session: Session): Sent {
  const last = new Map<string, Last>();
  const send: Updating['send'] = (uri, version, diagnostics) =>
    connection.tell('textDocument/publishDiagnostics', {
      uri,
      ...(version === null ? {} : { version }),
      diagnostics,
    });
  return {
    forget: () => {
      for (const [uri, one] of last) last.set(uri, { ...one, of: [], text: null });
    },
    update: () => {
      if (session.client.pullsDiagnostics) return;
      const there = new Set<string>();
      for (const file of session.workspace().files.values()) there.add(updateFile(file, { last, session, send }));
      for (const [uri, { text }] of last) {
        if (there.has(uri)) continue;
        last.delete(uri);
        if (text !== '[]') send(uri, null, []);
      }
    },
  };
}

interface Updating {
  readonly last: Map<string, Last>;
  readonly session: Session;
  readonly send: (uri: string, version: number | null, diagnostics: readonly unknown[]) => void;
}

/** An open document's version is told even where nothing is new; of the others what is the same is not sent again. Gives the URI. */
function updateFile(file: File, { last, session, send }: Updating): string {
  const { name } = file;
  const uri = session.uriOf(name);
  const version = session.versionOf(name);
  const { workspace, settings } = session.contextOf(file, () => false);
  const of = [workspace.diagnosticsOf(name), settings, file];
  const before = last.get(uri);
  const isSame = before !== undefined && before.version === version && before.of.length > 0;
  if (isSame && before.of.every((one, index) => one === of[index])) return uri;
  const diagnostics = diagnosticsOf(file, session, () => false);
  const isNew = version !== null && before?.version !== version;
  const text = isNew && diagnostics.length > 0 ? null : JSON.stringify(diagnostics);
  last.set(uri, { of, text, version });
  if (isNew || before?.text === null || (before?.text ?? '[]') !== text) send(uri, version, diagnostics);
  return uri;
}
