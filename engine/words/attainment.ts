// The calculation of an attainment as text, with the numbers filled in: one line per language. Reads the record, computes nothing.

import { dueDay, figuresIn, sidesOf } from '#language/model/goals/goals.ts';
import type { PointSpan } from '#language/model/rules.ts';
import { printYear } from '#language/model/values/calendar.ts';
import { compare, equal, fromDecimal, one, type Rational } from '../arithmetic/rational.ts';
import { goalIn, nearestFigure, ownWorking } from '../goals/goals.ts';
import type { AppliedRule, NamedRead, Outcome, OutcomeBound, PlaceResult, RuleId, TargetResult } from '../result.ts';
import { leavesWay } from '../rules/goalposts.ts';
import { isBetter, type PointsEarned, partsIn, partsOf, pointsOnScale, type SideEarned } from '../rules/points.ts';
import { insideOf } from '../values/bounds.ts';
import { boundIn, magnitude, numberOutcome } from '../values/outcome.ts';
import { reachedOf } from '../values/reached.ts';
import { namedText } from './benchmarks.ts';
import { dueSoFarIn } from './interim.ts';
import { milestonesSum } from './milestones.ts';
import { dateIn, type Language, workingIn, workingPercentIn } from './number.ts';
import { scoreIn } from './score.ts';
import { comparisonSign, outcomeIn, quantityIn } from './value.ts';

/** The fields of a place's record that are read here. */
export type RuleFacts = Pick<
  PlaceResult,
  'place' | 'value' | 'inputs' | 'target' | 'attainment' | 'uncapped' | 'met' | 'scale'
> & {
  readonly baseline: Rational | null;
};

export function ruleWords(facts: RuleFacts, id: RuleId): AppliedRule['formula'] {
  return { en: sentence(facts, id, 'en'), it: sentence(facts, id, 'it') };
}

function sentence(facts: RuleFacts, id: RuleId, language: Language): string {
  return `${body(facts, id, language)}${ending(facts, language)}${id.startsWith('goalposts/') ? namesBehind(facts, language) : ''}`;
}

/** `13.115326… / 14` and the like; in words where there is no division. */
function body(given: RuleFacts, id: RuleId, language: Language): string {
  const { indicator } = given.place;
  const show = (outcome: Outcome): string => shown(outcome, language, indicator.percent);
  const bound = boundIn(given.value);
  const facts = bound ? atBound(given, bound) : given;
  const a = show(facts.value);
  const said = bound ? `${boundWords[language][bound.side]} ${a}` : a;
  const held = figureOf(facts);
  const t = held ? show(held) : '';
  const b = facts.baseline ? show({ kind: 'number', number: facts.baseline }) : '';
  if (facts.value.kind === 'milestones') return milestonesSum(language, facts.value.each, facts.place);
  if (facts.value.kind === 'kept') return `${facts.value.held} / ${facts.value.of}`;
  if (id.startsWith('by/') || id === 'done') return dateBody(facts, language);
  if (id.startsWith('goalposts/')) return scaleBody(facts, id, { a, b, language });
  const own = ownBody(given, language);
  if (own) return own;
  if (id === 'improvement') return improvementBody(facts, { a, t, language }, b);
  if (facts.met || (isOn(facts) && !id.endsWith('/all-or-nothing'))) return metBody(facts, { a, t, language }, said);
  if (id === 'at-most/inverse') return `${t} / ${a}`;
  if (id === 'at-least/from-baseline') return `(${a} − ${bracketed(b)}) / (${t} − ${bracketed(b)})`;
  if (id === 'at-most/from-baseline') return `(${b} − ${a}) / (${b} − ${t})`;
  if (id.endsWith('/all-or-nothing')) return missedBody(facts, { a: said, t, language });
  return lineBody(facts, id, { a, t, language });
}

