// Rescores a model after some of its things have been changed in place: finds the places that read them, the ancestors of those, and the
// scorecards that use their scores.

import { measuresNamedBy } from '#language/model/goals/measures-named.ts';
import type { Indicator, Measure } from '#language/model/indicator.ts';
import type { Model, Place, PlanNode } from '#language/model/model.ts';
import { createReaders, type Readers } from '#language/model/names/readers.ts';
import type { Scored } from '../score.ts';
import type { Built } from './build-model.ts';
import type { Entity } from './fact-sheet.ts';
import { everyNode } from './keys.ts';
import { rescore } from './rescore.ts';

export interface Rescored {
  readonly scored: Scored;
  /** Whose scores may have changed. */
  readonly affected: ReadonlySet<PlanNode | Place>;
}

/** null: the whole model must be scored from scratch. */
export type Rescore = (entities: readonly Entity[], model: Model, previous: Scored) => Rescored | null;

interface Known {
  readonly readers: Readers;
  readonly users: ReadonlyMap<PlanNode, readonly PlanNode[]>;
  /** What each measure weighs. */
  readonly weighed: ReadonlyMap<Measure | Indicator | null, readonly (PlanNode | Place)[]>;
}

/** The graph of who reads whom is built on first use, and stays valid: changes in place do not touch formulas' references. */
export function rescorerOf(built: Built): Rescore {
  let known: Known | null = null;
  return (entities, model, previous) => {
    known ??= { readers: createReaders(model), users: usersIn(model), weighed: weighedIn(model) };
    const { subjects, nodes } = changedIn(entities, built);
    // what goalposts and tables name may be another after a change
    if ([...subjects].some((one) => 'targets' in one && measuresNamedBy(one).length > 0))
      known = { ...known, readers: createReaders(model) };
    // formulas may read the score of any node
    if (known.readers.askers.size > 0) return null;
    const places = new Set<Place>();
    const above = new Set(nodes);
    for (const one of known.readers.affectedBy(subjects)) {
      for (const member of known.weighed.get(one) ?? []) {
        if (member.kind === 'place') places.add(member);
        above.add(member.kind === 'place' ? member.node : member);
      }
      for (const place of 'places' in one ? one.places : []) {
        places.add(place);
        above.add(place.node);
      }
    }
    const nodesAbove = upwards(above, known.users);
    const scored = rescore(model, { previous, places, nodes: nodesAbove });
    return scored && { scored, affected: new Set([...places, ...nodesAbove]) };
  };
}

function changedIn(
  entities: readonly Entity[],
  built: Built,
): { readonly subjects: ReadonlySet<Measure | Indicator>; readonly nodes: readonly PlanNode[] } {
  const subjects = new Set<Measure | Indicator>();
  const nodes: PlanNode[] = [];
  for (const { key } of entities) {
    const subject = built.measure(key) ?? built.indicator(key) ?? built.place(key)?.indicator;
    if (subject) subjects.add(subject);
    const node = built.node(key);
    if (node) nodes.push(node);
  }
  return { subjects, nodes };
}

/** The nodes that use the score of another node. */
function usersIn(model: Model): ReadonlyMap<PlanNode, readonly PlanNode[]> {
  return Map.groupBy(
    everyNode(model).filter(({ whole }) => whole !== null),
    ({ whole }) => whole!,
  );
}

function weighedIn(model: Model): Known['weighed'] {
  const members = everyNode(model).flatMap((node) => [node, ...node.places]);
  return Map.groupBy(
    members.filter(({ weighedBy }) => weighedBy !== null),
    ({ weighedBy }) => weighedBy,
  );
}

function upwards(
  from: ReadonlySet<PlanNode>,
  users: ReadonlyMap<PlanNode, readonly PlanNode[]>,
): ReadonlySet<PlanNode> {
  const found = new Set(from);
  // a set that grows during iteration is iterated to its end
  for (const node of found) {
    if (node.parent) found.add(node.parent);
    for (const user of users.get(node) ?? []) found.add(user);
  }
  return found;
}
