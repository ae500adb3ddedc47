// Reads the facts of a declaration. A pure function of that declaration, so the result can be cached as long as it is the same object. Knows no other
// declaration.

import { spell } from '../../syntax/keywords/keywords.ts';
import { amountOver } from '../../syntax/keywords/unit-words.ts';
import type { GoalpostLiteral, Name, NumberLiteral } from '../../syntax/literals.ts';
import type {
  Accumulation,
  ActualStatement,
  BaselineStatement,
  BenchmarkStatement,
  BudgetStatement,
  EvaluationStatement,
  FormulaStatement,
  GoalpostsStatement,
  IndicatorType,
  MeasureValue,
  PublishedStatement,
  RuleStatement,
  Statement,
  TargetStatement,
  UnitStatement,
} from '../../syntax/statements.ts';
import type { Goal } from '../../syntax/target-forms.ts';
import { valueWord } from '../../wording/value-words.ts';
import type { Decimal, Unit } from '../figures.ts';
import { figuresIn } from '../goals/goals.ts';
import type { Actual, Baseline, Benchmark, Goalpost, Goalposts, MilestoneValue, Size, Target } from '../indicator.ts';
import type { Budget, Documentation } from '../model.ts';
import { writeOperand } from '../names/codes.ts';
import { anchorAt } from '../values/anchors.ts';
import { readNamedFigure, sameNamed } from '../values/named-figures.ts';
import { equal, readNumber } from '../values/number.ts';
import { readPeriod, yearWith } from '../values/periods.ts';
import { readGiven, readQuantity, readReached, readValue, refusePlus, type Site } from '../values/values.ts';
import { readMilestones } from './milestones.ts';
import { readRevision } from './revisions.ts';
import { gradedBy, readTarget } from './targets.ts';

export const NOTHING: readonly never[] = [];
export const NO_DOCUMENTATION: Documentation = {
  description: null,
  notes: NOTHING,
  details: NOTHING,
  owner: null,
  source: null,
};

/** The facts of a node, an indicator or a `use`. All empty lists are the same shared array. */
export interface Facts {
  type: IndicatorType | string | null;
  unit: Unit | null;
  unitName: Name | null;
  formula: FormulaStatement | null;
  targets: readonly Target[];
  baselines: readonly Baseline[];
  benchmarks: readonly Benchmark[];
  actuals: readonly Actual[];
  /** Of milestones, whose targets are among the targets. */
  milestones: readonly MilestoneValue[];
  /** Whether a target, baseline or actual names a step, whose position depends on the scale. */
  steps: boolean;
  spread: Decimal | null;
  scale: Name | null;
  accumulate: Accumulation | null;
  /** `accumulate kept` */
  kept: boolean;
  goalposts: Goalposts | null;
  /** The measures that goalposts and tables of values name. */
  named: readonly Name[];
  sizes: readonly Size[];
  offices: readonly Name[];
  policy: Name | null;
  /** The slice of a dimension that is read there. */
  slice: Name | null;
  rules: readonly RuleStatement[];
  budgets: readonly Budget[];
  published: readonly PublishedStatement[];
  evaluations: readonly EvaluationStatement[];
  documentation: Documentation;
}

export function readFacts(site: Site): Readonly<Facts> {
  if (site.declaration.statements.length === 0) return NO_FACTS;
  const facts = emptyFacts();
  for (const statement of site.declaration.statements)
    if (site.library === null || !isOfPlans(statement.kind)) readStatement(facts, statement, site);
  if (site.declaration.statements.some(({ kind }) => kind === 'milestone')) addMilestones(facts, site);
  return facts;
}

/** What each plan says of an indicator of a library, where it uses it. */
export function isOfPlans(kind: Statement['kind']): boolean {
  return kind === 'actual' || kind === 'published' || kind === 'evaluation' || kind === 'office';
}

