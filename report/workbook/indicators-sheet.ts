// The sheet of indicators: a line for each place, with its value, its target and what it attains.

import { subtract } from '#engine/arithmetic/rational.ts';
import { tableIn } from '#engine/goals/goals.ts';
import type { NamedRead, Outcome, PlaceResult } from '#engine/result.ts';
import { isPending } from '#engine/scoring/place.ts';
import { baselineOf } from '#engine/scoring/place-baseline.ts';
import { statusWords } from '#engine/words/labels.ts';
import { reasonIn } from '#engine/words/reason.ts';
import { formulaNames } from '#engine/words/trace.ts';
import { placeValueIn } from '#engine/words/value.ts';
import type { Place } from '#language/model/model.ts';
import { remarks, shownCode, shownTarget, shownTitle } from '../score/cells.ts';
import { type Judged, limited, metText, sidesOf, type Unsayable } from './attainment-formula.ts';
import type { Cell, Format, Row, Sheet } from './book.ts';
import { type Context, headRows, type LineColumn } from './context.ts';
import { numberIn } from './figures.ts';
import { blank, call, exact, type Formula, isNumber, number, operation, text, when } from './formula.ts';
import { cellWith, headRow, looks, withLook } from './looks.ts';
import { fits } from './notation.ts';
import { ruleText } from './rule-text.ts';
import { sheetHead } from './sheet-head.ts';
import { referenceCell, targetCells } from './target-cells.ts';
import { formulaOf, formulaOfInputs, type Moment } from './value-formula.ts';
import { cellValue, figureFormat, floatOf, numberDecimals, scoreFormat, valueDecimals } from './values.ts';

const widths: Readonly<Record<LineColumn, number>> = {
  code: 23,
  title: 44,
  belongsTo: 18,
  formula: 30,
  value: 18,
  unit: 10,
  targetWords: 24,
  target: 18,
  high: 12,
  baseline: 14,
  deviation: 16,
  uncapped: 12,
  attainment: 16,
  met: 10,
  rule: 80,
  notes: 60,
};

export function indicatorsSheet(context: Context): Sheet {
  const { words, lineColumns: columns } = context;
  const heads: Readonly<Record<LineColumn, string>> = { ...words, high: words.targetHigh };
  const name = words.sheets.indicators;
  const lines = context.places.map((result): Row => lineRow(context, result));
  return {
    name,
    tab: '2E7D6B',
    widths: columns.map((column) => widths[column]),
    rows: [...sheetHead(context, name), headRow(columns.map((column) => heads[column])), ...lines],
    frozen: { rows: headRows, columns: 2 },
    filter: { row: headRows - 1, columns: columns.length },
    landscape: true,
    printed: columns.indexOf('met') + 1,
    lights: [],
    choices: [],
  };
}

function lineRow(context: Context, result: PlaceResult): Row {
  const cells = lineCells(context, result);
  return { cells: context.lineColumns.map((column) => cells[column] ?? cellWith(null)), level: 0, height: null };
}

function lineCells(context: Context, result: PlaceResult): Partial<Record<LineColumn, Cell>> {
  const { language, where } = context;
  const { place, parent } = result;
  const { indicator } = place;
  const at = context.treeAt(place, 'code');
  return {
    code: cellWith(shownCode(result), looks.plain, { link: at && { sheet: at.sheet, row: at.row } }),
    title: cellWith(shownTitle(result, language), looks.wrapped),
    belongsTo: cellWith(shownCode(parent) || shownTitle(parent, language), looks.dim),
    formula: cellWith(
      indicator.formula ? formulaNames(language, indicator.formula.expression) : null,
      looks.dimWrapped,
    ),
    value: valueCell(context, result),
    unit: cellWith(indicator.percent ? '%' : (indicator.unit?.symbol ?? null), looks.dim),
    targetWords: cellWith(shownTarget(result, language) || null, looks.wrapped),
    ...targetCells(context, result),
    ...referenceCell(context, result),
    ...deviationCell(context, result),
    ...judgedCells(context, result),
    rule: cellWith(ruleText(context, result), looks.dimWrapped),
    notes: stateCell(context, result, [...statusNotes(context, result), ...remarks(result, { language, where })]),
  };
}

