// Loads files from disk into the workspace: a whole folder at first, single files when they change. An open document belongs to the editor: its file
// is read again when it is closed.

import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Workspace } from '../workspace/workspace.ts';
import {
  exists,
  findFiles,
  isFoundFrom,
  isPlan,
  isReachedFrom,
  readPlan,
  readTableFile,
  tableOf,
} from './disk-files.ts';
import type { FileNames } from './file-names.ts';

export interface Loading {
  /** Loads every plan and table below a folder; `report` is called with the share that has been read. */
  folder(path: string, options: FolderOptions): Promise<void>;
  /** Loads the files beside a file outside of the workspace folders; once for each folder. */
  beside(path: string): Promise<void>;
  /** Unloads a folder outside of the workspace, when its last document was closed. */
  leave(path: string): void;
  /** Loads a file that was created, changed or deleted. */
  file(path: string): Promise<void>;
  /** Whether a change of this path may change anything in the workspace. */
  concerns(path: string): Promise<boolean>;
  /** Loads a file or folder that was created, renamed or deleted, with everything below it. */
  changed(path: string): Promise<void>;
  /** The folders that were searched. */
  readonly folders: ReadonlySet<string>;
}

export interface FolderOptions {
  readonly deep: boolean;
  readonly report: (share: number) => void;
}

export interface LoadingOptions {
  readonly files: Workspace;
  readonly addresses: FileNames;
  readonly isOpen: (name: string) => boolean;
  readonly isWanted: () => boolean;
}

export function createLoading({ files, addresses, isOpen, isWanted }: LoadingOptions): Loading {
  const folders = new Set<string>();
  const loaded = new Set<string>();

  async function plan(path: string): Promise<void> {
    const name = addresses.nameOfPath(path);
    if (isOpen(name)) return;
    const text = await readPlan(path);
    const isThere = text !== null || (await exists(path));
    // it may have been opened meanwhile
    if (isOpen(name)) return;
    if (text !== null) files.putPlan(name, text);
    else if (isThere) files.putUnread(name);
    else files.remove(name);
  }

  async function table(path: string): Promise<void> {
    const read = await readTableFile(path, addresses.nameOfPath);
    if (read) files.putTable(read);
    else for (const gone of [path, `${path}.json`]) files.remove(addresses.nameOfPath(gone));
  }

  async function folder(path: string, { deep, report }: FolderOptions): Promise<void> {
    const found = await findFiles(path, { deep, isWanted });
    for (const one of found.folders) folders.add(one);
    const all = [...found.plans, ...found.tables];
    for (const [index, one] of all.entries()) {
      if (!isWanted()) return;
      await (isPlan(one) ? plan(one) : table(one));
      report((index + 1) / all.length);
    }
  }

  /** Whether a search would find it: clients report changes of files everywhere. */
  async function counts(path: string): Promise<boolean> {
    const root = addresses.folderOf(addresses.nameOfPath(path));
    return root === null ? loaded.has(dirname(path)) : isFoundFrom(root, path);
  }

  async function file(path: string): Promise<void> {
    const described = tableOf(path);
    if (described === null && !isPlan(path)) return;
    if (await counts(described ?? path)) await (described === null ? plan(path) : table(described));
    else drop(path);
  }

  function drop(path: string): void {
    const name = addresses.nameOfPath(path);
    if (!isOpen(name)) files.remove(name);
  }

  /** The paths of loaded files below a folder. */
  function knownBelow(path: string): readonly string[] {
    return files.names().flatMap((name) => {
      const known = addresses.pathOf(name);
      return known?.startsWith(join(path, '/')) ? [known] : [];
    });
  }

  async function changed(path: string): Promise<void> {
    for (const known of knownBelow(path)) await file(known);
    if (await isFolder(path)) {
      const root = addresses.folderOf(addresses.nameOfPath(path));
      if (root !== null && isReachedFrom(root, path)) await folder(path, { deep: true, report: () => {} });
    } else await file(path);
  }

  return {
    folders,
    folder,
    file,
    changed,
    concerns: async (path) => isPlan(path) || tableOf(path) !== null || knownBelow(path).length > 0 || isFolder(path),
    beside: async (path) => {
      const around = dirname(path);
      if (loaded.has(around)) return;
      loaded.add(around);
      await folder(around, { deep: false, report: () => {} });
    },
    leave: (path) => {
      const around = dirname(path);
      loaded.delete(around);
      folders.delete(around);
      for (const known of knownBelow(around)) if (dirname(known) === around) drop(known);
    },
  };
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
