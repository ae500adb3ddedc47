// All that can be said of loaded plans: by the parser, by the binder, by scoring, by linting; as loud as the plans want it.

import { lint } from '#engine/lint/lint.ts';
import { score } from '#engine/score.ts';
import { yearsWithValues } from '#engine/values/scored-year.ts';
import { allowancesIn } from '#language/diagnostics/allowances.ts';
import type { Diagnostic } from '#language/diagnostics/diagnostic.ts';
import { atTheirLevels, type Level } from '#language/diagnostics/levels.ts';
import { createReporter } from '#language/diagnostics/report.ts';
import type { Loaded } from '../files/load.ts';

type CodeLevels = readonly { readonly code: string; readonly level: Level }[];

/** What is wrong or doubtful, lints not included. */
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

/** At the levels that the plans, their comments and the command line give. */
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
