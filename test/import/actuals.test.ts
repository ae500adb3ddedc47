// Cells of every kind, in Excel's, LibreOffice's and plain files: read as they were meant, or asked about with sheet and cell.

import { describe, expect, test } from 'vitest';
import { readActuals } from '#import/actuals/import-actuals.ts';
import { settingsOf } from '#import/mapping/settings.ts';
import { readWorkbook } from '#import/sheet/read-workbook.ts';
import { compile } from '#language/index.ts';
import { type Given, type GivenSheet, ods, plan, xlsx } from './workbooks.ts';

const model = compile([{ name: 'plan.perf', text: plan }]).value[0]!;

async function imported(bytes: Uint8Array, set: readonly string[] = [], period = '2024'): Promise<readonly string[]> {
  const read = await readWorkbook(bytes);
  if (!read.workbook) return [`refused: ${read.refusal.why}`];
  const { settings } = settingsOf(set);
  const { entries, doubts } = readActuals({ ...read, model, period, settings: settings!, saved: null });
  const said = doubts.map(({ sheet, cell, words }) => `${sheet}!${cell}: ${words.en}`);
  return said.length > 0 ? said : entries.map(({ code, text, cell }) => `${cell} ${code} ${text}`);
}

function table(...rows: readonly (readonly Given[])[]): GivenSheet {
  return { name: 'Dati', rows: [['Codice', 'Titolo', 'Consuntivo 2024'], ...rows] };
}

interface Case {
  readonly cell: Given;
  readonly code: string;
  readonly set?: readonly string[];
  /** What is read, or a part of what is asked. */
  readonly says: string;
}

const cases: readonly Case[] = [
  { code: 'I6', cell: 12, says: 'C2 I6 = 12' },
  { code: 'I6', cell: 0.1 + 0.2, says: 'C2 I6 = 0.3' },
  { code: 'I6', cell: 8270, says: 'C2 I6 = 8_270' },
  { code: 'I6', cell: 12.345, says: 'C2 I6 = 012.345' },
  { code: 'I6', cell: '1.234', says: '1.234 is 1234 in Italian and 1.234 in English' },
  { code: 'I6', cell: '1.234', set: ['numbers=italian'], says: 'C2 I6 = 1_234' },
  { code: 'I6', cell: '1.234', set: ['numbers=english'], says: 'C2 I6 = 01.234' },
  { code: 'I6', cell: '12,5', says: 'C2 I6 = 12.5' },
  { code: 'I6', cell: '12,5', set: ['numbers=english'], says: '12,5 is no number as English writes them' },
  { code: 'I6', cell: '1\u00A0234,5', says: 'C2 I6 = 1_234.5' },
  { code: 'I6', cell: '≥ 10', says: 'C2 I6 >= 10' },
  { code: 'I6', cell: 'abc', says: 'abc is no number' },
  { code: 'I6', cell: { formula: 'A1+B1', result: null }, says: 'the result of its formula is not in the file' },
  { code: 'I6', cell: { formula: 'SUM(E1:E3)', result: 7 }, says: 'C2 I6 = 7' },
  { code: 'I6', cell: new Date('2024-06-05'), says: 'a number is wanted and the cell is the date 2024-06-05' },
  { code: 'I6', cell: { value: 13.1153260593758, format: '0.00' }, says: 'C2 I6 = 13.1153260593758' },
  { code: 'I6', cell: { value: 13.1153260593758, format: '0.00' }, set: ['figures=shown'], says: 'C2 I6 = 13.12' },
  { code: 'I6', cell: { value: 5.3, format: '0.0" mln"' }, says: 'C2 I6 = 5.3 mln' },
  { code: 'I3', cell: { value: 0.45, format: '0%' }, says: 'C2 I3 = 45%' },
  { code: 'I3', cell: { value: 0.4567, format: '0.00%' }, says: 'C2 I3 = 45.67%' },
  { code: 'I3', cell: 45, says: 'C2 I3 = 45%' },
  { code: 'I3', cell: 0.45, says: '0.45 has neither a % sign nor a percent format' },
  { code: 'I3', cell: 0.45, set: ['percentages=fractions'], says: 'C2 I3 = 45%' },
  { code: 'I3', cell: 0.45, set: ['percentages=points'], says: 'C2 I3 = 0.45%' },
  { code: 'I3', cell: 0, says: 'C2 I3 = 0%' },
  { code: 'I3', cell: '45,5 %', says: 'C2 I3 = 45.5%' },
  { code: 'I4', cell: '30,97\u00A0€', says: 'C2 I4 = 30.97 €' },
  { code: 'I2', cell: new Date('2024-06-25'), says: 'C2 I2 = 2024-06-25' },
  { code: 'I2', cell: '25/06/2024', says: 'C2 I2 = 2024-06-25' },
  { code: 'I2', cell: '05/06/2024', says: '05/06/2024 may be 2024-06-05 or 2024-05-06' },
  { code: 'I2', cell: '05/06/2024', set: ['dates=day-first'], says: 'C2 I2 = 2024-06-05' },
  { code: 'I2', cell: '05/06/24', says: '05/06/24 is no date' },
  { code: 'I5', cell: 'SI', says: 'C2 I5 = done' },
  { code: 'I5', cell: true, says: 'C2 I5 = done' },
  { code: 'I5', cell: 'OFF', says: 'C2 I5 = not done' },
  { code: 'I5', cell: 'quasi', says: 'quasi is no word for done or not done' },
  { code: 'I7', cell: 'Good', says: 'C2 I7 = `good`' },
  { code: 'I7', cell: 'great', says: 'great is none of the steps poor, fair, good' },
  { code: 'I6', cell: 'n.a.', says: 'n.a. is no number' },
  {
    code: 'I6',
    cell: 'n.a.',
    set: ['notApplicable=n.a.'],
    says: 'n.a. says that there was nothing to measure, but not why',
  },
  { code: 'I1', cell: 0.9, says: 'I1 is computed by the plan from All, InTime: deliver these' },
  { code: 'X9', cell: 5, says: 'Dati!A2: the plan has no X9' },
  { code: 'i 6', cell: 5, says: 'C2 I6 = 5' },
  { code: '', cell: 5, says: 'there is a value (5) and no code beside it' },
];

