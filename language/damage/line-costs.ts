// What an error in a line may change in scores, by the kind of line: exhaustive, so that a new kind has to be thought about. Knows neither
// the error nor the model.

import type { DeclarationKind, Rule, RuleStatement, Statement } from '../syntax/tree.ts';
import type { Extent } from './damage.ts';

/**
 * Whose scores. holder: those of what the declaration is (an indicator where it stands; a node and all below). value: as holder, and of all
 * that read its figures. node: of the node alone. named: of whom the line names. around: of the node that holds the declaration.
 */
export type LossReach = 'nothing' | 'holder' | 'value' | 'node' | 'named' | 'around' | 'everything';

export interface Cost {
  readonly reach: LossReach;
  readonly extent: Extent;
}

const nothing: Cost = { reach: 'nothing', extent: 'light' };
/** What an indicator is judged by: others that read its value do not read this. */
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
  /** Which years there are decides which one is scored. */
  years: everything,
  /** Whose slices a scorecard counts. */
  office: (_, holder) => (holder === 'scorecard' || holder === 'use' ? judgement : nothing),
  policy: { reach: 'holder', extent: 'limits' },
  'based-on': everyLimit,
  scale: value,
  formula: value,
  unit: value,
  accumulate: value,
  actual: value,
  'measure-value': value,
  baseline: value,
  /** `on previous` reads values, nobody reads targets. */
  target: judgement,
  spread: judgement,
  goalposts: judgement,
  'actual-entry': named,
  evaluation: { reach: 'node', extent: 'score' },
  'evaluation-entry': named,
  rule: (statement, holder) => costOfRule(statement, holder),
  /** As in the head, where it belongs. */
  weight: { reach: 'around', extent: 'score' },
};

const byRule: Readonly<Record<Rule['rule'], Extent | null>> = {
  cap: 'limits',
  floor: 'limits',
  points: 'limits',
  missed: 'score',
  'missed-date': 'score',
  missing: 'score',
  attainment: 'score',
  require: 'score',
  round: 'score',
  share: 'score',
  aggregate: 'score',
  /** What weights should total is checked, never reckoned with. */
  weights: null,
  band: 'light',
  display: 'light',
  overshoot: 'light',
};

/** Of a rule that is broken beyond use nobody knows which one it was. */
function costOfRule({ rule }: RuleStatement, holder: DeclarationKind): Cost {
  const extent = rule === null ? 'limits' : byRule[rule.rule];
  if (extent === null) return nothing;
  return { reach: holder === 'policy' ? 'everything' : 'holder', extent };
}

export function costOfStatement(statement: Statement, holder: DeclarationKind): Cost {
  const cost = byStatement[statement.kind] as Costing<Statement>;
  return typeof cost === 'function' ? cost(statement, holder) : cost;
}

const node: Cost = judgement;

/** A line that is none of those that may stand there: what it was meant to be is open. */
export const costOfLine: Readonly<Record<DeclarationKind, Cost>> = {
  plan: everything,
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
  actuals: everything,
  'published-block': nothing,
  evaluations: everything,
};

/** Heads say what is meant, where it belongs and what it is worth there. */
const placed: Cost = { reach: 'around', extent: 'score' };

export const costOfHead: Readonly<Record<DeclarationKind, Cost>> = {
  plan: everything,
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
  actuals: everything,
  'published-block': nothing,
  evaluations: everything,
};
