// The columns of nodes and indicators: what each shows of a member, read from the record.

import type { NodeResult, PlaceResult, Rational } from '#engine/result.ts';
import { excessOverTarget, valueAgainstTarget } from '#engine/scoring/against-target.ts';
import { budgetOf, budgetShare } from '#engine/scoring/budget.ts';
import { deviationIn } from '#engine/words/deviation.ts';
import { kindWords, statusWords } from '#engine/words/labels.ts';
import { type Language, percentIn } from '#engine/words/number.ts';
import { scoreIn } from '#engine/words/score.ts';
import { formulaNames, formulaNumbers, formulaTitles, inputIn } from '#engine/words/trace.ts';
import { outcomeIn, valueIn } from '#engine/words/value.ts';
import type { Quantity, Unit } from '#language/model/figures.ts';
import type { GoalFigure } from '#language/model/goals/goal-kind.ts';
import { withFigures } from '#language/model/goals/goals.ts';
import type { BoundGoal } from '#language/model/indicator.ts';
import type { Documentation, Office } from '#language/model/model.ts';
import { printYear } from '#language/model/values/calendar.ts';
import { typeWords } from '#language/syntax/description/terms.ts';
import { spell } from '#language/syntax/keywords/keywords.ts';
import { rulesOf } from '../../light.ts';
import { remarks, shownCode, shownScore, shownTarget, shownTitle, shownValue, shownWeight } from '../../score/cells.ts';
import type { Composing } from '../composing.ts';
import { type DocumentCell, type DocumentColumn, figureCell, nothing, textCell } from '../document.ts';
import { lightCell } from '../light-cell.ts';
import type { ColumnChoice } from '../template/template.ts';
import type { MemberColumnName } from './names.ts';
import { columnHeads } from './words.ts';

type Member = NodeResult | PlaceResult;

export interface MemberColumn extends DocumentColumn {
  readonly cell: (member: Member) => DocumentCell;
}

interface ColumnKind {
  readonly align?: 'end';
  readonly width: number;
  readonly cell: (member: Member, composing: Composing) => DocumentCell;
}

/** Of a place a text; of a node nothing. */
function ofPlaces(text: (place: PlaceResult, composing: Composing) => string | null): ColumnKind['cell'] {
  return (member, composing) => (member.kind === 'place' ? textCell(text(member, composing)) : nothing);
}

function figureOfPlaces(text: (place: PlaceResult, composing: Composing) => string | null): ColumnKind['cell'] {
  return (member, composing) => figureCell(member.kind === 'place' ? text(member, composing) : null);
}

const kinds: Readonly<Record<Exclude<MemberColumnName, 'previous' | 'targets'>, ColumnKind>> = {
  name: { width: 46, cell: nameCell },
  code: { width: 12, cell: (member) => textCell(shownCode(member)) },
  title: { width: 32, cell: (member, { language }) => textCell(shownTitle(member, language)) },
  kind: {
    width: 10,
    cell: (member, { language }) => textCell(member.kind === 'node' ? kindOf(member, language) : null),
  },
  type: { width: 10, cell: (member, { language }) => textCell(typeIn(language, typeOf(member))) },
  description: { width: 30, cell: (member) => textCell(oneLine(documentationOf(member).description)) },
  algorithm: { width: 36, cell: algorithmCell },
  formula: { width: 18, cell: ofPlaces((place, { language }) => formulaOf(place, language)) },
  measures: { width: 18, cell: ofPlaces(measuresOf) },
  source: { width: 13, cell: (member) => textCell(documentationOf(member).source) },
  offices: { width: 16, cell: (member) => textCell(...officesOf(member).map(officeName)) },
  owner: { width: 14, cell: (member) => textCell(documentationOf(member).owner) },
  unit: {
    width: 8,
    cell: ofPlaces(({ place: { indicator } }) => (indicator.percent ? '%' : (indicator.unit?.symbol ?? null))),
  },
  weight: { width: 12, align: 'end', cell: (member, { language }) => figureCell(shownWeight(member, language)) },
  baseline: { width: 13, cell: (member, composing) => textCell(...baselinesOf(member, composing)) },
  target: { width: 16, align: 'end', cell: figureOfPlaces(targetOf) },
  'set-by': { width: 9, cell: ofPlaces(({ target }) => target?.target.setBy ?? null) },
  value: { width: 16, align: 'end', cell: figureOfPlaces((place, { language }) => shownValue(place, language)) },
  score: { width: 17, align: 'end', cell: (member, { language }) => figureCell(shownScore(member, language)) },
  light: { width: 20, cell: (member, { language }) => lightCell(member, language) },
  deviation: { width: 13, align: 'end', cell: figureOfPlaces((place, { language }) => deviationIn(language, place)) },
  'against-target': {
    width: 13,
    align: 'end',
    cell: figureOfPlaces((place, { language }) => share(place, valueAgainstTarget(place), language)),
  },
  overshoot: {
    width: 11,
    align: 'end',
    cell: figureOfPlaces((place, { language }) => share(place, excessOverTarget(place), language)),
  },
  'on-track': { width: 12, cell: ofPlaces(trackOf) },
  state: { width: 12, cell: ofPlaces(stateOf) },
  remarks: { width: 26, cell: (member, { saying }) => textCell(...remarks(member, saying)) },
  details: {
    width: 20,
    cell: (member) => textCell(...documentationOf(member).details.map(({ label, text }) => `${label}: ${text}`)),
  },
  notes: { width: 24, cell: (member) => textCell(...documentationOf(member).notes.map((note) => oneLine(note))) },
  'budget-initial': { width: 14, align: 'end', cell: (member, composing) => budgetCell(member, 'initial', composing) },
  'budget-updated': { width: 14, align: 'end', cell: (member, composing) => budgetCell(member, 'updated', composing) },
  'budget-used': { width: 14, align: 'end', cell: (member, composing) => budgetCell(member, 'used', composing) },
  'budget-share': { width: 10, align: 'end', cell: (member, composing) => budgetShareCell(member, composing) },
};

