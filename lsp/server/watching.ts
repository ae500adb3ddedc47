// Watches files on disk: through the client if it supports that, else with watchers of our own in the folders that contain plans.

import { type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';
import type { Connection } from './connection.ts';
import { isPlan, tableOf } from './disk-files.ts';
import { pathOfUri } from './file-names.ts';

export interface Watching {
  /** Sets the folders to watch, if the client does not. */
  follow(folders: Iterable<string>): void;
  end(): void;
}

export interface WatchingOptions {
  readonly connection: Connection;
  /** The client registers watchers. */
  readonly byClient: boolean;
  readonly changed: (path: string) => void;
}

const globs = ['**/*.perf', '**/*.csv', '**/*.csv.json'];
/** When a folder is created or deleted its files are not reported: so watch everything that is created (1) or deleted (4). */
const anything = { globPattern: '**/*', kind: 1 + 4 };

export function watchFiles({ connection, byClient, changed }: WatchingOptions): Watching {
  const watchers = new Map<string, FSWatcher>();
  if (byClient) {
    const watched = globs.map((globPattern) => ({ globPattern }));
    register(connection, 'workspace/didChangeWatchedFiles', { watchers: [...watched, anything] });
  }
  return {
    follow: (folders) => {
      if (byClient) return;
      const wanted = new Set(folders);
      for (const [folder, watcher] of watchers) if (!wanted.has(folder)) end(folder, watcher);
      for (const folder of wanted) if (!watchers.has(folder)) follow(folder);
    },
    end: () => {
      for (const watcher of watchers.values()) watcher.close();
    },
  };

  function end(folder: string, watcher: FSWatcher): void {
    watcher.close();
    watchers.delete(folder);
  }

  function follow(folder: string): void {
    try {
      const watcher = watch(folder, { persistent: false }, (event, file) => {
        if (file !== null && (event === 'rename' || isPlan(file) || tableOf(file) !== null))
          changed(join(folder, file));
      });
      watcher.on('error', () => end(folder, watcher));
      watchers.set(folder, watcher);
    } catch (error) {
      connection.log('info', `${folder} cannot be watched: ${error instanceof Error ? error.message : error}`);
    }
  }
}

export function register(connection: Connection, method: string, registerOptions?: unknown): void {
  const registration = { id: `perfplan ${method}`, method, ...(registerOptions ? { registerOptions } : {}) };
  connection.ask('client/registerCapability', { registrations: [registration] }).catch(() => {});
}

/** The paths of files in a message, without those that are not on disk. */
export function pathsIn(params: unknown, key: 'changes' | 'files'): readonly string[] {
  const list = (params as Readonly<Record<string, unknown>> | undefined)?.[key];
  if (!Array.isArray(list)) return [];
  return list.flatMap((one: { uri?: unknown; oldUri?: unknown; newUri?: unknown }) =>
    [one?.uri, one?.oldUri, one?.newUri].flatMap((uri) => (typeof uri === 'string' ? (pathOfUri(uri) ?? []) : [])),
  );
}
