// The scores that an error in a line may change, by kind of line. Exhaustive, so that a new kind of line must be added here. Knows neither the error
// nor the model.

import type { Rule } from '../syntax/rule-forms.ts';
import type { RuleStatement, Statement } from '../syntax/statements.ts';
import type { DeclarationKind } from '../syntax/tree.ts';
import type { Extent } from './damage.ts';

/**
 * The scores that are affected:
 * - holder: of the declared thing (an indicator in all its places; a node and everything below)
 * - value: as holder, and everything that reads its values
 * - node: of the node alone
 * - named: of the thing that the line names
 * - around: of the node that contains the declaration
 */
export type LossReach = 'nothing' | 'holder' | 'value' | 'node' | 'named' | 'around' | 'everything';

export interface Cost {
  readonly reach: LossReach;
  readonly extent: Extent;
  /** The score of the node around it, too, by as much: a malus is taken off there. */
  readonly offParent?: true;
}

const nothing: Cost = { reach: 'nothing', extent: 'light' };
/** For lines that affect an indicator's attainment but not its value, which others may read. */
const judgement: Cost = { reach: 'holder', extent: 'score' };
const value: Cost = { reach: 'value', extent: 'score' };
const named: Cost = { reach: 'named', extent: 'score' };
const everything: Cost = { reach: 'everything', extent: 'score' };
const everyLimit: Cost = { reach: 'everything', extent: 'limits' };

type Costing<S extends Statement> = Cost | ((statement: S, holder: DeclarationKind) => Cost);

const byStatement: { readonly [K in Statement['kind']]: Costing<Extract<Statement, { kind: K }>> } = {
  organisation: nothing,
  owner: nothing,
  source: nothing,
  description: nothing,
  note: nothing,
  detail: nothing,
  language: nothing,
  type: nothing,
  budget: nothing,
  lint: nothing,
  published: nothing,
  'published-entry': nothing,
  /** The years of the plan decide which year is scored. */
  years: everything,
  'year-begins': everything,
  /** Selects the slices that a scorecard reads. */
  office: (_, holder) => (holder === 'scorecard' || holder === 'use' ? judgement : nothing),
  policy: { reach: 'holder', extent: 'limits' },
  library: everything,
  follows: everything,
  'based-on': everyLimit,
  scale: value,
  slices: everything,
  slice: judgement,
  formula: value,
  unit: value,
  accumulate: value,
  actual: value,
  'measure-value': value,
  baseline: value,
  /** A target may start from it. */
  benchmark: judgement,
  /** Nothing reads targets: `on previous` reads values. */
  target: judgement,
  revised: judgement,
  milestone: judgement,
  spread: judgement,
  goalposts: judgement,
  'actual-entry': named,
  evaluation: { reach: 'node', extent: 'score' },
  'evaluation-entry': named,
  rule: (statement, holder) => costOfRule(statement, holder),
  /** As in the head. */
  weight: { reach: 'around', extent: 'score' },
};

const byRule: Readonly<Record<Rule['rule'], Extent | null>> = {
  cap: 'limits',
  floor: 'limits',
  points: 'limits',
  missed: 'score',
  'missed-date': 'score',
  missing: 'score',
  interim: 'score',
  attainment: 'score',
  require: 'score',
  round: 'score',
  share: 'score',
  aggregate: 'score',
  /** Checked, but not used in scores. */
  weights: null,
  band: 'light',
  display: 'light',
  overshoot: 'light',
  marks: 'light',
  award: 'light',
  malus: 'score',
};

/** If the rule could not be read it may be any rule. */
function costOfRule({ rule }: RuleStatement, holder: DeclarationKind): Cost {
  const extent = rule === null ? 'limits' : extentOf(rule);
  if (extent === null) return nothing;
  const reach = holder === 'policy' ? 'everything' : 'holder';
  const mayBeMalus = rule === null || rule.rule === 'malus';
  return mayBeMalus && takesOffParent(holder) ? { reach, extent, offParent: true } : { reach, extent };
}

/** What is missed in these costs the node that they stand in. */
export function takesOffParent(holder: DeclarationKind): boolean {
  return holder === 'indicator' || holder === 'use';
}

/** Shares of the whole plan decide what nodes without a weight weigh. */
function extentOf(rule: Rule): Extent | null {
  return rule.rule === 'weights' && rule.whole ? 'weights' : byRule[rule.rule];
}

export function costOfStatement(statement: Statement, holder: DeclarationKind): Cost {
  const cost = byStatement[statement.kind] as Costing<Statement>;
  return typeof cost === 'function' ? cost(statement, holder) : cost;
}

const node: Cost = judgement;

/** For a line that is not a known statement: it may be any statement of the declaration. */
export const costOfLine: Readonly<Record<DeclarationKind, Cost>> = {
  plan: everything,
  library: everything,
  policy: everyLimit,
  area: node,
  perspective: node,
  mission: node,
  programme: node,
  objective: node,
  action: node,
  scorecard: node,
  use: node,
  indicator: value,
  measure: value,
  office: nothing,
  scale: everything,
  dimension: everything,
  actuals: everything,
  'published-block': nothing,
  evaluations: everything,
};

/** Heads contain the code, the parent and the weight. */
const placed: Cost = { reach: 'around', extent: 'score' };

export const costOfHead: Readonly<Record<DeclarationKind, Cost>> = {
  plan: everything,
  library: everything,
  policy: everyLimit,
  area: placed,
  perspective: placed,
  mission: placed,
  programme: placed,
  objective: placed,
  action: placed,
  scorecard: placed,
  use: placed,
  indicator: placed,
  measure: value,
  office: everything,
  scale: everything,
  dimension: everything,
  actuals: everything,
  'published-block': nothing,
  evaluations: everything,
};
