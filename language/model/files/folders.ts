// Which files belong together: the rule by which a folder's files make up its plans. Knows names of files as paths with slashes.

/** What must be known of a file. */
export interface Member {
  readonly name: string;
  readonly declaresPlan: boolean;
}

/**
 * By the folder that holds them together: the nearest one above a file (its own, to begin with) in which a plan is declared, since a
 * plan may have its files in folders of its own; where none is, the file's own folder. A text that was never saved is alone.
 */
export function togetherByFolder(members: readonly Member[]): ReadonlyMap<string, readonly string[]> {
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

/** Without the last slash; of a name without a folder, nothing; of an unsaved text, itself. */
function folderOf(name: string): string {
  if (isUnsaved(name)) return name;
  const slash = name.lastIndexOf('/');
  if (slash === 0) return '/';
  return slash < 0 ? '' : name.slice(0, slash);
}

/** A path from the root of a disk never leads to where relative names begin. */
function parentOf(folder: string): string | null {
  return folder === '' || folder === '/' || /^[a-z]:$/i.test(folder) || isUnsaved(folder) ? null : folderOf(folder);
}

/** `untitled:Untitled-1`: a scheme of two letters or more, so that `c:/` is none. */
function isUnsaved(name: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(name);
}