/** What could be a value of some row is asked where no code stands beside it, stored as text or not; a heading and a remark are not. */
const loose = [
  77,
  '12',
  '1.204',
  '83%',
  '16,25*',
  '61.234,50 (stima)',
  '30,97 €',
  '25/06/2024',
  'sì',
  'good',
  new Date('2024-06-25'),
  true,
];
const remarks = ['Consuntivo 2024', 'Fonte: registro', 'n.d.', '---', '* provvisorio', '1) stima'];

describe.each([
  ['xlsx', xlsx],
  ['ods', ods],
] as const)('%s', (format, write) => {
  // a row beside it, so that the table is known by its codes
  const whole = (code: string, cell: Given): GivenSheet => table([code, 'x', cell], ['All', 'Answers', 200]);

  test.each(cases)('$code $cell $set', async ({ code, cell, set = [], says }) => {
    const isLost =
      format === 'ods' && typeof cell === 'object' && cell !== null && 'formula' in cell && cell.result === null;
    const found = await imported(await write([whole(code, cell)]), set);
    if (!isLost) expect(found.find((one) => one.includes(says)) ?? found).toContain(says);
  });

  test.each(['above', 'between', 'below'])('a value without a code, %s the rows with one', async (place) => {
    const found = async (value: Given): Promise<readonly string[]> => {
      const rows: (readonly Given[])[] = [
        ['I6', 'x', 4],
        ['All', 'y', 200],
      ];
      rows.splice({ above: 0, between: 1, below: 2 }[place]!, 0, [null, 'z', value]);
      return imported(await write([table(...rows)]));
    };
    // above the first code, what is no number may be a heading, and is read as one
    const asked = place === 'above' ? loose.slice(0, 4) : loose;
    for (const value of asked)
      expect([value, await found(value)]).toEqual([
        value,
        [expect.stringMatching(/^Dati!C\d: there is a value \(.+\) and no code beside it/)],
      ]);
    for (const value of place === 'above' ? [] : remarks)
      expect([value, (await found(value)).length]).toEqual([value, 2]);
  });

  test('a reason is asked for in the column of reasons, where there is one', async () => {
    const rows = [
      ['Codice', 'Consuntivo 2024', 'Motivo'],
      ['I6', 'n.a.', null],
      ['All', 3, null],
    ];
    expect(await imported(await write([{ name: 'Dati', rows }]), ['notApplicable=n.a.'])).toEqual([
      'Dati!B2: n.a. says that there was nothing to measure, but not why: write the reason in column C',
    ]);
  });

  test('words and blanks for what was not measured', async () => {
    const bytes = await write([table(['I6', '', 'n.d.'], ['I3', '', '---'], ['I4', '', null], ['All', '', 3])]);
    expect(await imported(bytes)).toEqual(['C5 All = 3']);
    expect(await imported(bytes, ['blank=zero'])).toEqual(['C4 I4 = 0', 'C5 All = 3']);
  });

  test('a code twice', async () => {
    expect(await imported(await write([table(['I6', '', 4], ['I6', '', 5])]))).toEqual([
      'Dati!C3: I6 has a value in C2 already: keep one row',
    ]);
  });

  test('several header rows, merged; a value merged over two rows', async () => {
    const sheet: GivenSheet = {
      name: 'Dati',
      rows: [
        ['Monitoraggio'],
        [],
        ['Codice', '2023', null, '2024', null],
        [null, 'Target', 'Valore', 'Target', 'Valore'],
        ['I6', 9, 8, 10, 11],
        ['All', 9, 8, 10, null],
      ],
      merges: [
        { startRow: 2, startCol: 1, endRow: 2, endCol: 2 },
        { startRow: 2, startCol: 3, endRow: 2, endCol: 4 },
        { startRow: 2, startCol: 0, endRow: 3, endCol: 0 },
      ],
    };
    expect(await imported(await write([sheet]))).toEqual(['E5 I6 = 11']);
    const merged = { ...sheet, merges: [...sheet.merges!, { startRow: 4, startCol: 4, endRow: 5, endCol: 4 }] };
    expect(await imported(await write([merged]))).toEqual([
      'Dati!E6: it is merged with E5, and cannot be said to belong to this row: split the cells',
    ]);
  });

  test('the column of values is asked where several may be meant, the sheet where several have the codes', async () => {
    const several = {
      name: 'Dati',
      rows: [
        ['Codice', 'A', 'B'],
        ['I6', 4, 5],
      ],
    };
    expect(await imported(await write([several]))).toEqual([
      'Dati!null: it cannot be told which column holds the values: name it: --set columns.value=B (A) / --set columns.value=C (B)',
    ]);
    expect(await imported(await write([several]), ['columns.value=C'])).toEqual(['C2 I6 = 5']);
    const one = table(['I6', '', 4]);
    expect(await imported(await write([one, { ...one, name: 'Altro' }]))).toEqual([
      'Dati, Altro!null: several sheets hold codes of the plan: name one (--set sheet=Dati / --set sheet=Altro)',
    ]);
    expect(
      await imported(
        await write([
          { ...one, name: '2023' },
          { ...one, name: '2024' },
        ]),
      ),
    ).toEqual(['C2 I6 = 4']);
  });

  test('no code of the plan anywhere', async () => {
    const [said] = await imported(await write([table(['Z', '', 4])]));
    expect(said).toContain('no column holds codes of P');
  });

  test('a form of words for all rows, asked where cells differ', async () => {
    const mixed = await write([table(['I6', '', '12,5'], ['All', '', '1,234.5'])]);
    expect((await imported(mixed)).length).toBe(2);
    const percentages = await write([table(['I3', '', 0.9], ['I6', '', 4])]);
    expect((await imported(percentages))[0]).toContain('has neither a % sign');
  });
});

