// Refresh notifications for results that the client does not request again by itself, although they depend on other files: scores, findings, the
// meaning of names.

import type { Refresh } from '../protocol/client.ts';
import type { Session } from '../protocol/request.ts';
import { panelAddress } from '../protocol/scores-panel.ts';
import type { Connection } from './connection.ts';

export interface Refreshing {
  /** Notes that the client shows this page. */
  shown(uri: string): void;
  /** Sends the refresh notifications. */
  refresh(): void;
}

const methods: Readonly<Record<Exclude<Refresh, 'pages' | 'semanticTokens'>, string>> = {
  diagnostics: 'workspace/diagnostic/refresh',
  inlayHint: 'workspace/inlayHint/refresh',
  codeLens: 'workspace/codeLens/refresh',
};

/** `open`: the names of open documents. */
export function createRefreshing(connection: Connection, session: Session, open: () => readonly string[]): Refreshing {
  const { refreshes } = session.client;
  const pages = new Set<string>();
  let showsPanel = false;
  const namesChanged = watchNames(session, open);
  const tell = (method: string, params?: unknown): void => {
    connection.ask(method, params).catch(() => {});
  };
  return {
    shown: (uri) => {
      if (uri === panelAddress) showsPanel = true;
      else if (refreshes.includes('pages')) pages.add(uri);
    },
    refresh: () => {
      for (const one of refreshes) if (one !== 'pages' && one !== 'semanticTokens') tell(methods[one]);
      if (refreshes.includes('semanticTokens') && namesChanged()) tell('workspace/semanticTokens/refresh');
      // a client that still shows it requests it again, which adds it here again
      for (const uri of pages) tell('workspace/textDocumentContent/refresh', { uri });
      pages.clear();
      if (showsPanel) tell('perfplan/scores/refresh');
      showsPanel = false;
    },
  };
}

/** Returns whether the declared symbols changed since the last call (by identity): names in open documents may then mean something else. */
function watchNames({ workspace, uriOf }: Session, open: () => readonly string[]): () => boolean {
  let last = new Map<string, unknown>();
  return () => {
    // by URI, since names change with the workspace folders
    const now = new Map(open().map((name) => [uriOf(name), workspace().namesOf(name).symbols()]));
    const changed = [...now].some(([uri, symbols]) => last.has(uri) && last.get(uri) !== symbols);
    last = now;
    return changed;
  };
}
