// The state of the server: all files, their groups, and what was computed from them. Files are added, edited and removed; `snapshot` is the input of
// features. The only mutable state of the language service. Knows no disk, no protocol.

import type { Edit } from '#language/diagnostics/diagnostic.ts';
import { filesElsewhere } from '#language/index.ts';
import { togetherByFolder } from '#language/model/files/folders.ts';
import { editableSource } from '#language/syntax/incremental/text-buffer.ts';
import type { NameIndex, Settings, WorkspaceSnapshot as Snapshot } from '../features/context.ts';
import { type Document, editPlan, openPlan, openTable, replacePlan, type TableRead } from './document.ts';
import { createGroup, type FileGroup } from './group.ts';
import { once } from './lazy.ts';
import { merged, unusedIn } from './libraries.ts';
import { createNameIndex } from './names/name-index.ts';

export interface Workspace {
  /** Adds a plan's file, or replaces its text. */
  putPlan(name: string, text: string): void;
  putTable(table: TableRead): void;
  /** Applies edits one after the other, each to the result of the one before. */
  edit(name: string, edits: readonly EditAt[]): void;
  /** A plan's file that is there and cannot be read: the scores of its folder are incomplete. */
  putUnread(name: string): void;
  remove(name: string): void;
  /** For changed settings: scores and levels are computed again, nothing is parsed again. */
  forget(): void;
  document(name: string): Document | null;
  /** The names of all files. */
  names(): readonly string[];
  snapshot(): Snapshot;
  /** Computes the deferred diagnostics of groups that changed; returns the files with new diagnostics. */
  settle(isWanted: () => boolean): readonly string[];
}

/** An edit, computed from the text to which it is applied. */
export type EditAt = (at: Pick<Document, 'source' | 'lines'>) => Edit;

export interface WorkspaceOptions {
  readonly settingsOf: (file: string) => Settings;
}

export function createWorkspace({ settingsOf }: WorkspaceOptions): Workspace {
  const documents = new Map<string, Document>();
  const unread = new Set<string>();
  const state: State = { documents, unread, groups: new Map(), settingsOf, shown: null };
  const put = (document: Document): void => {
    unread.delete(document.name);
    documents.set(document.name, document);
    touch(state);
  };
  return {
    putPlan: (name, text) => {
      const known = documents.get(name);
      put(known?.read ? replacePlan(known, text) : openPlan(name, text));
    },
    putTable: (table) => openTable(table).forEach(put),
    edit: (name, edits) => {
      const document = documents.get(name);
      if (document?.read) put(editAll(document, edits));
    },
    putUnread: (name) => {
      documents.delete(name);
      unread.add(name);
      touch(state);
    },
    remove: (name) => {
      const [isDocument, isUnread] = [documents.delete(name), unread.delete(name)];
      if (isDocument || isUnread) touch(state);
    },
    forget: () => {
      state.groups.clear();
      touch(state);
    },
    document: (name) => documents.get(name) ?? null,
    names: () => [...documents.keys(), ...unread],
    snapshot: () => {
      state.shown ??= show(state);
      return state.shown;
    },
    settle: (isWanted) => {
      state.shown ??= show(state);
      return settleGroups(state, isWanted);
    },
  };
}

/** More edits than typing makes: parsed once at the end, not after each. */
const many = 8;

function editAll(document: Document, edits: readonly EditAt[]): Document {
  if (edits.length <= many) return edits.reduce((now, editAt) => editPlan(now, editAt(now)), document);
  let { lines } = document;
  let source = editableSource(document.text);
  for (const editAt of edits) {
    const edit = editAt({ source, lines });
    source = source.after(edit);
    lines = lines.after(edit, source);
  }
  return replacePlan(document, source.whole());
}

// -------------------------------------------------------------------------------------------------------------------- snapshots

interface State {
  readonly documents: Map<string, Document>;
  readonly unread: ReadonlySet<string>;
  /** The groups by folder, as of the last snapshot. */
  groups: Map<string, FileGroup>;
  readonly settingsOf: (file: string) => Settings;
  shown: Snapshot | null;
}

function touch(state: State): void {
  state.shown = null;
}

function show(state: State): Snapshot {
  const { documents, unread } = state;
  const names = [...documents.keys(), ...unread].sort();
  const members = names.map((name) => ({
    name,
    declaresPlan: !unread.has(name) && declaresPlan(documents.get(name)!),
  }));
  const elsewhere = filesElsewhere(new Map([...documents].map(([name, { tree }]) => [name, tree])));
  const groups = new Map<string, FileGroup>();
  const groupOf = new Map<string, FileGroup>();
  for (const [folder, all] of togetherByFolder(members)) {
    const files = all.filter((name) => documents.has(name));
    const shared = elsewhere(files);
    const group = refreshed(state, folder, { files, unread: all.filter((name) => unread.has(name)), shared });
    groups.set(folder, group);
    for (const file of files) groupOf.set(file, group);
  }
  state.groups = groups;
  return snapshotOf(documents, groupOf, [...groups.values()]);
}

function declaresPlan({ tree }: Document): boolean {
  return tree.members.some(({ declaration }) => declaration.kind === 'plan');
}

interface Members {
  readonly files: readonly string[];
  readonly unread: readonly string[];
  readonly shared: readonly string[];
}

/** The group; the same object if none of its files has changed. */
function refreshed(
  { documents, groups, settingsOf }: State,
  folder: string,
  { files, unread, shared }: Members,
): FileGroup {
  const known = groups.get(folder);
  const now = {
    documents: new Map(files.map((name) => [name, documents.get(name)!])),
    shared: new Map(shared.map((name) => [name, documents.get(name)!])),
  };
  if (
    known &&
    areSame(known.documents, now.documents) &&
    areSame(known.shared, now.shared) &&
    known.unread.join() === unread.join()
  ) {
    return known;
  }
  return createGroup({ ...now, unread }, settingsOf(files[0] ?? unread[0]!), known ?? null);
}

function areSame(a: ReadonlyMap<string, Document>, b: ReadonlyMap<string, Document>): boolean {
  return a.size === b.size && [...a].every(([name, document]) => b.get(name) === document);
}

const noNames: NameIndex = createNameIndex(new Map());

function snapshotOf(
  documents: ReadonlyMap<string, Document>,
  groupOf: ReadonlyMap<string, FileGroup>,
  groups: readonly FileGroup[],
): Snapshot {
  const elsewhere = once(() => groups.filter(({ shared }) => shared.size > 0));
  const unused = once(() => unusedIn(groups));
  return {
    files: new Map(documents),
    get plans() {
      return groups.flatMap((group) => group.plans());
    },
    get libraries() {
      return groups.flatMap((group) => group.libraries());
    },
    planOf: (file) => groupOf.get(file)?.planOf(file) ?? null,
    namesOf: (file) => groupOf.get(file)?.namesOf(file) ?? noNames,
    diagnosticsOf: (file) => {
      const own = groupOf.get(file)?.diagnostics().get(file) ?? [];
      const others = elsewhere().flatMap((group) => (group.shared.has(file) ? group.diagnostics().get(file)! : []));
      const more = [...others, ...(unused().get(file) ?? [])];
      return more.length === 0 ? own : merged([...own, ...more]);
    },
  };
}

function settleGroups(state: State, isWanted: () => boolean): readonly string[] {
  const changed: string[] = [];
  for (const group of state.groups.values()) {
    if (!isWanted()) break;
    if (group.runLints()) changed.push(...group.documents.keys());
  }
  return changed;
}
