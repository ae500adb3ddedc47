// `perfplan import actuals`: the values of a workbook as a file of the plan. Shows how the workbook is read, asks what it does not say, shows what would
// change, and writes all rows or none.

import { basename, dirname, join } from 'node:path';
import { Command } from 'commander';
import { diff } from '#engine/diff/diff.ts';
import { type ActualsRead, readActuals } from '#import/actuals/import-actuals.ts';
import type { Doubt } from '#import/actuals/read-rows.ts';
import { type Mapping, mappingText } from '#import/mapping/mapping.ts';
import type { YearSpan } from '#language/model/figures.ts';
import type { Model } from '#language/model/model.ts';
import { printPeriod } from '#language/model/values/periods.ts';
import { visible } from '#language/syntax/visible.ts';
import { UsageError } from '../../errors.ts';
import { cannotWrite } from '../../files/exact-text.ts';
import { writeAtomically } from '../../files/write.ts';
import { type InBothLanguages, say } from '../../language.ts';
import { prettyDiff } from '../../render/diff/pretty.ts';
import { doubtLines, proposalLines } from '../../render/import/import-lines.ts';
import { columnsOf, styleFor } from '../../render/style.ts';
import { addPlan, type Opened, openPlan, periodOption } from '../plan-arguments.ts';
import { composed, type NewFile } from './compose.ts';
import { mappingBeside, savedMapping, setOption, settingsFrom, workbookIn } from './workbook-file.ts';

interface Options {
  readonly for: string;
  readonly period: YearSpan;
  readonly plan?: string;
  readonly lang?: 'en' | 'it';
  readonly set: readonly string[];
  readonly mapping?: string;
  readonly out?: string;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}

export function importActualsCommand(): Command {
  const command = new Command('actuals')
    .description(
      say({
        en: 'Bring the values of a period from a workbook into a plan: all of its rows, or none.',
        it: 'Porta i valori di un periodo da una cartella di lavoro in un piano: tutte le righe, o nessuna.',
      }),
    )
    .argument('<file>', say({ en: 'an .xlsx, .ods, .fods or .csv file', it: 'un file .xlsx, .ods, .fods o .csv' }))
    .requiredOption(
      '--for <path>',
      say({ en: 'the plan: a .perf file or a folder', it: 'il piano: un file .perf o una cartella' }),
    )
    .addOption(periodOption())
    .addOption(setOption('columns.value=D'))
    .option(
      '--mapping <file>',
      say({ en: 'the mapping (default: FILE.import.json)', it: 'la mappatura (se manca: FILE.import.json)' }),
    )
    .option(
      '--out <file>',
      say({
        en: 'what to write: a .perf file, or a .csv file with its description (default: beside the plan)',
        it: 'che cosa scrivere: un file .perf, o un .csv con la sua descrizione (se manca: accanto al piano)',
      }),
    )
    .option('--yes', say({ en: 'write', it: 'scrive' }))
    .option(
      '--dry-run',
      say({ en: 'only show; 0 if it could be written', it: 'mostra soltanto; 0 se si potrebbe scrivere' }),
    );
  return addPlan(command)
    .addHelpText('after', () => say(examples))
    .action((file: string, _: Options, self: Command) => run(file, self.optsWithGlobals<Options>()));
}

const examples: InBothLanguages = {
  en: `
The first time the file is looked at, and how it would be read is shown, with the cells on which that rests. What no cell says beyond doubt
(is 1.234 a thousand, is 0.45 a percentage) is asked, and answered with --set. The answers are kept beside the file, for the next time.
Nothing is written without --yes, and nothing where anything is asked or wrong.

Exit codes: 0 written, or with --dry-run: could be written; 1 something is asked or wrong, or --yes is missing; 2 the command line.

Examples:
  perfplan import actuals ao3.xlsx --for plan --period 2024-H1                          what it says, and what it would change
  perfplan import actuals ao3.xlsx --for plan --period 2024-H1 --set numbers=italian --yes
  perfplan import actuals ao3.ods --for plan --period 2024 --out plan/ao3-2024.csv --yes    a table with its description`,
  it: `
La prima volta il file si guarda, e si mostra come sarebbe letto e su quali celle ciò si fonda. Ciò che nessuna cella dice senza dubbio
(1.234 è più di mille? 0,45 è una percentuale?) si chiede, e si risponde con --set. Le risposte restano accanto al file, per la volta dopo.
Nulla si scrive senza --yes, e nulla finché qualcosa è chiesto o sbagliato.

Codici di uscita: 0 scritto, o con --dry-run: si potrebbe scrivere; 1 qualcosa è chiesto o sbagliato, o manca --yes; 2 la riga di comando.

Esempi:
  perfplan import actuals ao3.xlsx --for piano --period 2024-H1                         che cosa dice, e che cosa cambierebbe
  perfplan import actuals ao3.xlsx --for piano --period 2024-H1 --set numbers=italian --yes
  perfplan import actuals ao3.ods --for piano --period 2024 --out piano/ao3-2024.csv --yes  una tabella con la sua descrizione`,
};

