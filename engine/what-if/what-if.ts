// What would come of a plan if something were otherwise: a value, a target, a weight. The assumptions are written into the plan, which is
// bound with them and compared with the plan as it is, like any later revision: what the plan would refuse is refused here too.

import { assessDamage } from '#language/damage/assess.ts';
import { lossesIn } from '#language/damage/damage.ts';
import type { Diagnostic } from '#language/diagnostics/diagnostic.ts';
import { messageOf } from '#language/diagnostics/report.ts';
import { bindAll } from '#language/index.ts';
import type { Model, YearSpan } from '#language/model/model.ts';
import { printPeriod } from '#language/model/values/periods.ts';
import type { Declaration } from '#language/syntax/tree.ts';
import type { Diff } from '../diff/change.ts';
import { diff } from '../diff/diff.ts';
import { score } from '../score.ts';
import { yearToScore } from '../values/scored-year.ts';
import { readAssumption } from './assumption.ts';
import { type Edited, edited, noEdits, type Trees } from './edits.ts';
import { type Unwritten, write } from './write.ts';

/** A plan with the files that it was bound from. */
export interface BoundFrom {
  readonly model: Model;
  readonly trees: Trees;
}

export interface WhatIfOptions {
  readonly year?: number;
  readonly asOf?: YearSpan;
}

export interface Refused {
  readonly text: string;
  /** null: it cannot be read at all. */
  readonly refusal: Unwritten | null;
}

/** Either the comparison of the plan as it is with the plan as assumed, or why the assumptions cannot be made. */
export type WhatIf =
  | {
      readonly kind: 'compared';
      readonly diff: Diff;
      /** What the plan with the assumptions in it is told, and was not told before: no errors. */
      readonly findings: readonly Diagnostic[];
    }
  /** Assumptions that say nothing of this plan. */
  | { readonly kind: 'refused'; readonly refused: readonly Refused[] }
  /** What is wrong with the plan that has the assumptions in it. */
  | { readonly kind: 'wrong'; readonly errors: readonly Diagnostic[] };

export function whatIf(plan: BoundFrom, assumptions: readonly string[], options: WhatIfOptions = {}): WhatIf {
  const { model, trees } = plan;
  const year = options.year ?? options.asOf?.first ?? yearToScore(model);
  const period: YearSpan = options.asOf ?? { first: year, last: year, part: null };
  const edits = noEdits();
  const refused = assumptions.flatMap((text): readonly Refused[] => {
    const assumption = readAssumption(text, model.keywords, { year, period: printPeriod(period) });
    if (!assumption) return [{ text, refusal: null }];
    const refusal = write(assumption, { model, edits, year, period });
    return refusal ? [{ text, refusal }] : [];
  });
  if (refused.length > 0) return { kind: 'refused', refused };
  return compared(plan, edited(trees, edits), { ...options, year });
}

function compared(
  { model, trees }: BoundFrom,
  assumed: Edited,
  options: WhatIfOptions & { readonly year: number },
): WhatIf {
  const before = bindAll(trees);
  const after = bindAll(assumed.trees);
  const found = after.value.find((one) => isSame(one, model));
  const then = found && withDamage(found, model, { before: before.diagnostics, after: after.diagnostics, assumed });
  const bound = added(before.diagnostics, after.diagnostics);
  const scored = then ? added(score(model, options).diagnostics, score(then, options).diagnostics) : [];
  const findings = [...bound, ...scored];
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 || !then) return { kind: 'wrong', errors };
  return { kind: 'compared', diff: diff(model, then, options), findings };
}

/** What could not be read is as lost as it was; what names did not mean is found anew. */
function withDamage(
  then: Model,
  { damage }: Model,
  { before, after, assumed }: { before: readonly Diagnostic[]; after: readonly Diagnostic[]; assumed: Edited },
): Model {
  const bound = new Set(before.map(wordsOf));
  const losses = lossesIn(damage);
  const read = losses.flatMap(({ diagnostic }) => (diagnostic && !bound.has(wordsOf(diagnostic)) ? [diagnostic] : []));
  const unread = losses.flatMap(({ diagnostic, file }) => (diagnostic ? [] : [file]));
  const now = (declaration: Declaration): Declaration => assumed.became.get(declaration) ?? declaration;
  const diagnostics = [...new Set(read), ...after];
  return assessDamage([then], { diagnostics, trees: assumed.trees, unread, now })[0]!;
}

/** Declared in the same file under the same code. */
function isSame(one: Model, other: Model): boolean {
  return one.code === other.code && one.root.anchor.file === other.root.anchor.file;
}

/** What is said now and was not said before: the same words of the same file are the same. */
function added(before: readonly Diagnostic[], after: readonly Diagnostic[]): readonly Diagnostic[] {
  const said = new Set(before.map(wordsOf));
  return after.filter((one) => !said.has(wordsOf(one)));
}

function wordsOf(diagnostic: Diagnostic): string {
  return `${diagnostic.code} ${diagnostic.anchor.file} ${messageOf(diagnostic)}`;
}
