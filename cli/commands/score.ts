// `perfplan score`: the tree with weights, values, targets, attainments and lights; or the scorecards of offices.

import { Command, Option } from 'commander';
import type { NodeResult, Scores, TargetsInForce } from '#engine/result.ts';
import { score } from '#engine/score.ts';
import type { YearSpan } from '#language/model/figures.ts';
import { UsageError } from '../errors.ts';
import { type InBothLanguages, say } from '../language.ts';
import { scoreMarkdown } from '../render/score/markdown.ts';
import { officesMarkdown, officesTable, scorecardFor, scorecardsOf } from '../render/score/offices.ts';
import { officesCsv, scoreCsv, scoreJson } from '../render/score/records.ts';
import { scoreTable } from '../render/score/table.ts';
import { columnsOf, styleFor } from '../render/style.ts';
import { anchorLine, anchorText } from './anchor-lines.ts';
import {
  addAsOf,
  addPlanOptions,
  addTargets,
  complain,
  levelOf,
  type Opened,
  openPlan,
  type PlanOptions,
  periodAsked,
  planPath,
} from './plan-arguments.ts';

interface Options extends PlanOptions {
  readonly asOf?: YearSpan;
  readonly targets: TargetsInForce;
  readonly office?: string;
  readonly offices?: boolean;
  readonly all?: boolean;
  readonly depth?: number;
  readonly format: 'table' | 'json' | 'csv' | 'markdown';
}

export function scoreCommand(): Command {
  const command = new Command('score')
    .description(
      say({
        en: 'Score the plan at PATH: the tree with weights, values, targets, attainments and lights.',
        it: "Misura il piano in PATH: l'albero con pesi, consuntivi, target, gradi di raggiungimento e semafori.",
      }),
    )
    .argument('<path...>', say(planPath));
  return addTargets(addAsOf(addPlanOptions(command)))
    .option(
      '--office <code>',
      say({ en: "that office's scorecard instead of the plan", it: "la scheda di quell'ufficio invece del piano" }),
    )
    .addOption(
      new Option(
        '--offices',
        say({ en: 'all scorecards, one line each', it: 'tutte le schede, una riga ciascuna' }),
      ).conflicts('office'),
    )
    .option(
      '-a, --all',
      say({
        en: 'every indicator, not just those that ask for attention',
        it: 'tutti gli indicatori, non solo quelli che chiedono attenzione',
      }),
    )
    .addOption(
      new Option(
        '--depth <levels>',
        say({ en: 'so many levels of the tree', it: "tanti livelli dell'albero" }),
      ).argParser(levelOf),
    )
    .addOption(
      new Option('--format <format>', say({ en: 'how to print', it: 'come stampare' }))
        .choices(['table', 'json', 'csv', 'markdown'])
        .default('table'),
    )
    .addHelpText('after', () => say(examples))
    .action(run);
}

const examples: InBothLanguages = {
  en: `
What is shown: every node, and the indicators below 100 % or without a value; --all shows all. Overshoots are marked ↑ and listed.
csv holds every indicator, json every scorecard, too; both keep the codes invented for a file (_x), which tables hide.

Examples:
  perfplan score examples/modena-2024                        the latest year with actuals
  perfplan score examples/modena-2024 --depth 2              two levels of it
  perfplan score examples/modena-2024 --office AO3 --all     an office's scorecard with every indicator
  perfplan score . --as-of 2024-H1                           half-year monitoring against the year's targets
  perfplan score . --targets initial                         what would have been, had no target been revised
  perfplan score . --format csv > scores.csv                 for a spreadsheet`,
  it: `
Si mostrano tutti i nodi, e gli indicatori sotto il 100 % o senza valore; --all li mostra tutti. I superamenti hanno il segno ↑ e un elenco.
csv contiene ogni indicatore, json anche ogni scheda; entrambi tengono i codici inventati per il file (_x), che le tabelle nascondono.

Esempi:
  perfplan score examples/modena-2024                        l'ultimo anno con consuntivi
  perfplan score examples/modena-2024 --depth 2              due livelli
  perfplan score examples/modena-2024 --office AO3 --all     la scheda di un ufficio con tutti gli indicatori
  perfplan score . --as-of 2024-H1                           monitoraggio infrannuale rispetto ai target dell'anno
  perfplan score . --targets initial                         che cosa sarebbe stato se nessun target fosse stato rivisto
  perfplan score . --format csv > punteggi.csv               per un foglio di calcolo`,
};

function run(paths: string[], options: Options): void {
  const opened = openPlan(paths, options);
  const { targets } = options;
  const { value: scores, diagnostics } = score(opened.model, { ...periodAsked(options, opened.model), targets });
  process.stdout.write(print(scores, options, opened));
  process.exitCode = complain(opened, paths, diagnostics) ? 1 : 0;
}

function print(
  scores: Scores,
  { office, offices, all = false, depth, format }: Options,
  { language, loaded }: Pick<Opened, 'language' | 'loaded'>,
): string {
  if (format === 'json') return `${scoreJson(scores, anchorLine(loaded))}\n`;
  if (offices && scorecardsOf(scores).length === 0)
    throw new UsageError(
      say({ en: `${scores.model.code} has no scorecards`, it: `${scores.model.code} non ha schede` }),
    );
  const root = office === undefined ? scores.of(scores.model.root) : scorecardOf(scores, office);
  if (format === 'csv') return offices ? officesCsv(scores) : scoreCsv(root);
  const choice = { all, depth: depth ?? null, language, where: anchorText(loaded) };
  const terminal = { style: styleFor(process.stdout), width: columnsOf(process.stdout), language };
  if (format === 'markdown')
    return `${offices ? officesMarkdown(scores, language) : scoreMarkdown(scores, root, choice)}\n`;
  return `${offices ? officesTable(scores, terminal) : scoreTable(scores, root, { ...choice, ...terminal })}\n`;
}

function scorecardOf(scores: Scores, office: string): NodeResult {
  const found = scorecardFor(scores, office);
  if (found) return found;
  const codes = scorecardsOf(scores).map(({ result }) => result.node.code);
  if (codes.length === 0)
    throw new UsageError(
      say({ en: `${scores.model.code} has no scorecards`, it: `${scores.model.code} non ha schede` }),
    );
  throw new UsageError(
    say({
      en: `There is no scorecard ${office}; there are ${codes.join(', ')}`,
      it: `Non c'è una scheda ${office}; ci sono ${codes.join(', ')}`,
    }),
  );
}
