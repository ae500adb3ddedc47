// The losses of each place and node, from the damage of the model. Does not compute their effect on scores.

import type { Loss } from '#language/damage/damage.ts';
import type { Indicator } from '#language/model/indicator.ts';
import type { Model, Place, PlanNode } from '#language/model/model.ts';
import type { Declaration } from '#language/syntax/tree.ts';

const none: readonly Loss[] = [];

export class Lost {
  private readonly model: Model;
  /** The losses in a node or anywhere below it; null: not computed yet. */
  private upwards: Map<PlanNode, Set<Loss>> | null = null;

  constructor(model: Model) {
    this.model = model;
  }

  /** The losses of the place itself. */
  inPlace({ indicator, declaration }: Place): readonly Loss[] {
    const { places } = this.model.damage;
    const own = places.get(indicator.declaration) ?? none;
    return declaration === indicator.declaration ? own : joined(own, places.get(declaration) ?? none);
  }

  /** All losses that affect the score of a place. */
  ofPlace(place: Place): readonly Loss[] {
    return joined(this.inPlace(place), this.above(place.node));
  }

  /** The losses that affect how a node is scored from its members. */
  ofNode(node: PlanNode): readonly Loss[] {
    return joined(this.model.damage.nodes.get(node.declaration) ?? none, this.above(node));
  }

  /** The losses in a node and everything below it. */
  in(node: PlanNode): readonly Loss[] {
    const below = this.lostBelow().get(node);
    const own = this.ofNode(node);
    return below ? [...new Set([...below, ...own])] : own;
  }

  isIn(node: PlanNode): boolean {
    return this.model.damage.everywhere.length > 0 || this.lostBelow().has(node) || this.ofNode(node).length > 0;
  }

  /** The losses of this and all nodes above that affect everything below them, and those that affect everything. */
  private above(node: PlanNode): readonly Loss[] {
    const { below, everywhere } = this.model.damage;
    if (below.size === 0) return everywhere;
    const found: Loss[] = [];
    for (let at: PlanNode | null = node; at; at = at.parent) found.push(...(below.get(at.declaration) ?? none));
    return joined(found, everywhere);
  }

  // ------------------------------------------------------------------------------------------------------------------- upwards

  private lostBelow(): ReadonlyMap<PlanNode, ReadonlySet<Loss>> {
    this.upwards ??= this.collect();
    return this.upwards;
  }

  private collect(): Map<PlanNode, Set<Loss>> {
    const found = new Map<PlanNode, Set<Loss>>();
    const { places, nodes, below } = this.model.damage;
    for (const [declaration, losses] of places)
      for (const { node } of placesOf(this.model, declaration)) addUpwards(found, node, losses);
    if (nodes.size + below.size > 0) {
      for (const node of everyNode(this.model)) {
        addUpwards(found, node, nodes.get(node.declaration) ?? none);
        addUpwards(found, node, below.get(node.declaration) ?? none);
      }
    }
    if (found.size > 0) this.takeWhole(found);
    return found;
  }

  /** Propagates losses to nodes that `use` a node, transitively. */
  private takeWhole(found: Map<PlanNode, Set<Loss>>): void {
    const users = [...everyNode(this.model)].filter(({ whole }) => whole !== null);
    for (let again = users.length > 0; again; ) {
      again = false;
      for (const user of users) {
        const before = found.get(user)?.size ?? 0;
        addUpwards(found, user, [...(found.get(user.whole!) ?? []), ...this.ofNode(user.whole!)]);
        again ||= (found.get(user)?.size ?? 0) > before;
      }
    }
  }
}

function joined(a: readonly Loss[], b: readonly Loss[]): readonly Loss[] {
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a;
  return [...a, ...b];
}

function addUpwards(found: Map<PlanNode, Set<Loss>>, node: PlanNode, losses: readonly Loss[]): void {
  if (losses.length === 0) return;
  for (let at: PlanNode | null = node; at; at = at.parent) {
    const known = found.get(at);
    if (known === undefined) found.set(at, new Set(losses));
    else for (const loss of losses) known.add(loss);
  }
}

/** All places of an indicator; for a `use` its place. */
function placesOf({ indicators }: Model, declaration: Declaration): readonly Place[] {
  const isMeant = (indicator: Indicator): readonly Place[] =>
    indicator.declaration === declaration
      ? indicator.places
      : indicator.places.filter((place) => place.declaration === declaration);
  const named = indicators.get(declaration.code?.text ?? '');
  const places = named ? isMeant(named) : [];
  return places.length > 0 ? places : [...indicators.values()].flatMap(isMeant);
}

function* everyNode({ nodes, scorecards }: Model): Generator<PlanNode> {
  yield* nodes;
  const pending = [...scorecards];
  for (let node = pending.pop(); node; node = pending.pop()) {
    yield node;
    pending.push(...node.children);
  }
}
