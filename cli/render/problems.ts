// Diagnostics in short, beside a result: the counts and the errors. `perfplan check` prints all.

import type { MessageLanguage } from '#language/diagnostics/diagnostic.ts';
import { visible } from '#language/syntax/visible.ts';
import type { LocatedDiagnostic } from './locate-diagnostics.ts';
import type { Style } from './style.ts';
import { countOf } from './summary.ts';

const few = 5;

const words = {
  en: {
    all: (paths: string) => `perfplan check ${paths} tells all`,
    more: (count: number) => `and ${count} more`,
    errors: 'what is whole was scored',
  },
  it: {
    all: (paths: string) => `perfplan check ${paths} li dice tutti`,
    more: (count: number) => `e altri ${count}`,
    errors: 'ciò che è intero è stato valutato',
  },
} as const;

export interface ProblemOptions {
  readonly paths: readonly string[];
  /** Whether there was a plan to score all the same. */
  readonly scored: boolean;
  readonly style: Style;
  readonly language: MessageLanguage;
}

/** Lines for stderr; none without errors and warnings. */
export function shortProblems(
  located: readonly LocatedDiagnostic[],
  { paths, scored, style, language }: ProblemOptions,
): string[] {
  const errors = located.filter(({ severity }) => severity === 'error');
  const counted = (['error', 'warning'] as const)
    .map((severity) => countOf(located, severity, language))
    .filter(Boolean);
  if (counted.length === 0) return [];
  const colour = errors.length > 0 ? 'red' : 'yellow';
  const whole = errors.length > 0 && scored ? `; ${words[language].errors}` : '';
  return [
    `${style(colour, `perfplan: ${counted.join(', ')}`)}${whole} (${words[language].all(paths.map(quoted).join(' '))})`,
    ...errors.slice(0, few).map((error) => `  ${lineOf(error)}`),
    ...(errors.length > few ? [`  ${words[language].more(errors.length - few)}`] : []),
  ];
}

function lineOf({ file, start, code, message }: LocatedDiagnostic): string {
  return visible(`${file}:${start.line}:${start.column}: [${code}] ${message}`);
}

/** Quoted for a shell. */
function quoted(path: string): string {
  return /^[\w./@%+,:=-]+$/.test(path) ? path : `'${path.replace(/'/g, "'\\''")}'`;
}
