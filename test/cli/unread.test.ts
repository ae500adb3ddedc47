// A file of a plan that cannot be read: the scores are incomplete.

import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { load } from '#cli/files/load.ts';
import { score } from '#engine/score.ts';
import { incompleteIn } from '#engine/words/incomplete.ts';

const folder = mkdtempSync(join(tmpdir(), 'perfplan-unread-'));
afterAll(() => rmSync(folder, { recursive: true }));

const plan = `perf 1 english
plan P "A plan" {
  years 2024
  indicator A "Courses" {
    target 2024 >= 10
    actual 2024 = 8
  }
}
`;

function scored() {
  return score(load([folder]).models[0]!).value.nodes[0]!;
}

test('a plan file, and a table whose description lies there alone', () => {
  writeFileSync(join(folder, 'plan.perf'), plan);
  expect(scored().incomplete).toEqual([]);

  symlinkSync(join(folder, 'nowhere.perf'), join(folder, 'more.perf'));
  // 8 of 10, and the floor and the cap that hold where nobody says otherwise
  expect(incompleteIn('en', scored())).toBe(
    'incomplete: 1 error left something out; from 0.00 % to 100.00 % is possible',
  );

  writeFileSync(join(folder, 'values.csv.json'), '{}');
  expect(scored().incomplete.map(({ diagnostic, file }) => [diagnostic, file.split('/').at(-1)])).toEqual([
    [null, 'more.perf'],
    [null, 'values.csv'],
  ]);
});
