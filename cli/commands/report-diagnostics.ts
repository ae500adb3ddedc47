// Prints diagnostics in the requested format and sets the exit code, for `check` and `lint`.

import { Option } from 'commander';
import type { Diagnostic, MessageLanguage } from '#language/diagnostics/diagnostic.ts';
import type { Loaded } from '../files/load.ts';
import { say } from '../language.ts';
import { type LocatedDiagnostic, locateAll } from '../render/locate-diagnostics.ts';
import { githubDiagnostics, jsonDiagnostics, sarifDiagnostics } from '../render/machine-formats.ts';
import { prettyDiagnostics } from '../render/pretty.ts';
import { styleFor } from '../render/style.ts';
import { checkSummary, complainOfUnreadable, undescribedNote } from '../render/summary.ts';

export type OutputFormat = 'pretty' | 'json' | 'github' | 'sarif';

export function formatOption(): Option {
  return new Option('--format <format>', say({ en: 'how to print', it: 'come stampare' }))
    .choices(['pretty', 'json', 'github', 'sarif'])
    .default('pretty');
}

export interface ReportOptions {
  readonly format: OutputFormat;
  readonly language: MessageLanguage;
  readonly version: string;
}

/** Exit code 1 if there is an error or a file that cannot be read. */
export function reportDiagnostics(
  loaded: Loaded,
  diagnostics: readonly Diagnostic[],
  form: ReportOptions,
): readonly LocatedDiagnostic[] {
  const { language } = form;
  const located = locateAll(diagnostics, loaded.files, { ...loaded, language });
  print(loaded, located, form);
  complainOfUnreadable(loaded.unreadable, language);
  const wrong = loaded.unreadable.length > 0 || located.some(({ severity }) => severity === 'error');
  process.exitCode = wrong ? 1 : 0;
  return located;
}

function print(
  loaded: Loaded,
  located: readonly LocatedDiagnostic[],
  { format, language, version }: ReportOptions,
): void {
  if (format === 'json') console.log(jsonDiagnostics(located, language));
  else if (format === 'sarif') console.log(sarifDiagnostics(located, version));
  else if (format === 'github') process.stdout.write(located.length ? `${githubDiagnostics(located)}\n` : '');
  else {
    const style = styleFor(process.stdout);
    if (located.length > 0) console.log(prettyDiagnostics(located, { files: loaded.files, style, language }));
    console.log(checkSummary(loaded, located, { style, language }));
    const note = undescribedNote(loaded, language);
    if (note !== null) console.log(style('dim', note));
  }
}
