// The result of comparing two plans: changes in meaning, each with its effect on the scores. Plain data, made by `diff`; renderers put it into
// words.

import type { Model } from '#language/model/model.ts';
import type { RuleName, Rules } from '#language/model/rules.ts';
import type { NodeKind } from '#language/syntax/tree.ts';
import type { Rational, Scores } from '../result.ts';
import type { FactValue } from './fact.ts';

export type ChangeKind =
  | 'added'
  | 'removed'
  | 'moved'
  /** The code changed; the thing was recognised by its content. */
  | 'renamed'
  | 'target'
  | 'weights'
  | 'formula'
  /** Unit, spread, scale, goalposts, how years add up. */
  | 'scoring'
  | 'rule'
  | 'value'
  | 'baseline'
  | 'benchmark'
  | 'evaluation'
  | 'budget'
  | 'published'
  /** Titles, descriptions, notes, owners, sources, offices. */
  | 'text';

/** What a change is about. */
export interface ChangeSubject {
  readonly kind: 'plan' | 'node' | 'indicator' | 'measure' | 'office' | 'scale' | 'policy';
  readonly nodeKind: NodeKind | null;
  readonly code: string;
  readonly title: string;
  /** The code of the parent: of an indicator or a node; the plan's code directly below the plan; null for anything else. */
  readonly within: string | null;
  /** It is a `use`: the thing in a scorecard or in a second place. */
  readonly used: boolean;
}

/** The value of a field before and after; null: none. */
export interface ChangeLine {
  /** `weight`, `target`, `value`, `formula`, `title`, ... */
  readonly field: string;
  /** The code of the thing whose field it is, where that is not the subject itself: a sibling's weight. */
  readonly of: string | null;
  readonly before: LineValue | null;
  readonly after: LineValue | null;
}

export type LineValue = FactValue | { readonly kind: 'rule'; readonly name: RuleName; readonly rules: Rules };

export type Flag =
  /** The target is easier to reach than it was, or the rule easier. */
  | 'loosened'
  | 'tightened'
  /** The target was changed when there were values already. */
  | 'after-first-measurement'
  /** Weight was taken from something that scores worse than its siblings. */
  | 'weight-off-the-weak';

/** A score (`counted`) before and after; null: unmeasured. `difference` counts null as 0, so that differences add up. */
export interface Shift {
  readonly before: Rational | null;
  readonly after: Rational | null;
  readonly difference: Rational;
  /** Whether errors left something out of the score. */
  readonly incomplete: { readonly before: boolean; readonly after: boolean };
}

/** A score that changed: of a node or a scorecard (`node`) or the attainment of an indicator in a place (`place`). */
export interface ScoreShift extends Shift {
  readonly kind: 'node' | 'place';
  readonly key: string;
  readonly path: string;
  readonly code: string;
  readonly title: string;
  /** The scorecard that it is in; null: the plan's own tree. */
  readonly scorecard: string | null;
}

export interface Effect {
  readonly root: Shift;
  readonly scores: readonly ScoreShift[];
}

export interface Change {
  readonly kind: ChangeKind;
  readonly subject: ChangeSubject;
  /** The branch directly below the plan; null: the change concerns several branches or none. */
  readonly area: { readonly code: string; readonly title: string } | null;
  readonly lines: readonly ChangeLine[];
  /** For `added` and `removed`: how many nodes and indicators were added or removed with it. */
  readonly holds: { readonly nodes: number; readonly indicators: number };
  /** Many changes of one kind as one: the subject is the node above the things that changed. */
  readonly together: boolean;
  readonly flags: readonly Flag[];
  /** Its effect after all earlier changes. */
  readonly effect: Effect;
}

export interface Diff {
  readonly before: Model;
  readonly after: Model;
  readonly year: number;
  /** The plans are of years that are so far apart, and compared year by year: the last of one with the last of the other. 0: of the same. */
  readonly later: number;
  readonly scores: { readonly before: Scores; readonly after: Scores };
  /** In the order in which they were applied: their effects add up to the effect of all. */
  readonly changes: readonly Change[];
  readonly effect: Effect;
}
