// The documents that a body publishes: what is in them, that a template decides it, and that no text of a plan does harm in any of the three forms.

import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { load, onePlan } from '#cli/files/load.ts';
import { yearIn } from '#language/model/values/periods.ts';
import {
  type DocumentCell,
  type DocumentTable,
  figureCell,
  nothing,
  type ReportDocument,
  textCell,
} from '#report/documents/document.ts';
import { builtInTemplate } from '#report/documents/template/built-in.ts';
import { readTemplate } from '#report/documents/template/read.ts';
import { documentKinds } from '#report/documents/template/template.ts';
import { documentDocx } from '#report/documents/write/docx.ts';
import { documentHtml } from '#report/documents/write/html.ts';
import { documentMarkdown } from '#report/documents/write/markdown.ts';
import { documentOf, documentOfModel, modelOf, tablesIn } from './documents.ts';

function plan(title: string, more = ''): string {
  return `perf 1 english
plan P "A plan" {
  years 2024..2025
  organisation "A body"
  objective O "An objective" {
    budget 2024 initial = 100 EUR
    indicator A ${title} weight 50% {
      type quality
      source "A survey"
      formula M / N
      baseline 2023 = 8
      target 2024 >= 10
      target 2025 >= 11
      ${more}
    }
    indicator B weight 50% "Another" {
      target 2024 by 2024-06-30
      actual 2024 = 2024-06-20
    }
  }
}
measure M "Things done" { 2024 = 24 provisional }
measure N "Days" { 2024 = 2 }
`;
}

const saidIn = (cell: DocumentCell): string => {
  switch (cell.kind) {
    case 'text':
      return cell.lines.join(' | ');
    case 'figure':
      return cell.text.replaceAll('\u00A0', ' ');
    case 'name':
      return [cell.code, cell.title, ...cell.remarks].filter(Boolean).join(' | ');
    case 'light':
      return cell.name;
  }
};

/** The row of the first table with a column of that heading whose name begins so: heading to text. */
function rowOf(document: ReportDocument, code: string, heading: string): Readonly<Record<string, string>> {
  const found = tablesIn(document).flatMap(({ columns, rows }) =>
    columns.some(({ head }) => head === heading)
      ? rows
          .filter(({ cells }) => cells.some((cell) => cell.kind === 'name' && cell.code === code))
          .map(({ cells }) => Object.fromEntries(cells.map((cell, at) => [columns[at]!.head, saidIn(cell)])))
      : [],
  );
  return found[0] ?? {};
}

test('results: value, target, deviation, light, what is provisional', () => {
  const document = documentOf(plan('"One"'));
  // 24 things in 2 days are 12: 2 more than the target of 10
  expect(rowOf(document, 'A', 'Deviation from the target')).toMatchObject({
    'Objective, indicator': 'A | One | * provisional',
    Weight: '50 %',
    Type: 'Quality',
    Algorithm: 'Things done / Days | M / N',
    Source: 'A survey',
    'Target 2024': '≥ 10',
    'Result 2024': '12',
    'Deviation from the target': '+2',
  });
  // ten days before the day
  expect(rowOf(document, 'B', 'Deviation from the target')).toMatchObject({ 'Deviation from the target': '−10 days' });
});

test.each([
  ['english', '84.2%', '−0.8 percentage points'],
  ['english', '86%', '+1 percentage point'],
  ['italian', '84.2%', '−0,8 punti percentuali'],
  ['italian', '84%', '−1 punto percentuale'],
] as const)('results: the deviation of a percentage is in points: %s, %s', (language, value, said) => {
  const text = {
    english:
      'plan P "A" {\nyears 2024\nobjective O "Of" {\nindicator A "One" {\nunit %\ntarget 2024 >= 85%\nactual 2024 =',
    italian:
      'piano P "A" {\nanni 2024\nobiettivo O "Of" {\nindicatore A "One" {\nunità %\ntarget 2024 >= 85%\nconsuntivo 2024 =',
  }[language];
  const document = documentOf(`perf 1 ${language}\n${text} ${value}\n}\n}\n}\n`);
  const heading = language === 'italian' ? 'Scostamento rispetto al target' : 'Deviation from the target';
  // the value less 85 %
  expect(rowOf(document, 'A', heading)[heading]).toBe(said);
});

test('results: money that was computed has cents, what was written stays', () => {
  const text = plan('"One"').replace(
    'indicator B ',
    'indicator C "Fees" {\nunit EUR\ntarget 2024 >= 140_000\nactual 2024 = 138_750.4 EUR\n}\nindicator B ',
  );
  // 140,000 less 138,750.4
  expect(rowOf(documentOf(text), 'C', 'Deviation from the target')).toMatchObject({
    'Target 2024': '≥ 140,000 EUR',
    'Result 2024': '138,750.4 EUR',
    'Deviation from the target': '−1,249.60 EUR',
  });
});

