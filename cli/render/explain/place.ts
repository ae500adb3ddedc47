// Explains an indicator in a place: from measures to value, from value and target to attainment, from attainment to the root. Reads the record
// alone.

import { goalIn, tableIn } from '#engine/goals/goals.ts';
import type { NodeResult, PlaceResult, RuleId, Scores } from '#engine/result.ts';
import { limitingRules } from '#engine/rules/limits.ts';
import { missedNameOf, stepsOfPlace } from '#engine/scoring/steps.ts';
import { withMark } from '#engine/words/incomplete.ts';
import { interimIn, proportionsIn, targetsWithinIn } from '#engine/words/interim.ts';
import { statusWords } from '#engine/words/labels.ts';
import { type Language, workingIn, workingPercentIn } from '#engine/words/number.ts';
import { reasonIn } from '#engine/words/reason.ts';
import { ruleSentences } from '#engine/words/rules.ts';
import { scoreIn } from '#engine/words/score.ts';
import { originIn, ruleOriginIn, scaleIn } from '#engine/words/steps.ts';
import { relativeIn, resolvedTargetIn } from '#engine/words/target.ts';
import { inputIn, togetherIn } from '#engine/words/trace.ts';
import { isShown, outcomeIn, placeValueIn, quantityIn, valueIn } from '#engine/words/value.ts';
import type { Decimal, Place, Rules } from '#language/model/model.ts';
import { shownCode, shownScore, shownWeight } from '../score/cells.ts';
import { whenOf } from '../scored-period.ts';
import { formulaEntries, inputsEntry } from './input-entries.ts';
import { type ExplainPage, entry, headingLines, type PageEntry, printEntries, strongEntry } from './page.ts';
import { bandEntry, earnedEntries, evaluationEntry, nameOf, positionEntries, wayOf, wayUpEntry } from './position.ts';
import { printedEntry } from './printed.ts';
import { shownFrom, stepEntry } from './steps.ts';

export interface YearScores {
  readonly scores: Scores;
  /** The scores of the previous year. */
  readonly previous: Scores;
}

export function explainPlace(page: ExplainPage, place: Place, { scores, previous }: YearScores): string {
  const result = scores.of(place);
  const { indicator } = place;
  const heading = headingLines(page, {
    code: shownCode(result),
    title: indicator.title,
    way: wayOf(page, result),
    when: whenOf(scores, page.language),
  });
  const blocks: (readonly PageEntry[])[] = [
    [
      ...formulaEntries(page, indicator, result.trace),
      inputsEntry(page, result.inputs),
      togetherEntry(page, result),
      valueEntry(page, result),
    ],
    targetEntries(page, result, scores.year),
    [
      ...ruleEntries(page, result),
      ...attainmentEntries(page, result),
      evaluationEntry(page, result),
      bandEntry(page, result),
      ...earnedEntries(page, result),
    ],
    [...positionEntries(page, result), wayUpEntry(page, result)],
    [
      previousEntry(page, previous.of(place), previous.year),
      printedEntry(page, result, scores),
      ...elsewhere(page, place, scores),
    ],
  ];
  const printed = blocks.map((entries) => printEntries(page, entries)).filter(Boolean);
  return [heading.join('\n'), ...printed].join('\n\n');
}

// ------------------------------------------------------------------------------------------------------------- value and target

/** `10 + 20 + 30 = 60`: parts of a year, years of a period, slices of offices. */
function togetherEntry({ language, ...page }: ExplainPage, { trace, inputs, value, place }: PlaceResult): PageEntry {
  const first = inputs[0];
  const own = inputs.filter(({ of }) => of.kind === first?.of.kind);
  const sum = trace ? null : togetherIn(language, own, value);
  return entry({ language, ...page }, page.words.together, sum && `${sum} = ${workingOf(language, value, place)}`);
}

function workingOf(language: Language, value: PlaceResult['value'], { indicator }: Place): string {
  if (value.kind !== 'number') return outcomeIn(language, value, indicator);
  return indicator.percent ? workingPercentIn(language, value.number) : workingIn(language, value.number);
}

function valueEntry(page: ExplainPage, result: PlaceResult): PageEntry {
  const { value, status, reason } = result;
  const { language, words } = page;
  const state = status === 'measured' || status === 'unscored' ? null : statusWords[language][status];
  const why = reason ? reasonIn(language, reason) : null;
  if (value.kind === 'missing' && !isShown(value))
    return entry(page, words.value, [state, why ?? reasonIn(language, value.reason)].filter(Boolean).join(': '));
  if (status === 'not-applicable') return entry(page, words.value, [state, why].filter(Boolean).join(': '));
  return strongEntry(
    page,
    words.value,
    placeValueIn(language, result),
    state && [state, why].filter(Boolean).join(': '),
  );
}

function targetEntries(page: ExplainPage, result: PlaceResult, year: number): PageEntry[] {
  const { target, place, rule } = result;
  const { language, words, where } = page;
  // measured between goalposts, which are in the rule below
  if (!target && rule) return [];
  if (!target) return [entry(page, words.target, statusWords[language].unscored), withinEntry(page, result, year)];
  const { setBy, anchor } = target.target;
  const aside = [setBy && words.setBy(setBy), where(anchor)].filter(Boolean).join(' · ');
  return [
    strongEntry(page, words.target, resolvedTargetIn(language, target, result), aside),
    referenceEntry(page, target, place),
    entry(page, '', ...proportionsIn(language, target, place), interimIn(page, result)),
    withinEntry(page, result, year),
    printedBeside(page, target),
  ];
}

