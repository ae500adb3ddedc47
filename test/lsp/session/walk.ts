// A random walk over everything that happens between an editor and the server. Every few steps the client's results are compared with those of a client
// of a server just started, and the same requests are sent to both. Throws at the first difference.

import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { createRandom, type Random } from '#test/language/syntax/random-edits.ts';
import { blocksOfActuals } from '../blocks-of-actuals.ts';
import { somethingOfEverything } from '../something-of-everything.ts';
import { type Client, type Held, startClient } from './client.ts';
import { type Files, happenings, positionIn, uriOf, type World, write } from './world.ts';

export interface SessionWalk {
  readonly seed: number;
  readonly steps: number;
  /** The client asks for diagnostics. */
  readonly pulls: boolean;
}

/** How often what is held was compared, and how many answers to questions. */
export interface Walked {
  readonly compared: number;
  readonly answers: number;
}

const table = 'measure;value\nFirms;63056\nD;400\n';
const described = JSON.stringify({
  ...{ plan: 'P', period: '2024', separator: ';', decimal: ',' },
  columns: { code: 'measure', value: 'value' },
});

const inFolder = (folder: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));

const branches: readonly Files[] = [
  {
    ...inFolder('a', somethingOfEverything),
    ...inFolder('b', blocksOfActuals),
    'a/sub/extra.perf':
      'perf 1 english for P\nmeasure Firms "Active firms"\nmeasure Unused "Never read" {\n  2024 = 1\n}\n',
    'a/values.csv': table,
    'a/values.csv.json': described,
    'a/.hidden/plan.perf': 'perf 1 english for P\nmeasure N\n',
    'c/plan.perf': somethingOfEverything['plan.perf']!,
    'c/measures.perf': somethingOfEverything['measures.perf']!,
  },
  {
    'a/plan.perf': somethingOfEverything['plan.perf']!.replace('formula N / D', 'formula N / Firms'),
    'a/sub/other/measures.perf': somethingOfEverything['measures.perf']!.replace('2024 = 44', '2024 = 45'),
    ...inFolder('b', { ...blocksOfActuals, 'values.perf': 'perf 1 english for P\nactuals 2024 {\n  N = 1\n' }),
    'c/plan.perf': 'perf 1 english\nplan P "Draft" {\n  years 2024\n}\n',
  },
  { 'b/plan.perf': blocksOfActuals['plan.perf']! },
];

export async function walkSession({ seed, steps, pulls }: SessionWalk): Promise<Walked> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'perfplan-walk-')));
  const world: World = { root, branches, random: createRandom(seed) };
  for (const [name, text] of Object.entries(branches[0]!)) write(world, name, text);
  const state = { folders: [uriOf(world, 'a'), uriOf(world, 'b')], settings: {} as unknown };
  const client = await startClient({ ...state, pulls });
  const walked = { compared: 0, answers: 0 };
  const history: string[] = [];
  try {
    for (let step = 0; step < steps; step++) {
      history.push(`${step} ${await happen(client, world, state)}`);
      if (world.random.below(3) > 0) continue;
      walked.answers += await compare(client, { world, pulls, ...state });
      walked.compared++;
    }
    return walked;
  } catch (error) {
    throw new Error(
      `seed ${seed}: ${error instanceof Error ? error.stack : error}\nafter\n${history.slice(-12).join('\n')}`,
    );
  } finally {
    await client.end();
    rmSync(root, { recursive: true, force: true });
  }
}

interface Session {
  folders: string[];
  settings: unknown;
}

async function happen(client: Client, world: World, session: Session): Promise<string> {
  const names = [...Object.keys(happenings), 'edit', 'edit', 'open', 'folders'];
  const name = world.random.pick(names);
  if (name === 'folders') return changeFolders(client, world, session);
  const told = await happenings[name]!({ world, client });
  if (told.startsWith('settings ')) session.settings = JSON.parse(told.slice('settings '.length));
  return told;
}

function changeFolders(client: Client, world: World, session: Session): string {
  const uri = uriOf(world, world.random.pick(['a', 'b', 'c', 'a/sub']));
  const folder = [{ uri, name: uri }];
  const isThere = session.folders.includes(uri);
  session.folders = isThere ? session.folders.filter((one) => one !== uri) : [...session.folders, uri];
  const event = { added: isThere ? [] : folder, removed: isThere ? folder : [] };
  client.line.notify('workspace/didChangeWorkspaceFolders', { event });
  return `${isThere ? 'remove' : 'add'} the folder ${uri}`;
}

