// Drives a language server like an editor: opens a document, types, hovers, and measures the time of each answer. Knows no particular server.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ascending, percentile } from '../measure.ts';
import { type Client, startClient } from './client.ts';
import { countLines, document, type Format, schema, schemaName } from './documents.ts';
import { type Change, cursorAfter, type Position, place, type Typed, typings } from './typing.ts';

export interface Server {
  readonly name: string;
  readonly label: string;
  readonly command: readonly string[];
  readonly format: Format;
}

export interface Played {
  readonly name: string;
  readonly label: string;
  readonly lines: number;
  readonly bytes: number;
  /** From the start of the process to the first diagnostics of the opened document. All times in milliseconds. */
  readonly opening: number;
  readonly keystrokes: number;
  /** From the keystroke to the answer. */
  readonly diagnostics: Percentiles;
  readonly hover: Percentiles;
  /** From the question to the answer; null where the server does not answer such questions. */
  readonly completion: Percentiles | null;
  /** Symbols of the whole workspace. */
  readonly symbols: Percentiles | null;
  /** Processor time for each keystroke and all that is asked for with it; null where the system does not tell. */
  readonly processor: number | null;
  /** In MB; null where the system does not tell. */
  readonly peak: number | null;
}

export interface Percentiles {
  readonly median: number;
  /** The 95th. */
  readonly high: number;
}

export interface Replay {
  readonly folder: string;
  readonly seed: number;
  readonly lines: number;
  /** Typing stops after so many milliseconds, if there are enough samples for a median. */
  readonly patience: number;
}

/** Throws if the server does not answer, or if all its answers are empty. */
export async function play(server: Server, replay: Replay): Promise<Played> {
  const text = document(server.format, replay);
  const { folder, uri } = write(server, replay.folder, text);
  const start = performance.now();
  const client = startClient(server.command, folder);
  try {
    const editor = await open(client, { folder, uri, text, format: server.format });
    const opening = performance.now() - start;
    await settle();
    const before = client.processorTime();
    const times = await type(editor, server.format, replay);
    const after = client.processorTime();
    const { name, label } = server;
    const size = { lines: countLines(text), bytes: Buffer.byteLength(text) };
    const found = {
      ...{ diagnostics: percentiles(times.diagnostics), hover: percentiles(times.hover) },
      completion: times.completion.length > 0 ? percentiles(times.completion) : null,
      symbols: times.symbols.length > 0 ? percentiles(times.symbols) : null,
      processor: before === null || after === null ? null : (after - before) / times.hover.length,
    };
    return { name, label, ...size, opening, keystrokes: times.hover.length, ...found, peak: client.peakMemory() };
  } finally {
    client.stop();
  }
}

function write(server: Server, parent: string, text: string): { readonly folder: string; readonly uri: string } {
  const folder = join(parent, `server-${server.name}`);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `plan.${server.format}`);
  writeFileSync(path, text);
  if (server.format !== 'perf') writeFileSync(join(folder, schemaName), JSON.stringify(schema));
  return { folder, uri: pathToFileURL(path).href };
}

/** Waits until the server has finished its own work after a document was opened. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1_500));
}

function percentiles(times: readonly number[]): Percentiles {
  const sorted = ascending(times);
  return { median: percentile(sorted, 0.5), high: percentile(sorted, 0.95) };
}

// -------------------------------------------------------------------------------------------------------------------- editor

interface Editor {
  readonly client: Client;
  readonly uri: string;
  readonly lines: readonly string[];
  /** The server does not push diagnostics: they are requested. */
  readonly pull: boolean;
  /** The server needs the full text with each change. */
  readonly full: boolean;
  readonly completes: boolean;
  readonly hasSymbols: boolean;
  text: string;
  version: number;
}

interface Capabilities {
  readonly textDocumentSync?: number | { readonly change?: number };
  readonly diagnosticProvider?: unknown;
  readonly completionProvider?: unknown;
  readonly workspaceSymbolProvider?: unknown;
}

const clientCapabilities = {
  workspace: { configuration: true, workspaceFolders: true, didChangeConfiguration: {} },
  textDocument: {
    synchronization: {},
    publishDiagnostics: { versionSupport: true, relatedInformation: true },
    diagnostic: {},
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionList: { itemDefaults: ['editRange'] } },
  },
};

interface Opening {
  readonly folder: string;
  readonly uri: string;
  readonly text: string;
  readonly format: Format;
}

