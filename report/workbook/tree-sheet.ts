// The sheets of results: a tree as rows that can be folded, from the indicators' attainments up to the root.

import type { NodeResult, PlaceResult, Rational } from '#engine/result.ts';
import { bandName } from '#engine/words/band.ts';
import { incompleteIn, incompleteWord, isIncomplete } from '#engine/words/incomplete.ts';
import { kindWords, statusWords } from '#engine/words/labels.ts';
import { dateIn } from '#engine/words/number.ts';
import { rulesOf } from '../light.ts';
import { remarks, shownCode, shownTarget, shownTitle } from '../score/cells.ts';
import { bandFormula, bandLights } from './band-cells.ts';
import type { Cell, Format, Lights, Row, Sheet } from './book.ts';
import { type Context, headRows, type Member, type TreeColumn, type TreeRows } from './context.ts';
import { blank, cell, type Formula, operation, when } from './formula.ts';
import { fitting, fixedCell, isPendingIn, stateCell } from './indicators-sheet.ts';
import { cellWith, headRow, looks, withLook } from './looks.ts';
import {
  adds,
  blocksFormula,
  carriedFormula,
  countedFormula,
  groupFormula,
  malusFormula,
  nodeFormula,
  pointsFormula,
  rootShareFormula,
  shareFormula,
  siblingsOf,
  termFormula,
  weightFormula,
} from './node-formula.ts';
import { aggregateText } from './rule-text.ts';
import { sheetHead } from './sheet-head.ts';
import { cellValue, figureFormat, floatOf, scoreFormat, valueDecimals } from './values.ts';

const widths: Readonly<Record<TreeColumn, number>> = {
  level: 7,
  code: 23,
  title: 52,
  kind: 12,
  weight: 9,
  value: 18,
  target: 22,
  measured: 12,
  decided: 12,
  counts: 18,
  carried: 12,
  band: 26,
  share: 11,
  rootShare: 11,
  points: 11,
  ofIndicators: 12,
  ofChildren: 12,
  weightCounted: 11,
  term: 11,
  blocks: 8,
  malus: 8,
  rule: 60,
  notes: 44,
};

export function treeSheet(context: Context, { sheet: name, rows }: TreeRows): Sheet {
  const { words, treeColumns: columns } = context;
  const heads: Readonly<Record<TreeColumn, string>> = words;
  return {
    name,
    tab: '1F3B5C',
    widths: columns.map((column) => widths[column]),
    rows: [
      ...sheetHead(context, name),
      headRow(columns.map((column) => heads[column])),
      ...rows.map(({ member, depth }) => treeRow(context, name, { member, depth })),
    ],
    frozen: { rows: headRows, columns: 3 },
    filter: { row: headRows - 1, columns: columns.length },
    landscape: true,
    printed: columns.indexOf('notes') + 1,
    lights: lightsOf(context, rows),
    choices: [],
  };
}

function lightsOf(context: Context, rows: TreeRows['rows']): readonly Lights[] {
  const texts = bandLights(rows.map(({ member }) => rulesOf(member)));
  if (texts.length === 0) return [];
  const column = context.treeColumns.indexOf('band');
  return [{ column, firstRow: headRows, lastRow: headRows + rows.length - 1, texts }];
}

/** Deeper levels are not folded by themselves. */
const deepest = 7;

function treeRow(context: Context, home: string, row: TreeRows['rows'][number]): Row {
  const cells = treeCells(context, home, row);
  return {
    cells: context.treeColumns.map((column) => cells[column] ?? cellWith(null)),
    level: Math.min(row.depth, deepest),
    height: null,
  };
}

type Cells = Partial<Record<TreeColumn, Cell>>;

