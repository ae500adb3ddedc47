// What the page of `perfplan report` is drawn from: the scores asked for, of the year before, and of all years with values.

import { basename } from 'node:path';
import type { Scores, TargetsInForce } from '#engine/result.ts';
import { score } from '#engine/score.ts';
import { yearsWithValues } from '#engine/values/scored-year.ts';
import type { AnchorText } from '#engine/words/steps.ts';
import type { Diagnostic } from '#language/diagnostics/diagnostic.ts';
import type { YearSpan } from '#language/model/figures.ts';
import type { PageInput } from '#report/page/page.ts';
import { say } from '../language.ts';
import type { Progress } from '../progress.ts';
import { anchorText } from './anchor-lines.ts';
import { type Opened, type PlanOptions, periodAsked } from './plan-arguments.ts';

export interface ReportOptions extends PlanOptions {
  readonly asOf?: YearSpan;
  readonly targets: TargetsInForce;
  readonly quiet: boolean;
}

export interface ReportInput {
  readonly input: PageInput;
  readonly diagnostics: readonly Diagnostic[];
}

export function pageInput(
  { model, language, loaded }: Opened,
  options: ReportOptions,
  { step }: Progress,
): ReportInput {
  const { targets } = options;
  step(scoring());
  const { value: scores, diagnostics } = score(model, { ...periodAsked(options, model), targets });
  const of = (one: number): Scores => {
    step(scoring());
    return one === scores.year ? scores : score(model, { year: one, targets }).value;
  };
  const input: PageInput = {
    scores,
    previous: of(scores.year - 1),
    years: [...new Set([...yearsWithValues(model), scores.year])].sort((a, b) => a - b).map(of),
    language,
    where: withoutFolder(anchorText(loaded)),
    drawn: (percent) => step(say({ en: 'Drawing the page:', it: 'Composizione della pagina:' }), percent),
  };
  return { input, diagnostics };
}

export function scoring(): string {
  return say({ en: 'Scoring the plan', it: 'Misurazione del piano' });
}

/** What is written goes to others, whom the folders of its writer do not concern. */
export function withoutFolder(where: AnchorText): AnchorText {
  return (anchor) => basename(where(anchor));
}
