// Prints scores: at the policy's decimals, or more where rounding would put the score into another band. Used by every output, so that a score
// looks the same everywhere and no figure contradicts its light.

import type { Rules } from '#language/model/rules.ts';
import { type PrintBound, sidedText } from '../arithmetic/print.ts';
import { equal, fromDecimal, multiply, one, type Rational } from '../arithmetic/rational.ts';
import { digitsIn, type Language } from './number.ts';

type ScoreRules = Pick<Rules, 'display' | 'bands' | 'cap' | 'floor' | 'overshoot'>;

/** `93.68 %` or `93,68 %`. */
export function scoreIn(language: Language, score: Rational, rules: ScoreRules): string {
  return `${digitsIn(language, scorePercent(score, rules))} %`;
}

/** `93.68` for 0.9368... */
export function scorePercent(score: Rational, rules: ScoreRules): string {
  return percentAt(score, rules, rules.display.decimals);
}

/** Two scores that are compared: if they differ, their texts do. */
export function pairIn(language: Language, pair: readonly [Rational, Rational], rules: ScoreRules): [string, string] {
  const [a, b] = pairPercents(pair, rules);
  return [`${digitsIn(language, a)} %`, `${digitsIn(language, b)} %`];
}

/** At most so many decimals are added to show a difference. */
const mostMore = 30;

export function pairPercents([a, b]: readonly [Rational, Rational], rules: ScoreRules): [string, string] {
  const least = rules.display.decimals;
  const at = (decimals: number): [string, string] => [percentAt(a, rules, decimals), percentAt(b, rules, decimals)];
  if (equal(a, b)) return at(least);
  for (let decimals = least; decimals < least + mostMore; decimals++) {
    const texts = at(decimals);
    if (texts[0] !== texts[1]) return texts;
  }
  return at(least);
}

function percentAt(score: Rational, rules: ScoreRules, decimals: number): string {
  return sidedText(multiply(score, hundred), { ...rules.display, decimals }, boundsOf(rules));
}

const hundred: Rational = { n: 100n, d: 1n };
const known = new WeakMap<ScoreRules, readonly PrintBound[]>();

/** In percent. 100 % is a bound too: only what is full is shown as full. */
function boundsOf(rules: ScoreRules): readonly PrintBound[] {
  const found = known.get(rules);
  if (found) return found;
  const bounds = [
    bound(one, true),
    ...rules.bands.flatMap(({ bound: at, strict }) => (at ? [bound(fromDecimal(at), !strict)] : [])),
    ...(rules.floor ? [bound(fromDecimal(rules.floor), true)] : []),
    ...(rules.cap ? [bound(fromDecimal(rules.cap), false)] : []),
    ...(rules.overshoot ? [bound(fromDecimal(rules.overshoot), false)] : []),
  ];
  known.set(rules, bounds);
  return bounds;
}

function bound(at: Rational, inclusive: boolean): PrintBound {
  return { at: multiply(at, hundred), inclusive };
}
