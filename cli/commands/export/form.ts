// `perfplan export form`: a workbook for each office with the values that it delivers.

import { join } from 'node:path';
import { Command, Option } from 'commander';
import { type Form, formOf } from '#import/form/form.ts';
import { formOds } from '#import/form/form-ods.ts';
import { formXlsx } from '#import/form/form-xlsx.ts';
import type { YearSpan } from '#language/model/figures.ts';
import type { Model, Office } from '#language/model/model.ts';
import { printPeriod } from '#language/model/values/periods.ts';
import { createSimilar } from '#language/names/similar-names.ts';
import { visible } from '#language/syntax/visible.ts';
import { UsageError } from '../../errors.ts';
import { cannotWrite } from '../../files/exact-text.ts';
import { writeAtomically } from '../../files/write.ts';
import { type InBothLanguages, say } from '../../language.ts';
import { addPlan, complain, openPlan, periodOption, planPath } from '../plan-arguments.ts';

interface Options {
  readonly office?: string;
  readonly allOffices?: string;
  readonly period: YearSpan;
  readonly xlsx?: string;
  readonly ods?: string;
  readonly as: 'xlsx' | 'ods';
  readonly plan?: string;
  readonly lang?: 'en' | 'it';
}

export function exportFormCommand(): Command {
  const command = new Command('form')
    .description(
      say({
        en: 'Make the form of an office: its values to deliver, with units, the year before, targets, and rules for what may be filled in.',
        it: 'Crea il modulo di un ufficio: i valori da consegnare, con unità, anno precedente, target e regole per ciò che si può scrivere.',
      }),
    )
    .argument('<path...>', say(planPath))
    .addOption(periodOption())
    .addOption(
      new Option('--office <code>', say({ en: 'whose form', it: 'di chi è il modulo' })).conflicts('allOffices'),
    )
    .option('--xlsx <file>', say({ en: 'write it for Excel', it: 'lo scrive per Excel' }))
    .option('--ods <file>', say({ en: 'write it for LibreOffice', it: 'lo scrive per LibreOffice' }))
    .option(
      '--all-offices <folder>',
      say({ en: 'one for each office, into a folder', it: 'uno per ogni ufficio, in una cartella' }),
    )
    .addOption(
      new Option('--as <format>', say({ en: 'of --all-offices', it: 'di --all-offices' }))
        .choices(['xlsx', 'ods'])
        .default('xlsx'),
    );
  return addPlan(command)
    .addHelpText('after', () => say(examples))
    .action((paths: string[], _: Options, self: Command) => run(paths, self.optsWithGlobals<Options>()));
}

const examples: InBothLanguages = {
  en: `
The form knows how it is to be read: filled in, it comes back by perfplan import actuals, without a question about numbers or dates.

Examples:
  perfplan export form examples/modena-2024 --office AO3 --period 2024 --xlsx ao3.xlsx
  perfplan export form . --period 2024-H1 --all-offices forms
  perfplan import actuals ao3.xlsx --for . --period 2024 --yes`,
  it: `
Il modulo sa come va letto: compilato, rientra con perfplan import actuals, senza domande su numeri o date.

Esempi:
  perfplan export form examples/modena-2024 --office AO3 --period 2024 --xlsx ao3.xlsx
  perfplan export form . --period 2024-H1 --all-offices moduli
  perfplan import actuals ao3.xlsx --for . --period 2024 --yes`,
};

async function run(paths: string[], options: Options): Promise<void> {
  const opened = openPlan(paths, options);
  const { model } = opened;
  const { allOffices, xlsx, ods } = options;
  if (allOffices === undefined && options.office === undefined) throw new UsageError(say(whichOffice));
  if (allOffices === undefined && xlsx === undefined && ods === undefined) throw new UsageError(say(whichFile));
  if (allOffices === undefined) {
    const form = formOf(model, officeNamed(options.office!, model), options.period);
    if (form.rows.length === 0) throw new UsageError(nothingFor(form.office));
    if (xlsx !== undefined) write(xlsx, await formXlsx(form), form);
    if (ods !== undefined) write(ods, formOds(form), form);
  } else await writeAll(allOffices, model, options);
  process.exitCode = complain(opened, paths, []) ? 1 : 0;
}

const whichOffice: InBothLanguages = {
  en: 'Name an office with --office, or a folder for all with --all-offices',
  it: 'Indicare un ufficio con --office, o una cartella per tutti con --all-offices',
};
const whichFile: InBothLanguages = {
  en: 'Say where to write the form: --xlsx FILE or --ods FILE',
  it: 'Dire dove scrivere il modulo: --xlsx FILE o --ods FILE',
};

function nothingFor({ code }: Office): string {
  return say({
    en: `Nothing in the plan names ${code}: write office ${code} at the objectives or indicators for which it delivers values`,
    it: `Nulla nel piano nomina ${code}: scrivere ufficio ${code} agli obiettivi o agli indicatori per i quali consegna valori`,
  });
}

function officeNamed(code: string, { offices }: Model): Office {
  const office = offices.get(code);
  if (office) return office;
  const similar = createSimilar()(code, [...offices.keys()]);
  const names = similar.length > 0 ? similar : [...offices.keys()];
  throw new UsageError(
    say({
      en: `There is no office ${code}${names.length > 0 ? `; there is ${names.join(', ')}` : ''}`,
      it: `Non c'è un ufficio ${code}${names.length > 0 ? `; c'è ${names.join(', ')}` : ''}`,
    }),
  );
}

/** Offices to which nothing is due are left out, and named. */
async function writeAll(folder: string, model: Model, { period, as }: Options): Promise<void> {
  const forms = [...model.offices.values()]
    .filter(({ dimension }) => dimension === null)
    .map((office) => formOf(model, office, period));
  if (forms.every(({ rows }) => rows.length === 0))
    throw new UsageError(
      say({
        en: `${model.code} has no office that delivers values`,
        it: `${model.code} non ha uffici che consegnano valori`,
      }),
    );
  for (const form of forms) {
    if (form.rows.length === 0) {
      console.error(visible(`perfplan: ${nothingFor(form.office)}`));
      continue;
    }
    const name = `${form.office.code.replace(/[^\p{L}\p{N}._-]+/gu, '_')}-${printPeriod(period).replace('/', '-')}.${as}`;
    write(join(folder, name), as === 'xlsx' ? await formXlsx(form) : formOds(form), form);
  }
}

function write(path: string, bytes: Uint8Array, { rows }: Form): void {
  try {
    writeAtomically(path, bytes);
  } catch (error) {
    throw new UsageError(cannotWrite(path, error));
  }
  console.log(
    visible(
      say({ en: `${path}: values to deliver ${rows.length}`, it: `${path}: valori da consegnare ${rows.length}` }),
    ),
  );
}
