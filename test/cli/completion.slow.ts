// The script for bash, in bash.

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scripts } from '#cli/completion/scripts.ts';
import { root } from './run.ts';

test.each([
  [['sco'], ['score']],
  [['explain', 'examples/modena-2024', 'OC_TBS_03'], ['OC_TBS_03']],
  [['score', '--format', 'm'], ['markdown']],
  [
    ['score', 'examples/modena-2'],
    ['examples/modena-2017', 'examples/modena-2024'],
  ],
  [['score', 'nothing/like/it'], []],
])('%j', (words, expected) => {
  const command = `perfplan() { ${JSON.stringify(process.execPath)} ${JSON.stringify(join(root, 'cli/main.ts'))} "$@"; }
compopt() { :; }
${scripts.bash}
COMP_WORDS=(perfplan "$@"); COMP_CWORD=$#
_perfplan
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const out = execFileSync('bash', ['-c', command, 'bash', ...words], { cwd: root, encoding: 'utf8' });
  expect(out.split('\n').filter(Boolean).toSorted()).toEqual(expected);
});
