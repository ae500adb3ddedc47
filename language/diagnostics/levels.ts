// The severity of a finding: from the catalogue, unless the plan or its user sets another. Errors cannot be changed.

import type { Locator } from '../syntax/locate.ts';
import type { LintLevel } from '../syntax/statements.ts';
import type { Allowance } from './allowances.ts';
import type { Diagnostic } from './diagnostic.ts';

export interface Levels {
  /** The plan's levels, then the user's; the last one for a code applies. */
  readonly levels: readonly { readonly code: string; readonly level: LintLevel }[];
  readonly allowances: readonly Allowance[];
  readonly locator: Locator;
}

export function atTheirLevels(
  diagnostics: readonly Diagnostic[],
  { levels, allowances, locator }: Levels,
): readonly Diagnostic[] {
  const byCode = new Map(levels.map(({ code, level }) => [code, level]));
  return diagnostics.flatMap((diagnostic) => {
    if (diagnostic.severity === 'error') return [diagnostic];
    const level = byCode.get(diagnostic.code) ?? diagnostic.severity;
    if (level === 'off' || isAllowed(diagnostic, allowances, locator)) return [];
    return [level === diagnostic.severity ? diagnostic : { ...diagnostic, severity: level }];
  });
}

function isAllowed({ code, anchor }: Diagnostic, allowances: readonly Allowance[], locator: Locator): boolean {
  const same = allowances.filter((allowance) => allowance.code === code && allowance.file === anchor.file);
  if (same.length === 0) return false;
  const { start } = locator.absolute(anchor);
  return same.some((allowance) => start >= allowance.start && start <= allowance.end);
}
