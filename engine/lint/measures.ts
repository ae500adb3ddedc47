// Measures that nothing reads, and pairs of measures whose values are always equal.

import type { Given } from '#language/model/figures.ts';
import { measuresNamedBy } from '#language/model/goals/measures-named.ts';
import type { Measure } from '#language/model/indicator.ts';
import type { Model } from '#language/model/model.ts';
import { everyNode } from '../diff/keys.ts';
import { measuresIn } from './formulas.ts';
import type { Linted } from './lint.ts';

export function lintMeasures(linted: Linted): void {
  lintUnused(linted);
  lintEqual(linted);
}

function lintUnused({ model, report }: Linted): void {
  const used = usedMeasures(model);
  for (const { code, anchor } of model.measures.values()) {
    if (!used.has(code)) report('unused-measure', anchor, { measure: code });
  }
}

function usedMeasures(model: Model): ReadonlySet<string> {
  const { indicators, measures } = model;
  const used = new Set<string>();
  for (const node of everyNode(model))
    for (const { weighedBy } of [node, ...node.places]) if (weighedBy !== null) used.add(weighedBy.code);
  for (const indicator of indicators.values()) {
    const { formula, measure } = indicator;
    for (const code of measuresNamedBy(indicator)) used.add(code);
    if (measure) used.add(measure.code);
    if (formula) for (const code of measuresIn(formula.expression)) used.add(code);
  }
  for (const { formula } of measures.values()) {
    if (formula) for (const code of measuresIn(formula.expression)) used.add(code);
  }
  return used;
}

/** Two years at least: the figures of one year may be equal by chance. */
function lintEqual({ model, report }: Linted): void {
  const seen = new Map<string, Measure>();
  for (const measure of model.measures.values()) {
    const totals = measure.values.filter(({ office, value }) => office === null && isTelling(value));
    if (totals.length < 2) continue;
    const key = totals
      .map(({ period, value }) => `${period.first}${period.part ?? ''}=${textOf(value)}`)
      .sort()
      .join(';');
    const first = seen.get(key);
    if (!first) seen.set(key, measure);
    else {
      report('equal-measures', measure.anchor, { measure: measure.code, other: first.code, years: totals.length }, [
        { anchor: first.anchor, message: { en: 'The same values', it: 'Gli stessi valori' } },
      ]);
    }
  }
}

/** Zeros and small whole numbers are often equal by chance. */
function isTelling(value: Given): boolean {
  return value.kind === 'quantity' && digits(value.number.coefficient) >= 2;
}

function digits(coefficient: bigint): number {
  return coefficient.toString().replace('-', '').length;
}

function textOf(value: Given): string {
  return value.kind === 'quantity'
    ? `${value.number.coefficient}e${value.number.scale}${value.percent ? '%' : ''}`
    : value.kind;
}