function statusNotes({ language, words }: Context, result: PlaceResult): readonly string[] {
  const { status, reason, place, target } = result;
  const table = tableIn(language, target, place.indicator);
  const state = status === 'measured' ? [] : [statusWords[language][status]];
  const why = reason && status === 'missing' && reason.kind !== 'no-value' ? [reasonIn(language, reason)] : [];
  const rule = status === 'missing' ? [words.missing[place.rules.missing]] : [];
  return [...state, ...why, ...rule, ...(table ? [table] : [])];
}

/** That something is missing, and why, is said as long as it is. Texts of the plan are never part of a formula. */
export function stateCell(
  context: Context,
  { place, status, reason, evaluated }: PlaceResult,
  notes: readonly string[],
): Cell {
  const said = notes.join('\n');
  if (status === 'measured' && notes.length === 0) return emptiedCell(context, place);
  const isOurs = reason?.because === undefined && evaluated === null;
  const ours = notes.join('; ');
  if ((status !== 'missing' && status !== 'pending') || !isOurs || ours.length > longestText)
    return cellWith(said || null, looks.dimWrapped);
  const formula = when(isNumber(context.line(place, 'attainment')), blank, text(ours));
  return cellWith(ours, looks.dimWrapped, { formula });
}

/** Of a text in a formula of Excel. */
const longestText = 255;

/** What is measured, and will be missing if somebody takes its figures away. */
function emptiedCell(context: Context, place: Place): Cell {
  const missing = text(statusWords[context.language].missing);
  const formula = when(operation(context.line(place, 'value'), '=', blank), missing, blank);
  return cellWith('', looks.dimWrapped, { formula });
}

// ---------------------------------------------------------------------------------------------------------------------- value

function valueCell(context: Context, result: PlaceResult): Cell {
  const { words, language } = context;
  const { value, place } = result;
  const format = figureFormat(value, place.indicator.percent, valueDecimals(result));
  const shown = cellValue(value, { percent: place.indicator.percent, language, words });
  const why = unsayableValue(result);
  const formula = why === null ? fitting(valueFormula(context, result), words.sheets.indicators) : null;
  if (formula) return cellWith(shown, withLook(looks.computed, { format }), { formula });
  if (shown === null) return cellWith(null, looks.computed);
  const isCounted = value.kind === 'kept' || value.kind === 'milestones';
  const text = isCounted ? placeValueIn(language, result) : shown;
  return fixedCell(context, text, format, why ?? 'formula');
}

function unsayableValue({ value, place }: PlaceResult): Unsayable | null {
  if (place.indicator.kept) return 'kept';
  if (value.kind === 'milestones') return 'milestones';
  return value.kind === 'missing' && value.reason.bound ? 'bound' : null;
}

function valueFormula(context: Context, result: PlaceResult): Formula | null {
  const { figures, scores } = context;
  const { trace, inputs, value, place } = result;
  if (!trace) return inputs.length === 0 ? null : formulaOfInputs(ownInputs(result), value, figures);
  const moment: Moment = {
    year: scores.year,
    office: place.office,
    node: place.node,
    figures,
    scores: context.scoreCells,
    notApplicable: context.words.notApplicable,
  };
  return inputs.length > mostInputs ? null : formulaOf(trace, moment);
}

/** Without those behind a computed measure. */
function ownInputs({ inputs }: PlaceResult): PlaceResult['inputs'] {
  const [first] = inputs;
  return first?.computed ? [first] : inputs;
}

const mostInputs = 1000;

export function fitting(formula: Formula | null, home: string): Formula | null {
  return formula && fits(formula, home) ? formula : null;
}

export function fixedCell(context: Context, value: Cell['value'], format: Format, why: Unsayable): Cell {
  context.fixed += 1;
  const { words } = context;
  return cellWith(value, withLook(looks.fixed, { format }), { comment: words.fixed(words.why[why]) });
}

// ------------------------------------------------------------------------------------------------------------------- deviation