/** By what the target itself says that values are worth. */
function ownBody({ target, value, place: { indicator } }: RuleFacts, language: Language): string | null {
  const bound = boundIn(value);
  const number = bound ? insideOf(bound) : magnitude(value);
  if (!target || !number) return null;
  const figure = (one: Rational): string => shown({ kind: 'number', number: one }, language, indicator.percent);
  return ownWorking(target, number, indicator, { language, figure });
}

interface ShownFigures {
  readonly a: string;
  readonly t: string;
  readonly language: Language;
}

/** Where a bound decides, it is calculated with. */
function atBound(
  { place, inputs, target, attainment, uncapped, met, scale, baseline }: RuleFacts,
  { number }: OutcomeBound,
): RuleFacts {
  return { place, inputs, target, attainment, uncapped, met, scale, baseline, value: numberOutcome(number) };
}

const boundWords: Readonly<Record<Language, Readonly<Record<OutcomeBound['side'], string>>>> = {
  en: { '>=': 'at least', '>': 'more than', '<=': 'at most', '<': 'less than' },
  it: { '>=': 'almeno', '>': 'più di', '<=': 'al massimo', '<': 'meno di' },
};

/** `said`: the value as it is known. */
function metBody(facts: RuleFacts, { a, t, language }: ShownFigures, said: string): string {
  const { target, uncapped, met } = facts;
  if (!met) {
    const strict = {
      en: 'exactly on a strict target: worth all, not met',
      it: 'esattamente sul target stretto: vale tutto, non raggiunto',
    };
    return `${said} = ${t}, ${strict[language]}`;
  }
  const reached = { en: 'met', it: 'raggiunto' }[language];
  const number = target?.resolved ? magnitude(target.resolved) : null;
  const beyond = uncapped && number && !equal(uncapped, { n: 1n, d: 1n });
  const ratio = number && number.n > 0n ? `${a} / ${t}` : `1 + (${a} − ${bracketed(t)}) / |${t}|`;
  return `${said} ${askedIn(facts, { t, language })}, ${reached}${beyond ? `: ${ratio}` : ''}`;
}

function improvementBody({ target }: RuleFacts, { a, t, language }: ShownFigures, b: string): string {
  const improved = { en: 'of the way from the baseline', it: 'della strada dal valore iniziale' }[language];
  const [minus, from] = [bracketed(a), bracketed(b)];
  if (signOf(target) === '=') return `1 − |${t} − ${minus}| / |${t} − ${from}| ${improved}`;
  return `(${a} − ${from}) / (${t} − ${from}) ${improved}`;
}

function missedBody(facts: RuleFacts, { a, t, language }: ShownFigures): string {
  const words = { en: 'not reached: all or nothing', it: 'non raggiunto: tutto o niente' };
  return `${a}, ${askedIn(facts, { t, language })} ${words[language]}`;
}

/** 1 − distance / size, or A / T where that is the same. */
function lineBody(facts: RuleFacts, id: RuleId, { a, t, language }: ShownFigures): string {
  const held = figureOf(facts);
  const target = held && magnitude(held);
  const { spread, percent } = facts.place.indicator;
  if (id === 'at-least/linear' && target && target.n > 0n) return `${a} / ${t}`;
  const distance = id.startsWith('equal')
    ? `|${a} − ${bracketed(t)}|`
    : isBelow(facts, target)
      ? `${t} − ${bracketed(a)}`
      : `${a} − ${bracketed(t)}`;
  const size = spread
    ? shown({ kind: 'number', number: fromDecimal(spread) }, language, percent)
    : target && target.n > 0n
      ? t
      : `|${t}|`;
  const off = id.startsWith('equal') ? `${distance} / ${size}` : `(${distance}) / ${size}`;
  if (!id.endsWith('steps')) return `1 − ${off}`;
  return { en: `${off} off the target, by steps`, it: `scarto dal target ${off}, a scaglioni` }[language];
}

