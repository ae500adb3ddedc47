// What a table of a plan says is in the draft, or named with its cell: no cell is dropped without a word.

import { describe, expect, test } from 'vitest';
import { readPlan } from '#import/plan/import-plan.ts';
import { planKeys, planSettingsOf } from '#import/plan/plan-settings.ts';
import { draftText } from '#import/plan/write-draft.ts';
import { BLANK, type Cell, cellName, type Workbook } from '#import/sheet/cell.ts';
import { compile } from '#language/index.ts';

type Row = readonly (string | null)[];

/** `^`: merged with the cell above it. */
function workbook(rows: readonly Row[]): Workbook {
  const cells: Cell[][] = [];
  for (const [at, row] of rows.entries())
    cells.push(
      row.map((text, column): Cell => {
        if (text !== '^') return text === null ? BLANK : { kind: 'text', text };
        const above = cells[at - 1]![column]!;
        return above.kind === 'covered' ? above : { kind: 'covered', row: at - 1, column };
      }),
    );
  return { format: 'xlsx', days: '1900', sheets: [{ name: 'Piano', hidden: false, rows: cells }] };
}

function drafted(rows: readonly Row[], set: readonly string[] = []): string {
  const { settings } = planSettingsOf(set);
  const { draft, questions } = readPlan(workbook(rows), settings!);
  if (draft === null) return questions.map(({ cell, words }) => `${cell} ${words.en}`).join('\n');
  return draftText(draft, { code: 'P', title: 'P', language: 'en', file: 'p.xlsx' }).text;
}

/** The lines of nodes and indicators, without their titles, and the remarks. */
function shown(rows: readonly Row[], set: readonly string[] = []): readonly string[] {
  const lines = drafted(rows, set).split('\n').slice(3);
  return lines.flatMap((line) => {
    const remark = /\/\/ (.*)$/.exec(line)?.[1];
    const head = /^ *((?:objective|indicator) .*?) "/.exec(line)?.[1];
    return [...(head === undefined ? [] : [head]), ...(remark === undefined ? [] : [remark])];
  });
}

const objective = ['1 - A', 'Reports', 'Visits', '^'];

