// The man page says of each command and option what their help says.

import type { Command } from 'commander';
import { expect, test } from 'vitest';
import { programFor } from '#cli/program.ts';
import manifest from '../../package.json' with { type: 'json' };
import { manPage } from '../../scripts/man-page.ts';

test('every command, option and example', async () => {
  const program = await programFor(undefined);
  const page = manPage(program).replaceAll('\\-', '-').replaceAll('\\e', '\\');
  const commandsIn = (command: Command): readonly Command[] =>
    command.commands.flatMap((one) => [one, ...commandsIn(one)]);
  for (const command of commandsIn(program)) {
    expect(page).toContain(command.description());
    for (const { flags, description } of command.options) {
      expect(page).toContain(flags);
      expect(page).toContain(description);
    }
  }
  expect(page).toContain('perfplan explain examples/modena-2024 OC_TBS_03 ');
  expect(page).toContain('Exit codes: 0 nothing wrong;');
  // a line that begins with a dot or an apostrophe is a request of roff
  const requests = new Set(page.split('\n').flatMap((line) => /^[.']\S*/.exec(line)?.[0] ?? []));
  expect([...requests].sort()).toEqual(['.B', '.PP', '.SH', '.SS', '.TH', '.TP', '.fi', '.nf']);
});

test('npm puts it where man looks: only a list in package.json is linked', () => {
  expect(manifest.man).toEqual(['./dist/man/perfplan.1']);
});
