// The indicators far beyond their target, for the organisation to review, with who set the target.

import { compare } from '#engine/arithmetic/rational.ts';
import type { NodeResult, PlaceResult } from '#engine/result.ts';
import { withMark } from '#engine/words/incomplete.ts';
import type { Language } from '#engine/words/number.ts';
import { scoreIn } from '#engine/words/score.ts';
import { quantityIn } from '#engine/words/value.ts';
import { rowsBelow } from './rows.ts';
import { scoreWords } from './score-words.ts';

/** From the greatest to the least. */
export function overshootsBelow(root: NodeResult): readonly PlaceResult[] {
  return rowsBelow(root)
    .flatMap(({ member }) => (member.kind === 'place' && member.overshoot ? [member] : []))
    .sort((a, b) => (a.uncapped && b.uncapped ? compare(b.uncapped, a.uncapped) : 0));
}

export function figureOf(result: PlaceResult, language: Language): string {
  const { uncapped, place } = result;
  return uncapped ? withMark(result, scoreIn(language, uncapped, place.rules)) : '';
}

export function setterOf({ target }: PlaceResult, language: Language): string {
  return target?.target.setBy ? scoreWords[language].setBy(target.target.setBy) : '';
}

/** The bound of the first, normally the plan's; policies further down may differ. */
export function boundOf([first]: readonly PlaceResult[], language: Language): string {
  const bound = first?.place.rules.overshoot;
  return bound ? quantityIn(language, { kind: 'quantity', number: bound, percent: true, unit: null }) : '';
}
