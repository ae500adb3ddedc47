// Reads the rule for points: rounded, or by equal parts of the way between goalposts.

import type { PointRange, Rule } from '../../syntax/rule-forms.ts';
import type { PointSpan, PointsRule } from '../rules.ts';
import { compare, readNumber } from '../values/number.ts';
import { type RuleProblem, wholeProblem, written } from './rule-figures.ts';

type PointsLine = Extract<Rule, { readonly rule: 'points' }>;

export function readPoints({ points, mode, achievement, improvement }: PointsLine): PointsRule {
  const outOf = readNumber(points);
  if (mode !== null || achievement === null) return { kind: 'rounded', outOf, mode: mode ?? 'half-up' };
  return { kind: 'parts', outOf, achievement: spanOf(achievement), improvement: improvement && spanOf(improvement) };
}

function spanOf({ low, high }: PointRange): PointSpan {
  return { low: readNumber(low), high: readNumber(high) };
}

export function pointsProblem({ points, achievement, improvement }: PointsLine): RuleProblem | null {
  if (points.percent) return { rule: 'points', value: written(points), why: 'percent' };
  if (readNumber(points).coefficient <= 0n) return { rule: 'points', value: points.digits, why: 'zero' };
  const spans = [achievement, improvement].filter((span) => span !== null);
  if (spans.length === 0) return null;
  const figures = [points, ...spans.flatMap(({ low, high }) => [low, high])];
  const odd = figures.map((figure) => wholeProblem('points', figure)).find((problem) => problem !== null);
  if (odd !== undefined) return odd;
  const wrong = spans.find(({ low, high }) => {
    const last = readNumber(high);
    return compare(readNumber(low), last) > 0 || compare(last, readNumber(points)) > 0;
  });
  return wrong ? { rule: 'points', value: `${written(wrong.low)}..${written(wrong.high)}`, why: 'point-range' } : null;
}