describe('xlsx', () => {
  test('dates counted from 1904, as a Mac stored them, and as bare numbers', async () => {
    const dated = table(['I2', '', { value: new Date('2024-06-25'), format: 'dd/mm/yyyy' }]);
    expect(await imported(await xlsx([dated], '1904'))).toEqual(['C2 I2 = 2024-06-25']);
    expect(await imported(await xlsx([table(['I2', '', 44006])], '1904'))).toEqual(['C2 I2 = 2024-06-25']);
    expect(await imported(await xlsx([table(['I2', '', 45468])]))).toEqual(['C2 I2 = 2024-06-25']);
  });
});

test('codes in cells of numbers', async () => {
  const text =
    'perf 1 english\nplan P "P" {\n  years 2024\n  indicator 101 "A"\n  indicator 1.1 "B"\n  indicator 1.10 "C"\n  indicator 2.5 "D"\n}\n';
  const numbered = compile([{ name: 'plan.perf', text }]).value[0]!;
  const read = async (code: Given, set: readonly string[] = []): Promise<string> => {
    const { workbook } = await readWorkbook(await xlsx([table([101, '', 4], [2.5, '', 6], [code, '', 5])]));
    const settings = settingsOf(set).settings!;
    const { entries, doubts } = readActuals({
      workbook: workbook!,
      csv: null,
      model: numbered,
      period: '2024',
      settings,
      saved: null,
    });
    return [...doubts.map(({ cell, words }) => `${cell} ${words.en}`), ...entries.map((one) => one.code)].join(' ');
  };
  expect(await read('1.10')).toBe('101 2.5 1.10');
  expect(await read({ value: 1.1, format: '0.00' })).toBe('101 2.5 1.10');
  expect(await read(1.1)).toContain('A4 the code is in a cell of numbers, where 1.10 looks like 1.1');
  expect(await read(1.1, ['codes.1.1=1.10'])).toBe('101 2.5 1.10');
});

