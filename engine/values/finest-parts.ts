// Which parts cover a year, or as much of it as is over: the shortest that there are. Knows no values.

import type { Actual } from '#language/model/indicator.ts';
import type { Office } from '#language/model/model.ts';
import { monthsOf } from '#language/model/values/periods.ts';

type Part = string | null;

/** null where they leave a gap. */
export function finestParts(parts: readonly Part[], through: number): readonly Part[] | null {
  const chain: Part[] = [];
  for (let month = 1; month <= through; month = monthsOf(chain.at(-1)!).to + 1) {
    const next = parts
      .filter((part) => monthsOf(part).from === month && monthsOf(part).to <= through)
      .sort((a, b) => monthsOf(a).to - monthsOf(b).to)[0];
    if (next === undefined) return null;
    chain.push(next);
    if (next === null) break;
  }
  return chain;
}

/** The parts of a year that have a value, of the office if it has values of its own. */
export function partsIn(values: readonly Actual[], year: number, office: Office | null): readonly Part[] {
  const of = values.some((value) => value.office === office) ? office : null;
  return values
    .filter(({ period, office: its }) => period.first === year && period.last === year && its === of)
    .map(({ period }) => period.part);
}

/** The parts that all of several have. */
export function commonParts(lists: readonly (readonly Part[])[]): readonly Part[] {
  const [first = [], ...others] = lists;
  return first.filter((part) => others.every((list) => list.includes(part)));
}
