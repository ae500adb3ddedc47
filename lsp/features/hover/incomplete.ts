// The lines of a card for an incomplete score: the range of possible scores, and the first error.

import type { NodeResult, PlaceResult } from '#engine/result.ts';
import { treeOf } from '#engine/scoring/tree.ts';
import { latestKnown } from '#engine/values/known-part.ts';
import { incompleteIn, lossIn } from '#engine/words/incomplete.ts';
import { provisionalIn } from '#engine/words/provisional.ts';
import type { Context } from '../context.ts';
import { type CardLine, escaped } from './card.ts';
import { cardWords } from './hover-words.ts';

const most = 3;

/** For a node with values for part of the year alone: that part. */
export function knownFact({ settings: { language } }: Context, result: NodeResult): CardLine {
  const known = result.unmeasured > 0 ? latestKnown(treeOf(result).places) : null;
  return [cardWords[language].known, known && cardWords[language].asOf(known)];
}

/** Of what rests on values that are not final. */
export function provisionalFact({ settings: { language } }: Context, result: NodeResult | PlaceResult): CardLine {
  const said = provisionalIn(language, result);
  return [cardWords[language].provisional, said && escaped(said)];
}

export function incompleteFacts({ settings: { language } }: Context, result: NodeResult | PlaceResult): CardLine[] {
  const said = incompleteIn(language, result);
  if (said === null) return [];
  const words = cardWords[language];
  const errors = result.incomplete.slice(0, most).map((loss) => escaped(lossIn(language, loss)));
  return [
    [words.attention, escaped(said)],
    [words.errors, errors.join('; ')],
  ];
}
