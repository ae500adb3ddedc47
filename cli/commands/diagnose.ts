// All diagnostics of loaded plans: from the parser, the binder, scoring and lints, at the levels that the plans set.

import { lint } from '#engine/lint/lint.ts';
import { score } from '#engine/score.ts';
import { yearsWithValues } from '#engine/values/scored-year.ts';
import { allowancesIn } from '#language/diagnostics/allowances.ts';
import type { Diagnostic } from '#language/diagnostics/diagnostic.ts';
import { atTheirLevels } from '#language/diagnostics/levels.ts';
import { createReporter } from '#language/diagnostics/report.ts';
import type { LintLevel } from '#language/syntax/statements.ts';
import type { Loaded } from '../files/load.ts';

type CodeLevels = readonly { readonly code: string; readonly level: LintLevel }[];

/** Without lints. */
export function diagnose(loaded: Loaded, asked: CodeLevels = []): readonly Diagnostic[] {
  const { report, diagnostics: misspelt } = createReporter();
  for (const { name, text } of loaded.plans) allowancesIn(name, text, report);
  const found = loaded.models.flatMap((model) => score(model).diagnostics);
  return [...leveled(loaded, [...loaded.diagnostics, ...found], asked), ...misspelt];
}

export function lintAll(loaded: Loaded, asked: CodeLevels = []): readonly Diagnostic[] {
  const found = loaded.models.flatMap((model) => {
    const years = yearsWithValues(model).map((year) => score(model, { year }).value);
    return lint(model, years);
  });
  return leveled(loaded, found, asked);
}

/** Applies the levels set by the plans, by comments and on the command line. */
export function leveled(
  { models, plans, locator }: Loaded,
  diagnostics: readonly Diagnostic[],
  asked: CodeLevels = [],
): readonly Diagnostic[] {
  const { report } = createReporter();
  const allowances = plans.flatMap(({ name, text }) => allowancesIn(name, text, report));
  const levels = [...models.flatMap(({ lints }) => lints), ...asked];
  return atTheirLevels(diagnostics, { levels, allowances, locator });
}
