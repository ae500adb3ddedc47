// One indicator from the cells that say something of it. Decides its unit, and what its state and targets are.

import type { NumberForm } from '../figures/written-number.ts';
import { type Cell, isBlank, textOf } from '../sheet/cell.ts';
import { planProblems } from '../words/plan-problems.ts';
import type { Words } from '../words/refusals.ts';
import { type At, codeAndTitle, type DraftIndicator, type DraftLine, type PlanDoubt } from './draft.ts';
import { figureIn, figureText, goalIn, notSaid, type PrintedFigure, type PrintedGoal } from './figure-cells.ts';
import { polarityIn, withPolarity } from './polarity.ts';

export interface CellAt extends At {
  readonly value: Cell;
}

export interface IndicatorCells {
  readonly title: string;
  /** In a column of its own. */
  readonly code: string | null;
  readonly at: At;
  readonly weight: CellAt | null;
  readonly unit: string;
  /** Whether more or less is better. */
  readonly polarity: CellAt | null;
  readonly baseline: { readonly cell: CellAt; readonly year: number | null } | null;
  readonly targets: readonly { readonly year: number; readonly cell: CellAt }[];
  readonly more: readonly DraftLine[];
}

interface ReadTarget {
  readonly year: number;
  readonly goal: PrintedGoal;
  readonly cell: CellAt;
}

export function indicatorOf(cells: IndicatorCells, form: NumberForm): DraftIndicator {
  const named = codeAndTitle(cells.title);
  const isCode = cells.code === null && named.code !== null;
  const read = cells.targets.map(({ year, cell }) => ({ year, cell, goal: goalIn(cell.value, form) }));
  const better = polarityIn(cells.polarity);
  const targets = read
    .filter((one): one is ReadTarget => one.goal !== null)
    .map((one) => ({ ...one, goal: withPolarity(one.goal, better) }));
  const state = cells.baseline && figureIn(cells.baseline.cell.value, form);
  const figures = [...targets.map(({ goal }) => goal.figure), state];
  const percent = isPercentage(figures, targets, cells.unit);
  const isFigure = targets.length === 0 || targets.some(({ goal }) => goal.figure.kind === 'number');
  const unit = percent ? '%' : isFigure ? unitOf(figures, cells.unit) : '';
  const unread = read.filter(({ goal, cell }) => goal === null && !isBlank(cell.value));
  const lines: DraftLine[] = [
    ...(unit === '' ? [] : [{ text: `unit ${unit}`, doubts: [] }]),
    ...baselineLine(state, { cells, percent, targets }),
    ...targets.map((target) => targetLine(target, percent)),
    ...unread.flatMap(({ year, cell }) => noneLine(year, cell, targets.length > 0)),
    ...cells.more,
  ];
  const doubts: PlanDoubt[] = targets.length === 0 ? [{ ...cells.at, words: planProblems.noTarget() }] : [];
  if (unit === '' && percentTitle.test(cells.title) && figures.some(isBareNumber))
    doubts.push({ ...cells.at, words: planProblems.percentage() });
  doubts.push(...better.doubts);
  const { weight, doubts: ofWeight } = weightOf(cells.weight, form);
  return {
    code: cells.code ?? named.code,
    title: isCode ? named.title : cells.title,
    type: null,
    at: cells.at,
    lines: doubts.length + ofWeight.length > 0 ? [{ text: '', doubts: [...doubts, ...ofWeight] }, ...lines] : lines,
    weight,
  };
}

/** A line for nothing beside targets of other years says that there is none; `n.d.` does not. */
function noneLine(year: number, cell: CellAt, others: boolean): readonly DraftLine[] {
  const text = textOf(cell.value);
  if (notSaid.test(text)) return [{ text: '', doubts: [doubt(cell, planProblems.notSaid(text))] }];
  return others ? [{ text: `target ${year} none`, doubts: [] }] : [];
}

const percentTitle = /^(?:%|percentual|grado|tasso|livello|incidenza|rispetto|in %)|%/i;

function isBareNumber(figure: PrintedFigure | null): boolean {
  return figure?.kind === 'number' && !figure.percent && figure.unit === '';
}

function doubt({ sheet, cell }: At, words: Words): PlanDoubt {
  return { sheet, cell, words };
}

/** By a sign anywhere; a change of the baseline in percent says nothing of the figure itself. */
function isPercentage(
  figures: readonly (PrintedFigure | null)[],
  targets: readonly ReadTarget[],
  unit: string,
): boolean {
  const changes = new Set(targets.filter(({ goal }) => isChange(goal)).map(({ goal }) => goal.figure));
  return unit === '%' || figures.some((one) => one?.kind === 'number' && one.percent && !changes.has(one));
}

