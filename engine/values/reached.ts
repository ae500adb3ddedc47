// The day on which a value was reached: of what is computed, the latest day of all that it was read from.

import type { Input } from '../result.ts';

/** null: none of them says when. */
export function reachedOf(inputs: readonly Pick<Input, 'reached'>[]): number | null {
  return inputs.reduce<number | null>(
    (latest, { reached }) => (reached !== null && (latest === null || reached > latest) ? reached : latest),
    null,
  );
}
