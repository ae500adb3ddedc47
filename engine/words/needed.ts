// The value that is needed for an attainment, as text.

import { dueDay } from '#language/model/goals/goals.ts';
import { decimalsFor } from '../arithmetic/print.ts';
import { compare, fromInteger, multiply, one } from '../arithmetic/rational.ts';
import type { Needed } from '../gap/gap.ts';
import { worthOf } from '../goals/milestones.ts';
import type { PlaceResult } from '../result.ts';
import { dateIn, type Language } from './number.ts';
import { outcomeIn } from './value.ts';

/** `≥ 13.3`, `≤ 10 Jul 2024`, `> 12`: the needed value, rounded to the side on which it is enough. */
export function neededIn(language: Language, needed: Needed | null, result: PlaceResult): string {
  const by = result.target && dueDay(result.target.target.goal);
  const text = needed ? figureIn(language, needed, result) : '';
  // of a target that is a day, that is what is needed
  if (!needed || !by || needed.value.kind !== 'number') return text;
  return `${text} ${byIn(language, by.day)}`;
}

function byIn(language: Language, day: number): string {
  return `${language === 'it' ? 'entro il' : 'by'} ${dateIn(language, day)}`;
}

/** What is needed for 100 %: of milestones each that is worth less, with the day by which it was to be done. */
export function neededInFullIn(language: Language, full: Needed | null, result: PlaceResult): string {
  const { milestones, place } = result;
  if (full !== null || milestones.length === 0) return neededIn(language, full, result);
  const short = milestones.filter((state) => {
    const worth = worthOf(state, place.rules['missed by']);
    return worth === null || compare(worth, one) < 0;
  });
  return short.map(({ milestone: { title, by } }) => `${title} ${byIn(language, by.day)}`).join('; ');
}

function figureIn(language: Language, needed: Needed, { place }: PlaceResult): string {
  const { side } = needed;
  const { value, written, cut: isCut } = shown(needed, place.indicator.percent);
  const text = outcomeIn(language, value, place.indicator, { written, beside: null });
  if (needed.upTo) return `${text} – ${outcomeIn(language, needed.upTo, place.indicator, { written, beside: null })}`;
  if (side === 'exactly') return text;
  const beyond = needed.beyond && !isCut;
  return `${side === 'least' ? (beyond ? '>' : '≥') : beyond ? '<' : '≤'} ${text}`;
}

interface Rounded {
  readonly value: Needed['value'];
  /** How many decimals were written (of the percentage, where it is one); null: computed. */
  readonly written: number | null;
  readonly cut: boolean;
}

function shown({ value, side }: Needed, percent: boolean): Rounded {
  if (value.kind !== 'number' || side === 'exactly') return { value, written: null, cut: false };
  const written = Math.max(2, decimalsFor(percent ? multiply(value.number, fromInteger(100)) : value.number, 3));
  const decimals = percent ? written + 2 : written;
  const unit = 10n ** BigInt(decimals);
  const { n, d } = value.number;
  const floor = (n * unit) / d - (n < 0n && (n * unit) % d !== 0n ? 1n : 0n);
  const cut = floor * d !== n * unit;
  const number = { n: cut && side === 'least' ? floor + 1n : floor, d: unit };
  return { value: { kind: 'number', number }, written: cut ? written : null, cut };
}
