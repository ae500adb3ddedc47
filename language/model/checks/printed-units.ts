// Checks that printed figures and budgets are in the unit of what they are compared with.

import type { Anchor } from '../../diagnostics/diagnostic.ts';
import { amountOver } from '../../syntax/keywords/unit-words.ts';
import type { Quantity } from '../figures.ts';
import { expectedKind } from '../goals/goals.ts';
import type { Budget, Place, PlanNode, PublishedFigure } from '../model.ts';
import { conversion, type FigureUnit, isRefused, settled } from '../units/conversion.ts';
import { COUNT, UNITS } from '../units/units.ts';
import type { Checked } from './check.ts';
import { valueAnchor } from './value-anchors.ts';

type Report = Checked['binding']['report'];

export function checkPrintedUnits({ model, tree, binding: { report } }: Checked): void {
  for (const figure of model.published) checkFigure(figure, report);
  for (const { node } of tree.branches.values()) {
    if (node.budgets.length > 0) checkBudgets(node, report);
  }
}

/** Printed values and targets have the unit of the indicator, all others none: a score is a percentage, a count a number. */
function checkFigure({ figure, subject, value, anchor }: PublishedFigure, report: Report): void {
  if (value?.kind !== 'quantity') return;
  if (figure.startsWith('budget')) {
    if (value.unit?.said === 'word') sayWord(value, codeOf(subject), { anchor, report });
  } else if (subject.kind === 'place' && ofIndicators.has(figure)) {
    const { indicator } = subject.place;
    const scale = differences.has(figure) && isOfDays(subject.place) ? inDays : indicator;
    check(value, { name: indicator.code, scale, anchor, report });
  } else if (value.unit !== null && !value.percent) {
    const scale = ofNumbers.has(figure) ? numbers : percentages;
    check(value, { name: codeOf(subject), scale, anchor, report });
  }
}

/** Between two days there are days. */
function isOfDays({ targets }: Place): boolean {
  return targets.some(({ goal }) => expectedKind(goal) === 'date');
}

const differences: ReadonlySet<PublishedFigure['figure']> = new Set(['deviation', 'change']);
const ofIndicators: ReadonlySet<PublishedFigure['figure']> = new Set(['value', 'target', ...differences]);
const inDays: FigureUnit = { unit: UNITS.of('days', false), percent: false };

/** A weight may be a percentage, but has no unit. */
const ofNumbers: ReadonlySet<PublishedFigure['figure']> = new Set([
  'count',
  'count-band',
  'count-overshoot',
  'weight',
  'weights',
]);
const percentages: FigureUnit = { unit: null, percent: true };

const numbers: FigureUnit = { unit: null, percent: false };

function codeOf(subject: PublishedFigure['subject']): string {
  return subject.kind === 'node' ? subject.node.code : subject.place.indicator.code;
}

/** The budgets of a node are compared with each other: the used one is a share of the total. */
function checkBudgets({ code, budgets }: PlanNode, report: Report): void {
  const first = settled(budgets.map(amountOf), null);
  const scale: FigureUnit = { unit: first?.unit ?? null, percent: false };
  for (const { amount, anchor } of budgets) {
    check(amount, { name: code, scale, anchor: valueAnchor(anchor), report });
  }
}

function amountOf({ amount }: Budget): { readonly value: Quantity } {
  return { value: amount };
}

interface Against {
  readonly name: string;
  readonly scale: FigureUnit;
  readonly anchor: Anchor;
  readonly report: Report;
}

function check(quantity: Quantity, { name, scale, anchor, report }: Against): void {
  const found = scale === numbers ? onNumbers(quantity) : conversion(quantity, scale);
  if (!isRefused(found)) return;
  const unit = scale.unit?.symbol ?? '';
  if (found === 'word') sayWord(quantity, name, { anchor, report });
  else if (found === 'unsaid') report('unit-unsaid', anchor, { name, unit, edits: { written: null, declared: null } });
  else
    report('unit-mismatch', anchor, {
      name,
      what: 'indicator',
      expected: scale.percent ? '%' : unit,
      found: quantity.percent ? '%' : (quantity.unit?.symbol ?? ''),
      percents: found === 'percent',
      choices: [],
    });
}

function sayWord({ unit }: Quantity, name: string, { anchor, report }: Pick<Against, 'anchor' | 'report'>): void {
  report('unknown-unit', anchor, { unit: unit!.symbol, name, meant: amountOver(unit!.symbol), edits: null });
}

/** The problem of a figure that must not have a unit; null if it has none. */
function onNumbers({ unit }: Quantity): 'unit' | 'word' | null {
  if (unit === null || unit.id === COUNT) return null;
  return unit.said === 'word' ? 'word' : 'unit';
}
