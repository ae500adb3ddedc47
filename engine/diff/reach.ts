// What a change of single things reaches: the places that read them, the nodes above those, and what has the score of one of them.
// Scores that again, in a model that is changed in place. Knows no differences.

import type { Indicator, Measure, Model, Place, PlanNode } from '#language/model/model.ts';
import { createReaders, type Readers } from '#language/model/names/readers.ts';
import type { Scored } from '../score.ts';
import { scoreAgain } from './again.ts';
import type { Built } from './build-model.ts';
import type { Entity } from './fact-sheet.ts';
import { everyNode } from './keys.ts';

export interface Reached {
  readonly scored: Scored;
  /** Whose scores may be others. */
  readonly things: ReadonlySet<PlanNode | Place>;
}

/** null where it may be anything. */
export type Reach = (entities: readonly Entity[], model: Model, previous: Scored) => Reached | null;

/** Who reads whom is found out when it is asked for, once: changes in place leave it as it is. */
export function reachOf(built: Built): Reach {
  let known: { readonly readers: Readers; readonly users: ReadonlyMap<PlanNode, readonly PlanNode[]> } | null = null;
  return (entities, model, previous) => {
    known ??= { readers: createReaders(model), users: usersIn(model) };
    const { subjects, nodes } = changedIn(entities, built);
    // scores that formulas ask for may come from anywhere
    if (known.readers.askers.size > 0) return null;
    const places = new Set<Place>();
    const above = new Set(nodes);
    for (const one of known.readers.affectedBy(subjects)) {
      for (const place of 'places' in one ? one.places : []) {
        places.add(place);
        above.add(place.node);
      }
    }
    const reached = upwards(above, known.users);
    const scored = scoreAgain(model, { previous, places, nodes: reached });
    return scored && { scored, things: new Set([...places, ...reached]) };
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

/** Which nodes have the score of a node. */
function usersIn(model: Model): ReadonlyMap<PlanNode, readonly PlanNode[]> {
  return Map.groupBy(
    everyNode(model).filter(({ whole }) => whole !== null),
    ({ whole }) => whole!,
  );
}

function upwards(
  from: ReadonlySet<PlanNode>,
  users: ReadonlyMap<PlanNode, readonly PlanNode[]>,
): ReadonlySet<PlanNode> {
  const found = new Set(from);
  // what is added while the set is walked is walked too
  for (const node of found) {
    if (node.parent) found.add(node.parent);
    for (const user of users.get(node) ?? []) found.add(user);
  }
  return found;
}
