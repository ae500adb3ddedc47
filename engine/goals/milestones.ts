// The milestones of a year: the mean of what those that are due or done are worth, by their weights. One that is late is worth what the policy leaves
// of a date so late.

import type { Milestone } from '#language/model/indicator.ts';
import type { Late } from '#language/model/rules.ts';
import { printNumber } from '#language/model/values/number.ts';
import { add, divide, fromDecimal, multiply, type Rational, zero } from '../arithmetic/rational.ts';
import type { MilestoneState } from '../result.ts';
import { attainDate } from '../rules/date-target.ts';
import type { Attained } from '../rules/numeric-target.ts';
import { dateIn, type Language } from '../words/number.ts';
import { quantityIn } from '../words/value.ts';
import type { GoalOf, GoalScoring } from './goal-kind.ts';

export const milestones: GoalScoring<GoalOf<'milestones'>> = {
  reference: () => null,
  figure: () => null,
  figures: () => [],
  attain: (_goal, { value, rules }) => {
    if (value.kind !== 'milestones') return 'kind-mismatch';
    let [sum, weights] = [zero, zero];
    let met = true;
    for (const state of value.each) {
      const attained = attainMilestone(state, rules['missed by']);
      if (attained === null) continue;
      const weight = fromDecimal(state.milestone.weight.number);
      sum = add(sum, multiply(weight, attained.uncapped));
      weights = add(weights, weight);
      met &&= attained.met;
    }
    return { uncapped: divide(sum, weights), met, rule: 'milestones' };
  },
  own: null,
  plain: ({ milestones: all }) => all.map(plainMilestone).join(', '),
  words: ({ milestones: all }, language) => all.map((one) => milestoneIn(language, one)).join('; '),
};

/** null where it is pending, or not known. */
function attainMilestone({ milestone, pending, on }: MilestoneState, late: Late): Attained | null {
  return pending ? null : attainDate({ due: milestone.by, enough: 'done' }, on, late);
}

/** What it is worth; null where it is pending, or not known. */
export function worthOf(state: MilestoneState, late: Late): Rational | null {
  return attainMilestone(state, late)?.uncapped ?? null;
}

function plainMilestone({ title, by, weight: { number, percent } }: Milestone): string {
  return `milestone ${JSON.stringify(title)} by ${by.iso} weight ${printNumber(number, percent)}`;
}

/** `Draft approved by 30 Jun 2024 (40 %)` */
export function milestoneIn(language: Language, { title, by, weight: { number, percent } }: Milestone): string {
  const day = `${language === 'it' ? 'entro il' : 'by'} ${dateIn(language, by.day)}`;
  const weight = quantityIn(language, { kind: 'quantity', number, percent, unit: null });
  return `${title} ${day} (${weight})`;
}
