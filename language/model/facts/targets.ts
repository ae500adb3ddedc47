// Reads a `target` statement. Knows nothing of the indicator's other statements.

import { spell } from '../../syntax/keywords/keywords.ts';
import type { GoalpostLiteral, NumberLiteral } from '../../syntax/literals.ts';
import type { TargetStatement } from '../../syntax/statements.ts';
import type { BetweenGoal, CompareGoal, DatedGoal, Goal, RelativeTo } from '../../syntax/target-forms.ts';
import type { Quantity, YearSpan } from '../figures.ts';
import type { GoalReference } from '../goals/goal-kind.ts';
import type { BoundGoal, FigureGoal, Target } from '../indicator.ts';
import { inOneUnit } from '../units/amounts.ts';
import { anchorAt } from '../values/anchors.ts';
import { readDate } from '../values/date.ts';
import { compare } from '../values/number.ts';
import { lastDate, printPeriod, readPeriod, readYear, yearWith } from '../values/periods.ts';
import { readQuantity, readValue, refusePlus, type Site } from '../values/values.ts';

import { readGrades } from './grades.ts';

const NONE: BoundGoal = { kind: 'none' };

/** null if it cannot be read, which the parser reports. */
export function readTarget(statement: TargetStatement, site: Site): Target | null {
  const { period, goal, resolved, setBy } = statement;
  if (period === null || goal === null) return null;
  const span = readPeriod('target', period, site);
  const bound = readGoal(goal, site);
  if (span === null || bound === null || refuseDay(statement, span, site)) return null;
  return {
    period: span,
    goal: bound,
    resolved: resolved === null ? null : readValue(resolved, site),
    setBy: setBy === null ? null : setBy.text,
    revised: null,
    anchor: anchorAt(site.file, site.declaration, statement),
  };
}

/** The values of a table, written or named. */
export function gradedBy(goal: Goal | null): readonly GoalpostLiteral[] {
  return goal?.kind === 'grades' ? goal.grades.map(({ value }) => value) : [];
}

/** Refuses a day, or what is to be done, within a year: it has a day of its own. */
function refuseDay(statement: TargetStatement, span: YearSpan, site: Site): boolean {
  const { goal, period } = statement;
  if (span.part === null || goal === null || (goal.kind !== 'by' && goal.kind !== 'done')) return false;
  const { file, declaration, report, keywords } = site;
  const end = lastDate(span);
  const year = printPeriod({ ...span, part: null });
  const others = declaration.statements.filter((one) => one.kind === 'target' && one !== statement);
  const isAlone = !others.some((one) => one.kind === 'target' && one.period?.first === span.first && !one.period.part);
  const isBy = goal.kind === 'done' && goal.by === null;
  const edits = [
    { start: period!.start, end: period!.end, text: year },
    ...(isBy ? [{ start: goal.end, end: goal.end, text: ` ${spell(keywords, 'by')} ${end}` }] : []),
  ];
  const data = { goal: isBy ? 'done' : 'by', period: printPeriod(span), year, end } as const;
  report('day-in-part', anchorAt(file, declaration, statement), { ...data, edits: isAlone ? edits : [] });
  return true;
}

export function readGoal(goal: Goal, site: Site): BoundGoal | null {
  switch (goal.kind) {
    case 'compare':
      return readCompare(goal, site);
    case 'between':
      return readRange(goal, site);
    case 'dated':
      return readDated(goal, site);
    case 'grades':
      return readGrades(goal, site);
    case 'by': {
      const date = goal.date === null ? null : readDate(goal.date, site.file, site.declaration, site.report);
      return date === null ? null : { kind: 'by', date };
    }
    case 'done': {
      const by = goal.by === null ? null : readDate(goal.by, site.file, site.declaration, site.report);
      return { kind: 'done', text: goal.text === null ? null : goal.text.text, by };
    }
    case 'none':
      return NONE;
  }
}

/** Its parts are read as they are alone. */
function readDated({ goal, date }: DatedGoal, site: Site): BoundGoal | null {
  const figure = goal.kind === 'compare' ? readCompare(goal, site) : readRange(goal, site);
  const day = date === null ? null : readDate(date, site.file, site.declaration, site.report);
  return figure === null || day === null ? null : { kind: 'dated', goal: figure, date: day };
}

function readCompare({ comparison, value, on, points }: CompareGoal, site: Site): FigureGoal | null {
  if (on !== null) {
    const reference = readReference(on, site);
    if (reference === null) return null;
    if (value !== null && value.kind === 'step') return null;
    return {
      kind: 'relative',
      comparison: comparison ?? '>=',
      change: value === null ? null : readQuantity(value, site.units),
      points,
      on: reference,
    };
  }
  if (value === null || comparison === null) return null;
  if (value.kind === 'step') {
    return { kind: 'compare', comparison, value: { kind: 'step', name: value.name.text, position: 0 } };
  }
  refusePlus(value, site, 'target');
  return { kind: 'compare', comparison, value: readQuantity(value, site.units) };
}

function readReference(on: RelativeTo, site: Site): GoalReference | null {
  if (on.kind === 'benchmark') return { kind: 'benchmark', name: on.name === null ? null : on.name.text };
  if (on.kind !== 'year') return on;
  const span = readYear(on.written, site);
  return span && { kind: 'year', ...yearWith(span) };
}

/** From the lower to the higher end. */
function readRange({ low, high, ...span }: BetweenGoal, site: Site): FigureGoal | null {
  if (low === null || high === null) return null;
  refusePlus(low, site, 'target');
  refusePlus(high, site, 'target');
  const goal = { kind: 'between', low: readQuantity(low, site.units), high: readQuantity(high, site.units) } as const;
  if (!isTurned(goal.low, goal.high)) return goal;
  site.report('range-ends', anchorAt(site.file, site.declaration, span), { low: endOf(low), high: endOf(high) });
  return null;
}

/** Of figures that have nothing in common something else is said. */
function isTurned(low: Quantity, high: Quantity): boolean {
  const amounts = low.percent === high.percent ? inOneUnit([low, high]) : null;
  return amounts !== null && compare(amounts.numbers[0]!, amounts.numbers[1]!) > 0;
}

function endOf({ digits, percent, unit }: NumberLiteral): string {
  return `${digits}${percent ? '%' : ''}${unit === null ? '' : ` ${unit.text}`}`;
}