async function open(client: Client, { folder, uri, text, format }: Opening): Promise<Editor> {
  const rootUri = pathToFileURL(folder).href;
  const { capabilities } = (await client.request('initialize', {
    ...{ processId: process.pid, rootUri, workspaceFolders: [{ uri: rootUri, name: 'bench' }] },
    capabilities: clientCapabilities,
  })) as { readonly capabilities: Capabilities };
  client.notify('initialized', {});
  const sync = capabilities.textDocumentSync;
  const full = (typeof sync === 'object' ? sync.change : sync) === 1;
  const pull = capabilities.diagnosticProvider !== undefined;
  const answers = {
    ...{ pull, full, completes: capabilities.completionProvider !== undefined },
    hasSymbols: Boolean(capabilities.workspaceSymbolProvider),
  };
  const editor: Editor = { client, uri, lines: text.split('\n'), ...answers, text, version: 1 };
  const answered = diagnostics(editor, () =>
    client.notify('textDocument/didOpen', { textDocument: { uri, languageId: format, version: 1, text } }),
  );
  const found = await answered;
  if (found.length > 0) throw new Error(`the document has diagnostics: ${JSON.stringify(found.slice(0, 2))}`);
  return editor;
}

/** Does something and waits for the diagnostics that follow from it. */
async function diagnostics({ client, uri, version, pull }: Editor, act: () => void): Promise<readonly unknown[]> {
  if (!pull) {
    const published = client.diagnostics(uri, version);
    act();
    return published;
  }
  act();
  const report = await client.request('textDocument/diagnostic', { textDocument: { uri } });
  return (report as { readonly items?: readonly unknown[] }).items ?? [];
}

// -------------------------------------------------------------------------------------------------------------------- typing

interface Times {
  readonly diagnostics: number[];
  readonly hover: number[];
  readonly completion: number[];
  readonly symbols: number[];
}

interface Seen {
  complaints: number;
  hovers: number;
}

const fewest = 30;
const rounds = 60;

async function type(editor: Editor, format: Format, { patience }: Replay): Promise<Times> {
  const times: Times = { diagnostics: [], hover: [], completion: [], symbols: [] };
  const seen: Seen = { complaints: 0, hovers: 0 };
  const start = performance.now();
  const enough = (): boolean => times.hover.length >= fewest && performance.now() - start > patience;
  // each round at another place in the file: multiples of the golden ratio do not repeat
  for (let round = 0; !enough() && round < rounds; round += 1) {
    const typing = typings[format][round % typings[format].length]!;
    await typeThere(editor, place(editor.lines, typing, (round * 0.618_034) % 1), { times, seen, enough });
  }
  if (seen.complaints === 0) throw new Error('no diagnostic for whatever was typed');
  if (seen.hovers < times.hover.length / 2)
    throw new Error(`hover says something ${seen.hovers} of ${times.hover.length} times`);
  return times;
}

interface Session {
  readonly times: Times;
  readonly seen: Seen;
  readonly enough: () => boolean;
}

async function typeThere(editor: Editor, typed: Typed, { times, seen, enough }: Session): Promise<void> {
  for (const change of typed.changes) {
    if (enough()) return;
    editor.version += 1;
    const start = performance.now();
    const found = diagnostics(editor, () => send(editor, change)).then((all) => {
      times.diagnostics.push(performance.now() - start);
      return all;
    });
    const shown = await hover(editor, typed.hover);
    times.hover.push(performance.now() - start);
    if ((await found).length > 0) seen.complaints += 1;
    if (shown !== null) seen.hovers += 1;
    if (typed.completes) await ask(editor, cursorAfter(change), times);
  }
}

/** Completion and workspace symbols: separate, since they are requested less often. */
async function ask({ client, uri, completes, hasSymbols }: Editor, position: Position, times: Times): Promise<void> {
  const timed = async (into: number[], method: string, params: unknown): Promise<void> => {
    const start = performance.now();
    await client.request(method, params);
    into.push(performance.now() - start);
  };
  if (completes) await timed(times.completion, 'textDocument/completion', { textDocument: { uri }, position });
  if (hasSymbols) await timed(times.symbols, 'workspace/symbol', { query: 'N_' });
}

function send(editor: Editor, change: Change): void {
  const { client, uri, version, full } = editor;
  if (full) editor.text = applied(editor.text, change);
  const contentChanges = [full ? { text: editor.text } : change];
  client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
}

function hover({ client, uri }: Editor, position: Position): Promise<unknown> {
  return client.request('textDocument/hover', { textDocument: { uri }, position });
}

function applied(text: string, { range, text: inserted }: Change): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: Position): number =>
    lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0) + character;
  return text.slice(0, offset(range.start)) + inserted + text.slice(offset(range.end));
}
