// A session from `initialize` to `exit`: composes the parts of the server, and handles notifications about files and settings.

import { dirname } from 'node:path';
import type { InitializeParams } from 'vscode-languageserver-protocol';
import { features } from '../language-service.ts';
import { type Client, clientOf } from '../protocol/client.ts';
import type { Session } from '../protocol/request.ts';
import type { Connection } from './connection.ts';
import { createPages } from './diagnostic-pages.ts';
import { listenToDocuments, type OpenDocuments } from './documents.ts';
import { foldersIn, foldersOf } from './initialize.ts';
import { type OpenFolders, openFolders } from './open-folders.ts';
import { startProgress } from './progress.ts';
import { createPublishing, type Publishing } from './publishing.ts';
import { pathsIn, register, type Watching, watchFiles } from './watching.ts';

/** A session after `initialize`. */
export interface RunningSession {
  readonly session: Session;
  /** Resolves when all pending reads are done. */
  ready(): Promise<unknown>;
  /** To be called on `initialized`: starts reading files. */
  initialized(): void;
  end(): void;
}

export interface StartOptions {
  readonly connection: Connection;
  readonly params: InitializeParams;
  /** Milliseconds, longer than between two keystrokes. */
  readonly pause: number;
}

interface SessionState {
  readonly connection: Connection;
  readonly client: Client;
  readonly session: Session;
  /** Incremented when the workspace folders change. */
  generation: number;
  open: OpenFolders;
  documents: OpenDocuments | null;
  publishing: Publishing | null;
  watching: Watching | null;
  /** The pending reads, one after the other, and their number. */
  reading: Promise<unknown>;
  pending: number;
  /** As last sent by the client. */
  settings: unknown;
  readonly reopen: (folders: readonly string[]) => OpenFolders;
}

/** Starts listening to document notifications. */
export function start({ connection, params, pause }: StartOptions): RunningSession {
  const state = createState(connection, params);
  const { session } = state;
  state.publishing = createPublishing({
    connection,
    session,
    isReady: () => state.pending === 0,
    computeDeferred: (isWanted) => state.open.service.files.settle(isWanted),
    open: () => state.documents?.names() ?? [],
    pause,
  });
  state.documents = listen(state);
  listenToSettings(state);
  listenToFiles(state);
  return {
    session,
    ready: () => state.reading,
    initialized: () => initialized(state),
    end: () => {
      state.generation++;
      state.publishing?.end();
      state.watching?.end();
    },
  };
}

function createState(connection: Connection, params: InitializeParams): SessionState {
  const client = clientOf(params.capabilities ?? {}, params.locale ?? null);
  const pageOf = createPages();
  const session: Session = {
    features,
    client,
    workspace: () => state.open.service.workspace(),
    contextOf: (file, cancelled) => state.open.service.contextOf(file, cancelled),
    uriOf: (file) => state.open.addresses.uriOf(file),
    nameOf: (uri) => state.open.addresses.nameOf(uri),
    versionOf: (file) => state.documents?.versionOf(file) ?? null,
    settingsOf: (file) => state.open.configuration.of(state.open.addresses.folderOf(file)),
    shown: (uri) => state.publishing?.shown(uri),
  };
  const reopen: SessionState['reopen'] = (folders) => {
    const mine = ++state.generation;
    return openFolders(folders, {
      connection,
      locale: client.locale,
      asksConfiguration: client.configuration,
      initialSettings: state.settings,
      pageOf,
      isOpen: (name) => state.documents?.isOpen(name) === true,
      isWanted: () => mine === state.generation,
    });
  };
  const none = { documents: null, publishing: null, watching: null };
  const idle = { generation: 0, reading: Promise.resolve(), pending: 0, settings: params.initializationOptions };
  const state: SessionState = { connection, client, session, ...none, ...idle, reopen, open: null as never };
  state.open = reopen(foldersOf(params));
  return state;
}

function initialized(state: SessionState): void {
  const { connection, client } = state;
  if (client.registersConfiguration) register(connection, 'workspace/didChangeConfiguration', { section: 'perfplan' });
  state.watching = watchFiles({
    connection,
    byClient: client.registersWatchers,
    changed: (path) => readChangedPaths(state, [path]),
  });
  enqueue(state, () => loadAll(state));
}

// ------------------------------------------------------------------------------------------------------------------- documents

function listen(state: SessionState): OpenDocuments {
  const { connection, client, session } = state;
  return listenToDocuments({
    connection,
    files: () => state.open.service.files,
    encoding: () => client.encoding,
    nameOf: session.nameOf,
    changed: () => state.publishing?.changed(),
    opened: (name) => readBeside(state, name),
    closed: (name) => {
      const path = state.open.addresses.pathOf(name);
      if (path !== null) enqueue(state, () => readClosed(state, path));
      else {
        state.open.service.files.remove(name);
        state.publishing?.changed();
      }
    },
  });
}

