// The mark of a score: the sign of its band, or a question mark where something was left out.

import type { NodeResult, PlaceResult } from '#engine/result.ts';
import { type Light, signIn } from '#engine/words/band.ts';
import { incompleteSign, isIncomplete } from '#engine/words/incomplete.ts';
import type { Rules } from '#language/model/rules.ts';

export interface ScoreMark {
  readonly sign: string;
  readonly light: Light;
}

export function markOf(member: NodeResult | PlaceResult): ScoreMark | null {
  if (isIncomplete(member)) return { sign: incompleteSign, light: 'amber' };
  const sign = signIn(member.band, rulesOf(member));
  return sign && { sign: sign.shape, light: sign.light };
}

export function rulesOf(member: NodeResult | PlaceResult): Rules {
  return member.kind === 'node' ? member.node.rules : member.place.rules;
}
