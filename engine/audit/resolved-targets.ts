// Compares the figures that documents print beside relative targets, `>= +1% on baseline (380)`, with the resolved target.

import type { YearSpan } from '#language/model/figures.ts';
import type { Target } from '#language/model/indicator.ts';
import type { Model, Place } from '#language/model/model.ts';
import { yearWith } from '#language/model/values/periods.ts';
import type { Scores, TargetResult } from '../result.ts';
import type { AuditEntry, Verdict } from './audit.ts';

/** One entry for each target with such a figure, in document order, for the year, or the part of it, in which the target is due. */
export function resolvedFigures(model: Model, scoresOf: (period: YearSpan) => Scores): readonly AuditEntry[] {
  const seen = new Set<Target>();
  const entries: AuditEntry[] = [];
  for (const { places } of model.indicators.values()) {
    for (const place of places) {
      for (const target of place.targets) {
        if (!target.resolved || seen.has(target)) continue;
        seen.add(target);
        entries.push(entryOf(place, target, scoresOf({ ...target.period, first: target.period.last })));
      }
    }
  }
  return entries;
}

function entryOf(place: Place, target: Target, scores: Scores): AuditEntry {
  const { target: found, incomplete } = scores.of(place);
  const result = found?.target === target ? found : null;
  const printed = target.resolved!;
  const { percent, unit } = place.indicator;
  const verdict = verdictOf(result);
  const number = printed.kind === 'quantity' ? printed : null;
  return {
    subject: { kind: 'place', place },
    ...yearWith({ ...target.period, first: target.period.last }),
    part: target.period.part,
    figure: 'resolved',
    printed,
    decimals: number ? Math.max(0, number.number.scale - (number.percent ? 2 : 0)) : 0,
    name: null,
    at: null,
    computed: verdict === 'no-figure' ? null : { outcome: result!.resolved!, percent, unit, range: null },
    band: null,
    verdict,
    explanation: verdict === 'explained' ? 'unit' : null,
    follows: [],
    incomplete: incomplete.length > 0,
    known: null,
    anchor: target.anchor,
  };
}

/** A figure in another unit than the target's (`>= 90% (1_530)`) cannot be compared with it. */
function verdictOf(result: TargetResult | null): Verdict {
  const { resolved, agrees } = result ?? {};
  if (!resolved || resolved.kind === 'missing' || resolved.kind === 'nothing') return 'no-figure';
  if (agrees === null || agrees === undefined) return 'explained';
  return agrees ? 'agrees' : 'disagrees';
}