/** One column, or one for each year. */
export function memberColumns(
  choices: readonly ColumnChoice<MemberColumnName>[],
  composing: Composing,
): readonly MemberColumn[] {
  return choices.flatMap((choice) => {
    const name = typeof choice === 'string' ? choice : choice.column;
    const head = typeof choice === 'string' ? columnHeads[composing.language][name] : choice.heading;
    if (name === 'targets') return targetColumns(head, composing);
    if (name === 'previous') return previousColumns(head, composing);
    const { width, align = 'start', cell } = kinds[name];
    return [{ head: composing.filled(head), align, width, cell: (member) => cell(member, composing) }];
  });
}

// ----------------------------------------------------------------------------------------------------------------------- years

/** The targets of all years of the plan. */
function targetColumns(head: string, composing: Composing): readonly MemberColumn[] {
  const { scores, language } = composing;
  const years = scores.model.years ?? { first: scores.year, last: scores.year };
  const all = Array.from({ length: Math.min(mostYears, years.last - years.first + 1) }, (_, at) => years.first + at);
  return all.map((year) => yearColumn(head, year, composing, (place) => targetOf(place, { language })));
}

/** The values of the three years before. */
function previousColumns(head: string, composing: Composing): readonly MemberColumn[] {
  const { scores, language } = composing;
  const before = [3, 2, 1].map((back) => scores.year - back);
  return before.map((year) =>
    yearColumn(head, year, composing, (place) => shownValue(place, language) || baselineOf(place, year, language)),
  );
}

const mostYears = 10;

function yearColumn(
  head: string,
  year: number,
  composing: Composing,
  text: (place: PlaceResult) => string,
): MemberColumn {
  const { scoresOf, filled, scores } = composing;
  return {
    head: filled(head, { year: printYear(year, scores.model.calendar) }),
    align: 'end',
    width: 13,
    cell: (member) => figureCell(member.kind === 'place' ? text(scoresOf(year).of(member.place)) : null),
  };
}

function baselineOf({ place }: PlaceResult, year: number, language: Language): string {
  const found = place.indicator.baselines.find((baseline) => baseline.year === year)?.value;
  return found ? valueIn(language, found) : '';
}

// ----------------------------------------------------------------------------------------------------------------------- texts

function nameCell(member: Member, { language, saying, kind, words }: Composing): DocumentCell {
  const title = shownTitle(member, language);
  const code = shownCode(member);
  // a plan of January has nothing measured to remark on
  const said = kind === 'plan' ? [] : remarks(member, saying);
  return {
    kind: 'name',
    code,
    title: title || (code ? '' : words.unnamed),
    remarks: said.map((remark) => oneLine(remark)),
  };
}

function kindOf({ node }: NodeResult, language: Language): string {
  return kindWords[language][node.kind];
}

function typeOf(member: Member): string | null {
  return member.kind === 'node' ? member.node.type : member.place.indicator.type;
}

