// Reads a `revised` statement: from a day on another target holds in place of the one that is written before it. Knows no plan.

import type { RevisedStatement, Statement } from '../../syntax/statements.ts';
import { sidesOf } from '../goals/goals.ts';
import type { BoundGoal, Target } from '../indicator.ts';
import { anchorAt } from '../values/anchors.ts';
import { readDate } from '../values/date.ts';
import { printPeriod, samePeriod } from '../values/periods.ts';
import { refuseNoReason, type Site } from '../values/values.ts';
import { readGoal } from './targets.ts';

/** `targets`: those that were read so far. null where it cannot be read, or revises nothing, which is reported. */
export function readRevision(statement: RevisedStatement, targets: readonly Target[], site: Site): Target | null {
  const { file, declaration, report } = site;
  const goal = statement.goal === null ? null : readGoal(statement.goal, site);
  const on = statement.on === null ? null : readDate(statement.on, file, declaration, report);
  if (goal === null || on === null || statement.because === null) return null;
  const anchor = anchorAt(file, declaration, statement);
  const before = targetBefore(statement, declaration.statements);
  const name = declaration.code?.text ?? '';
  if (before === null) {
    report('revision', anchor, { why: 'alone', name, date: on.iso, period: '' });
    return null;
  }
  const revised = targets.find((target) => target.anchor.start === before.start && target.revised === null);
  if (revised === undefined) return null;
  const { period } = revised;
  const same = targets.filter((target) => samePeriod(target.period, period));
  const why = !isAlike(revised.goal, goal)
    ? 'kind'
    : same.some((one) => one.revised?.on.day === on.day)
      ? 'twice'
      : null;
  if (why !== null) {
    report('revision', anchor, { why, name, date: on.iso, period: printPeriod(period) }, [
      { anchor: revised.anchor, message: { en: 'The target', it: 'Il target' } },
    ]);
    // of two of one day the first is in force, as of any two that contradict each other
    if (why === 'kind') return null;
  }
  const { because, setBy } = statement;
  if (refuseNoReason('revised', because, site)) return null;
  return {
    period,
    goal,
    resolved: null,
    setBy: setBy === null ? revised.setBy : setBy.text,
    revised: { on, because: because.text },
    anchor,
  };
}

/** The `target` line that is nearest above. */
function targetBefore(statement: Statement, statements: readonly Statement[]): Statement | null {
  return statements.findLast((one) => one.kind === 'target' && one.start < statement.start) ?? null;
}

/** A target may be given up, or set again; else it goes the same way: a day stays a day, at least stays at least. */
function isAlike(before: BoundGoal, after: BoundGoal): boolean {
  if (before.kind === 'none' || after.kind === 'none') return true;
  const [was, is] = [waysOf(before), waysOf(after)];
  return was.length === 0 ? before.kind === after.kind : was === is;
}

/** `>`, `<`, `=`, of a range and of a table of each figure. */
function waysOf(goal: BoundGoal): string {
  return [...new Set(sidesOf(goal).map((side) => side.charAt(0)))].join('');
}
