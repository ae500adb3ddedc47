// The forms of a rule in the syntax tree. Offsets as in tree.ts.

import type { Name, NumberLiteral, RoundingMode, Span, Text } from './literals.ts';
import type { NodeKind } from './tree.ts';

/** The comparisons with a `missed` rule: that of `>=` applies to `>` too, that of `<=` to `<`. */
export type MissedSide = '>=' | '<=' | '=' | 'between';

export type Rule =
  | { readonly rule: 'cap' | 'floor'; readonly percent: NumberLiteral | null } // null: none
  | { readonly rule: 'missed'; readonly comparison: MissedSide; readonly by: MissedRule }
  | { readonly rule: 'missed-date'; readonly by: LateRule }
  | { readonly rule: 'missing'; readonly missing: 'excluded' | 'zero' | 'blocks' }
  | { readonly rule: 'interim'; readonly interim: InterimRule }
  | {
      readonly rule: 'share';
      readonly indicators: NumberLiteral;
      readonly children: NumberLiteral;
      readonly at: Level | null;
    }
  /** `whole`: shares of the plan, not of the node; `total` null: any. */
  | { readonly rule: 'weights'; readonly whole: boolean; readonly total: NumberLiteral | null }
  | { readonly rule: 'aggregate'; readonly mean: Aggregation; readonly at: Level | null }
  | { readonly rule: 'require'; readonly count: NumberLiteral; readonly at: Level | null }
  | { readonly rule: 'attainment'; readonly attainment: AttainmentMethod }
  | {
      readonly rule: 'points';
      readonly points: NumberLiteral;
      /** null: by parts. */
      readonly mode: RoundingMode | null;
      readonly achievement: PointRange | null;
      readonly improvement: PointRange | null;
    }
  | {
      readonly rule: 'marks';
      /** How a score is rounded before it is looked up; null: not at all. */
      readonly looked: ScoreRounding | null;
      readonly ranges: readonly MarkRange[];
      readonly at: Level | null;
    }
  | { readonly rule: 'award'; readonly shares: readonly AwardShare[]; readonly at: Level | null }
  | { readonly rule: 'malus'; readonly points: NumberLiteral | null } // null: none
  | { readonly rule: 'overshoot'; readonly beyond: NumberLiteral }
  | {
      readonly rule: 'round';
      readonly decimals: NumberLiteral;
      readonly mode: RoundingMode;
      readonly at: Level;
      /** What goes up is rounded, what is shown is not. */
      readonly carried: boolean;
    }
  | {
      readonly rule: 'band';
      readonly name: Name;
      readonly strict: boolean;
      readonly bound: NumberLiteral | null;
      readonly label: Text | null;
    }
  | { readonly rule: 'display'; readonly decimals: NumberLiteral; readonly mode: RoundingMode };

export type MissedRule =
  | { readonly kind: 'linear' | 'inverse' | 'from-baseline' | 'all-or-nothing' }
  | { readonly kind: 'steps'; readonly interpolated: boolean; readonly steps: readonly Step[] };

/** `score 0 decimals half-up` */
export interface ScoreRounding {
  readonly decimals: NumberLiteral;
  readonly mode: RoundingMode;
}

/** `91%..100% = 19..20`; `to` is null for one mark in all of the range. */
export interface MarkRange {
  readonly low: NumberLiteral;
  readonly high: NumberLiteral;
  readonly from: NumberLiteral;
  readonly to: NumberLiteral | null;
}

/** `1..9` */
export interface PointRange {
  readonly low: NumberLiteral;
  readonly high: NumberLiteral;
}

/** `>= 95% = 100%` */
export interface AwardShare {
  readonly strict: boolean;
  readonly bound: NumberLiteral;
  readonly gives: NumberLiteral;
}

export interface Step {
  readonly within: NumberLiteral;
  readonly gives: NumberLiteral;
}

export type LateRule =
  | { readonly kind: 'all-or-nothing' }
  | {
      readonly kind: 'lose';
      readonly perDay: NumberLiteral;
      readonly after: NumberLiteral | null;
      readonly downTo: NumberLiteral | null;
    };

/** Which target holds within the year where none is written for that part of it. */
export type InterimRule = 'year' | 'proportional' | 'none';

export type Aggregation = 'weighted' | 'mean' | 'flat-mean' | 'minimum' | 'maximum' | 'geometric' | 'harmonic';

export type AttainmentMethod = 'target' | 'goalposts' | 'better-of-improvement';

/** `at objective`, `at level 2` */
export interface Level extends Span {
  readonly node: NodeKind | 'plan' | 'indicator' | null;
  readonly depth: number | null;
}
