// A single fact of a plan, with its canonical text. Does not know which thing it belongs to, or what a difference means.

import type { Decimal, Unit } from '#language/model/figures.ts';
import type {
  Actual,
  Baseline,
  Benchmark,
  Formula,
  Goalposts,
  MilestoneValue,
  Target,
} from '#language/model/indicator.ts';
import type { Budget, Evaluation, PublishedFigure, Scale, Weight } from '#language/model/model.ts';

export type FactValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'reference'; readonly key: string; readonly name: string }
  | { readonly kind: 'weight'; readonly weight: Weight }
  | { readonly kind: 'target'; readonly target: Target }
  /** `office` is a key, since the objects of the two plans differ. */
  | { readonly kind: 'actual'; readonly actual: Actual; readonly office: string | null }
  | { readonly kind: 'milestone'; readonly milestone: MilestoneValue }
  | { readonly kind: 'baseline'; readonly baseline: Baseline }
  | { readonly kind: 'benchmark'; readonly benchmark: Benchmark }
  | { readonly kind: 'budget'; readonly budget: Budget }
  | { readonly kind: 'formula'; readonly formula: Formula }
  | { readonly kind: 'unit'; readonly unit: Unit }
  | { readonly kind: 'number'; readonly number: Decimal }
  | { readonly kind: 'goalposts'; readonly goalposts: Goalposts }
  | { readonly kind: 'scale'; readonly scale: Scale }
  | { readonly kind: 'evaluation'; readonly evaluation: Evaluation }
  | { readonly kind: 'published'; readonly figure: PublishedFigure };

export interface Fact {
  readonly canon: string;
  readonly value: FactValue;
}

/** By field: `weight`, `parent`, `target 2024..2024`, `value 2024..2024 office AO1`. */
export type FactsByField = Map<string, Fact>;

export type FactValueKind = FactValue['kind'];
export type FactOf<K extends FactValueKind> = Extract<FactValue, { kind: K }>;
