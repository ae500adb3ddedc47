// What a policy says of what is missed, as it is named in the ids of rules.

import type { MissedName } from '#language/model/model.ts';
import type { Comparison, MissedSide } from '#language/syntax/tree.ts';
import type { MissedSideId } from '../result.ts';

export const missedSides: { readonly [Side in MissedSide]: MissedSideId } = {
  '>=': 'at-least',
  '<=': 'at-most',
  '=': 'equal',
};

/** `>` is missed as `>=` is. */
export function missedSide(comparison: Comparison): MissedSide {
  return comparison === '>' ? '>=' : comparison === '<' ? '<=' : comparison;
}

export function missedName(comparison: Comparison): MissedName {
  return `missed ${missedSide(comparison)}`;
}
