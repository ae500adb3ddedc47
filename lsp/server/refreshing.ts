// What the client shows and does not ask for anew by itself: it is told when that may be old. Scores, findings and the meaning of names
// in one file follow from others.

import type { Refresh } from '../protocol/client.ts';
import type { Session } from '../protocol/request.ts';
import type { Connection } from './connection.ts';

export interface Refreshing {
  /** The client shows the page of that address. */
  shown(uri: string): void;
  /** Whatever was shown may be old. */
  refresh(): void;
}

const methods: Readonly<Record<Exclude<Refresh, 'pages' | 'semanticTokens'>, string>> = {
  diagnostics: 'workspace/diagnostic/refresh',
  inlayHint: 'workspace/inlayHint/refresh',
  codeLens: 'workspace/codeLens/refresh',
};

/** `open`: the documents that the client has open. */
export function createRefreshing(connection: Connection, session: Session, open: () => readonly string[]): Refreshing {
  const { refreshes } = session.client;
  const pages = new Set<string>();
  const namesChanged = watchNames(session, open);
  const tell = (method: string, params?: unknown): void => {
    connection.ask(method, params).catch(() => {});
  };
  return {
    shown: (uri) => {
      if (refreshes.includes('pages')) pages.add(uri);
    },
    refresh: () => {
      for (const one of refreshes) if (one !== 'pages' && one !== 'semanticTokens') tell(methods[one]);
      if (refreshes.includes('semanticTokens') && namesChanged()) tell('workspace/semanticTokens/refresh');
      // who still shows it asks for it again, and is told again
      for (const uri of pages) tell('workspace/textDocumentContent/refresh', { uri });
      pages.clear();
    },
  };
}

/** Whether names that open documents write may mean something else than when this was asked last: what is declared is kept as it is. */
function watchNames({ workspace, uriOf }: Session, open: () => readonly string[]): () => boolean {
  let last = new Map<string, unknown>();
  return () => {
    // by URI: with the folders that are open, documents change their names
    const now = new Map(open().map((name) => [uriOf(name), workspace().namesOf(name).symbols()]));
    const changed = [...now].some(([uri, symbols]) => last.has(uri) && last.get(uri) !== symbols);
    last = now;
    return changed;
  };
}
