// Checks that a value is of the kind that its target needs: a number, a date, done, a step. Knows nothing of scores.

import type { Anchor } from '../../diagnostics/diagnostic.ts';
import type { Value } from '../figures.ts';
import { changeIn, expectedKind } from '../goals/goals.ts';
import { targetOf } from '../goals/target-of.ts';
import type { Actual, Indicator, Target } from '../indicator.ts';
import { writtenIn } from '../values/given.ts';
import type { Checked, Telling } from './check.ts';
import { valueAnchor } from './value-anchors.ts';

type Report = Checked['binding']['report'];
type Kind = Value['kind'];

/** `suspects`: the indicators of which `checkKindsOf` says something. */
export function checkKinds({ tree, given, binding: { report } }: Checked, suspects: readonly Indicator[]): void {
  const told = new Set<Anchor>();
  for (const indicator of suspects) checkKindsOf(indicator, { told, report });
  for (const place of [...tree.placements.map((one) => one.place), ...given]) {
    if (place.actuals.length > 0) checkValues(place.indicator, place.targets, { values: place.actuals, told, report });
  }
}

export function checkKindsOf(indicator: Indicator, { told, report }: Telling): void {
  checkValues(indicator, indicator.targets, { values: indicator.actuals, told, report });
  if (indicator.baselines.length > 0) checkBaselines(indicator, report);
  const values = measured(indicator);
  if (values.length > 0) checkValues(indicator, indicator.targets, { values, told, report });
}

/** The values of the indicator's measure: the one of its own code, or the only name in its formula. */
function measured({ measure, formula }: Indicator): readonly Actual[] {
  if (measure !== null) return measure.values;
  return formula !== null && formula.expression.kind === 'measure' ? formula.expression.measure.values : NOTHING;
}

const NOTHING: readonly Actual[] = [];

interface Values extends Telling {
  readonly values: readonly Actual[];
}

function checkValues(indicator: Indicator, targets: readonly Target[], { values, told, report }: Values): void {
  for (const { period, value: given, anchor } of values) {
    const value = writtenIn(given);
    if (value === null) continue;
    const target = targetOf(targets, { year: period.last, asOf: period });
    if (target === null) continue;
    const expected = expectedKind(target.goal);
    if (expected === null || fits(value, expected) || told.has(anchor)) continue;
    told.add(anchor);
    const kinds = { expected: named(expected), found: named(value.kind) };
    report('value-kind', valueAnchor(anchor), { indicator: indicator.code, ...kinds }, [
      { anchor: target.anchor, message: { en: 'The target', it: 'Il target' } },
    ]);
  }
}

/** A baseline is compared with all targets, whatever its year. */
function checkBaselines({ code, baselines, targets }: Indicator, report: Report): void {
  const [first, ...others] = targets.flatMap((target) => {
    const expected = changeIn(target.goal) === null ? expectedKind(target.goal) : 'quantity';
    return expected === null ? [] : [{ target, expected }];
  });
  if (first === undefined || others.some(({ expected }) => expected !== first.expected)) return;
  for (const { value, anchor } of baselines) {
    if (value === null || fits(value, first.expected)) continue;
    const kinds = { expected: named(first.expected), found: named(value.kind) };
    report('value-kind', valueAnchor(anchor), { indicator: code, ...kinds }, [
      { anchor: first.target.anchor, message: { en: 'The target', it: 'Il target' } },
    ]);
  }
}

/** A day also fits `done`, and `done` fits a date. */
function fits({ kind }: Value, expected: Kind): boolean {
  return kind === expected || (isOfTime(kind) && isOfTime(expected));
}

function isOfTime(kind: Kind): boolean {
  return kind === 'date' || kind === 'done';
}

function named(kind: Kind): Exclude<Kind, 'quantity'> | 'number' {
  return kind === 'quantity' ? 'number' : kind;
}
