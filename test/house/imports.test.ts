// Checks the layers: imports go one way, and some packages may be imported in one folder alone.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root, sources } from './sources.ts';

/** What the files of a folder may import from other folders of ours; the longest matching folder counts. */
const mayImport: Record<string, readonly string[]> = {
  language: ['language'],
  engine: ['engine', 'language'],
  'lsp/features': ['lsp/features', 'report', 'engine', 'language'],
  'lsp/workspace': ['lsp/workspace', 'lsp/features', 'engine', 'language'],
  'lsp/protocol': ['lsp/protocol', 'lsp/workspace', 'lsp/features', 'engine', 'language'],
  'lsp/server': ['lsp', 'lsp/server', 'lsp/protocol', 'lsp/workspace', 'lsp/features', 'engine', 'language'],
  lsp: ['lsp', 'lsp/workspace', 'lsp/features', 'engine', 'language'],
  /** Has no `node:`, so that a panel of an editor can show what it makes. */
  report: ['report', 'engine', 'language'],
  /** Has no `node:`, so that an editor can read workbooks. */
  import: ['import', 'engine', 'language'],
  cli: ['cli', 'import', 'lsp', 'lsp/server', 'report', 'engine', 'language'],
  'vscode-extension': ['vscode-extension'],
};

/** Packages that only some folders may name. */
const doors: readonly { readonly pattern: RegExp; readonly folders: readonly string[] }[] = [
  { pattern: /^chevrotain$/, folders: ['language/syntax'] },
  { pattern: /^vscode-languageserver/, folders: ['lsp/protocol', 'lsp/server'] },
  { pattern: /^vscode(-languageclient.*)?$/, folders: ['vscode-extension'] },
  { pattern: /^node:/, folders: ['cli', 'lsp/server', 'vscode-extension'] },
  { pattern: /^commander$/, folders: ['cli'] },
  { pattern: /^saxes$/, folders: ['import/sheet'] },
];

const layers = Object.keys(mayImport);
const files = sources(layers.filter((layer) => !layer.includes('/')));

describe('imports run one way', () => {
  test.each(files)('%s', (file) => {
    const layer = folderOf(file, layers);
    const allowed = mayImport[layer] ?? [];
    for (const target of importsOf(file)) {
      if (file === 'cli/version.ts' && target.path === 'package.json') continue;
      if (target.folder) {
        const to = folderOf(target.path, layers);
        expect(allowed, `${file} imports ${target.path}`).toContain(to);
      } else {
        const door = doors.find(({ pattern }) => pattern.test(target.path));
        if (door)
          expect(
            door.folders.some((folder) => file.startsWith(`${folder}/`) || file.startsWith(`${folder}.`)),
            `${file} imports ${target.path}`,
          ).toBe(true);
      }
    }
  });
});

test('layers below the edges read no clock and no locale', () => {
  const edge = /\b(new Date\(\)|Date\.now\(\)|performance\.now\(\)|toLocale\w*\(|process\.)/;
  const found = files
    .filter((file) => /^(language|engine|report|import|lsp\/features|lsp\/protocol)\//.test(file))
    .filter((file) => edge.test(readFileSync(join(root, file), 'utf8')));
  expect(found).toEqual([]);
});

interface Import {
  readonly path: string;
  /** A file of ours, not a package. */
  readonly folder: boolean;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
  return specifiers.map((specifier) => {
    if (specifier.startsWith('#')) return { path: specifier.slice(1), folder: true };
    if (specifier.startsWith('.')) return { path: join(file, '..', specifier), folder: true };
    return { path: specifier, folder: false };
  });
}

function folderOf(file: string, folders: readonly string[]): string {
  const holding = folders.filter((folder) => file.startsWith(`${folder}/`));
  return holding.sort((a, b) => b.length - a.length)[0] ?? '';
}

test('no file stands beside a folder of its own name', () => {
  const folders = new Set(files.map((file) => file.slice(0, file.lastIndexOf('/'))));
  expect(files.filter((file) => folders.has(file.replace(/\.ts$/, '')))).toEqual([]);
});

test('what kind a target is, is asked in one place for each layer', () => {
  const asking = files
    .filter((file) => /^(language\/(model|damage|fixes)|engine|lsp\/features|cli)\//.test(file))
    .filter((file) => /\bgoal\??\.kind\b/.test(readFileSync(join(root, file), 'utf8')));
  // reads what is written of each kind, into the model and back to its place
  const reading = ['language/model/checks/value-anchors.ts', 'language/model/facts/targets.ts'];
  expect(asking).toEqual(['engine/goals/goals.ts', ...reading, 'language/model/goals/goals.ts'].sort());
});

test('which expressions have operands, is known in one place, and to whoever does something else for each kind', () => {
  const walking = files
    .filter((file) => /^(language\/(model|damage)|engine|lsp\/features|cli)\//.test(file))
    .filter((file) => /pending\.push\([^)]*\.(left|operand)\b/.test(readFileSync(join(root, file), 'utf8')));
  expect(walking).toEqual([]);
});