function emptyFacts(): Facts {
  return {
    type: null,
    unit: null,
    unitName: null,
    formula: null,
    targets: NOTHING,
    baselines: NOTHING,
    benchmarks: NOTHING,
    actuals: NOTHING,
    milestones: NOTHING,
    steps: false,
    spread: null,
    scale: null,
    accumulate: null,
    kept: false,
    goalposts: null,
    named: NOTHING,
    sizes: NOTHING,
    offices: NOTHING,
    policy: null,
    slice: null,
    rules: NOTHING,
    budgets: NOTHING,
    published: NOTHING,
    evaluations: NOTHING,
    documentation: NO_DOCUMENTATION,
  };
}

const NO_FACTS: Readonly<Facts> = emptyFacts();

function readStatement(facts: Facts, statement: Statement, site: Site): void {
  switch (statement.kind) {
    case 'target':
      addTarget(facts, statement, site);
      addGraded(facts, statement.goal);
      return;
    case 'revised':
      addGraded(facts, statement.goal);
      addToTargets(facts, readRevision(statement, facts.targets, site));
      return;
    // all of a year together are its target
    case 'milestone':
      return;
    case 'benchmark':
      addBenchmark(facts, statement, site);
      return;
    case 'baseline':
      addBaseline(facts, statement, site);
      return;
    case 'actual':
      addActual(facts, statement, site);
      return;
    case 'office':
      facts.offices = facts.offices.length === 0 ? statement.offices : [...facts.offices, ...statement.offices];
      return;
    case 'rule':
      facts.rules = append(facts.rules, statement);
      return;
    case 'budget': {
      const budget = readBudget(statement, site);
      if (budget) facts.budgets = append(facts.budgets, budget);
      return;
    }
    case 'published':
      facts.published = append(facts.published, statement);
      return;
    case 'evaluation':
      facts.evaluations = append(facts.evaluations, statement);
      return;
    default:
      readSingle(facts, statement, site);
  }
}

/** Reads statements that are allowed once, and documentation. */
function readSingle(facts: Facts, statement: Statement, site: Site): void {
  switch (statement.kind) {
    case 'type':
      if (once(facts.type, statement, site)) facts.type = statement.type?.word ?? statement.text?.text ?? null;
      return;
    case 'unit':
      // the plan's own unit lines were read before
      if (
        statement.unit === null ||
        site.declaration.kind === 'plan' ||
        site.declaration.kind === 'library' ||
        !once(facts.unit, statement, site)
      )
        return;
      refuseDefinition(statement, site);
      facts.unit = declaredUnit(statement.unit, site);
      facts.unitName = statement.unit;
      return;
    case 'formula':
      if (once(facts.formula, statement, site)) facts.formula = statement;
      return;
    case 'spread':
      if (!once(facts.spread, statement, site) || !statement.value) return;
      facts.spread = readSpread(statement.value, site);
      facts.sizes = [...facts.sizes, sizeOf(statement.value, site)];
      return;
    case 'scale':
      if (once(facts.scale, statement, site)) facts.scale = statement.name;
      return;
    case 'accumulate':
      if (!once(facts.accumulate ?? (facts.kept || null), statement, site)) return;
      if (statement.accumulation === 'kept') facts.kept = true;
      else facts.accumulate = statement.accumulation;
      return;
    case 'goalposts':
      if (!once(facts.goalposts, statement, site)) return;
      facts.goalposts = readGoalposts(statement, site);
      for (const end of [statement.low, statement.high]) {
        if (end?.kind === 'number') facts.sizes = [...facts.sizes, sizeOf(end, site)];
        addNamed(facts, end);
      }
      return;
    case 'slice':
      if (once(facts.slice, statement, site)) facts.slice = statement.name;
      return;
    case 'policy':
      if (once(facts.policy, statement, site)) facts.policy = statement.name;
      return;
    default:
      facts.documentation = document(facts.documentation, statement, site);
  }
}

