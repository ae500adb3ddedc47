// A table of what values are worth: flat, a value is worth what the last grade that it reaches is worth; interpolated, on the line to the next one.
// Beyond the best grade nothing more is worth; a value that is worse than all of them comes to what the table says, or to the policy's floor.

import type { Decimal } from '#language/model/figures.ts';
import { aimOf } from '#language/model/goals/goals.ts';
import { rulesFor } from '#language/model/goals/limits.ts';
import type { Grade } from '#language/model/indicator.ts';
import { add, compare, divide, fromDecimal, multiply, one, type Rational, subtract } from '../arithmetic/rational.ts';
import type { Outcome, Reason, TargetResult } from '../result.ts';
import type { AttainmentInput } from '../rules/attainment-input.ts';
import type { Attained } from '../rules/numeric-target.ts';
import { magnitude, outcomeOn } from '../values/outcome.ts';
import { namedText } from '../words/benchmarks.ts';
import type { Language } from '../words/number.ts';
import { plainQuantity } from '../words/plain-text.ts';
import { comparisonSign, outcomeIn, quantityIn } from '../words/value.ts';
import type { GoalOf, GoalScoring, OwnCase, Showing } from './goal-kind.ts';

type Grades = GoalOf<'grades'>;

export const grades: GoalScoring<Grades> = {
  reference: () => null,
  figure: (goal, { named, subject }) => {
    const aim = goal.grades.findIndex(({ worth }) => compare(fromDecimal(worth), one) === 0);
    return outcomesOf({ goal, named, subject })[aim] ?? null;
  },
  figures: (goal, { named }, subject) => outcomesOf({ goal, named, subject }),
  attain,
  own: { valuesAt, side: sideOf, working, short: shortIn, table: tableIn },
  plain: plainGrades,
  words: gradesIn,
};

type Case = OwnCase<Grades>;

/** Of each grade what is to be reached, in the unit of the indicator. */
function outcomesOf({ goal, named, subject }: Case): readonly Outcome[] {
  let at = 0;
  return goal.grades.map(({ value }) => (value.kind === 'quantity' ? outcomeOn(value, subject) : named[at++]!.outcome));
}

// ------------------------------------------------------------------------------------------------------------------ attainment

interface Point {
  readonly at: Rational;
  readonly worth: Rational;
}

/** From the worst to the best; without those whose figure is not known. */
function pointsOf(of: Case): readonly Point[] {
  const outcomes = outcomesOf(of);
  return of.goal.grades.flatMap(({ worth }, index): readonly Point[] => {
    const at = magnitude(outcomes[index]!);
    return at ? [{ at, worth: fromDecimal(worth) }] : [];
  });
}

/** 1 where more is better, -1 where less is; 0: the figures do not go one way, which only those that are named can do. */
function wayOf({ goal }: Case, points: readonly Point[]): number {
  if (goal.grades.every(({ value }) => value.kind === 'quantity')) return goal.comparison === '>=' ? 1 : -1;
  const ways = points.slice(1).map(({ at }, before) => Math.sign(compare(at, points[before]!.at)));
  const [first] = ways;
  return first !== undefined && ways.every((one) => one === first) ? first : 0;
}

function sideOf(of: Case): '>=' | '<=' {
  const way = wayOf(of, pointsOf(of));
  return way === 0 ? of.goal.comparison : way > 0 ? '>=' : '<=';
}

/** The last of them that a value reaches; -1: it reaches none. */
function reachedBy(value: Rational, points: readonly Point[], way: number): number {
  return points.findLastIndex(({ at }) => compare(value, at) * way >= 0);
}

function attain(
  goal: Grades,
  { value, rules, indicator }: AttainmentInput,
  { named }: TargetResult,
): Attained | Reason['kind'] {
  const actual = magnitude(value);
  if (!actual) return 'kind-mismatch';
  const of: Case = { goal, named, subject: indicator };
  for (const figure of outcomesOf(of)) if (figure.kind === 'missing') return figure.reason.kind;
  const points = pointsOf(of);
  if (points.length < goal.grades.length) return 'kind-mismatch';
  const way = wayOf(of, points);
  if (way === 0) return 'grade-order';
  const reached = reachedBy(actual, points, way);
  const [from, to] = [points[reached], points[reached + 1]];
  const uncapped =
    from === undefined
      ? fromDecimal(rulesFor(rules, goal).floor!)
      : goal.interpolated && to
        ? add(from.worth, multiply(divide(subtract(actual, from.at), subtract(to.at, from.at)), rise(from, to)))
        : from.worth;
  const rule = goal.interpolated ? 'table/interpolated' : 'table/flat';
  return { uncapped, met: compare(uncapped, one) >= 0, rule };
}

function rise(from: Point, to: Point): Rational {
  return subtract(to.worth, from.worth);
}