/** For a document outside of the workspace: reads the files beside it. */
function readBeside(state: SessionState, name: string): void {
  const { addresses, loading } = state.open;
  const path = addresses.pathOf(name);
  if (path !== null && addresses.folderOf(name) === null) enqueue(state, () => loading.beside(path));
}

/** Reads the file of a closed document again; outside of the workspace only while another document beside it is open. */
async function readClosed({ open: { addresses, loading }, documents }: SessionState, path: string): Promise<void> {
  const isAlone = !documents?.names().some((other) => dirname(addresses.pathOf(other) ?? '') === dirname(path));
  if (addresses.folderOf(addresses.nameOfPath(path)) === null && isAlone) loading.leave(path);
  else await loading.file(path);
}

// --------------------------------------------------------------------------------------------------------------------- reading

/** Queues work behind the previous. Errors are logged. */
function enqueue(state: SessionState, work: () => Promise<void>): void {
  state.pending++;
  state.reading = state.reading
    .then(work)
    .catch((error: unknown) => {
      state.connection.log('error', `reading files: ${error instanceof Error ? error.stack : error}`);
    })
    .then(() => {
      state.pending--;
      state.watching?.follow(state.open.loading.folders);
      state.publishing?.changed();
    });
}

const titles = { en: 'Reading plans', it: 'Lettura dei piani' } as const;

/** Loads all folders, and meanwhile the settings, with a timeout. */
async function loadAll(state: SessionState): Promise<void> {
  const { loading, folders } = state.open;
  const { connection, client } = state;
  const progress = startProgress(connection, titles[client.locale?.startsWith('it') ? 'it' : 'en'], client.progress);
  const report = (index: number) => (share: number) => progress.report((index + share) / folders.length);
  const asked = readSettings(state);
  try {
    for (const [index, folder] of folders.entries())
      await loading.folder(folder, { deep: true, report: report(index) });
    await asked;
  } finally {
    progress.end();
  }
}

/** How many milliseconds to wait for a client that does not send its settings. */
const settingsTimeout = 2_000;

/** Settings that arrive later are applied then. */
async function readSettings(state: SessionState): Promise<void> {
  const { configuration, service } = state.open;
  const taken = configuration.refresh(state.settings).then((isNew) => {
    if (!isNew) return;
    service.files.forget();
    state.publishing?.forget();
    state.publishing?.changed();
  });
  await Promise.race([taken, new Promise<void>((resolve) => void setTimeout(resolve, settingsTimeout).unref())]);
}

// --------------------------------------------------------------------------------------------------------------------- changes

function listenToSettings(state: SessionState): void {
  state.connection.onNotification('workspace/didChangeConfiguration', (sent) => {
    const { settings } = (sent ?? {}) as { settings?: unknown };
    if (settings !== undefined && settings !== null) state.settings = settings;
    enqueue(state, () => readSettings(state));
  });
  state.connection.onNotification('workspace/didChangeWorkspaceFolders', (sent) => {
    const { event } = (sent ?? {}) as { event?: { added?: unknown; removed?: unknown } };
    if (!event) return;
    const removed = new Set(foldersIn(event.removed));
    const added = foldersIn(event.added);
    changeFolders(state, [...new Set([...state.open.folders.filter((folder) => !removed.has(folder)), ...added])]);
  });
}

/** File names depend on the folders: open documents are added again under new names. */
function changeFolders(state: SessionState, folders: readonly string[]): void {
  const texts = state.documents?.texts() ?? [];
  state.open = state.reopen(folders);
  const { addresses, service } = state.open;
  const names = texts.map(({ uri, version, text }) => {
    const name = addresses.nameOf(uri);
    service.files.putPlan(name, text);
    return { name, uri, version };
  });
  state.documents?.rename(names);
  state.publishing?.forget();
  for (const { name } of names) readBeside(state, name);
  enqueue(state, () => loadAll(state));
}

function listenToFiles(state: SessionState): void {
  state.connection.onNotification('workspace/didChangeWatchedFiles', (sent) => {
    readChangedPaths(state, pathsIn(sent, 'changes'));
  });
  for (const kind of ['Create', 'Rename', 'Delete']) {
    state.connection.onNotification(`workspace/did${kind}Files`, (sent) =>
      readChangedPaths(state, pathsIn(sent, 'files')),
    );
  }
}

/** Handles created, changed, renamed or deleted paths, most of which are not plans. */
function readChangedPaths(state: SessionState, paths: readonly string[]): void {
  const all = [...new Set(paths)];
  const concerned = async (): Promise<string[]> => {
    const { loading } = state.open;
    const isOurs = await Promise.all(all.map((path) => loading.concerns(path)));
    return all.filter((_, index) => isOurs[index]);
  };
  enqueue(state, async () => {
    for (const path of await concerned()) await state.open.loading.changed(path);
  });
}
