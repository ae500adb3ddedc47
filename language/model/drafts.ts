// The model while it is being built: the same objects as mutable types.

import type { FormulaStatement } from '../syntax/statements.ts';
import type { Entry } from './collect.ts';
import type { Facts } from './facts/facts.ts';
import type { Actual, Indicator, Measure } from './indicator.ts';
import type { Place, PlanNode } from './model.ts';
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
  /** Its places in the previous binding; the list is reused while all places are equal. */
  readonly before: readonly Place[];
}

/** A place of an indicator with the facts stated there; listed only where they say more than the place shows. */
export interface Placement {
  readonly place: PlaceDraft;
  readonly entry: Entry;
  /** Facts of the indicator's declaration that are about its place; null if there are none. */
  readonly declared: DeclaredFacts | null;
  /** The facts of the `use`; null for the declaration of the indicator. */
  readonly useFacts: Facts | null;
}

export interface DeclaredFacts {
  readonly facts: Facts;
  readonly entry: Entry;
}

export interface UnboundFormula<T> {
  /** The owner: in its own formula an indicator's code means the measure. */
  readonly of: T;
  readonly entry: Entry;
  readonly statement: FormulaStatement;
}

/** The values with others appended, in a new array, because the facts of a declaration must not change. */
export function joined(own: readonly Actual[], added: readonly Actual[]): readonly Actual[] {
  return own.length === 0 ? added : [...own, ...added];
}