/** A type of the language by its keyword, one of the plan's own as it is. */
function typeIn(language: Language, type: string | null): string | null {
  const known = typeWords.find((word) => word === type);
  const text = known === undefined ? type : spell(language === 'it' ? 'italian' : 'english', known);
  return text && `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

export function documentationOf(member: Member): Documentation {
  return member.kind === 'node' ? member.node.documentation : member.place.indicator.documentation;
}

function officesOf(member: Member): readonly Office[] {
  return member.kind === 'node' ? member.node.offices : member.place.indicator.offices;
}

export function officeName({ code, title }: Office): string {
  return [code, title === code ? '' : title].filter(Boolean).join(' - ');
}

function oneLine(text: string): string;
function oneLine(text: string | null): string | null;
function oneLine(text: string | null): string | null {
  return text?.replaceAll(/\s*\n\s*/g, ' ') ?? null;
}

/** With the unit, where the plan leaves it to the indicator. */
function targetOf(place: PlaceResult, { language }: Pick<Composing, 'language'>): string {
  const { target } = place;
  if (!target) return '';
  const goal = withUnits(target.target.goal, place.place.indicator.unit);
  return shownTarget({ ...place, target: { ...target, target: { ...target.target, goal } } }, language);
}

/** What is shown of a goal stands before what is due so far of it: its figures have the unit, not the text. */
function withUnits(goal: BoundGoal, unit: Unit | null): BoundGoal {
  if (goal.kind !== 'compare' && goal.kind !== 'between') return goal;
  return withFigures(goal, (figure) => (isBare(figure) ? { ...figure, unit } : figure)) ?? goal;
}

function isBare(figure: GoalFigure): figure is Quantity {
  return figure.kind === 'quantity' && !figure.percent && !figure.unit;
}

/** The formula in words, then with the codes that it is written with. Of a value without a formula its measure. */
function algorithmCell(member: Member, { language }: Composing): DocumentCell {
  if (member.kind === 'node') return nothing;
  const { formula, measure, title } = member.place.indicator;
  if (!formula) return measure ? textCell(measure.title || title, measure.code) : nothing;
  const inWords = formulaTitles(language, formula.expression);
  const inCodes = formulaNames(language, formula.expression);
  return textCell(inWords, inCodes === inWords ? null : inCodes);
}

function formulaOf({ place: { indicator } }: PlaceResult, language: Language): string | null {
  return indicator.formula ? formulaNames(language, indicator.formula.expression) : (indicator.measure?.code ?? null);
}

function measuresOf({ trace, inputs, value }: PlaceResult, { language }: Composing): string | null {
  if (value.kind === 'missing') return null;
  if (trace) return formulaNumbers(language, trace);
  return inputs.length === 1 ? inputIn(language, inputs[0]!) : null;
}

function baselinesOf(member: Member, { language, scores, words }: Composing): readonly string[] {
  if (member.kind === 'node') return [];
  return member.place.indicator.baselines.map(({ year, value, calendar }) =>
    [
      year === null ? '' : `${printYear(year, calendar ?? scores.model.calendar)}:`,
      value ? valueIn(language, value) : words.noBaseline,
    ]
      .filter(Boolean)
      .join(' '),
  );
}

function share(place: PlaceResult, exact: Rational | null, language: Language): string | null {
  return exact && scoreIn(language, exact, rulesOf(place));
}

/** Only what was measured against a target is on track or not. */
function trackOf(place: PlaceResult, { words, language }: Composing): string | null {
  const { met, status, provisional } = place;
  const text = met === null ? statusWords[language][status] : met ? words.onTrack : words.offTrack;
  return provisional > 0 && met !== null ? `${text} (${words.provisional})` : text;
}

function stateOf({ status, provisional }: PlaceResult, { words, language }: Composing): string {
  return provisional > 0 ? words.provisional : statusWords[language][status];
}

// --------------------------------------------------------------------------------------------------------------------- budgets

type BudgetName = 'initial' | 'updated' | 'used';

export function budgetText(node: NodeResult['node'], name: BudgetName, { scores, language }: Composing): string | null {
  const amount = budgetOf(node, scores.year, name);
  return (
    amount &&
    outcomeIn(
      language,
      { kind: 'number', number: amount.number },
      { percent: false, unit: amount.unit },
      { written: 2, beside: null },
    )
  );
}

export function shareText(node: NodeResult['node'], { scores, language }: Composing): string | null {
  const used = budgetShare(node, scores.year);
  return used && percentIn(language, used, node.rules.display);
}

function budgetCell(member: Member, name: BudgetName, composing: Composing): DocumentCell {
  return figureCell(member.kind === 'node' ? budgetText(member.node, name, composing) : null);
}

function budgetShareCell(member: Member, composing: Composing): DocumentCell {
  return figureCell(member.kind === 'node' ? shareText(member.node, composing) : null);
}
