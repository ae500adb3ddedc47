// `perfplan check`: every diagnostic of every plan that the paths hold.

import { Command } from 'commander';
import type { MessageLanguage } from '#language/diagnostics/diagnostic.ts';
import { UsageError } from '../errors.ts';
import { languageOf, load } from '../files/load.ts';
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
    .description('Report everything that is wrong or doubtful in the plans at PATH (files or folders).')
    .argument('[path...]', 'a .perf file, or a folder that holds plans')
    .addOption(formatOption())
    .option('--explain <code>', 'what a message means and what to do about it')
    .addHelpText('after', examples)
    .action((paths: string[], options: Options) => {
      check(paths, options, version);
    });
}

const examples = `
Exit code: 1 where there is an error.

Examples:
  perfplan check .
  perfplan check plans --format github        annotations on a pull request
  perfplan check plans --format sarif         for code scanning
  perfplan check --explain weights-total`;

function check(paths: readonly string[], { format, lang, explain }: Options, version: string): void {
  if (explain !== undefined) {
    explainCode(explain);
    return;
  }
  if (paths.length === 0) throw new UsageError('Name a file or a folder');
  const loaded = load(paths);
  reportDiagnostics(loaded, diagnose(loaded), { format, language: languageOf(loaded, lang), version });
}
