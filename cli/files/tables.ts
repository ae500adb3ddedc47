// Tables of actuals on disk: CSV files with a description beside them (`values.csv`, `values.csv.json`).

import { existsSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import type { TableFile } from '#language/index.ts';
import { decodeTable } from '#language/table/decode.ts';
import { say } from '../language.ts';
import { NotReadable, readBytes, reasonOf } from './bytes.ts';
import { staysIn, type Unreadable } from './list-files.ts';

export interface Tables {
  readonly tables: readonly TableFile[];
  readonly unreadable: readonly Unreadable[];
}

/** `described`: the tables that have a description. */
export function readTables(described: readonly string[]): Tables {
  const tables: TableFile[] = [];
  const unreadable: Unreadable[] = [];
  for (const path of described) {
    try {
      tables.push(readTable(path));
    } catch (error) {
      unreadable.push({ name: path, reason: reasonFor(path, error) });
    }
  }
  return { tables, unreadable };
}

function reasonFor(path: string, error: unknown): string {
  if (existsSync(path) || error instanceof NotReadable) return reasonOf(error);
  return say({
    en: `it does not exist, but ${path}.json says how it is written`,
    it: `non esiste, ma ${path}.json dice come è scritto`,
  });
}

function readTable(path: string): TableFile {
  const settings = { name: `${path}.json`, text: readBeside(`${path}.json`).toString('utf8') };
  return { name: path, text: decodeTable(readBeside(path), settings.text), settings };
}

/** Links are not followed: a table or description elsewhere does not belong to this plan. */
function readBeside(path: string): Buffer {
  if (!staysIn(realpathSync(dirname(path)), path))
    throw new NotReadable(say({ en: `${path} leads out of its folder`, it: `${path} porta fuori dalla sua cartella` }));
  return readBytes(path);
}