test('plan: the targets of all years, and nothing of results', () => {
  const document = documentOf(plan('"One"'), 'plan', { year: 2024 });
  expect(rowOf(document, 'A', 'Target 2025')).toMatchObject({
    'Area, objective, indicator': 'A | One',
    Baseline: '2023: 8',
    'Target 2024': '≥ 10',
    'Target 2025': '≥ 11',
  });
  expect(documentMarkdown(document)).not.toMatch(/provisional|\| missing|12/);
});

test('monitoring: on track or not, what is missing', () => {
  const model = modelOf(
    plan('"One"')
      .replace('{ 2024 = 24 provisional }', '{ 2024-H1 = 6 provisional }')
      .replace('actual 2024 = 2024-06-20', '')
      .replace('{ 2024 = 2 }', '{ 2024-H1 = 1 }'),
  );
  const document = documentOfModel(model, 'monitoring', { asOf: yearIn(model.calendar, 2024, 'H1') });
  expect(rowOf(document, 'A', 'On track')).toMatchObject({ Value: '6', 'On track': 'not on track (provisional)' });
  expect(rowOf(document, 'B', 'On track')).toMatchObject({ 'On track': 'missing' });
  expect(rowOf(document, 'B', 'State')).toMatchObject({ State: 'missing' });
});

test('monitoring: a target and what is due of it so far have their unit once', () => {
  const text = `perf 1 english
plan P "A plan" {
  years 2024
  policy r
  objective O "An objective" {
    indicator A weight 50% "Wait" {
      unit minutes
      baseline 2023 = 18.5
      target 2024 <= 15
      actual 2024-H1 = 16.25
    }
    indicator B weight 50% "Staff" {
      unit people
      baseline 2023 = 0
      target 2024 between 10 and 20
      actual 2024-H1 = 6
    }
  }
}
policy r "Rules" {
  interim proportional
}
`;
  const model = modelOf(text);
  const document = documentOfModel(model, 'monitoring', { asOf: yearIn(model.calendar, 2024, 'H1') });
  // half of the way from 18.5 to 15 is 16.75; half of the way from 0 to 10 and to 20 is 5 and 10
  expect(rowOf(document, 'A', 'On track')).toMatchObject({
    'Target for the period': '≤ 15 minutes in proportion = 16.75 minutes',
  });
  expect(rowOf(document, 'B', 'On track')).toMatchObject({
    'Target for the period': 'between 10 people and 20 people in proportion = 5 people to 10 people',
  });
});

test.each([
  ['english', '2024', 'H1', 'as of 30 June 2024'],
  ['italian', '2024', 'H1', 'al 30 giugno 2024'],
  ['italian', '2024', 'Q1', 'al 31 marzo 2024'],
  ['italian', '2024', '02', 'al 29 febbraio 2024'],
  // years that begin in April: half of 2024/25 is over in September, its second month is May
  ['english', '2024/25', 'H1', 'as of 30 September 2024'],
  ['italian', '2024/25', '02', 'al 31 maggio 2024'],
])('monitoring: the day on which it looks, in words: %s, %s-%s', async (language, year, part, said) => {
  const words =
    language === 'italian' ? ['piano', 'anni', 'anno inizia aprile'] : ['plan', 'years', 'year begins april'];
  const begins = year.includes('/') ? words[2] : '';
  const model = modelOf(`perf 1 ${language}\n${words[0]} P "A" {\n${words[1]} ${year}\n${begins}\n}\n`);
  const document = documentOfModel(model, 'monitoring', { asOf: yearIn(model.calendar, 2024, part) });
  expect([document.title, document.subtitle]).toEqual([
    `${language === 'italian' ? 'Monitoraggio' : 'Monitoring'} ${said}`,
    `A · ${said}`,
  ]);
  for (const written of [documentMarkdown(document), await documentHtml(document), await wordsOf(document)])
    expect(written).not.toMatch(/2024(?:\/25)?-(?:H|Q|0)/);
});

// codes that begin with _ were invented for the file
test.each(['riviere-di-liguria-2017', 'massa-carrara-2017/operational', 'massa-carrara-2017/strategic', 'modena-2017'])(
  '%s: no table names a node or an indicator by a code that the document does not have',
  (name) => {
    const model = onePlan(load([`examples/${name}`]), undefined);
    const codes = [...model.nodes, ...model.indicators.values()].map(({ code }) => code);
    const invented = new Set(codes.filter((code) => code.startsWith('_')));
    expect(invented.size).toBeGreaterThan(0);
    for (const kind of ['plan', 'results'] as const) {
      const cells = tablesIn(documentOfModel(model, kind)).flatMap(({ rows }) => rows.flatMap((row) => row.cells));
      const texts = cells.flatMap((cell) =>
        cell.kind === 'name' ? [cell.code, cell.title] : cell.kind === 'text' ? cell.lines : [],
      );
      expect(texts.flatMap((text) => text.split(/[\s,;]+/)).filter((word) => invented.has(word))).toEqual([]);
    }
  },
);

