// Checks that values on a numeric scale are within it. Knows nothing of named steps.

import type { Anchor } from '../../diagnostics/diagnostic.ts';
import type { Given } from '../figures.ts';
import { figuresIn } from '../goals/goals.ts';
import type { Indicator } from '../indicator.ts';
import type { Scale } from '../model.ts';
import { writtenIn } from '../values/given.ts';
import { compare, printNumber } from '../values/number.ts';
import type { Checked, Look } from './check.ts';
import { valueAnchor } from './value-anchors.ts';

type Report = Checked['binding']['report'];

export function checkScale(indicator: Indicator, { binding: { report } }: Look): void {
  if (indicator.scale === null || indicator.scale.low === null) return;
  checkTargets(indicator, indicator.targets, report);
  for (const list of [indicator.baselines, indicator.actuals, indicator.measure?.values ?? []]) {
    for (const { value, anchor } of list) checkValue(indicator, { value, anchor }, report);
  }
}

export function checkPlacedScales({ tree, given, binding: { report } }: Checked): void {
  for (const { place, useFacts } of tree.placements)
    if (useFacts !== null) checkTargets(place.indicator, useFacts.targets, report);
  for (const { indicator, actuals } of [...tree.placements.map(({ place }) => place), ...given]) {
    for (const actual of actuals) checkValue(indicator, actual, report);
  }
}

function checkTargets(indicator: Indicator, targets: Indicator['targets'], report: Report): void {
  for (const { goal, anchor } of targets) {
    for (const value of figuresIn(goal)) checkValue(indicator, { value, anchor }, report);
  }
}

interface Written {
  readonly value: Given | null;
  readonly anchor: Anchor;
}

function checkValue({ code, scale }: Indicator, { value: given, anchor }: Written, report: Report): void {
  const value = writtenIn(given);
  const ends = scale === null ? null : endsOf(scale);
  if (scale === null || ends === null || value?.kind !== 'quantity') return;
  if (compare(value.number, ends.low) >= 0 && compare(value.number, ends.high) <= 0) return;
  report('off-scale', valueAnchor(anchor), {
    indicator: code,
    value: printNumber(value.number, value.percent),
    scale: scale.code,
    low: printNumber(ends.low, false),
    high: printNumber(ends.high, false),
  });
}

function endsOf({
  low,
  high,
}: Scale): { readonly low: NonNullable<Scale['low']>; readonly high: NonNullable<Scale['high']> } | null {
  return low === null || high === null || compare(low, high) >= 0 ? null : { low, high };
}