describe('weights', () => {
  const header = (...headings: readonly string[]): Row => [...headings, 'Target 2025'];

  test('of objectives and of indicators, wherever their columns stand', () => {
    const read = ['objective 1 weight 70%', 'indicator _1_1 weight 60%', 'indicator _1_2 weight 40%'];
    const [a, one, two, merged] = objective as [string, string, string, string];
    for (const headings of [
      header('Obiettivo', 'Peso obiettivo', 'Indicatore', 'Peso indicatore'),
      header('Obiettivo', "Peso dell'obiettivo", 'Indicatore', 'Peso'),
      header('Obiettivo', 'Peso', 'Indicatore', 'Peso'),
      header('Obiettivo', 'Peso', 'Indicatore', 'Peso ind.'),
      header('Obiettivo', 'Peso ob.', 'Indicatore', 'Peso dell’indicatore'),
    ])
      expect([
        headings,
        shown([headings, [a, '70%', one, '60%', '>= 5'], [merged, merged, two, '40%', '>= 6']]),
      ]).toEqual([headings, read]);
    for (const headings of [
      header('Obiettivo', 'Indicatore', 'Peso indicatore', 'Peso obiettivo'),
      header('Obiettivo', 'Indicatore', 'Peso', 'Peso obiettivo'),
    ])
      expect([
        headings,
        shown([headings, [a, one, '60%', '70%', '>= 5'], [merged, two, '40%', merged, '>= 6']]),
      ]).toEqual([headings, read]);
  });

  test('a heading names the level of its objectives', () => {
    const headings = ['Obiettivo strategico', 'Obiettivo operativo', 'Peso obiettivo strategico', 'Indicatore'];
    expect(shown([header(...headings), ['1 - A', '1.1 - B', '70%', 'Reports', '>= 5']])).toEqual([
      'objective 1 weight 70%',
      'objective 1.1',
      'indicator _1.1_1',
    ]);
  });

  test('a column that may be of either is doubtful, and is settled by the user', () => {
    const rows = [header('Obiettivo', 'Peso', 'Indicatore'), ['1 - A', '70%', 'Reports', '>= 5']];
    expect(shown(rows)).toEqual([
      expect.stringMatching(/^B1: weights of objectives or of indicators\? .*columns\.objectiveWeight=B/),
      'objective 1',
      'indicator _1_1',
    ]);
    expect(shown(rows, ['columns.weight=B'])).toEqual(['objective 1', 'indicator _1_1 weight 70%']);
    expect(shown(rows, ['columns.objectiveWeight=B'])).toEqual(['objective 1 weight 70%', 'indicator _1_1']);
  });

  test('of two for the same, one is read, and the other named', () => {
    const rows = [
      header('Obiettivo', 'Indicatore', 'Peso 2025', 'Peso 2026'),
      ['1 - A', 'Reports', '70%', '30%', '>= 5'],
    ];
    expect(shown(rows)).toEqual([
      expect.stringMatching(/^D1: weights are read in column C/),
      'objective 1',
      'indicator _1_1 weight 70%',
    ]);
    expect(shown(rows, ['columns.weight=D'])).toEqual([
      expect.stringMatching(/^C1: weights are read in column D/),
      'objective 1',
      'indicator _1_1 weight 30%',
    ]);
  });

  test('merged over several indicators, or beside no objective', () => {
    const bare = header('Obiettivo', 'Indicatore', 'Peso');
    expect(shown([bare, ['1 - A', 'Reports', '70%', '>= 5'], ['^', 'Visits', '^', '>= 6']])).toEqual([
      expect.stringMatching(/^C2: 70% stands beside several rows/),
      'objective 1',
      'indicator _1_1',
      'indicator _1_2',
    ]);
    const both = header('Obiettivo', 'Indicatore', 'Peso obiettivo');
    expect(shown([both, ['1 - A', 'Reports', '70%', '>= 5'], ['^', 'Visits', '30%', '>= 6']])[0]).toMatch(
      /^C3: 30% is the weight of an objective that does not begin in this row/,
    );
  });
});

test('activities are nodes', () => {
  const rows = [
    ['Attività', 'Indicatore', 'Target 2025'],
    ['1 - A', 'Reports', '>= 5'],
  ];
  expect(drafted(rows)).toContain('action 1 "A" {');
});

describe('what is no plan, and what is not said', () => {
  const header: Row = [
    'Obiettivo',
    'Indicatore',
    'Peso',
    'Polarità',
    'Stato 2024',
    'Target 2025',
    'Target 2026',
    'Note',
  ];

  test('a row of totals is left out', () => {
    const row = ['1 - A', 'Reports', '100%', null, '4', '>= 5', '>= 6', null];
    for (const total of [
      ['Totale pesi', null, '100%', null, null, null, null, null],
      [null, 'Totale', '100%', null, null, null, null, null],
    ])
      expect(shown([header, row, total])).toEqual([
        expect.stringMatching(/^[AB]3: a row of totals, left out: Totale/),
        'objective 1',
        'indicator _1_1 weight 100%',
      ]);
    const named = ['^', 'Totale pratiche evase', null, null, null, '>= 5', '>= 6', null];
    expect(shown([header, row, named])).toHaveLength(3);
  });

  test('n.d. says neither that there is none nor which; a line says that there is none', () => {
    const text = drafted([header, ['1 - A', 'Reports', '100%', null, 'n.d.', '>= 5', 'n.d.', null]]);
    expect(text).not.toMatch(/baseline none|target 2026 none/);
    expect(text).toMatch(/\/\/ E2: n\.d\. does not say[\s\S]*\/\/ G2: n\.d\. does not say/);
    const lines = drafted([header, ['1 - A', 'Reports', '100%', null, '---', '>= 5', '---', null]]);
    expect(lines).toMatch(/baseline none\n[\s\S]*target 2026 none\n/);
  });

  test.each([
    ['decrescente', '5', 'target 2025 <= 5\n'],
    ['crescente', '5', 'target 2025 >= 5\n'],
    ['decrescente', '<= 5', 'target 2025 <= 5\n'],
    ['decrescente', '>= 5', 'target 2025 >= 5 // F2: the target says otherwise than the polarity (decrescente)'],
    ['boh', '5', '// D2: not understood, and left out: boh'],
  ])('polarity %s, target %s', (polarity, target, line) => {
    expect(drafted([header, ['1 - A', 'Reports', '100%', polarity, '4', target, null, null]])).toContain(line);
  });
});

