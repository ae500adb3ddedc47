// Summaries of all plans that PATHs hold, for the commands that compare bodies and years.

import { type PlanSummary, summaryOf } from '#engine/league/summary.ts';
import type { TargetsInForce } from '#engine/result.ts';
import { score } from '#engine/score.ts';
import { yearsWithValues, yearToScore } from '#engine/values/scored-year.ts';
import type { Diagnostic } from '#language/diagnostics/diagnostic.ts';
import type { YearSpan } from '#language/model/figures.ts';
import type { Model } from '#language/model/model.ts';
import { visible } from '#language/syntax/visible.ts';
import { UsageError } from '../errors.ts';
import { declaringFile, type Loaded } from '../files/load.ts';
import { say } from '../language.ts';
import { countedSteps, createProgress } from '../progress.ts';
import { type PeriodAsked, periodAsked } from './plan-arguments.ts';

export interface ManyOptions extends PeriodAsked {
  readonly targets: TargetsInForce;
}

export interface Summaries {
  readonly plans: readonly PlanSummary[];
  /** The years before, to compare with. */
  readonly earlier: readonly PlanSummary[];
  /** Of scoring. */
  readonly diagnostics: readonly Diagnostic[];
}

export function summaries({ models, trees }: Loaded, options: ManyOptions): Summaries {
  const terminal = createProgress({ quiet: false, stream: process.stderr });
  const progress = countedSteps(terminal, { en: 'plans', it: 'piani' });
  const found = models.map((model, at) => {
    progress(at, models.length);
    return summariesOf(model, declaringFile(model, trees), options);
  });
  terminal.end();
  const plans = found.flatMap((one) => one.plans);
  if (plans.length === 0 && options.year) throw noneCovers(options.year);
  return {
    plans,
    earlier: found.flatMap((one) => one.earlier),
    diagnostics: found.flatMap((one) => one.diagnostics),
  };
}

function noneCovers({ first, last }: YearSpan): UsageError {
  const years = first === last ? `${first}` : `${first}..${last}`;
  return new UsageError(
    say({ en: `None of these plans has anything of ${years}`, it: `Nessuno di questi piani ha qualcosa del ${years}` }),
  );
}

function summariesOf(model: Model, file: string, options: ManyOptions): Summaries {
  const { targets, asOf } = options;
  const diagnostics: Diagnostic[] = [];
  const summary = (year: number): PlanSummary => {
    const asked = asOf ? periodAsked({ asOf }, model) : { year };
    const scored = score(model, { ...asked, targets });
    diagnostics.push(...scored.diagnostics);
    return summaryOf(scored.value, file);
  };
  const plans = yearsOf(model, options).map(summary);
  const before = earlierYear(model, plans, asOf);
  return { plans, earlier: before === null ? [] : [summary(before)], diagnostics };
}

/** Of a range of years those that have values; a year that is asked for whether it has or not. */
function yearsOf(model: Model, { year, asOf }: PeriodAsked): readonly number[] {
  const covers = (one: number): boolean => !model.years || (one >= model.years.first && one <= model.years.last);
  if (asOf) return covers(asOf.first) ? [asOf.first] : [];
  if (!year) return [yearToScore(model)];
  if (year.first === year.last) return covers(year.first) ? [year.first] : [];
  return yearsWithValues(model).filter((one) => one >= year.first && one <= year.last);
}

/** The year before the first, if the plan covers it and has values of it. */
function earlierYear(model: Model, plans: readonly PlanSummary[], asOf: YearSpan | undefined): number | null {
  const [first] = plans;
  if (!first || asOf) return null;
  return yearsWithValues(model).includes(first.year - 1) ? first.year - 1 : null;
}

/** A code that two bodies use is said: `--plan` cannot tell them apart by it. */
export function sharedCodes(models: readonly Model[]): readonly string[] {
  return [...Map.groupBy(models, ({ code }) => code)].flatMap(([code, plans]) => {
    const bodies = new Set(plans.map(({ organisation, title }) => organisation ?? title));
    if (bodies.size < 2) return [];
    const names = [...bodies].join(', ');
    return visible(
      say({
        en: `perfplan: ${code} is the code of plans of several bodies: ${names}`,
        it: `perfplan: ${code} è il codice di piani di più enti: ${names}`,
      }),
    );
  });
}
