// Bands, lights and weights as text.

import type { Weight } from '#language/model/model.ts';
import type { Band, Rules } from '#language/model/rules.ts';
import { scaleOfMeasure } from '#language/model/units/conversion.ts';
import type { NodeResult } from '../result.ts';
import { lightOf } from './labels.ts';
import type { Language } from './number.ts';
import { reasonIn } from './reason.ts';
import { outcomeIn, quantityIn } from './value.ts';

export type Light = ReturnType<typeof lightOf>;

/** The mark of a band: a colour, a shape where there is no colour, an emoji in Markdown. It never stands without the band's name. */
export interface BandSign {
  readonly light: Light;
  readonly shape: string;
  readonly emoji: string;
  readonly name: string;
}

/** From best to worst, by number of bands: up to five bands have distinct shapes. */
const shapes = ['●○', '●◐○', '●◕◔○', '●◕◑◔○'];
const emojis = ['🟢🔴', '🟢🟡🔴', '🟢🟡🟠🔴', '🟢🟡🟠🟤🔴'];

/** The sign of a band among those of its policy; null where there are none. */
export function signIn(band: Band | null, { bands }: Pick<Rules, 'bands'>): BandSign | null {
  const position = band ? bands.indexOf(band) : -1;
  if (!band || position < 0) return null;
  const { length } = bands;
  const row = Math.max(0, Math.min(length, 5) - 2);
  const sign = (of: readonly string[]): string => signAt([...of[row]!], position, length);
  return { light: lightOf(position, length), shape: sign(shapes), emoji: sign(emojis), name: bandName(band) };
}

/** With more bands than signs, neighbours share one, but never with the best or the worst. */
function signAt(signs: readonly string[], position: number, count: number): string {
  if (position === 0) return signs[0]!;
  if (position === count - 1) return signs.at(-1)!;
  const middle = signs.length - 2;
  return signs[1 + Math.floor(((position - 1) * middle) / (count - 2))]!;
}

/** The label of a band, or its code where it has none. */
export function bandName({ label, code }: Band): string {
  return label || code;
}

/** `≥ 95 %`; empty for the last band, which has no bound. */
export function bandBound(language: Language, { bound, strict }: Band): string {
  if (!bound) return '';
  return `${strict ? '>' : '≥'} ${quantityIn(language, { kind: 'quantity', number: bound, percent: true, unit: null })}`;
}

/** As written: `33.34 %` or `3`; empty where there is none. */
export function weightIn(language: Language, weight: Weight | null): string {
  return weight
    ? quantityIn(language, { kind: 'quantity', number: weight.number, percent: weight.percent, unit: null })
    : '';
}

/** `33.34 %`, or of a measure `N_Cases 2024 = 300`; what is not known says why. */
export function weighingText(
  language: Language,
  { weight, weighing }: Pick<NodeResult, 'weight' | 'weighing'>,
): string {
  if (weighing === null) return weightIn(language, weight);
  const { measure, outcome, year } = weighing;
  if (outcome.kind === 'missing') return `${measure.code} ${year}: ${reasonIn(language, outcome.reason)}`;
  return `${measure.code} ${year} = ${outcomeIn(language, outcome, scaleOfMeasure(measure))}`;
}
