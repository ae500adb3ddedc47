// `perfplan import actuals`, as a user sees it.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { perfplan, scratch } from '../cli/run.ts';
import { plan, xlsx } from './workbooks.ts';

const rows = [
  ['Code', 'Title', 'Unit', 'Value 2023', 'Value 2024', 'Source', 'Note'],
  ['InTime', 'Answers in time', 'N.', 150, 180, 'Register', null],
  ['All', 'Answers', '', 160, 200, 'Register', 'with those by mail'],
  ['I2', 'Portal', '', null, '25/06/2024', null, null],
  ['I3', 'Budget', '%', 40, 45, null, null],
];

async function folderWith(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = scratch({});
  mkdirSync(join(folder, 'plan'));
  for (const [name, text] of Object.entries({ 'plan/plan.perf': plan, ...files }))
    writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'ao3.xlsx'), await xlsx([{ name: 'Data', rows }]));
  return folder;
}

const command = ['import', 'actuals', 'ao3.xlsx', '--for', 'plan', '--period', '2024'];

describe('import actuals', () => {
  test('shows how it would read, what would change, and writes nothing unasked', async () => {
    const folder = await folderWith();
    const { code, out, err } = await perfplan(command, { cwd: folder });
    expect(out).toContain('columns.value   E  (from E1)');
    expect(out).toContain('percentages     points  (from E5)');
    expect(out).toContain('value  indicator I3  Use of the budget'.replace(/ +/g, ' ').slice(0, 5));
    expect(err).toBe('perfplan: nothing is written yet: --yes writes plan/ao3-2024.perf\n');
    expect([code, existsSync(join(folder, 'plan/ao3-2024.perf'))]).toEqual([1, false]);
    const dry = await perfplan([...command, '--dry-run'], { cwd: folder });
    expect([dry.code, existsSync(join(folder, 'plan/ao3-2024.perf'))]).toEqual([0, false]);
  });

  test('writes a canonical file and the mapping, which is used again', async () => {
    const folder = await folderWith();
    const { code } = await perfplan([...command, '--yes'], { cwd: folder });
    const written = readFileSync(join(folder, 'plan/ao3-2024.perf'), 'utf8');
    expect(written).toBe(`perf 1 english for P

actuals 2024 source "ao3.xlsx, Data" {
  InTime = 180 N. source "Register" // E2
  All = 200 source "Register" // E3: with those by mail
  I2 = 2024-06-25 // E4
  I3 = 45% // E5
}
`);
    expect(JSON.parse(readFileSync(join(folder, 'ao3.xlsx.import.json'), 'utf8'))).toMatchObject({
      sheet: 'Data',
      columns: { code: 'A', value: 'E', unit: 'C', source: 'F', note: 'G' },
      dates: 'day-first',
    });
    const again = await perfplan([...command, '--yes'], { cwd: folder });
    expect([code, again.code, again.err]).toEqual([0, 0, '']);
    expect(again.out).not.toContain('columns.value');
    expect(again.out).toContain('No change in meaning');
    const canonical = await perfplan(['fmt', 'plan', '--check'], { cwd: folder });
    expect(canonical.out).not.toContain('ao3-2024.perf');
    const checked = await perfplan(['check', 'plan'], { cwd: folder });
    expect(checked.code).toBe(0);
  });

  test('a table with its description says the same', async () => {
    const folder = await folderWith();
    const { code, err } = await perfplan([...command, '--out', 'plan/ao3.csv', '--yes'], { cwd: folder });
    expect([code, err]).toEqual([0, '']);
    expect(readFileSync(join(folder, 'plan/ao3.csv'), 'utf8')).toContain('I3,45%,,"ao3.xlsx, Data",,E5');
    const scored = await perfplan(['score', 'plan', '--format', 'csv', '--all'], { cwd: folder });
    expect(scored.out).toContain('I1');
    const checked = await perfplan(['check', 'plan'], { cwd: folder });
    expect([checked.code, checked.out]).toEqual([0, checked.out]);
    const same = await perfplan([...command, '--dry-run'], { cwd: folder });
    expect(same.out).toContain('No change in meaning');
  });

  test('a value that contradicts the plan is told with its cell and its place in the plan, and nothing is written', async () => {
    const other = 'perf 1 english for P\nactuals 2024 {\n  I3 = 44%\n  All = 200\n}\n';
    const folder = await folderWith({ 'plan/other.perf': other });
    const { code, err } = await perfplan([...command, '--yes'], { cwd: folder });
    expect([code, existsSync(join(folder, 'plan/ao3-2024.perf'))]).toEqual([1, false]);
    expect(err).toMatch(/^perfplan: ao3\.xlsx, Data!E5: .*I3/m);
    expect(err).not.toContain('E3');
    expect(err).toContain('plan/other.perf');
  });

  test('what is asked is answered by --set, and kept', async () => {
    const folder = await folderWith();
    const bytes = await xlsx([
      {
        name: 'Data',
        rows: [...rows, ['I6', 'Events', '', null, '1.234', null, null], ['X', 'y', '', null, 3, null, null]],
      },
    ]);
    writeFileSync(join(folder, 'ao3.xlsx'), bytes);
    const asked = await perfplan([...command, '--yes'], { cwd: folder });
    expect(asked.code).toBe(1);
    expect(asked.err).toBe(
      `perfplan: ao3.xlsx, Data!E6: 1.234 is 1234 in Italian and 1.234 in English: say which (--set numbers=italian / --set numbers=english)
perfplan: ao3.xlsx, Data!A7: the plan has no X (--set codes.X=CODE / --set codes.X=, which leaves the row out)
`,
    );
    const answered = await perfplan([...command, '--set', 'numbers=italian', '--set', 'codes.X=', '--yes'], {
      cwd: folder,
    });
    expect(answered.code).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, 'ao3.xlsx.import.json'), 'utf8'))).toMatchObject({
      numbers: 'italian',
      codes: { X: null },
    });
    const again = await perfplan([...command, '--yes'], { cwd: folder });
    expect(again.code).toBe(0);
  });

  test('mistakes in Italian', async () => {
    const folder = await folderWith({ 'no.xlsx': 'PK', 'ao3.xlsx.import.json': '{"version": 2}' });
    const said = async (args: readonly string[]): Promise<string> =>
      (await perfplan([...args, '--lang', 'it'], { cwd: folder })).err.trim();
    expect(await said(command)).toMatch(/^perfplan: ao3\.xlsx\.import\.json non è una mappatura/);
    expect(await said([...command, '--set', 'x=1'])).toMatch(/^perfplan: --set x=1 non è nulla che una mappatura dica/);
    expect(await said(['import', 'actuals', 'gone.xlsx', '--for', 'plan', '--period', '2024'])).toBe(
      'perfplan: gone.xlsx non si legge: non esiste',
    );
    expect(await said(['import', 'actuals', 'ao3.xlsx', '--for', 'plan', '--period', '24'])).toContain(
      '24 non è un periodo',
    );
  });
});

