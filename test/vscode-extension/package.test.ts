// The extension's manifest: what it names exists, what it offers is documented, and nothing starts it but a plan.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogue } from '#language/diagnostics/catalogue/index.ts';
import { root } from '#test/house/sources.ts';

const extension = join(root, 'vscode-extension');
const manifest = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));
const readme = readFileSync(join(extension, 'README.md'), 'utf8');
const settings = Object.entries<{ default: unknown; markdownDescription?: string }>(
  manifest.contributes.configuration.properties,
);

const texts = JSON.parse(readFileSync(join(extension, 'package.nls.json'), 'utf8')) as Record<string, string>;

test('nothing starts it but a plan, or a page of scores that a reloaded window still shows', () => {
  expect(manifest.activationEvents).toEqual([
    'onLanguage:perf',
    'onFileSystem:perfplan-report',
    'onWebviewPanel:perfplan.scores',
  ]);
  expect(manifest.contributes.languages.map(({ id }: { id: string }) => id)).toEqual(['perf']);
});

test('it works in untrusted folders', () => {
  expect(manifest.capabilities.untrustedWorkspaces.supported).toBe(true);
});

describe('what it names exists', () => {
  const { languages, grammars, snippets } = manifest.contributes;
  const paths: string[] = [
    manifest.icon,
    ...languages.flatMap((language: { configuration: string; icon: object }) => [
      language.configuration,
      ...Object.values(language.icon),
    ]),
    ...[...grammars, ...snippets].map(({ path }: { path: string }) => path),
  ];
  test.each([...paths, 'LICENSE', 'CHANGELOG.md'])('%s', (path) => {
    expect(existsSync(join(extension, path))).toBe(true);
  });
});

describe('what it offers is documented', () => {
  test.each(settings)('the setting %s', (name, setting) => {
    const row = readme.split('\n').find((line) => line.startsWith(`| \`${name}\` |`)) ?? '';
    const value = setting.default === null ? '*empty*' : `\`${asText(setting.default)}\``;
    expect(row.split(' | ')[1]).toBe(value);
  });

  test.each(manifest.contributes.commands as { category: string; title: string }[])('the command $title', (command) => {
    const title = command.title.replace(/^%(.*)%$/, (_, key: string) => texts[key] ?? key);
    expect(readme).toContain(`| *${command.category}: ${title}* |`);
  });

  test('each text stands in both languages', () => {
    const italian = JSON.parse(readFileSync(join(extension, 'package.nls.it.json'), 'utf8')) as Record<string, string>;
    expect(Object.keys(italian)).toEqual(Object.keys(texts));
  });

  test('the codes named as examples exist', () => {
    const severity = manifest.contributes.configuration.properties['perfplan.lint.severity'].markdownDescription;
    const codes = [...severity.matchAll(/"([a-z-]+)":/g)].map((match) => match[1]);
    expect(codes.length).toBeGreaterThan(0);
    for (const code of codes) expect(catalogue).toHaveProperty([code]);
  });

  test('the changelog tells of this version', () => {
    expect(readFileSync(join(extension, 'CHANGELOG.md'), 'utf8')).toContain(`## ${manifest.version}\n`);
  });
});

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
