// A comparison for programs: everything, with exact figures.

import { exactText, fixedText } from '#engine/arithmetic/print.ts';
import type { Rational } from '#engine/arithmetic/rational.ts';
import type { Change, Diff, ScoreShift, Shift } from '#engine/diff/change.ts';
import { plainPeriod } from '#engine/words/plain-text.ts';
import { pairPercents, scorePercent } from '#engine/words/score.ts';
import type { Rules } from '#language/model/rules.ts';
import { scoresOf } from './diff-sections.ts';
import { lineValueIn } from './line-text.ts';

export function diffRecord(diff: Diff, sides: { readonly before: string; readonly after: string }): object {
  const { rules } = diff.after.root;
  return {
    plan: diff.after.code,
    year: diff.year,
    asOf: diff.scores.after.asOf && plainPeriod(diff.scores.after.asOf),
    before: sides.before,
    after: sides.after,
    score: shiftRecord(diff.effect.root, rules),
    changes: diff.changes.map((change, index) => changeRecord(change, { index, rules })),
    scores: scoresOf(diff).map(({ shift, causes }) => ({
      ...scoreRecord(shift, rules),
      causes: causes.map(({ change, difference }) => ({
        change: diff.changes.indexOf(change),
        ...differenceRecord(difference),
      })),
    })),
  };
}

/** `change` counts from 0 in the order in which changes were applied. */
function changeRecord(
  { kind, subject, area, lines, holds, together, flags, effect }: Change,
  { index, rules }: { index: number; rules: Rules },
): object {
  return {
    change: index,
    kind,
    subject: {
      kind: subject.nodeKind ?? subject.kind,
      code: subject.code,
      title: subject.title,
      within: subject.within,
      used: subject.used,
    },
    area: area?.code ?? null,
    lines: lines.map(({ field, of, before, after }) => ({
      field: after?.kind === 'rule' ? after.name : field,
      of,
      period: periodOf(after ?? before),
      before: before && lineValueIn('en', before),
      after: after && lineValueIn('en', after),
    })),
    holds,
    ...(together ? { together } : {}),
    flags,
    effect: {
      root: stepRecord(effect.root, rules),
      scores: effect.scores.map((shift) => ({ ...placeOf(shift), ...stepRecord(shift, rules) })),
    },
  };
}

function periodOf(value: Change['lines'][number]['after']): string | null {
  const period = value?.kind === 'target' ? value.target.period : value?.kind === 'actual' ? value.actual.period : null;
  return (
    period &&
    `${period.first}${period.last === period.first ? '' : `..${period.last}`}${period.part ? `-${period.part}` : ''}`
  );
}

function scoreRecord(shift: ScoreShift, rules: Rules): object {
  return { ...placeOf(shift), ...shiftRecord(shift, rules) };
}

function placeOf({ kind, path, code, title, scorecard }: ScoreShift): object {
  return { kind, path, code, title, scorecard };
}

/**
 * Between two changes scores are printed, and their difference is exact: all of them add up from the score before to the one after. Their own digits are
 * thousands in a large plan, for each of its thousands of changes.
 */
function stepRecord({ before, after, difference, incomplete }: Shift, rules: Rules): object {
  const [was, is] = percentsOf(before, after, rules);
  const score = (percent: string | null): object | null => (percent === null ? null : { percent });
  return { before: score(was), after: score(is), incomplete, ...differenceRecord(difference) };
}

function percentsOf(
  before: Rational | null,
  after: Rational | null,
  rules: Rules,
): readonly [string | null, string | null] {
  if (before && after) return pairPercents([before, after], rules);
  return [before && scorePercent(before, rules), after && scorePercent(after, rules)];
}

function shiftRecord({ before, after, difference, incomplete }: Shift, rules: Rules): object {
  const [was, is] = percentsOf(before, after, rules);
  const score = (one: Rational | null, percent: string | null): object | null =>
    one && { percent, exact: exactText(one) };
  return { before: score(before, was), after: score(after, is), incomplete, ...differenceRecord(difference) };
}

/** `difference` in percentage points, with unmeasured as 0; `exact` as a fraction of 1. */
function differenceRecord(difference: Rational): object {
  return {
    difference: {
      points: fixedText({ n: difference.n * 100n, d: difference.d }, 4, 'half-up'),
      exact: exactText(difference),
    },
  };
}
