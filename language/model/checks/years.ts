// Checks that values are for years that are read: those of the plan, the one before, and those that formulas and targets read. Knows nothing of scores.

import type { Anchor } from '../../diagnostics/diagnostic.ts';
import type { Declaration } from '../../syntax/tree.ts';
import type { YearSpan } from '../figures.ts';
import type { Actual, Indicator, Measure } from '../indicator.ts';
import type { Evaluation, PublishedFigure } from '../model.ts';
import { type Calendar, printYear, printYears } from '../values/calendar.ts';
import type { Checked } from './check.ts';
import { isMeasured } from './measured-years.ts';
import { createReach, type Reach } from './years-read.ts';

type Subject = Measure | Indicator;

interface Looking {
  readonly years: { readonly first: number; readonly last: number };
  readonly calendar: Calendar;
  readonly reach: () => Reach;
  readonly report: Checked['binding']['report'];
  /** Years already reported, by block: once for everything in a block. */
  readonly told: Map<Declaration, Set<number>>;
}

/** `suspects`: the measures and indicators with values of other years than the plan's. */
export function checkValueYears(checked: Checked, suspects: readonly Subject[]): void {
  const { model, given, tree, binding } = checked;
  const { years, calendar } = model;
  if (years === null) return;
  let reach: Reach | null = null;
  const looking: Looking = {
    years,
    calendar,
    reach: () => {
      reach ??= createReach(checked, years.first);
      return reach;
    },
    report: binding.report,
    told: new Map(),
  };
  const { files } = binding.collected.common;
  // a library's figures are for the years of several plans
  for (const one of suspects) if (!files.has(one.anchor.file)) look(one, valuesOf(one), looking);
  for (const place of new Set([...tree.placements.map((one) => one.place), ...given]))
    look(place.indicator, place.actuals, looking);
  for (const evaluation of model.evaluations) lookAtEvaluation(evaluation, looking);
  for (const figure of model.published) lookAtPrinted(figure, looking);
}

function valuesOf(of: Subject): readonly Actual[] {
  return 'targets' in of ? of.actuals : of.values;
}

export function hasOtherYears(of: Subject, years: Looking['years'] | null): boolean {
  return years !== null && valuesOf(of).some(({ period }) => isOther(period, years));
}

function isOther({ first, last }: YearSpan, years: Looking['years']): boolean {
  return last < years.first - 1 || first > years.last;
}

/** Checks the years of values. The previous year is always read, for comparison in explanations. */
function look(subject: Subject, values: readonly Actual[], looking: Looking): void {
  const { first } = looking.years;
  for (const { period, anchor } of values) {
    if (!isOther(period, looking.years)) continue;
    if (looking.reach().isRead(subject, period)) continue;
    const outside = period.last < first ? period.last : period.first;
    tell({ what: 'value', name: subject.code, year: outside, anchor }, looking);
  }
}

function lookAtEvaluation({ subject, year, anchor }: Evaluation, looking: Looking): void {
  const { first, last } = looking.years;
  if (year >= first && year <= last) return;
  const name = subject.kind === 'node' ? subject.node.code : subject.place.indicator.code;
  tell({ what: 'evaluation', name, year, anchor }, looking);
}

/** A report prints last year's figures beside this year's, and values of many years where there are any to compare with. */
function lookAtPrinted({ subject, year, figure, anchor }: PublishedFigure, looking: Looking): void {
  const { first, last } = looking.years;
  if (year >= first - 1 && year <= last) return;
  if (subject.kind === 'place' && (figure === 'value' || figure === 'change') && isMeasured(subject.place, year))
    return;
  const name = subject.kind === 'node' ? subject.node.code : subject.place.indicator.code;
  tell({ what: 'published', name, year, anchor }, looking);
}

interface Outside {
  readonly what: 'value' | 'evaluation' | 'published';
  readonly name: string;
  readonly year: number;
  readonly anchor: Anchor;
}

function tell({ what, name, year, anchor }: Outside, { years, calendar, report, told }: Looking): void {
  const said = { year: printYear(year, calendar), years: printYears(years.first, years.last, calendar) };
  const { owner } = anchor;
  const period = owner?.period ?? null;
  if (owner === null || period === null) {
    report('value-outside-years', anchor, { what, name, ...said });
    return;
  }
  const known = told.get(owner) ?? new Set();
  told.set(owner, known);
  if (known.has(year)) return;
  known.add(year);
  // the declarations of a table have no head: the year is in the rows
  const { start, end } = owner.block === null ? anchor : period;
  report('value-outside-years', { ...anchor, start, end }, { what, name: null, ...said });
}
