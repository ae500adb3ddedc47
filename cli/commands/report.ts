// `perfplan report`: the scored plan as a page for a browser, written to a file or served while somebody writes.

import { Command, Option } from 'commander';
import { reportPage } from '#report/page/page.ts';
import { UsageError } from '../errors.ts';
import { writeAtomically } from '../files/write.ts';
import { type InBothLanguages, say } from '../language.ts';
import { createProgress } from '../progress.ts';
import { addAsOf, addPlanOptions, addTargets, complain, openPlan, planPath } from './plan-arguments.ts';
import { pageInput, type ReportOptions } from './report-input.ts';

interface Options extends ReportOptions {
  readonly html?: string;
  readonly watch: boolean;
  readonly port: number;
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
    .addOption(watchOption())
    .addOption(portOption())
    .option('--quiet', say({ en: 'no progress on stderr', it: 'nessun avanzamento su stderr' }), false)
    .addHelpText('after', () => say(examples))
    .action(run);
}

const examples: InBothLanguages = {
  en: `
The page folds, searches and filters; a link to page.html#CODE opens at that code. It is written in the language of the plan.

Examples:
  perfplan report examples/modena-2024 --html modena.html
  perfplan report . --as-of 2024-H1 --html half-year.html    half-year monitoring
  perfplan report . --html - | ssh server 'cat > plan.html'
  perfplan report . --watch                                  the page in a browser, renewed while the plan is written`,
  it: `
La pagina si ripiega, si cerca e si filtra; un collegamento a pagina.html#CODICE si apre su quel codice. È scritta nella lingua del piano.

Esempi:
  perfplan report examples/modena-2024 --html modena.html
  perfplan report . --as-of 2024-H1 --html semestre.html     monitoraggio infrannuale
  perfplan report . --html - | ssh server 'cat > piano.html'
  perfplan report . --watch                                  la pagina nel browser, aggiornata mentre si scrive il piano`,
};

const noOutput: InBothLanguages = {
  en: 'nothing to write: name a file, as in --html plan.html, or serve it with --watch',
  it: 'nulla da scrivere: indicare un file, come in --html piano.html, o servirla con --watch',
};

function watchOption(): Option {
  const text: InBothLanguages = {
    en: 'serve the page on this machine alone, and renew it when a file of the plan changes; Ctrl-C ends it',
    it: 'serve la pagina solo su questo computer e la aggiorna quando cambia un file del piano; Ctrl-C termina',
  };
  return new Option('--watch', say(text)).default(false).conflicts('html');
}

function portOption(): Option {
  const text: InBothLanguages = {
    en: 'with --watch: where to serve it (default: a port that is free)',
    it: 'con --watch: dove servirla (se manca: una porta libera)',
  };
  return new Option('--port <number>', say(text)).argParser(portOf).default(0, '');
}

function portOf(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) > 0 && Number(text) < 65_536) return Number(text);
  throw new UsageError(
    say({
      en: `${text} is not a port: it is a number from 1 to 65535`,
      it: `${text} non è una porta: è un numero da 1 a 65535`,
    }),
  );
}

async function run(paths: string[], options: Options): Promise<void> {
  const { html, watch, quiet } = options;
  if (watch) return (await import('../watch/watch-report.ts')).watchReport(paths, options);
  if (html === undefined) throw new UsageError(say(noOutput));
  const progress = createProgress({ quiet, stream: process.stderr });
  const opened = openPlan(paths, options);
  const { input, diagnostics } = pageInput(opened, options, progress);
  const page = await reportPage(input);
  progress.end();
  deliver(html, page);
  process.exitCode = complain(opened, paths, diagnostics) ? 1 : 0;
}

/** `-` is the standard output. */
function deliver(to: string, text: string): void {
  if (to === '-') process.stdout.write(text);
  else writeAtomically(to, text);
}
