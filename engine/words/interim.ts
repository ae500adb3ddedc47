// The target within a year as text: what is due so far, which target counts and why. Reads the record.

import { lastTargets } from '#language/model/goals/target-of.ts';
import type { Place } from '#language/model/model.ts';
import type { Rational } from '../arithmetic/rational.ts';
import { figuresAgainst, goalIn } from '../goals/goals.ts';
import type { Interim, PlaceResult, TargetResult } from '../result.ts';
import { numberNow } from '../values/interim.ts';
import { type Language, workingIn, workingPercentIn } from './number.ts';
import { originIn, type StepWording } from './steps.ts';
import { outcomeIn, periodIn } from './value.ts';

type Proportional = Extract<Interim, { kind: 'proportional' }>;

/** `8 + (20 − 8) × 6 / 12 = 14`, of a range one for each end; none where nothing is in proportion. */
export function proportionsIn(language: Language, { interim }: TargetResult, { indicator }: Place): readonly string[] {
  if (interim?.kind !== 'proportional') return [];
  const show = (number: Rational): string =>
    indicator.percent ? workingPercentIn(language, number) : workingIn(language, number);
  return interim.whole.map((number) => `${proportionOf(interim, number, show)} = ${show(numberNow(number, interim))}`);
}

function proportionOf({ from, over, of }: Proportional, number: Rational, show: (one: Rational) => string): string {
  const share = `${over} / ${of}`;
  if (from === null) return `${show(number)} × ${share}`;
  return `${show(from)} + (${show(number)} − ${bracketed(show(from))}) × ${share}`;
}

function bracketed(text: string): string {
  return text.startsWith('−') ? `(${text})` : text;
}

/** ` in proportion = 14`; empty where nothing is. */
export function dueSoFarIn(language: Language, target: TargetResult, { indicator }: Place): string {
  if (target.interim?.kind !== 'proportional') return '';
  const figures = figuresAgainst(target, indicator).map((figure) => outcomeIn(language, figure, indicator));
  const words = { en: ['in proportion', '', 'to'], it: ['in proporzione', 'da ', 'a'] }[language];
  const [low, high] = figures;
  return ` ${words[0]} = ${high === undefined ? low : `${words[1]}${low} ${words[2]} ${high}`}`;
}

/** Which target counts within the year, and why; null where all of the year is over. */
export function interimIn(saying: StepWording, { target, place, milestones }: PlaceResult): string | null {
  const interim = target?.interim;
  if (!target || !interim) return null;
  const words = sayings[saying.language];
  if (interim.kind === 'own') return words.own(periodIn(target.target.period));
  if (interim.kind === 'day') return milestones.length > 0 ? words.days : words.day;
  return `${words[interim.kind]} (${originIn(saying, place.rules, 'interim')})`;
}

/** `2024-Q1: ≥ 10 %; 2024-H1: ≥ 45 %`: the targets for parts of the year; null without any. */
export function targetsWithinIn(language: Language, { place }: PlaceResult, year: number): string | null {
  const within = lastTargets(place.targets).filter(({ period }) => period.part !== null && period.first === year);
  return within.map(({ period, goal }) => `${periodIn(period)}: ${goalIn(language, goal)}`).join('; ') || null;
}

interface Sayings extends Record<Exclude<Interim['kind'], 'own'>, string> {
  readonly own: (period: string) => string;
  /** Of milestones. */
  readonly days: string;
}

const sayings: Readonly<Record<Language, Sayings>> = {
  en: {
    own: (period) => `the target for ${period}`,
    day: 'it has a day of its own: till then it is pending',
    days: 'each has a day of its own: till then it is pending, unless it is done',
    year: 'the target of the year, as it is',
    proportional: 'the target of the year, in proportion to the months that are over',
    none: 'nothing is due before the year is over',
  },
  it: {
    own: (period) => `il target per ${period}`,
    day: 'ha una data propria: fino ad allora è in attesa',
    days: 'ciascuna ha una data propria: fino ad allora è in attesa, se non è raggiunta',
    year: "il target dell'anno, così com'è",
    proportional: "il target dell'anno, in proporzione ai mesi trascorsi",
    none: "nulla scade prima della fine dell'anno",
  },
};
