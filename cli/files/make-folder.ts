// Makes a folder with its parents.

import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Not with `recursive`, which loops forever where a folder cannot be created in an existing one (/proc). Throws the system's error. */
export function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}
