// The ends of an indicator's scale in a year: figures, or benchmarks and measures as they are in that year. Knows no values.

import type { Goalpost } from '#language/model/indicator.ts';
import type { Place } from '#language/model/model.ts';
import { fromDecimal, type Rational } from '../arithmetic/rational.ts';
import type { NamedRead, Reason } from '../result.ts';
import type { ReadNamed } from '../values/named-figures.ts';

export interface ScaleEnds {
  readonly low: Rational;
  readonly high: Rational;
  readonly logarithmic: boolean;
  /** Of an end that is named. */
  readonly named: { readonly low: NamedRead | null; readonly high: NamedRead | null };
}

/** Whether a place is measured between goalposts: its rules say so, and its indicator has them. */
export function hasScale({ rules, indicator }: Pick<Place, 'rules' | 'indicator'>): boolean {
  return rules.attainment !== 'target' && indicator.goalposts !== null;
}

/** null: its target is used; a reason: an end has no figure in that year. */
export function scaleIn(
  { rules, indicator }: Pick<Place, 'rules' | 'indicator'>,
  readNamed: ReadNamed,
): ScaleEnds | Reason | null {
  const { goalposts } = indicator;
  if (rules.attainment === 'target' || goalposts === null) return null;
  const [low, high] = [endIn(goalposts.low, readNamed), endIn(goalposts.high, readNamed)];
  if ('kind' in low) return low;
  if ('kind' in high) return high;
  const named = { low: low.named, high: high.named };
  return { low: low.number, high: high.number, logarithmic: goalposts.logarithmic, named };
}

/** null also where an end has no figure. */
export function endsIn(place: Pick<Place, 'rules' | 'indicator'>, readNamed: ReadNamed): ScaleEnds | null {
  const found = scaleIn(place, readNamed);
  return found && 'low' in found ? found : null;
}

interface End {
  readonly number: Rational;
  readonly named: NamedRead | null;
}

function endIn(end: Goalpost, readNamed: ReadNamed): End | Reason {
  if (end.kind === 'figure') return { number: fromDecimal(end.figure), named: null };
  const named = readNamed(end);
  const { outcome, figure, year } = named;
  if (outcome.kind === 'number') return { number: outcome.number, named };
  return outcome.kind === 'missing' ? outcome.reason : { kind: 'kind-mismatch', name: figure.name, year };
}
