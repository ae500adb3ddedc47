// Checks that a fact is not given twice with different values. Does not decide which is right.

import type { Anchor, Related } from '../../diagnostics/diagnostic.ts';
import { sameGoal } from '../goals/goals.ts';
import type { Actual, Baseline, Benchmark, Indicator, Measure, Target } from '../indicator.ts';
import type { Budget, Evaluation } from '../model.ts';
import { CALENDAR_YEARS, printYear } from '../values/calendar.ts';
import { equal } from '../values/number.ts';
import { printPeriod, samePeriod, yearIn } from '../values/periods.ts';
import { sameGiven, sameValue } from '../values/values.ts';
import type { Checked, Look } from './check.ts';

type Report = Checked['binding']['report'];

export function checkMeasureConflicts({ code, values, formula }: Measure, { binding: { report } }: Look): void {
  if (formula !== null) checkComputed(code, values, report);
  if (values.length > 1) compareAll(values, { facts: ACTUALS, name: code, report });
}

export function checkConflicts(indicator: Indicator, { binding: { report } }: Look): void {
  const { code, actuals, targets, baselines, benchmarks, measure } = indicator;
  if (actuals.length > 1) compareAll(actuals, { facts: ACTUALS, name: code, report });
  if (actuals.length > 0 && measure !== null) {
    compareAll([...measure.values, ...actuals], { facts: ACTUALS, name: code, report });
  }
  if (targets.length > 1) compareAll(targets, { facts: TARGETS, name: code, report });
  if (benchmarks.length > 1) compareAll(benchmarks, { facts: BENCHMARKS, name: code, report });
  if (baselines.length > 1) compareAll(baselines, { facts: BASELINES, name: code, report });
}

export function checkPlacedConflicts({ model, tree, given, binding: { report } }: Checked): void {
  for (const { place, useFacts } of tree.placements) {
    const name = place.indicator.code;
    compareAll(place.actuals, { facts: ACTUALS, name, report });
    if (useFacts !== null) compareAll(useFacts.targets, { facts: TARGETS, name, report });
  }
  for (const { actuals, indicator } of given) compareAll(actuals, { facts: ACTUALS, name: indicator.code, report });
  for (const { node } of tree.branches.values()) {
    if (node.budgets.length > 1) compareAll(node.budgets, { facts: BUDGETS, name: node.code, report });
  }
  checkEvaluations(model.evaluations, report);
}

/** Reports values of a computed measure; an indicator with a formula may have printed figures too. */
function checkComputed(name: string, values: readonly Actual[], report: Report): void {
  for (const { anchor } of values) report('actual-of-computed', anchor, { what: 'measure', name });
}

/** How entries are compared: whether they are the same fact, and whether they are equal. */
interface Facts<T> {
  readonly what: 'value' | 'target' | 'baseline' | 'benchmark' | 'budget' | 'evaluation';
  readonly same: (a: T, b: T) => boolean;
  readonly agree: (a: T, b: T) => boolean;
  readonly period: (one: T) => string;
  /** A key that is equal for the same fact, for long lists. */
  readonly key: (one: T) => string;
}

/** The thing that the facts belong to, and where to report. */
interface Of<T> {
  readonly facts: Facts<T>;
  readonly name: string;
  readonly report: Report;
}

/** Compares short lists pairwise, long ones by key. */
function compareAll<T extends { readonly anchor: Anchor }>(list: readonly T[], of: Of<T>): void {
  if (list.length <= 8) comparePairs(list, of);
  else compareByKey(list, of);
}

function comparePairs<T extends { readonly anchor: Anchor }>(list: readonly T[], of: Of<T>): void {
  for (let later = 1; later < list.length; later++) {
    for (let earlier = 0; earlier < later; earlier++) {
      if (!of.facts.same(list[earlier]!, list[later]!)) continue;
      if (!of.facts.agree(list[earlier]!, list[later]!)) reportConflict(list[earlier]!, list[later]!, of);
      break;
    }
  }
}

