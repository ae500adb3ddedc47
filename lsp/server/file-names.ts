// Names of files in the workspace and the client's URIs for them, both ways. A name is the path below its workspace folder, fit to be
// shown; a URI is given back as the client spelled it.

import { basename, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export interface FileNames {
  nameOf(uri: string): string;
  uriOf(name: string): string;
  /** On disk; null for what was never saved. */
  pathOf(name: string): string | null;
  /** Of a file on disk. */
  nameOfPath(path: string): string;
  /** The workspace folder that a file lies in; null where it lies in none. */
  folderOf(name: string): string | null;
}

/** `folders` are paths of workspace folders. */
export function createFileNames(folders: readonly string[]): FileNames {
  const spelled = new Map<string, string>();
  const paths = new Map<string, string>();
  const nameOfPath = (path: string): string => {
    const name = nameIn(folders, path);
    paths.set(name, path);
    return name;
  };
  return {
    nameOfPath,
    nameOf: (uri) => {
      const path = pathOfUri(uri);
      const name = path === null ? uri : nameOfPath(path);
      spelled.set(name, uri);
      return name;
    },
    uriOf: (name) => {
      const path = paths.get(name);
      return spelled.get(name) ?? (path === undefined ? name : pathToFileURL(path).href);
    },
    pathOf: (name) => paths.get(name) ?? null,
    folderOf: (name) => {
      const path = paths.get(name);
      return path === undefined ? null : holding(folders, path);
    },
  };
}

/** null where it is no file on disk, or no URI at all. */
export function pathOfUri(uri: string): string | null {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : null;
  } catch {
    return null;
  }
}

/** With several folders, the folder's name comes first; outside of them all it is the path. */
function nameIn(folders: readonly string[], path: string): string {
  const folder = holding(folders, path);
  if (folder === null) return path.split(sep).join('/');
  const below = relative(folder, path).split(sep).join('/');
  if (folders.length === 1) return below;
  const same = folders.filter((other) => basename(other) === basename(folder));
  return `${same.length > 1 ? folder.split(sep).join('/') : basename(folder)}/${below}`;
}

/** The innermost of the folders that hold a path. */
function holding(folders: readonly string[], path: string): string | null {
  const around = folders.filter(
    (folder) => path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep),
  );
  return around.sort((a, b) => b.length - a.length)[0] ?? null;
}
