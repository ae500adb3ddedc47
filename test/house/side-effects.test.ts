// Side effects have one place each: files are written atomically in one module, and programs are run in one module, which runs none that a repository
// names. Changes of the language server are written by the editor.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root, sources } from './sources.ts';

const writing =
  /\b(?:writeFile|appendFile|createWriteStream|write|truncate|ftruncate|rename|copyFile|cp|unlink|rm|rmdir|mkdir|mkdtemp|l?chmod|fchmod|l?chown|fchown|symlink|link|open|utimes)(?:Sync)?\b/;

/** What a file imports from a module of node. */
function imported(path: string, module: RegExp): string {
  const text = readFileSync(join(root, path), 'utf8');
  return [...text.matchAll(/import\s+([^;]*?)\s+from\s+'([^']+)'/g)]
    .filter(([, , from = '']) => module.test(from))
    .map(([, names = '']) => names)
    .join(' ');
}

const files = sources(['cli', 'engine', 'import', 'language', 'lsp']);

test('files are written in cli/files/write.ts alone, folders made in make-folder.ts', () => {
  expect(files.filter((path) => writing.test(imported(path, /^(?:node:)?fs(?:\/promises)?$/)))).toEqual([
    'cli/files/make-folder.ts',
    'cli/files/write.ts',
  ]);
});

test('programs are run in cli/git/run.ts alone', () => {
  expect(files.filter((path) => imported(path, /^(?:node:)?child_process$/) !== '')).toEqual(['cli/git/run.ts']);
});
