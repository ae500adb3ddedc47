// The steps after the formula as sentences, each with its numbers and with where its rule is set. Reads the record; the text for an anchor is
// passed in.

import type { Anchor } from '#language/diagnostics/diagnostic.ts';
import type { Decimal } from '#language/model/figures.ts';
import type { Missed, Rounding, RuleName, Rules } from '#language/model/rules.ts';
import type { RoundingMode } from '#language/syntax/literals.ts';
import { compare, fromDecimal } from '../arithmetic/rational.ts';
import type { NodeResult, PlaceResult, RuleId } from '../result.ts';
import { requiredOf, ruleNameOf, type ScoreStep, unweighedOf } from '../scoring/steps.ts';
import { type Language, workingIn, workingPercentIn } from './number.ts';
import { reasonIn } from './reason.ts';
import { quantityIn } from './value.ts';

/** `plan.perf:12`. */
export type AnchorText = (anchor: Anchor) => string;

export interface StepWording {
  readonly language: Language;
  readonly where: AnchorText;
}

/** `said at plan.perf:12`, `built in`. */
export function originIn(
  { language, where }: StepWording,
  { origins }: Pick<Rules, 'origins'>,
  name: RuleName,
): string {
  const origin = origins.get(name);
  const words = sayings[language];
  return origin ? words.saidAt(where(origin)) : words.builtIn;
}

/** Where the rule of an attainment was said: in a policy, or in the target itself. */
export function ruleOriginIn(saying: StepWording, { place, target }: PlaceResult, id: RuleId): string {
  const name = ruleNameOf(id, target);
  if (name || !target) return originIn(saying, place.rules, name ?? 'attainment');
  return sayings[saying.language].saidAt(saying.where(target.target.anchor));
}

/** `13.333333… % counts 10 %: the cap (said at plan.perf:12)`. */
export function stepIn(saying: StepWording, step: ScoreStep, rules: Rules): string {
  const said = step.rule ? ` (${originIn(saying, rules, step.rule)})` : '';
  return `${sentence(saying, step)}${said}`;
}

function sentence(saying: StepWording, step: ScoreStep): string {
  const { language } = saying;
  const words = sayings[language];
  const before = step.before ? workingPercentIn(language, step.before) : '';
  const after = workingPercentIn(language, step.after);
  switch (step.kind) {
    case 'cap':
    case 'floor':
      return words.limited(before, after, step.kind);
    case 'points': {
      const outOf = plainIn(language, step.outOf);
      const [earned, counted] = [step.points.earned, step.points.counted].map((points) => workingIn(language, points));
      return words.points({ before, outOf, earned: earned!, mode: words.modes[step.mode], counted: counted!, after });
    }
    case 'round':
      return words.rounded(before, roundingIn(language, step.rounding), after);
    case 'missing-zero':
      return words.zeroed(after);
    case 'malus':
      return words.malus(before, step.missed.map((place) => malusIn(saying, place)).join(', '), after);
    case 'evaluated':
      return words.evaluated(before, after);
  }
}

/** `5 for I1 (said at plan.perf:12)` */
function malusIn(saying: StepWording, { place: { rules, indicator } }: PlaceResult): string {
  const points = workingIn(saying.language, fromDecimal(rules.malus!));
  return sayings[saying.language].malusFor(points, indicator.code, originIn(saying, rules, 'malus'));
}

/** `1 decimal, half up`. */
export function roundingIn(language: Language, { decimals, mode }: Rounding): string {
  const { decimal, modes } = sayings[language];
  return `${decimal(decimals)}, ${modes[mode]}`;
}

/** `within 10 % 80 %, within 20 % 50 %, beyond 0 %`: the steps of a rule; null where it has none. */
export function scaleIn(language: Language, { kind, ...rule }: Missed): string | null {
  if (kind !== 'steps' || !('steps' in rule)) return null;
  const percent = (number: Decimal): string =>
    quantityIn(language, { kind: 'quantity', number, percent: true, unit: null });
  const { within, beyond } = sayings[language];
  const steps = rule.steps.toSorted((a, b) => compare(fromDecimal(a.within), fromDecimal(b.within)));
  const said = steps.map((step) => within(percent(step.within), percent(step.gives)));
  return [...said, beyond].join('; ');
}

/** Why a node has no score, where a rule or what is to weigh its members is why; else null. */
export function whyUnmeasured(saying: StepWording, result: NodeResult): string | null {
  return requiredIn(saying, result) ?? unweighedIn(saying.language, result);
}

