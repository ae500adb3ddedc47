// `perfplan check`: every diagnostic of every plan that the paths hold.

import { Command } from 'commander';
import type { MessageLanguage } from '#language/diagnostics/diagnostic.ts';
import { UsageError } from '../errors.ts';
import { languageOf, load } from '../files/load.ts';
import { say, type Words } from '../language.ts';
import { diagnose } from './diagnose.ts';
import { explainCode } from './explain-code.ts';
import { type Format, formatOption, reportDiagnostics } from './report-diagnostics.ts';

interface Options {
  readonly format: Format;
  readonly lang?: MessageLanguage;
  readonly explain?: string;
}

export function checkCommand(version: string): Command {
  return new Command('check')
    .description(
      say({
        en: 'Report everything that is wrong or doubtful in the plans at PATH (files or folders).',
        it: 'Segnala tutto ciò che è sbagliato o dubbio nei piani in PATH (file o cartelle).',
      }),
    )
    .argument(
      '[path...]',
      say({ en: 'a .perf file, or a folder that holds plans', it: 'un file .perf, o una cartella che contiene piani' }),
    )
    .addOption(formatOption())
    .option(
      '--explain <code>',
      say({
        en: 'what a message means and what to do about it',
        it: 'che cosa significa un messaggio e che cosa fare',
      }),
    )
    .addHelpText('after', () => say(examples))
    .action((paths: string[], options: Options) => {
      check(paths, options, version);
    });
}

const examples: Words = {
  en: `
Exit code: 1 where there is an error.

Examples:
  perfplan check .
  perfplan check plans --format github        annotations on a pull request
  perfplan check plans --format sarif         for code scanning
  perfplan check --explain weights-total`,
  it: `
Codice di uscita: 1 se c'è un errore.

Esempi:
  perfplan check .
  perfplan check piani --format github        annotazioni su una pull request
  perfplan check piani --format sarif         per l'analisi del codice
  perfplan check --explain weights-total`,
};

function check(paths: readonly string[], { format, lang, explain }: Options, version: string): void {
  if (explain !== undefined) {
    explainCode(explain);
    return;
  }
  if (paths.length === 0)
    throw new UsageError(say({ en: 'Name a file or a folder', it: 'Indicare un file o una cartella' }));
  const loaded = load(paths);
  reportDiagnostics(loaded, diagnose(loaded), { format, language: languageOf(loaded, lang), version });
}
