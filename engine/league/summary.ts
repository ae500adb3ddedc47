// A scored plan in short, for comparisons with other plans: what a league table needs, and no more. Plain data without references to the plan, so that
// one plan after another can be scored and forgotten.

import { sidesOf } from '#language/model/goals/goals.ts';
import type { Library } from '#language/model/model.ts';
import { printYear } from '#language/model/values/calendar.ts';
import { exactText } from '../arithmetic/print.ts';
import { canonicalExpr } from '../diff/canonical-form.ts';
import { measuresOf } from '../diff/subject.ts';
import { lostTogether } from '../gap/gap.ts';
import { plainTarget } from '../goals/goals.ts';
import { inPercent } from '../json/percentages.ts';
import type { NodeResult, PlaceResult, Scores } from '../result.ts';
import type { PercentageJson } from '../schema/score.ts';
import { magnitude } from '../values/outcome.ts';
import { type BandSign, signIn } from '../words/band.ts';
import { figureDigitsOf } from '../words/figure-digits.ts';
import { isIncomplete } from '../words/incomplete.ts';
import { inBoth, type Language } from '../words/number.ts';
import { plainOutcome, shownOutcome } from '../words/plain-text.ts';
import { resolvedTargetIn } from '../words/target.ts';
import { placeValueIn } from '../words/value.ts';

/** For readers, in both languages. */
export type InWords = Readonly<Record<Language, string>>;

export interface Standing {
  /** null: not measured. */
  readonly score: PercentageJson | null;
  readonly band: BandSign | null;
  /** Errors left something out of it. */
  readonly incomplete: boolean;
}

export interface PartSummary extends Standing {
  readonly code: string;
  readonly title: string;
}

export interface IndicatorSummary extends PartSummary {
  /** The node that it is in. */
  readonly within: string;
  readonly owner: string | null;
  readonly status: PlaceResult['status'];
  /** Why there is no value, and of what. */
  readonly reason: { readonly kind: string; readonly name: string | null } | null;
  /** To be shown, and exact; a date as its day. */
  readonly value: { readonly shown: string; readonly exact: string | null; readonly words: InWords } | null;
  /** The value, where it is a number. */
  readonly number: string | null;
  readonly unit: string | null;
  readonly target: { readonly shown: string; readonly words: InWords } | null;
  /** What the target comes to, where it is a number. */
  readonly aim: string | null;
  /** Which way is better; null: neither, or both. */
  readonly better: 'more' | 'less' | null;
  /** Where it is defined: the library, or the plan's own. */
  readonly library: string | null;
  /** How it is computed, and over what: figures with other words here are not comparable. */
  readonly definition: string;
}

export interface PlanSummary extends Standing {
  readonly plan: string;
  readonly title: string;
  /** The organisation; the title of a plan that names none. */
  readonly body: string;
  readonly file: string;
  readonly year: number;
  /** As printed: 2024, 2024/25, 2024-H1. */
  readonly period: string;
  /** Indicators that should have been measured. */
  readonly due: number;
  readonly measured: number;
  /** Percentage points that what is below 100 % costs. */
  readonly lost: PercentageJson | null;
  readonly areas: readonly PartSummary[];
  readonly offices: readonly PartSummary[];
  readonly indicators: readonly IndicatorSummary[];
}

const due: ReadonlySet<PlaceResult['status']> = new Set(['measured', 'missing', 'pending', 'unreadable']);

/** `file` is where the plan is declared. */
export function summaryOf(scores: Scores, file: string): PlanSummary {
  const { model, year, asOf, places } = scores;
  const root = scores.of(model.root);
  const percentage = inPercent(model.root.rules);
  return {
    plan: model.code,
    title: model.title,
    body: model.organisation ?? model.title,
    file,
    year,
    period: `${year === 0 ? '' : printYear(year, model.calendar)}${asOf?.part ? `-${asOf.part}` : ''}`,
    ...standingOf(root),
    due: places.filter(({ status }) => due.has(status)).length,
    measured: places.filter(({ status }) => status === 'measured').length,
    lost: root.counted && percentage(lostTogether(scores)),
    areas: root.members.filter((member) => member.kind === 'node').map(partOf),
    offices: scores.scorecards.flatMap(({ nodes }) =>
      nodes.filter(({ node }) => node.kind === 'scorecard').map(partOf),
    ),
    indicators: places.map((place) => indicatorOf(place, model.libraries)),
  };
}

function standingOf(result: NodeResult | PlaceResult): Standing {
  const { rules } = result.kind === 'node' ? result.node : result.place;
  const incomplete = isIncomplete(result);
  return {
    score: inPercent(rules)(result.counted),
    band: incomplete ? null : signIn(result.band, rules),
    incomplete,
  };
}

function partOf(result: NodeResult): PartSummary {
  const { code, title } = result.node;
  return { code, title, ...standingOf(result) };
}

function indicatorOf(result: PlaceResult, libraries: Scores['model']['libraries']): IndicatorSummary {
  const { place, value, target, reason } = result;
  const { indicator } = place;
  const { code, title, anchor } = indicator;
  const library = libraries.find(({ files }) => files.includes(anchor.file)) ?? null;
  const shown = shownOutcome(value, indicator, figureDigitsOf(result));
  const number = magnitude(value);
  const exact = number ? exactText(number) : plainOutcome(value, indicator);
  const aim = target?.resolved ? magnitude(target.resolved) : null;
  return {
    code,
    title,
    ...standingOf(result),
    within: place.node.code,
    owner: indicator.documentation.owner,
    status: result.status,
    reason: reason && { kind: reason.kind, name: reason.name },
    value: shown === null ? null : { shown, exact, words: inBoth((language) => placeValueIn(language, result)) },
    number: value.kind === 'number' ? exactText(value.number) : null,
    unit: indicator.percent ? '%' : (indicator.unit?.symbol ?? null),
    target: target && {
      shown: plainTarget(target.target) ?? '',
      words: inBoth((language) => resolvedTargetIn(language, target, result)),
    },
    aim: aim && exactText(aim),
    better: betterOf(result),
    library: library?.code ?? null,
    definition: definitionOf(result, library),
  };
}

function betterOf({ target, place }: PlaceResult): IndicatorSummary['better'] {
  const sides = target ? sidesOf(target.target.goal) : [];
  if (sides.length === 0) return place.indicator.goalposts ? 'more' : null;
  const signs = new Set(sides.map((side) => side.charAt(0)));
  if (signs.size > 1) return null;
  return signs.has('>') ? 'more' : signs.has('<') ? 'less' : null;
}

/**
 * Names stand for themselves: a measure of the same code in another plan is the same. Where a library defines the indicator, measures that a plan defines
 * anew are named, since they are not those of others.
 */
function definitionOf({ place }: PlaceResult, library: Library | null): string {
  const { indicator } = place;
  const { formula, accumulate, kept } = indicator;
  const computed = formula ? canonicalExpr(formula.expression, codeOf) : 'as written';
  const own = library
    ? [...measuresOf(indicator)].filter(({ anchor }) => !library.files.includes(anchor.file)).map(({ code }) => code)
    : [];
  const defined = own.length > 0 ? `with its own ${own.sort().join(', ')}` : null;
  return [computed, accumulate, kept ? 'kept' : null, defined].filter(Boolean).join(', ');
}

function codeOf(thing: { readonly code: string } | { readonly path: string }): string {
  return 'code' in thing ? thing.code : thing.path;
}
