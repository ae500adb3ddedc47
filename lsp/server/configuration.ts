// The user's settings by workspace folder: requested from the client if it supports that, else as it sends them.

import { pathToFileURL } from 'node:url';
import type { Settings } from '../features/context.ts';
import { readSettings } from '../workspace/settings.ts';
import type { Connection } from './connection.ts';

export interface Configuration {
  /** The settings for files in a folder; null: outside of all folders. */
  of(folder: string | null): Settings;
  /** Requests the settings again, or uses those sent. Resolves to whether anything changed. */
  refresh(sent: unknown): Promise<boolean>;
}

export interface ConfigurationOptions {
  readonly connection: Connection;
  readonly folders: readonly string[];
  readonly locale: string | null;
  /** The client supports `workspace/configuration`. */
  readonly canAsk: boolean;
  /** The settings until the client has sent others. */
  readonly initial: unknown;
}

export function createConfiguration({
  connection,
  folders,
  locale,
  canAsk,
  initial,
}: ConfigurationOptions): Configuration {
  const everywhere = '';
  let byFolder = new Map([[everywhere, readSettings(sectionOf(initial), locale)]]);
  let asking = 0;
  const asked = async (): Promise<unknown[] | null> => {
    const scopes = folders.map((folder) => ({ scopeUri: pathToFileURL(folder).href, section: 'perfplan' }));
    const answer = await connection.ask('workspace/configuration', { items: [{ section: 'perfplan' }, ...scopes] });
    return Array.isArray(answer) ? answer : null;
  };
  return {
    of: (folder) => byFolder.get(folder ?? everywhere) ?? byFolder.get(everywhere)!,
    refresh: async (sent) => {
      const mine = ++asking;
      const given = (canAsk ? await asked() : null) ?? [sectionOf(sent) ?? sectionOf(initial)];
      // a later request was answered first
      if (mine !== asking) return false;
      const read = new Map<string, Settings>();
      for (const [index, folder] of [everywhere, ...folders].entries()) {
        if (index < given.length) read.set(folder, readSettings(given[index], locale));
      }
      const changed = asText(read) !== asText(byFolder);
      if (changed) byFolder = read;
      return changed;
    },
  };
}

/** Clients send `{ perfplan: { ... } }`, some only the section. */
function sectionOf(sent: unknown): unknown {
  if (typeof sent !== 'object' || sent === null) return null;
  return 'perfplan' in sent ? sent.perfplan : sent;
}

function asText(settings: ReadonlyMap<string, Settings>): string {
  return JSON.stringify([...settings].map(([folder, one]) => [folder, { ...one, severity: [...one.severity] }]));
}
