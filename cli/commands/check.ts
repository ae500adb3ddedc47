// `perfplan check`: every diagnostic of every plan in the given paths.

import { Command } from 'commander';
import type { MessageLanguage } from '#language/diagnostics/diagnostic.ts';
import { visible, visibleLines } from '#language/syntax/visible.ts';
import { UsageError } from '../errors.ts';
import { type Loaded, languageOf, load, reload } from '../files/load.ts';
import { type InBothLanguages, say } from '../language.ts';
import { dryRunSummary, fixedFile, notWritten } from '../render/fixed-file.ts';
import { complainOfUnreadable } from '../render/summary.ts';
import { textDiff } from '../render/text-diff.ts';
import { applyFixes, type Fixed, write } from './apply-fixes.ts';
import { diagnose } from './diagnose.ts';
import { explainCode } from './explain-code.ts';
import { formatOption, type OutputFormat, type ReportOptions, reportDiagnostics } from './report-diagnostics.ts';

interface Options {
  readonly format: OutputFormat;
  readonly lang?: MessageLanguage;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
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
      '--fix',
      say({
        en: 'correct what is only written differently, in place; what would change what a plan says is left to you',
        it: 'corregge sul posto ciò che è solo scritto diversamente; ciò che cambierebbe il piano resta a chi lo scrive',
      }),
    )
    .option(
      '--dry-run',
      say({
        en: 'with --fix: show what would change, and write nothing',
        it: 'con --fix: mostra che cosa cambierebbe, senza scrivere nulla',
      }),
    )
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

const examples: InBothLanguages = {
  en: `
Exit code: 1 where there is an error.

Examples:
  perfplan check .
  perfplan check plans --format github        annotations on a pull request
  perfplan check plans --format sarif         for code scanning
  perfplan check . --fix --dry-run            what can be corrected without changing what is said
  perfplan check --explain weights-total`,
  it: `
Codice di uscita: 1 se c'è un errore.

Esempi:
  perfplan check .
  perfplan check piani --format github        annotazioni su una pull request
  perfplan check piani --format sarif         per l'analisi del codice
  perfplan check . --fix --dry-run            che cosa si può correggere senza cambiare ciò che è detto
  perfplan check --explain weights-total`,
};

function check(paths: readonly string[], options: Options, version: string): void {
  const { explain, fix, dryRun } = options;
  if (explain !== undefined) {
    explainCode(explain);
    return;
  }
  if (paths.length === 0)
    throw new UsageError(say({ en: 'Name a file or a folder', it: 'Indicare un file o una cartella' }));
  if (dryRun && !fix) throw new UsageError(say({ en: '--dry-run goes with --fix', it: '--dry-run va con --fix' }));
  const loaded = load(paths);
  const language = languageOf(loaded, options.lang);
  const form = { format: options.format, language, version };
  if (!fix) reportDiagnostics(loaded, diagnose(loaded), form);
  else if (dryRun) showFixed(applyFixes(loaded), form);
  else writeFixed(loaded, applyFixes(loaded), form);
}

/** Files that cannot be written keep their text and their diagnostics. */
function writeFixed(before: Loaded, { files }: Fixed, form: ReportOptions): void {
  const failed = files.flatMap((file) => {
    const reason = write(file);
    return reason === null ? [] : [{ name: file.name, reason }];
  });
  const written = files.filter(({ name }) => !failed.some((one) => one.name === name));
  const print = form.format === 'pretty' ? console.log : console.error;
  for (const file of written) print(visibleLines(fixedFile(file, form.language)));
  const after = reload(before, new Map(written.map((file) => [file.name, file.after])));
  reportDiagnostics(after, diagnose(after), form);
  for (const { name, reason } of failed) console.error(visible(notWritten(name, reason, form.language)));
  if (failed.length > 0) process.exitCode = 1;
}

/** Prints the diff and nothing else; remaining problems are counted on stderr, and are in the exit code. */
function showFixed({ files, loaded }: Fixed, form: ReportOptions): void {
  if (form.format !== 'pretty')
    throw new UsageError(
      say({ en: '--dry-run prints a diff: leave out --format', it: '--dry-run stampa un diff: omettere --format' }),
    );
  const shown = process.stdout.isTTY ? visibleLines : (text: string): string => text;
  for (const { name, before, after } of files) process.stdout.write(shown(textDiff(name, before, after)));
  const left = diagnose(loaded).filter(({ severity }) => severity === 'error').length;
  console.error(dryRunSummary(files, left, form.language));
  complainOfUnreadable(loaded.unreadable, form.language);
  process.exitCode = left > 0 || loaded.unreadable.length > 0 ? 1 : 0;
}
