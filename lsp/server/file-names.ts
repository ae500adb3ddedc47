// Maps the client's URIs to file names in the workspace and back. A name is the path below its workspace folder; a URI is returned as the client
// spelled it.

import { basename, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export interface FileNames {
  nameOf(uri: string): string;
  uriOf(name: string): string;
  /** The path on disk; null for a document that was never saved. */
  pathOf(name: string): string | null;
  /** The name of a file on disk. */
  nameOfPath(path: string): string;
  /** The workspace folder of a file; null if it is in none. */
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
      return path === undefined ? null : innermostFolder(folders, path);
    },
  };
}

/** null if it is not a `file:` URI. */
export function pathOfUri(uri: string): string | null {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : null;
  } catch {
    return null;
  }
}

/** With several folders the folder's name comes first; outside of all folders the name is the path. */
function nameIn(folders: readonly string[], path: string): string {
  const folder = innermostFolder(folders, path);
  if (folder === null) return path.split(sep).join('/');
  const below = relative(folder, path).split(sep).join('/');
  if (folders.length === 1) return below;
  const same = folders.filter((other) => basename(other) === basename(folder));
  return `${same.length > 1 ? folder.split(sep).join('/') : basename(folder)}/${below}`;
}

/** The innermost folder that contains a path. */
function innermostFolder(folders: readonly string[], path: string): string | null {
  const around = folders.filter(
    (folder) => path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep),
  );
  return around.sort((a, b) => b.length - a.length)[0] ?? null;
}
