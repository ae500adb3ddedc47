// Rescores a model after some of its things have been changed in place: finds the places that read them, the ancestors of those, and the
// scorecards that use their scores.

import { isWhole } from '#language/damage/damage.ts';
import { partsOf } from '#language/model/expressions.ts';
import { measuresNamedBy } from '#language/model/goals/measures-named.ts';
import type { Indicator, Measure } from '#language/model/indicator.ts';
import type { Model, Place, PlanNode } from '#language/model/model.ts';
import { createReaders, type Readers } from '#language/model/names/readers.ts';
import type { Scored } from '../score.ts';
import type { Built } from './build-model.ts';
import type { Entity } from './fact-sheet.ts';
import { everyNode } from './keys.ts';
import { rescore } from './rescore.ts';
import { RunningScores, type RunningShift } from './running-scores.ts';

/** What a change comes to. */
export type Rescored =
  | { readonly kind: 'shifts'; readonly shifts: readonly RunningShift[] }
  | {
      readonly kind: 'scored';
      readonly scored: Scored;
      /** Whose scores may have changed. */
      readonly affected: ReadonlySet<PlanNode | Place>;
    };

export interface Rescorer {
  /** null: the whole model must be scored from scratch. */
  rescore(entities: readonly Entity[], previous: Scored): Rescored | null;
  /** The same scores, with every record as if it had been scored from scratch. */
  settle(previous: Scored): Scored | null;
}

interface Known {
  readonly readers: Readers;
  readonly users: ReadonlyMap<PlanNode, readonly PlanNode[]>;
  /** What each measure weighs. */
  readonly weighed: ReadonlyMap<Measure | Indicator | null, readonly (PlanNode | Place)[]>;
  /** The formulas that read scores. */
  readonly asks: ReadonlyMap<Measure | Indicator, Asks>;
  /** Differences of scores add up from member to node. */
  readonly runs: boolean;
}

/** The graph of who reads whom is built on first use, and stays valid: changes in place do not touch formulas' references. */
export function rescorerOf(built: Built): Rescorer {
  const { model } = built;
  let known: Known | null = null;
  let running: RunningScores | null = null;

  function rescored(changed: Reached, previous: Scored): Rescored | null {
    const scored = rescore(model, {
      previous,
      places: changed.places,
      nodes: new Set([...changed.nodes, ...(running?.unsettled ?? [])]),
    });
    running = null;
    return scored && { kind: 'scored', scored, affected: new Set([...changed.places, ...changed.nodes]) };
  }

  return {
    rescore: (entities, previous) => {
      known ??= knownOf(model);
      const { subjects, nodes } = changedIn(entities, built);
      // what goalposts and tables name may be another after a change
      if ([...subjects].some((one) => 'targets' in one && measuresNamedBy(one).length > 0))
        known = { ...known, readers: createReaders(model) };
      const changed = reachedBy(subjects, nodes, known);
      if (nodes.length > 0 || !changed.runs || !known.runs) return rescored(changed, previous);
      const { users } = known;
      running ??= new RunningScores(model, previous, (node) => dependentsOf(node, users));
      const shifts = running.change(changed.places, changed.nodes);
      if (!shifts) running = null;
      return shifts && { kind: 'shifts', shifts };
    },
    settle: (previous) => {
      if (!running) return previous;
      const settled = rescored({ places: new Set(), nodes: new Set(), runs: false }, previous);
      return settled?.kind === 'scored' ? settled.scored : null;
    },
  };
}

function knownOf(model: Model): Known {
  const nodes = everyNode(model);
  const readers = createReaders(model);
  return {
    readers,
    asks: new Map([...readers.askers].map((asker) => [asker, asksOf(asker)])),
    users: usersIn(nodes),
    weighed: weighedIn(nodes),
    // marks of what errors left out, and means of all that is below a node, are not the sum of what its members do
    runs: isWhole(model.damage) && nodes.every(({ rules }) => rules.aggregate !== 'flat-mean'),
  };
}

interface Reached {
  readonly places: ReadonlySet<Place>;
  readonly nodes: ReadonlySet<PlanNode>;
  /** Neither a weight is another, nor a score that a formula reads. */
  readonly runs: boolean;
}

function reachedBy(
  subjects: ReadonlySet<Measure | Indicator>,
  nodes: readonly PlanNode[],
  { readers, weighed, users, asks }: Known,
): Reached {
  const reached = new Set<Measure | Indicator>();
  const places = new Set<Place>();
  let above: ReadonlySet<PlanNode> = new Set(nodes);
  let runs = true;
  let pending: readonly (Measure | Indicator)[] = [...subjects];
  do {
    const direct = new Set(above);
    for (const one of readers.affectedBy(pending)) {
      if (reached.has(one)) continue;
      reached.add(one);
      if (asks.has(one) || weighed.has(one)) runs = false;
      for (const member of weighed.get(one) ?? []) {
        if (member.kind === 'place') places.add(member);
        direct.add(member.kind === 'place' ? member.node : member);
      }
      for (const place of 'places' in one ? one.places : []) {
        places.add(place);
        direct.add(place.node);
      }
    }
    above = upwards(direct, users);
    const found = { places, nodes: above };
    pending = [...asks].flatMap(([asker, reads]) => (!reached.has(asker) && reads(found) ? asker : []));
  } while (pending.length > 0);
  return { places, nodes: above, runs };
}

/** Whether a formula that reads scores reads one of these. */
type Asks = (reached: Pick<Reached, 'places' | 'nodes'>) => boolean;

function asksOf({ formula }: Measure | Indicator): Asks {
  const parts = formula ? [...partsOf(formula.expression)] : [];
  return ({ places, nodes }) =>
    parts.some((part) => {
      if (part.kind === 'attained-node') return nodes.has(part.node);
      if (part.kind === 'attained-indicator') return part.indicator.places.some((place) => places.has(place));
      // of whichever node it stands in
      return part.kind === 'attained-children' && nodes.size > 0;
    });
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
function usersIn(nodes: readonly PlanNode[]): ReadonlyMap<PlanNode, readonly PlanNode[]> {
  return Map.groupBy(
    nodes.filter(({ whole }) => whole !== null),
    ({ whole }) => whole!,
  );
}

function weighedIn(nodes: readonly PlanNode[]): Known['weighed'] {
  const members = nodes.flatMap((node) => [node, ...node.places]);
  return Map.groupBy(
    members.filter(({ weighedBy }) => weighedBy !== null),
    ({ weighedBy }) => weighedBy,
  );
}

function upwards(from: ReadonlySet<PlanNode>, users: Known['users']): ReadonlySet<PlanNode> {
  const found = new Set(from);
  // a set that grows during iteration is iterated to its end
  for (const node of found) for (const above of dependentsOf(node, users)) found.add(above);
  return found;
}

function dependentsOf(node: PlanNode, users: Known['users']): readonly PlanNode[] {
  const using = users.get(node);
  if (!node.parent) return using ?? none;
  return using ? [node.parent, ...using] : [node.parent];
}

const none: readonly PlanNode[] = [];