function isChange({ comparison, signed, figure }: PrintedGoal): boolean {
  return comparison === null && signed && figure.kind === 'number' && figure.percent;
}

function unitOf(figures: readonly (PrintedFigure | null)[], column: string): string {
  const said = figures.flatMap((one) => (one?.kind === 'number' && one.unit !== '' ? [one.unit] : []));
  const unit = column || (said[0] ?? '');
  return unit === '€' ? 'EUR' : /^[\p{L}.]+$/u.test(unit) || unit === '' ? unit : `\`${unit.replaceAll('`', '')}\``;
}

export function weightOf(
  cell: CellAt | null,
  form: NumberForm,
): { readonly weight: string | null; readonly doubts: readonly PlanDoubt[] } {
  if (cell === null || isBlank(cell.value)) return { weight: null, doubts: [] };
  const figure = figureIn(cell.value, form);
  if (figure?.kind === 'number') return { weight: figureText({ ...figure, unit: '' }), doubts: [] };
  return { weight: null, doubts: [doubt(cell, planProblems.noWeight(textOf(cell.value)))] };
}

interface BaselineContext {
  readonly cells: IndicatorCells;
  readonly percent: boolean;
  readonly targets: readonly ReadTarget[];
}

function baselineLine(state: PrintedFigure | null, { cells, percent, targets }: BaselineContext): readonly DraftLine[] {
  if (!cells.baseline) return [];
  const { cell, year } = cells.baseline;
  const line = (text: string, ...words: readonly Words[]): readonly DraftLine[] => [
    { text: `baseline ${year === null ? '' : `${year} `}${text}`, doubts: words.map((one) => doubt(cell, one)) },
  ];
  if (state === null) {
    const printed = textOf(cell.value);
    if (notSaid.test(printed)) return [{ text: '', doubts: [doubt(cell, planProblems.notSaid(printed))] }];
    return printed === '' ? [] : [{ text: 'baseline none', doubts: [] }];
  }
  const wanted = targets[0]?.goal.figure.kind ?? state.kind;
  if (state.kind === 'word' || !isAlike(state.kind, wanted))
    return [{ text: '', doubts: [doubt(cell, planProblems.mixed(textOf(cell.value)))] }];
  if (state.kind === 'date') return line(`= ${state.iso}`);
  if (state.kind === 'done') return line(`= ${state.done ? 'done' : 'not done'}`);
  const isBare = percent && !state.percent && state.digits !== '0';
  return line(
    `= ${figureText({ ...state, percent, unit: percent ? '' : state.unit })}`,
    ...(isBare ? [planProblems.noPercent()] : []),
  );
}

function isAlike(one: PrintedFigure['kind'], other: PrintedFigure['kind']): boolean {
  return one === other || (one !== 'number' && other !== 'number');
}

function targetLine({ year, goal, cell }: ReadTarget, percent: boolean): DraftLine {
  const { figure, beside, comparison } = goal;
  const doubts = goal.doubts.map((words) => doubt(cell, words));
  const line = (text: string, ...words: readonly Words[]): DraftLine => ({
    text: `target ${year} ${text}`,
    doubts: [...words.map((one) => doubt(cell, one)), ...doubts],
  });
  switch (figure.kind) {
    case 'date':
      return line(`by ${figure.iso}`);
    case 'done':
      return figure.done ? line('done') : { text: '', doubts: [doubt(cell, planProblems.unread(textOf(cell.value)))] };
    case 'word':
      return { text: '', doubts: [doubt(cell, planProblems.unread(textOf(cell.value)))] };
    case 'number': {
      if (isChange(goal)) {
        const sign = figure.digits.startsWith('-') ? '<=' : '>=';
        const plus = sign === '>=' ? '+' : '';
        const printed =
          beside?.kind === 'number' ? ` (${figureText({ ...beside, percent: percent || beside.percent })})` : '';
        return line(`${sign} ${plus}${figureText(figure)} on baseline${printed}`, planProblems.relative());
      }
      const isBare = percent && !figure.percent && figure.digits !== '0';
      const words = [
        ...(comparison === null ? [planProblems.noOperator()] : []),
        ...(goal.signed && !figure.digits.startsWith('-') ? [planProblems.plus()] : []),
        ...(isBare ? [planProblems.noPercent()] : []),
        ...(beside
          ? [planProblems.leftOut(`(${figureText(beside as Extract<PrintedFigure, { kind: 'number' }>)})`)]
          : []),
      ];
      return line(`${comparison ?? '>='} ${figureText({ ...figure, percent: percent || figure.percent })}`, ...words);
    }
  }
}