function dateBody({ value, inputs, target, place, met }: RuleFacts, language: Language): string {
  const day = value.kind === 'date' ? value.day : reachedOf(inputs);
  const by = target && dueDay(target.target.goal);
  const said = shown(value, language, place.indicator.percent);
  if (day === null || !by) return said;
  const [days, due] = [day - by.day, dateIn(language, by.day)];
  const a = value.kind === 'date' ? said : `${said} ${{ en: 'on', it: 'il' }[language]} ${dateIn(language, day)}`;
  if (met) return { en: `${a}, by ${due}: on time`, it: `${a}, entro il ${due}: nei tempi` }[language];
  const late = {
    en: `${a}, by ${due}: ${days} ${days === 1 ? 'day' : 'days'} late`,
    it: `${a}, entro il ${due}: ${days} ${days === 1 ? 'giorno' : 'giorni'} di ritardo`,
  }[language];
  const rule = place.rules['missed by'];
  if (rule.kind === 'all-or-nothing') return late;
  const lost = quantityIn(language, { kind: 'quantity', number: rule.perDay, percent: true, unit: null });
  const after = workingIn(language, fromDecimal(rule.after));
  const least = quantityIn(language, { kind: 'quantity', number: rule.downTo, percent: true, unit: null });
  const floor = { en: `, down to ${least}`, it: `, fino a ${least}` }[language];
  const daily = { en: `${lost} lost per day after ${after}`, it: `${lost} in meno al giorno dopo ${after}` }[language];
  return `${late}, ${daily}${rule.downTo.coefficient > 0n ? floor : ''}`;
}

/** Both calculations where the better one counts. */
function scaleBody(facts: RuleFacts, id: RuleId, { a, b, language }: Omit<ShownFigures, 't'> & { b: string }): string {
  const { place, met, baseline, scale } = facts;
  const { percent } = place.indicator;
  if (!scale) return a;
  const inFull = (number: Rational): string => shown({ kind: 'number', number }, language, percent);
  const high = inFull(scale.high);
  const way = (from: string): string =>
    scale.logarithmic
      ? `(ln ${a} − ln ${from}) / (ln ${high} − ln ${from})`
      : `(${a} − ${bracketed(from)}) / (${high} − ${bracketed(from)})`;
  const low = inFull(scale.low);
  const sides = pointsOf(facts);
  if (sides) return pointsBody(facts, sides, { a, low, high, b, way, language });
  const achieved = way(low);
  if (met || !baseline || place.rules.attainment === 'goalposts' || !leavesWay(scale, baseline)) return achieved;
  const improved = way(b);
  const [better, worse] = id === 'goalposts/improvement' ? [improved, achieved] : [achieved, improved];
  return `${better}, ${{ en: 'rather than', it: 'e non' }[language]} ${worse},`;
}

function pointsOf({ place: { rules }, value, baseline, scale }: RuleFacts): PointsEarned | null {
  const actual = magnitude(value);
  return actual && scale && pointsOnScale(actual, scale, { rules, baseline });
}

/** `, from 20 (benchmark "min" 2024) to 85`, where an end is a benchmark. */
function namesBehind({ place, scale }: RuleFacts, language: Language): string {
  if (!scale || !(scale.named.low || scale.named.high)) return '';
  const end = (number: Rational, named: NamedRead | null): string => {
    const figure = shown({ kind: 'number', number }, language, place.indicator.percent);
    return named ? `${figure} (${namedText(named.figure)} ${printYear(named.year, named.calendar)})` : figure;
  };
  const [low, high] = [end(scale.low, scale.named.low), end(scale.high, scale.named.high)];
  return { en: `, from ${low} to ${high}`, it: `, da ${low} a ${high}` }[language];
}

interface ShownWay {
  readonly a: string;
  readonly low: string;
  readonly high: string;
  readonly b: string;
  readonly way: (from: string) => string;
  readonly language: Language;
}

