// The place at which a changed fact counts.

import type { FactDifference } from './difference.ts';

/** Of an indicator its own place. */
export function placeKeyOf({ entity }: Pick<FactDifference, 'entity'>): string {
  return entity.source.kind === 'indicator' ? `place of ${entity.key}` : entity.key;
}
