// Reads the milestones of an indicator: those of a year together are its target. Where one cannot be read none is, for the others would weigh more.

import type { DataOf } from '../../diagnostics/diagnostic.ts';
import type { Span, ValueLiteral } from '../../syntax/literals.ts';
import type { Statement } from '../../syntax/statements.ts';
import type { DateValue, DoneValue } from '../figures.ts';
import type { Milestone, MilestoneValue, Target } from '../indicator.ts';
import type { Weight } from '../model.ts';
import { anchorAt } from '../values/anchors.ts';
import { yearOfDay } from '../values/calendar.ts';
import { readDate } from '../values/date.ts';
import { compare, ONE, printNumber, readNumber, sum } from '../values/number.ts';
import { yearIn, yearWith } from '../values/periods.ts';
import { readValue, type Site } from '../values/values.ts';
import type { Facts } from './facts.ts';

type MilestoneStatement = Extract<Statement, { kind: 'milestone' }>;
type Data = DataOf<'milestone'>;

export interface Milestones {
  readonly targets: readonly Target[];
  readonly values: readonly MilestoneValue[];
}

const nothing: Milestones = { targets: [], values: [] };

interface Read {
  readonly statement: MilestoneStatement;
  readonly milestone: Milestone;
  readonly value: DateValue | DoneValue | null;
  readonly year: number;
}

/** `facts`: what the other lines say. */
export function readMilestones(site: Site, facts: Readonly<Facts>): Milestones {
  const statements = site.declaration.statements.filter((one) => one.kind === 'milestone');
  const read = statements.map((statement) => readMilestone(statement, site));
  const all = read.filter((one) => one !== null);
  if (all.length < read.length) return nothing;
  const years = [...Map.groupBy(all, ({ year }) => year)];
  // each is asked, so that all is said at once
  const isFine = [
    ...years.map(([, of]) => areAlike(of, site)),
    ...years.map(([year, of]) => standAlone(year, of[0]!.statement, { site, facts })),
  ].every(Boolean);
  if (!isFine) return nothing;
  return {
    targets: years.map(([year, of]) => targetOf(year, of, site)),
    values: all.flatMap((one) => doneOf(one, site)),
  };
}

function targetOf(year: number, of: readonly Read[], { calendar, file, declaration }: Site): Target {
  return {
    period: yearIn(calendar, year),
    goal: { kind: 'milestones', milestones: of.map(({ milestone }) => milestone) },
    resolved: null,
    setBy: null,
    revised: null,
    anchor: anchorAt(file, declaration, of[0]!.statement),
  };
}

function doneOf({ year, milestone, value, statement }: Read, site: Site): readonly MilestoneValue[] {
  if (value === null) return [];
  const anchor = anchorAt(site.file, site.declaration, statement);
  const { provisional, source } = statement;
  const said = { title: milestone.title, value, provisional, source: source === null ? null : source.text };
  return [{ ...yearWith(yearIn(site.calendar, year)), ...said, anchor }];
}

function readMilestone(statement: MilestoneStatement, site: Site): Read | null {
  const { title, by, weight, value } = statement;
  if (site.library !== null) return refuse('library', statement, site);
  const day = by === null ? null : readDate(by, site.file, site.declaration, site.report);
  if (title === null || day === null) return null;
  const done = value === null ? null : readDone(value, site);
  if (value !== null && done === null) return null;
  const weighs: Weight =
    weight === null ? { number: ONE, percent: false } : { number: readNumber(weight), percent: weight.percent };
  if (weight !== null && weighs.number.coefficient <= 0n) return refuse('weight', weight, site);
  const milestone: Milestone = { title: title.text, by: day, weight: weighs };
  return { statement, milestone, value: done, year: yearOfDay(day.iso, site.calendar) };
}

/** A day, done or not done; anything else is refused. */
function readDone(value: ValueLiteral, site: Site): DateValue | DoneValue | null {
  if (value.kind === 'number' || value.kind === 'step') return refuse('value', value, site);
  const read = readValue(value, site);
  return read?.kind === 'date' || read?.kind === 'done' ? read : null;
}

function refuse(why: Data['why'], at: Span, { file, declaration, report, keywords }: Site, said = ''): null {
  report('milestone', anchorAt(file, declaration, at), { why, said, name: declaration.code?.text ?? '', keywords });
  return null;
}

/** Whether all of a year have weights of one kind, percentages that add up to 100 %, and other titles. */
function areAlike(of: readonly Read[], site: Site): boolean {
  const titles = of.map(({ milestone }) => milestone.title);
  const again = of.find(({ milestone }, at) => titles.indexOf(milestone.title) !== at);
  if (again) refuse('title', again.statement, site, again.milestone.title);
  const [first] = of;
  const kindOf = ({ statement: { weight } }: Read): string => (weight === null ? 'none' : weight.percent ? '%' : '1');
  const other = of.find((one) => kindOf(one) !== kindOf(first!));
  if (other) refuse('weights', other.statement, site);
  const total = sum(of.map(({ milestone }) => milestone.weight.number));
  const isWhole = other !== undefined || kindOf(first!) !== '%' || compare(total, ONE) === 0;
  if (!isWhole) refuse('total', first!.statement, site, printNumber(total, true));
  return !again && !other && isWhole;
}

/** Whether nothing else says what the indicator is held against in that year, or what it comes to. */
function standAlone(
  year: number,
  at: Span,
  { site, facts }: { readonly site: Site; readonly facts: Readonly<Facts> },
): boolean {
  const { targets, actuals, formula, goalposts, accumulate, kept } = facts;
  const isOf = ({ period }: Pick<Target, 'period'>): boolean => period.first <= year && year <= period.last;
  const whys: readonly (readonly [Data['why'], boolean])[] = [
    ['target', targets.some(isOf)],
    ['actual', actuals.some(isOf)],
    ['formula', formula !== null],
    ['goalposts', goalposts !== null],
    ['accumulate', accumulate !== null || kept],
  ];
  const found = whys.filter(([, there]) => there);
  for (const [why] of found) refuse(why, at, site);
  return found.length === 0;
}
