// The state of the server: every file that is known, in which group it is, what was computed of it. Files are put, edited and taken
// away; `snapshot` is what features see. The one place in the language server where something changes. Knows no disk, no protocol.

import { togetherByFolder } from '#language/model/files/folders.ts';
import type { Edit } from '#language/syntax/again/reparse.ts';
import { editableSource } from '#language/syntax/again/source.ts';
import type { NameIndex, Settings, WorkspaceSnapshot as Snapshot } from '../features/context.ts';
import { type Document, editPlan, openPlan, openTable, replacePlan, type TableRead } from './document.ts';
import { createGroup, type Group } from './group.ts';
import { createNameIndex } from './names/name-index.ts';

export interface Workspace {
  /** A plan's file with this text: a new one, or another text of one there is. */
  putPlan(name: string, text: string): void;
  putTable(table: TableRead): void;
  /** One after the other, each against what the one before has left. */
  edit(name: string, edits: readonly EditAt[]): void;
  remove(name: string): void;
  /** Settings have changed: scores and levels are computed anew, nothing is read again. */
  forget(): void;
  document(name: string): Document | null;
  /** Of all files. */
  names(): readonly string[];
  snapshot(): Snapshot;
  /** What may wait, for groups that have not had it since they changed; the files of those for which it changed something. */
  settle(isWanted: () => boolean): readonly string[];
}

/** Where an edit is, in the text as it is then. */
export type EditAt = (at: Pick<Document, 'source' | 'lines'>) => Edit;

export interface WorkspaceOptions {
  readonly settingsOf: (file: string) => Settings;
}

export function createWorkspace({ settingsOf }: WorkspaceOptions): Workspace {
  const documents = new Map<string, Document>();
  const state: State = { documents, groups: new Map(), settingsOf, shown: null };
  const put = (document: Document): void => {
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
    remove: (name) => {
      if (documents.delete(name)) touch(state);
    },
    forget: () => {
      state.groups.clear();
      touch(state);
    },
    document: (name) => documents.get(name) ?? null,
    names: () => [...documents.keys()],
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

/** More at once than somebody types: read at the end, not after each. */
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
  /** By folder, as of the last snapshot. */
  groups: Map<string, Group>;
  readonly settingsOf: (file: string) => Settings;
  shown: Snapshot | null;
}

function touch(state: State): void {
  state.shown = null;
}

function show(state: State): Snapshot {
  const { documents } = state;
  const names = [...documents.keys()].sort();
  const members = names.map((name) => ({ name, declaresPlan: declaresPlan(documents.get(name)!) }));
  const groups = new Map<string, Group>();
  const groupOf = new Map<string, Group>();
  for (const [folder, files] of togetherByFolder(members)) {
    const group = refreshed(state, folder, files);
    groups.set(folder, group);
    for (const file of files) groupOf.set(file, group);
  }
  state.groups = groups;
  return snapshotOf(documents, groupOf, [...groups.values()]);
}

function declaresPlan({ tree }: Document): boolean {
  return tree.members.some(({ declaration }) => declaration.kind === 'plan');
}

/** The group as it was where none of its files has changed. */
function refreshed({ documents, groups, settingsOf }: State, folder: string, files: readonly string[]): Group {
  const known = groups.get(folder);
  const now = new Map(files.map((name) => [name, documents.get(name)!]));
  if (
    known &&
    known.documents.size === now.size &&
    files.every((name) => known.documents.get(name) === now.get(name))
  ) {
    return known;
  }
  return createGroup(now, settingsOf(files[0]!), known ?? null);
}

const noNames: NameIndex = createNameIndex(new Map());

function snapshotOf(
  documents: ReadonlyMap<string, Document>,
  groupOf: ReadonlyMap<string, Group>,
  groups: readonly Group[],
): Snapshot {
  return {
    files: new Map(documents),
    get plans() {
      return groups.flatMap((group) => group.plans());
    },
    planOf: (file) => groupOf.get(file)?.planOf(file) ?? null,
    namesOf: (file) => groupOf.get(file)?.namesOf(file) ?? noNames,
    diagnosticsOf: (file) => groupOf.get(file)?.diagnostics().get(file) ?? [],
  };
}

function settleGroups(state: State, isWanted: () => boolean): readonly string[] {
  const changed: string[] = [];
  for (const group of state.groups.values()) {
    if (!isWanted()) break;
    if (group.settle()) changed.push(...group.documents.keys());
  }
  return changed;
}
