// How Node runs a command that is over in a tenth of a second: what it keeps of one run for the next, and what is not worth its while. Knows nothing
// of plans; imported before anything else.

import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { makeFolder } from './files/make-folder.ts';

/**
 * Compiled code is kept in the user's folder for caches, which may be deleted at any time; where nothing can be written there, Node compiles anew.
 * NODE_COMPILE_CACHE names another folder, NODE_DISABLE_COMPILE_CACHE=1 does without.
 */
export function keepCompiled(): void {
  const folder = process.env.NODE_COMPILE_CACHE || join(cacheFolder(process.env), 'perfplan', 'compiled');
  try {
    makeFolder(folder);
    enableCompileCache(folder);
  } catch {
    // nobody may write there: a start takes longer
  }
}

function cacheFolder({ XDG_CACHE_HOME, LOCALAPPDATA }: NodeJS.ProcessEnv): string {
  if (process.platform === 'win32') return LOCALAPPDATA || join(homedir(), 'AppData', 'Local');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  return XDG_CACHE_HOME || join(homedir(), '.cache');
}

/**
 * Without V8's optimising compilers, which work in the background on code that is not run again: a quarter of the processor time of `score` on a plan
 * of 4,000 lines. `expectMuch` brings them back: without them 90,000 lines take twice as long.
 */
export function expectLittle(): void {
  for (const flag of ['--no-opt', '--no-maglev', '--no-parallel-scavenge']) setFlagsFromString(flag);
}

export function expectMuch(): void {
  for (const flag of ['--opt', '--maglev', '--parallel-scavenge']) setFlagsFromString(flag);
}