/** `what its members weigh is not known: there is no value of N for 2024` */
function unweighedIn(language: Language, result: NodeResult): string | null {
  const unknown = unweighedOf(result).map(({ measure, outcome, year }) =>
    outcome.kind === 'missing' ? reasonIn(language, outcome.reason) : sayings[language].noWeight(measure.code, year),
  );
  return unknown.length === 0 ? null : `${sayings[language].unweighed}: ${[...new Set(unknown)].join('; ')}`;
}

/** `1 of 2 required measured (said at plan.perf:12)`; null if that is not the reason for having no score. */
function requiredIn(saying: StepWording, result: NodeResult): string | null {
  const required = requiredOf(result);
  if (!required) return null;
  const said = originIn(saying, result.node.rules, 'require');
  return `${sayings[saying.language].required(required.measured, required.of)} (${said})`;
}

function plainIn(language: Language, number: Decimal): string {
  return quantityIn(language, { kind: 'quantity', number, percent: false, unit: null });
}

interface PointsSaid {
  readonly before: string;
  readonly outOf: string;
  readonly earned: string;
  readonly mode: string;
  readonly counted: string;
  readonly after: string;
}

interface Sayings {
  readonly saidAt: (where: string) => string;
  readonly builtIn: string;
  readonly limited: (before: string, after: string, limit: 'cap' | 'floor') => string;
  readonly points: (said: PointsSaid) => string;
  readonly rounded: (before: string, how: string, after: string) => string;
  readonly zeroed: (after: string) => string;
  readonly within: (off: string, gives: string) => string;
  readonly beyond: string;
  readonly malus: (before: string, lost: string, after: string) => string;
  readonly malusFor: (points: string, code: string, said: string) => string;
  readonly evaluated: (before: string, after: string) => string;
  readonly unweighed: string;
  readonly noWeight: (measure: string, year: string) => string;
  readonly required: (measured: number, of: number) => string;
  readonly decimal: (count: number) => string;
  readonly modes: Record<RoundingMode, string>;
}

const sayings: Record<Language, Sayings> = {
  en: {
    saidAt: (where) => `said at ${where}`,
    builtIn: 'built in',
    limited: (before, after, limit) => `${before} counts ${after}, the ${limit}`,
    points: ({ before, outOf, earned, mode, counted, after }) =>
      `${before} of ${outOf} points = ${earned}, in whole points (${mode}) ${counted}: ${after}`,
    rounded: (before, how, after) => `${before} rounded to ${how}: ${after}`,
    zeroed: (after) => `missing, counts ${after}`,
    within: (off, gives) => `within ${off}: ${gives}`,
    beyond: 'beyond: 0 %',
    malus: (before, lost, after) => `${before} less ${lost}: ${after}`,
    malusFor: (points, code, said) => `${points} points for ${code}, missed (${said})`,
    unweighed: 'what its members weigh is not known',
    noWeight: (measure, year) => `${measure} is no weight in ${year}`,
    evaluated: (before, after) => (before ? `instead of ${before}: ${after}` : after),
    required: (measured, of) => `${measured} of ${of} required measured`,
    decimal: (count) => `${count} ${count === 1 ? 'decimal' : 'decimals'}`,
    modes: { 'half-up': 'half up', 'half-even': 'half to even', truncate: 'cut off' },
  },
  it: {
    saidAt: (where) => `come da ${where}`,
    builtIn: 'regola predefinita',
    limited: (before, after, limit) => `${before} vale ${after}, ${limit === 'cap' ? 'il tetto' : 'il minimo'}`,
    points: ({ before, outOf, earned, mode, counted, after }) =>
      `${before} di ${outOf} punti = ${earned}, in punti interi (${mode}) ${counted}: ${after}`,
    rounded: (before, how, after) => `${before} arrotondato a ${how}: ${after}`,
    zeroed: (after) => `mancante, conta ${after}`,
    within: (off, gives) => `entro ${off}: ${gives}`,
    beyond: 'oltre: 0 %',
    malus: (before, lost, after) => `${before} meno ${lost}: ${after}`,
    malusFor: (points, code, said) => `${points} punti per ${code}, mancato (${said})`,
    unweighed: 'non si sa quanto pesano i suoi elementi',
    noWeight: (measure, year) => `${measure} non è un peso nel ${year}`,
    evaluated: (before, after) => (before ? `invece di ${before}: ${after}` : after),
    required: (measured, of) => `${measured} ${measured === 1 ? 'misurato' : 'misurati'} su ${of} richiesti`,
    decimal: (count) => `${count} ${count === 1 ? 'decimale' : 'decimali'}`,
    modes: { 'half-up': 'per eccesso dal mezzo', 'half-even': 'al pari dal mezzo', truncate: 'troncando' },
  },
};
