// The annual report of the example, from its template, against the report as it was printed: every cell of its tables that has a text (a row printed
// again on the next page once; no names of people). What ours does not say stands in modena-2024-unsaid.tsv, each with the reason; there may only be fewer.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { load, onePlan } from '#cli/files/load.ts';
import type { Block, DocumentCell, DocumentRow, DocumentTable, ReportDocument } from '#report/documents/document.ts';
import { readTemplate } from '#report/documents/template/read.ts';
import { documentOfModel } from '../report/documents.ts';
import { type Column, isSaidIn, type Printed } from './printed-report.ts';

const folder = 'test/corpus';

function linesOf(file: string): readonly (readonly string[])[] {
  return readFileSync(`${folder}/${file}`, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
}

/** The section of ours that has the cells of a printed table. */
const sections: Readonly<Record<string, RegExp>> = {
  '3.0 albero': /^3\.0 Albero/,
  '3.0 mappa': /^3\.0 Performance/,
  '3.1 conteggi': /^3\.1 Grado/,
  '3.1 albero': /^3\.1 Rendicontazione/,
  '3.1 risorse': /^3\.1 (?:L'assorbimento|I progetti)/,
  '3.2 conteggi': /^3\.2/,
  '3.3': /^3\.3/,
  'Sezione 4': /^(?:Tempi di pagamento|Personale)/,
  'Allegato 1': /^Allegato 1/,
  'Allegato 2': /^Allegato 2/,
  'Allegato 3': /^Allegato 3/,
  'Allegato 4': /^Allegato 4/,
  'Allegato 5': /^Allegato 5/,
};

/** Our headings for the printed columns. */
const columns: readonly (readonly [Column, RegExp])[] = [
  ['weight', /^Peso/],
  ['target', /^Target(?! fissato)/],
  ['value', /^(?:Valore$|Consuntivo)/],
  ['score', /^(?:Raggiungimento|Grado raggiungimento|Risultato misurato)/],
  ['light', /^Valutazione/],
  ['deviation', /^Scostamento/],
  ['type', /^Tip/],
  ['algorithm', /^Algoritmo/],
  ['source', /^Fonte/],
  ['description', /^Descrizione/],
  ['measures', /^Valor[ei] misure/],
  ['against', /^Valore vs/],
  ['overshoot', /^Overshooting/],
  ['programme', /^Programma/],
  ['resources', /^Risorse/],
  ['office', /^Unità/],
  ['initial', /^Budget iniziale/],
  ['updated', /^Budget aggiornato/],
  ['used', /^Utilizzato/],
  ['share', /^(?:Livello|Valore %)/],
  ['count', /^Valore assoluto/],
  ['label', /^Obiettivi (?:strategici|operativi)$/],
  ['2021', /^2021/],
  ['2022', /^2022/],
  ['2023', /^2023/],
];

type Row = Partial<Record<Column, readonly string[]>>;

/** What ours says: by printed table and row, as `301`, `301/indicators`, `D1.1 in 301`. */
function saidBy(document: ReportDocument): ReadonlyMap<string, Row> {
  const said = new Map<string, Row>();
  const add = (table: string, row: string, cells: Row): void => {
    said.set(`${table}\t${row}`, { ...said.get(`${table}\t${row}`), ...cells });
  };
  let [table, objective] = ['', ''];
  for (const block of document.parts.flatMap(({ blocks }) => blocks)) {
    if (block.kind === 'heading') {
      const found = Object.entries(sections).find(([, pattern]) => pattern.test(block.text))?.[0];
      if (found !== undefined || block.level === 1 || (block.level === 2 && !table.startsWith('Allegato')))
        table = found ?? '';
      objective = block.text;
    } else if (table !== '') {
      for (const [row, cells] of rowsOf(block, table, objective)) add(table, row, cells);
    }
  }
  return said;
}

function rowsOf(block: Block, table: string, heading: string): readonly (readonly [string, Row])[] {
  const [code = '', ...title] = heading.split(' - ');
  if (block.kind === 'facts') {
    const cells = Object.fromEntries(
      block.rows.flatMap(({ label, cell }) => columnOf(label).map((column) => [column, textsOf(cell)])),
    );
    return [[code, { ...cells, code: [code], title: [title.join(' - ')] }]];
  }
  if (block.kind !== 'table') return [];
  if (table === '3.0 albero') return outlineRows(block);
  if (table === '3.0 mappa') return mapRows(block);
  if (/conteggi$/.test(table))
    return block.rows.map((row, at) => [['achieved', 'partial', 'missed', 'all'][at]!, cellsOf(block, row)]);
  const within = /^Allegato [23]$/.test(table) ? code : null;
  return treeRows(block, table, within);
}

function outlineRows({ rows }: DocumentTable): readonly (readonly [string, Row])[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap(textsOf).map((text): readonly [string, Row] => {
      const [code = '', ...title] = text.split(' - ');
      return [code, { code: [code], title: [title.join(' - ')] }];
    }),
  );
}

function mapRows({ rows }: DocumentTable): readonly (readonly [string, Row])[] {
  return rows.flatMap(({ cells, weight }): readonly (readonly [string, Row])[] => {
    const [above = [], aboveScore = [], own = [], score = [], share = [], children = [], achieved = []] =
      cells.map(textsOf);
    if (weight === 'whole')
      return [['total', { score: aboveScore, objectives: own, 'budget share': share, children, achieved }]];
    const [top, objective] = [above, own].map(([text = '']) => text.split(' - '));
    return [
      [objective![0]!, { code: [objective![0]!], score, 'budget share': share, children, achieved }],
      ...(above.length > 0 ? [[top![0]!, { code: [top![0]!], title: [top![1]!], score: aboveScore }] as const] : []),
    ];
  });
}

/** Printed rows are named by the codes above them as well where an indicator stands in several places. */
function treeRows(table: DocumentTable, name: string, within: string | null): readonly (readonly [string, Row])[] {
  const above: string[] = [];
  return table.rows.map((row): readonly [string, Row] => {
    const cells = cellsOf(table, row);
    const [code = ''] = cells.code ?? [];
    const of = above.slice(0, row.depth).reverse();
    if (row.weight === 'part') {
      above[row.depth] = '';
      return [
        `${of.find(Boolean)}/${cells.title?.[0] === 'Indicatori' ? 'indicators' : 'children'}`,
        { ...cells, name: cells.title! },
      ];
    }
    above[row.depth] = code;
    if (name === '3.1 risorse')
      return [
        code || (row.weight === 'whole' && table.about.startsWith('3.1 I progetti') ? 'PROGETTI-20' : 'total'),
        cells,
      ];
    const path = [code, ...(within === null ? of.filter(Boolean) : [within])];
    return [keyOf(path, name, row), cells];
  });
}

/** As the printed tables name their rows. */
function keyOf(path: readonly string[], table: string, { weight }: DocumentRow): string {
  const [code = '', ...above] = path;
  const isNode = weight !== 'plain';
  switch (table) {
    case 'Allegato 4':
      return [code, ...(isNode ? above.slice(0, above.length - 1) : above.slice(0, 2))].join(' in ');
    case 'Sezione 4':
      return path.join(' in ');
    case 'Allegato 1':
    case 'Allegato 2':
    case 'Allegato 3':
      return isNode ? (code === 'PIAO-2024' ? 'plan' : code) : path.slice(0, 2).join(' in ');
    default:
      return code === 'PIAO-2024' ? 'plan' : code;
  }
}

function cellsOf({ columns: heads }: DocumentTable, { cells }: DocumentRow): Row {
  return Object.fromEntries(
    cells.flatMap((cell, at): (readonly [Column, readonly string[]])[] => {
      if (cell.kind === 'name')
        return [
          ['code', [cell.code]],
          ['title', [cell.title]],
        ];
      return columnOf(heads[at]!.head).map((column) => [column, textsOf(cell)]);
    }),
  );
}

function columnOf(head: string): readonly Column[] {
  return columns.flatMap(([column, heading]) => (heading.test(head) ? [column] : [])).slice(0, 1);
}

function textsOf(cell: DocumentCell): readonly string[] {
  switch (cell.kind) {
    case 'text':
      return cell.lines;
    case 'figure':
      return cell.text === '' ? [] : [cell.text];
    case 'name':
      return [cell.title];
    case 'light':
      return [cell.name];
  }
}

const model = onePlan(load(['examples/modena-2024']), undefined);

test('says what the report printed, cell by cell, but for what is listed', () => {
  const template = readTemplate(readFileSync('examples/modena-2024/relazione.json', 'utf8'));
  expect(template.problems).toEqual([]);
  const said = saidBy(documentOfModel(model, template.value!));
  const printed = linesOf('modena-2024-report.tsv').map(
    ([table, row, column, text]) => ({ table, row, column, text }) as Printed,
  );
  const unsaid = printed.filter((cell) => !isSaidIn(cell, said.get(`${cell.table}\t${cell.row}`) ?? {}));
  const listed = linesOf('modena-2024-unsaid.tsv');
  expect(unsaid.map(({ table, row, column, text }) => [table, row, column, text])).toEqual(
    listed.map((line) => line.slice(0, 4)),
  );
  expect(listed.filter(([, , , , reason]) => !reason)).toEqual([]);
  expect({ printed: printed.length, unsaid: unsaid.length }).toEqual({ printed: 4_433, unsaid: 184 });
});

test('every indicator is in the report of the built-in template', () => {
  const blocks = documentOfModel(model).parts.flatMap((part) => part.blocks);
  const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : []));
  const codes = new Set(cells.flatMap((cell) => (cell.kind === 'name' ? [cell.code] : [])));
  expect(model.places.map(({ indicator }) => indicator.code).filter((code) => !codes.has(code))).toEqual([]);
});
