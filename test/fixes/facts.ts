// The facts of a bound model, each with the lines it was read from. Derived data (paths, depths, inherited rules and places) is left out.

import type { Anchor } from '#language/diagnostics/diagnostic.ts';
import type { Expr, Indicator, Measure } from '#language/model/indicator.ts';
import type { Model, PlanNode, Subject } from '#language/model/model.ts';
import type { Rules } from '#language/model/rules.ts';
import type { Span } from '#language/syntax/literals.ts';
import type { Looked } from './findings.ts';

export interface Fact extends Span {
  readonly file: string;
  readonly says: string;
}

export function factsOf({ compiled, locator }: Looked): readonly Fact[] {
  const facts: Fact[] = [];
  const at = (anchor: Anchor, field: string, value: unknown): void => {
    if (isEmpty(value)) return;
    facts.push({ ...locator.absolute(anchor), says: `${field} ${plain(value)}` });
  };
  /** Of what is said somewhere in a declaration. */
  const within = (anchor: Anchor, field: string, value: unknown): void => {
    at(anchor.owner === null ? anchor : { ...anchor, start: 0, end: anchor.owner.length }, field, value);
  };
  for (const model of compiled.value) tell(model, { at, within });
  return facts;
}

interface Teller {
  readonly at: (anchor: Anchor, field: string, value: unknown) => void;
  readonly within: (anchor: Anchor, field: string, value: unknown) => void;
}

function tell(model: Model, teller: Teller): void {
  const { at, within } = teller;
  within(model.root.anchor, 'plan', [model.organisation, model.years]);
  for (const root of [model.root, ...model.scorecards]) tellNode(root, teller);
  for (const policy of model.policies.values()) {
    at(policy.anchor, 'policy', [policy.code, policy.title]);
    within(policy.anchor, 'documentation', policy.documentation);
    tellRules(policy.rules, teller);
  }
  for (const indicator of model.indicators.values()) tellIndicator(indicator, teller);
  for (const measure of model.measures.values()) tellMeasure(measure, teller);
  for (const { anchor, code, title, parent } of model.offices.values()) {
    at(anchor, 'office', [code, title, parent?.code]);
  }
  for (const { anchor, ...scale } of model.scales.values()) at(anchor, 'scale', scale);
  for (const { anchor, subject, ...figure } of model.published) at(anchor, 'published', [codeOf(subject), figure]);
  for (const { anchor, subject, ...evaluation } of model.evaluations)
    at(anchor, 'evaluation', [codeOf(subject), evaluation]);
  for (const { anchor, ...lint } of model.lints) at(anchor, 'lint', lint);
}

function tellNode(node: PlanNode, teller: Teller): void {
  const { at, within } = teller;
  at(node.anchor, 'node', [node.kind, node.code, node.title, node.weight]);
  within(
    node.anchor,
    'offices',
    node.offices.map(({ code }) => code),
  );
  within(node.anchor, 'documentation', node.documentation);
  for (const { anchor, ...budget } of node.budgets) at(anchor, 'budget', budget);
  tellRules(node.rules, teller);
  for (const { anchor, weight, indicator, notes, rules } of node.places) {
    at(anchor, 'place', [indicator.code, weight, notes]);
    tellRules(rules, teller);
  }
  for (const child of node.children) tellNode(child, teller);
}

/** Each where it was said: those that inherit it say it again, of the same place. Bands take several lines. */
function tellRules({ origins, ...rules }: Rules, { at, within }: Teller): void {
  const said: Readonly<Record<string, unknown>> = {
    ...rules,
    bands: rules.bands.map(({ anchor: _, ...band }) => band),
  };
  for (const [name, anchor] of origins) (name === 'bands' ? within : at)(anchor, `rule ${name}`, { is: said[name] });
}

function tellIndicator(indicator: Indicator, { at, within }: Teller): void {
  const { anchor, code, title, type, spread, scale, accumulate, offices, documentation } = indicator;
  at(anchor, 'indicator', [code, title]);
  within(anchor, 'type', type);
  within(anchor, 'read by', [spread, scale?.code, accumulate, offices.map((office) => office.code)]);
  within(anchor, 'documentation', documentation);
  if (indicator.formula) at(indicator.formula.anchor, 'formula', shape(indicator.formula.expression));
  if (indicator.goalposts) at(indicator.goalposts.anchor, 'goalposts', withoutAnchor(indicator.goalposts));
  // the milestones of a year are one target of several lines
  for (const target of indicator.targets)
    (target.goal.kind === 'milestones' ? within : at)(target.anchor, 'target', withoutAnchor(target));
  for (const baseline of indicator.baselines) at(baseline.anchor, 'baseline', withoutAnchor(baseline));
  for (const { office, ...actual } of indicator.actuals)
    at(actual.anchor, 'actual', [office?.code, withoutAnchor(actual)]);
}

function tellMeasure(measure: Measure, { at, within }: Teller): void {
  const { anchor, code, title, unit, formula, accumulate, values, documentation } = measure;
  at(anchor, 'measure', [code, title]);
  within(anchor, 'unit', unit);
  within(anchor, 'accumulate', accumulate);
  within(anchor, 'documentation', documentation);
  if (formula) at(formula.anchor, 'formula', shape(formula.expression));
  for (const { office, ...value } of values) at(value.anchor, 'value', [office?.code, withoutAnchor(value)]);
}

function shape(expr: Expr): unknown {
  switch (expr.kind) {
    case 'number':
      return expr.value;
    case 'binary':
      return [expr.operator, shape(expr.left), shape(expr.right)];
    case 'negation':
      return ['-', shape(expr.operand)];
    case 'measure':
      return [expr.measure.code, expr.years];
    case 'indicator':
      return ['indicator', expr.indicator.code, expr.years];
    case 'call':
      return [expr.function, ...expr.args.map(shape)];
    case 'attained-node':
      return [expr.kind, expr.node.path];
    case 'attained-indicator':
      return [expr.kind, expr.indicator.code];
    default:
      return expr.kind;
  }
}

function codeOf(subject: Subject): string {
  return subject.kind === 'node' ? subject.node.code : subject.place.indicator.code;
}

function withoutAnchor({ anchor: _, ...fields }: { readonly anchor: Anchor }): unknown {
  return fields;
}

function plain(value: unknown): string {
  return JSON.stringify(value, (key, one) => {
    // what a unit of the plan's own comes to is said elsewhere
    if (key === 'unit' && one !== null) return one.symbol ?? one;
    return typeof one === 'bigint' ? `${one}n` : one;
  });
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  if (Array.isArray(value)) return value.every(isEmpty);
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}
