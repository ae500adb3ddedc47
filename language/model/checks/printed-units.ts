// Owns whether printed figures and budgets are in the units of what they are held against. Knows nothing of what they come to.

import type { Anchor } from '../../diagnostics/diagnostic.ts';
import { amountOver } from '../../syntax/keywords/unit-words.ts';
import type { Budget, PlanNode, PublishedFigure, Quantity } from '../model.ts';
import { conversion, isRefused, type Scale, settled } from '../units/conversion.ts';
import { COUNT } from '../units/units.ts';
import type { Checked } from './check.ts';
import { valueAnchor } from './literals.ts';

type Report = Checked['binding']['report'];

export function checkPrintedUnits({ model, tree, binding: { report } }: Checked): void {
  for (const figure of model.published) checkFigure(figure, report);
  for (const { node } of tree.branches.values()) {
    if (node.budgets.length > 0) checkBudgets(node, report);
  }
}

/** A value and a target are in the unit of the indicator, the rest in none: a score is a percentage, a count a number. */
function checkFigure({ figure, subject, value, anchor }: PublishedFigure, report: Report): void {
  if (value?.kind !== 'quantity') return;
  if (figure.startsWith('budget')) {
    if (value.unit?.said === 'word') sayWord(value, codeOf(subject), { anchor, report });
  } else if (subject.kind === 'place' && (figure === 'value' || figure === 'target')) {
    check(value, { name: subject.place.indicator.code, scale: subject.place.indicator, anchor, report });
  } else if (value.unit !== null && !value.percent) {
    const scale = ofNumbers.has(figure) ? numbers : percentages;
    check(value, { name: codeOf(subject), scale, anchor, report });
  }
}

/** A weight may be a percentage or not, and nobody's unit. */
const ofNumbers: ReadonlySet<PublishedFigure['figure']> = new Set(['count', 'count-band', 'weight', 'weights']);
const percentages: Scale = { unit: null, percent: true };

const numbers: Scale = { unit: null, percent: false };

function codeOf(subject: PublishedFigure['subject']): string {
  return subject.kind === 'node' ? subject.node.code : subject.place.indicator.code;
}

/** Those of one node are held against each other: what was used is a share of what there was. */
function checkBudgets({ code, budgets }: PlanNode, report: Report): void {
  const first = settled(budgets.map(amountOf), null);
  const scale: Scale = { unit: first?.unit ?? null, percent: false };
  for (const { amount, anchor } of budgets) {
    check(amount, { name: code, scale, anchor: valueAnchor(anchor), report });
  }
}

function amountOf({ amount }: Budget): { readonly value: Quantity } {
  return { value: amount };
}

interface Against {
  readonly name: string;
  readonly scale: Scale;
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

/** What nobody may give a unit. */
function onNumbers({ unit }: Quantity): 'unit' | 'word' | null {
  if (unit === null || unit.id === COUNT) return null;
  return unit.said === 'word' ? 'word' : 'unit';
}
