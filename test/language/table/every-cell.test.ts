// Every cell of a table is read as its writer meant it, or is an error that names it and the reason.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, fixesOf } from '#language/index.ts';
import { tableOf } from './tables.ts';

const comma = { separator: ',', thousands: '' };

describe('as many cells as headings', () => {
  test('a decimal comma between cells that commas separate', () => {
    const { values, messages } = tableOf('Codice,Valore\nI1,28,5\n', comma);
    expect(values).toEqual([]);
    expect(messages).toEqual([
      '3 cells under 2 headings: I1 | 28 | 5; , separates cells and decimals: put such a number between quotation marks, or separate cells by ;; nothing of the table was read',
      '3 celle sotto 2 intestazioni: I1 | 28 | 5; , separa le celle e i decimali: mettere tali numeri tra virgolette, o separare le celle con ;; nulla della tabella è stato letto',
    ]);
  });

  test.each<[text: string, changes: object, values: readonly string[]]>([
    ['Codice,Valore\nI1,"28,5"\n', comma, ['I1 = 28.5']],
    // what spreadsheets write where a row, or the whole table, is narrower than another
    ['Codice;Valore;;\nI1;28,5;;\n;;;\n\n', {}, ['I1 = 28.5']],
    ['Codice;Valore\nI1;28,5;;\n', {}, ['I1 = 28.5']],
    ['I1;28,5;;\nI2;3;;\n', { headings: false, columns: { code: 1, value: 2 } }, ['I1 = 28.5', 'I2 = 3']],
  ])('%j', (text, changes, values) => {
    expect(tableOf(text, changes)).toMatchObject({ values, diagnostics: [] });
  });

  test.each<[text: string, changes: object, message: RegExp]>([
    ['Codice;Valore;Nota\nI1;28,5\n', {}, /^2 cells under 3 headings: I1 \| 28,5; write those that are missing/],
    ['Codice;Valore\nI1\n', {}, /^1 cell under 2 headings: I1;/],
    ['Codice;Valore\nI1;28,5;;x\n', {}, /^4 cells under 2 headings/],
    ['Codice;Valore;;\nI1;28,5;;x\n', {}, /^4 cells under 2 headings/],
    ['Codice;Valore\nI1;1;2\n', {}, /put a cell that has ; in it between quotation marks/],
    ['Codice\tValore\nI1\t1\t2\n', { separator: '\t' }, /put a cell that has a tab in it/],
    ['I1;1\nI2;2;3\n', { headings: false, columns: { code: 1, value: 2 } }, /^3 cells where the first row has 2/],
  ])('not %j', (text, changes, message) => {
    const { values, messages, diagnostics } = tableOf(text, changes);
    expect(values).toEqual([]);
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(['table-row']);
    expect(messages[0]).toMatch(message);
  });
});

