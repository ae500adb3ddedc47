// Binds published figures and evaluations: the thing that they belong to, and the year. Knows nothing of computed figures.

import type { DateLiteral, NumberLiteral, Period, Text } from '../../syntax/literals.ts';
import type { Figure, NotCounted, Statement } from '../../syntax/statements.ts';
import type { Entry } from '../collect.ts';
import type { Branch } from '../drafts.ts';
import type { CalendarYear, Value } from '../figures.ts';
import type { Evaluation, PublishedFigure, Subject } from '../model.ts';
import { writeCode } from '../names/codes.ts';
import type { Binding } from '../names/names.ts';
import { findSubject, type ReferenceTargets } from '../names/references.ts';
import { anchorAt } from '../values/anchors.ts';
import { readDate } from '../values/date.ts';
import { decimalsOf, isZero, readNumber } from '../values/number.ts';
import { readPeriod, yearIn, yearWith } from '../values/periods.ts';
import { placeStep } from '../values/steps.ts';
import { readValue, type Site } from '../values/values.ts';

export interface Figures {
  readonly published: readonly PublishedFigure[];
  readonly evaluations: readonly Evaluation[];
}

interface Reading extends ReferenceTargets {
  readonly published: PublishedFigure[];
  readonly evaluations: Evaluation[];
}

/** First those within nodes and indicators, then those in blocks of their own; each in the order of the text. */
export function bindFigures({ collected }: Binding, standing: ReferenceTargets): Figures {
  const reading: Reading = { ...standing, published: [], evaluations: [] };
  for (const branch of standing.tree.branches.values()) readBranch(branch, reading);
  for (const { place, entry, declared, useFacts } of standing.tree.placements) {
    const facts = useFacts ?? declared?.facts;
    if (facts === undefined) continue;
    if (facts.published.length > 0 || facts.evaluations.length > 0)
      readOwn(facts, entry, { kind: 'place', place }, reading);
  }
  for (const entry of collected.entries.published) readPublishedBlock(entry, reading);
  for (const entry of collected.entries.evaluations) readEvaluationsBlock(entry, reading);
  return { published: reading.published, evaluations: reading.evaluations };
}

function readBranch({ node, entry, facts }: Branch, reading: Reading): void {
  if (facts.published.length > 0 || facts.evaluations.length > 0)
    readOwn(facts, entry, { kind: 'node', node }, reading);
}

function readOwn({ published, evaluations }: Branch['facts'], entry: Entry, subject: Subject, reading: Reading): void {
  for (const { period, figures, at, known } of published) {
    if (period === null || readPeriod('published', period, entry) === null) continue;
    readFigures(figures, { subject, period, at, known, site: entry }, reading);
  }
  for (const evaluation of evaluations) {
    const { period } = evaluation;
    if (period === null || readPeriod('evaluation', period, entry) === null) continue;
    readEvaluation(evaluation, { subject, period, site: entry }, reading);
  }
}

// --------------------------------------------------------------------------------------------------------------------- blocks

function readPublishedBlock(entry: Entry, reading: Reading): void {
  const { period, at, statements } = entry.declaration;
  if (period === null || readPeriod('published', period, entry) === null) return;
  for (const statement of statements) {
    if (statement.kind !== 'published-entry') continue;
    const subject = findSubject(statement.reference, reading, entry);
    if (subject === null) continue;
    readFigures(
      statement.figures,
      { subject, period, at: statement.at ?? at, known: statement.known, site: entry },
      reading,
    );
  }
}

function readEvaluationsBlock(entry: Entry, reading: Reading): void {
  const { period, by, on, statements } = entry.declaration;
  if (period === null || readPeriod('evaluation', period, entry) === null) return;
  for (const statement of statements) {
    if (statement.kind !== 'evaluation-entry') continue;
    const subject = findSubject(statement.reference, reading, entry);
    if (subject !== null) readEvaluation({ ...statement, by, on }, { subject, period, site: entry }, reading);
  }
}

// -------------------------------------------------------------------------------------------------------------------- published

interface Printed {
  readonly subject: Subject;
  readonly period: Period;
  readonly at: Text | null;
  readonly known: Text | null;
  readonly site: Site;
}

function readFigures(figures: readonly Figure[], printed: Printed, reading: Reading): void {
  for (const figure of figures) {
    const bound = readFigure(figure, printed, reading);
    if (bound !== null) reading.published.push(bound);
  }
}

