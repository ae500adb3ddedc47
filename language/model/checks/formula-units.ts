// Owns in what unit a formula comes out, as far as that is certain, and what speaks against it. Knows nothing of values.

import type { Anchor } from '../../diagnostics/diagnostic.ts';
import type { Expr, Formula, Indicator, Measure, Unit } from '../model.ts';
import { toInteger } from '../number.ts';
import { COUNT, isCatalogued } from '../units.ts';
import type { Checked } from './check.ts';

type Report = Checked['binding']['report'];

/** The unit's id; `plain` for counts and ratios; null: not certain. */
type Dimension = string | null;
const PLAIN = 'plain';

export function checkMeasureFormula({ formula }: Measure, { binding: { report } }: Checked): void {
  if (formula !== null) dimensionOf(formula.expression, formula, report);
}

export function checkFormula(indicator: Indicator, { binding: { report } }: Checked): void {
  const { formula } = indicator;
  if (formula === null) return;
  checkUnit(indicator, dimensionOf(formula.expression, formula, report), report);
  if (indicator.percent) checkHundred(indicator, formula, report);
}

function checkUnit(indicator: Indicator, found: Dimension, report: Report): void {
  const { code, unit, percent, formula, anchor } = indicator;
  if (found === null || found === PLAIN || formula === null) return;
  if (unit === null && !hasFigures(indicator)) return;
  const expected = percent ? '%' : unit === null ? PLAIN : unit.id;
  if (found === expected || (found !== '%' && (expected === PLAIN || expected === COUNT))) return;
  if (unit !== null && !isCatalogued(unit)) return;
  const named = { name: code, what: 'indicator', expected: percent ? '%' : (unit?.symbol ?? '') } as const;
  report('unit-mismatch', formula.anchor, { ...named, found, percents: (found === '%') !== percent, choices: [] }, [
    { anchor, message: { en: 'The indicator', it: "L'indicatore" } },
  ]);
}

/** Without any, nothing speaks against what the formula comes to. */
function hasFigures({ targets, baselines, actuals }: Indicator): boolean {
  return targets.some(({ goal }) => goal.kind === 'compare') || baselines.length > 0 || actuals.length > 0;
}

// ------------------------------------------------------------------------------------------------------------------- dimensions

function dimensionOf(expr: Expr, formula: Formula, report: Report): Dimension {
  switch (expr.kind) {
    case 'number':
      return expr.value.percent ? '%' : (unitDimension(expr.value.unit) ?? PLAIN);
    case 'measure':
      return unitDimension(expr.measure.unit);
    case 'indicator':
      return expr.indicator.percent ? '%' : unitDimension(expr.indicator.unit);
    case 'negation':
      return dimensionOf(expr.operand, formula, report);
    case 'binary':
      return binaryDimension(expr, formula, report);
    case 'call':
      return callDimension(expr, formula, report);
    case 'attained-children':
    case 'attained-indicator':
    case 'attained-node':
      return '%';
    case 'missing':
      return null;
  }
}

function unitDimension(unit: Unit | null): Dimension {
  if (unit === null) return null;
  if (unit.id === COUNT) return PLAIN;
  return isCatalogued(unit) ? unit.id : null;
}

function binaryDimension(expr: Expr & { kind: 'binary' }, formula: Formula, report: Report): Dimension {
  const left = dimensionOf(expr.left, formula, report);
  const right = dimensionOf(expr.right, formula, report);
  if (expr.operator === '*') return left === PLAIN ? right : right === PLAIN ? left : null;
  if (expr.operator === '/') {
    if (right === PLAIN) return left;
    return left !== null && left === right ? PLAIN : null;
  }
  return together([left, right], expr, { formula, report });
}

function callDimension(expr: Expr & { kind: 'call' }, formula: Formula, report: Report): Dimension {
  const args = expr.args.map((arg) => dimensionOf(arg, formula, report));
  return expr.function === 'days' ? 'days' : together(args, expr, { formula, report });
}

interface Where {
  readonly formula: Formula;
  readonly report: Report;
}

/** What is added or compared must be in one unit. Counts beside something measured are not certain enough to complain of. */
function together(dimensions: readonly Dimension[], { syntax }: Expr, { formula, report }: Where): Dimension {
  const measured = dimensions.filter((one) => one !== null && one !== PLAIN && one !== '%');
  const [first] = measured;
  const other = measured.find((one) => one !== first);
  if (first != null && other != null) {
    report('mixed-units', anchorIn(formula, syntax), { first, second: other });
    return null;
  }
  return dimensions.every((one) => one === dimensions[0]) ? (dimensions[0] ?? null) : null;
}

function anchorIn({ anchor }: Formula, { start, end }: Expr['syntax']): Anchor {
  return { ...anchor, start, end };
}

// ---------------------------------------------------------------------------------------------------------------- the hundred

/** `A * 100 / B` with `unit %` would be a hundred times too much. */
function checkHundred({ code }: Indicator, formula: Formula, report: Report): void {
  let at: Expr = formula.expression;
  while (at.kind === 'binary' && (at.operator === '*' || at.operator === '/')) {
    if (at.operator === '*' && (isHundred(at.left) || isHundred(at.right))) {
      const [number, kept] = isHundred(at.right) ? [at.right, at.left] : [at.left, at.right];
      const cut = isHundred(at.right)
        ? { start: kept.syntax.end, end: number.syntax.end }
        : { start: number.syntax.start, end: kept.syntax.start };
      report('percent-twice', anchorIn(formula, number.syntax), { indicator: code, cut });
      return;
    }
    at = at.left;
  }
}

function isHundred(expr: Expr): boolean {
  return expr.kind === 'number' && !expr.value.percent && toInteger(expr.value.number) === 100;
}