describe('a column of offices', () => {
  const sliced = plan.concat('office A "A"\noffice B "B"\nactuals 2023 {\n  All for A = 1\n  All for B = 2\n}\n');
  const other = compile([{ name: 'plan.perf', text: sliced }]).value[0]!;

  test('says whose slice a value is where the plan has slices or a code stands in several rows; else who delivers it', async () => {
    const rows = [
      ['Codice', 'Ufficio', 'Consuntivo 2024'],
      ['All', 'A', 5],
      ['InTime', 'A', 3],
      ['InTime', 'B', 4],
      ['I6', 'B', 9],
    ];
    const { workbook } = await readWorkbook(await xlsx([{ name: 'Dati', rows }]));
    const { entries } = readActuals({
      workbook: workbook!,
      csv: null,
      model: other,
      period: '2024',
      settings: {},
      saved: null,
    });
    expect(entries.map(({ code, office }) => `${code} ${office}`)).toEqual([
      'All A',
      'InTime A',
      'InTime B',
      'I6 null',
    ]);
  });
});

describe('csv', () => {
  const csv = (text: string): Uint8Array => new TextEncoder().encode(text);

  test('separator and encoding are seen, numbers and days are not guessed', async () => {
    expect(await imported(csv('Codice;Consuntivo 2024\nI6;12,5\nI2;25/06/2024\n'))).toEqual([
      'B2 I6 = 12.5',
      'B3 I2 = 2024-06-25',
    ]);
    const latin = Uint8Array.from('Codice;Unit\u00e0;Consuntivo 2024\nI4;\u00a4;12\n', (one) => one.charCodeAt(0));
    expect(await imported(latin)).toEqual(['C2 I4 = 12 `¤`']);
    expect((await imported(csv('Codice\tValore 2024\nI2\t45468\n')))[0]).toContain(
      '2024-06-25 (1900) or 2028-06-26 (1904)',
    );
  });
});
