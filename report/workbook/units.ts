// The unit of a row of figures.

import type { Indicator, Measure } from '#language/model/indicator.ts';
import { type FigureUnit, scaleOfMeasure } from '#language/model/units/conversion.ts';
import type { FigureRow } from './figures.ts';

export function unitOfRow({ subject, isMeasure }: FigureRow): FigureUnit {
  return isMeasure ? scaleOfMeasure(subject as Measure) : (subject as Indicator);
}
