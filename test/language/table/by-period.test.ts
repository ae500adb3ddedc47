// Tables as documents print accounts: a line for each figure, a column for each year.

import { expect, test } from 'vitest';
import { compile } from '#language/index.ts';
import { tableOf } from './tables.ts';

const text = 'Codice;Voce;2023;2024\nA;Proventi;1.180;1.200\nB;Oneri;-;900\nC;Avvio;;30/06/2024\n';
const settings = {
  plan: 'P',
  separator: ';',
  decimal: ',',
  thousands: '.',
  dates: 'dd/MM/yyyy',
  missing: ['-'],
  rounded: true,
  columns: { code: 'Codice', values: { 2023: '2023', 2024: '2024' } },
};

test('each cell is a value of the period of its column; an empty one, or a dash, is none', () => {
  const plan = ['A', 'B', 'C'].map((code) => `measure ${code} "${code}" {\n}\n`).join('');
  const table = { name: 'v.csv', text, settings: { name: 'v.csv.json', text: JSON.stringify(settings) } };
  const { value, diagnostics } = compile(
    [{ name: 'plan.perf', text: `perf 1 english\nplan P "P" {\n  years 2023..2024\n}\n${plan}` }],
    [table],
  );
  expect(diagnostics.filter(({ severity }) => severity !== 'hint')).toEqual([]);
  const held = [...value[0]!.measures.values()].flatMap(({ code, values }) =>
    values.map((one) => [code, one.period.first, one.rounded, one.value.kind]),
  );
  expect(held).toEqual([
    ['A', 2023, true, 'quantity'],
    ['A', 2024, true, 'quantity'],
    ['B', 2024, true, 'quantity'],
    ['C', 2024, false, 'date'],
  ]);
});

test('one bad cell, and nothing is read', () => {
  const { values, diagnostics } = tableOf(text.replace('900', '9.00'), { ...settings, period: undefined });
  expect(values).toEqual([]);
  expect(diagnostics.map(({ code }) => code)).toEqual(['table-row']);
});

test('a column that nobody reads is told, one that is read is not', () => {
  const { diagnostics } = tableOf(text, { ...settings, period: undefined, columns: { code: 1, values: { 2024: 4 } } });
  expect(diagnostics.map(({ code }) => code)).toEqual(['table-unread']);
});
