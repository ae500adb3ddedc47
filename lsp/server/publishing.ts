// Sends diagnostics and refresh notifications: right after a change, and again after a pause, when lints and other deferred work are computed.

import type { File } from '../features/context.ts';
import { diagnosticsOf } from '../protocol/diagnostics.ts';
import type { Session } from '../protocol/request.ts';
import type { Connection } from './connection.ts';
import { createRefreshing } from './refreshing.ts';

export interface Publishing {
  /** To be called after every change. */
  changed(): void;
  /** Forgets what was sent: everything is sent again. */
  forget(): void;
  /** Notes that the client shows this page. */
  shown(uri: string): void;
  end(): void;
}

export interface PublishingOptions {
  readonly connection: Connection;
  readonly session: Session;
  /** false until the files are loaded: half a plan has errors that the plan does not have. */
  readonly isReady: () => boolean;
  /** Computes the deferred diagnostics, until `isWanted` is false; returns the files that they are in. */
  readonly computeDeferred: (isWanted: () => boolean) => readonly string[];
  /** The names of open documents. */
  readonly open: () => readonly string[];
  /** Milliseconds without a change before deferred diagnostics are computed. */
  readonly pause: number;
}

/** Diagnostics are sent at least this often (ms), even if messages keep coming. */
const maxDelay = 50;

export function createPublishing(options: PublishingOptions): Publishing {
  const { connection, session, isReady, computeDeferred: settle, open, pause } = options;
  const sent = createSent(connection, session);
  const refreshing = createRefreshing(connection, session, open);
  let waiting: { since: number; readonly version: number } | null = null;
  let version = 0;
  let timer: NodeJS.Timeout | undefined;
  let isEnded = false;

  /** Scheduled behind the messages already received, so that a burst of changes is answered once. */
  function soon(): void {
    const mine = ++version;
    waiting ??= { since: performance.now(), version };
    const late = performance.now() - waiting.since > maxDelay;
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
  /** What the diagnostics were computed from, compared by identity. */
  readonly of: readonly unknown[];
  /** The message that was sent; null: unknown. */
  readonly text: string | null;
  readonly version: number | null;
}

/** Keyed by URI, since names change with the workspace folders. */
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

/** Sends the diagnostics of a file unless they were sent before; for open documents also if only the version changed. Returns the URI. */
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
