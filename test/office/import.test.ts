// Workbooks that LibreOffice saved: a form comes back as it was filled in, with its rules and its protection; cells of every kind are read as in the file.

import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { formOds } from '#import/form/form-ods.ts';
import { formXlsx } from '#import/form/form-xlsx.ts';
import { readWorkbook } from '#import/sheet/read-workbook.ts';
import { comesBack, fillOds, fillXlsx, form, read } from '../import/filled-form.ts';
import { saved } from './saved-by-libreoffice.ts';

const ways = (['xlsx', 'ods'] as const).flatMap((from) => (['xlsx', 'ods'] as const).map((to) => ({ from, to })));

describe.each(ways)('a form made as $from and saved as $to', ({ from, to }) => {
  test('comes back', async () => {
    const filled = from === 'xlsx' ? fillXlsx(await formXlsx(form)) : fillOds(formOds(form));
    const bytes = await saved(filled, from, to);
    expect(await comesBack(bytes)).toEqual(read);
    const parts = unzipSync(bytes);
    if (to === 'xlsx') {
      const { sheets } = await readXlsx(bytes, { readStyles: true });
      expect(sheets.map(({ hidden, protection }) => [hidden ?? false, protection?.sheet])).toEqual([
        [false, true],
        [true, true],
      ]);
      expect(sheets[0]!.dataValidations?.length).toBe(form.rows.length);
    } else {
      const content = strFromU8(parts['content.xml']!);
      expect(content.match(/<table:content-validation /g)?.length).toBe(form.rows.length);
      expect(content.match(/table:protected="true"/g)?.length).toBe(2);
      expect(content).toContain('table:display="false"');
      expect(content).toContain('style:cell-protect="none"');
    }
  });
});

describe.each(['xlsx', 'ods'] as const)('cells of every kind, saved as %s', (to) => {
  test('are what they were', async () => {
    const { workbook } = await readWorkbook(await saved(new TextEncoder().encode(flat), 'fods', to));
    const rows = workbook!.sheets[0]!.rows.map((row) =>
      row.slice(0, 2).map((cell) => ({ ...cell, decimals: undefined })),
    );
    expect(rows).toEqual(
      [
        [
          { kind: 'number', digits: '0.45', percent: true, unit: '' },
          { kind: 'number', digits: '0.3', percent: false, unit: '' },
        ],
        [
          { kind: 'number', digits: '0.0725', percent: true, unit: '' },
          { kind: 'date', iso: '2024-06-25' },
        ],
        [
          { kind: 'number', digits: '30.97', percent: false, unit: '€' },
          { kind: 'error', text: expect.stringMatching(/^#N\/[AD]$/) },
        ],
        [
          { kind: 'text', text: 'uniti' },
          { kind: 'covered', row: 3, column: 0 },
        ],
        [
          { kind: 'boolean', value: true },
          { kind: 'number', digits: '7', percent: false, unit: '' },
        ],
      ].map((row) => row.map((cell) => ({ ...cell, decimals: undefined }))),
    );
  });
});

/** The first column is of percentages: its cells do not say so themselves. */
const flat = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
 <number:percentage-style style:name="P"><number:number number:decimal-places="2" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>
 <number:date-style style:name="D"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>
 <number:currency-style style:name="E"><number:number number:decimal-places="2" number:min-integer-digits="1"/><number:text> </number:text><number:currency-symbol>€</number:currency-symbol></number:currency-style>
 <style:style style:name="cp" style:family="table-cell" style:data-style-name="P"/>
 <style:style style:name="cd" style:family="table-cell" style:data-style-name="D"/>
 <style:style style:name="ce" style:family="table-cell" style:data-style-name="E"/>
</office:automatic-styles>
<office:body><office:spreadsheet><table:table table:name="Dati">
<table:table-column table:default-cell-style-name="cp"/><table:table-column table:number-columns-repeated="3"/>
<table:table-row><table:table-cell office:value-type="float" office:value="0.45"/><table:table-cell table:style-name="Default" table:formula="of:=0.1+0.2" office:value-type="float" office:value="0.3"/></table:table-row>
<table:table-row><table:table-cell office:value-type="percentage" office:value="0.0725"/><table:table-cell table:style-name="cd" office:value-type="date" office:date-value="2024-06-25"/></table:table-row>
<table:table-row><table:table-cell table:style-name="ce" office:value-type="currency" office:currency="EUR" office:value="30.97"/><table:table-cell table:style-name="Default" table:formula="of:=NA()"/></table:table-row>
<table:table-row><table:table-cell table:number-columns-spanned="2" office:value-type="string"><text:p>uniti</text:p></table:table-cell><table:covered-table-cell/></table:table-row>
<table:table-row><table:table-cell table:style-name="Default" table:formula="of:=TRUE()" office:value-type="boolean" office:boolean-value="true"/><table:table-cell table:style-name="Default" table:formula="of:=3+4"/></table:table-row>
</table:table></office:spreadsheet></office:body></office:document>`;
