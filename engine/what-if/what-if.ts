// Compares a plan with the same plan under assumptions: another value, target or weight. Assumptions are written into the syntax trees, which
// are then bound, scored and compared like any later revision, so what the plan would refuse is refused here too.

import { assessDamage } from '#language/damage/assess.ts';
import { lossesIn } from '#language/damage/damage.ts';
import type { Diagnostic } from '#language/diagnostics/diagnostic.ts';
import { messageOf } from '#language/diagnostics/report.ts';
import { bindAll } from '#language/index.ts';
import type { YearSpan } from '#language/model/figures.ts';
import type { Model } from '#language/model/model.ts';
import { printYear } from '#language/model/values/calendar.ts';
import { inCalendar, printPeriod, yearIn } from '#language/model/values/periods.ts';
import type { Declaration } from '#language/syntax/tree.ts';
import type { Diff } from '../diff/change.ts';
import { diff } from '../diff/diff.ts';
import { score } from '../score.ts';
import { yearToScore } from '../values/scored-year.ts';
import { readAssumption } from './assumption.ts';
import { applyEdits, type Edited, noEdits, type Trees } from './edits.ts';
import { type Unwritten, write } from './write.ts';

/** A plan and the trees it was bound from. */
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
  /** null: it is no assumption at all. */
  readonly refusal: Unwritten | null;
}

/** The comparison of the plan with and without the assumptions, or why they cannot be made. */
export type WhatIf =
  | {
      readonly kind: 'compared';
      readonly diff: Diff;
      /** New diagnostics under the assumptions; no errors. */
      readonly findings: readonly Diagnostic[];
    }
  /** Assumptions that cannot be read, or name nothing in this plan. */
  | { readonly kind: 'refused'; readonly refused: readonly Refused[] }
  /** The plan has errors under the assumptions. */
  | { readonly kind: 'wrong'; readonly errors: readonly Diagnostic[] };

export function whatIf(plan: BoundFrom, assumptions: readonly string[], options: WhatIfOptions = {}): WhatIf {
  const { model, trees } = plan;
  const year = options.year ?? options.asOf?.first ?? yearToScore(model);
  const { calendar } = model;
  const period = options.asOf ? inCalendar(options.asOf, calendar) : yearIn(calendar, year);
  const edits = noEdits();
  const refused = assumptions.flatMap((text): readonly Refused[] => {
    const assumption = readAssumption(text, model.keywords, {
      year: printYear(year, calendar),
      period: printPeriod(period),
    });
    if (!assumption) return [{ text, refusal: null }];
    const refusal = write(assumption, { model, edits, year, period });
    return refusal ? [{ text, refusal }] : [];
  });
  if (refused.length > 0) return { kind: 'refused', refused };
  return compared(plan, applyEdits(trees, edits), { ...options, year });
}

function compared(
  { model, trees }: BoundFrom,
  assumed: Edited,
  options: WhatIfOptions & { readonly year: number },
): WhatIf {
  const before = bindAll(trees);
  const after = bindAll(assumed.trees);
  const found = after.value.find((one) => isSame(one, model));
  const changed = found && withDamage(found, model, { before: before.diagnostics, after: after.diagnostics, assumed });
  const bound = added(before.diagnostics, after.diagnostics);
  const scored = changed ? added(score(model, options).diagnostics, score(changed, options).diagnostics) : [];
  const findings = [...bound, ...scored];
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 || !changed) return { kind: 'wrong', errors };
  return { kind: 'compared', diff: diff(model, changed, options), findings };
}

/** Losses of parsing and of files stay; those of binding are assessed anew. */
function withDamage(
  then: Model,
  { damage }: Model,
  { before, after, assumed }: { before: readonly Diagnostic[]; after: readonly Diagnostic[]; assumed: Edited },
): Model {
  const bound = new Set(before.map(wordsOf));
  const losses = lossesIn(damage);
  const read = losses.flatMap(({ diagnostic }) => (diagnostic && !bound.has(wordsOf(diagnostic)) ? [diagnostic] : []));
  const unread = losses.flatMap(({ diagnostic, file }) => (diagnostic ? [] : [file]));
  const successor = (declaration: Declaration): Declaration => assumed.successors.get(declaration) ?? declaration;
  const diagnostics = [...new Set(read), ...after];
  return assessDamage({ value: [then], libraries: [] }, { diagnostics, trees: assumed.trees, unread, successor })[0]!;
}

/** Same code, declared in the same file. */
function isSame(one: Model, other: Model): boolean {
  return one.code === other.code && one.root.anchor.file === other.root.anchor.file;
}

/** Diagnostics that are new: same code, file and message means the same. */
function added(before: readonly Diagnostic[], after: readonly Diagnostic[]): readonly Diagnostic[] {
  const said = new Set(before.map(wordsOf));
  return after.filter((one) => !said.has(wordsOf(one)));
}

function wordsOf(diagnostic: Diagnostic): string {
  return `${diagnostic.code} ${diagnostic.anchor.file} ${messageOf(diagnostic)}`;
}
