// Whether a rule was made easier or harder, where that can be told of the rule alone, whatever is scored by it: cap, floor, marks, award, malus, interim,
// aggregation, points, rounding.

import type { Decimal } from '#language/model/figures.ts';
import type { RuleName, Rules } from '#language/model/rules.ts';
import type { Aggregation } from '#language/syntax/rule-forms.ts';
import { compare, fromDecimal, type Rational, zero } from '../arithmetic/rational.ts';
import { awardOf, marksOf } from '../rules/marks.ts';
import { asPoints } from '../rules/points.ts';
import { carriedScore, roundedScore } from '../rules/rounding.ts';

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
    case 'aggregate':
      return byAggregate(before.aggregate, after.aggregate);
    case 'points':
      return byPoints(before.points, after.points);
    case 'round':
      return overall(samples(before.round, after.round), (score) => [rounded(score, before), rounded(score, after)]);
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

/** Of the same members with the same weights each comes to no more than the next; by how much depends on them. */
const rising: readonly Aggregation[] = ['minimum', 'harmonic', 'geometric', 'weighted', 'maximum'];

/** Whether weights count, or levels, is another thing. */
function byAggregate(before: Aggregation, after: Aggregation): number | null {
  const [from, to] = [rising.indexOf(before), rising.indexOf(after)];
  if (from >= 0 && to >= 0) return to - from || null;
  if (before === 'minimum' || after === 'maximum') return 1;
  return before === 'maximum' || after === 'minimum' ? -1 : null;
}

/** Rounded points alone: those by parts of a way depend on the way. */
function byPoints(before: Rules['points'], after: Rules['points']): number | null {
  if (before?.kind === 'parts' || after?.kind === 'parts') return null;
  const steps = [before, after].flatMap((rule) => (rule ? [fromDecimal(rule.outOf)] : []));
  const scores = steps.flatMap(({ n, d }) => around({ n: d, d: n * 2n }, 2n * (n / d) + 1n));
  const earned = (score: Rational, rule: Rules['points']): Rational => (rule ? asPoints(score, rule) : score);
  return overall(scores, (score) => [earned(score, before), earned(score, after)]);
}

function rounded(score: Rational, rules: Pick<Rules, 'round'>): Rational {
  return carriedScore(roundedScore(score, rules), rules)!;
}

/** Scores at which one or the other rounds up or down, and between them. */
function samples(...rules: readonly Rules['round'][]): readonly Rational[] {
  return rules.flatMap((rule) => (rule ? around({ n: 1n, d: 2n * 10n ** BigInt(rule.decimals + 2) }, 40n) : []));
}

/** Multiples of a step, and scores just beside them; at most a few hundred. */
function around({ n, d }: Rational, times: bigint): readonly Rational[] {
  const count = Number(times > most ? most : times);
  const fine = BigInt(10 ** littleScale);
  return Array.from({ length: count }, (_, at) => BigInt(at + 1)).flatMap((at) =>
    [-1n, 0n, 1n].map((step) => ({ n: n * at * fine + step, d: d * fine })),
  );
}

const most = 400n;

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
