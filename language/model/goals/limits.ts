// Cap and floor where a target says itself what values are worth: they yield to what it says.

import type { Decimal } from '../figures.ts';
import type { BoundGoal } from '../indicator.ts';
import type { Place } from '../model.ts';
import type { Rules } from '../rules.ts';
import { compare } from '../values/number.ts';
import type { OwnWorth } from './goal-kind.ts';
import { worthIn } from './goals.ts';
import { targetOf } from './target-of.ts';

const known = new WeakMap<BoundGoal, { readonly from: Rules; readonly rules: Rules }>();

/** The rules by which a value is held against a goal (null: against goalposts): the same object where it leaves the limits to the policy. */
export function rulesFor(rules: Rules, goal: BoundGoal | null): Rules {
  const worth = goal && worthIn(goal);
  if (!goal || !worth) return rules;
  const found = known.get(goal);
  if (found?.from === rules) return found.rules;
  const limited = { ...rules, ...limitsOf(worth, rules) };
  known.set(goal, { from: rules, rules: limited });
  return limited;
}

/** Those of a place in a year. */
export function rulesOfYear({ rules, targets, indicator }: Place, year: number): Rules {
  const isOnScale = rules.attainment !== 'target' && indicator.goalposts !== null;
  return isOnScale ? rules : rulesFor(rules, targetOf(targets, { year, asOf: null })?.goal ?? null);
}

const zero: Decimal = { coefficient: 0n, scale: 0 };

/** What a target says is worth most and least. */
function limitsOf({ each, otherwise }: OwnWorth, { floor }: Rules): Pick<Rules, 'cap' | 'floor'> {
  const sorted = each.toSorted(compare);
  return { cap: sorted.at(-1)!, floor: [otherwise ?? floor ?? zero, sorted[0]!].toSorted(compare)[0]! };
}