test('every filled cell changes the draft, or its column is named as one that is not read', () => {
  const rows: readonly Row[] = [
    [
      'Cod.',
      'Obiettivo',
      'Peso',
      'Indicatore',
      'U.M.',
      'Peso ind.',
      'Polarità',
      'Stato 2024',
      'Target 2025',
      'Target 2026',
      'Ufficio',
      'Note',
      null,
    ],
    ['I1', '1 - A', '60%', 'Reports', 'n.', '60%', 'crescente', '4', '5', 'n.d.', 'URP', 'b', null],
    ['I2', '^', '^', 'Visits', 'n.', '40%', 'decrescente', 'n.d.', '<= 5', '---', '^', null, 'c'],
    ['I3', '2 - B', '40%', 'Portal', null, '100%', null, 'NO', 'SI', null, 'CED', null, null],
    ['Totale pesi', null, '100%', null, null, '200%', null, null, null, null, null, null, null],
  ];
  const whole = drafted(rows);
  expect(whole).toMatch(/L1: the column Note is not read\n.*M1: the column without a heading is not read/);
  expect(whole).toContain('A5: a row of totals, left out: Totale pesi');
  const silent = rows.slice(1, 4).flatMap((row, above) =>
    row.flatMap((text, column) => {
      if (text === null || text === '^' || column > 10) return [];
      const without = rows.map((one, at) => (at === above + 1 ? one.with(column, 'Zz') : one));
      return drafted(without) === whole ? [cellName(above + 1, column)] : [];
    }),
  );
  expect(silent).toEqual([]);
  expect(compile([{ name: 'p.perf', text: whole }]).diagnostics.filter(({ severity }) => severity === 'error')).toEqual(
    [],
  );
});

describe('settings', () => {
  const rows = [
    ['Obiettivo', 'Indicatore', 'Target 2025'],
    ['1 - A', 'Reports', '>= 5'],
    ['2 - B', 'Visits', '>= 6'],
    ['3 - C', 'Calls', '>= 7'],
  ];

  test('rows', () => {
    expect(shown(rows, ['firstRow=3', 'lastRow=3'])).toEqual(['objective 2', 'indicator _2_1']);
  });

  test('each key is read or refused', () => {
    for (const key of [
      'header=1',
      'columns.value=D',
      'columns.code=A',
      'percentages=points',
      'missing=x',
      'lastRow',
      'x=1',
    ])
      expect([key, planSettingsOf([key])]).toEqual([key, { settings: null, wrong: key, isKey: true }]);
    for (const one of ['lastRow=x', 'columns.weight=3', 'numbers=german'])
      expect(planSettingsOf([one])).toEqual({ settings: null, wrong: one, isKey: false });
    const values = [
      'sheet=A',
      'numbers=italian',
      'firstRow=2',
      'lastRow=9',
      'columns.weight=F',
      'columns.objectiveWeight=AA',
    ];
    const given = [...values, 'csv.separator=;', 'csv.encoding=utf-8'];
    expect(given.map((one) => one.split('=')[0])).toEqual(planKeys);
    expect(planSettingsOf(given).settings).not.toBeNull();
  });

  test('a list has no columns to be named', () => {
    const list = [
      ['1 - A'],
      ['Indicatori'],
      ['Uno'],
      ['Peso', '100%'],
      ['Stato', '1'],
      ['Target 2025', '3'],
      ['Target 2026', '4'],
    ];
    expect(drafted(list, ['columns.weight=B'])).toContain('it is a list');
    expect(drafted([...list, ['Polarità', 'decrescente']])).toContain('target 2025 <= 3\n');
  });
});