test('an office whose title is its code is named once', () => {
  const text = plan('"One"', 'office Accounts').concat('office Accounts "Accounts"\n');
  expect(rowOf(documentOf(text, 'plan'), 'A', 'Offices')).toMatchObject({ Offices: 'Accounts' });
});

test('a plan without scores has documents of every kind', async () => {
  for (const kind of documentKinds) {
    const document = documentOf('perf 1 english\nplan P "Empty" {\n  years 2024\n}\n', kind);
    for (const written of [documentMarkdown(document), await documentHtml(document)]) expect(written).toContain('P');
  }
});

test('what errors left out is said first, and marked', async () => {
  const document = documentOf(plan('"One"', 'targt 2024 >= 12'));
  for (const text of [documentMarkdown(document), await documentHtml(document)]) {
    expect(text).toContain('What could not be read');
    expect(text).toContain('incomplete');
  }
});

test.each(['en', 'it'] as const)('the built-in templates, printed and read again, are the same: %s', (language) => {
  for (const kind of documentKinds) {
    const template = builtInTemplate(kind, language);
    expect(readTemplate(JSON.stringify(template, null, 2))).toEqual({ value: template, problems: [] });
  }
});

test('a template decides sections, columns, headings and order', () => {
  const { value } = readTemplate(
    JSON.stringify({
      kind: 'results',
      title: '{organisation}, {year}',
      sections: [
        {
          heading: 'Of {title}',
          text: ['Read {plan}.'],
          shows: { table: 'tree', columns: [{ column: 'score', heading: 'Result' }, 'name'] },
        },
      ],
    }),
  );
  const text = documentMarkdown(documentOfModel(modelOf(plan('"One"')), value!));
  expect(text).toContain('# A body, 2024');
  expect(text).toContain('## Of A plan\n\nRead P.\n\n| Result | Objective, indicator |');
});

describe('what is wrong in a template is said with its place', () => {
  test.each([
    ['{ "kind": "results", "title": "A" }', '1:1 sections: it is missing'],
    [
      '{ "kind": "result", "title": "A", "sections": [{ "heading": "B" }] }',
      '1:11 kind: it must be one of plan, monitoring, results',
    ],
    [
      '{ "kind": "plan",\n  "title": "A", "sections": [{ "heading": "B", "colums": 1 }] }',
      '2:30 sections.0: colums is none of its keys',
    ],
    [shown('"tree", "columns": ["name", "weigth"]'), `sections.0.shows.columns.1: it must be one of name, code,`],
    [shown('"tree", "columns": []'), 'sections.0.shows.columns: it cannot be empty'],
    [shown('"trees", "columns": ["name"]'), 'sections.0.shows.table: it must be one of tree, objectives,'],
    [shown('"counts", "level": 0'), 'sections.0.shows.level: it must be a whole number up to 20'],
    [
      shown('"indicators", "of": "office", "columns": ["name"]'),
      'sections.0.shows.of: it must be plan, offices, owners, others',
    ],
    ['{ "kind": "plan", "kind": "results", "title": "A", "sections": [] }', '1:19 kind: it is said twice'],
    ['{ "kind": "plan", }', 'it is no JSON here'],
    ['[', 'it is no JSON here'],
    [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'it is nested deeper than 40'],
    ['null', 'it must be an object between braces'],
  ])('%.80s', (text, expected) => {
    const { value, problems } = readTemplate(text);
    expect(value).toBeNull();
    const said = problems.map(
      ({ line, column, path, problem }) => `${line}:${column} ${path && `${path}: `}${problem.en}`,
    );
    expect(said.join('\n')).toContain(expected);
  });
});

function shown(table: string): string {
  return `{ "kind": "plan", "title": "A", "sections": [{ "heading": "B", "shows": { "table": ${table} } }] }`;
}

