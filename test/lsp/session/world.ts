// Folders of plans on disk and what happens to them, in the editor and outside of it. Notifies the client like an editor's file watcher.

import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Edit } from '#language/diagnostics/diagnostic.ts';
import { applied, inverse, type Random, randomEdit } from '#test/language/syntax/random-edits.ts';
import type { Client } from './client.ts';

export type Files = Readonly<Record<string, string>>;

export interface World {
  readonly root: string;
  /** What there is on the branches that are switched between. */
  readonly branches: readonly Files[];
  readonly random: Random;
}

export const uriOf = ({ root }: World, name: string): string => pathToFileURL(join(root, name)).href;

/** Of all files below the root, hidden ones too. */
function namesIn({ root }: World, below = ''): string[] {
  return readdirSync(join(root, below), { withFileTypes: true }).flatMap((entry) => {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    return entry.isDirectory() ? namesIn({ root } as World, name) : [name];
  });
}

export function write({ root }: World, name: string, text: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}

const made = 1;
const changed = 2;
const deleted = 3;

interface Event {
  readonly uri: string;
  readonly type: number;
}

export interface Happening {
  readonly world: World;
  readonly client: Client;
}

/** Everything that may happen; each gives what it was, in words. */
export const happenings: Readonly<Record<string, (happening: Happening) => Promise<string> | string>> = {
  edit: (all) => editSomewhere(all, 1),
  edits: (all) => editSomewhere(all, 2 + all.world.random.below(3)),
  undone: (all) => editSomewhere(all, 2, true),
  burst: (all) => editSomewhere(all, 12),
  replace: ({ world, client }) => {
    const document = anyDocument(client, world);
    if (!document) return 'nothing is open';
    const text = world.random.pick([...Object.values(world.branches[0]!), '', '\uFEFFperf 1 italian\n', '}}}{{{"']);
    client.change(document.uri, [{ text }], text);
    return `replace ${document.uri}`;
  },
  open: ({ world, client }) => {
    const closed = plansIn(world).filter((name) => !client.documents.has(uriOf(world, name)));
    if (closed.length === 0) return 'all is open';
    const name = world.random.pick(closed);
    client.open(uriOf(world, name), readFileSync(join(world.root, name), 'utf8'));
    return `open ${name}`;
  },
  untitled: ({ world, client }) => {
    const uri = `untitled:Untitled-${world.random.below(3)}`;
    if (client.documents.has(uri)) client.close(uri);
    else client.open(uri, world.random.pick(Object.values(world.branches[0]!)));
    return uri;
  },
  close: ({ world, client }) => {
    const document = anyDocument(client, world);
    if (document) client.close(document.uri);
    return `close ${document?.uri}`;
  },
  save: ({ world, client }) => {
    const document = anyDocument(client, world);
    const name = document && nameOf(world, document.uri);
    if (!document || !name) return 'nothing to save';
    const type = existsSync(join(world.root, name)) ? changed : made;
    write(world, name, document.text);
    tell(client, [{ uri: document.uri, type }]);
    return `save ${name}`;
  },
  behind: ({ world, client }) => {
    const names = namesIn(world);
    if (names.length === 0) return 'nothing is there';
    const name = world.random.pick(names);
    const text = readFileSync(join(world.root, name), 'utf8');
    rewrite({ world, client }, name, applied(text, randomEdit(text, world.random)));
    return `another program changes ${name}`;
  },
  create: ({ world, client }) => {
    const name = world.random.pick([
      'a/new.perf',
      'a/sub/deep/new.perf',
      'b/new.perf',
      'a/.hidden/new.perf',
      'c/new.perf',
    ]);
    rewrite({ world, client }, name, world.random.pick(Object.values(world.branches[0]!)));
    if (world.random.below(2) === 0)
      client.line.notify('workspace/didCreateFiles', { files: [{ uri: uriOf(world, name) }] });
    return `create ${name}`;
  },
  delete: (all) => remove(all, false),
  'delete behind': (all) => remove(all, true),
  rename: (all) => move(all, false),
  'rename behind': (all) => move(all, true),
  branch: ({ world, client }) => {
    const to = world.random.below(world.branches.length);
    switchTo({ world, client }, world.branches[to]!);
    return `branch ${to}`;
  },
  settings: ({ world, client }) => {
    const settings = world.random.pick([
      {},
      { year: 2023 },
      { language: 'it' },
      { inlayHints: { enabled: false }, lint: { severity: { 'unused-measure': 'off', 'weights-total': 'warning' } } },
      { codeLens: { enabled: false } },
    ]);
    client.set(settings);
    return `settings ${JSON.stringify(settings)}`;
  },
  click: async ({ client, world }) => {
    const { lenses, pages } = await client.held();
    const all = [...lenses.values()].flat();
    const [page] = pages.keys();
    if (page !== undefined && world.random.below(3) === 0) client.closePage(page);
    if (all.length === 0) return 'no lens';
    const lens = world.random.pick(all);
    await client.click(lens);
    return `click ${lens.command?.title}`;
  },
};

// ----------------------------------------------------------------------------------------------------------------------- typing

