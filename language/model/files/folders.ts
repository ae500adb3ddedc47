// Groups files by folder: the rule by which files are bound together. File names are paths with slashes.

/** The properties of a file that the grouping depends on. */
export interface FolderFile {
  readonly name: string;
  readonly declaresPlan: boolean;
}

/**
 * Groups by the nearest folder (a file's own, or one above) in which a plan is declared, since a plan may have files in subfolders; if there is none, by
 * the file's own folder. A document that was never saved is a group of its own.
 */
export function togetherByFolder(members: readonly FolderFile[]): ReadonlyMap<string, readonly string[]> {
  const withPlan = new Set(members.filter(({ declaresPlan }) => declaresPlan).map(({ name }) => folderOf(name)));
  const groups = new Map<string, string[]>();
  for (const { name } of members) {
    const key = groupOf(name, withPlan);
    const group = groups.get(key);
    if (group) group.push(name);
    else groups.set(key, [name]);
  }
  return groups;
}

function groupOf(name: string, withPlan: ReadonlySet<string>): string {
  const own = folderOf(name);
  for (let folder: string | null = own; folder !== null; folder = parentOf(folder)) {
    if (withPlan.has(folder)) return folder;
  }
  return own;
}

/** The folder without trailing slash; "" for a name without folder; for an unsaved document its name. */
function folderOf(name: string): string {
  if (isUnsaved(name)) return name;
  const slash = name.lastIndexOf('/');
  if (slash === 0) return '/';
  return slash < 0 ? '' : name.slice(0, slash);
}

/** The folder above. An absolute path never leads to "", the folder of relative names. */
function parentOf(folder: string): string | null {
  return folder === '' || folder === '/' || /^[a-z]:$/i.test(folder) || isUnsaved(folder) ? null : folderOf(folder);
}

/** `untitled:Untitled-1`: a scheme of at least two letters, so that `c:/` is none. */
function isUnsaved(name: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(name);
}
