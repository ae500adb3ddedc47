// Lints of a plan: opinions on the whole of it, which may wait for a pause. Until then those found before stand, where they still can.

import { lint } from '#engine/lint/lint.ts';
import { yearsWithValues } from '#engine/values/scored-year.ts';
import type { Diagnostic } from '#language/diagnostics/diagnostic.ts';
import type { Locator } from '#language/syntax/locate.ts';
import type { Plan } from '../features/context.ts';

/** Of one code, in one file: those behind them show when the first are mended. A keystroke sends all of a file's anew. */
const mostAlike = 50;

export function lintsOf({ model, scoresOf }: Plan): readonly Diagnostic[] {
  const alike = new Map<string, number>();
  return lint(model, yearsWithValues(model).map(scoresOf)).filter(({ code, anchor }) => {
    const kind = `${code} ${anchor.file}`;
    const number = (alike.get(kind) ?? 0) + 1;
    alike.set(kind, number);
    return number <= mostAlike;
  });
}

/** Those whose declarations, and those they point at, say what they said. */
export function carriedLints(lints: readonly Diagnostic[], { startOf }: Locator): readonly Diagnostic[] {
  const stands = ({ file, owner }: Diagnostic['anchor']): boolean =>
    owner !== null && startOf(file, owner) !== undefined;
  return lints.filter(({ anchor, related }) => stands(anchor) && related.every((one) => stands(one.anchor)));
}