// --------------------------------------------------------------------------------------------------------------------- compare

interface Compared extends Session {
  readonly world: World;
  readonly pulls: boolean;
}

async function compare(client: Client, { world, pulls, folders, settings }: Compared): Promise<number> {
  const mine = await client.held();
  const fresh = await startClient({ folders, settings, pulls });
  try {
    for (const { uri, text } of client.documents.values()) fresh.open(uri, text);
    await fresh.line.quiet();
    const theirs = await fresh.held();
    for (const [what, show] of Object.entries(shown)) mustBeEqual(what, show(mine), show(theirs));
    // a window that is loaded again asks for its pages by their addresses
    for (const [uri, text] of mine.pages) mustBeEqual(`page ${uri}`, text, await fresh.pageAt(uri));
    return await compareAnswers(client, fresh, world.random);
  } finally {
    await fresh.end();
  }
}

const shown: Readonly<Record<string, (held: Held) => unknown>> = {
  diagnostics: ({ diagnostics }) =>
    sorted([...diagnostics].map(([uri, list]) => [uri, list.map((one) => JSON.stringify(one)).toSorted()])),
  hints: ({ hints }) => sorted(hints),
  lenses: ({ lenses }) => sorted(lenses),
  tokens: ({ tokens }) => sorted(tokens),
  symbols: ({ symbols }) => sorted(symbols),
};

function sorted(entries: Iterable<readonly [string, unknown]>): unknown {
  return [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** Every feature, at a few places of what is open. */
async function compareAnswers(client: Client, fresh: Client, random: Random): Promise<number> {
  let answers = 0;
  const ask = async (method: string, params: unknown): Promise<unknown> => {
    const answer = ({ line }: Client): Promise<unknown> =>
      line.request(method, params).catch((error: Error) => error.message);
    const [mine, theirs] = [await answer(client), await answer(fresh)];
    mustBeEqual(`${method} ${JSON.stringify(params)}`, mine, theirs);
    answers++;
    return mine;
  };
  for (const { uri, text } of client.documents.values()) {
    const textDocument = { uri };
    const position = positionIn(text, random.below(text.length + 1));
    const at = { textDocument, position };
    for (const method of atPosition) await ask(`textDocument/${method}`, at);
    for (const method of ofDocument) await ask(`textDocument/${method}`, { textDocument, options: { tabSize: 2 } });
    await ask('textDocument/references', { ...at, context: { includeDeclaration: random.below(2) === 0 } });
    await ask('textDocument/rename', { ...at, newName: random.pick(['New_name', 'with space', 'N']) });
    await ask('textDocument/selectionRange', { textDocument, positions: [position] });
    const range = { start: position, end: { line: position.line + random.below(9), character: random.below(9) } };
    for (const method of ofRange)
      await ask(`textDocument/${method}`, { textDocument, range, options: {}, context: {} });
    const [item] = ((await ask('textDocument/prepareCallHierarchy', at)) as unknown[] | null) ?? [];
    for (const way of ['incomingCalls', 'outgoingCalls']) if (item) await ask(`callHierarchy/${way}`, { item });
  }
  await ask('workspace/symbol', { query: random.pick(['', 'n', 'firm', 'One']) });
  return answers;
}

const atPosition = [
  'hover',
  'completion',
  'signatureHelp',
  'definition',
  'declaration',
  'documentHighlight',
  'prepareRename',
  'linkedEditingRange',
];
const ofDocument = ['foldingRange', 'documentLink', 'formatting', 'documentSymbol'];
const ofRange = ['codeAction', 'rangeFormatting', 'semanticTokens/range', 'inlayHint'];

function mustBeEqual(what: string, mine: unknown, theirs: unknown): void {
  if (isDeepStrictEqual(mine, theirs)) return;
  throw new Error(`${what}: ${difference(mine, theirs)}`);
}

/** The first place where two values differ. */
function difference(mine: unknown, theirs: unknown, path = ''): string {
  if (typeof mine === 'object' && typeof theirs === 'object' && mine !== null && theirs !== null) {
    for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
      const [a, b] = [mine, theirs].map((one) => (one as Record<string, unknown>)[key]);
      if (!isDeepStrictEqual(a, b)) return difference(a, b, `${path}.${key}`);
    }
  }
  return `${path}: ${JSON.stringify(mine)?.slice(0, 600)} is not ${JSON.stringify(theirs)?.slice(0, 600)}`;
}