/** The unit declared by a line or a head; null for a word that means no unit. */
export function declaredUnit(name: Name, { file, declaration, units, report }: Site): Unit | null {
  const { text, quoted, start, end } = name;
  const anchor = anchorAt(file, declaration, name);
  if (!quoted && valueWord(text) === 'none') {
    report('no-value', anchor, { written: text, none: null });
    return null;
  }
  const meant = quoted ? null : amountOver(text);
  if (meant !== null) {
    const edits = { quoted: { start, end, text: `\`${text}\`` }, without: null, declared: null };
    report('unknown-unit', anchor, { unit: text, name: declaration.code?.text ?? null, meant, edits });
  }
  return units.declare(text);
}

/** Reports a unit definition outside of the plan's block: definitions are for the entire plan. */
export function refuseDefinition(statement: UnitStatement, site: Site): void {
  if (statement.is === null) return;
  const anchor = anchorAt(site.file, site.declaration, statement);
  site.report('unit-definition', anchor, { name: statement.unit?.text ?? '', why: 'place' });
}

function addTarget(facts: Facts, statement: TargetStatement, site: Site): void {
  addToTargets(facts, readTarget(statement, site));
}

function addToTargets(facts: Facts, target: Target | null): void {
  if (target === null) return;
  facts.targets = append(facts.targets, target);
  if ([...figuresIn(target.goal), target.resolved].some((one) => one?.kind === 'step')) facts.steps = true;
}

function addGraded(facts: Facts, goal: Goal | null): void {
  for (const value of gradedBy(goal)) addNamed(facts, value);
}

function addNamed(facts: Facts, literal: GoalpostLiteral | null): void {
  if (literal?.kind === 'measure') facts.named = append(facts.named, literal.name);
}

function addMilestones(facts: Facts, site: Site): void {
  const { targets, values } = readMilestones(site, facts);
  for (const target of targets) addToTargets(facts, target);
  facts.milestones = values;
}

function addBenchmark(facts: Facts, statement: BenchmarkStatement, site: Site): void {
  const { period, name, amount, source } = statement;
  const span = period && readPeriod('benchmark', period, site);
  if (span === null || amount === null) return;
  refusePlus(amount, site, 'value');
  facts.benchmarks = append(facts.benchmarks, {
    ...yearWith(span),
    name: name === null ? null : name.text,
    value: readQuantity(amount, site.units),
    source: source === null ? null : source.text,
    anchor: anchorAt(site.file, site.declaration, statement),
  });
}

function addBaseline(facts: Facts, statement: BaselineStatement, site: Site): void {
  const value = readValue(statement.value, site);
  const period = statement.year && readPeriod('baseline', statement.year, site);
  if ((value === null && !statement.none) || (statement.year !== null && period === null)) return;
  const anchor = anchorAt(site.file, site.declaration, statement);
  facts.baselines = append(facts.baselines, {
    ...(period === null ? { year: null } : yearWith(period)),
    value,
    anchor,
  });
  if (value?.kind === 'step') facts.steps = true;
}

function addActual(facts: Facts, statement: ActualStatement, site: Site): void {
  const actual = readActual(statement, site);
  if (actual === null) return;
  facts.actuals = append(facts.actuals, actual);
  if (actual.value.kind === 'step') facts.steps = true;
}

/** The value of a line, without office; null if it cannot be read. */
export function readActual(statement: ActualStatement | MeasureValue, site: Site): Actual | null {
  const value = readGiven(statement.value, site);
  const period = statement.period && readPeriod('value', statement.period, site);
  if (value === null || period === null) return null;
  return {
    period,
    value,
    reached: readReached(statement, site),
    rounded: statement.rounded,
    provisional: statement.provisional,
    office: null,
    source: statement.source === null ? null : statement.source.text,
    anchor: anchorAt(site.file, site.declaration, statement),
  };
}

/** Reports a repeated statement, of which the first is used. Returns whether it is the first. */
export function once(before: unknown, statement: Statement, site: Site): boolean {
  if (before === null) return true;
  const anchor = anchorAt(site.file, site.declaration, statement);
  site.report('repeated-statement', anchor, { statement: statement.kind, name: site.declaration.code?.text ?? '' });
  return false;
}

