// The light of a member as a cell: sign and name; a question mark where errors left something out.

import type { NodeResult, PlaceResult } from '#engine/result.ts';
import { signIn } from '#engine/words/band.ts';
import { incompleteSign, incompleteWord, isIncomplete } from '#engine/words/incomplete.ts';
import type { Language } from '#engine/words/number.ts';
import type { Band, Rules } from '#language/model/rules.ts';
import { rulesOf } from '../light.ts';
import { type DocumentCell, nothing } from './document.ts';

export function lightCell(member: NodeResult | PlaceResult, language: Language): DocumentCell {
  if (isIncomplete(member))
    return { kind: 'light', light: 'amber', shape: incompleteSign, emoji: '❓', name: incompleteWord[language] };
  return bandCell(member.band, rulesOf(member));
}

export function bandCell(band: Band | null, rules: Pick<Rules, 'bands'>): DocumentCell {
  const sign = signIn(band, rules);
  return sign ? { kind: 'light', ...sign } : nothing;
}
