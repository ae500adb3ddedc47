// The real plans of examples/, for tests that sweep them.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile, type Model, type TableFile } from '#language/index.ts';

export interface ExampleFile {
  readonly name: string;
  readonly text: string;
}

const examples = fileURLToPath(new URL('../examples/', import.meta.url));

/** Folders that hold a plan, relative to examples/. */
export const exampleFolders: readonly string[] = [
  'modena-2024',
  'modena-2017',
  'ferrara-2017',
  'riviere-di-liguria-2017',
  'massa-carrara-2017/strategic',
  'massa-carrara-2017/operational',
  'service-delivery-2024-25',
  'contratto-ospedale-2024',
];

/** The .perf files of one example, by name. */
export function exampleFiles(folder: string): readonly ExampleFile[] {
  return readdirSync(join(examples, folder))
    .filter((name) => name.endsWith('.perf'))
    .sort()
    .map((name) => ({ name: `${folder}/${name}`, text: readFileSync(join(examples, folder, name), 'utf8') }));
}

/** Its tables, each with what describes it. */
export function exampleTables(folder: string): readonly TableFile[] {
  const fileOf = (name: string): ExampleFile => ({
    name: `${folder}/${name}`,
    text: readFileSync(join(examples, folder, name), 'utf8'),
  });
  return readdirSync(join(examples, folder))
    .filter((name) => name.endsWith('.csv'))
    .sort()
    .map((name) => ({ ...fileOf(name), settings: fileOf(`${name}.json`) }));
}

/** The plan of one example, with its tables. */
export function examplePlan(folder: string): Model {
  const { value } = compile(exampleFiles(folder), exampleTables(folder));
  if (!value[0]) throw new Error(`no plan in ${folder}`);
  return value[0];
}

export const allExampleFiles: readonly ExampleFile[] = exampleFolders.flatMap(exampleFiles);
