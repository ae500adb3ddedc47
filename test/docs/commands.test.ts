// The page of commands is their own help, in both languages. `npm run update` writes it.

import { join } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { programFor } from '#cli/program.ts';
import { root } from '#test/house/sources.ts';
import { walk } from './walk.ts';

const pages = {
  en: {
    path: 'docs/reference/commands.md',
    said: '# Commands\n\nEvery command with its options, as `--help` prints it.\n',
  },
  it: {
    path: 'docs/it/reference/commands.md',
    said: '# Comandi\n\nOgni comando con le sue opzioni, come lo stampa `--help`.\n',
  },
} as const;

describe.each(['en', 'it'] as const)('%s', (language) => {
  test('is what the commands print', async () => {
    const { path, said } = pages[language];
    const { commands } = await programFor(undefined);
    const page = [`${said}\n${helpOf('perfplan')}`, ...commands.flatMap((command) => sections(command, 'perfplan'))];
    const text = await walk(page.join('\n'), { folder: root, language });
    await expect(text).toMatchFileSnapshot(join(root, path));
  });
});

function sections(command: Command, above: string): readonly string[] {
  const name = `${above} ${command.name()}`;
  const own = `## ${name}\n\n${helpOf(name)}`;
  return [own, ...command.commands.flatMap((one) => sections(one, name))];
}

function helpOf(name: string): string {
  return `\`\`\`console\n$ ${name} --help\n\`\`\`\n`;
}
