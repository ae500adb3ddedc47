// Tables of actuals are read by their description, all rows or none.

import { describe, expect, test } from 'vitest';
import { messageOf } from '#language/diagnostics/report.ts';
import { compile } from '#language/index.ts';
import { readTable } from '#language/table/read-table.ts';

const settings = {
  plan: 'P',
  period: '2024',
  separator: ';',
  decimal: ',',
  thousands: '.',
  dates: 'dd/MM/yyyy',
  done: ['sì'],
  notDone: ['no'],
  columns: { code: 'Codice', value: 'Valore', unit: 'Unità' },
};

function table(text: string, changes: object = {}) {
  return { name: 'v.csv', text, settings: { name: 'v.csv.json', text: JSON.stringify({ ...settings, ...changes }) } };
}

function values(text: string, changes: object = {}): unknown[] {
  const { value } = readTable(table(text, changes));
  return value.members.flatMap(({ declaration }) =>
    declaration.statements.map((entry) => {
      if (entry.kind !== 'actual-entry' || !entry.value) return null;
      const { value } = entry;
      if (value.kind === 'number')
        return `${value.digits}${value.percent ? '%' : ''}${value.unit ? ` ${value.unit.text}` : ''}`;
      if (value.kind === 'date') return value.iso;
      if (value.kind === 'bound') return `${value.comparison} ${value.figure.digits}`;
      if (value.kind === 'not-applicable') return `not applicable: ${value.because.text}`;
      return value.kind === 'done' ? value.done : value.name.text;
    }),
  );
}

