// Explains an indicator in a place: from measures to value, from value and target to attainment, from attainment to the root. Reads the record
// alone.

import { goalIn, tableIn } from '#engine/goals/goals.ts';
import type { NodeResult, PlaceResult, RuleId, Scores } from '#engine/result.ts';
import { limitingRules } from '#engine/rules/limits.ts';
import { isExempt } from '#engine/scoring/decisions.ts';
import { missedNameOf, stepsOfPlace } from '#engine/scoring/steps.ts';
import { inputsNamed } from '#engine/values/named-figures.ts';
import { benchmarksIn } from '#engine/words/benchmarks.ts';
import { libraryOf } from '#engine/words/departure.ts';
import { withMark } from '#engine/words/incomplete.ts';
import { interimIn, proportionsIn, targetsWithinIn } from '#engine/words/interim.ts';
import { periodsIn } from '#engine/words/kept.ts';
import { statusWords } from '#engine/words/labels.ts';
import { milestonesIn } from '#engine/words/milestones.ts';
import { type Language, workingIn, workingPercentIn } from '#engine/words/number.ts';
import { reasonIn } from '#engine/words/reason.ts';
import { revisionsIn } from '#engine/words/revisions.ts';
import { ruleSentences } from '#engine/words/rules.ts';
import { scoreIn } from '#engine/words/score.ts';
import { originIn, ruleOriginIn, scaleIn } from '#engine/words/steps.ts';
import { relativeIn, resolvedTargetIn } from '#engine/words/target.ts';
import { inputIn, togetherIn } from '#engine/words/trace.ts';
import { isShown, outcomeIn, placeValueIn, quantityIn, valueIn } from '#engine/words/value.ts';
import type { Decimal } from '#language/model/figures.ts';
import type { Indicator } from '#language/model/indicator.ts';
import type { Model, Place } from '#language/model/model.ts';
import type { Rules } from '#language/model/rules.ts';
import { printYear } from '#language/model/values/calendar.ts';
import { shownCode, shownScore, shownWeight } from '../score/cells.ts';
import { whenOf } from '../score/scored-period.ts';
import { type Explaining, type Explanation, entry, explanation, type MaybeEntry, strongEntry } from './explanation.ts';
import { formulaEntries, inputsEntry, plansOf } from './input-entries.ts';
import { bandEntry, earnedEntries, evaluationEntry, nameOf, positionEntries, wayOf, wayUpEntry } from './position.ts';
import { printedEntry } from './printed.ts';
import { saidEntries } from './said.ts';
import { shownFrom, stepEntry } from './steps.ts';

export interface YearScores {
  readonly scores: Scores;
  /** The scores of the previous year. */
  readonly previous: Scores;
}

export function explainPlace(context: Explaining, place: Place, { scores, previous }: YearScores): Explanation {
  const result = scores.of(place);
  const { indicator } = place;
  const heading = {
    code: shownCode(result),
    title: indicator.title,
    way: wayOf(context, result),
    when: whenOf(scores, context.language),
  };
  const blocks: (readonly MaybeEntry[])[] = [
    [
      libraryEntry(context, indicator, scores.model),
      ...formulaEntries(context, indicator, result.trace),
      inputsEntry(context, [...result.inputs, ...inputsNamed(result)]),
      togetherEntry(context, result),
      valueEntry(context, result),
    ],
    [
      ...targetEntries(context, result, scores.year),
      entry(context.words.benchmark, ...benchmarksIn(context.language, indicator, scores.year)),
    ],
    [
      ...ruleEntries(context, result),
      ...attainmentEntries(context, result),
      evaluationEntry(context, result),
      bandEntry(context, result),
      ...earnedEntries(context, result),
    ],
    [...positionEntries(context, result), wayUpEntry(context, result)],
    [
      previousEntry(context, previous.of(place), printYear(previous.year, scores.model.calendar)),
      printedEntry(context, result, scores),
      ...elsewhere(context, place, scores),
    ],
    saidEntries(context, indicator.documentation, place.notes),
  ];
  return explanation(heading, blocks);
}

