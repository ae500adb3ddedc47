// Everything that the documentation names exists: every relative link of every page, and the plan of the front page.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import type { Rational } from '#engine/result.ts';
import { score } from '#engine/score.ts';
import { percentIn } from '#engine/words/number.ts';
import { compile } from '#language/index.ts';
import { root, sources } from './sources.ts';

const skipped = new Set(['node_modules', 'dist', '.git', '.cache']);

function pages(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? pages(path) : entry.name.endsWith('.md') ? [path] : [];
  });
}

const all = pages(root).map((path) => relative(root, path));

test.each(all)('%s', (page) => {
  const text = readFileSync(join(root, page), 'utf8').replace(/```[\s\S]*?```/g, '');
  const missing = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => (match[1] ?? '').split('#')[0] ?? '')
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
    .filter((target) => !existsSync(join(root, dirname(page), target)));
  expect(missing).toEqual([]);
});

test('the files that a README names are there', () => {
  const names = sources(['language', 'engine', 'report', 'import', 'lsp', 'cli', 'bench', 'test', 'scripts']);
  const missing = all
    .filter((page) => /(^|\/)README\.md$/.test(page) && !page.startsWith('examples/'))
    .flatMap((page) =>
      [...readFileSync(join(root, page), 'utf8').matchAll(/`([\w./-]+\.ts)`/g)]
        .map(([, name = '']) => name)
        .filter((name) => !names.some((path) => path === name || path.endsWith(`/${name}`)))
        .map((name) => `${page}: ${name}`),
    );
  expect(missing).toEqual([]);
});

test('every folder of the house says what it owns', () => {
  const folders = [
    'language',
    'engine',
    'report',
    'import',
    'cli',
    'lsp',
    'vscode-extension',
    'examples',
    'bench',
    'test',
  ];
  const silent = folders.filter((folder) => !existsSync(join(root, folder, 'README.md')));
  expect(silent).toEqual([]);
});

test.each([
  ['README.md', 'en'],
  ['README.it.md', 'it'],
] as const)('the plan in %s scores what the page says', (page, language) => {
  const readme = readFileSync(join(root, page), 'utf8');
  const text = /```perf\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const { value, diagnostics } = compile([{ name: 'plan.perf', text }]);
  const scores = score(value[0]!).value;
  const shown = (number: Rational | null | undefined): string =>
    percentIn(language, number!, { decimals: 2, mode: 'half-up' });
  expect(diagnostics).toEqual([]);
  for (const number of [scores.nodes[0]?.score, scores.places[0]?.attainment]) expect(readme).toContain(shown(number));
});
