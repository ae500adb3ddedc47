// The last line of a check, and the files that could not be read.

import type { MessageLanguage, Severity } from '#language/diagnostics/diagnostic.ts';
import { visible } from '#language/syntax/visible.ts';
import type { Unreadable } from '../files/list-files.ts';
import type { Loaded } from '../files/load.ts';
import type { LocatedDiagnostic } from './locate-diagnostics.ts';
import type { Style } from './style.ts';

const nouns: Record<MessageLanguage, Record<Severity | 'file' | 'plan', readonly [one: string, many: string]>> = {
  en: {
    error: ['error', 'errors'],
    warning: ['warning', 'warnings'],
    hint: ['hint', 'hints'],
    file: ['file', 'files'],
    plan: ['plan', 'plans'],
  },
  it: {
    error: ['errore', 'errori'],
    warning: ['avviso', 'avvisi'],
    hint: ['suggerimento', 'suggerimenti'],
    file: ['file', 'file'],
    plan: ['piano', 'piani'],
  },
};

export function checkSummary(
  { files, models }: Loaded,
  located: readonly LocatedDiagnostic[],
  { style, language }: { style: Style; language: MessageLanguage },
): string {
  const read = `${noun(language, 'file', files.length)}, ${noun(language, 'plan', models.length)}`;
  const found = (['error', 'warning', 'hint'] as const)
    .map((severity) => countOf(located, severity, language))
    .filter(Boolean);
  if (found.length === 0)
    return `${style('green', '✓')} ${read}: ${language === 'it' ? 'tutto in ordine' : 'nothing to report'}`;
  const sign = located.some(({ severity }) => severity === 'error') ? style('red', '✗') : style('yellow', '!');
  return `${sign} ${read}: ${found.join(', ')}`;
}

/** `2 errors`; empty if none. */
export function countOf(located: readonly LocatedDiagnostic[], severity: Severity, language: MessageLanguage): string {
  const count = located.filter((one) => one.severity === severity).length;
  return count > 0 ? noun(language, severity, count) : '';
}

function noun(language: MessageLanguage, what: keyof (typeof nouns)['en'], count: number): string {
  return `${count} ${nouns[language][what][count === 1 ? 0 : 1]}`;
}

/** A note on CSV tables that are ignored because they have no description; null if there are none. */
export function undescribedNote({ undescribed }: Loaded, language: MessageLanguage): string | null {
  if (undescribed.length === 0) return null;
  const names = visible(undescribed.join(', '));
  const described = visible(`${undescribed[0]}.json`);
  return language === 'it'
    ? `  Non letti: ${names} (un file accanto, ${described}, dice come è scritta una tabella di consuntivi)`
    : `  Not read: ${names} (a file beside it, ${described}, says how a table of actuals is written)`;
}

export function complainOfUnreadable(unreadable: readonly Unreadable[], language: MessageLanguage): void {
  for (const line of unreadableLines(unreadable, language)) console.error(line);
}

export function unreadableLines(unreadable: readonly Unreadable[], language: MessageLanguage): readonly string[] {
  const verb = language === 'it' ? 'non si può leggere' : 'cannot be read';
  return unreadable.map(({ name, reason }) => visible(`perfplan: ${name} ${verb}: ${reason}`));
}