describe('quotation marks', () => {
  test.each<[text: string, values: readonly string[]]>([
    ['Nome;Codice;Valore\nPannelli da 24";I1;12\n', ['I1 = 12']],
    ['Nome;Codice;Valore\n"Pannelli da 24""";I1;12\n', ['I1 = 12']],
    ['Nome;Codice;Valore\n"Pannelli\nda 24";I1;12\n', ['I1 = 12']],
    ['Codice;Valore\n "I1" ; "12" \n', ['I1 = 12']],
  ])('%j', (text, values) => {
    expect(tableOf(text)).toMatchObject({ values, diagnostics: [] });
  });

  test.each<[text: string, message: RegExp, at: string]>([
    ['Codice;Valore\n"I1;12\nI2;13\n', /^A quotation mark opens the cell "I1;12 and none closes it/, '"I1;12'],
    ['Codice;Valore\n"I1" x;12\n', /^A quotation mark closes a cell before its end: "I1" x;12/, '"I1" x;12'],
    [
      'Codice;Valore\nI1;12\nI2;"24"-pollici\n',
      /^A quotation mark closes a cell before its end: "24"-pollici/,
      '"24"-pollici',
    ],
    // two marks that are not closed make one cell of three rows: 13 would be the value of I1
    [
      'Codice;Nota;Valore\nI1;"due;12\nI2;tre";13\n',
      /^A quotation mark that is not closed in its row takes the next rows into one cell: due;12 ↵ I2;tre/,
      'I1;"due;12\nI2;tre";13',
    ],
  ])('not %j', (text, message, at) => {
    const { values, messages, diagnostics } = tableOf(text);
    expect(values).toEqual([]);
    expect(diagnostics.map(({ anchor }) => text.slice(anchor.start, anchor.end))).toEqual([at]);
    expect(messages[0]).toMatch(message);
    // the reader of the bytes speaks English alone
    expect(messages[1]).toMatch(/virgolette/i);
  });
});

describe('numbers', () => {
  const dots = { thousands: '.' };
  test.each<[cell: string, changes: object, value: string]>([
    ['1.234', dots, '1234'],
    ['-1.234.567,80', dots, '-1234567.80'],
    ['−5', {}, '-5'],
    ['–5', {}, '-5'],
    ['1 234 567', { thousands: ' ' }, '1234567'],
    // spreadsheets group in French and Italian with spaces that do not break
    ['1\u00A0234\u00A0567,5', { thousands: ' ' }, '1234567.5'],
    ['1\u202F234', { thousands: ' ' }, '1234'],
    ['1\u2009234', { thousands: ' ' }, '1234'],
    ["1'234", { thousands: "'" }, '1234'],
    ['1’234', { thousands: "'" }, '1234'],
    ['95\u00A0%', {}, '95%'],
    ['12.345', { decimal: '.', thousands: ',' }, '12.345'],
    ['"1,234.5"', { decimal: '.', thousands: ',' }, '1234.5'],
  ])('%j', (cell, changes, value) => {
    expect(tableOf(`Codice;Valore\nI1;${cell}\n`, changes)).toMatchObject({
      values: [`I1 = ${value}`],
      diagnostics: [],
    });
  });

  test.each<[cell: string, changes: object, message: RegExp]>([
    ['1.23.4', dots, /^1\.23\.4 is no number with , as the decimal sign and \. between thousands/],
    ['12.34', dots, /^12\.34 is no number with/],
    ['1234.567', dots, /^1234\.567 is no number with/],
    // not 123
    ['0.123', dots, /^0\.123 is no number with/],
    ['1.234', {}, /^1\.234 is no number with , as the decimal sign and nothing between thousands/],
    ['1 234', {}, /^1 234 is no number with/],
    ['1,234,567', { decimal: '.' }, /^1,234,567 is no number with \. as the decimal sign/],
    ['1\u00A0234', {}, /U\+00A0 NO-BREAK SPACE/],
    ['1\u202F234', dots, /U\+202F NARROW NO-BREAK SPACE/],
    ['1\u2009234', dots, /U\+2009 THIN SPACE/],
    ['12\u200B', {}, /U\+200B ZERO WIDTH SPACE/],
    ['12\uFEFF3', {}, /U\+FEFF BYTE ORDER MARK/],
    ['1,2E+05', {}, /shortened by a spreadsheet/],
    ['1E5', {}, /shortened by a spreadsheet/],
    ['5-', {}, /minus sign behind/],
    ['(1.200)', dots, /between parentheses/],
    ['+5', {}, /plus sign/],
    ["'12", {}, /apostrophe/],
    ['=A1*2', {}, /is a formula/],
    ['#DIV/0!', {}, /formula that fails/],
    ['#REF!', {}, /formula that fails/],
    ['#N/D', {}, /formula that fails/],
    ['#VALORE!', {}, /formula that fails/],
    ['#NOME?', {}, /formula that fails/],
    ['-', {}, /leave the cell empty/],
    ['n.d.', {}, /leave the cell empty/],
    ['N/D', {}, /leave the cell empty/],
    ['nd', {}, /leave the cell empty/],
    ['NaN', {}, /leave the cell empty/],
    ['TBD', {}, /leave the cell empty/],
    ['da definire', {}, /leave the cell empty/],
    ['€ 12', {}, /more in it than a number/],
    ['12 giorni', {}, /more in it than a number/],
    ['12/24', {}, /is no value as this table writes them/],
    ['30.06.2024', {}, /is no number with/],
    ['2024/06/30', {}, /is no value as this table writes them/],
    ['30 giugno 2024', {}, /is no value as this table writes them/],
    ['1'.repeat(200), {}, /is no number with/],
  ])('not %j', (cell, changes, message) => {
    const { values, messages, diagnostics } = tableOf(`Codice;Valore\nI1;${cell}\n`, changes);
    expect(values).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['table-row']);
    expect(messages[0]).toMatch(message);
    expect(messages[1]).not.toBe(messages[0]);
  });

  test('what a table says is missing is missing', () => {
    const missing = { missing: ['n.d.', '-'] };
    expect(tableOf('Codice;Valore\nI1;n.d.\nI2;-\nI3;4\n', missing)).toMatchObject({
      values: ['I3 = 4'],
      diagnostics: [],
    });
  });

  test('are read with any thousands separator', () => {
    const settings = fc.constantFrom(
      { decimal: ',', thousands: '.' },
      { decimal: ',', thousands: ' ' },
      { decimal: '.', thousands: ',' },
      { decimal: '.', thousands: "'" },
      { decimal: ',', thousands: '' },
    );
    fc.assert(
      fc.property(
        fc.bigInt(-(10n ** 12n), 10n ** 12n),
        fc.stringMatching(/^\d{0,4}$/),
        settings,
        (whole, part, how) => {
          const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, how.thousands);
          const decimals = part === '' ? '' : `${how.decimal}${part}`;
          const { values } = tableOf(`Codice;Valore\nI1;${grouped}${decimals}\n`, how);
          expect(values).toEqual([`I1 = ${whole}${part === '' ? '' : `.${part}`}`]);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('or are refused: no other text becomes a number', () => {
    const sign = fc.constantFrom('1', '0', '23', '456', '.', ',', ' ', '-', '%', "'", '\u00A0', '(');
    fc.assert(
      fc.property(fc.array(sign, { minLength: 1, maxLength: 7 }), (signs) => {
        const cell = signs.join('');
        const { values, diagnostics } = tableOf(`Codice;Valore\nI1;${cell}\n`, { thousands: '.' });
        const number = /^ *([-]?)((?:[1-9]\d{0,2}(?:\.\d{3})+)|\d+)(,\d+)?[ \u00A0]?(%?)[ \u00A0]*$/u.exec(cell.trim());
        if (values.length > 0) {
          const plain =
            number && `${number[1]}${number[2]!.replaceAll('.', '')}${(number[3] ?? '').replace(',', '.')}${number[4]}`;
          expect(values).toEqual([`I1 = ${plain}`]);
        } else if (cell.trim() !== '') expect(diagnostics).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });
});

describe('units, kinds, codes, periods', () => {
  const columns = { code: 'C', value: 'V', unit: 'U' };
  test.each<[row: string, value: string]>([
    ['I1;95;%', 'I1 = 95%'],
    ['I1;95%;%', 'I1 = 95%'],
    ['I1;95;percentuale', 'I1 = 95%'],
    ['I1;95;EUR', 'I1 = 95 EUR'],
    // what many write where there is no unit
    ['I1;95;-', 'I1 = 95'],
    ['I1;95;n.d.', 'I1 = 95'],
    ['I1;2024-06-30;n/a', 'I1 = 2024-06-30'],
  ])('%s', (row, value) => {
    expect(tableOf(`C;V;U\n${row}\n`, { columns })).toMatchObject({ values: [value], diagnostics: [] });
  });

  test.each<[text: string, changes: object, message: RegExp]>([
    ['C;V;U\nI1;95%;EUR\n', { columns }, /^95% and the unit EUR beside it do not go together/],
    ['C;V;U\nI1;2024-06-30;giorni\n', { columns }, /do not go together/],
    ['C;V;K\nI1;5;obiettivo\n', { columns: { code: 'C', value: 'V', kind: 'K' } }, /neither indicator nor measure/],
    ['C;V;P\nI1;5;2024-13\n', { columns: { code: 'C', value: 'V', period: 'P' } }, /^2024-13 is no period/],
    ['C;V;P\nI1;5;2024-S1\n', { columns: { code: 'C', value: 'V', period: 'P' } }, /^2024-S1 is no period/],
    ['C;V;P\nI1;5;\n', { columns: { code: 'C', value: 'V', period: 'P' } }, /^The row has a value, 5, and no period/],
    ['Codice;Valore\n;5\n', {}, /has a value, 5, and no code/],
    ['Codice;Valore\nI\u200B1;5\n', {}, /cannot be seen, U\+200B ZERO WIDTH SPACE/],
    ['Codice;Valore\nI\u00A01;5\n', {}, /cannot be seen, U\+00A0 NO-BREAK SPACE/],
    ['Codice;Valore\nI1;5\nCodice;Valore\nI2;6\n', {}, /headings come again/],
    ['sep=,\nCodice;Valore\nI1;5\n', {}, /separated by ,, the description of the table says ;/],
  ])('not %j', (text, changes, message) => {
    const { values, messages } = tableOf(text, changes);
    expect(values).toEqual([]);
    expect(messages).toHaveLength(2);
    expect(messages[0]).toMatch(message);
  });

  test('a word of nobody is no unit, unless the plan declares it or the cell quotes it', () => {
    const plan = (line: string): string =>
      `perf 1 english\nplan P "P" {\n  years 2024\n${line}  indicator I1 "A" {\n    target 2024 >= 5\n  }\n}\n`;
    const told = (unit: string, line = ''): readonly string[] => {
      const settings = {
        plan: 'P',
        period: '2024',
        separator: ';',
        decimal: ',',
        columns: { code: 'C', value: 'V', unit: 'U' },
      };
      const table = {
        name: 'v.csv',
        text: `C;V;U\nI1;5;${unit}\n`,
        settings: { name: 'v.csv.json', text: JSON.stringify(settings) },
      };
      const { diagnostics } = compile([{ name: 'plan.perf', text: plan(line) }], [table]);
      // a fix would take the whole row out
      expect(diagnostics.flatMap(fixesOf)).toEqual([]);
      return diagnostics.map(({ code }) => code);
    };
    expect(told('testate')).toEqual(['unknown-unit']);
    expect(told('€/000')).toEqual(['unknown-unit']);
    expect(told('€/mln')).toEqual(['unknown-unit']);
    expect(told('SI/NO')).toEqual(['unknown-unit']);
    expect(told('`€/mln`')).toEqual([]);
    expect(told('€/mln')).toEqual(['unknown-unit']);
    expect(told('testate', '  unit testate\n')).toEqual([]);
    expect(told('`testate`')).toEqual([]);
  });

  test('kinds are named in either language', () => {
    const kind = { columns: { code: 'C', value: 'V', kind: 'K' } };
    expect(tableOf('C;V;K\nI1;5;indicatore\nM;5;misura\nN;5;measure\n', kind)).toMatchObject({
      values: ['I1 = 5', 'M = 5', 'N = 5'],
      diagnostics: [],
    });
  });
});

describe('whatever spreadsheets put around the rows', () => {
  test.each([
    'sep=;\r\nCodice;Valore\r\nI1;5\r\n',
    '\uFEFFsep=;\r\nCodice;Valore\r\nI1;5\r\n',
    '\uFEFFCodice;Valore\nI1;5',
    '\uFEFF"Codice";"Valore"\n"I1";"5"\n',
    'Codice;Valore\rI1;5\r',
    '\r\n\r\nCodice;Valore\r\n;;\r\n\r\nI1;5\r\n;\r\n',
    ' Codice ; Valore \n I1 ; 5 \n',
    'Codice;Valore\u00A0\nI1;5\u00A0\n',
  ])('%j', (text) => {
    expect(tableOf(text)).toMatchObject({ values: ['I1 = 5'], diagnostics: [] });
  });

  test('headings are the same in both ways to write an accent', () => {
    const columns = { code: 'Codice', value: 'Quantità'.normalize('NFC') };
    expect(tableOf(`Codice;${'Quantità'.normalize('NFD')}\nI1;5\n`, { columns }).values).toEqual(['I1 = 5']);
  });

  test('rows have their places in the text, whatever letters stand before', () => {
    const text = 'Codice;Valore;Nota\nÈ1;5;\u{1F600} però\nI2;x?;\n';
    const { diagnostics } = tableOf(text);
    expect(diagnostics.map(({ anchor }) => text.slice(anchor.start, anchor.end))).toEqual(['I2;x?;']);
  });
});

describe('what makes a text no table', () => {
  test.each<[what: string, text: string, changes: object, code: string, message: RegExp]>([
    [
      'conflict marks',
      'Codice;Valore\n<<<<<<< HEAD\nI1;5\n=======\nI1;6\n>>>>>>> formazione\n',
      {},
      'unresolved-merge',
      /^An unresolved merge of HEAD and formazione/,
    ],
    ['one mark left', 'Codice;Valore\r\nI1;5\r\n=======\r\n', {}, 'unresolved-merge', /^An unresolved merge/],
    ['marks of diff3', 'Codice|Valore\n||||||| base\n>>>>>>> x\n', { separator: '|' }, 'unresolved-merge', /merge/],
    ['Windows-1252', 'Codice;Valore\nI1;5\nCitt\uFFFD;6\n', {}, 'not-utf-8', /"encoding": "windows-1252"/],
    ['UTF-16', 'C\0o\0d\0i\0c\0e\0;\0V\0a\0l\0o\0r\0e\0', {}, 'not-utf-8', /"encoding": "utf-16"/],
    [
      'UTF-8 read as Windows-1252',
      'Codice;Valore;Nota\nI1;5;cittÃ\u00A0\n',
      { encoding: 'windows-1252' },
      'not-utf-8',
      /"encoding": "utf-8"/,
    ],
  ])('%s', (_, text, changes, code, message) => {
    const { values, diagnostics, messages } = tableOf(text, changes);
    expect(values).toEqual([]);
    expect(diagnostics.map((one) => one.code)).toEqual([code]);
    expect(messages[0]).toMatch(message);
  });

  test('seven empty cells are no mark', () => {
    expect(tableOf('Codice|Valore|||||\n|||||||\nI1|5|||||\n', { separator: '|' })).toMatchObject({
      values: ['I1 = 5'],
    });
  });
});

test('columns with figures that are not read are reported once, and can be ignored explicitly', () => {
  const text = 'Codice;Valore;Nota;2023;Peso\nI1;5;buono;4;10%\nI2;6;;3;20%\n';
  const { values, messages, diagnostics } = tableOf(text);
  expect(values).toEqual(['I1 = 5', 'I2 = 6']);
  expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['hint table-unread']);
  expect(messages[0]).toContain('(2023, Peso)');
  expect(tableOf(text, { ignore: ['2023', 5] }).diagnostics).toEqual([]);
  expect(tableOf(text, { ignore: ['2022', 5] }).diagnostics.map(({ code }) => code)).toEqual(['table-column']);
});
