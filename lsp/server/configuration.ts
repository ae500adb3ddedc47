// The user's settings, by workspace folder: asked of the client where it answers, else as it sends them.

import { pathToFileURL } from 'node:url';
import type { Settings } from '../features/context.ts';
import { readSettings } from '../workspace/settings.ts';
import type { Connection } from './connection.ts';

export interface Configuration {
  /** Of a file in that folder; null: outside of all of them. */
  of(folder: string | null): Settings;
  /** Asks the client anew, or takes what it has sent. Resolves to whether anything is other than before. */
  refresh(sent: unknown): Promise<boolean>;
}

export interface ConfigurationOptions {
  readonly connection: Connection;
  readonly folders: readonly string[];
  readonly locale: string | null;
  /** The client answers `workspace/configuration`. */
  readonly canAsk: boolean;
  /** What holds until the client has said something else. */
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
      // an answer that comes after that of a later question is the older one
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

/** Clients send `{ perfplan: { ... } }`; some the section alone. */
function sectionOf(sent: unknown): unknown {
  if (typeof sent !== 'object' || sent === null) return null;
  return 'perfplan' in sent ? sent.perfplan : sent;
}

function asText(settings: ReadonlyMap<string, Settings>): string {
  return JSON.stringify([...settings].map(([folder, one]) => [folder, { ...one, severity: [...one.severity] }]));
}