async function run(file: string, options: Options): Promise<void> {
  if (options.yes && options.dryRun)
    throw new UsageError(say({ en: '--yes and --dry-run exclude each other', it: '--yes e --dry-run si escludono' }));
  const opened = openPlan([options.for], options);
  const { model } = opened;
  const settings = settingsFrom(options.set);
  const beside = options.mapping ?? mappingBeside(file);
  const saved = savedMapping(beside, { mustExist: options.mapping !== undefined });
  const csv = settings.csv || saved?.csv ? ({ ...saved?.csv, ...settings.csv } as NonNullable<Mapping['csv']>) : null;
  const { workbook, csv: form } = await workbookIn(file, csv);
  const period = printPeriod(options.period);
  const read = readActuals({ workbook, csv: form, model, period, settings, saved });
  if (read.mapping && read.origin === 'proposed') show(proposalLines(read.mapping, read.basis, opened.language));
  if (refused(file, read.doubts, opened)) return;
  if (read.entries.length === 0) return nothingIn(file);
  const out = options.out ?? join(folderOf(model), `${stem(file)}-${period.replace('/', '-')}.perf`);
  const made = composed(read.entries, { opened, out, period, file: basename(file) });
  if (refused(file, made.doubts, opened)) return;
  showChanges(model, made.after, { opened, file, period: options.period });
  for (const warning of made.warnings) console.error(visible(warning));
  conclude(made.files, { read, beside, options });
}

function show(lines: readonly string[]): void {
  for (const line of lines) console.log(visible(line));
}

/** Says what is asked and wrong; whether there was anything. */
function refused(file: string, doubts: readonly Doubt[], { language }: Opened): boolean {
  if (doubts.length === 0) return false;
  for (const line of doubtLines(file, doubts, language)) console.error(visible(line));
  process.exitCode = 1;
  return true;
}

function nothingIn(file: string): void {
  console.error(
    visible(
      say({
        en: `perfplan: ${file} has no value for the plan: nothing is written`,
        it: `perfplan: ${file} non ha valori per il piano: non si scrive nulla`,
      }),
    ),
  );
  process.exitCode = 1;
}

interface Shown {
  readonly opened: Opened;
  readonly file: string;
  readonly period: YearSpan;
}

function showChanges(before: Model, after: Model, { opened: { language }, file, period }: Shown): void {
  const when = period.part === null ? { year: period.first } : { asOf: period };
  const sides = { before: say({ en: 'as it is', it: 'com’è' }), after: basename(file) };
  const terminal = {
    style: styleFor(process.stdout),
    width: columnsOf(process.stdout),
    language,
    all: 'shortened',
    sides,
  } as const;
  console.log(prettyDiff(diff(before, after, when), terminal));
}

interface Ending {
  readonly read: ActualsRead;
  /** The file of the mapping. */
  readonly beside: string;
  readonly options: Options;
}

function conclude(files: readonly NewFile[], { read, beside, options }: Ending): void {
  const names = files.map(({ name }) => name);
  if (options.dryRun) return;
  if (!options.yes) {
    console.error(
      visible(
        say({
          en: `perfplan: nothing is written yet: --yes writes ${names.join(', ')}`,
          it: `perfplan: non è ancora scritto nulla: --yes scrive ${names.join(', ')}`,
        }),
      ),
    );
    process.exitCode = 1;
    return;
  }
  const keeps = read.origin !== 'form' && (read.origin === 'proposed' || options.set.length > 0);
  const mapping = keeps && read.mapping ? [{ name: beside, text: mappingText(read.mapping) }] : [];
  for (const { name, text } of [...files, ...mapping]) {
    try {
      writeAtomically(name, text);
    } catch (error) {
      throw new UsageError(cannotWrite(name, error));
    }
    console.log(visible(say({ en: `written: ${name}`, it: `scritto: ${name}` })));
  }
}

/** That of the file that declares the plan. */
function folderOf({ root }: Model): string {
  return dirname(root.anchor.file);
}

function stem(file: string): string {
  return basename(file).replace(/\.[^.]+$/, '');
}
