// LibreOffice, headless, as the judge of a workbook: what it comes to once everything is calculated anew. What perfplan says that formulas come to is
// taken out of the file before, so that nothing can be shown but what was calculated.

import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type CellValue, readXlsx } from 'hucre/xlsx';
import { nameOf } from '#report/workbook/notation.ts';

const program = process.env.SOFFICE ?? 'soffice';

export type Recalculated = ReadonlyMap<string, readonly (readonly CellValue[])[]>;

export interface NamedFile {
  /** With its extension: `plan.xlsx`. No two have the same name without it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The values of all sheets of each file. */
export async function recalculate(files: readonly NamedFile[]): Promise<readonly Recalculated[]> {
  const folder = mkdtempSync(join(tmpdir(), 'perfplan-office-'));
  try {
    const out = join(folder, 'out');
    mkdirSync(out);
    const paths = files.map(({ name, bytes }) => {
      const path = join(folder, name);
      writeFileSync(path, withoutResults(name, bytes));
      return path;
    });
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    await promisify(execFile)(program, [
      profile,
      '--headless',
      '--norestore',
      '--convert-to',
      'xlsx',
      '--outdir',
      out,
      ...paths,
    ]);
    return await Promise.all(files.map(({ name }) => valuesIn(join(out, name.replace(/\.\w+$/, '.xlsx')))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function valuesIn(path: string): Promise<Recalculated> {
  const { sheets } = await readXlsx(new Uint8Array(readFileSync(path)));
  return new Map(sheets.map(({ name, rows }) => [name, rows]));
}

// ------------------------------------------------------------------------------------------------------------ parts of a file

function withoutResults(name: string, bytes: Uint8Array): Uint8Array {
  return name.endsWith('.ods')
    ? changed(bytes, /^content\.xml$/, (xml) =>
        xml.replace(/<table:table-cell [^>]*table:formula=[^>]*>/g, withoutValue),
      )
    : changed(bytes, /^xl\/worksheets\/sheet\d+\.xml$/, (xml) => xml.replace(/<\/f><v>[^<]*<\/v>|<\/f><v\/>/g, '</f>'));
}

function withoutValue(cell: string): string {
  return cell.replace(/ office:(?:value|value-type|date-value)="[^"]*"/g, '');
}

/** Other numbers in cells of an Excel file, by the place of their sheet and their address. */
export function withNumbers(
  bytes: Uint8Array,
  changes: readonly {
    readonly sheet: number;
    readonly row: number;
    readonly column: number;
    readonly number: string | null;
  }[],
): Uint8Array {
  return changes.reduce((file, { sheet, number, ...at }) => {
    const cell = new RegExp(`<c r="${nameOf(at)}"([^>]*?)(?:/>|>.*?</c>)`);
    return changed(file, new RegExp(`^xl/worksheets/sheet${sheet + 1}\\.xml$`), (xml) => {
      if (!cell.test(xml)) throw new Error(`there is no ${nameOf(at)}`);
      return xml.replace(cell, (_all, attributes: string) => {
        const plain = attributes.replace(/ t="\w+"/, '');
        return number === null ? `<c r="${nameOf(at)}"${plain}/>` : `<c r="${nameOf(at)}"${plain}><v>${number}</v></c>`;
      });
    });
  }, bytes);
}

function changed(bytes: Uint8Array, of: RegExp, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  for (const path in parts) if (of.test(path)) parts[path] = strToU8(change(strFromU8(parts[path]!)));
  const { mimetype, ...others } = parts;
  return zipSync({ ...(mimetype ? { mimetype: [mimetype, { level: 0 }] as const } : {}), ...others } as Parameters<
    typeof zipSync
  >[0]);
}
