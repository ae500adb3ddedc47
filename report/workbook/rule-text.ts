// The rule of a line in words: what is left where the target is missed, limits, rounding; of a node how its score is made of what is below it.

import { fromDecimal } from '#engine/arithmetic/rational.ts';
import type { NodeResult, PlaceResult, RuleId } from '#engine/result.ts';
import { limitingRules } from '#engine/rules/limits.ts';
import { missedSides } from '#engine/rules/missed-sides.ts';
import { hasScale } from '#engine/rules/scale-ends.ts';
import { workingPercentIn } from '#engine/words/number.ts';
import { ruleSentences } from '#engine/words/rules.ts';
import { percentOf, ruleIn } from '#engine/words/rules-in-force.ts';
import { scaleIn } from '#engine/words/steps.ts';
import { missedNameOf } from '#language/model/goals/goals.ts';
import type { Missed, MissedName, Rules } from '#language/model/rules.ts';
import type { MissedSide } from '#language/syntax/rule-forms.ts';
import type { Context } from './context.ts';

export function ruleText(context: Context, result: PlaceResult): string | null {
  const { language, words } = context;
  const { place, target, rule } = result;
  const id = sidedRule(result) ?? rule?.id ?? null;
  if (!id) return null;
  const { cap, floor } = limitingRules(place, target);
  const name = target ? missedNameOf(target.target.goal) : null;
  const steps = name && !hasScale(place) ? scaleIn(language, place.rules[name]) : null;
  const late = id === 'by/lose' ? ruleIn(language, place.rules, 'missed by') : null;
  const limits = words.limits(floor && percentOf(language, floor), cap && percentOf(language, cap));
  return [ruleSentences[id][language], steps, late, limits, rounding(context, place.rules)].filter(Boolean).join('; ');
}

/** Whether the target is reached or not, the rule that holds where it is missed. */
function sidedRule({ place, target }: PlaceResult): RuleId | null {
  const name = target && !hasScale(place) && !place.indicator.kept ? missedNameOf(target.target.goal) : null;
  if (!name) return null;
  const missed = place.rules[name];
  const side = missedSides[name.slice('missed '.length) as MissedSide];
  const id = `${side}/${methodOf(missed, name, place.indicator.spread !== null)}`;
  return id in ruleSentences ? (id as RuleId) : null;
}

function methodOf(missed: Missed, name: MissedName, hasSpread: boolean): string {
  if (missed.kind === 'steps') return missed.interpolated ? 'interpolated-steps' : 'steps';
  if (missed.kind === 'linear') return hasSpread ? 'spread' : 'linear';
  return missed.kind === 'from-baseline' && name === 'missed =' ? 'linear' : missed.kind;
}

function rounding({ language }: Context, rules: Rules): string {
  return [rules.points ? ruleIn(language, rules, 'points') : '', rules.round ? ruleIn(language, rules, 'round') : '']
    .filter(Boolean)
    .join('; ');
}

export function aggregateText(context: Context, { node, aggregate, taken, members }: NodeResult): string {
  const { language, words } = context;
  const { rules } = node;
  if (taken) return words.takenFrom(taken.node.code);
  const isMixed = members.some(({ kind }) => kind === 'place') && members.some(({ kind }) => kind === 'node');
  const share = (one: Rules['share']['indicators']): string => workingPercentIn(language, fromDecimal(one));
  return [
    words.aggregate[aggregate],
    isMixed && aggregate !== 'flat-mean'
      ? words.shares(share(rules.share.indicators), share(rules.share.children))
      : '',
    rules.require > 1 ? words.required(rules.require) : '',
    rules.round ? ruleIn(language, rules, 'round') : '',
  ]
    .filter(Boolean)
    .join('; ');
}
