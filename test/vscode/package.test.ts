// The packaged extension: small, whole, at home without a network.

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { extensions, root } from './setup/places.ts';

const megabyte = 1024 * 1024;

/** The folder that the editor has unpacked the .vsix into. */
const installed = join(extensions, readdirSync(extensions).find((name) => name.startsWith('perfplan.')) ?? '');

test('the package is smaller than 3 MB', () => {
  expect(statSync(join(root, 'vscode-extension/perfplan.vsix')).size).toBeLessThan(3 * megabyte);
});

test('it brings licence, icon, changelog and the server', () => {
  const files = readdirSync(installed, { recursive: true, encoding: 'utf8' }).map((path) => path.toLowerCase());
  expect(files).toEqual(
    expect.arrayContaining([
      'license.txt',
      'icon.png',
      'changelog.md',
      'readme.md',
      'dist/extension.js',
      'dist/server.mjs',
      'dist/panel.js',
      'dist/panel.css',
      'package.nls.it.json',
      'dist/pages/weights-total.md',
      'dist/third-party-notices.txt',
    ]),
  );
});

test('it brings no sources and no packages', () => {
  const files = readdirSync(installed, { recursive: true, encoding: 'utf8' });
  expect(files.filter((path) => /node_modules|\.ts$|\.map$|^src/.test(path))).toEqual([]);
});
