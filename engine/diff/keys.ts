// Common keys for the things of two plans: a thing that was renamed or moved has the same key on both sides. Uses the pairs that `match` found.

import type { Indicator, Measure } from '#language/model/indicator.ts';
import type { Model, Office, Place, PlanNode, Scale } from '#language/model/model.ts';

/** What has a key, and may be matched with a thing of the other plan. */
export type Keyed = PlanNode | Place | Indicator | Measure | Office | Scale;

export type Pairs<T> = ReadonlyMap<T, T>;

/** From things of the later plan to the same things of the earlier plan. */
export interface Matches {
  readonly nodes: Pairs<PlanNode>;
  readonly indicators: Pairs<Indicator>;
  readonly measures: Pairs<Measure>;
  readonly offices: Pairs<Office>;
  readonly scales: Pairs<Scale>;
}

export interface Keys {
  of(thing: Keyed): string;
}

/**
 * Keys are made of the earlier plan's codes; matched things of the later plan take the same keys. Within a plan keys are unique, even if a code
 * is declared twice.
 */
export function createKeys(models: readonly Model[], matches: Matches): Keys {
  const known = new Map<Keyed, string>();
  for (const model of models) {
    const taken = new Map<string, number>();
    const put = (thing: Keyed, key: string): void => {
      const number = (taken.get(key) ?? 0) + 1;
      taken.set(key, number);
      known.set(thing, number === 1 ? key : `${key} (${number})`);
    };
    const name = <T extends Keyed>(thing: T, pairs: Pairs<T>, fresh: string): void => {
      const earlier = pairs.get(thing);
      put(thing, (earlier && known.get(earlier)) ?? fresh);
    };
    for (const office of model.offices.values()) name(office, matches.offices, `office ${office.code}`);
    for (const scale of model.scales.values()) name(scale, matches.scales, `scale ${scale.code}`);
    for (const measure of model.measures.values()) name(measure, matches.measures, `measure ${measure.code}`);
    for (const indicator of model.indicators.values())
      name(indicator, matches.indicators, `indicator ${indicator.code}`);
    const nodes = everyNode(model);
    for (const node of nodes)
      if (isDeclared(node)) name(node, matches.nodes, node.kind === 'plan' ? 'plan' : `node ${node.code}`);
    // from the top down: the key of a used node contains the key of its parent
    for (const node of nodes) if (!isDeclared(node)) put(node, usedKey(node, known));
    for (const node of nodes) for (const place of node.places) put(place, placeKey(place, known));
  }
  return { of: (thing) => known.get(thing) ?? `unknown ${'code' in thing ? thing.code : thing.path}` };
}

function usedKey(node: PlanNode, known: ReadonlyMap<Keyed, string>): string {
  const original = node.whole ?? node.original;
  return `${node.parent && known.get(node.parent)} > ${(original && known.get(original)) ?? node.code}`;
}

function placeKey({ indicator, node, used }: Place, known: ReadonlyMap<Keyed, string>): string {
  const of = known.get(indicator) ?? indicator.code;
  return used ? `${known.get(node)} > ${of}` : `place of ${of}`;
}

/** true for the declaration of a node, false where a scorecard uses it. */
export function isDeclared({ whole, original }: PlanNode): boolean {
  return whole === null && original === null;
}

/** All nodes of the plan's tree and of the scorecards, from the top down. */
export function everyNode(model: Model): readonly PlanNode[] {
  const nodes: PlanNode[] = [];
  const pending: PlanNode[] = [...model.scorecards].reverse();
  pending.push(model.root);
  for (let next = pending.pop(); next; next = pending.pop()) {
    nodes.push(next);
    for (let i = next.children.length - 1; i >= 0; i--) pending.push(next.children[i]!);
  }
  return nodes;
}