function treeCells(context: Context, home: string, { member, depth }: TreeRows['rows'][number]): Cells {
  const { language } = context;
  const isNode = member.kind === 'node';
  const fill = isNode ? (depth === 0 ? 'D9E2EE' : depth === 1 ? 'E9EEF5' : 'F4F6F9') : null;
  const named = { bold: isNode, fill };
  const kind = isNode ? kindWords[language][member.node.kind] : context.words.indicator;
  const line = isNode ? null : context.lineAt(member.place, 'code');
  const cells: Cells = {
    level: cellWith(depth, withLook(looks.dim, { align: 'center', indent: 0, ...named })),
    code: cellWith(shownCode(member), withLook(looks.plain, named), {
      link: line && { sheet: line.sheet, row: line.row },
    }),
    title: cellWith(
      shownTitle(member, language),
      withLook(looks.wrapped, { ...named, indent: Math.min(depth, deepest) }),
    ),
    kind: cellWith(kind, withLook(looks.dim, { fill })),
    weight: weightCell(context, member),
    ...(isNode ? nodeCells(context, home, member) : placeCells(context, member)),
    decided: decidedCell(context, member),
    counts: countedCell(context, member, fill),
    band: bandCell(context, member),
    ...positionCells(context, member, home),
    notes: notesCell(context, member),
  };
  return cells;
}

function weightCell(context: Context, { weight, weighing }: Member): Cell {
  const percent = weight?.percent ?? false;
  const decimals = Math.max(0, (weight?.number.scale ?? 0) - (percent ? 2 : 0));
  const format: Format = { kind: percent ? 'percent' : 'number', decimals: Math.min(decimals, 6) };
  if (weighing) {
    const [first] = weighing.inputs;
    const found = weighing.inputs.length === 1 && first ? context.figures.of(first) : null;
    const shown = weighing.number && floatOf(weighing.number);
    const comment = context.words.weighedBy(weighing.measure.code);
    return found
      ? cellWith(shown, withLook(looks.computed, { format }), { formula: cell(found.at), comment })
      : fixedCell(context, shown, format, 'formula');
  }
  return weight ? cellWith(numberOf(weight.number), withLook(looks.input, { format })) : cellWith(null, looks.computed);
}

function numberOf({ coefficient, scale }: { readonly coefficient: bigint; readonly scale: number }): number {
  return Number(`${coefficient}e${-scale}`);
}

function placeCells(context: Context, member: PlaceResult): Cells {
  const { words, language } = context;
  const { place, value, attainment } = member;
  const { percent } = place.indicator;
  const from = context.line(place, 'value');
  const format = figureFormat(value, percent, valueDecimals(member));
  const shown = cellValue(value, { percent, language, words });
  const hasScore = !(['not-due', 'unscored', 'unreadable'] as const).some((one) => one === member.status);
  return {
    value: cellWith(shown ?? '', withLook(looks.computed, { format }), {
      formula: when(operation(from, '=', blank), blank, from),
    }),
    target: cellWith(shownTarget(member, language) || null, looks.dimWrapped),
    measured: hasScore ? score(attainment, member, context.line(place, 'attainment')) : cellWith(null, looks.computed),
  };
}

function nodeCells(context: Context, home: string, node: NodeResult): Cells {
  const found = nodeFormula(context, node);
  const formula = typeof found === 'string' ? null : fitting(found, home);
  const why = typeof found === 'string' ? found : 'long';
  const isMixed =
    node.aggregate !== 'flat-mean' && siblingsOf(node, 'place').length > 0 && siblingsOf(node, 'node').length > 0;
  const group = (kind: Member['kind'], part: Rational | null): Cell => {
    const mean = fitting(groupFormula(context, node, siblingsOf(node, kind)), home);
    return mean
      ? score(part, node, mean)
      : fixedCell(context, part && floatOf(part), scoreFormat(part, node.node.rules), 'long');
  };
  return {
    measured: formula
      ? score(node.score, node, formula)
      : fixedCell(context, node.score && floatOf(node.score), scoreFormat(node.score, node.node.rules), why),
    ...(isMixed && context.has('ofIndicators')
      ? { ofIndicators: group('place', node.parts.indicators), ofChildren: group('node', node.parts.children) }
      : {}),
    rule: cellWith(aggregateText(context, node), looks.dimWrapped),
  };
}

/** A score that a formula gives, with what it comes to. */
function score(of: Rational | null, member: Member, formula: Formula, look = looks.computed as Cell['look']): Cell {
  return cellWith(of ? floatOf(of) : '', withLook(look, { format: scoreFormat(of, rulesOf(member)) }), { formula });
}

// ------------------------------------------------------------------------------------------------------------------ what counts

