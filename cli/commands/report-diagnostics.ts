// Diagnostics in the form that was asked for, and the exit code that they deserve. The one way `check` and `lint` take.

import { Option } from 'commander';
import type { Diagnostic, MessageLanguage } from '#language/diagnostics/diagnostic.ts';
import type { Loaded } from '../files/load.ts';
import { say } from '../language.ts';
import { type Located, locateAll } from '../render/located.ts';
import { githubDiagnostics, jsonDiagnostics, sarifDiagnostics } from '../render/machine.ts';
import { prettyDiagnostics } from '../render/pretty.ts';
import { styleFor } from '../render/style.ts';
import { checkSummary, complainOfUnreadable, undescribedNote } from '../render/summary.ts';

export type Format = 'pretty' | 'json' | 'github' | 'sarif';

export function formatOption(): Option {
  return new Option('--format <format>', say({ en: 'how to print', it: 'come stampare' }))
    .choices(['pretty', 'json', 'github', 'sarif'])
    .default('pretty');
}

export interface Form {
  readonly format: Format;
  readonly language: MessageLanguage;
  readonly version: string;
}

/** Prints; exit code 1 where there is an error or a file that cannot be read. */
export function reportDiagnostics(loaded: Loaded, diagnostics: readonly Diagnostic[], form: Form): readonly Located[] {
  const { language } = form;
  const located = locateAll(diagnostics, loaded.files, { ...loaded, language });
  print(loaded, located, form);
  complainOfUnreadable(loaded.unreadable, language);
  const wrong = loaded.unreadable.length > 0 || located.some(({ severity }) => severity === 'error');
  process.exitCode = wrong ? 1 : 0;
  return located;
}

function print(loaded: Loaded, located: readonly Located[], { format, language, version }: Form): void {
  if (format === 'json') console.log(jsonDiagnostics(located));
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
