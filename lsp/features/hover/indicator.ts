// The card of an indicator in a place: from its formula to its points at the root.

import type { PlaceResult } from '#engine/result.ts';
import { earlierAmong } from '#engine/values/before.ts';
import { benchmarksIn } from '#engine/words/benchmarks.ts';
import { withMark } from '#engine/words/incomplete.ts';
import { targetsWithinIn } from '#engine/words/interim.ts';
import { periodsIn } from '#engine/words/kept.ts';
import { statusWords } from '#engine/words/labels.ts';
import { milestonesIn } from '#engine/words/milestones.ts';
import { withProvisional } from '#engine/words/provisional.ts';
import { reasonIn } from '#engine/words/reason.ts';
import { revisionsIn } from '#engine/words/revisions.ts';
import { scoreIn } from '#engine/words/score.ts';
import { resolvedTargetIn } from '#engine/words/target.ts';
import { formulaNames, formulaSum } from '#engine/words/trace.ts';
import { isShown, placeValueIn } from '#engine/words/value.ts';
import type { Indicator } from '#language/model/indicator.ts';
import { printYear } from '#language/model/values/calendar.ts';
import type { Context } from '../context.ts';
import { scoreText } from '../score-text.ts';
import { type CardLine, card, code, documentationOf, escaped, heading } from './card.ts';
import { cardWords } from './hover-words.ts';
import { incompleteFacts, provisionalFact } from './incomplete.ts';
import { libraryNamed } from './library.ts';
import { carriedFact, contributionOf, earnedFacts, placeSteps, weightOf } from './score-steps.ts';

export function indicatorCard(context: Context, indicator: Indicator, result: PlaceResult | null): string {
  const { language } = context.settings;
  const words = cardWords[language];
  const { formula, documentation } = indicator;
  const head = `${heading(indicator.code, indicator.title)}${result ? ` — **${escaped(scoreText(context, result))}**` : ''}`;
  const facts: CardLine[] = [
    [words.formula, formula && code(formulaNames(language, formula.expression))],
    ...(result ? resultFacts(context, result) : []),
    [words.source, escaped(sourceOf(indicator, result))],
    [words.owner, documentation.owner && escaped(documentation.owner)],
    [words.library, libraryNamed(context, indicator.anchor)],
  ];
  return card(head, facts, documentationOf(documentation, result?.place.notes));
}

function resultFacts(context: Context, result: PlaceResult): CardLine[] {
  const { language } = context.settings;
  const words = cardWords[language];
  const { place, value, trace, reason } = result;
  return [
    [words.numbers, trace && value.kind !== 'missing' ? code(formulaSum(language, trace, place.indicator)) : null],
    [
      words.value,
      isShown(value)
        ? [`**${escaped(placeValueIn(language, result))}**`, reason && escaped(reasonIn(language, reason))]
            .filter(Boolean)
            .join(' · ')
        : reason && reasonIn(language, reason),
    ],
    [words.periods, periodsIn(language, result).map(escaped).join('; ')],
    [words.milestones, milestonesIn(language, result).map(escaped).join('; ')],
    [words.target, targetOf(context, result)],
    [words.benchmark, benchmarksOf(context, result)],
    [words.revised, revisionsIn(language, result).map(escaped).join('; ')],
    [words.within, withinYear(context, result)],
    ...incompleteFacts(context, result),
    provisionalFact(context, result),
    ...placeSteps(context, result),
    ...earnedFacts(context, result),
    [words.evaluated, evaluationOf(context, result)],
    [words.weight, weightOf(context, result)],
    carriedFact(context, result),
    [words.contribution, contributionOf(context, result)],
    ...lastYear(context, result),
  ];
}

function targetOf({ settings: { language } }: Context, result: PlaceResult): string | null {
  const { target } = result;
  if (!target) return null;
  const who = target.target.setBy;
  return `${escaped(resolvedTargetIn(language, target, result))}${who ? ` (${cardWords[language].setBy(escaped(who))})` : ''}`;
}

function benchmarksOf({ plan, settings: { language } }: Context, { place }: PlaceResult): string | null {
  const said = plan ? benchmarksIn(language, place.indicator, plan.scores().year) : [];
  return said.length === 0 ? null : said.map(escaped).join('; ');
}

function withinYear({ plan, settings: { language } }: Context, result: PlaceResult): string | null {
  const said = plan && targetsWithinIn(language, result, plan.scores().year);
  return said && escaped(said);
}

function evaluationOf({ settings: { language } }: Context, { evaluated, place }: PlaceResult): string | null {
  if (!evaluated) return null;
  const { by, because, notApplicable } = evaluated.evaluation;
  const decided = evaluated.score && scoreIn(language, evaluated.score, place.rules);
  const score = notApplicable ? statusWords[language]['not-applicable'] : decided;
  return [score, by, because].flatMap((text) => (text ? [escaped(text)] : [])).join(' · ');
}

function lastYear(context: Context, { place }: PlaceResult): CardLine[] {
  const { plan, settings } = context;
  const { language } = settings;
  if (!plan) return [];
  const { year } = plan.scores();
  const before = plan.scoresOf(year - 1).of(place);
  if (!isShown(before.value)) return [];
  const score = before.counted
    ? ` · ${withProvisional(before, withMark(before, scoreIn(language, before.counted, place.rules)))}`
    : '';
  return [
    [
      cardWords[language].before(printYear(year - 1, plan.model.calendar)),
      `${escaped(placeValueIn(language, before))}${planOf(context, before)}${score}`,
    ],
  ];
}

function sourceOf({ documentation, measure }: Indicator, result: PlaceResult | null): string {
  const read = result?.inputs.flatMap(({ source }) => (source ? [source] : [])) ?? [];
  return documentation.source ?? measure?.documentation.source ?? [...new Set(read)].join(', ');
}

/** The plan that went before, where the value comes from it. */
function planOf({ settings: { language } }: Context, { inputs }: PlaceResult): string {
  const plans = new Set(earlierAmong(inputs).map(({ from }) => from.plan));
  return plans.size === 0 ? '' : ` (${cardWords[language].planBefore([...plans].map(escaped).join(', '))})`;
}
