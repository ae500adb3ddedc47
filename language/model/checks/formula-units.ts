// Reports unit problems in formulas. Knows nothing of values.

import { spell } from '../../syntax/keywords/keywords.ts';
import type { Expr, Formula, Indicator, Measure } from '../indicator.ts';
import type { Binding } from '../names/names.ts';
import type { Product } from '../units/by-hand.ts';
import { scaleOfFormula, type Taken, type Trouble } from '../units/formula-units.ts';
import { anchorIn } from '../values/anchors.ts';
import { toInteger } from '../values/number.ts';
import type { Look } from './check.ts';
import { declaring, named } from './units.ts';

type Report = Binding['report'];

export function checkMeasureFormula(measure: Measure, checked: Look): void {
  if (measure.formula !== null) checkUnits(measure, measure.formula, checked);
}

export function checkFormula(indicator: Indicator, checked: Look): void {
  const { formula } = indicator;
  if (formula === null) return;
  checkUnits(indicator, formula, checked);
  if (indicator.percent) checkHundred(indicator, formula, checked.binding.report);
}

function checkUnits(of: Measure | Indicator, formula: Formula, { units, binding }: Look): void {
  formula.units = units.of(formula, scaleOfFormula(of));
  const { trouble, taken } = formula.units;
  if (trouble !== null) say(trouble, { of, formula, binding });
  else if (taken !== null) sayTaken('unit-taken', taken, { of, formula, binding });
}

interface Where {
  readonly of: Measure | Indicator;
  readonly formula: Formula;
  readonly binding: Look['binding'];
}

function say(trouble: Trouble, where: Where): void {
  const { formula, binding } = where;
  switch (trouble.kind) {
    case 'mixed':
      binding.report('mixed-units', anchorIn(formula, trouble.expr.syntax), {
        first: trouble.first,
        second: trouble.second,
      });
      return;
    case 'twice':
      sayTwice(trouble, formula, binding.report);
      return;
    case 'result':
      sayResult(trouble, where);
      return;
    case 'open':
      sayTaken('operand-without-unit', trouble, where);
  }
}

/** Whether it is so many of the others' unit, or a number of something, is for its writer to say. */
function sayTaken(
  code: 'operand-without-unit' | 'unit-taken',
  { name, unit }: Taken,
  { formula, binding }: Where,
): void {
  const of = name.kind === 'measure' ? name.measure : name.indicator;
  const keyword = spell(binding.collected.keywords.get(of.anchor.file) ?? 'english', 'unit');
  binding.report(code, anchorIn(formula, name.syntax), { name: of.code, unit, keyword }, [
    { anchor: of.anchor, message: { en: 'It says no unit', it: 'Qui non è detta un’unità' } },
  ]);
}

function sayTwice({ product, from, to }: Trouble & { kind: 'twice' }, formula: Formula, report: Report): void {
  const { operator } = product;
  const [number, kept] = isNumber(product.right) ? [product.right, product.left] : [product.left, product.right];
  const written = number.kind === 'number' ? String(toInteger(number.value.number) ?? '') : '';
  const cut = cutOf(product, number, kept);
  report('converted-twice', anchorIn(formula, number.syntax), { factor: `${operator} ${written}`, from, to, cut });
}

function sayResult({ refusal, amount }: Trouble & { kind: 'result' }, { of, formula, binding }: Where): void {
  const { report } = binding;
  const scale = { unit: of.unit, percent: 'percent' in of ? of.percent : of.unit?.id === '%' };
  if (refusal === 'unsaid') {
    const declared = declaring(amount.symbol, formula.anchor, { of, binding });
    report('unit-unsaid', formula.anchor, { name: of.code, unit: amount.symbol, edits: { written: null, declared } });
    return;
  }
  const data = { ...named(of, scale), found: amount.symbol, percents: amount.percent !== scale.percent, choices: [] };
  report('unit-mismatch', formula.anchor, data, [
    {
      anchor: of.anchor,
      message: 'targets' in of ? { en: 'The indicator', it: "L'indicatore" } : { en: 'The measure', it: 'Il dato' },
    },
  ]);
}

// ---------------------------------------------------------------------------------------------------------------- the hundred

/** Reports `A * 100 / B` with `unit %`, which is a hundred times too much. */
function checkHundred({ code }: Indicator, formula: Formula, report: Report): void {
  let at: Expr = formula.expression;
  while (at.kind === 'binary' && (at.operator === '*' || at.operator === '/')) {
    if (at.operator === '*' && (isHundred(at.left) || isHundred(at.right))) {
      const [number, kept] = isHundred(at.right) ? [at.right, at.left] : [at.left, at.right];
      report('percent-twice', anchorIn(formula, number.syntax), { indicator: code, cut: cutOf(at, number, kept) });
      return;
    }
    at = at.left;
  }
}

/** The number with its operator. */
function cutOf({ right }: Product, number: Expr, kept: Expr): { start: number; end: number } {
  return number === right
    ? { start: kept.syntax.end, end: number.syntax.end }
    : { start: number.syntax.start, end: kept.syntax.start };
}

function isHundred(expr: Expr): boolean {
  return isNumber(expr) && !expr.value.percent && toInteger(expr.value.number) === 100;
}

function isNumber(expr: Expr): expr is Extract<Expr, { kind: 'number' }> {
  return expr.kind === 'number';
}
