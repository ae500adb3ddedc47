// `perfplan lint`: what an auditor would ask about a plan, besides what is wrong with it.

import { Command } from 'commander';
import type { MessageLanguage } from '#language/diagnostics/diagnostic.ts';
import type { LintLevel } from '#language/syntax/statements.ts';
import { UsageError } from '../errors.ts';
import { type Loaded, languageOf, load } from '../files/load.ts';
import { type InBothLanguages, say } from '../language.ts';
import { lintTotals } from '../render/league/lints.ts';
import type { LocatedDiagnostic } from '../render/locate-diagnostics.ts';
import { columnsOf, styleFor } from '../render/style.ts';
import { diagnose, lintAll } from './diagnose.ts';
import { explainCode, isCode } from './explain-code.ts';
import { formatOption, type OutputFormat, reportDiagnostics } from './report-diagnostics.ts';

interface Options {
  readonly format: OutputFormat;
  readonly lang?: MessageLanguage;
  readonly level: readonly CodeLevel[];
  readonly explain?: string;
  readonly strict?: boolean;
}

interface CodeLevel {
  readonly code: string;
  readonly level: LintLevel;
}

export function lintCommand(version: string): Command {
  return new Command('lint')
    .description(
      say({
        en: 'Report what is doubtful in a plan that is not wrong: weak targets, copies, codes that look alike, ...',
        it: 'Segnala ciò che è dubbio in un piano che non è sbagliato: target deboli, copie, codici che si somigliano, ...',
      }),
    )
    .argument(
      '[path...]',
      say({ en: 'a .perf file, or a folder that holds plans', it: 'un file .perf, o una cartella che contiene piani' }),
    )
    .addOption(formatOption())
    .option(
      '--level <code=level>',
      say({
        en: 'off, hint, warning or error for one finding; may be repeated',
        it: 'off, hint, warning o error per una segnalazione; si può ripetere',
      }),
      levels,
      [],
    )
    .option(
      '--explain <code>',
      say({
        en: 'what a finding means and what to do about it',
        it: 'che cosa significa una segnalazione e che cosa fare',
      }),
    )
    .option('--strict', say({ en: 'exit 1 on warnings too', it: 'esce con 1 anche per gli avvisi' }))
    .addHelpText('after', () => say(examples))
    .action((paths: string[], options: Options) => {
      run(paths, options, version);
    });
}

const examples: InBothLanguages = {
  en: `
A plan sets levels for itself: lint unused-measure off because "collected for the ministry".
A comment lets one finding stand, with its reason: // allow unused-measure: collected for the ministry

Examples:
  perfplan lint examples/modena-2017
  perfplan lint . --level target-below-baseline=warning --strict
  perfplan lint --explain target-below-baseline`,
  it: `
Un piano decide i livelli per sé: controllo unused-measure spento motivo "raccolta per il ministero".
Un commento lascia stare una segnalazione, con il motivo: // allow unused-measure: raccolta per il ministero

Esempi:
  perfplan lint examples/modena-2017
  perfplan lint . --level target-below-baseline=warning --strict
  perfplan lint --explain target-below-baseline`,
};

function run(paths: readonly string[], options: Options, version: string): void {
  if (options.explain !== undefined) {
    explainCode(options.explain);
    return;
  }
  if (paths.length === 0)
    throw new UsageError(say({ en: 'Name a file or a folder', it: 'Indicare un file o una cartella' }));
  const loaded = load(paths);
  const language = languageOf(loaded, options.lang);
  const diagnostics = [...diagnose(loaded, options.level), ...lintAll(loaded, options.level)];
  const found = reportDiagnostics(loaded, diagnostics, {
    format: options.format,
    language,
    version,
  });
  if (options.format === 'pretty' && loaded.models.length > 1)
    console.log(`\n${totalsByPlan(loaded, found, language)}`);
  const bad = options.strict ? ['error', 'warning'] : ['error'];
  if (found.some(({ severity }) => bad.includes(severity))) process.exitCode = 1;
}

function totalsByPlan({ models }: Loaded, found: readonly LocatedDiagnostic[], language: MessageLanguage): string {
  return lintTotals(models, found, {
    language,
    style: styleFor(process.stdout),
    width: columnsOf(process.stdout),
  });
}

function levels(text: string, before: readonly CodeLevel[]): readonly CodeLevel[] {
  const [, code, level] = /^([a-z-]+)=(off|hint|warning|error)$/.exec(text) ?? [];
  if (code === undefined)
    throw new UsageError(
      say({
        en: `${text} is not CODE=LEVEL with a level off, hint, warning or error`,
        it: `${text} non è CODICE=LIVELLO con un livello off, hint, warning o error`,
      }),
    );
  if (!isCode(code))
    throw new UsageError(
      say({ en: `Nothing is found by the name ${code}`, it: `Nessuna segnalazione si chiama ${code}` }),
    );
  return [...before, { code, level: level as LintLevel }];
}
