// Which of an indicator's targets counts for a year, or for the part of it that is over. Knows no rules of a policy.

import type { Target } from '../model.ts';
import { monthsOf, type PartOfYear, partOver, type YearMoment } from '../values/periods.ts';

/**
 * The target of the year itself, else one that is to be met by the end of its last part, else one for several years that include it. Within a year a
 * target of the part that is over comes first.
 */
export function targetOf(targets: readonly Target[], moment: YearMoment): Target | null {
  const over = partOver(moment);
  return (over && targetWithin(targets, over)) ?? targetOfYear(targets, moment.year);
}

/** The target of a part of the year: of that part itself, else of another that ends with it, as H1 does with Q2. */
function targetWithin(targets: readonly Target[], over: PartOfYear): Target | null {
  let same: Target | null = null;
  for (const target of targets) {
    const { first, part } = target.period;
    if (first !== over.first || part === null) continue;
    if (part === over.part) return target;
    if (monthsOf(part).to === monthsOf(over.part).to) same ??= target;
  }
  return same;
}

function targetOfYear(targets: readonly Target[], year: number): Target | null {
  let around: Target | null = null;
  let atEnd: Target | null = null;
  for (const target of targets) {
    const { first, last, part } = target.period;
    if (first === year && last === year) {
      if (part === null) return target;
      if (monthsOf(part).to === 12) atEnd ??= target;
    } else if (first <= year && year <= last) around ??= target;
  }
  return atEnd ?? around;
}