function editSomewhere({ world, client }: Happening, count: number, andBack = false): string {
  const document = anyDocument(client, world);
  if (!document) return 'nothing is open';
  let { text } = document;
  const changes: { range: object; text: string }[] = [];
  const make = (edit: Edit): void => {
    changes.push({ range: { start: positionIn(text, edit.start), end: positionIn(text, edit.end) }, text: edit.text });
    text = applied(text, edit);
  };
  for (let index = 0; index < count; index++) {
    const edit = wholePairs(text, randomEdit(text, world.random));
    const back = inverse(text, edit);
    make(edit);
    if (andBack) make(back);
  }
  client.change(document.uri, changes, text);
  return `${changes.length} edits in ${document.uri}, the last ${JSON.stringify(changes.at(-1))}`;
}

/** A position between a carriage return and its line feed does not exist for the protocol: it is the end of that line. */
function wholePairs(text: string, { start, end, text: put }: Edit): Edit {
  const outside = (offset: number): number =>
    text[offset - 1] === '\r' && text[offset] === '\n' ? offset - 1 : offset;
  return { start: outside(start), end: Math.max(outside(start), outside(end)), text: put };
}

export function positionIn(text: string, offset: number): { line: number; character: number } {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}

function anyDocument({ documents }: Client, { random }: World) {
  return documents.size === 0 ? null : random.pick([...documents.values()]);
}

// ------------------------------------------------------------------------------------------------------------------------ files

function plansIn(world: World): string[] {
  return namesIn(world).filter((name) => name.endsWith('.perf'));
}

function nameOf({ root }: World, uri: string): string | null {
  const base = `${pathToFileURL(root).href}/`;
  return uri.startsWith(base) ? uri.slice(base.length) : null;
}

function tell(client: Client, changes: readonly Event[]): void {
  if (changes.length > 0) client.line.notify('workspace/didChangeWatchedFiles', { changes });
}

/** What is open and was not changed follows its file. */
function rewrite({ world, client }: Happening, name: string, text: string): void {
  const path = join(world.root, name);
  const before = existsSync(path) ? readFileSync(path, 'utf8') : null;
  write(world, name, text);
  const document = client.documents.get(uriOf(world, name));
  if (document && document.text === before) client.change(document.uri, [{ text }], text);
  tell(client, [{ uri: uriOf(world, name), type: before === null ? made : changed }]);
}

/** A file, or a folder with all that is in it: then the folder alone is told of. */
function remove({ world, client }: Happening, isBehind: boolean): string {
  const name = anyName(world);
  if (name === null) return 'nothing to delete';
  rmSync(join(world.root, name), { recursive: true });
  const uri = uriOf(world, name);
  if (!isBehind) {
    for (const open of [...client.documents.keys()]) if (open === uri || open.startsWith(`${uri}/`)) client.close(open);
    client.line.notify('workspace/didDeleteFiles', { files: [{ uri }] });
  }
  tell(client, [{ uri, type: deleted }]);
  return `delete ${name}`;
}

function move({ world, client }: Happening, isBehind: boolean): string {
  const name = anyName(world);
  if (name === null) return 'nothing to rename';
  const folder = statSync(join(world.root, name)).isDirectory();
  const to = world.random.pick(
    folder ? ['a/moved', 'b/moved', 'a/.moved', 'c'] : ['a/moved.perf', 'b/moved.perf', 'a/was.txt', 'a/A.perf'],
  );
  if (existsSync(join(world.root, to)) || to.startsWith(`${name}/`)) return 'something is there';
  mkdirSync(dirname(join(world.root, to)), { recursive: true });
  renameSync(join(world.root, name), join(world.root, to));
  const [oldUri, newUri] = [uriOf(world, name), uriOf(world, to)];
  if (!isBehind) {
    for (const document of [...client.documents.values()]) {
      if (document.uri !== oldUri && !document.uri.startsWith(`${oldUri}/`)) continue;
      client.close(document.uri);
      const there = newUri + document.uri.slice(oldUri.length);
      if (there.endsWith('.perf') && !client.documents.has(there)) client.open(there, document.text);
    }
    client.line.notify('workspace/didRenameFiles', { files: [{ oldUri, newUri }] });
  }
  const events = [
    { uri: oldUri, type: deleted },
    { uri: newUri, type: made },
  ];
  tell(client, events);
  return `rename ${name} to ${to}`;
}

function anyName(world: World): string | null {
  const names = namesIn(world);
  const folders = new Set(names.map((name) => dirname(name)).filter((folder) => folder.includes('/')));
  const all = [...names, ...folders];
  return all.length === 0 ? null : world.random.pick(all);
}

/** All at once: what is there on the other branch and nothing else. */
function switchTo({ world, client }: Happening, files: Files): void {
  const events: Event[] = [];
  for (const name of namesIn(world)) {
    if (name in files) continue;
    rmSync(join(world.root, name));
    events.push({ uri: uriOf(world, name), type: deleted });
  }
  for (const [name, text] of Object.entries(files)) {
    const path = join(world.root, name);
    const before = existsSync(path) ? readFileSync(path, 'utf8') : null;
    if (before === text) continue;
    write(world, name, text);
    const document = client.documents.get(uriOf(world, name));
    if (document && document.text === before) client.change(document.uri, [{ text }], text);
    events.push({ uri: uriOf(world, name), type: before === null ? made : changed });
  }
  tell(client, events);
}