describe('export form', () => {
  const offices = 'office AO3 "Registry"\noffice AO4 "Another"\n';
  const withOffice = plan.replace('indicator I6 "Events" {', 'indicator I6 "Events" {\n      office AO3') + offices;

  test('one office, or all into a folder; an office to which nothing is due is named', async () => {
    const folder = await folderWith({ 'plan/plan.perf': withOffice });
    const form = ['export', 'form', 'plan', '--period', '2024'];
    const one = await perfplan([...form, '--office', 'AO3', '--xlsx', 'a.xlsx', '--ods', 'a.ods'], { cwd: folder });
    expect([one.code, one.out]).toEqual([0, 'a.xlsx: values to deliver 1\na.ods: values to deliver 1\n']);
    const all = await perfplan([...form, '--all-offices', 'forms', '--as', 'ods'], { cwd: folder });
    expect([all.code, all.out]).toEqual([0, 'forms/AO3-2024.ods: values to deliver 1\n']);
    expect(all.err).toContain('Nothing in the plan names AO4');
    const empty = await perfplan(['import', 'actuals', 'a.ods', '--for', 'plan', '--period', '2024'], { cwd: folder });
    expect([empty.code, empty.err]).toEqual([1, 'perfplan: a.ods has no value for the plan: nothing is written\n']);
  });

  test('mistakes', async () => {
    const folder = await folderWith({ 'plan/plan.perf': withOffice });
    const said = async (...args: readonly string[]): Promise<string> =>
      (await perfplan(['export', 'form', 'plan', '--period', '2024', ...args], { cwd: folder })).err.trim();
    expect(await said()).toBe('perfplan: Name an office with --office, or a folder for all with --all-offices');
    expect(await said('--office', 'AO9', '--xlsx', 'x.xlsx')).toMatch(
      /^perfplan: There is no office AO9; there is AO\d/,
    );
    expect(await said('--office', 'AO3')).toBe('perfplan: Say where to write the form: --xlsx FILE or --ods FILE');
  });
});

describe('import plan', () => {
  const sheet = {
    name: 'Piano',
    rows: [
      ['Obiettivo strategico', 'Indicatore', 'Peso', 'Stato 2023', 'Target 2024'],
      ['1.1 - Servizi (URP)', 'Risposte nei termini', '60 %', '88 %', '>= 90 %'],
      [null, 'Portale in linea', '40 %', '---', '<= 30/06/2024'],
    ],
  };

  test('writes a draft in the keywords that are asked for, with its doubts', async () => {
    const folder = await folderWith();
    writeFileSync(join(folder, 'piano.xlsx'), await xlsx([sheet]));
    const command = [
      'import',
      'plan',
      'piano.xlsx',
      '--out',
      'piano.perf',
      '--code',
      'PP',
      '--title',
      'Piano',
      '--lang',
      'it',
    ];
    const { code, err } = await perfplan(command, { cwd: folder });
    expect([code, err]).toEqual([
      0,
      'perfplan: obiettivi e altri nodi 1, indicatori 2, dubbi 0; perfplan check dice che cosa manca ancora\n',
    ]);
    expect(readFileSync(join(folder, 'piano.perf'), 'utf8')).toBe(`perf 1 italian

// Prima bozza da piano.xlsx: ciò che è dubbio è in un commento, con la sua cella. Regole, uffici e formule sono ancora da scrivere.
piano PP "Piano" {
  anni 2024
  lingua it
  obiettivo 1.1 "Servizi" {
    tipo "strategico"
    responsabile "URP"
    indicatore _1.1_1 peso 60% "Risposte nei termini" {
      unità %
      valore-di-partenza 2023 = 88%
      target 2024 >= 90%
    }
    indicatore _1.1_2 peso 40% "Portale in linea" {
      valore-di-partenza nessuno
      target 2024 entro 2024-06-30
    }
  }
}
`);
    const again = await perfplan(command, { cwd: folder });
    expect([again.code, again.err]).toEqual([2, 'perfplan: piano.perf esiste: --force lo sostituisce\n']);
    const checked = await perfplan(['check', 'piano.perf'], { cwd: folder });
    expect(checked.code).toBe(0);
    const refused = await perfplan([...command, '--force', '--set', 'columns.value=D'], { cwd: folder });
    expect([refused.code, refused.err]).toEqual([
      2,
      'perfplan: --set columns.value=D non riguarda un piano: import plan accetta sheet, numbers, firstRow, lastRow, columns.weight, columns.objectiveWeight, csv.separator, csv.encoding\n',
    ]);
  });
});
