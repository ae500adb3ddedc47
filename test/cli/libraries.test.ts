// Where a library is found for a PATH: among the files that are read, and for a file in the folders above it; the same in the editor.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { perfplan, scratch } from './run.ts';

const library = `perf 1 english
library L "What bodies have in common" {
  policy common
  indicator K1 "Days until a payment" {
    target 2024 <= 30
  }
}
policy common "Common policy" {
  missed <= linear
}
`;
const plan = (code: string, days: number): string => `perf 1 english
plan ${code} "Body ${code}" {
  years 2024
  library L
  use K1
}
actuals 2024 {
  K1 = ${days}
}
`;

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = scratch({});
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const bodies = {
  'common/library.perf': library,
  'bodies/a/plan.perf': plan('A', 33),
  'bodies/b/plan.perf': plan('B', 30),
};

test('below the folder that is given, wherever it stands there', async () => {
  const folder = folderOf(bodies);
  expect(await perfplan(['check', '.'], { cwd: folder })).toMatchObject({ code: 0, err: '' });
  const { out } = await perfplan(['score', '.', '--plan', 'A'], { cwd: folder });
  // 33 of at most 30 days: 1 - 3/30
  expect(out).toContain('90.00 %');
});

test('not outside of the folder that is given', async () => {
  const folder = folderOf(bodies);
  const { code, out } = await perfplan(['check', 'bodies/a'], { cwd: folder });
  expect(code).toBe(1);
  expect(out).toContain('unknown-library');
  expect(out).not.toContain('unknown-name');
});

test('in the folders above a file that is given, up to the folder in which the command runs', async () => {
  const files = { 'bodies/library.perf': library, 'bodies/a/plan.perf': plan('A', 33) };
  const folder = folderOf(files);
  expect(await perfplan(['check', 'bodies/a/plan.perf'], { cwd: folder })).toMatchObject({ code: 0, err: '' });
  const below = await perfplan(['check', 'plan.perf'], { cwd: join(folder, 'bodies/a') });
  expect(below.out).toContain('unknown-library');
});

test('the nearest above, where several have the code', async () => {
  const folder = folderOf({
    'library.perf': library,
    'bodies/library.perf': library.replace('<= 30', '<= 40'),
    'bodies/a/plan.perf': plan('A', 40),
  });
  const { out } = await perfplan(['score', '.', '--plan', 'A'], { cwd: folder });
  expect(out).toContain('100.00 %');
});

test('an error in a library leaves the scores of all plans that use it incomplete, and is told once', async () => {
  const folder = folderOf({ ...bodies, 'common/library.perf': library.replace('<= 30', '<=') });
  const { out } = await perfplan(['check', '.'], { cwd: folder });
  expect(out.match(/error\[/g)).toHaveLength(1);
  for (const code of ['A', 'B']) {
    const scored = await perfplan(['score', '.', '--plan', code], { cwd: folder });
    expect(scored.out).toContain('incomplete');
  }
});
