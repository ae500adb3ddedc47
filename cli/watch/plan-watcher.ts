// Notices when files of a plan change, appear or go. chokidar, and not Node's own `fs.watch`: with `recursive` that loses a file on Linux as soon as an
// editor has saved it by renaming (seen with Node 24).

import { basename, dirname, resolve } from 'node:path';
import { watch } from 'chokidar';

export interface PlanWatcher {
  /** Watches the folders of these files too. */
  readonly add: (files: readonly string[]) => void;
  readonly close: () => void;
}

/** How long it is quiet before a change is told: a checkout touches many files. And how long at most it is waited for quiet. */
const pause = 60;
const patience = 400;

export function watchPlan(folders: readonly string[], changed: () => void): PlanWatcher {
  const roots = new Set(folders.map((folder) => resolve(folder)));
  const watcher = watch([...roots], {
    ignoreInitial: true,
    ignored: (path, stats) => !roots.has(path) && (isHidden(path) || (stats?.isFile() === true && !isOfPlan(path))),
  });
  let first = 0;
  let timer: NodeJS.Timeout | undefined;
  const tell = (): void => {
    first = 0;
    changed();
  };
  watcher.on('all', () => {
    first ||= Date.now();
    clearTimeout(timer);
    timer = setTimeout(tell, Math.max(0, Math.min(pause, first + patience - Date.now())));
  });
  // a folder that cannot be watched is read all the same, when something else changes
  watcher.on('error', () => undefined);
  return {
    add: (files) => {
      const others = [...new Set(files.map((file) => dirname(resolve(file))))].filter(
        (folder) => !isBelow(folder, roots),
      );
      for (const folder of others) roots.add(folder);
      if (others.length > 0) watcher.add(others);
    },
    close: () => {
      clearTimeout(timer);
      void watcher.close();
    },
  };
}

function isHidden(path: string): boolean {
  const name = basename(path);
  return name.startsWith('.') || name === 'node_modules';
}

function isOfPlan(path: string): boolean {
  return /\.(perf|csv|csv\.json)$/.test(path);
}

function isBelow(folder: string, roots: ReadonlySet<string>): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (roots.has(at)) return true;
    if (at === dirname(at)) return false;
  }
}