function deviationCell(context: Context, result: PlaceResult): Partial<Record<LineColumn, Cell>> {
  const { place, value, target } = result;
  const goal = target?.target.goal;
  const resolved = target?.resolved;
  if (!goal || goal.kind === 'between' || goal.kind === 'grades' || !resolved) return {};
  if (resolved.kind !== 'number' && resolved.kind !== 'date') return {};
  const [a, b] = [context.line(place, 'value'), context.line(place, 'target')];
  const formula = when(operation(call('COUNT', a, b), '=', number(2)), operation(a, '-', b), blank);
  const off = difference(value, resolved);
  const { percent } = place.indicator;
  const decimals =
    resolved.kind === 'date' ? 0 : Math.max(valueDecimals(result), numberDecimals(resolved.number, percent));
  const format: Format = { kind: percent ? 'percent' : 'number', decimals };
  return { deviation: cellWith(off, withLook(looks.computed, { format }), { formula }) };
}

function difference(value: Outcome, resolved: Outcome): number | string | null {
  if (value.kind === 'number' && resolved.kind === 'number') return floatOf(subtract(value.number, resolved.number));
  return value.kind === 'date' && resolved.kind === 'date' ? value.day - resolved.day : '';
}

// ------------------------------------------------------------------------------------------------------------------ attainment

function judgedCells(context: Context, result: PlaceResult): Partial<Record<LineColumn, Cell>> {
  const { words } = context;
  const judged = judgedOf(context, result);
  const sides = unscored.has(result.status) ? 'noScore' : strangeReason(result) ? 'formula' : sidesOf(judged);
  if (sides === 'noScore') return {};
  const said = typeof sides === 'string' ? null : fitting(sides.uncapped, words.sheets.indicators);
  const { uncapped, met, place } = result;
  const format = scoreFormat(uncapped, place.rules);
  const before = uncapped ? floatOf(uncapped) : '';
  const shownMet = met === null ? '' : met ? words.yes : words.no;
  const why = typeof sides === 'string' ? sides : 'long';
  const centred = withLook(looks.plain, { align: 'center' });
  return {
    uncapped: said
      ? cellWith(before, withLook(looks.computed, { format }), { formula: said })
      : fixedCell(context, before === '' ? null : before, format, why),
    attainment: attainmentCell(context, result, judged),
    met:
      said && typeof sides !== 'string'
        ? cellWith(shownMet, centred, { formula: metText(judged, sides.met) })
        : cellWith(shownMet || null, withLook(looks.fixed, { align: 'center', indent: 0 })),
  };
}

const unscored: ReadonlySet<PlaceResult['status']> = new Set(['not-due', 'unscored', 'unreadable']);

function attainmentCell({ words }: Context, result: PlaceResult, { cells }: Judged): Cell {
  const { attainment, place } = result;
  const formula = fitting(limited(result, cells.uncapped), words.sheets.indicators);
  const look = withLook(looks.strong, { format: scoreFormat(attainment, place.rules) });
  return cellWith(attainment ? floatOf(attainment) : '', look, { formula });
}

/** Something else than a blank keeps it from being measured. */
function strangeReason({ status, reason, value }: PlaceResult): boolean {
  if (value.kind === 'missing' && value.reason.bound) return true;
  return status === 'missing' && reason !== null && reason.kind !== 'no-value' && reason.kind !== 'division-by-zero';
}

function judgedOf(context: Context, result: PlaceResult): Judged {
  const { place, target } = result;
  const line = (column: LineColumn): Formula => context.line(place, column);
  const resolved = target?.resolved;
  return {
    result,
    words: context.words,
    cells: {
      value: line('value'),
      target: line('target'),
      high: line('high'),
      baseline: line('baseline'),
      uncapped: line('uncapped'),
    },
    size: resolved?.kind === 'number' ? `${resolved.number.n / resolved.number.d}` : '1',
    named: (read) => namedFormula(context, read),
    start: baselineOf(place, context.scores.year),
    isPending: isPendingIn(context, result),
  };
}

/** A benchmark is a number; a measure stands on its own sheet. */
function namedFormula({ figures }: Context, { inputs, outcome }: NamedRead): Formula | null {
  const number = numberIn(outcome);
  if (inputs.length === 0) return number && exact(number);
  const [first] = inputs;
  return formulaOfInputs(first?.computed ? [first] : inputs, outcome, figures);
}

/** Its day is to come, so it is not missing. */
export function isPendingIn({ scores: { model, year, asOf } }: Context, { target }: PlaceResult): boolean {
  return isPending(target, { year, asOf, calendar: model.calendar });
}
