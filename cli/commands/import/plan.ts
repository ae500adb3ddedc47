// `perfplan import plan`: the first draft of a plan from a workbook.

import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { Command } from 'commander';
import type { Doubt } from '#import/actuals/read-rows.ts';
import { readPlan } from '#import/plan/import-plan.ts';
import { draftText } from '#import/plan/write-draft.ts';
import { visible } from '#language/syntax/visible.ts';
import { UsageError } from '../../errors.ts';
import { cannotWrite } from '../../files/exact-text.ts';
import { writeAtomically } from '../../files/write.ts';
import { type InBothLanguages, say, spokenLanguage } from '../../language.ts';
import { doubtLines } from '../../render/import/import-lines.ts';
import { planSettingsFrom, setOption, workbookIn } from './workbook-file.ts';

interface Options {
  readonly out: string;
  readonly code?: string;
  readonly title?: string;
  readonly set: readonly string[];
  readonly force?: boolean;
}

export function importPlanCommand(): Command {
  return new Command('plan')
    .description(
      say({
        en: 'Make the first draft of a plan from a workbook: its tree, indicators, weights, states and targets.',
        it: "Crea la prima bozza di un piano da una cartella di lavoro: l'albero, gli indicatori, pesi, stati e target.",
      }),
    )
    .argument('<file>', say({ en: 'an .xlsx, .ods, .fods or .csv file', it: 'un file .xlsx, .ods, .fods o .csv' }))
    .requiredOption(
      '--out <file>',
      say({
        en: 'the .perf file to write; - is the standard output',
        it: 'il file .perf da scrivere; - è lo standard output',
      }),
    )
    .option(
      '--code <code>',
      say({ en: 'of the plan (default: from the name of the file)', it: 'del piano (se manca: dal nome del file)' }),
    )
    .option(
      '--title <title>',
      say({
        en: 'of the plan (default: what stands above the table)',
        it: 'del piano (se manca: ciò che sta sopra la tabella)',
      }),
    )
    .addOption(setOption('columns.weight=F'))
    .option('--force', say({ en: 'replace a file that is there', it: "sostituisce un file che c'è" }))
    .addHelpText('after', () => say(examples))
    .action((file: string, _: Options, self: Command) => run(file, self.optsWithGlobals<Options>()));
}

const examples: InBothLanguages = {
  en: `
Two layouts are read. A table: a row for each indicator, objectives in columns before it (merged cells count for all their rows), columns for
weight, state and the target of each year. A list: headings of levels, codes with titles, and below each its indicators with lines "Peso",
"Stato", "Target 2024". Keywords are those of --lang.
What is doubtful stands as a comment in the draft, with its cell; exit code 1 says that there is something of the kind.

Examples:
  perfplan import plan piano.xlsx --out piano/piano.perf --code PP-2024 --lang it
  perfplan import plan piano.ods --out - --set numbers=italian --set lastRow=14 --set columns.weight=F`,
  it: `
Si leggono due forme. Una tabella: una riga per indicatore, gli obiettivi nelle colonne prima (le celle unite valgono per tutte le loro righe),
colonne per peso, stato e target di ogni anno. Un elenco: intestazioni dei livelli, codici con titoli, e sotto ognuno i suoi indicatori con le
righe "Peso", "Stato", "Target 2024". Le parole chiave sono quelle di --lang.
Ciò che è dubbio sta in un commento nella bozza, con la sua cella; il codice di uscita 1 dice che c'è qualcosa del genere.

Esempi:
  perfplan import plan piano.xlsx --out piano/piano.perf --code PP-2024 --lang it
  perfplan import plan piano.ods --out - --set numbers=italian --set lastRow=14 --set columns.weight=F`,
};

async function run(file: string, options: Options): Promise<void> {
  const { out } = options;
  if (out !== '-' && existsSync(out) && !options.force)
    throw new UsageError(
      say({ en: `${out} exists: --force replaces it`, it: `${out} esiste: --force lo sostituisce` }),
    );
  const settings = planSettingsFrom(options.set);
  const { workbook } = await workbookIn(file, settings.csv ?? null);
  const language = spokenLanguage();
  const { draft, questions } = readPlan(workbook, settings);
  const asked: readonly Doubt[] = questions.map((one) => ({
    ...one,
    cell: one.cell === '' ? null : one.cell,
    key: null,
  }));
  if (draft === null) {
    for (const line of doubtLines(file, asked, language)) console.error(visible(line));
    process.exitCode = 1;
    return;
  }
  const stem = basename(file).replace(/\.[^.]+$/, '');
  const { text, doubts, counts } = draftText(draft, {
    code: options.code ?? (stem.replace(/[^\p{L}\p{N}._-]+/gu, '-') || 'PLAN'),
    title: options.title ?? draft.title ?? stem,
    language,
    file: basename(file),
  });
  if (out === '-') process.stdout.write(text);
  else writeDraft(out, text);
  for (const line of doubtLines(
    file,
    doubts.map((one) => ({ ...one, key: null })),
    language,
  ))
    console.error(visible(line));
  console.error(visible(say(summary(counts, doubts.length))));
  process.exitCode = doubts.length > 0 ? 1 : 0;
}

function writeDraft(out: string, text: string): void {
  try {
    writeAtomically(out, text);
  } catch (error) {
    throw new UsageError(cannotWrite(out, error));
  }
}

function summary(
  { nodes, indicators }: { readonly nodes: number; readonly indicators: number },
  doubts: number,
): InBothLanguages {
  return {
    en: `perfplan: objectives and other nodes ${nodes}, indicators ${indicators}, doubts ${doubts}; perfplan check tells what is still missing`,
    it: `perfplan: obiettivi e altri nodi ${nodes}, indicatori ${indicators}, dubbi ${doubts}; perfplan check dice che cosa manca ancora`,
  };
}
