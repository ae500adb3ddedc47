// What shells are offered, word by word.

import { expect, test } from 'vitest';
import { candidates } from '#cli/completion/candidates.ts';
import { programFor } from '#cli/program.ts';
import { perfplan } from './run.ts';

const modena = 'examples/modena-2024';

test.each([
  [['sco'], ['score']],
  [
    ['completion', ''],
    ['bash', 'zsh', 'fish'],
  ],
  [['score', '--form'], ['--format']],
  [
    ['score', '--format', ''],
    ['table', 'json', 'csv', 'markdown'],
  ],
  [
    ['score', modena, '--targets', 'in'],
    ['in-force', 'initial'],
  ],
  [
    ['score', modena, '--lang', ''],
    ['en', 'it'],
  ],
  [['score', modena, '--year', ''], []],
  [['score', ''], [':files']],
  [['score', modena, ''], [':files']],
  [['score', '--', '-'], [':files']],
  [['git', 'work'], ['workflow']],
  [['explain', ''], [':files']],
  [['explain', modena, 'OC_TBS_03'], ['OC_TBS_03']],
  [['explain', modena, '--in', 'AO3'], ['AO3']],
  [
    ['explain', modena, 'N_ImprA'],
    ['N_ImprAtt_UULL_Tot', 'N_ImprAtt'],
  ],
  [['explain', 'nowhere', ''], []],
  [['explain', modena, 'OC_TBS_03', ''], []],
  [['nothing', ''], []],
])('%j', async (words, expected) => {
  const { out, err, code } = await perfplan(['__complete', '--', ...words]);
  expect({ err, code }).toEqual({ err: '', code: 0 });
  const offered = out.split('\n').slice(0, -1);
  expect(offered.map((line) => line.split('\t')[0])).toEqual(expected);
});

test('every command and every option that help shows is offered', async () => {
  const program = await programFor(undefined);
  const offered = (words: readonly string[]): string[] => {
    const found = candidates(program, words, () => []);
    return found === 'files' ? [] : found.map(({ word }) => word);
  };
  const shown = program.createHelp().visibleCommands(program);
  expect(offered([''])).toEqual(shown.map((command) => command.name()));
  expect(offered(['help', ''])).toEqual(offered(['']));
  for (const command of program.commands.filter((one) => shown.includes(one))) {
    const options = command.createHelp().visibleOptions(command);
    expect(offered([command.name(), '-'])).toEqual(options.map(({ long }) => long));
  }
});

test.each(['bash', 'zsh', 'fish'])('the script for %s', async (shell) => {
  const { out, code } = await perfplan(['completion', shell]);
  expect(code).toBe(0);
  expect(out).toContain('perfplan __complete -- ');
});