describe('no text of a plan does harm', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '</style><img src=x onerror=alert(1)>',
    'a | b',
    '[click](javascript:alert(1))',
    'a\u0000b\u0008c\u001Fd\uFFFFe\uD800f',
    '\u202Egnp.exe',
    '@here #1 `x` ~~y~~',
    '{year}{organisation}',
    '= 1 + 1',
    '👩‍🚀🟢',
  ];

  const quoted = (title: string): string => `"${title.replace(/["\\]/g, '\\$&')}"`;
  const indicators = hostile.map((title, at) => `indicator H${at} ${quoted(title)} {}`).join('\n');
  const document = documentOf(
    plan('"One"', `}\n${indicators}\nindicator Z {`).replaceAll('"A body"', '"<img> & | {year}"'),
  );

  test('on a page', async () => {
    const page = await documentHtml(document);
    expect(page).not.toMatch(/<script|<img|\u202E|\u0008/);
    expect([...page.matchAll(/<style>/g)]).toHaveLength(1);
  });

  test('in Markdown', () => {
    const markdown = documentMarkdown(document);
    expect(markdown).not.toMatch(/(?<!\\)<(?:script|img)|(?<!\\)\]\(javascript|\u202E|\u0000/);
    expect(new Set(tableLines(markdown))).toEqual(new Set([true]));
  });

  test('in a Word file', async () => {
    const words = await wordsOf(document);
    expect(words).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\u202E]|<script|<img/);
    expect(words).toContain('👩‍🚀🟢');
  });

  test('line ends in a text stay in their cell', () => {
    const text = plan('"One"', 'description\n        | first\n        | second');
    expect(new Set(tableLines(documentMarkdown(documentOf(text, 'plan'))))).toEqual(new Set([true]));
  });

  test('a code of emoji is a row like any other', () => {
    const document = documentOf(plan('"One"').replace('indicator B ', 'indicator `🎯` '));
    expect(rowOf(document, '🎯', 'Deviation from the target')).toMatchObject({
      'Deviation from the target': '−10 days',
    });
  });
});

/** Of each line of a table: whether it has as many cells as the head of its table. */
function tableLines(markdown: string): readonly boolean[] {
  const cells = (line: string): number => line.replace(/\\./g, '').split('|').length;
  return markdown
    .trim()
    .split('\n\n')
    .flatMap((block) => {
      const lines = block.split('\n');
      return lines[0]?.startsWith('| ') ? lines.map((line) => cells(line) === cells(lines[0]!)) : [];
    });
}

async function wordsOf(document: ReportDocument): Promise<string> {
  return Object.values(await filesIn(document)).join('\n');
}

/** The XML files of the Word file. */
async function filesIn(document: ReportDocument): Promise<Readonly<Record<string, string>>> {
  const files = Object.entries(unzipSync(await documentDocx(document)));
  return Object.fromEntries(
    files.filter(([name]) => name.endsWith('.xml')).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}

test('a page runs nothing and asks no network: its policy allows its own style alone', async () => {
  const page = await documentHtml(documentOf(plan('"One"')));
  const [, policy = ''] = /content="(default-src [^"]*)"/.exec(page.replaceAll('&#39;', "'")) ?? [];
  expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'$/);
  expect(page).not.toMatch(/\b(?:src|action|srcset|poster)=|@import|url\(| style="/);
});

test('a Word file has headings that are headings, head rows that are repeated, a language, a title', async () => {
  const files = await filesIn(documentOf(plan('"One"')));
  const body = files['word/document.xml']!;
  expect(body).toContain('<w:pStyle w:val="Heading1"/>');
  const tables = [...body.matchAll(/<w:tbl>/g)].length;
  const facts = tablesIn(documentOf(plan('"One"'))).length;
  expect([...body.matchAll(/<w:tblHeader\/>/g)]).toHaveLength(facts);
  expect(tables).toBeGreaterThanOrEqual(facts);
  expect(files['word/styles.xml']!).toContain('<w:lang w:val="en-GB"');
  expect(files['docProps/core.xml']!).toContain('<dc:title>Performance report 2024</dc:title>');
});

test('in a Word file no word of a heading and no figure is broken', async () => {
  const heads = [
    'Grado di raggiungimento',
    'Target',
    'Consuntivo',
    'Algoritmo',
    'Valutazione',
    'Ufficio',
    'Fonte',
    'Note',
  ];
  const table: DocumentTable = {
    kind: 'table',
    about: 'A table',
    columns: ['Obiettivo', ...heads].map((head, at) => ({ head, align: 'start', width: at === 0 ? 60 : 8 })),
    rows: [
      {
        depth: 0,
        weight: 'plain',
        cells: [
          textCell('long '.repeat(40)),
          textCell('a'),
          figureCell('≥ 140.000,00 EUR'),
          ...heads.slice(2).map(() => nothing),
        ],
      },
    ],
  };
  const body = (await filesIn({ ...documentOf(plan('"One"')), parts: [{ landscape: true, blocks: [table] }] }))[
    'word/document.xml'
  ]!;
  const widths = [...body.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
  // A4 on its side with margins of 18 mm
  expect(widths.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(16838 - 2 * 1020);
  // in DejaVu Sans Bold of 8 points raggiungimento is 73 points wide, ≥ 140.000,00 EUR 75 (from its own tables); a cell leaves 7 free
  expect(widths[1]).toBeGreaterThanOrEqual(20 * (73 + 7));
  expect(widths[2]).toBeGreaterThanOrEqual(20 * (75 + 7));
  expect(widths[0]).toBe(Math.max(...widths));
});
