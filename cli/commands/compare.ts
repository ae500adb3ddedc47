// `perfplan compare`: one indicator across the plans of several bodies.

import { Command, Option } from 'commander';
import { compareIndicator, type IndicatorComparison } from '#engine/league/compare-indicator.ts';
import type { TargetsInForce } from '#engine/result.ts';
import type { MessageLanguage } from '#language/diagnostics/diagnostic.ts';
import type { YearSpan } from '#language/model/figures.ts';
import { UsageError } from '../errors.ts';
import { type InBothLanguages, say } from '../language.ts';
import { memoryFor } from '../memory/about.ts';
import { type Outcome, tell } from '../memory/remember.ts';
import { comparisonCsv, comparisonJson, comparisonTable } from '../render/league/comparison.ts';
import { columnsOf, styleFor } from '../render/style.ts';
import { sharedCodes, summaries } from './many-plans.ts';
import {
  addAsOf,
  addPlanOptions,
  addTargets,
  openPlans,
  type PlanOptions,
  planPath,
  problemsOf,
} from './plan-arguments.ts';

interface Options extends PlanOptions {
  readonly asOf?: YearSpan;
  readonly targets: TargetsInForce;
  readonly format: 'table' | 'json' | 'csv';
}

export function compareCommand(version = ''): Command {
  const command = new Command('compare')
    .description(
      say({
        en: 'Compare one indicator across the plans at PATH: value, target, score, spread, outliers, who got weaker, who loosened the target.',
        it: 'Confronta un indicatore tra i piani in PATH: consuntivo, target, punteggio, dispersione, valori anomali, chi è peggiorato, chi ha allentato il target.',
      }),
    )
    .argument('<code>', say({ en: 'the indicator', it: "l'indicatore" }))
    .argument('<path...>', say(planPath));
  return addTargets(addAsOf(addPlanOptions(command)))
    .addOption(
      new Option('--format <format>', say({ en: 'how to print', it: 'come stampare' }))
        .choices(['table', 'json', 'csv'])
        .default('table'),
    )
    .addHelpText('after', () => say(examples))
    .action((code: string, paths: string[], options: Options) => run(code, paths, options, version));
}

const examples: InBothLanguages = {
  en: `
Of each body its latest year is compared, or that of --year. What is not defined alike, is in another unit or of another period is named and left out.
An outlier is more than three scaled median absolute deviations from the median.

Examples:
  perfplan compare TMP examples/directive-2025
  perfplan compare TMP ministry --year 2024 --format csv`,
  it: `
Di ogni ente si confronta l'ultimo anno, o quello di --year. Ciò che è definito in altro modo, in un'altra unità o di un altro periodo è nominato e
lasciato fuori. Un valore anomalo dista dalla mediana più di tre deviazioni assolute mediane, in scala.

Esempi:
  perfplan compare TMP examples/directive-2025
  perfplan compare TMP ministero --year 2024 --format csv`,
};

function run(code: string, paths: string[], options: Options, version: string): void {
  const memory = memoryFor(`compare ${code}`, paths, { options, version });
  const outcome = memory.known ?? compared(code, paths, options);
  if (!memory.known) memory.keep(outcome);
  tell(outcome);
}

function compared(code: string, paths: readonly string[], options: Options): Outcome {
  const opened = openPlans(paths, options);
  const { plans, earlier, diagnostics } = summaries(opened.loaded, options);
  const found = compareIndicator(code, [...plans, ...earlier]);
  if (!found)
    throw new UsageError(
      say({
        en: `None of these plans has an indicator ${code}`,
        it: `Nessuno di questi piani ha un indicatore ${code}`,
      }),
    );
  const { lines, isWrong } = problemsOf(opened, paths, diagnostics, styleFor(process.stderr));
  return {
    out: print(found, options.format, opened.language),
    err: [...sharedCodes(opened.loaded.models), ...lines],
    code: isWrong ? 1 : 0,
  };
}

function print(found: IndicatorComparison, format: Options['format'], language: MessageLanguage): string {
  if (format === 'json') return `${comparisonJson(found)}\n`;
  if (format === 'csv') return comparisonCsv(found);
  const terminal = { style: styleFor(process.stdout), width: columnsOf(process.stdout), language };
  return `${comparisonTable(found, terminal)}\n`;
}
