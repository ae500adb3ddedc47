// `perfplan gap`: what holds the score back, the costliest first.

import { Command, Option } from 'commander';
import { compare } from '#engine/arithmetic/rational.ts';
import { type Gaps, gaps } from '#engine/gap/gap.ts';
import type { TargetsInForce } from '#engine/result.ts';
import { score } from '#engine/score.ts';
import type { MessageLanguage } from '#language/diagnostics/diagnostic.ts';
import type { YearSpan } from '#language/model/figures.ts';
import { type InBothLanguages, say } from '../language.ts';
import { gapJson, gapMarkdown, gapTable } from '../render/diff/gap.ts';
import { gapsJson, gapsMarkdown, gapsTable } from '../render/league/gaps.ts';
import { columnsOf, styleFor } from '../render/style.ts';
import {
  addAsOf,
  addPlanOptions,
  addTargets,
  areSeveral,
  complain,
  openPlans,
  type PlanOptions,
  periodAsked,
  planPath,
  thePlan,
} from './plan-arguments.ts';

interface Options extends PlanOptions {
  readonly asOf?: YearSpan;
  readonly targets: TargetsInForce;
  readonly format: 'table' | 'markdown' | 'json';
}

export function gapCommand(): Command {
  const command = new Command('gap')
    .description(
      say({
        en: 'Rank what holds the score of the plan at PATH back: points lost at the root, and the value at which each indicator turns green.',
        it: 'Ordina ciò che abbassa il punteggio del piano in PATH: i punti persi in totale, e il valore con cui ogni indicatore diventa verde.',
      }),
    )
    .argument('<path...>', say(planPath));
  return addTargets(addAsOf(addPlanOptions(command)))
    .addOption(
      new Option('--format <format>', say({ en: 'how to print', it: 'come stampare' }))
        .choices(['table', 'markdown', 'json'])
        .default('table'),
    )
    .addHelpText('after', () => say(examples))
    .action(run);
}

const examples: InBothLanguages = {
  en: `
Examples:
  perfplan gap examples/modena-2024
  perfplan gap examples/directive-2025
  perfplan gap . --as-of 2024-H1 --format markdown`,
  it: `
Esempi:
  perfplan gap examples/modena-2024
  perfplan gap examples/directive-2025
  perfplan gap . --as-of 2024-H1 --format markdown`,
};

function run(paths: string[], options: Options): void {
  const plans = openPlans(paths, options);
  const { format, targets } = options;
  if (areSeveral(plans, options)) {
    const scored = plans.loaded.models.map((model) => score(model, { ...periodAsked(options, model), targets }));
    process.stdout.write(`${printMany(inOrder(scored.map(({ value }) => gaps(value))), format, plans.language)}\n`);
    const found = scored.flatMap(({ diagnostics }) => diagnostics);
    process.exitCode = complain(plans, paths, found) ? 1 : 0;
    return;
  }
  const opened = thePlan(plans, options);
  const { value: scores, diagnostics } = score(opened.model, { ...periodAsked(options, opened.model), targets });
  process.stdout.write(`${print(gaps(scores), format, opened.language)}\n`);
  process.exitCode = complain(opened, paths, diagnostics) ? 1 : 0;
}

/** Who loses most comes first. */
function inOrder(found: readonly Gaps[]): readonly Gaps[] {
  return found.toSorted((a, b) => compare(b.together, a.together));
}

function printMany(found: readonly Gaps[], format: Options['format'], language: MessageLanguage): string {
  if (format === 'json') return gapsJson(found);
  if (format === 'markdown') return gapsMarkdown(found, language);
  return gapsTable(found, { language, style: styleFor(process.stdout), width: columnsOf(process.stdout) });
}

function print(found: Gaps, format: Options['format'], language: MessageLanguage): string {
  if (format === 'json') return gapJson(found);
  if (format === 'markdown') return gapMarkdown(found, language);
  return gapTable(found, { language, style: styleFor(process.stdout), width: columnsOf(process.stdout) });
}
