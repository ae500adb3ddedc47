// Lints of a plan. They read all of it, so they run in a pause of typing; until then the findings of the last run are shown where still valid.

import { lint } from '#engine/lint/lint.ts';
import { yearsWithValues } from '#engine/values/scored-year.ts';
import type { Diagnostic } from '#language/diagnostics/diagnostic.ts';
import type { Locator } from '#language/syntax/locate.ts';
import type { Plan } from '../features/context.ts';

/** Limit per code and file: each keystroke sends all findings of a file. The rest shows once the first are mended. */
const maxPerCode = 50;

export function lintsOf({ model, scoresOf }: Plan): readonly Diagnostic[] {
  const counts = new Map<string, number>();
  return lint(model, yearsWithValues(model).map(scoresOf)).filter(({ code, anchor }) => {
    const kind = `${code} ${anchor.file}`;
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    return number <= maxPerCode;
  });
}

/** Findings whose declarations, related ones included, have not changed. */
export function carriedLints(lints: readonly Diagnostic[], { startOf }: Locator): readonly Diagnostic[] {
  const isUnchanged = ({ file, owner }: Diagnostic['anchor']): boolean =>
    owner !== null && startOf(file, owner) !== undefined;
  return lints.filter(({ anchor, related }) => isUnchanged(anchor) && related.every((one) => isUnchanged(one.anchor)));
}
