// Whose an indicator is.

import type { NodeResult, PlaceResult } from '#engine/result.ts';
import type { Office } from '#language/model/model.ts';

/** Its own offices, else those of the nearest node above it that has any. */
export function officesOf({ place, parent }: PlaceResult): readonly Office[] {
  if (place.indicator.offices.length > 0) return place.indicator.offices;
  let node: NodeResult | null = parent;
  while (node && node.node.offices.length === 0) node = node.parent;
  return node?.node.offices ?? [];
}
