// Whether a text beside which no code stands could be a value of the plan, or is a heading or a remark.

import { forDone, forNotDone } from '../figures/written-answer.ts';
import { possibleDates } from '../figures/written-date.ts';
import { writtenNumber } from '../figures/written-number.ts';
import type { Mapping } from '../mapping/mapping.ts';
import type { Holder } from './holders.ts';

/** `16,25*`, `61.234,50 (stima)`; not the mark of a remark, `1)`. */
const startsWithFigure = /^(?:[<>=≤≥~€+−-] ?)*\d[\d.,]*(?![\d.,]*[)\]])/;

export function couldBeValue(
  text: string,
  { done, notDone, notApplicable }: Pick<Mapping, 'done' | 'notDone' | 'notApplicable'>,
  holders: ReadonlyMap<string, Holder>,
): boolean {
  const isSame = (word: string): boolean => word.toLowerCase() === text.toLowerCase();
  return (
    writtenNumber(text) !== null ||
    startsWithFigure.test(text) ||
    possibleDates(text) !== null ||
    forDone.test(text) ||
    forNotDone.test(text) ||
    [...done, ...notDone, ...notApplicable].some(isSame) ||
    [...holders.values()].some(({ steps }) => steps.some(isSame))
  );
}
