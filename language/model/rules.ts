// Rules of the bound model: those of a policy, and those in force at a place.

import type { Anchor } from '../diagnostics/diagnostic.ts';
import type { RoundingMode } from '../syntax/literals.ts';
import type { Aggregation, AttainmentMethod, InterimRule, MissedSide } from '../syntax/rule-forms.ts';
import type { Decimal } from './figures.ts';
import type { Documentation, WeightsRule } from './model.ts';

export interface Policy {
  readonly code: string;
  readonly title: string;
  readonly documentation: Documentation;
  readonly rules: Rules;
  readonly anchor: Anchor;
}

export type MissedName = `missed ${MissedSide}`;

/** The names of rules in a policy, which are the properties of `Rules`. */
export type RuleName =
  | 'cap'
  | 'floor'
  | MissedName
  | 'missed by'
  | 'missing'
  | 'interim'
  | 'share'
  | 'weights'
  | 'aggregate'
  | 'require'
  | 'attainment'
  | 'points'
  | 'overshoot'
  | 'round'
  | 'bands'
  | 'display'
  | 'marks'
  | 'award'
  | 'malus';

/** The effective rules of a place or node: built-in, overridden by the policy, then by the nodes above, then by its own. */
export interface Rules extends Readonly<Record<MissedName, Missed>> {
  /** The policy; null: the built-in one. */
  readonly policy: string | null;
  readonly cap: Decimal | null;
  readonly floor: Decimal | null;
  readonly 'missed by': Late;
  readonly missing: 'excluded' | 'zero' | 'blocks';
  readonly interim: InterimRule;
  /** The shares of a node's own indicators and of its children. */
  readonly share: { readonly indicators: Decimal; readonly children: Decimal };
  readonly weights: WeightsRule;
  readonly aggregate: Aggregation;
  /** How many measured children a node needs to have a score. */
  readonly require: number;
  readonly attainment: AttainmentMethod;
  readonly points: PointsRule | null;
  /** An attainment beyond it is an overshoot; null: none is. */
  readonly overshoot: Decimal | null;
  /** How the score (of a node) or the attainment (of a place) is rounded before it is used; null: not at all. */
  readonly round: RoundRule | null;
  /** From best to worst. */
  readonly bands: readonly Band[];
  readonly display: Rounding;
  /** null: scores have no marks. */
  readonly marks: Marks | null;
  /** null: scores give no award. */
  readonly award: Award | null;
  /** How many percentage points a node loses for an indicator that is missed; null: none. */
  readonly malus: Decimal | null;
  /** Where each rule is set, except built-in ones. */
  readonly origins: ReadonlyMap<RuleName, Anchor>;
}

/** `carried`: only what goes up to the parent is rounded, the score itself is not. */
export interface RoundRule extends Rounding {
  readonly carried: boolean;
}

/** Decimals of the percentage. */
export interface Rounding {
  readonly decimals: number;
  readonly mode: RoundingMode;
}

export interface Band {
  readonly code: string;
  readonly label: string;
  /** A fraction; null for the last band, which has no bound. */
  readonly bound: Decimal | null;
  /** `>`, not `>=`. */
  readonly strict: boolean;
  readonly anchor: Anchor;
}

/** From scores to marks. The ranges leave nothing out: above the highest its last mark holds, below the lowest its first. */
export interface Marks {
  /** How a score is rounded before it is looked up; null: not at all. */
  readonly looked: Rounding | null;
  /** From best to worst. */
  readonly ranges: readonly MarkSpan[];
}

/** Ends are fractions. `from` is the mark at the low end, `to` at the high one. */
export interface MarkSpan {
  readonly low: Decimal;
  readonly high: Decimal;
  readonly from: Decimal;
  readonly to: Decimal;
}

export type PointsRule =
  | { readonly kind: 'rounded'; readonly outOf: Decimal; readonly mode: RoundingMode }
  | {
      readonly kind: 'parts';
      readonly outOf: Decimal;
      readonly achievement: PointSpan;
      /** null: improvement earns no points. */
      readonly improvement: PointSpan | null;
    };

/** Whole numbers of points: those of the first and of the last part of a way. */
export interface PointSpan {
  readonly low: Decimal;
  readonly high: Decimal;
}

export interface Award {
  /** From best to worst; below the last bound there is none. */
  readonly shares: readonly { readonly bound: Decimal; readonly strict: boolean; readonly gives: Decimal }[];
}

export type Missed =
  | { readonly kind: 'linear' | 'inverse' | 'from-baseline' | 'all-or-nothing' }
  | {
      readonly kind: 'steps';
      readonly interpolated: boolean;
      readonly steps: readonly { readonly within: Decimal; readonly gives: Decimal }[];
    };

export type Late =
  | { readonly kind: 'all-or-nothing' }
  | { readonly kind: 'lose'; readonly perDay: Decimal; readonly after: Decimal; readonly downTo: Decimal };
