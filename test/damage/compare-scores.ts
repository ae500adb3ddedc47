// Compares a damaged plan with the original: every score that changed must be marked as incomplete, and the original score must be in its range.

import { compare, type Rational } from '#engine/arithmetic/rational.ts';
import type { NodeResult, PlaceResult, Scores } from '#engine/result.ts';

type Member = NodeResult | PlaceResult;

export interface Held {
  /** Paths of scores that changed without being marked. */
  readonly silent: readonly string[];
  /** Paths of scores whose original is outside of the range. */
  readonly beyond: readonly string[];
  readonly marked: number;
}

export function heldAgainst(damaged: Scores, before: ReadonlyMap<string, Rational | null>): Held {
  const silent: string[] = [];
  const beyond: string[] = [];
  let marked = 0;
  for (const [path, member] of membersOf(damaged)) {
    const was = before.get(path);
    if (was === undefined) continue;
    const now = member.counted;
    const changed = was === null || now === null ? was !== now : compare(was, now) !== 0;
    if (member.incomplete.length > 0) marked++;
    else if (changed) silent.push(path);
    if (member.incomplete.length > 0 && was !== null && !isBetween(was, member)) beyond.push(path);
  }
  return { silent, beyond, marked };
}

/** An end that is null has no bound. */
function isBetween(score: Rational, { worst, best }: Member): boolean {
  return (worst === null || compare(worst, score) <= 0) && (best === null || compare(score, best) <= 0);
}

/** Everything that is scored, by its tree and path. */
export function countedIn(scores: Scores): ReadonlyMap<string, Rational | null> {
  return new Map([...membersOf(scores)].map(([path, { counted }]) => [path, counted]));
}

function membersOf({ nodes, places, scorecards }: Scores): ReadonlyMap<string, Member> {
  const trees = [{ root: 'plan', nodes, places }, ...scorecards.map((one) => ({ ...one, root: one.root.node.path }))];
  return new Map(
    trees.flatMap(({ root, nodes: some, places: others }): (readonly [string, Member])[] => [
      ...some.map((one) => [`${root}: ${one.node.path}`, one] as const),
      ...others.map((one) => [`${root}: ${one.place.path}`, one] as const),
    ]),
  );
}
