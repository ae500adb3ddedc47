// What a score earns beside its place in a mean: marks and a share of an award, by the tables of its rules; and what an indicator that is missed
// costs its node. Exact.

import type { Award, MarkSpan, Marks, Rules } from '#language/model/rules.ts';
import { roundPercent } from '../arithmetic/print.ts';
import {
  add,
  compare,
  divide,
  fromDecimal,
  multiply,
  type Rational,
  subtract,
  tidy,
  zero,
} from '../arithmetic/rational.ts';

export interface MarksEarned {
  readonly marks: Rational;
  /** The score as it was looked up. */
  readonly looked: Rational;
  /** The range in which it was found. */
  readonly range: MarkSpan;
}

/** null where the rules have no marks, or there is no score. */
export function marksOf(score: Rational | null, { marks }: Pick<Rules, 'marks'>): MarksEarned | null {
  if (!score || !marks) return null;
  const looked = marks.looked ? roundPercent(score, marks.looked) : score;
  const range = rangeOf(looked, marks);
  return { marks: markIn(looked, range), looked, range };
}

/** The highest range that begins at or below the score; below all the lowest. */
function rangeOf(score: Rational, { ranges }: Marks): MarkSpan {
  return ranges.find(({ low }) => compare(score, fromDecimal(low)) >= 0) ?? ranges.at(-1)!;
}

/** In proportion to where the score lies between the ends; at most, and at least, what the ends give. */
function markIn(score: Rational, range: MarkSpan): Rational {
  const [low, high, from, to] = [range.low, range.high, range.from, range.to].map(fromDecimal) as RangeEnds;
  if (compare(score, high) >= 0) return to;
  if (compare(score, low) <= 0) return from;
  const along = divide(subtract(score, low), subtract(high, low));
  return tidy(add(from, multiply(along, subtract(to, from))));
}

type RangeEnds = [low: Rational, high: Rational, from: Rational, to: Rational];

/** The share of the award; null where the rules give none, or there is no score. */
export function awardOf(score: Rational | null, { award }: Pick<Rules, 'award'>): Rational | null {
  if (!score || !award) return null;
  const share = shareAt(score, award);
  return share ? fromDecimal(share.gives) : zero;
}

export function shareAt(score: Rational, { shares }: Award): Award['shares'][number] | null {
  return (
    shares.find(({ bound, strict }) => {
      const order = compare(score, fromDecimal(bound));
      return strict ? order > 0 : order >= 0;
    }) ?? null
  );
}
