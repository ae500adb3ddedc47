// What is known of a node or an indicator besides its line: who is responsible, baseline, targets, budget, notes, trend, and how its score came about.

import { goalIn } from '#engine/goals/goals.ts';
import type { NodeResult, PlaceResult } from '#engine/result.ts';
import { budgetOf, budgetShare } from '#engine/scoring/budget.ts';
import type { Language } from '#engine/words/number.ts';
import { scoreIn } from '#engine/words/score.ts';
import { outcomeIn, periodIn, valueIn } from '#engine/words/value.ts';
import type { Documentation, Office, PlanNode } from '#language/model/model.ts';
import { topOf } from '#language/model/tree/top.ts';
import { printYear } from '#language/model/values/calendar.ts';
import { budgetWords, typeWords } from '#language/syntax/description/terms.ts';
import { spell } from '#language/syntax/keywords/keywords.ts';
import type { Explanation } from '../explain/explanation.ts';
import { explainNode } from '../explain/node.ts';
import { explainPlace } from '../explain/place.ts';
import { officesOf } from '../score/offices.ts';
import { trendChart, type YearResult } from './chart.ts';
import { type Html, html } from './html.ts';
import type { PageWords } from './page-words.ts';
import type { Drawing } from './tree.ts';

type Fact = readonly [label: string, text: string | null];

export function cardOfPlace(place: PlaceResult, drawing: Drawing, years: readonly YearResult[]): Html {
  const { language, words, explaining } = drawing;
  const { indicator } = place.place;
  const baselines = indicator.baselines.map(({ year, value }) =>
    [
      year === null ? '' : printYear(year, drawing.scores.model.calendar),
      value ? valueIn(language, value) : words.baselineNone,
    ]
      .filter(Boolean)
      .join(': '),
  );
  const targets = place.place.targets.map(({ period, goal }) => `${periodIn(period)}: ${goalIn(language, goal)}`);
  const facts: readonly Fact[] = [
    [words.type, typeIn(language, indicator.type)],
    ...responsible({ documentation: indicator.documentation, offices: officesOf(place) }, words),
    [words.baseline, baselines.join(' · ')],
    [words.targets, targets.length > 1 ? targets.join(' · ') : null],
    [words.source, indicator.documentation.source],
    ...told(indicator.documentation, words),
  ];
  if (hasHugeFigures(place)) return cardOf(indicator.documentation, facts, null);
  const chart = trendChart(years, language, words);
  const origin = how(place.place.node, drawing, () => explainPlace(explaining, place.place, drawing));
  return cardOf(indicator.documentation, facts, html`${chart}${origin}`);
}

/** Figures of more than a thousand digits, which a formula that squares itself has: printing them again and again takes minutes. */
function hasHugeFigures({ value, inputs }: PlaceResult): boolean {
  return [value, ...inputs.map(({ outcome }) => outcome)].some(
    (outcome) => outcome.kind === 'number' && (isHuge(outcome.number.n) || isHuge(outcome.number.d)),
  );
}

function isHuge(integer: bigint): boolean {
  return integer > huge || integer < -huge;
}

const huge = 10n ** 1000n;

/** Of an indicator that a scorecard takes over: what is known of it stands in the plan. */
export function linkCard({ place }: PlaceResult, { words }: Drawing): Html | null {
  const main = place.indicator.places.find((one) => one !== place && isInPlan(one.node));
  return main ? html`<div class="card"><a href="#${main.path}">${words.inPlan}</a></div>` : null;
}

export function cardOfNode(result: NodeResult, drawing: Drawing): Html {
  const { language, words, explaining } = drawing;
  const { node } = result;
  const facts: readonly Fact[] = [
    [words.type, typeIn(language, node.type)],
    ...responsible(node, words),
    ...budgetFacts(result, drawing),
    ...told(node.documentation, words),
  ];
  const origin = how(node, drawing, () => explainNode(explaining, node, drawing));
  return cardOf(node.documentation, facts, origin);
}

/** Whether a node is in the plan's tree, not in a scorecard. */
export function isInPlan(node: PlanNode): boolean {
  return topOf(node).kind === 'plan';
}

function cardOf({ description }: Documentation, facts: readonly Fact[], below: Html | null): Html {
  const said = facts.filter(([, text]) => text);
  return html`<div class="card">${description && html`<p>${description}</p>`}${said.length > 0 && html`<dl class="facts">${said.map(([label, text]) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`)}</dl>`}${below}</div>`;
}

/** A type of the language by its keyword, one of the plan's own as it is. */
function typeIn(language: Language, type: string | null): string | null {
  const known = typeWords.find((word) => word === type);
  return known === undefined ? type : spell(language === 'it' ? 'italian' : 'english', known);
}

/** An explanation goes up to the plan: of what is very deep it would be longer than all else together. */
const deepest = 100;

function how({ depth }: PlanNode, { how: draw }: Drawing, explain: () => Explanation): Html | null {
  return depth > deepest ? null : draw(explain);
}

function responsible(
  { documentation, offices }: { readonly documentation: Documentation; readonly offices: readonly Office[] },
  words: PageWords,
): readonly Fact[] {
  const names = offices.map(({ code, title }) => [code, title].filter(Boolean).join(' '));
  return [
    [words.owner, documentation.owner],
    [words.offices, names.join(' · ')],
  ];
}

function told({ notes, details }: Documentation, words: PageWords): readonly Fact[] {
  return [...details.map(({ label, text }): Fact => [label, text]), ...notes.map((note): Fact => [words.note, note])];
}

function budgetFacts({ node }: NodeResult, { scores, language, words }: Drawing): readonly Fact[] {
  const amounts = budgetWords.map((kind): Fact => {
    const amount = budgetOf(node, scores.year, kind);
    const text =
      amount && outcomeIn(language, { kind: 'number', number: amount.number }, { percent: false, unit: amount.unit });
    return [words.budget[kind], text];
  });
  const share = budgetShare(node, scores.year);
  return [...amounts, [words.budget.share, share && scoreIn(language, share, node.rules)]];
}