/** The targets for parts of the year, where another one counts. */
function withinEntry(page: ExplainPage, result: PlaceResult, year: number): PageEntry {
  const { language, words } = page;
  return entry(page, words.within, targetsWithinIn(language, result, year));
}

type Target = NonNullable<PlaceResult['target']>;

function referenceEntry(page: ExplainPage, target: Target, { indicator }: Place): PageEntry {
  const { reference } = target;
  if (!reference) return null;
  const { language, words, where } = page;
  const year = reference.year === null ? '' : ` ${reference.year}`;
  const at = reference.anchor ? ` (${where(reference.anchor)})` : '';
  const figure = reference.input
    ? inputIn(language, reference.input)
    : outcomeIn(language, reference.outcome, indicator);
  const from = `${words.from}${year}: ${figure}${at}`;
  return entry(page, '', from, relativeIn(language, target, indicator));
}

function printedBeside(page: ExplainPage, { target, agrees }: Target): PageEntry {
  if (!target.resolved || agrees === null) return null;
  const figure = valueIn(page.language, target.resolved);
  return entry(page, '', agrees ? page.words.printedBeside(figure) : page.words.printedDiffers(figure));
}

// ---------------------------------------------------------------------------------------------------------- rule and attainment

function ruleEntries(page: ExplainPage, result: PlaceResult): PageEntry[] {
  const { rule, place, target } = result;
  if (!rule) return [];
  const { language, words } = page;
  const said = ruleOriginIn(page, result, rule.id);
  return [
    entry(page, words.rule, `${ruleSentences[rule.id][language]} (${said})`),
    strongEntry(page, '', rule.formula[language], stepsOf(language, place.rules, rule.id) ?? tableIn(language, target)),
  ];
}

/** The steps of the rule that was applied; null if it has none. */
function stepsOf(language: Language, rules: Rules, id: RuleId): string | null {
  const name = missedNameOf(id);
  return name && id.endsWith('steps') ? scaleIn(language, rules[name]) : null;
}

function attainmentEntries(page: ExplainPage, result: PlaceResult): PageEntry[] {
  const { attainment, place, met, target } = result;
  const { language, words } = page;
  const { rules } = place;
  const steps = stepsOfPlace(result).filter(({ kind }) => kind !== 'evaluated');
  const entries = [overshootEntry(page, result), ...steps.map((step) => stepEntry(page, step, rules))];
  if (!attainment) return entries;
  const { floor, cap } = limitingRules(place, target);
  const limits = `${words.floor} ${percent(page, floor)}, ${words.cap} ${percent(page, cap)}`;
  const verdict = met === null ? '' : met ? words.met : words.notMet;
  const digits = shownFrom(page, attainment, rules);
  const beside = [verdict, limits].filter(Boolean).join('; ');
  return [...entries, strongEntry(page, words.attainment, scoreIn(language, attainment, rules), digits, beside)];
}

function overshootEntry(page: ExplainPage, { overshoot, uncapped, place: { rules } }: PlaceResult): PageEntry {
  if (!overshoot || !uncapped) return null;
  const { words, language } = page;
  const said = originIn(page, rules, 'overshoot');
  const beyond = words.overshoot(percent(page, rules.overshoot));
  return entry(page, words.uncapped, `${workingPercentIn(language, uncapped)}, ${beyond} (${said})`);
}

function percent({ language, words }: ExplainPage, decimal: Decimal | null): string {
  return decimal ? quantityIn(language, { kind: 'quantity', number: decimal, percent: true, unit: null }) : words.none;
}

// ------------------------------------------------------------------------------------------------------- other years and places

function previousEntry(page: ExplainPage, result: PlaceResult, year: number): PageEntry {
  const { language, words } = page;
  if (!isShown(result.value)) return null;
  const value = placeValueIn(language, result);
  const target = result.target ? `${words.target.toLowerCase()} ${goalIn(language, result.target.target.goal)}` : '';
  const attained = result.attainment ? withMark(result, shownScore(result, language)) : '';
  return entry(page, words.lastYear, [`${year}: ${value}`, target, attained].filter(Boolean).join(' · '));
}

function elsewhere(page: ExplainPage, place: Place, scores: Scores): PageEntry[] {
  const others = place.indicator.places.filter((one) => one !== place);
  const lines = others.map((one) => {
    const result = scores.of(one);
    const weight = shownWeight(result, page.language);
    const said = weight && `${page.words.weight.toLowerCase()} ${weight}`;
    return [placeName(page, result), said, withMark(result, shownScore(result, page.language))]
      .filter(Boolean)
      .join(' · ');
  });
  return [entry(page, page.words.elsewhere, ...lines)];
}

/** `AO3 › 802.A1.3`: the node, with its scorecard if it is in one. */
function placeName(page: ExplainPage, { parent }: PlaceResult): string {
  let card: NodeResult | null = parent;
  while (card && card.node.kind !== 'scorecard') card = card.parent;
  return [card && card !== parent ? nameOf(page, card) : '', nameOf(page, parent)].filter(Boolean).join(' › ');
}
