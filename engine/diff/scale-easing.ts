// Whether a scale between goalposts was made easier: what is worth nothing or all moved towards what is worse. Reads scales, computes no scores.

import { compare, type Rational } from '../arithmetic/rational.ts';
import type { ScoredSheet } from './effect.ts';
import type { ChangeGroup } from './group.ts';
import { placeKeyOf } from './place-key.ts';

/** The ends of a scale, what is worth nothing first. */
type Ends = readonly [low: Rational, high: Rational];

/** Of the indicator whose goalposts, or one of whose benchmarks, a group changes: between what it is measured; else null. */
export function endsBy({ differences }: ChangeGroup, { built, scores }: ScoredSheet): Ends | null {
  const changed = differences.find((one) => one.kind === 'fact' && /^(?:goalposts$|benchmark )/.test(one.field));
  const place = changed?.kind === 'fact' ? built.place(placeKeyOf(changed)) : null;
  const scale = place ? scores.of(place).scale : null;
  return scale && [scale.low, scale.high];
}

/** Above zero: easier than before; below zero: harder; null: equal, here easier and there harder, or the other way round. */
export function easingOfScale(before: Ends | null, after: Ends | null): number | null {
  if (!before || !after) return null;
  const way = compare(before[1], before[0]);
  if (way === 0 || compare(after[1], after[0]) !== way) return null;
  const signs = before.map((end, at) => Math.sign(compare(end, after[at]!)) * way);
  if (signs.includes(1) && signs.includes(-1)) return null;
  return Math.max(...signs) || Math.min(...signs) || null;
}
