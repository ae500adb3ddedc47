// `perfplan report`: the scored plan as a page for a browser, written to a file or served while somebody writes; the documents
// that a body publishes; and a workbook that calculates.

import { Command, Option } from 'commander';
import type { Diagnostic } from '#language/diagnostics/diagnostic.ts';
import { reportPage } from '#report/page/page.ts';
import { UsageError } from '../errors.ts';
import { writeAtomically } from '../files/write.ts';
import { type InBothLanguages, say } from '../language.ts';
import { createProgress, type Progress } from '../progress.ts';
import { addAsOf, addPlanOptions, addTargets, complain, type Opened, openPlan, planPath } from './plan-arguments.ts';
import { addDocuments, asksForDocument, type DocumentOptions, writeDocuments } from './report-documents.ts';
import { pageInput, type ReportOptions } from './report-input.ts';
import { addWorkbook, asksForWorkbook, type WorkbookOptions, writeWorkbooks } from './report-workbook.ts';

interface Options extends ReportOptions, DocumentOptions, WorkbookOptions {
  readonly watch: boolean;
  readonly port: number;
}

export function reportCommand(): Command {
  const command = new Command('report')
    .description(
      say({
        en: 'Write the scored plan as a page for a browser, as a document to publish, or as a workbook that calculates.',
        it: 'Scrive il piano misurato come pagina per il browser, come documento da pubblicare, o come cartella di lavoro che calcola.',
      }),
    )
    .argument('<path...>', say(planPath));
  return addWorkbook(addDocuments(addTargets(addAsOf(addPlanOptions(command)))))
    .option(
      '--html <file>',
      say({
        en: 'where to write the page, or the document for print; - is the standard output',
        it: 'dove scrivere la pagina, o il documento da stampare; - è lo standard output',
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

With --kind, --docx or --markdown it is a document: plan (targets of all years, how each indicator is measured, resources, rules), monitoring
(part of a year) or results (the annual report with its annexes; the default). A template, JSON, says which sections, tables and columns it has, in
which order and with which words: --print-template prints the built-in one.

The workbook has measures and actuals on sheets of their own; its formulas compute everything else from them, up to the root, in Excel and LibreOffice.

Examples:
  perfplan report examples/modena-2024 --html modena.html
  perfplan report examples/modena-2024 --kind results --docx report.docx --html report.html
  perfplan report . --kind plan --docx plan.docx
  perfplan report . --kind monitoring --as-of 2024-H1 --markdown -
  perfplan report . --kind results --print-template > report.json    and then --template report.json
  perfplan report . --as-of 2024-H1 --html half-year.html    half-year monitoring
  perfplan report . --xlsx plan.xlsx --ods plan.ods          a workbook for Excel, and for LibreOffice
  perfplan report . --html - | ssh server 'cat > plan.html'
  perfplan report . --watch                                  the page in a browser, renewed while the plan is written`,
  it: `
La pagina si ripiega, si cerca e si filtra; un collegamento a pagina.html#CODICE si apre su quel codice. È scritta nella lingua del piano.

Con --kind, --docx o --markdown è un documento: plan (target di tutti gli anni, come si misura ogni indicatore, risorse, regole), monitoring (una
parte dell'anno) o results (la relazione annuale con gli allegati; se manca). Un modello, JSON, dice quali sezioni, tabelle e colonne ha, in che
ordine e con quali parole: --print-template stampa quello predefinito.

La cartella di lavoro ha misure e consuntivi su fogli propri; da questi le sue formule calcolano tutto il resto, fino alla radice, in Excel e in
LibreOffice.

Esempi:
  perfplan report examples/modena-2024 --html modena.html
  perfplan report examples/modena-2024 --kind results --docx relazione.docx --html relazione.html
  perfplan report . --kind plan --docx piano.docx
  perfplan report . --kind monitoring --as-of 2024-H1 --markdown -
  perfplan report . --kind results --print-template > relazione.json    e poi --template relazione.json
  perfplan report . --as-of 2024-H1 --html semestre.html     monitoraggio infrannuale
  perfplan report . --xlsx piano.xlsx --ods piano.ods        una cartella di lavoro per Excel, e per LibreOffice
  perfplan report . --html - | ssh server 'cat > piano.html'
  perfplan report . --watch                                  la pagina nel browser, aggiornata mentre si scrive il piano`,
};

const pageAlone: InBothLanguages = {
  en: '--watch serves the page, not a document: leave --kind, --docx, --markdown and --template out',
  it: '--watch serve la pagina, non un documento: togliere --kind, --docx, --markdown e --template',
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
  return new Option('--watch', say(text)).default(false).conflicts(['html', 'xlsx', 'ods']);
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
  if (watch && asksForDocument(options)) throw new UsageError(say(pageAlone));
  if (watch) return (await import('../watch/watch-report.ts')).watchReport(paths, options);
  const isDocument = asksForDocument(options);
  if (isDocument) await writeDocuments(paths, options);
  const isWorkbook = asksForWorkbook(options);
  if (isDocument && !isWorkbook) return;
  if (html === undefined && !isWorkbook) throw new UsageError(say(noOutput));
  const progress = createProgress({ quiet, stream: process.stderr });
  const opened = openPlan(paths, options);
  const found = isWorkbook ? await writeWorkbooks(opened, options, progress) : null;
  if (html === undefined || isDocument) progress.end();
  if (isDocument) return;
  const diagnostics = html === undefined ? found! : await writePage(html, { opened, options, progress });
  process.exitCode = complain(opened, paths, diagnostics) ? 1 : 0;
}

interface Writing {
  readonly opened: Opened;
  readonly options: Options;
  readonly progress: Progress;
}

async function writePage(html: string, { opened, options, progress }: Writing): Promise<readonly Diagnostic[]> {
  const { input, diagnostics } = pageInput(opened, options, progress);
  const page = await reportPage(input);
  progress.end();
  deliver(html, page);
  return diagnostics;
}

/** `-` is the standard output. */
function deliver(to: string, text: string): void {
  if (to === '-') process.stdout.write(text);
  else writeAtomically(to, text);
}
