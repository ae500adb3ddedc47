// The form of an office, filled in as Excel and LibreOffice store what is typed, and how it comes back.

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readActuals } from '#import/actuals/import-actuals.ts';
import { type Form, formOf, HEADINGS_ROW } from '#import/form/form.ts';
import { readWorkbook } from '#import/sheet/read-workbook.ts';
import { compile } from '#language/index.ts';
import type { Model } from '#language/model/model.ts';
import { plan } from './workbooks.ts';

const text = plan
  .replace('objective O1 "Objective" {', 'objective O1 "Objective" {\n    office AO3')
  .concat('office AO3 "Registry"\noffice AO4 "Another"\n', 'actuals 2023 {\n  InTime = 150\n  I3 = 40.5%\n}\n');
export const model: Model = compile([{ name: 'plan.perf', text }]).value[0]!;
export const year = { first: 2024, last: 2024, part: null };
export const form: Form = formOf(model, model.offices.get('AO3')!, year);

type Filling = Readonly<
  Record<string, { readonly value: string | number | Date; readonly source?: string; readonly because?: string }>
>;

const filling: Filling = {
  InTime: { value: 180, source: 'Register' },
  All: { value: 200 },
  I2: { value: new Date('2024-06-25') },
  I3: { value: 0.455 },
  I4: { value: 30.97 },
  I5: { value: 'yes' },
  I6: { value: 'n.a.', because: 'no call was issued' },
  I7: { value: 'good' },
};

/** What is read of it. */
export const read: readonly string[] = [
  'InTime = 180 Register',
  'All = 200',
  'I2 = 2024-06-25',
  'I3 = 45.5%',
  'I4 = 30.97 EUR',
  'I5 = done',
  'I6 = not applicable because "no call was issued"',
  'I7 = `good`',
];

/** As Excel writes values: into cells that keep their style. */
export function fillXlsx(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const path = 'xl/worksheets/sheet1.xml';
  const codes = form.rows.map(({ holder }) => holder.code);
  const sheet = strFromU8(parts[path]!).replace(
    /<c r="([DEG])(\d+)"( s="\d+")\/>/g,
    (cell, column: string, row: string, style: string) => {
      const filled = filling[codes[Number(row) - HEADINGS_ROW - 2] ?? ''];
      const given = column === 'D' ? filled?.value : column === 'E' ? filled?.source : filled?.because;
      if (given === undefined) return cell;
      const start = `<c r="${column}${row}"${style}`;
      if (typeof given === 'string') return `${start} t="inlineStr"><is><t>${given}</t></is></c>`;
      return `${start}><v>${given instanceof Date ? given.getTime() / 86_400_000 + 25_569 : given}</v></c>`;
    },
  );
  return zipSync({ ...parts, [path]: strToU8(sheet) });
}

/** As LibreOffice writes values: in attributes, with the style of the cell kept. */
export function fillOds(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const content = strFromU8(parts['content.xml']!).replace(/<table:table-row>.*?<\/table:table-row>/g, (row) => {
    const cells = row.match(/<table:table-cell [^>]*?(?:\/>|>.*?<\/table:table-cell>)/g) ?? [];
    const code = /<text:p>(.*?)<\/text:p>/.exec(cells[0] ?? '')?.[1] ?? '';
    const filled = filling[code];
    if (!filled) return row;
    const put = (at: number, given: string | number | Date | undefined): void => {
      if (given !== undefined) cells[at] = cells[at]!.replace('/>', `${attributes(given)}</table:table-cell>`);
    };
    put(3, filled.value);
    put(4, filled.source);
    put(6, filled.because);
    return `<table:table-row>${cells.join('')}</table:table-row>`;
  });
  return zipSync({ ...parts, 'content.xml': strToU8(content) });
}

function attributes(given: string | number | Date): string {
  if (typeof given === 'number') return ` office:value-type="float" office:value="${given}"><text:p>${given}</text:p>`;
  if (given instanceof Date)
    return ` office:value-type="date" office:date-value="${given.toISOString().slice(0, 10)}">`;
  return ` office:value-type="string"><text:p>${given}</text:p>`;
}

export async function comesBack(bytes: Uint8Array, period = '2024'): Promise<readonly string[]> {
  const { workbook } = await readWorkbook(bytes);
  if (!workbook) return ['refused'];
  const { entries, doubts, origin } = readActuals({ workbook, csv: null, model, period, settings: {}, saved: null });
  if (origin !== 'form') return [`read by a mapping that is ${origin}`];
  if (doubts.length > 0) return doubts.map(({ cell, words }) => `${cell}: ${words.en}`);
  return entries.map(({ code, text: value, source }) => `${code} ${value}${source ? ` ${source}` : ''}`);
}
