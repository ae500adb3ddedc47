// LibreOffice opens the Word files: their pages, and on them every heading and every code.

import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { load, onePlan } from '#cli/files/load.ts';
import type { ScoreOptions } from '#engine/score.ts';
import { yearIn } from '#language/model/values/periods.ts';
import type { ReportDocument } from '#report/documents/document.ts';
import { readTemplate } from '#report/documents/template/read.ts';
import type { DocumentKind } from '#report/documents/template/template.ts';
import { documentDocx } from '#report/documents/write/docx.ts';
import { documentOfModel } from '../report/documents.ts';

const program = process.env.SOFFICE ?? 'soffice';
const folder = mkdtempSync(join(tmpdir(), 'perfplan-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function converted(path: string, to: 'pdf' | 'txt'): Promise<Buffer> {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const filter = to === 'txt' ? 'txt:Text (encoded):UTF8' : to;
  await promisify(execFile)(program, [
    profile,
    '--headless',
    '--norestore',
    '--convert-to',
    filter,
    '--outdir',
    folder,
    path,
  ]);
  return readFileSync(path.replace(/docx$/, to));
}

function modelOf(example: string) {
  return onePlan(load([`examples/${example}`]), undefined);
}

function documentFor(example: string, kind: DocumentKind, options: ScoreOptions): ReportDocument {
  const template =
    example === 'modena-2024' && kind === 'results'
      ? readTemplate(readFileSync(`examples/${example}/relazione.json`, 'utf8')).value!
      : kind;
  return documentOfModel(modelOf(example), template, options);
}

const halfYear = { asOf: yearIn(modelOf('service-delivery-2024-25').calendar, 2024, 'H1') };

// how many pages they take depends on the fonts that there are
test.each([
  ['modena-2024', 'results', {}, 50, 120],
  ['modena-2024', 'plan', { year: 2024 }, 30, 110],
  ['service-delivery-2024-25', 'monitoring', halfYear, 4, 30],
] as const)('%s, %s', async (example, kind, options, least, most) => {
  const document = documentFor(example, kind, options);
  const path = join(folder, `${kind}.docx`);
  writeFileSync(path, await documentDocx(document));
  const pdf = (await converted(path, 'pdf')).toString('latin1');
  const pages = pdf.match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
  expect(pages).toBeGreaterThanOrEqual(least);
  expect(pages).toBeLessThanOrEqual(most);
  const text = (await converted(path, 'txt')).toString('utf8').replace(/\s+/g, ' ');
  const wanted = document.parts
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => {
      if (block.kind === 'heading') return [block.text];
      if (block.kind !== 'table') return [];
      return block.rows.flatMap(({ cells }) =>
        cells.flatMap((cell) => (cell.kind === 'name' ? [cell.code, cell.title] : [])),
      );
    });
  expect(wanted.map((one) => one.replace(/\s+/g, ' ')).filter((one) => !text.includes(one))).toEqual([]);
});