// ------------------------------------------------------------------------------------------------------------- value and target

/** Where the indicator is one that plans have in common. */
function libraryEntry({ words }: Explaining, { anchor }: Indicator, model: Model): MaybeEntry {
  const library = libraryOf(model, anchor.file);
  return entry(words.library, library && [library.code, library.title].filter(Boolean).join(' '));
}

/** `10 + 20 + 30 = 60`: parts of a year, years of a period, slices of offices. */
function togetherEntry({ language, words }: Explaining, { trace, inputs, value, place }: PlaceResult): MaybeEntry {
  const first = inputs[0];
  const own = inputs.filter(({ of }) => of.kind === first?.of.kind);
  const sum = trace ? null : togetherIn(language, own, value);
  return entry(words.together, sum && `${sum} = ${workingOf(language, value, place)}`);
}

function workingOf(language: Language, value: PlaceResult['value'], { indicator }: Place): string {
  if (value.kind !== 'number') return outcomeIn(language, value, indicator);
  return indicator.percent ? workingPercentIn(language, value.number) : workingIn(language, value.number);
}

function valueEntry(context: Explaining, result: PlaceResult): MaybeEntry {
  const { value, status, reason } = result;
  const { language, words } = context;
  // that it does not count, is said with the decision
  const exempt = isExempt(result.evaluated);
  const state = exempt || status === 'measured' || status === 'unscored' ? null : statusWords[language][status];
  const why = reason && !exempt ? reasonIn(language, reason) : null;
  if (value.kind === 'missing' && !isShown(value))
    return entry(
      words.value,
      [state, why ?? reasonIn(language, value.reason)].filter(Boolean).join(': '),
      ...milestonesIn(language, result),
    );
  if (status === 'not-applicable' && !exempt) return entry(words.value, [state, why].filter(Boolean).join(': '));
  const aside = state && [state, why].filter(Boolean).join(': ');
  return strongEntry(
    words.value,
    placeValueIn(language, result),
    aside,
    ...periodsIn(language, result),
    ...milestonesIn(language, result),
  );
}

function targetEntries(context: Explaining, result: PlaceResult, year: number): MaybeEntry[] {
  const { target, place, rule } = result;
  const { language, words, where } = context;
  // measured between goalposts, which are in the rule below
  if (!target && rule) return [];
  if (!target) return [entry(words.target, statusWords[language].unscored), withinEntry(context, result, year)];
  const { setBy, anchor } = target.target;
  const aside = [setBy && words.setBy(setBy), where(anchor)].filter(Boolean).join(' · ');
  return [
    strongEntry(words.target, resolvedTargetIn(language, target, result), aside),
    entry('', ...revisionsIn(language, result)),
    referenceEntry(context, target, place),
    entry('', ...proportionsIn(language, target, place), interimIn(context, result)),
    withinEntry(context, result, year),
    printedBeside(context, target),
  ];
}

/** The targets for parts of the year, where another one counts. */
function withinEntry(context: Explaining, result: PlaceResult, year: number): MaybeEntry {
  const { language, words } = context;
  return entry(words.within, targetsWithinIn(language, result, year));
}

type Target = NonNullable<PlaceResult['target']>;

function referenceEntry(context: Explaining, target: Target, { indicator }: Place): MaybeEntry {
  const { reference } = target;
  if (!reference) return null;
  const { language, words, where } = context;
  const year = reference.year === null ? '' : ` ${printYear(reference.year, target.target.period.calendar)}`;
  const said = [
    ...plansOf(words, reference.input ? [reference.input] : []),
    reference.anchor && where(reference.anchor),
  ];
  const at = said.some(Boolean) ? ` (${said.filter(Boolean).join(', ')})` : '';
  const figure = reference.input
    ? inputIn(language, reference.input)
    : outcomeIn(language, reference.outcome, indicator);
  const from = `${words.from}${year}: ${figure}${at}`;
  return entry('', from, relativeIn(language, target, indicator));
}

