// Tables of actuals on disk: a CSV file counts where another beside it says how it is written (`values.csv`, `values.csv.json`).

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TableFile } from '#language/index.ts';
import { decodeTable } from '#language/table/decode.ts';
import { say } from '../language.ts';
import type { Unreadable } from './read.ts';

export interface Tables {
  readonly tables: readonly TableFile[];
  readonly unreadable: readonly Unreadable[];
  /** CSV files with nothing beside them that says how they are written. */
  readonly undescribed: readonly string[];
}

/** The tables that lie in the folders of these plan files. */
export function readTables(plans: readonly string[]): Tables {
  const folders = [...new Set(plans.map((path) => dirname(path)))];
  const found = folders.map(csvIn);
  const tables: TableFile[] = [];
  const unreadable: Unreadable[] = [];
  for (const path of found.flatMap(({ described }) => described)) {
    try {
      tables.push(readTable(path));
    } catch (error) {
      unreadable.push({ name: path, reason: reasonFor(path, error) });
    }
  }
  return { tables, unreadable, undescribed: found.flatMap(({ undescribed }) => undescribed) };
}

const settingsEnd = '.csv.json';

function csvIn(folder: string): { readonly described: readonly string[]; readonly undescribed: readonly string[] } {
  const names = readdirSync(folder).sort();
  const described = names.filter((name) => name.endsWith(settingsEnd)).map((name) => name.slice(0, -'.json'.length));
  const undescribed = names.filter((name) => name.endsWith('.csv') && !described.includes(name));
  const inFolder = (name: string): string => join(folder, name);
  return { described: described.map(inFolder), undescribed: undescribed.map(inFolder) };
}

function reasonFor(path: string, error: unknown): string {
  if (!existsSync(path))
    return say({
      en: `it does not exist, but ${path}.json says how it is written`,
      it: `non esiste, ma ${path}.json dice come è scritto`,
    });
  return error instanceof Error ? error.message : String(error);
}

function readTable(path: string): TableFile {
  const settings = { name: `${path}.json`, text: readFileSync(`${path}.json`, 'utf8') };
  return { name: path, text: decodeTable(readFileSync(path), settings.text), settings };
}
