// The sides on which a target can be missed, as the ids of rules name them.

import type { MissedSide } from '#language/syntax/rule-forms.ts';
import type { MissedSideId } from '../result.ts';

export const missedSides: { readonly [Side in MissedSide]: MissedSideId } = {
  '>=': 'at-least',
  '<=': 'at-most',
  '=': 'equal',
  between: 'between',
};
