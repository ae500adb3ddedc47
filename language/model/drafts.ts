// The model while it is being built: the same objects as mutable types.

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

/** A node of the tree with its facts: for a declaration or a `use`. */
export interface Branch {
  readonly node: NodeDraft;
  /** Its declaration, or the `use`. */
  readonly entry: Entry;
  /** The facts of the declaration, or of the `use`. */
  readonly facts: Facts;
  /** For a `use` the node that it names; else null. */
  readonly of: Branch | null;
  /** The rules inherited by members; set from the root down. */
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
  /** The facts of the `use`; null for the declaration of the indicator. */
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

/** The values with others appended, in a new array, because the facts of a declaration must not change. */
export function joined(own: readonly Actual[], added: readonly Actual[]): readonly Actual[] {
  return own.length === 0 ? added : [...own, ...added];
}