/** The value of each grade that is worth enough, and on each line the one at which it is. */
function valuesAt(of: Case, attainment: Rational): readonly Rational[] {
  const { goal } = of;
  const points = pointsOf(of);
  const enough = points.filter(({ worth }) => compare(worth, attainment) >= 0).map(({ at }) => at);
  if (!goal.interpolated) return enough;
  const between = points.slice(1).flatMap((to, before): readonly Rational[] => {
    const from = points[before]!;
    if (compare(from.worth, attainment) >= 0 || compare(to.worth, attainment) < 0) return [];
    const along = divide(subtract(attainment, from.worth), rise(from, to));
    return [add(from.at, multiply(along, subtract(to.at, from.at)))];
  });
  return [...between, ...enough];
}

// ----------------------------------------------------------------------------------------------------------------------- words

function working(of: Case, value: Rational, { language, figure }: Showing): string {
  const { goal } = of;
  const points = pointsOf(of);
  const way = wayOf(of, points);
  const reached = reachedBy(value, points, way);
  const [from, to] = [points[reached], points[reached + 1]];
  const [a, words] = [figure(value), sayings[language]];
  const [reaches, short] = way > 0 ? ['≥', '<'] : ['≤', '>'];
  if (!from) return `${a} ${short} ${figure(points[0]!.at)}, ${words.none}`;
  if (!goal.interpolated || !to || compare(value, from.at) === 0)
    return `${a} ${reaches} ${figure(from.at)}, ${words.one}`;
  const [low, high] = [bracketed(figure(from.at)), figure(to.at)];
  const [worth, next] = [goal.grades[reached]!, goal.grades[reached + 1]!].map((grade) =>
    worthIn(language, grade.worth),
  );
  return `${worth} + (${a} − ${low}) / (${high} − ${low}) × (${next} − ${worth})`;
}

function bracketed(text: string): string {
  return text.startsWith('−') ? `(${text})` : text;
}

const sayings = {
  en: {
    one: 'a grade of the table',
    none: 'worse than all grades of the table',
    otherwise: 'else',
    line: 'interpolated',
  },
  it: {
    one: 'un livello della tabella',
    none: 'peggio di tutti i livelli',
    otherwise: 'altrimenti',
    line: 'interpolati',
  },
} as const;

function worthIn(language: Language, number: Decimal): string {
  return quantityIn(language, { kind: 'quantity', number, percent: true, unit: null });
}

function figureIn(language: Language, value: Grade['value']): string {
  return value.kind === 'quantity' ? quantityIn(language, value) : namedText(value);
}

function gradeIn(language: Language, { value, worth }: Grade): string {
  return `${figureIn(language, value)} = ${worthIn(language, worth)}`;
}

/** `600: 60 %; 812 (MEAN): 80 %; else: 0 %`. */
function tableIn(of: Case, language: Language): string {
  const { grades: table, otherwise } = of.goal;
  const outcomes = outcomesOf(of);
  const each = table.map(({ value, worth }, at) => {
    const figure = figureIn(language, value);
    const shown = value.kind === 'quantity' ? figure : `${outcomeIn(language, outcomes[at]!, of.subject)} (${figure})`;
    return `${shown}: ${worthIn(language, worth)}`;
  });
  return [...each, ...(otherwise ? [`${sayings[language].otherwise}: ${worthIn(language, otherwise)}`] : [])].join(
    '; ',
  );
}

/** `600 = 60 %, 1,200 = 100 %`; `≥ 100, 80 = 50 %, 120 = 150 %`. */
function gradesIn(goal: Grades, language: Language): string {
  const { comparison, grades: of, otherwise, threshold, interpolated } = goal;
  const aim = threshold ? aimOf(goal) : null;
  const each = of.filter(({ value }) => value !== aim).map((grade) => gradeIn(language, grade));
  const first = aim?.kind === 'quantity' ? [`${comparisonSign(comparison)} ${quantityIn(language, aim)}`] : [];
  const last = otherwise ? [`${sayings[language].otherwise} ${worthIn(language, otherwise)}`] : [];
  const how = interpolated && !threshold ? `${sayings[language].line}: ` : '';
  return `${how}${[...first, ...each, ...last].join(', ')}`;
}

function shortIn(goal: Grades, language: Language): string {
  const { grades: of, threshold } = goal;
  if (threshold) return gradesIn(goal, language);
  return `${gradeIn(language, of[0]!)} … ${gradeIn(language, of.at(-1)!)}`;
}

function plainFigure(value: Grade['value']): string {
  return value.kind === 'quantity' ? plainQuantity(value) : namedText(value);
}

function plainGrades(goal: Grades): string {
  const worth = (number: Decimal): string => plainQuantity({ kind: 'quantity', number, percent: true, unit: null });
  const plain = (grade: Grade): string => `${plainFigure(grade.value)} = ${worth(grade.worth)}`;
  const { grades: of, otherwise, comparison } = goal;
  if (goal.threshold) {
    const [threshold, target, stretch] = of;
    const beyond = stretch ? ` stretch ${plain(stretch)}` : '';
    return `${comparison} ${plainFigure(target!.value)} threshold ${plain(threshold!)}${beyond}`;
  }
  const how = goal.interpolated ? 'grades interpolated' : 'grades';
  return `${how} ${of.map(plain).join(', ')}${otherwise ? ` else = ${worth(otherwise)}` : ''}`;
}
