// What a member earns beside its place in a mean, from what counts of it: marks and a share of an award. None where the score is incomplete: it may
// be another. Has no words.

import type { Rational } from '../arithmetic/rational.ts';
import type { NodeResult, PlaceResult } from '../result.ts';
import { awardOf, type MarksEarned, marksOf } from '../rules/marks.ts';

type Member = NodeResult | PlaceResult;

export function marksEarned(member: Member): MarksEarned | null {
  return member.incomplete.length > 0 ? null : marksOf(member.counted, rulesOf(member));
}

export function awardEarned(member: Member): Rational | null {
  return member.incomplete.length > 0 ? null : awardOf(member.counted, rulesOf(member));
}

function rulesOf(member: Member) {
  return member.kind === 'node' ? member.node.rules : member.place.rules;
}
