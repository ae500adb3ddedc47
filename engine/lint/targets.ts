// Targets that ask for less than the baseline, or than the target of the year before.

import type { Anchor, FigureText } from '#language/diagnostics/diagnostic.ts';
import type { Quantity } from '#language/model/figures.ts';
import { aimOf, sidesOf } from '#language/model/goals/goals.ts';
import { lastTargets } from '#language/model/goals/target-of.ts';
import type { Baseline, Indicator, Target } from '#language/model/indicator.ts';
import type { PlanNode } from '#language/model/model.ts';
import { isWholeYears, printPeriod } from '#language/model/values/periods.ts';
import type { Comparison } from '#language/syntax/literals.ts';
import { compare, isZero, type Rational } from '../arithmetic/rational.ts';
import { numberOn } from '../values/outcome.ts';
import { inBoth } from '../words/number.ts';
import { comparisonSign, quantityIn } from '../words/value.ts';
import type { Linted } from './lint.ts';

type Direction = 'more' | 'less';

interface Aim {
  readonly target: Target;
  readonly direction: Direction;
  readonly side: Comparison;
  readonly value: Quantity;
}

export function lintTargets(linted: Linted): void {
  lintBaselines(linted);
  for (const indicator of linted.model.indicators.values()) lintYears(indicator, linted);
}

// -------------------------------------------------------------------------------------------------------------------- baselines

interface Summary {
  readonly node: PlanNode;
  readonly weaker: string[];
  equal: number;
  compared: number;
}

/** One summary for each area, since there may be a hundred, and a diagnostic of its own for each target that is far off. */
function lintBaselines({ model, report }: Linted): void {
  const summaries = new Map<PlanNode, Summary>();
  for (const { indicator, used, node } of model.places) {
    const held = used ? null : heldToBaseline(indicator);
    if (!held) continue;
    count(held, indicator.code, summaryOf(areaOf(node), summaries));
    if (!held.far) continue;
    const { target, value } = held.aim;
    const data = { target: written(value), baseline: written(held.baseline) };
    report('target-far-below-baseline', target.anchor, { indicator: indicator.code, ...data });
  }
  for (const { node, weaker, equal, compared } of summaries.values()) {
    if (weaker.length > 0) report('target-below-baseline', node.anchor, { node: node.code, weaker, equal, compared });
  }
}

function written(quantity: Quantity): FigureText {
  return inBoth((language) => quantityIn(language, quantity));
}

function count({ order }: Held, code: string, summary: Summary): void {
  summary.compared++;
  if (order === 0) summary.equal++;
  if (order < 0) summary.weaker.push(code);
}

function summaryOf(node: PlanNode, summaries: Map<PlanNode, Summary>): Summary {
  const summary = summaries.get(node) ?? { node, weaker: [], equal: 0, compared: 0 };
  summaries.set(node, summary);
  return summary;
}

/** The ancestor directly below the plan; the plan itself for its own indicators. */
function areaOf(node: PlanNode): PlanNode {
  let top = node;
  while (top.depth > 1 && top.parent !== null) top = top.parent;
  return top;
}

interface Held {
  readonly aim: Aim;
  readonly baseline: Quantity;
  /** Negative where the target asks for less than the baseline. */
  readonly order: number;
  /** Less than half of the baseline; where less is better, more than twice. */
  readonly far: boolean;
}

/** Compares the first target of an indicator with the latest baseline before it. */
function heldToBaseline(indicator: Indicator): Held | null {
  const aim = aims(indicator)[0];
  const baseline = aim && latestBefore(indicator.baselines, aim.target.period.first);
  if (!aim || !baseline || baseline.percent !== aim.value.percent) return null;
  const target = numberOn(aim.value, indicator);
  const before = numberOn(baseline, indicator);
  if (target === null || before === null) return null;
  const order = compare(target, before) * (aim.direction === 'more' ? 1 : -1);
  return { aim, baseline, order, far: order < 0 && isFar(target, before, aim.direction) };
}

function isFar(target: Rational, before: Rational, direction: Direction): boolean {
  if (isZero(before) || before.n < 0n || target.n < 0n) return false;
  const [small, large] = direction === 'more' ? [target, before] : [before, target];
  return compare({ n: small.n * 2n, d: small.d }, large) < 0;
}

function latestBefore(baselines: readonly Baseline[], year: number): Quantity | null {
  const found = baselines
    .filter((baseline) => baseline.value?.kind === 'quantity' && (baseline.year === null || baseline.year < year))
    .toSorted((a, b) => (b.year ?? Number.POSITIVE_INFINITY) - (a.year ?? Number.POSITIVE_INFINITY))[0];
  return found?.value?.kind === 'quantity' ? found.value : null;
}

// ------------------------------------------------------------------------------------------------------------------------ years

function lintYears(indicator: Indicator, { report }: Linted): void {
  const [first, ...later] = aims(indicator);
  let before = first;
  for (const aim of later) {
    if (before && isLooser(indicator, aim, before)) {
      report(
        'target-loosens',
        aim.target.anchor,
        {
          indicator: indicator.code,
          target: asked(aim),
          before: asked(before),
          year: printPeriod(before.target.period),
        },
        [related(before.target.anchor)],
      );
    }
    before = aim;
  }
}

function isLooser(indicator: Indicator, aim: Aim, before: Aim): boolean {
  if (aim.direction !== before.direction || aim.value.percent !== before.value.percent) return false;
  if (aim.target.period.first !== before.target.period.last + 1) return false;
  const [now, then] = [numberOn(aim.value, indicator), numberOn(before.value, indicator)];
  if (now === null || then === null) return false;
  const order = compare(now, then);
  return aim.direction === 'more' ? order < 0 : order > 0;
}

function asked({ side, value }: Aim): FigureText {
  return inBoth((language) => `${comparisonSign(side)} ${quantityIn(language, value)}`);
}

function related(anchor: Anchor) {
  return { anchor, message: { en: 'The year before', it: "L'anno prima" } };
}

/** Targets of whole years with a figure to reach or not to exceed, earliest first. */
function aims({ targets }: Indicator): readonly Aim[] {
  return lastTargets(targets)
    .filter(({ period }) => isWholeYears(period))
    .flatMap((target) => {
      const value = aimOf(target.goal);
      const [side] = sidesOf(target.goal);
      if (value?.kind !== 'quantity' || !side || side === '=') return [];
      return [{ target, value, side, direction: side.startsWith('>') ? 'more' : 'less' } as const];
    })
    .toSorted((a, b) => a.target.period.first - b.target.period.first);
}