function decidedCell({ words, language }: Context, { evaluated, ...member }: Member): Cell {
  const decided = evaluated?.score ?? null;
  const format = scoreFormat(decided, rulesOf(member as Member));
  const look = withLook(looks.input, { format });
  if (!evaluated) return cellWith(null, look);
  const { by, on, because, notApplicable } = evaluated.evaluation;
  const who = by ?? words.evaluator;
  const isConfirmed = !decided && !notApplicable;
  const comment = isConfirmed ? words.confirmedBy(who) : words.decidedBy(who, on && dateIn(language, on.day), because);
  return cellWith(notApplicable ? words.notApplicable : decided && floatOf(decided), look, { comment });
}

function countedCell(context: Context, member: Member, fill: string | null): Cell {
  const formula = countedFormula(context, member, member.kind === 'place' && isZeroed(context, member));
  return score(member.counted, member, formula, withLook(looks.strong, { fill }));
}

/** Whether a blank counts as zero. */
function isZeroed(context: Context, place: PlaceResult): boolean {
  return place.place.rules.missing === 'zero' && isMissingWhenBlank(context, place);
}

function isMissingWhenBlank(context: Context, place: PlaceResult): boolean {
  if (place.status === 'missing') return true;
  return place.status === 'measured' && !isPendingIn(context, place);
}

function bandCell(context: Context, member: Member): Cell {
  const rules = rulesOf(member);
  const centred = withLook(looks.plain, { align: 'center' });
  if (isIncomplete(member))
    return cellWith(incompleteWord[context.language], centred, { comment: incompleteIn(context.language, member) });
  if (rules.bands.length === 0) return cellWith(null, centred);
  const formula = bandFormula(context, context.tree(member, 'counts'), rules);
  return cellWith(member.band ? bandName(member.band) : '', centred, { formula });
}

// ------------------------------------------------------------------------------------------------------- where it stands above

const helper = withLook(looks.dim, { align: 'right', format: { kind: 'number', decimals: 6 } });
const whole = withLook(looks.dim, { align: 'right', format: { kind: 'number', decimals: 0 } });
const percent = withLook(looks.dim, { align: 'right', format: { kind: 'percent', decimals: 2 } });

function positionCells(context: Context, member: Member, home: string): Cells {
  const { contribution, parentShare, rootShare } = member;
  const isSum = adds(member);
  return {
    ...filled('share', shareFormula(context, member), home, { look: percent, value: parentShare }),
    ...filled('rootShare', rootShareFormula(context, member), home, { look: percent, value: isSum ? rootShare : null }),
    ...filled('points', pointsFormula(context, member), home, { look: percent, value: contribution.root }),
    ...filled('weightCounted', weightFormula(context, member), home, { look: helper, value: null }),
    ...filled('term', termFormula(context, member), home, { look: helper, value: null }),
    ...(context.has('carried') ? { carried: score(member.carried, member, carriedFormula(context, member)) } : {}),
    ...(context.has('blocks')
      ? filled('blocks', blocksFormula(context, member, blankBlocks(context, member)), home, {
          look: whole,
          value: null,
        })
      : {}),
    ...(context.has('malus') && member.kind === 'place'
      ? filled('malus', malusFormula(context, member), home, { look: percent, value: null })
      : {}),
  };
}

function blankBlocks(context: Context, member: Member): boolean {
  return member.kind === 'place' && member.place.rules.missing === 'blocks' && isMissingWhenBlank(context, member);
}

interface Filling {
  readonly look: Cell['look'];
  /** What it comes to, where that is known. */
  readonly value: Rational | null;
}

function filled(column: TreeColumn, formula: Formula | null, home: string, { look, value }: Filling): Cells {
  const found = fitting(formula, home);
  return found ? { [column]: cellWith(value && floatOf(value), look, { formula: found }) } : {};
}

function notesCell(context: Context, member: Member): Cell {
  const { language, where } = context;
  const said = remarks(member, { language, where });
  if (member.kind === 'node') return cellWith(said.join('\n') || null, looks.dimWrapped);
  if (member.status === 'measured') return stateCell(context, member, said);
  const state = statusWords[language][member.status];
  return stateCell(context, member, said.some((one) => one.startsWith(state)) ? said : [state, ...said]);
}
