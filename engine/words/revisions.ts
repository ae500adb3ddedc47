// What became of a target, as text: until when each held, and why the next one came. Reads the record.

import { historyOf } from '#language/model/goals/target-of.ts';
import type { Target } from '#language/model/indicator.ts';
import { goalIn } from '../goals/goals.ts';
import type { PlaceResult } from '../result.ts';
import { dateIn, type Language } from './number.ts';

/** `was ≥ 200 until 30 Jul 2024, because ...`, one for each that held before; `from 30 Jul 2024 ≥ 180, because ...` for those to come. */
export function revisionsIn(language: Language, { target, place }: PlaceResult): readonly string[] {
  if (!target) return [];
  const history = historyOf(place.targets, target.target);
  const at = history.indexOf(target.target);
  return history.slice(1).map((next, before) => {
    const { on, because } = next.revised!;
    const day = dateIn(language, on.day);
    return before < at
      ? sayings[language].was(goalIn(language, history[before]!.goal), day, because)
      : sayings[language].willBe(goalIn(language, next.goal), day, because);
  });
}

/** All of a target that was revised, in order; empty where it never was. */
export function revisionsOf({ target, place }: PlaceResult): readonly Target[] {
  const history = target ? historyOf(place.targets, target.target) : [];
  return history.length > 1 ? history : [];
}

/** `revised on 30 Jul 2024, because ...` */
export function revisedIn(language: Language, { revised }: Target): string | null {
  return revised && sayings[language].revised(dateIn(language, revised.on.day), revised.because);
}

interface Sayings {
  readonly was: (goal: string, day: string, because: string) => string;
  readonly willBe: (goal: string, day: string, because: string) => string;
  readonly revised: (day: string, because: string) => string;
}

const sayings: Readonly<Record<Language, Sayings>> = {
  en: {
    was: (goal, day, because) => `was ${goal} until ${day}, because: ${because}`,
    willBe: (goal, day, because) => `from ${day} ${goal}, because: ${because}`,
    revised: (day, because) => `revised on ${day}, because: ${because}`,
  },
  it: {
    was: (goal, day, because) => `era ${goal} fino al ${day}, motivo: ${because}`,
    willBe: (goal, day, because) => `dal ${day} ${goal}, motivo: ${because}`,
    revised: (day, because) => `rivisto il ${day}, motivo: ${because}`,
  },
};
