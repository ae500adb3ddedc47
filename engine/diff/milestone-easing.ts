// Whether the milestones of a year became easier: a later day, or one less. By their titles; knows no scores.

import type { Milestone } from '#language/model/indicator.ts';

/** Above zero: easier than before; below zero: harder; null: equal, or not comparable, as where one is easier and another harder. */
export function easingOfMilestones(was: readonly Milestone[], is: readonly Milestone[]): number | null {
  const later = new Map(is.map(({ title, by }) => [title, by.day]));
  const eased = was.map(({ title, by }) => Math.sign((later.get(title) ?? Number.MAX_SAFE_INTEGER) - by.day));
  const before = new Set(was.map(({ title }) => title));
  const added = is.filter(({ title }) => !before.has(title)).map(() => -1);
  const signs = [...eased, ...added];
  if (signs.includes(1) && signs.includes(-1)) return null;
  return signs.find((sign) => sign !== 0) ?? null;
}