function printedBeside(context: Explaining, { target, agrees }: Target): MaybeEntry {
  if (!target.resolved || agrees === null) return null;
  const figure = valueIn(context.language, target.resolved);
  return entry('', agrees ? context.words.printedBeside(figure) : context.words.printedDiffers(figure));
}

// ---------------------------------------------------------------------------------------------------------- rule and attainment

function ruleEntries(context: Explaining, result: PlaceResult): MaybeEntry[] {
  const { rule, place, target } = result;
  if (!rule) return [];
  const { language, words } = context;
  const said = ruleOriginIn(context, result, rule.id);
  return [
    entry(words.rule, `${ruleSentences[rule.id][language]} (${said})`),
    strongEntry(
      '',
      rule.formula[language],
      stepsOf(language, place.rules, rule.id) ?? tableIn(language, target, place.indicator),
    ),
  ];
}

/** The steps of the rule that was applied; null if it has none. */
function stepsOf(language: Language, rules: Rules, id: RuleId): string | null {
  const name = missedNameOf(id);
  return name && id.endsWith('steps') ? scaleIn(language, rules[name]) : null;
}

function attainmentEntries(context: Explaining, result: PlaceResult): MaybeEntry[] {
  const { attainment, place, met, target } = result;
  const { language, words } = context;
  const { rules } = place;
  const steps = stepsOfPlace(result).filter(({ kind }) => kind !== 'evaluated');
  const entries = [overshootEntry(context, result), ...steps.map((step) => stepEntry(context, step, rules))];
  if (!attainment) return entries;
  const { floor, cap } = limitingRules(place, target);
  const limits = `${words.floor} ${percent(context, floor)}, ${words.cap} ${percent(context, cap)}`;
  const verdict = met === null ? '' : met ? words.met : words.notMet;
  const digits = shownFrom(context, attainment, rules);
  const beside = [verdict, limits].filter(Boolean).join('; ');
  return [...entries, strongEntry(words.attainment, scoreIn(language, attainment, rules), digits, beside)];
}

function overshootEntry(context: Explaining, { overshoot, uncapped, place: { rules } }: PlaceResult): MaybeEntry {
  if (!overshoot || !uncapped) return null;
  const { words, language } = context;
  const said = originIn(context, rules, 'overshoot');
  const beyond = words.overshoot(percent(context, rules.overshoot));
  return entry(words.uncapped, `${workingPercentIn(language, uncapped)}, ${beyond} (${said})`);
}

function percent({ language, words }: Explaining, decimal: Decimal | null): string {
  return decimal ? quantityIn(language, { kind: 'quantity', number: decimal, percent: true, unit: null }) : words.none;
}

// ------------------------------------------------------------------------------------------------------- other years and places

function previousEntry(context: Explaining, result: PlaceResult, year: string): MaybeEntry {
  const { language, words } = context;
  if (!isShown(result.value)) return null;
  const value = placeValueIn(language, result);
  const target = result.target ? `${words.target.toLowerCase()} ${goalIn(language, result.target.target.goal)}` : '';
  const attained = result.attainment ? withMark(result, shownScore(result, language)) : '';
  return entry(words.lastYear, [`${year}: ${value}`, target, attained].filter(Boolean).join(' · '));
}

function elsewhere(context: Explaining, place: Place, scores: Scores): MaybeEntry[] {
  const others = place.indicator.places.filter((one) => one !== place);
  const lines = others.map((one) => {
    const result = scores.of(one);
    const weight = shownWeight(result, context.language);
    const said = weight && `${context.words.weight.toLowerCase()} ${weight}`;
    return [placeName(context, result), said, withMark(result, shownScore(result, context.language))]
      .filter(Boolean)
      .join(' · ');
  });
  return [entry(context.words.elsewhere, ...lines)];
}

/** `AO3 › 802.A1.3`: the node, with its scorecard if it is in one. */
function placeName(context: Explaining, { parent }: PlaceResult): string {
  let card: NodeResult | null = parent;
  while (card && card.node.kind !== 'scorecard') card = card.parent;
  return [card && card !== parent ? nameOf(context, card) : '', nameOf(context, parent)].filter(Boolean).join(' › ');
}
