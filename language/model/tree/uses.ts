// `use CODE in NODE` inherits the targets of the place that it names, if that place has targets of its own.

import type { Placement } from '../drafts.ts';
import type { Place } from '../model.ts';
import { findCycles } from '../names/cycles.ts';
import { findPlace, type ReferenceTargets } from '../names/references.ts';
import { replaced } from './placements.ts';

export function settleUses(standing: ReferenceTargets): void {
  const sources = new Map<Place, { readonly placement: Placement; readonly from: Place }>();
  for (const placement of standing.tree.placements) {
    const from = sourceOf(placement, standing);
    if (from?.used) sources.set(placement.place, { placement, from });
  }
  if (sources.size === 0) return;
  findCycles(
    sources.keys(),
    (place) => nextOf(place, sources),
    ([place]) => {
      sources.delete(place!);
    },
  );
  for (const place of sources.keys()) inherit(place, sources);
}

type Sources = Map<Place, { readonly placement: Placement; readonly from: Place }>;

function nextOf(place: Place, sources: Sources): readonly Place[] {
  const source = sources.get(place);
  return source === undefined ? [] : [source.from];
}

/** The place that `in NODE` names; null if there is no `in`, or if it is the place itself. */
function sourceOf({ place, entry, useFacts }: Placement, standing: ReferenceTargets): Place | null {
  const { within, code } = entry.declaration;
  if (useFacts === null || within === null || code === null) return null;
  const others = { ...place.indicator, places: place.indicator.places.filter((one) => one !== place) };
  return findPlace(others, { name: code, within }, { standing, site: entry });
}

/** Inherits from source to place along chains, each place once. */
function inherit(place: Place, sources: Sources): void {
  const chain: Placement[] = [];
  let from = place;
  for (let source = sources.get(place); source !== undefined; source = sources.get(from)) {
    sources.delete(from);
    chain.push(source.placement);
    from = source.from;
  }
  let { targets } = from;
  for (const placement of chain.toReversed()) {
    targets = replaced(targets, placement.useFacts?.targets ?? []);
    placement.place.targets = targets;
  }
}
