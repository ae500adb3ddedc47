// `perfplan report --xlsx`, `--ods`: files that are what they are called, and what is said where there is nothing to write.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { perfplan } from './run.ts';

test('both formats, for a part of the year and targets as they were first set', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'perfplan-workbook-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [xlsx, ods] = ['plan.xlsx', 'plan.ods'].map((name) => join(folder, name)) as [string, string];
  const plan = ['report', 'examples/service-delivery-2024-25', '--targets', 'initial', '--as-of', '2024/25-H1'];
  const { code, out, err } = await perfplan([...plan, '--xlsx', xlsx, '--ods', ods]);
  expect([code, out, err]).toEqual([0, '', '']);
  const excel = unzipSync(readFileSync(xlsx));
  expect(strFromU8(excel['xl/sharedStrings.xml']!)).toContain('as of 2024/25-H1, targets as first set');
  const open = unzipSync(readFileSync(ods));
  expect(strFromU8(open.mimetype!)).toBe('application/vnd.oasis.opendocument.spreadsheet');
  expect(strFromU8(open['content.xml']!)).toContain('as of 2024/25-H1, targets as first set');
});

test('without a file it asks for one', async () => {
  const { code, err } = await perfplan(['report', 'examples/directive-2025/direttiva.perf']);
  expect(code).toBe(2);
  expect(err).toContain('--html');
});
