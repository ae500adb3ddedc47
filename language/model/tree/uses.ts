// Owns what `use CODE in NODE` takes along: the targets of the place that it names, where that place has its own. Knows nothing of
// where the `use` stands.

import type { Placement } from '../drafts.ts';
import type { Place } from '../model.ts';
import { findCycles } from '../names/cycles.ts';
import { findPlace, type Standing } from '../names/standing.ts';
import { replaced } from './placements.ts';

export function settleUses(standing: Standing): void {
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

/** The place that `in NODE` names; null where nothing is named, or the place itself. */
function sourceOf({ place, entry, useFacts }: Placement, standing: Standing): Place | null {
  const { within, code } = entry.declaration;
  if (useFacts === null || within === null || code === null) return null;
  const others = { ...place.indicator, places: place.indicator.places.filter((one) => one !== place) };
  return findPlace(others, { name: code, within }, { standing, site: entry });
}

/** From the place taken from to the place that takes, each once. */
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
