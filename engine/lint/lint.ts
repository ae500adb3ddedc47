// Lints: what an auditor would ask about a plan that is not wrong. Each is a file; this one runs them all. Does not decide their severity,
// which the plan may set.

import type { Diagnostic, Report } from '#language/diagnostics/diagnostic.ts';
import { createReporter } from '#language/diagnostics/report.ts';
import type { Model } from '#language/model/model.ts';
import type { Scores } from '../result.ts';
import { lintBands } from './bands.ts';
import { lintCodes } from './codes.ts';
import { lintDates } from './dates.ts';
import { lintDepartures } from './departures.ts';
import { lintDocumentation } from './documentation.ts';
import { lintFormulas } from './formulas.ts';
import { lintMeasures } from './measures.ts';
import { lintOffices } from './offices.ts';
import { lintOvershoots } from './overshoots.ts';
import { lintTargets } from './targets.ts';
import { lintTexts } from './texts.ts';

export interface Linted {
  readonly model: Model;
  /** The scores of every year that has values, earliest first. */
  readonly years: readonly Scores[];
  readonly report: Report;
}

const lints: readonly ((linted: Linted) => void)[] = [
  lintTargets,
  lintFormulas,
  lintDocumentation,
  lintMeasures,
  lintCodes,
  lintBands,
  lintDates,
  lintOffices,
  lintOvershoots,
  lintTexts,
  lintDepartures,
];

/** Never throws, whatever the plan. `years` may be empty: lints that need scores are silent then. */
export function lint(model: Model, years: readonly Scores[]): readonly Diagnostic[] {
  const { report, diagnostics } = createReporter();
  for (const run of lints) run({ model, years, report });
  // what libraries say is not the plan's to answer for
  const common = new Set(model.libraries.flatMap(({ files }) => files));
  return common.size === 0 ? diagnostics : diagnostics.filter(({ anchor }) => !common.has(anchor.file));
}
