// The package as it is published, packed and installed anew: the command says what the sources say, the library can be imported, with types.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inSources } from '#cli/source-stack.ts';
import { processCases } from './process-cases.ts';
import { perfplan, perfplanProcess, root } from './run.ts';

const home = mkdtempSync(join(tmpdir(), 'perfplan-package-'));
const installed = join(home, 'node_modules/perfplan');
const main = join(installed, 'dist/cli/main.js');

beforeAll(() => {
  execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', 'scripts/build.ts'], { cwd: root });
  const packed = JSON.parse(inShell('npm pack --ignore-scripts --json --pack-destination', home, root)) as [
    { readonly filename: string },
  ];
  writeFileSync(join(home, 'package.json'), '{ "type": "module" }');
  inShell('npm install --ignore-scripts --no-audit --no-fund', join(home, packed[0].filename), home);
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

function inShell(command: string, path: string, cwd: string): string {
  return execFileSync(`${command} ${path}`, {
    cwd,
    shell: true,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

test.each(processCases)('perfplan %j', async (args, options) => {
  const built = await perfplanProcess(args, options, main);
  expect(built).toEqual(await perfplan(args, options));
});

test.each(['explain weights-total', 'score --help', 'diff --help', 'git workflow', '--version'])(
  'perfplan %s',
  async (args) => {
    const built = await perfplanProcess(args.split(' '), {}, main);
    expect(built).toEqual(await perfplan(args.split(' ')));
  },
);

test('nothing can be written in the folder for caches', async () => {
  const env = { XDG_CACHE_HOME: '/proc/nowhere', LOCALAPPDATA: '/proc/nowhere', HOME: '/proc/nowhere' };
  expect(await perfplanProcess(['score', 'examples/modena-2024'], { env }, main)).toMatchObject({ code: 0, err: '' });
});

test('the library, with its types', () => {
  writeFileSync(
    join(home, 'use.ts'),
    `import { score, scoreJson } from 'perfplan';
import { compile } from 'perfplan/language';
import schema from 'perfplan/schema/score.json' with { type: 'json' };

const text = 'perf 1 english\\nplan P "A plan" {\\n  years 2024\\n  indicator A "One" {\\n    target 2024 >= 4\\n    actual 2024 = 3\\n  }\\n}\\n';
const { value: [plan] } = compile([{ name: 'plan.perf', text }]);
const { plan: code } = scoreJson(score(plan!, { year: 2024 }).value);
console.log(code, '/', schema.title);
`,
  );
  writeFileSync(
    join(home, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        strict: true,
        noEmit: true,
        module: 'nodenext',
        resolveJsonModule: true,
        types: ['node'],
        typeRoots: [join(root, 'node_modules/@types')],
      },
      include: ['use.ts'],
    }),
  );
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', home], { stdio: 'pipe' });
  expect(execFileSync(process.execPath, ['use.ts'], { cwd: home, encoding: 'utf8' })).toBe(
    'P / Scores of a performance plan\n',
  );
});

test('a stack leads to the lines of the sources', () => {
  const bundled = join(installed, 'dist/cli/chunks/score.js');
  const lines = readFileSync(bundled, 'utf8').split('\n');
  const line = lines.findIndex((one) => one.includes('function scoreCommand'));
  const place = `${pathToFileURL(bundled)}:${line + 1}:${lines[line]!.indexOf('function scoreCommand') + 10}`;
  const source = readFileSync(join(root, 'cli/commands/score.ts'), 'utf8').split('\n');
  const expected = source.findIndex((one) => one.includes('function scoreCommand')) + 1;
  expect(inSources(`    at scoreCommand (${place})`)).toMatch(
    new RegExp(`^    at scoreCommand \\(cli/commands/score\\.ts:${expected}:\\d+\\)$`),
  );
});
