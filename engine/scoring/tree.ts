// Everything below a node, in document order. Not recursive: a tree may be deeper than the call stack.

import type { Place } from '#language/model/model.ts';
import type { NodeResult, PlaceResult } from '../result.ts';

export interface ResultTree {
  readonly nodes: readonly NodeResult[];
  readonly places: readonly PlaceResult[];
}

export function treeOf(root: NodeResult): ResultTree {
  const nodes: NodeResult[] = [];
  const places: PlaceResult[] = [];
  const pending: (NodeResult | PlaceResult)[] = [root];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.kind === 'place') {
      places.push(next);
    } else {
      nodes.push(next);
      for (let i = next.members.length - 1; i >= 0; i--) pending.push(next.members[i]!);
    }
  }
  return { nodes, places };
}

const known = new WeakMap<NodeResult, ReadonlyMap<Place, PlaceResult>>();

/** The places of a node itself. */
export function placesIn(node: NodeResult): ReadonlyMap<Place, PlaceResult> {
  const found = known.get(node);
  if (found) return found;
  const places = new Map<Place, PlaceResult>();
  for (const member of node.members) if (member.kind === 'place') places.set(member.place, member);
  known.set(node, places);
  return places;
}

/** Puts the record of a place in the position of the one before it. */
export function replacePlace(node: NodeResult, place: PlaceResult): void {
  const places = placesIn(node) as Map<Place, PlaceResult>;
  const members = node.members as (NodeResult | PlaceResult)[];
  members[members.indexOf(places.get(place.place)!)] = place;
  places.set(place.place, place);
}