function compareByKey<T extends { readonly anchor: Anchor }>(list: readonly T[], of: Of<T>): void {
  const first = new Map<string, T>();
  for (const one of list) {
    const key = of.facts.key(one);
    const before = first.get(key);
    if (before === undefined) first.set(key, one);
    else if (!of.facts.agree(before, one)) reportConflict(before, one, of);
  }
}

function reportConflict<T extends { readonly anchor: Anchor }>(a: T, b: T, { facts, name, report }: Of<T>): void {
  const related: Related = { anchor: a.anchor, message: { en: 'The other value', it: "L'altro valore" } };
  report('conflicting-value', b.anchor, { name, what: facts.what, period: facts.period(b), file: a.anchor.file }, [
    related,
  ]);
}

// ------------------------------------------------------------------------------------------------------------- kinds of facts

const ACTUALS: Facts<Actual> = {
  what: 'value',
  same: (a, b) => a.office === b.office && samePeriod(a.period, b.period),
  agree: (a, b) => a.anchor === b.anchor || (sameGiven(a.value, b.value) && agreeOnDay(a, b)),
  period: ({ period }) => printPeriod(period),
  key: ({ period, office }) => `${printPeriod(period)} ${office?.code ?? ''}`,
};

/** Of the same figure, where only one says when it was reached, the other says nothing else. */
function agreeOnDay({ reached: a }: Actual, { reached: b }: Actual): boolean {
  return a === null || b === null || a.day === b.day;
}

const TARGETS: Facts<Target> = {
  what: 'target',
  same: (a, b) => samePeriod(a.period, b.period) && a.revised?.on.day === b.revised?.on.day,
  // two revisions of one day are told of where they are read
  agree: (a, b) => a.anchor === b.anchor || b.revised !== null || sameGoal(a.goal, b.goal),
  period: ({ period }) => printPeriod(period),
  key: ({ period, revised }) => `${printPeriod(period)} ${revised?.on.day ?? ''}`,
};

const BENCHMARKS: Facts<Benchmark> = {
  what: 'benchmark',
  same: (a, b) => a.year === b.year && a.name === b.name,
  agree: (a, b) => sameValue(a.value, b.value),
  period: ({ year, calendar }) => printYear(year, calendar),
  key: ({ year, name }) => `${year} ${name ?? ''}`,
};

const BASELINES: Facts<Baseline> = {
  what: 'baseline',
  // `baseline none` contradicts any other
  same: (a, b) => a.year === b.year || a.value === null || b.value === null,
  agree: (a, b) => sameValue(a.value, b.value),
  period: ({ year, calendar }) => (year === null ? '' : printYear(year, calendar)),
  key: ({ year }) => `${year}`,
};

const BUDGETS: Facts<Budget> = {
  what: 'budget',
  same: (a, b) => a.year === b.year && a.budget === b.budget,
  agree: (a, b) => sameValue(a.amount, b.amount),
  period: ({ year, calendar }) => printYear(year, calendar),
  key: ({ year, budget }) => `${year} ${budget}`,
};

// ------------------------------------------------------------------------------------------------------------------ evaluations

function checkEvaluations(evaluations: readonly Evaluation[], report: Report): void {
  const groups = new Map<object, Evaluation[]>();
  for (const evaluation of evaluations) {
    const { subject } = evaluation;
    const of = subject.kind === 'node' ? subject.node : subject.place;
    const group = groups.get(of);
    if (group === undefined) groups.set(of, [evaluation]);
    else group.push(evaluation);
  }
  for (const group of groups.values()) compareAll(group, { facts: EVALUATIONS, name: codeOf(group[0]!), report });
}

function codeOf({ subject }: Evaluation): string {
  return subject.kind === 'node' ? subject.node.code : subject.place.indicator.code;
}

const EVALUATIONS: Facts<Evaluation> = {
  what: 'evaluation',
  same: (a, b) => a.year === b.year && a.part === b.part,
  agree: (a, b) =>
    a.notApplicable === b.notApplicable &&
    (a.percent === null || b.percent === null ? a.percent === b.percent : equal(a.percent, b.percent)),
  period: ({ year, part, calendar }) => printPeriod(yearIn(calendar ?? CALENDAR_YEARS, year, part)),
  key: ({ year, part }) => `${year} ${part ?? ''}`,
};
