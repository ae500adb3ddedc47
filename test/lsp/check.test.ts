// `perfplan check` and `lint` on a folder, and the editor that has it open, say the same: of the examples, and of plans that are damaged.

import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { diagnose, lintAll } from '#cli/commands/diagnose.ts';
import { load } from '#cli/files/load.ts';
import { locateAll } from '#cli/render/locate-diagnostics.ts';
import { applied, createRandom, randomEdit } from '#test/language/syntax/random-edits.ts';
import { exampleFolders } from '../corpus.ts';
import { blocksOfActuals } from './blocks-of-actuals.ts';
import { startClient } from './session/client.ts';
import { somethingOfEverything } from './something-of-everything.ts';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'perfplan-check-')));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

type Said = readonly string[];

const severities = ['', 'error', 'warning', 'info', 'hint'];

function saidByCheck(root: string): Said {
  const loaded = load([root]);
  const all = [...diagnose(loaded), ...lintAll(loaded)];
  return locateAll(all, loaded.files, { locator: loaded.locator, language: 'en' })
    .map(({ file, start, code, severity, message }) =>
      [
        relative(root, resolve(file)),
        start.line,
        start.column,
        code,
        severity,
        message.replaceAll(`${root}/`, ''),
      ].join(' '),
    )
    .toSorted();
}

async function saidInEditor(root: string): Promise<Said> {
  const client = await startClient({ folders: [pathToFileURL(root).href], settings: {}, pulls: true });
  const { diagnostics } = await client.held();
  await client.end();
  return [...diagnostics]
    .flatMap(([uri, list]) =>
      list.map(({ range: { start }, code, severity, message }) =>
        [
          relative(root, fileURLToPath(uri)),
          start.line + 1,
          start.character + 1,
          code,
          severities[severity!],
          message,
        ].join(' '),
      ),
    )
    .toSorted();
}

const withTable: Readonly<Record<string, string>> = {
  ...somethingOfEverything,
  'more/firms.perf': 'perf 1 english for P\nmeasure Firms "Active firms" source "Register" {\n  2023 = 12\n}\n',
  'values.csv': 'measure;value\nFirms;63056\nD;400\n',
  'values.csv.json': JSON.stringify({
    ...{ plan: 'P', period: '2024', separator: ';', decimal: ',' },
    columns: { code: 'measure', value: 'value' },
  }),
};

/** An editor shows fifty lints of one code in a file, and the others when those are mended. */
function capped(said: Said): Said {
  const alike = new Map<string, number>();
  return said.filter((one) => {
    const [file, , , code] = one.split(' ');
    const number = (alike.get(`${file} ${code}`) ?? 0) + 1;
    alike.set(`${file} ${code}`, number);
    return number <= 50;
  });
}

test.each(exampleFolders)('of the example %s', async (name) => {
  const root = fileURLToPath(new URL(`../../examples/${name}`, import.meta.url));
  expect(capped(await saidInEditor(root))).toEqual(capped(saidByCheck(root)));
});

test.each([
  { name: 'something of everything', files: somethingOfEverything },
  { name: 'values in blocks', files: blocksOfActuals },
  { name: 'a table, a folder', files: withTable },
])('of damaged plans: $name', async ({ files }) => {
  const random = createRandom(11);
  let spoken = 0;
  for (let variant = 0; variant < 20; variant++) {
    const damages: string[] = [];
    for (const [name, whole] of Object.entries(files)) {
      let text = whole;
      for (let edits = random.below(4); edits > 0; edits--) {
        const edit = randomEdit(text, random);
        text = applied(text, edit);
        damages.push(`${name} ${JSON.stringify(edit)}`);
      }
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const checked = saidByCheck(folder);
    expect(await saidInEditor(folder), damages.join('\n')).toEqual(checked);
    spoken += checked.length;
  }
  expect(spoken).toBeGreaterThan(50);
});
