// Whether a rule was made easier or harder, where that can be told of the rule alone, whatever is scored by it: cap, floor, marks, award, malus, interim.

import type { Decimal } from '#language/model/figures.ts';
import type { RuleName, Rules } from '#language/model/rules.ts';
import { compare, fromDecimal, type Rational, zero } from '../arithmetic/rational.ts';
import { awardOf, marksOf } from '../rules/marks.ts';

/** Above zero: easier than before; below zero: harder; null: equal, here easier and there harder, or not to be compared. */
export function easingOfRule(name: RuleName, before: Rules, after: Rules): number | null {
  switch (name) {
    case 'cap':
      return byLimit(before.cap, after.cap, 1);
    case 'floor':
      return byLimit(before.floor, after.floor, -1);
    case 'interim':
      return byInterim(before.interim, after.interim);
    case 'malus':
      return compare(amount(before.malus), amount(after.malus)) || null;
    case 'marks':
      return overall(scoresIn(before, after), (score) => [
        marksOf(score, before)?.marks ?? null,
        marksOf(score, after)?.marks ?? null,
      ]);
    case 'award':
      return overall(scoresIn(before, after), (score) => [awardOf(score, before), awardOf(score, after)]);
    default:
      return null;
  }
}

/** Without a cap more is possible than with any, without a floor less. */
function byLimit(before: Decimal | null, after: Decimal | null, without: 1 | -1): number | null {
  if (before === null || after === null) return before === after ? null : after === null ? without : -without;
  return compare(fromDecimal(after), fromDecimal(before)) || null;
}

/** Where nothing is due within the year, everything was harder; which of the other two is, depends on the target. */
function byInterim(before: Rules['interim'], after: Rules['interim']): number | null {
  if (before === after || (before !== 'none' && after !== 'none')) return null;
  return after === 'none' ? 1 : -1;
}

function amount(malus: Decimal | null): Rational {
  return malus ? fromDecimal(malus) : zero;
}

type Pair = readonly [before: Rational | null, after: Rational | null];

/** Easier somewhere and harder nowhere, or the other way round. */
function overall(scores: readonly Rational[], earned: (score: Rational) => Pair): number | null {
  const signs = scores.map((score) => {
    const [before, after] = earned(score);
    return before && after ? Math.sign(compare(after, before)) : 0;
  });
  if (signs.includes(1) && signs.includes(-1)) return null;
  return Math.max(...signs) || Math.min(...signs) || null;
}

/** Every score at which a table of either has an end, and scores just beside it: between them marks are straight lines. */
function scoresIn(...rules: readonly Rules[]): readonly Rational[] {
  const ends = rules.flatMap(({ marks, award }) => [
    ...(marks?.ranges.flatMap(({ low, high }) => [low, high]) ?? []),
    ...(award?.shares.map(({ bound }) => bound) ?? []),
  ]);
  return ends.flatMap(({ coefficient, scale }) =>
    [-1n, 0n, 1n].map((step) => fromDecimal({ coefficient: coefficient * little + step, scale: scale + littleScale })),
  );
}

const littleScale = 9;
const little = 10n ** BigInt(littleScale);