function readFigure(
  figure: Figure,
  { subject, period, at, known, site }: Printed,
  reading: Reading,
): PublishedFigure | null {
  const anchor = anchorAt(site.file, site.declaration, figure);
  const kind = kindOf(figure, subject);
  if (kind === null) {
    site.report('misplaced-figure', anchor, { figure: figure.figure, subject: subject.kind });
    return null;
  }
  if (isBareWeight(figure, subject)) {
    const { value } = figure;
    const written = value?.kind === 'number' ? value.digits : '';
    site.report('missing-percent', anchorAt(site.file, site.declaration, value!), { written });
    return null;
  }
  const read = readValue(figure.value, site);
  const value = read && placedStep(read, { subject, anchor, site });
  if (value === null && kind !== 'light') return null;
  if (ofBands.has(kind) && !isBand(figure, subject, { site, reading })) return null;
  return {
    subject,
    ...yearOfFigure(period, site),
    part: period.part,
    figure: kind,
    value,
    decimals: figure.value?.kind === 'number' ? decimalsOf(figure.value) : 0,
    name: figure.name === null ? null : figure.name.text,
    level: figure.level,
    at: at === null ? null : at.text,
    known: known === null ? null : known.text,
    anchor,
  };
}

const OF_NODES: ReadonlySet<Figure['figure']> = new Set([
  'score',
  'weights',
  'indicators',
  'children',
  'budget-initial',
  'budget-updated',
  'budget-used',
  'budget-share',
  'count',
  'count-band',
  'count-overshoot',
  'share-band',
  'share-overshoot',
]);
/** Those that name a band. */
const ofBands: ReadonlySet<Figure['figure']> = new Set(['light', 'count-band', 'share-band']);
const OF_PLACES: ReadonlySet<Figure['figure']> = new Set([
  'attainment',
  'value',
  'target',
  'overshoot',
  'excess',
  'versus-target',
  'deviation',
  'change',
]);

/** null if such a thing cannot have such a figure. */
function kindOf({ figure }: Figure, { kind }: Subject): PublishedFigure['figure'] | null {
  if (figure === 'default') return kind === 'node' ? 'score' : 'attainment';
  if (kind === 'node' ? OF_PLACES.has(figure) : OF_NODES.has(figure)) return null;
  return figure;
}

/** A weight without a sign, of what has its weight in percent, or whose members must total so many percent. */
function isBareWeight({ figure, value }: Figure, subject: Subject): boolean {
  if (value?.kind !== 'number' || value.percent || value.unit !== null || isZero(readNumber(value))) return false;
  if (figure === 'weights') return subject.kind === 'node' && subject.node.rules.weights.total?.percent === true;
  if (figure !== 'weight') return false;
  return (subject.kind === 'node' ? subject.node : subject.place).weight?.percent === true;
}

interface StepAt {
  readonly subject: Subject;
  readonly anchor: PublishedFigure['anchor'];
  readonly site: Site;
}

function placedStep(value: Value, { subject, anchor, site }: StepAt): Value | null {
  if (value.kind !== 'step') return value;
  const indicator = subject.kind === 'place' ? subject.place.indicator : null;
  const code = subject.kind === 'place' ? subject.place.indicator.code : subject.node.code;
  return placeStep(value, indicator?.scale ?? null, { code, site, anchor });
}

/** Whether a name is a band in the policy of the figure's node or place. */
function isBand({ name }: Figure, subject: Subject, { site, reading }: { site: Site; reading: Reading }): boolean {
  if (name === null) return false;
  const { bands } = (subject.kind === 'node' ? subject.node : subject.place).rules;
  if (bands.some(({ code }) => code === name.text)) return true;
  const alike = reading
    .similar(
      name.text,
      bands.map(({ code }) => code),
    )
    .map(writeCode);
  const anchor = anchorAt(site.file, site.declaration, name);
  site.report('unknown-name', anchor, { what: 'band', name: name.text, similar: alike });
  return false;
}

// ------------------------------------------------------------------------------------------------------------------- evaluations

interface Decision {
  readonly percent: NumberLiteral | NotCounted | null;
  readonly by: Text | null;
  readonly on: DateLiteral | null;
  readonly because: Text | null;
  readonly start: number;
  readonly end: number;
}

function yearOfFigure({ first }: Period, { calendar }: Site): CalendarYear {
  return yearWith(yearIn(calendar, first));
}

function readEvaluation(
  { percent, by, on, because, start, end }: Decision,
  { subject, period, site }: Pick<Printed, 'subject' | 'period' | 'site'>,
  { evaluations }: Reading,
): void {
  evaluations.push({
    subject,
    ...yearOfFigure(period, site),
    part: period.part,
    percent: percent?.kind === 'number' ? readNumber(percent) : null,
    notApplicable: percent?.kind === 'not-counted',
    by: by === null ? null : by.text,
    on: on === null ? null : readDate(on, site.file, site.declaration, site.report),
    because: because === null ? null : because.text,
    anchor: anchorAt(site.file, site.declaration, { start, end } satisfies Pick<Statement, 'start' | 'end'>),
  });
}
