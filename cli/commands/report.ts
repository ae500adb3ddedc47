// `perfplan report`: the scored plan as a page for a browser.

import { basename } from 'node:path';
import { Command } from 'commander';
import type { Scores, TargetsInForce } from '#engine/result.ts';
import { score } from '#engine/score.ts';
import { yearsWithValues } from '#engine/values/scored-year.ts';
import type { AnchorText } from '#engine/words/steps.ts';
import type { YearSpan } from '#language/model/figures.ts';
import { reportPage } from '#report/page/page.ts';
import { UsageError } from '../errors.ts';
import { writeAtomically } from '../files/write.ts';
import { type InBothLanguages, say } from '../language.ts';
import { anchorText } from './anchor-lines.ts';
import {
  addAsOf,
  addPlanOptions,
  addTargets,
  complain,
  openPlan,
  type PlanOptions,
  periodAsked,
  planPath,
} from './plan-arguments.ts';

interface Options extends PlanOptions {
  readonly asOf?: YearSpan;
  readonly html?: string;
  readonly targets: TargetsInForce;
}

export function reportCommand(): Command {
  const command = new Command('report')
    .description(
      say({
        en: 'Write the scored plan as a page for a browser: one file that asks no network.',
        it: 'Scrive il piano misurato come pagina per il browser: un solo file, che non chiede nulla alla rete.',
      }),
    )
    .argument('<path...>', say(planPath));
  return addTargets(addAsOf(addPlanOptions(command)))
    .option(
      '--html <file>',
      say({
        en: 'where to write the page; - is the standard output',
        it: 'dove scrivere la pagina; - è lo standard output',
      }),
    )
    .addHelpText('after', () => say(examples))
    .action(run);
}

const examples: InBothLanguages = {
  en: `
The page folds, searches and filters; a link to page.html#CODE opens at that code. It is written in the language of the plan.

Examples:
  perfplan report examples/modena-2024 --html modena.html
  perfplan report . --as-of 2024-H1 --html half-year.html    half-year monitoring
  perfplan report . --html - | ssh server 'cat > plan.html'`,
  it: `
La pagina si ripiega, si cerca e si filtra; un collegamento a pagina.html#CODICE si apre su quel codice. È scritta nella lingua del piano.

Esempi:
  perfplan report examples/modena-2024 --html modena.html
  perfplan report . --as-of 2024-H1 --html semestre.html     monitoraggio infrannuale
  perfplan report . --html - | ssh server 'cat > piano.html'`,
};

const noOutput: InBothLanguages = {
  en: 'nothing to write: name a file, as in --html plan.html',
  it: 'nulla da scrivere: indicare un file, come in --html piano.html',
};

/** The page goes to others, whom the folders of its writer do not concern. */
function withoutFolder(where: AnchorText): AnchorText {
  return (anchor) => basename(where(anchor));
}

async function run(paths: string[], options: Options): Promise<void> {
  const { html, targets } = options;
  if (html === undefined) throw new UsageError(say(noOutput));
  const opened = openPlan(paths, options);
  const { model, language, loaded } = opened;
  const { value: scores, diagnostics } = score(model, { ...periodAsked(options, model), targets });
  const of = (one: number): Scores => (one === scores.year ? scores : score(model, { year: one, targets }).value);
  const page = await reportPage({
    scores,
    previous: of(scores.year - 1),
    years: [...new Set([...yearsWithValues(model), scores.year])].sort((a, b) => a - b).map(of),
    language,
    where: withoutFolder(anchorText(loaded)),
  });
  deliver(html, page);
  process.exitCode = complain(opened, paths, diagnostics) ? 1 : 0;
}

/** `-` is the standard output. */
function deliver(to: string, text: string): void {
  if (to === '-') process.stdout.write(text);
  else writeAtomically(to, text);
}
