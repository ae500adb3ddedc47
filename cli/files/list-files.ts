// Lists the files in a folder, and below it: plans, CSV tables with a description, CSV tables without one. Follows no link out of the folder;
// opens no file.

import { type Dirent, readdirSync, realpathSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { say } from '../language.ts';
import { reasonOf } from './bytes.ts';

export interface FoundFiles {
  readonly plans: readonly string[];
  /** CSV files with a description beside them (`values.csv.json`). */
  readonly described: readonly string[];
  readonly undescribed: readonly string[];
  /** Links that lead out of the folder, and folders that cannot be listed. */
  readonly unreadable: readonly Unreadable[];
}

export interface Unreadable {
  readonly name: string;
  readonly reason: string;
}

export type Depth = 'this folder' | 'all below';

/** Paths as shown to the user. Hidden folders and node_modules are skipped. */
export function filesBelow(folder: string, depth: Depth): FoundFiles {
  const plans: string[] = [];
  const described: string[] = [];
  const undescribed: string[] = [];
  const unreadable: Unreadable[] = [];
  const root = realpathSync(folder);
  const outOf = say({ en: 'it leads out of the folder', it: 'porta fuori dalla cartella' });
  const pending = [folder];
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    const entries = entriesOf(path);
    if ('reason' in entries) {
      unreadable.push({ name: shownPath(path), reason: entries.reason });
      continue;
    }
    const names = new Set(entries.map(({ name }) => name));
    for (const entry of entries) {
      const full = join(path, entry.name);
      const { name } = entry;
      const kind = kindOf(name, names);
      if (entry.isDirectory()) {
        if (depth === 'all below' && !name.startsWith('.') && name !== 'node_modules') pending.push(full);
      } else if (kind === null) continue;
      else if (entry.isSymbolicLink() && !staysIn(root, full))
        unreadable.push({ name: shownPath(full), reason: outOf });
      else if (kind === 'plan') plans.push(shownPath(full));
      else if (kind === 'table') undescribed.push(shownPath(full));
      else described.push(shownPath(full.slice(0, -'.json'.length)));
    }
  }
  return { plans: plans.sort(), described: described.sort(), undescribed: undescribed.sort(), unreadable };
}

/** A described table is found by its description, even if the table itself does not exist. */
function kindOf(name: string, beside: ReadonlySet<string>): 'plan' | 'table' | 'description' | null {
  if (name.endsWith('.perf')) return 'plan';
  if (name.endsWith('.csv.json')) return 'description';
  return name.endsWith('.csv') && !beside.has(`${name}.json`) ? 'table' : null;
}

function entriesOf(folder: string): readonly Dirent[] | { readonly reason: string } {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

export function staysIn(root: string, path: string): boolean {
  try {
    const real = realpathSync(path);
    return real === root || real.startsWith(root.endsWith(sep) ? root : root + sep);
  } catch {
    return true; // a broken link: reading it will say so
  }
}

/** Relative to where the command runs, for what lies below that. */
export function shownPath(path: string): string {
  const near = relative(process.cwd(), resolve(path));
  return near.startsWith('..') ? resolve(path) : near;
}
