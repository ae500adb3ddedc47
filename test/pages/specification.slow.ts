// How the scores of the specification are explained: of each page the richest plan, and the first codes that it expects something of, every
// other one in Italian.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { perfplan } from '../cli/run.ts';
import { type Case, readPage } from '../spec/page.ts';

const specification = new URL('../spec/', import.meta.url);
const pages = readdirSync(specification).filter((name) => name.endsWith('.md'));

test.each(pages)('%s', async (name) => {
  const cases = readPage(readFileSync(new URL(name, specification), 'utf8'));
  const richest = cases.toSorted((one, other) => sizeOf(other) - sizeOf(one))[0]!;
  const folder = mkdtempSync(join(tmpdir(), 'perfplan-spec-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const { name: file, text } of richest.files) writeFileSync(join(folder, file), text);
  const told = [`# ${richest.title}\n\n${richest.files.map(({ text }) => text).join('\n')}`];
  for (const { period, lines } of richest.expectations.slice(0, 1)) {
    for (const [at, code] of codesIn(lines).slice(0, 4).entries()) {
      const { out, err } = await perfplan(
        ['explain', '.', code, ...periodArguments(period), '--lang', at % 2 === 0 ? 'en' : 'it'],
        { cwd: folder },
      );
      told.push(`## ${code}\n\n${`${out}${err}`.replace(/ +$/gm, '')}`);
    }
  }
  await expect(told.join('\n')).toMatchFileSnapshot(`specification/${name}`);
});

function sizeOf({ files }: Case): number {
  return files.reduce((sum, { text }) => sum + text.length, 0);
}

function codesIn(lines: readonly string[]): readonly string[] {
  return [
    ...new Set(lines.map((line) => /^(?:`([^`]+)`|(\S+))/.exec(line)!).map(([, quoted, plain]) => quoted ?? plain!)),
  ];
}

function periodArguments(period: string): readonly string[] {
  return /^\d{4}$/.test(period) ? ['--year', period] : ['--as-of', period];
}