/** `⌊10 × (…) / (…)⌋ / 10, rather than (⌊9 × (…) / (…)⌋ + 1) / 10,` */
function pointsBody({ place: { rules } }: RuleFacts, sides: PointsEarned, shown: ShownWay): string {
  const parts = partsOf(rules)!;
  const { language } = shown;
  const outOf = workingIn(language, fromDecimal(parts.outOf));
  const achieved = sideBody(sides.achievement, { ...shown, from: shown.low, span: parts.achievement, outOf });
  const { improvement } = parts;
  if (!sides.improvement || !improvement || compare(sides.achievement.way, one) >= 0) return achieved;
  const improved = sideBody(sides.improvement, { ...shown, from: shown.b, span: improvement, outOf });
  const [better, worse] = isBetter(sides) ? [improved, achieved] : [achieved, improved];
  return `${better}, ${{ en: 'rather than', it: 'e non' }[language]} ${worse},`;
}

interface ShownSide extends ShownWay {
  readonly from: string;
  readonly span: PointSpan;
  readonly outOf: string;
}

function sideBody({ way }: SideEarned, { a, high, from, span, outOf, language, ...shown }: ShownSide): string {
  if (compare(way, one) >= 0) return `${a}, ${{ en: 'met', it: 'raggiunto' }[language]}: ${outOf} / ${outOf}`;
  if (way.n < 0n) return `${a}, ${{ en: 'short of', it: 'non arriva a' }[language]} ${from}: 0 / ${outOf}`;
  const whole = `⌊${partsIn(span)} × ${shown.way(from)}⌋`;
  const first = fromDecimal(span.low);
  return first.n === 0n ? `${whole} / ${outOf}` : `(${whole} + ${workingIn(language, first)}) / ${outOf}`;
}

/** ` = 93.68 %`, and the result after cap, floor, points and rounding. */
function ending({ uncapped, attainment, place }: RuleFacts, language: Language): string {
  if (!uncapped || !attainment) return '';
  const before = ` = ${scoreIn(language, uncapped, place.rules)}`;
  if (equal(uncapped, attainment)) return before;
  return `${before}, ${{ en: 'counts', it: 'vale' }[language]} ${scoreIn(language, attainment, place.rules)}`;
}

// ------------------------------------------------------------------------------------------------------------------ the numbers

/** Digits to calculate with; a step with its position. */
function shown(outcome: Outcome, language: Language, percent: boolean): string {
  if (outcome.kind === 'step') return `${outcome.name} (${outcome.position})`;
  if (outcome.kind !== 'number') return outcomeIn(language, outcome, { percent, unit: null });
  return percent ? workingPercentIn(language, outcome.number) : workingIn(language, outcome.number);
}

function bracketed(text: string): string {
  return text.startsWith('−') ? `(${text})` : text;
}

function signOf(target: TargetResult | null): string {
  const [side] = target ? sidesOf(target.target.goal) : [];
  return side ? comparisonSign(side) : '';
}

function isOn({ value, target }: RuleFacts): boolean {
  const number = magnitude(value);
  const resolved = target?.resolved ? magnitude(target.resolved) : null;
  return number !== null && resolved !== null && equal(number, resolved);
}

/** The figure that the value was held against: of a range, the nearer end. */
function figureOf({ value, target, place }: RuleFacts): Outcome | null {
  if (!target || target.resolved) return target?.resolved ?? null;
  const number = nearestFigure(value, target, place.indicator);
  return number && { kind: 'number', number };
}

function isBelow({ value }: RuleFacts, target: Rational | null): boolean {
  const actual = magnitude(value);
  return actual !== null && target !== null && compare(actual, target) < 0;
}

/** `≥ 14`, with the resolved figure; `between 85 % and 92 %`. */
function askedIn({ target, place }: RuleFacts, { t, language }: Pick<ShownFigures, 't' | 'language'>): string {
  if (target && figuresIn(target.target.goal).length > 1)
    return `${goalIn(language, target.target.goal)}${dueSoFarIn(language, target, place)}`;
  return `${signOf(target)} ${t}`;
}
