// Reports values that are given for an indicator in a year in which its milestones say what it comes to, and formulas that read an indicator with
// milestones. Knows nothing of scores.

import { partsOf, somePart } from '../expressions.ts';
import { milestonesAsked } from '../goals/goals.ts';
import type { Actual, Expr, Indicator, Target } from '../indicator.ts';
import { anchorIn } from '../values/anchors.ts';
import type { Checked, Look } from './check.ts';

type Binding = Look['binding'];

/** Values in blocks of actuals, and a measure of the same code. */
export function checkMilestones(indicator: Indicator, { binding }: Look): void {
  const ofMilestones = targetsIn(indicator.targets);
  if (ofMilestones.length === 0) return;
  tellActuals(indicator.actuals, ofMilestones, { name: indicator.code, binding });
  const { anchor } = ofMilestones[0]!;
  if (indicator.measure !== null) tell('measure', anchor, { name: indicator.code, binding });
}

/** Values where the indicator is used. */
export function checkPlacedMilestones({ tree, binding }: Checked): void {
  for (const { place, useFacts } of tree.placements)
    if (useFacts !== null)
      tellActuals(useFacts.actuals, targetsIn(place.targets), { name: place.indicator.code, binding });
}

/** Milestones come to no value that a formula could read. */
export function checkMilestonesRead({ formula }: Pick<Indicator, 'formula'>, { binding }: Look): void {
  if (formula === null || !somePart(formula.expression, hasNoValue)) return;
  for (const part of partsOf(formula.expression))
    if (part.kind === 'indicator' && hasNoValue(part))
      tell('read', anchorIn(formula, part.syntax), { name: part.indicator.code, binding });
}

function hasNoValue(part: Expr): boolean {
  if (part.kind !== 'indicator') return false;
  const { targets, actuals } = part.indicator;
  return actuals.length === 0 && targetsIn(targets).length > 0;
}

interface Told {
  readonly name: string;
  readonly binding: Pick<Binding, 'report' | 'collected'>;
}

function tellActuals(actuals: readonly Actual[], targets: readonly Target[], told: Told): void {
  for (const { period, anchor } of actuals)
    if (targets.some(({ period: { first } }) => period.first <= first && first <= period.last))
      tell('actual', anchor, told);
}

function tell(why: 'actual' | 'measure' | 'read', anchor: Target['anchor'], { name, binding }: Told): void {
  const keywords = binding.collected.keywords.get(anchor.file) ?? 'english';
  binding.report('milestone', anchor, { why, said: '', name, keywords });
}

function targetsIn(targets: readonly Target[]): readonly Target[] {
  return targets.filter(({ goal }) => milestonesAsked(goal).length > 0);
}
