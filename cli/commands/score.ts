// `perfplan score`: the tree with weights, values, targets, attainments and lights; or the scorecards of offices.

import { Command, Option } from 'commander';
import type { Grouping } from '#engine/league/league.ts';
import type { NodeResult, Scores, TargetsInForce } from '#engine/result.ts';
import { score } from '#engine/score.ts';
import type { YearSpan } from '#language/model/figures.ts';
import { UsageError } from '../errors.ts';
import { type InBothLanguages, say } from '../language.ts';
import { memoryFor } from '../memory/about.ts';
import { tell } from '../memory/remember.ts';
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
  openPlans,
  type PlanOptions,
  periodAsked,
  planPath,
  thePlan,
} from './plan-arguments.ts';
import { type LeagueOrder, leagueOrders, scoreMany } from './score-many.ts';

interface Options extends PlanOptions {
  readonly asOf?: YearSpan;
  readonly targets: TargetsInForce;
  readonly office?: string;
  readonly offices?: boolean;
  readonly all?: boolean;
  readonly depth?: number;
  readonly format: 'table' | 'json' | 'csv' | 'markdown';
  readonly by?: Grouping;
  readonly sort?: LeagueOrder;
  readonly missing?: boolean;
}

export function scoreCommand(version = ''): Command {
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
      new Option(
        '--by <what>',
        say({
          en: 'several plans side by side by area, office or indicator',
          it: 'più piani a confronto per area, ufficio o indicatore',
        }),
      ).choices(['area', 'office', 'indicator']),
    )
    .addOption(
      new Option(
        '--sort <order>',
        say({ en: 'the order of several plans (default: score)', it: "l'ordine di più piani (se manca: score)" }),
      ).choices(leagueOrders),
    )
    .option('--missing', say({ en: 'who has not delivered, and what', it: 'chi non ha fornito i valori, e quali' }))
    .addOption(
      new Option('--format <format>', say({ en: 'how to print', it: 'come stampare' }))
        .choices(['table', 'json', 'csv', 'markdown'])
        .default('table'),
    )
    .addHelpText('after', () => say(examples))
    .action((paths: string[], options: Options) => run(paths, options, version));
}

const examples: InBothLanguages = {
  en: `
What is shown: every node, and the indicators below 100 % or without a value; --all shows all. Overshoots are marked ↑ and listed.
csv holds every indicator, json every scorecard, too; both keep the codes invented for a file (_x), which tables hide.

Several plans are a league table: a line for each, with rank, change on the year before, median and quartiles. --year 2019..2024 is a trend.

Examples:
  perfplan score examples/modena-2024                        the latest year with actuals
  perfplan score examples/modena-2024 --depth 2              two levels of it
  perfplan score examples/modena-2024 --office AO3 --all     an office's scorecard with every indicator
  perfplan score . --as-of 2024-H1                           half-year monitoring against the year's targets
  perfplan score . --targets initial                         what would have been, had no target been revised
  perfplan score . --format csv > scores.csv                 for a spreadsheet
  perfplan score examples/directive-2025                     all plans of a folder, the best first
  perfplan score examples/directive-2025 --by indicator      each indicator in all plans that have it
  perfplan score examples/directive-2025 --missing           who has not delivered, and what`,
  it: `
Si mostrano tutti i nodi, e gli indicatori sotto il 100 % o senza valore; --all li mostra tutti. I superamenti hanno il segno ↑ e un elenco.
csv contiene ogni indicatore, json anche ogni scheda; entrambi tengono i codici inventati per il file (_x), che le tabelle nascondono.

Più piani sono una classifica: una riga ciascuno, con posizione, variazione sull'anno prima, mediana e quartili. --year 2019..2024 è un andamento.

Esempi:
  perfplan score examples/modena-2024                        l'ultimo anno con consuntivi
  perfplan score examples/modena-2024 --depth 2              due livelli
  perfplan score examples/modena-2024 --office AO3 --all     la scheda di un ufficio con tutti gli indicatori
  perfplan score . --as-of 2024-H1                           monitoraggio infrannuale rispetto ai target dell'anno
  perfplan score . --targets initial                         che cosa sarebbe stato se nessun target fosse stato rivisto
  perfplan score . --format csv > punteggi.csv               per un foglio di calcolo
  perfplan score examples/directive-2025                     tutti i piani di una cartella, il migliore per primo
  perfplan score examples/directive-2025 --by indicator      ogni indicatore in tutti i piani che lo hanno
  perfplan score examples/directive-2025 --missing           chi non ha fornito i valori, e quali`,
};

function run(paths: string[], options: Options, version: string): void {
  const memory = memoryFor('score', paths, { options, version });
  if (memory.known) {
    tell(memory.known);
    return;
  }
  const plans = openPlans(paths, options);
  if (isForMany(plans, options)) {
    const { by, ...rest } = options;
    const grouping = by ?? (options.offices ? ('office' as const) : undefined);
    const outcome = scoreMany(plans, paths, { ...rest, ...(grouping ? { by: grouping } : {}) });
    memory.keep(outcome);
    tell(outcome);
    return;
  }
  const opened = thePlan(plans, options);
  const { targets } = options;
  const { value: scores, diagnostics } = score(opened.model, { ...periodAsked(options, opened.model), targets });
  process.stdout.write(print(scores, options, opened));
  process.exitCode = complain(opened, paths, diagnostics) ? 1 : 0;
}

/** Several plans, several years, or what is asked of several. */
function isForMany({ loaded }: Pick<Opened, 'loaded'>, options: Options): boolean {
  const { plan, year, by, sort, missing, office, depth } = options;
  const asked = by !== undefined || sort !== undefined || missing === true || (year && year.first !== year.last);
  if (plan !== undefined || (loaded.models.length < 2 && !asked)) return false;
  const single = office !== undefined ? '--office' : depth !== undefined ? '--depth' : null;
  if (single)
    throw new UsageError(
      say({
        en: `${single} is for one plan: name it with --plan (${loaded.models.map(({ code }) => code).join(', ')})`,
        it: `${single} vale per un solo piano: indicarlo con --plan (${loaded.models.map(({ code }) => code).join(', ')})`,
      }),
    );
  return true;
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