describe('a table', () => {
  test('is read by its own marks', () => {
    const text =
      'Codice;Valore;Unità\r\nA;63.107;\r\nB;-5,5 %;\r\n"C;1";11.774.058,5;EUR\r\nD;30/09/2024;\r\nE;sì;\r\nF;;\r\nG;buono;\r\n';
    expect(values(text)).toEqual(['63107', '-5.5%', '11774058.5 EUR', '2024-09-30', true, 'buono']);
  });

  test('reads the same text otherwise where it says so', () => {
    expect(values('Codice;Valore;Unità\nA;63.107;', { decimal: '.', thousands: '' })).toEqual(['63.107']);
  });

  test('a code that does not exist is reported at its position, without quotation marks', () => {
    const text = 'Codice;Valore;Unità\nA;1;\n"B";2;\n"C ""c""";3;\n';
    const { diagnostics } = compile([{ name: 'p.perf', text: 'perf 1 english\nplan P\nmeasure N\n' }], [table(text)]);
    const unknown = diagnostics.filter(({ code }) => code === 'unknown-name');
    expect(unknown.map(({ anchor }) => text.slice(anchor.start, anchor.end))).toEqual(['A', 'B', 'C ""c""']);
  });

  const noted = { code: 'Codice', value: 'Valore', because: 'Perché', status: 'Stato' };

  test('says what is not applicable, and why, in words of its own', () => {
    const text = 'Codice;Valore;Perché;Stato\nA;n.a.;Bando non emanato;\nB;12;Nota;\n';
    expect(values(text, { columns: noted, notApplicable: ['n.a.'] })).toEqual([
      'not applicable: Bando non emanato',
      '12',
    ]);
  });

  test('says what is provisional, and has bounds', () => {
    const text = 'Codice;Valore;Perché;Stato\nA;<5;;prov.\nB;≥ 95,5%;;def.\nC;>= 3;;\n';
    const settings = { columns: noted, provisional: ['prov.'], final: ['def.'] };
    expect(values(text, settings)).toEqual(['< 5', '>= 95.5', '>= 3']);
    const statements = readTable(table(text, settings)).value.members.flatMap(
      ({ declaration }) => declaration.statements,
    );
    expect(statements.map((one) => one.kind === 'actual-entry' && one.provisional)).toEqual([true, false, false]);
  });

  test('says on which day a figure was reached', () => {
    const columns = { ...noted, day: 'Giorno' };
    const text = 'Codice;Valore;Perché;Stato;Giorno\nA;96%;;;05/10/2024\nB;12;;;\n';
    const statements = readTable(table(text, { columns, dates: 'dd/MM/yyyy' })).value.members.flatMap(
      ({ declaration }) => declaration.statements,
    );
    expect(statements.map((one) => one.kind === 'actual-entry' && one.reached?.iso)).toEqual(['2024-10-05', undefined]);
    const wrong = readTable(table('Codice;Valore;Perché;Stato;Giorno\nA;96%;;;ottobre\n', { columns }));
    expect(wrong.diagnostics.map(({ data }) => (data as { problem?: string }).problem)).toEqual(['day']);
  });

  test.each([
    ['n.a.', ';;', 'not-known', {}],
    ['n.a.', '; ;', 'no-reason', { notApplicable: ['n.a.'] }],
    ['12', ';;boh', 'status', { provisional: ['prov.'] }],
    ['> molto', ';;', 'other', {}],
  ])('with %s%s guesses nothing: %s', (cell, rest, problem, settings) => {
    const { value, diagnostics } = readTable(
      table(`Codice;Valore;Perché;Stato\nA;${cell}${rest}\n`, { columns: noted, ...settings }),
    );
    expect(value.members).toEqual([]);
    expect(diagnostics.map(({ code, data }) => [code, (data as { problem: string }).problem])).toEqual([
      ['table-row', problem],
    ]);
  });

  test('may name its columns by number', () => {
    expect(values('A;5\nB;6', { headings: false, columns: { code: 1, value: 2 } })).toEqual(['5', '6']);
  });

  test('has a column of that number, or nothing is read', () => {
    const { value, diagnostics } = readTable(table('A;5\nB;6', { headings: false, columns: { code: 1, value: 7 } }));
    expect(value.members).toEqual([]);
    expect(diagnostics.map((d) => messageOf(d))).toEqual([
      'The table has no column 7; it has A, 5. Nothing of it was read',
    ]);
  });

  test('with a bad row is not read at all, and says which rows', () => {
    const text = 'Codice;Valore;Unità\nA;12;\nB;12.5x;\n;7;\nC;13;\n';
    const { value, diagnostics } = readTable(table(text));
    expect(value.members).toEqual([]);
    expect(diagnostics.map((d) => text.slice(d.anchor.start, d.anchor.end))).toEqual(['B;12.5x;', ';7;']);
    expect(diagnostics.map((d) => messageOf(d, 'it'))).toEqual([
      "12.5x contiene più di un numero: scrivere l'unità in una colonna a parte, da indicare come unit; nulla della tabella è stato letto",
      'La riga ha un valore, 7, e nessun codice; nulla della tabella è stato letto',
    ]);
  });

  test.each([
    ['separator is missing', { separator: undefined }, 'separator'],
    ['thousands and decimal are the same', { thousands: ',' }, 'thousands'],
    ['there is no period', { period: undefined }, 'period'],
    ['a key is unknown', { separatore: ';' }, 'separatore'],
  ])('is refused where %s', (_, changes, named) => {
    const { diagnostics } = readTable(table('Codice;Valore;Unità\nA;12;', changes));
    expect(diagnostics.map(({ code }) => code)).toEqual(['table-settings']);
    expect(messageOf(diagnostics[0]!)).toContain(named);
  });

  test.each(['', '"', ';;;\n"a', '\uFEFF', 'Codice;Valore;Unità'])('of %j never throws', (text) => {
    expect(readTable(table(text)).value.members).toEqual([]);
  });

  test('feeds a plan like a file of actuals', () => {
    const plan =
      'perf 1 english\nplan P "A plan" {\n  years 2024\n  indicator I "X" {\n    target 2024 >= 10\n  }\n}\n';
    const { value, diagnostics } = compile([{ name: 'p.perf', text: plan }], [table('Codice;Valore;Unità\nI;12;')]);
    expect(diagnostics).toEqual([]);
    expect(value[0]?.indicators.get('I')?.actuals).toMatchObject([
      { value: { number: { coefficient: 12n, scale: 0 } } },
    ]);
  });
});
