// Means of scores by the policy's rule: weighted, plain, minimum, maximum, geometric, harmonic; the share between a node's own indicators and its
// children. Pure: weights and values in, one value out. Knows no plan, no missing values.

import type { Weight } from '#language/model/model.ts';
import type { Rules } from '#language/model/rules.ts';
import type { Aggregation } from '#language/syntax/rule-forms.ts';
import { approximateDigits, geometricMean } from '../arithmetic/approximate.ts';
import {
  equal,
  fromDecimal,
  greatest,
  least,
  one,
  powerOfTen,
  type Rational,
  tidy,
  zero,
} from '../arithmetic/rational.ts';
import { Sum } from '../arithmetic/sum.ts';
import { limitsOf } from './limits.ts';

export interface Mean {
  readonly value: Rational;
  readonly approximate: number | null;
}

/** The weights and values of siblings. A null value is left out of the mean, and its weight goes to the others. */
export interface WeightedValues {
  readonly weights: readonly bigint[];
  readonly values: readonly (Rational | null)[];
}

/** null where nothing counts. */
export function meanOf(rule: Aggregation, group: WeightedValues): Mean | null {
  const first = firstCounted(group);
  if (first === null) return null;
  if (areAll(first, group)) return exactly(first);
  if (rule === 'weighted' || rule === 'mean') return exactly(weighted(group, rule === 'mean'));
  const { values, weights } = counted(group);
  switch (rule) {
    case 'minimum':
      return exactly(values.reduce(least));
    case 'maximum':
      return exactly(values.reduce(greatest));
    case 'harmonic':
      return harmonic(values, weights);
    case 'geometric':
      return geometric(values, weights);
    default:
      return exactly(weighted(group, true));
  }
}

function exactly(value: Rational): Mean {
  return { value, approximate: null };
}

function counts({ weights, values }: WeightedValues, at: number): boolean {
  return values[at] !== null && weights[at]! > 0n;
}

function firstCounted(group: WeightedValues): Rational | null {
  for (let at = 0; at < group.values.length; at++) if (counts(group, at)) return group.values[at]!;
  return null;
}

function areAll(value: Rational, group: WeightedValues): boolean {
  for (let at = 0; at < group.values.length; at++) if (group.values[at] !== value && counts(group, at)) return false;
  return true;
}

function counted(group: WeightedValues): { readonly values: readonly Rational[]; readonly weights: readonly bigint[] } {
  const indices = [...group.values.keys()].filter((at) => counts(group, at));
  return { values: indices.map((at) => group.values[at]!), weights: indices.map((at) => group.weights[at]!) };
}

/** The total of the weights of those that count. */
export function totalWeight(group: WeightedValues): bigint {
  let total = 0n;
  for (let at = 0; at < group.values.length; at++) if (counts(group, at)) total += group.weights[at]!;
  return total;
}

/**
 * Weights as whole numbers in the proportions written. None written: all equal. If only some are written (an error that the binder reports),
 * those without a weight count zero, as do negative ones.
 */
export function wholeWeights(members: readonly Weighed[]): readonly bigint[] {
  let scale = 0;
  let written = false;
  for (const { weight, weighing } of members) {
    if (weighing) return wholeOfData(members);
    if (!weight) continue;
    written = true;
    if (weight.number.scale > scale) scale = weight.number.scale;
  }
  return members.map(({ weight }) => (weight ? atScale(weight, scale) : written ? 0n : 1n));
}

interface Weighed {
  readonly weight: Weight | null;
  /** The weight is data: its number is what counts, if it is known. */
  readonly weighing?: { readonly number: Rational | null } | null;
}

/** Numbers beside values of measures. What is not known counts nothing, and so does all of it where nothing is known. */
function wholeOfData(members: readonly Weighed[]): readonly bigint[] {
  const numbers = members.map(({ weight, weighing }) =>
    weighing ? (weighing.number ?? zero) : weight ? fromDecimal(weight.number) : zero,
  );
  const whole = numbers.reduce((all, { d }) => (all * d) / divisorOf(all, d), 1n);
  return numbers.map(({ n, d }) => (n > 0n ? n * (whole / d) : 0n));
}

function divisorOf(a: bigint, b: bigint): bigint {
  let [large, small] = [a, b];
  while (small > 0n) [large, small] = [small, large % small];
  return large;
}

function atScale({ number }: Weight, scale: number): bigint {
  if (number.coefficient <= 0n) return 0n;
  return number.scale === scale ? number.coefficient : number.coefficient * powerOfTen(scale - number.scale);
}

function weighted(group: WeightedValues, evenly: boolean): Rational {
  const total = new Sum();
  let worth = 0n;
  for (let at = 0; at < group.values.length; at++) {
    if (!counts(group, at)) continue;
    const { n, d } = group.values[at]!;
    const weight = evenly ? 1n : group.weights[at]!;
    worth += weight;
    total.add(n * weight, d);
  }
  const { n, d } = total.value;
  const denominator = d * worth;
  return n === denominator ? one : tidy({ n, d: denominator });
}

/** Exact. Zero if one value is zero; null if one is negative: then it may be anything. */
function harmonic(values: readonly Rational[], weights: readonly bigint[]): Mean | null {
  if (values.some(({ n }) => n < 0n)) return null;
  if (values.some(({ n }) => n === 0n)) return exactly(zero);
  const total = new Sum();
  let worth = 0n;
  for (let at = 0; at < values.length; at++) {
    worth += weights[at]!;
    total.add(weights[at]! * values[at]!.d, values[at]!.n);
  }
  return exactly(tidy({ n: worth * total.value.d, d: total.value.n }));
}

/** Zero if one value is zero; null if one is negative, which has no root. */
function geometric(values: readonly Rational[], weights: readonly bigint[]): Mean | null {
  if (values.some(({ n }) => n < 0n)) return null;
  if (values.some(({ n }) => n === 0n)) return { value: zero, approximate: null };
  if (values.every((value) => equal(value, values[0]!))) return { value: values[0]!, approximate: null };
  const divisor = weights.every((weight) => weight === weights[0]) ? weights[0]! : 1n;
  const exponents = weights.map((weight) => weight / divisor);
  return { value: geometricMean(values, exponents), approximate: approximateDigits };
}

// ------------------------------------------------------------------------------------------------------------------ two parts

export interface Parts {
  readonly indicators: Rational | null;
  readonly children: Rational | null;
}

/** The share of each part: the policy's, or 1 for the only one. */
export function partShares({ indicators, children }: Parts, rules: Rules): Parts {
  if (!indicators || !children) return { indicators: indicators && one, children: children && one };
  const { share } = limitsOf(rules);
  const total = {
    n: share.indicators.n * share.children.d + share.children.n * share.indicators.d,
    d: share.indicators.d * share.children.d,
  };
  if (total.n <= 0n) return { indicators: null, children: null };
  return {
    indicators: tidy({ n: share.indicators.n * total.d, d: share.indicators.d * total.n }),
    children: tidy({ n: share.children.n * total.d, d: share.children.d * total.n }),
  };
}

/** The parts as one score. */
export function joinParts(parts: Parts, rules: Rules): Mean | null {
  const { indicators, children } = parts;
  if (!indicators || !children) {
    const only = indicators ?? children;
    return only && { value: only, approximate: null };
  }
  const shares = partShares(parts, rules);
  if (!shares.indicators || !shares.children) return null;
  const rule = rules.aggregate === 'mean' ? 'weighted' : rules.aggregate;
  const weights = [shares.indicators.n * shares.children.d, shares.children.n * shares.indicators.d];
  return meanOf(rule, { weights, values: [indicators, children] });
}
