// The first sheet: the score and its band, the first level, indicators by band, and how the workbook is read.

import type { NodeResult } from '#engine/result.ts';
import { bandName } from '#engine/words/band.ts';
import { kindWords } from '#engine/words/labels.ts';
import { rulesOf } from '../light.ts';
import { shownBand, shownCode, shownTitle } from '../score/cells.ts';
import { whenOf } from '../score/scored-period.ts';
import { bandLights } from './band-cells.ts';
import type { Cell, Row, Sheet } from './book.ts';
import { type Context, headRows } from './context.ts';
import { blank, call, cell, type Formula, number, operation, text, when } from './formula.ts';
import { cellWith, looks, withLook } from './looks.ts';
import { floatOf, scoreFormat } from './values.ts';

const width = 5;

export function summarySheet(context: Context, fixed: number): Sheet {
  const { words, scores, language } = context;
  const { model } = scores;
  const root = scores.of(model.root);
  const children = root.members.filter((member) => member.kind === 'node');
  const above: Row[] = [
    row([cellWith(shownTitle(root, language) || model.code, looks.title)], 28),
    row([cellWith([model.organisation, whenOf(scores, language)].filter(Boolean).join(' · '), looks.subtitle)], 18),
    row([]),
    row([cellWith(words.score, looks.section)], 20),
    nodeRow(context, root, true),
    row([]),
    ...(children.length === 0
      ? []
      : [
          row([cellWith(words.firstLevel, looks.section)], 20),
          row([words.code, words.title, words.kind, words.score, words.band].map((one) => cellWith(one, looks.head))),
          ...children.map((child) => nodeRow(context, child, false)),
          row([]),
        ]),
  ];
  const counts = countRows(context, above.length);
  const rows: Row[] = [
    ...above,
    ...counts,
    row([]),
    row([cellWith(words.howTo, looks.section)], 20),
    ...words.legend.map(([look, said]) => row([cellWith(legendSample(look), looks[look]), cellWith(said, looks.note)])),
    ...[...words.guide, words.notLive(fixed)].map((said) =>
      row([cellWith(null, looks.note), cellWith(said, looks.note)]),
    ),
  ];
  const texts = bandLights(context.trees.flatMap((tree) => tree.rows.map(({ member }) => rulesOf(member))));
  return {
    name: words.sheets.summary,
    tab: 'B3261E',
    widths: [26, 84, 14, 16, 26],
    rows,
    frozen: { rows: 0, columns: 0 },
    filter: null,
    landscape: true,
    printed: null,
    lights:
      texts.length === 0
        ? []
        : [
            { column: width - 1, firstRow: 0, lastRow: above.length - 1, texts },
            { column: 0, firstRow: above.length, lastRow: above.length + counts.length - 1, texts },
          ],
    choices: [],
  };
}

function legendSample(look: 'input' | 'computed' | 'fixed'): string {
  return { input: '123,45', computed: '= …', fixed: '123,45' }[look].replace(/^=/, '=');
}

function row(cells: readonly Cell[], height: number | null = null): Row {
  return { cells, level: 0, height };
}

function nodeRow(context: Context, node: NodeResult, isRoot: boolean): Row {
  const { language } = context;
  const { counted } = node;
  const at = context.treeAt(node.node, 'code');
  const format = scoreFormat(counted, node.node.rules);
  const size = isRoot ? 14 : 10;
  const look = withLook(looks.strong, { format, size });
  return row(
    [
      cellWith(shownCode(node) || context.scores.model.code, withLook(looks.plain, { bold: isRoot }), {
        link: at && { sheet: at.sheet, row: at.row },
      }),
      cellWith(shownTitle(node, language), withLook(looks.wrapped, { bold: isRoot })),
      cellWith(kindWords[language][node.node.kind], looks.dim),
      cellWith(counted ? floatOf(counted) : '', look, { formula: context.tree(node, 'counts') }),
      cellWith(shownBand(node, language), withLook(looks.plain, { align: 'center', size }), {
        formula: when(operation(context.tree(node, 'band'), '=', blank), blank, context.tree(node, 'band')),
      }),
    ],
    isRoot ? 24 : null,
  );
}

// --------------------------------------------------------------------------------------------------------------------- counts

/** Of the plan's own indicators, by the name of their band. */
function countRows(context: Context, first: number): readonly Row[] {
  const { words, scores, language } = context;
  const { places } = scores;
  const names = [...new Set(places.flatMap(({ place }) => place.rules.bands.map(bandName)))];
  if (names.length === 0) return [];
  const count = (name: string): number => places.filter((place) => shownBand(place, language) === name).length;
  const look = withLook(looks.computed, { align: 'left', indent: 1, format: { kind: 'number', decimals: 0 } });
  const name = words.sheets.summary;
  const line = (text: string, at: number): Row => {
    const formula = countFormula(context, text === '' ? blank : cell({ sheet: name, row: at, column: 0 }));
    const counted = cellWith(count(text), look, { formula });
    return row([cellWith(text || words.withoutBand, looks.plain), counted]);
  };
  const total = cellWith(places.length, withLook(look, { bold: true }), { formula: countFormula(context, null) });
  return [
    row([cellWith(words.indicatorsByBand, looks.section)], 20),
    ...[...names, ''].map((of, at) => line(of, first + 1 + at)),
    row([cellWith(words.total, withLook(looks.plain, { bold: true })), total]),
  ];
}

/** `name`: null counts all of them. */
function countFormula(context: Context, name: Formula | null): Formula {
  const { words, trees, treeColumns } = context;
  const last = headRows + trees[0]!.rows.length - 1;
  const range = (column: 'kind' | 'band'): Formula => {
    const at = { sheet: words.sheets.results, column: treeColumns.indexOf(column) };
    return { kind: 'range', from: { ...at, row: headRows }, to: { ...at, row: last } };
  };
  const isIndicator = operation(range('kind'), '=', text(words.indicator));
  const counted = name ? operation(range('band'), '=', name) : number(1);
  return call('SUMPRODUCT', operation(isIndicator, '*', counted));
}