function readSpread(literal: NumberLiteral, { file, declaration, report }: Site): Decimal | null {
  const spread = readNumber(literal);
  if (spread.coefficient > 0n) return spread;
  report('rule-value', anchorAt(file, declaration, literal), { rule: 'spread', value: literal.digits, why: 'zero' });
  return null;
}

function sizeOf(literal: NumberLiteral, site: Site): Size {
  const { file, declaration, units } = site;
  refusePlus(literal, site, 'value');
  return { value: readQuantity(literal, units), anchor: anchorAt(file, declaration, literal) };
}

function readGoalposts(statement: GoalpostsStatement, site: Site): Goalposts | null {
  const { low, high, logarithmic } = statement;
  if (low === null || high === null) return null;
  const ends = [readGoalpost(low), readGoalpost(high)] as const;
  const anchor = anchorAt(site.file, site.declaration, statement);
  const figures = ends.flatMap((end) => (end.kind === 'figure' ? [end.figure] : []));
  const why = sameGoalpost(...ends)
    ? 'equal'
    : logarithmic && figures.some(({ coefficient }) => coefficient <= 0n)
      ? 'zero'
      : null;
  if (why === null) return { low: ends[0], high: ends[1], logarithmic, anchor };
  const value = [low, high].map((end) => goalpostText(end, site)).join('..');
  site.report('rule-value', anchor, { rule: 'goalposts', value, why });
  return null;
}

function readGoalpost(literal: GoalpostLiteral): Goalpost {
  return literal.kind === 'number' ? { kind: 'figure', figure: readNumber(literal) } : readNamedFigure(literal);
}

function sameGoalpost(a: Goalpost, b: Goalpost): boolean {
  if (a.kind !== 'figure') return b.kind !== 'figure' && sameNamed(a, b);
  return b.kind === 'figure' && equal(a.figure, b.figure);
}

function goalpostText(end: GoalpostLiteral, { keywords }: Site): string {
  if (end.kind === 'number') return end.digits;
  if (end.kind === 'measure') return writeOperand(end.name.text);
  const word = spell(keywords, 'benchmark');
  return end.name === null ? word : `${word} "${end.name.text}"`;
}

function readBudget(statement: BudgetStatement, site: Site): Budget | null {
  const { file, declaration } = site;
  const { period, budget, amount } = statement;
  if (period === null || budget === null || amount === null) return null;
  const span = readPeriod('budget', period, site);
  if (span === null) return null;
  refusePlus(amount, site, 'value');
  return {
    ...yearWith(span),
    budget,
    amount: readQuantity(amount, site.units),
    anchor: anchorAt(file, declaration, statement),
  };
}

/** Adds a documentation statement; any other statement was reported by the parser. */
export function document(before: Documentation, statement: Statement, site: Site): Documentation {
  switch (statement.kind) {
    case 'description':
      if (!once(before.description, statement, site)) return before;
      return { ...before, description: statement.prose };
    case 'note':
      return { ...before, notes: [...before.notes, statement.prose] };
    case 'detail': {
      const detail = { label: statement.label?.text ?? '', text: statement.text?.text ?? '' };
      return { ...before, details: [...before.details, detail] };
    }
    case 'owner':
      if (!once(before.owner, statement, site)) return before;
      return { ...before, owner: statement.text?.text ?? null };
    case 'source':
      if (statement.text === null) return before;
      if (!once(before.source, statement, site)) return before;
      return { ...before, source: statement.text.text };
    default:
      return before;
  }
}

/** Appends in place, except to the shared empty list and to short lists, which are copied so that they have no unused capacity. */
export function append<T>(list: readonly T[], item: T): readonly T[] {
  if (list.length === 0) return [item];
  if (list.length === 1) return [list[0]!, item];
  (list as T[]).push(item);
  return list;
}
