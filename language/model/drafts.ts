// Owns the model while it is being built: the same objects, still open to change. Knows nothing of what fills them.

import type { FormulaStatement } from '../syntax/tree.ts';
import type { Entry } from './collect.ts';
import type { Facts } from './facts/facts.ts';
import type { Actual, Indicator, Measure, Place, PlanNode } from './model.ts';
import type { Scope } from './things/rules.ts';

export type Draft<T> = { -readonly [Key in keyof T]: T[Key] };

export type MeasureDraft = Draft<Measure>;
export type IndicatorDraft = Draft<Indicator>;
export type PlaceDraft = Draft<Place>;
export type NodeDraft = Draft<PlanNode> & { members: (PlanNode | Place)[] };

/** A node with what was said of it: where it is declared, and where it is used. */
export interface Branch {
  readonly node: NodeDraft;
  /** Where it stands: its declaration, or the `use` of it. */
  readonly entry: Entry;
  /** What the declaration says; of a `use`, what the `use` says. */
  readonly facts: Facts;
  /** Of a `use`: the node that it names. */
  readonly of: Branch | null;
  /** What holds from here downwards; set from the root down. */
  scope: Scope | null;
  /** Its places as they were last time; the list stays one object as long as all of them say the same. */
  readonly before: readonly Place[];
}

/** An indicator where it stands, with what was said there; kept where that is more than the place shows. */
export interface Placement {
  readonly place: PlaceDraft;
  readonly entry: Entry;
  /** What the declaration of the indicator says beyond what an indicator is; null where that is nothing. */
  readonly declared: Declared | null;
  /** What the `use` says; null where the indicator is declared. */
  readonly useFacts: Facts | null;
}

export interface Declared {
  readonly facts: Facts;
  readonly entry: Entry;
}

export interface UnboundFormula<T> {
  /** Whose it is: an indicator's own code names its measure, or nothing. */
  readonly of: T;
  readonly entry: Entry;
  readonly statement: FormulaStatement;
}

/** With values that arrive from elsewhere, without changing what was read from the declaration. */
export function joined(own: readonly Actual[], added: readonly Actual[]): readonly Actual[] {
  return own.length === 0 ? added : [...own, ...added];
}
