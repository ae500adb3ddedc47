// Two lines of each kind, from plans of the pages that nothing is wrong with.

import { compile } from '#language/index.ts';
import { read } from '#language/syntax/parse.ts';
import type { Statement } from '#language/syntax/statements.ts';
import type { Placed } from '#language/syntax/tree.ts';
import { seedPlans } from '../hostile/seeds.ts';

export interface Line {
  readonly kind: string;
  readonly plan: string;
  readonly start: number;
  readonly end: number;
}

function linesIn(plan: string, members: readonly Placed[], base: number): readonly Line[] {
  return members.flatMap(({ start, declaration }) => [
    { kind: declaration.kind, plan, start: base + start, end: base + start + declaration.headEnd },
    ...declaration.statements.map((one) => ({
      kind: kindOf(one),
      plan,
      start: base + start + one.start,
      end: base + start + one.end,
    })),
    ...linesIn(plan, declaration.members, base + start),
  ]);
}

/** Targets by what they are: a figure, a change on another figure, a range, a day. */
function kindOf(statement: Statement): string {
  if (statement.kind === 'rule') return statement.rule?.rule ?? 'rule';
  if (statement.kind !== 'target' || !statement.goal) return statement.kind;
  const { goal } = statement;
  return `target, ${goal.kind === 'compare' && goal.on ? `on ${goal.on.kind}` : goal.kind}`;
}

/** Of each kind the first two that differ, of plans that nothing is wrong with. */
export function chosenLines(): readonly Line[] {
  const found = new Map<string, Map<string, Line>>();
  for (const plan of seedPlans()) {
    if (plan.length > 2000 || compile([{ name: 'plan.perf', text: plan }]).diagnostics.length > 0) continue;
    for (const line of linesIn(plan, read(plan).tree.members, 0)) {
      const its = found.get(line.kind) ?? new Map<string, Line>();
      found.set(line.kind, its);
      const text = plan.slice(line.start, line.end);
      if (its.size < 2 && !text.includes('\n')) its.set(text, line);
    }
  }
  return [...found.values()].flatMap((its) => [...its.values()]);
}
