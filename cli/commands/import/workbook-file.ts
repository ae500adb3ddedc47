// Reads a workbook and the mapping beside it from disk.

import { existsSync } from 'node:fs';
import { Option } from 'commander';
import { type Mapping, readMapping } from '#import/mapping/mapping.ts';
import { type PartialMapping, settingsOf } from '#import/mapping/settings.ts';
import { type PlanSettings, planKeys, planSettingsOf } from '#import/plan/plan-settings.ts';
import type { Workbook } from '#import/sheet/cell.ts';
import type { CsvForm } from '#import/sheet/read-csv.ts';
import { readWorkbook } from '#import/sheet/read-workbook.ts';
import { refusalWords } from '#import/words/refusals.ts';
import { UsageError } from '../../errors.ts';
import { readBytes, reasonOf } from '../../files/bytes.ts';
import { say } from '../../language.ts';

export interface WorkbookFile {
  readonly workbook: Workbook;
  readonly csv: CsvForm | null;
}

/** A file that cannot be read is a usage error, with the reason. */
export async function workbookIn(file: string, csv: CsvForm | null): Promise<WorkbookFile> {
  const read = await readWorkbook(bytesOf(file), csv);
  if (read.workbook) return read;
  throw cannotRead(file, say(refusalWords(read.refusal)));
}

function bytesOf(file: string): Uint8Array {
  try {
    return readBytes(file);
  } catch (error) {
    throw cannotRead(file, reasonOf(error));
  }
}

function cannotRead(file: string, reason: string): UsageError {
  return new UsageError(say({ en: `${file} is not read: ${reason}`, it: `${file} non si legge: ${reason}` }));
}

export function mappingBeside(file: string): string {
  return `${file}.import.json`;
}

/** null: there is none. */
export function savedMapping(path: string, { mustExist }: { readonly mustExist: boolean }): Mapping | null {
  if (!mustExist && !existsSync(path)) return null;
  const read = readMapping(new TextDecoder().decode(bytesOf(path)));
  if (read.mapping) return read.mapping;
  throw new UsageError(
    say({
      en: `${path} is no mapping (${read.problem}): correct it, or delete it to get a new proposal`,
      it: `${path} non è una mappatura (${read.problem}): correggerla, o eliminarla per averne una nuova proposta`,
    }),
  );
}

/** May be given several times. `columns`: an example of naming a column. */
export function setOption(columns: string): Option {
  const text = say({
    en: `how the file is to be read: numbers=italian, sheet=NAME, ${columns} (repeatable)`,
    it: `come va letto il file: numbers=italian, sheet=NOME, ${columns} (ripetibile)`,
  });
  return new Option('--set <key=value>', text)
    .argParser((one: string, before: readonly string[]) => [...before, one])
    .default([], say({ en: 'none', it: 'nessuno' }));
}

export function settingsFrom(written: readonly string[]): PartialMapping {
  const read = settingsOf(written);
  if (read.settings) return read.settings;
  throw new UsageError(
    say({
      en: `--set ${read.wrong} is nothing that a mapping says: --set numbers=italian, --set columns.value=D, --set codes.A1=OC_1; docs/reference/import.md has all keys`,
      it: `--set ${read.wrong} non è nulla che una mappatura dica: --set numbers=italian, --set columns.value=D, --set codes.A1=OC_1; docs/it/reference/import.md ha tutte le chiavi`,
    }),
  );
}

export function planSettingsFrom(written: readonly string[]): PlanSettings {
  const read = planSettingsOf(written);
  if (read.settings) return read.settings;
  const keys = planKeys.join(', ');
  throw new UsageError(
    say(
      read.isKey
        ? {
            en: `--set ${read.wrong} says nothing of a plan: import plan takes ${keys}`,
            it: `--set ${read.wrong} non riguarda un piano: import plan accetta ${keys}`,
          }
        : {
            en: `--set ${read.wrong} has a value that the key does not take: --set lastRow=14, --set columns.weight=F, --set numbers=italian`,
            it: `--set ${read.wrong} ha un valore che la chiave non accetta: --set lastRow=14, --set columns.weight=F, --set numbers=italian`,
          },
    ),
  );
}
