// Files on disk brought into the workspace: all of a folder at first, one by one when they change. An open document is the editor's:
// what lies on disk counts again when it is closed.

import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Workspace } from '../workspace/workspace.ts';
import { findFiles, isFoundFrom, isPlan, reaches, readPlan, readTableFile, tableOf } from './disk-files.ts';
import type { FileNames } from './file-names.ts';

export interface Loading {
  /** Every plan and table below a folder; `report` is told which share of them has been read. */
  folder(path: string, options: FolderOptions): Promise<void>;
  /** What lies beside a file that is in no folder of the workspace; once for each folder. */
  beside(path: string): Promise<void>;
  /** The last document of a folder outside of the workspace is closed: what lies beside it does not count any more. */
  leave(path: string): void;
  /** A file that was made, changed or deleted. */
  file(path: string): Promise<void>;
  /** Whether anything here may be other than it was because of what has happened to it. */
  concerns(path: string): Promise<boolean>;
  /** Whatever was made, renamed or deleted: a folder takes all that is below it along. */
  changed(path: string): Promise<void>;
  /** That were looked into. */
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
    // it may have been opened meanwhile
    if (isOpen(name)) return;
    if (text === null) files.remove(name);
    else files.putPlan(name, text);
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

  /** Whether a search would come to it: changes are told of files everywhere. */
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

  /** Paths of the files that are known below a folder. */
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
      if (root !== null && reaches(root, path)) await folder(path, { deep: true, report: () => {} });
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
