// Values and targets as text, read from the record.

import type { Quantity, Target, Unit, Value, YearSpan } from '#language/model/model.ts';
import type { FigureOptions } from '../arithmetic/print.ts';
import { type Rational, subtract } from '../arithmetic/rational.ts';
import type { Outcome, PlaceResult, TargetResult } from '../result.ts';
import { magnitude } from '../values/outcome.ts';
import { dateIn, digitsIn, type Language, workingIn, workingPercentIn } from './number.ts';
import { numberDigits } from './plain.ts';
import { figureOf, numberOf } from './shown.ts';

/** How a number is meant: as a percentage, in a unit. */
export interface Meaning {
  readonly percent: boolean;
  readonly unit: Unit | null;
}

const computed: FigureOptions = { written: null, beside: null };

/** `13.12`, `53.15 %`, `25 Jun 2024`, `done`; `—` where there is none. */
export function outcomeIn(language: Language, outcome: Outcome, { percent, unit }: Meaning, how = computed): string {
  switch (outcome.kind) {
    case 'number': {
      const digits = digitsIn(language, numberDigits(outcome.number, percent, how));
      return percent ? `${digits} %` : withUnit(digits, unit);
    }
    case 'date':
      return dateIn(language, outcome.day);
    case 'done':
      return doneIn(language, outcome.done);
    case 'step':
      return outcome.name;
    case 'nothing':
      return '0/0';
    case 'missing':
      return '—';
  }
}

/** The value of a place: as written, or with the digits that tell it from its target. */
export function placeValueIn(language: Language, result: PlaceResult): string {
  return outcomeIn(language, result.value, result.place.indicator, figureOf(result));
}

export function valueIn(language: Language, value: Value): string {
  switch (value.kind) {
    case 'quantity':
      return quantityIn(language, value);
    case 'date':
      return dateIn(language, value.day);
    case 'done':
      return doneIn(language, value.done);
    case 'step':
      return value.name;
  }
}

/** As written: every decimal that was written, no more. */
export function quantityIn(language: Language, { number, percent, unit }: Quantity): string {
  const scale = percent ? number.scale - 2 : number.scale;
  const digits = plainDigits(number.coefficient, Math.max(0, scale), Math.max(0, -scale));
  return percent ? `${digitsIn(language, digits)} %` : withUnit(digitsIn(language, digits), unit);
}

/** The target as it was written: `>= 14`, `by 30 Jun 2024`, `>= +1 % on baseline`. */
export function targetIn(language: Language, { goal }: Target): string {
  const it = language === 'it';
  switch (goal.kind) {
    case 'compare':
      return `${sign(goal.comparison)} ${valueIn(language, goal.value)}`;
    case 'relative': {
      const on = onIn(language, goal.on);
      if (!goal.change) return `${sign(goal.comparison)} ${on}`;
      const change = quantityIn(language, goal.change).replace(/^(?!−)/, '+');
      const points = goal.points ? (it ? ' punti' : ' points') : '';
      return `${sign(goal.comparison)} ${change}${points} ${it ? 'su' : 'on'} ${on}`;
    }
    case 'by':
      return `${it ? 'entro il' : 'by'} ${dateIn(language, goal.date.day)}`;
    case 'done': {
      const by = goal.by ? ` ${it ? 'entro il' : 'by'} ${dateIn(language, goal.by.day)}` : '';
      return `${goal.text ?? doneIn(language, true)}${by}`;
    }
    case 'none':
      return it ? 'nessuno' : 'none';
  }
}

/** A relative target with the figure that it comes to: `>= +1 % on baseline = 380`. */
export function resolvedTargetIn(
  language: Language,
  { target, resolved, reference }: TargetResult,
  { value, place }: Pick<PlaceResult, 'value' | 'place'>,
): string {
  const written = targetIn(language, target);
  if (!reference || !resolved || resolved.kind === 'missing') return written;
  return `${written} = ${outcomeIn(language, resolved, place.indicator, { written: null, beside: numberOf(value) })}`;
}

/** `10 + 10 × 10 % = 11`: how a relative target came to its figure; null where it is none, or a plain one. */
export function relativeIn(
  language: Language,
  { target, resolved, reference }: TargetResult,
  on: Meaning,
): string | null {
  const { goal } = target;
  const from = reference && magnitude(reference.outcome);
  const to = resolved && magnitude(resolved);
  if (goal.kind !== 'relative' || !goal.change || !from || !to) return null;
  const show = (number: Rational): string =>
    on.percent ? workingPercentIn(language, number) : workingIn(language, number);
  const change = goal.points
    ? show(subtract(to, from))
    : `${from.n < 0n ? `|${show(from)}|` : show(from)} × ${bracketed(quantityIn(language, goal.change))}`;
  return `${show(from)} + ${goal.points ? bracketed(change) : change} = ${show(to)}`;
}

function bracketed(text: string): string {
  return text.startsWith('−') ? `(${text})` : text;
}

export function periodIn({ first, last, part }: YearSpan): string {
  return `${first === last ? first : `${first}–${last}`}${part ? `-${part}` : ''}`;
}

export function withUnit(text: string, unit: Unit | null): string {
  return unit ? `${text} ${unit.symbol}` : text;
}

function doneIn(language: Language, done: boolean): string {
  if (language === 'it') return done ? 'fatto' : 'non fatto';
  return done ? 'done' : 'not done';
}

function onIn(language: Language, on: { readonly kind: string; readonly year?: number }): string {
  if (on.kind === 'year') return String(on.year);
  if (language === 'en') return on.kind;
  return on.kind === 'baseline' ? 'base' : 'anno precedente';
}

function sign(comparison: string): string {
  return { '>=': '≥', '<=': '≤' }[comparison] ?? comparison;
}

function plainDigits(coefficient: bigint, scale: number, zeros: number): string {
  const negative = coefficient < 0n;
  const digits = `${negative ? -coefficient : coefficient}${'0'.repeat(zeros)}`.padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const rest = scale > 0 ? `.${digits.slice(-scale)}` : '';
  return `${negative ? '-' : ''}${whole}${rest}`;
}
