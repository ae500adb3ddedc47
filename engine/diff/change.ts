// What a comparison of two plans tells: changes in meaning, each with what it does to the scores. Plain data; made by `diff`, put into
// words by those who show it.

import type { Model, RuleName, Rules } from '#language/model/model.ts';
import type { NodeKind } from '#language/syntax/tree.ts';
import type { Rational, Scores } from '../result.ts';
import type { FactValue } from './fact.ts';

export type ChangeKind =
  | 'added'
  | 'removed'
  | 'moved'
  /** The code changed; recognised by content. */
  | 'renamed'
  | 'target'
  | 'weights'
  | 'formula'
  /** Unit, spread, scale, goalposts, how years add up. */
  | 'scoring'
  | 'rule'
  | 'value'
  | 'baseline'
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
  /** The node in which an indicator stands or that a node stands under; the plan's own code where it hangs on the plan; null elsewhere. */
  readonly within: string | null;
  /** It is a `use`: the thing as it stands in a scorecard or a second place. */
  readonly used: boolean;
}

/** What was said and what is said now; null: nothing. */
export interface ChangeLine {
  /** `weight`, `target`, `value`, `formula`, `title`, ... */
  readonly field: string;
  /** The code of what the line is about, where it is not the subject itself: a sibling's weight. */
  readonly of: string | null;
  readonly before: LineValue | null;
  readonly after: LineValue | null;
}

export type LineValue = FactValue | { readonly kind: 'rule'; readonly name: RuleName; readonly rules: Rules };

export type Flag =
  /** The target is easier to reach than it was. */
  | 'loosened'
  | 'tightened'
  /** There were values already when the target was changed. */
  | 'after-first-measurement'
  /** Weight was taken from something that scores below its siblings. */
  | 'weight-off-the-weak';

/** A score before and after, as counted; null: unmeasured. The difference takes null for 0, so that differences add up. */
export interface Shift {
  readonly before: Rational | null;
  readonly after: Rational | null;
  readonly difference: Rational;
  /** Of which of the two errors left something out. */
  readonly incomplete: { readonly before: boolean; readonly after: boolean };
}

/** A score that changed: of a node or a scorecard (`node`) or the attainment of an indicator in a place (`place`). */
export interface ScoreShift extends Shift {
  readonly kind: 'node' | 'place';
  readonly key: string;
  readonly path: string;
  readonly code: string;
  readonly title: string;
  /** In which tree; null: the plan's. */
  readonly scorecard: string | null;
}

export interface Effect {
  readonly root: Shift;
  readonly scores: readonly ScoreShift[];
}

export interface Change {
  readonly kind: ChangeKind;
  readonly subject: ChangeSubject;
  /** The branch of the tree directly below the plan; null: it concerns several or none. */
  readonly area: { readonly code: string; readonly title: string } | null;
  readonly lines: readonly ChangeLine[];
  /** How much came or went with it: `added` and `removed` alone. */
  readonly holds: { readonly nodes: number; readonly indicators: number };
  /** The subject is not what changed, but what holds it: more changes of its kind than can be told one by one. */
  readonly together: boolean;
  readonly flags: readonly Flag[];
  /** What it does on top of the changes before it. */
  readonly effect: Effect;
}

export interface Diff {
  readonly before: Model;
  readonly after: Model;
  readonly year: number;
  readonly scores: { readonly before: Scores; readonly after: Scores };
  /** In the order in which they were applied: the differences of their effects add up to those of the whole. */
  readonly changes: readonly Change[];
  readonly effect: Effect;
}
