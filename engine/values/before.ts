// Which of the figures that were read are those of the plan that went before.

import type { FigureOrigin } from '#language/model/indicator.ts';
import type { Input, PlaceResult } from '../result.ts';
import { withComputed } from './inputs.ts';

export type EarlierInput = Input & { readonly from: FigureOrigin };

/** Of the value and of what the target is relative to, each once. */
export function figuresOfBefore({ inputs, target }: PlaceResult): readonly EarlierInput[] {
  const reference = target?.reference?.input;
  return earlierAmong(reference ? [...inputs, reference] : inputs);
}

/** With those behind what is computed. */
export function earlierAmong(inputs: readonly Input[]): readonly EarlierInput[] {
  return withComputed(inputs).filter(isEarlier);
}

function isEarlier(input: Input): input is EarlierInput {
  return input.from !== undefined;
}

/** The code of the measure or the indicator. */
export function nameOfSubject({ of }: Input): string {
  if (of.kind === 'measure') return of.measure.code;
  return of.kind === 'indicator' ? of.indicator.code : '';
}
