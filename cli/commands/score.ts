// `perfplan score`: the tree with weights, values, targets, attainments and lights; or the scorecards of offices.

import { Command, Option } from 'commander';
import type { NodeResult, Scores } from '#engine/result.ts';
import { score } from '#engine/score.ts';
import type { MessageLanguage } from '#language/diagnostics/diagnostic.ts';
import type { YearSpan } from '#language/model/model.ts';
import { UsageError } from '../errors.ts';
import { scoreMarkdown } from '../render/score/markdown.ts';
import { officesMarkdown, officesTable, scorecardFor, scorecardsOf } from '../render/score/offices.ts';
import { officesCsv, scoreCsv, scoreJson } from '../render/score/records.ts';
import { scoreTable } from '../render/score/table.ts';
import { columnsOf, styleFor } from '../render/style.ts';
import { addAsOf, addPlanOptions, complain, levelOf, openPlan, type PlanOptions } from './plan-arguments.ts';

interface Options extends PlanOptions {
  readonly asOf?: YearSpan;
  readonly office?: string;
  readonly offices?: boolean;
  readonly all?: boolean;
  readonly depth?: number;
  readonly format: 'table' | 'json' | 'csv' | 'markdown';
}

export function scoreCommand(): Command {
  const command = new Command('score')
    .description('Score the plan at PATH: the tree with weights, values, targets, attainments and lights.')
    .argument('<path...>', 'a .perf file, or a folder that holds a plan');
  return addAsOf(addPlanOptions(command))
    .option('--office <code>', "that office's scorecard instead of the plan")
    .addOption(new Option('--offices', 'all scorecards, one line each').conflicts('office'))
    .option('-a, --all', 'every indicator, not just those that ask for attention')
    .addOption(new Option('--depth <levels>', 'so many levels of the tree').argParser(levelOf))
    .addOption(
      new Option('--format <format>', 'how to print').choices(['table', 'json', 'csv', 'markdown']).default('table'),
    )
    .addHelpText('after', examples)
    .action(run);
}

const examples = `
What is shown: every node, and the indicators below 100 % or without a value; --all shows all. Overshoots are marked ↑ and listed.
csv holds every indicator, json every scorecard, too; both keep the codes invented for a file (_x), which tables hide.

Examples:
  perfplan score examples/modena-2024                        the latest year with actuals
  perfplan score examples/modena-2024 --depth 2              two levels of it
  perfplan score examples/modena-2024 --office AO3 --all     an office's scorecard with every indicator
  perfplan score . --as-of 2024-H1                           half-year monitoring against the year's targets
  perfplan score . --format csv > scores.csv                 for a spreadsheet`;

function run(paths: string[], options: Options): void {
  const opened = openPlan(paths, options);
  const { year, asOf } = options;
  const { value: scores, diagnostics } = score(opened.model, { ...(year ? { year } : {}), ...(asOf ? { asOf } : {}) });
  process.stdout.write(print(scores, options, opened.language));
  process.exitCode = complain(opened, paths, diagnostics) ? 1 : 0;
}

function print(
  scores: Scores,
  { office, offices, all = false, depth, format }: Options,
  language: MessageLanguage,
): string {
  if (format === 'json') return `${scoreJson(scores)}\n`;
  if (offices && scorecardsOf(scores).length === 0) throw new UsageError(`${scores.model.code} has no scorecards`);
  const root = office === undefined ? scores.of(scores.model.root) : scorecardOf(scores, office);
  if (format === 'csv') return offices ? officesCsv(scores) : scoreCsv(root);
  const choice = { all, depth: depth ?? null, language };
  const terminal = { style: styleFor(process.stdout), width: columnsOf(process.stdout), language };
  if (format === 'markdown')
    return `${offices ? officesMarkdown(scores, language) : scoreMarkdown(scores, root, choice)}\n`;
  return `${offices ? officesTable(scores, terminal) : scoreTable(scores, root, { ...choice, ...terminal })}\n`;
}

function scorecardOf(scores: Scores, office: string): NodeResult {
  const found = scorecardFor(scores, office);
  if (found) return found;
  const codes = scorecardsOf(scores).map(({ result }) => result.node.code);
  if (codes.length === 0) throw new UsageError(`${scores.model.code} has no scorecards`);
  throw new UsageError(`There is no scorecard ${office}; there are ${codes.join(', ')}`);
}
