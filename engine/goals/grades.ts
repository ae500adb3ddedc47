// A table of what values are worth: flat, a value is worth what the last grade that it reaches is worth; interpolated, on the line to the next one.
// Beyond the best grade nothing more is worth; a value that is worse than all of them comes to what the table says, or to the policy's floor.

import type { Decimal } from '#language/model/figures.ts';
import { aimOf } from '#language/model/goals/goals.ts';
import { rulesFor } from '#language/model/goals/limits.ts';
import type { Grade } from '#language/model/indicator.ts';
import { add, compare, divide, fromDecimal, multiply, one, type Rational, subtract } from '../arithmetic/rational.ts';
import type { Reason } from '../result.ts';
import type { AttainmentInput } from '../rules/attainment-input.ts';
import type { Attained } from '../rules/numeric-target.ts';
import { magnitude, numberOn, outcomeOn } from '../values/outcome.ts';
import type { Language } from '../words/number.ts';
import { plainQuantity } from '../words/plain-text.ts';
import { comparisonSign, quantityIn } from '../words/value.ts';
import type { GoalOf, GoalScoring, GoalSubject, Showing } from './goal-kind.ts';

type Grades = GoalOf<'grades'>;

export const grades: GoalScoring<Grades> = {
  reference: () => null,
  figure: (goal, _from, subject) => {
    const aim = aimOf(goal);
    return aim && outcomeOn(aim, subject);
  },
  figures: (goal, _target, subject) => goal.grades.map(({ value }) => outcomeOn(value, subject)),
  attain,
  own: { valuesAt, working, short: shortIn, table: tableIn },
  plain: plainGrades,
  words: gradesIn,
};

// ------------------------------------------------------------------------------------------------------------------ attainment

interface Point {
  readonly at: Rational;
  readonly worth: Rational;
}

/** From the worst to the best; null where a value cannot be converted. */
function pointsOf(goal: Grades, subject: GoalSubject): readonly Point[] | null {
  const points = goal.grades.flatMap(({ value, worth }): readonly Point[] => {
    const at = numberOn(value, subject);
    return at ? [{ at, worth: fromDecimal(worth) }] : [];
  });
  return points.length === goal.grades.length ? points : null;
}

/** The last of them that a value reaches; -1: it reaches none. */
function reachedBy(value: Rational, points: readonly Point[], { comparison }: Grades): number {
  const way = comparison === '>=' ? 1 : -1;
  return points.findLastIndex(({ at }) => compare(value, at) * way >= 0);
}

function attain(goal: Grades, { value, rules, indicator }: AttainmentInput): Attained | Reason['kind'] {
  const actual = magnitude(value);
  if (!actual) return 'kind-mismatch';
  const points = pointsOf(goal, indicator);
  if (!points) return 'unit-mismatch';
  const reached = reachedBy(actual, points, goal);
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
function valuesAt(goal: Grades, attainment: Rational, subject: GoalSubject): readonly Rational[] {
  const points = pointsOf(goal, subject) ?? [];
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

function working(goal: Grades, value: Rational, subject: GoalSubject, { language, figure }: Showing): string {
  const points = pointsOf(goal, subject) ?? [];
  const reached = reachedBy(value, points, goal);
  const [from, to] = [points[reached], points[reached + 1]];
  const [a, words] = [figure(value), sayings[language]];
  const [reaches, short] = goal.comparison === '>=' ? ['≥', '<'] : ['≤', '>'];
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

function gradeIn(language: Language, { value, worth }: Grade): string {
  return `${quantityIn(language, value)} = ${worthIn(language, worth)}`;
}

/** `600: 60 %; 800: 80 %; else: 0 %`. */
function tableIn({ grades: of, otherwise }: Grades, language: Language): string {
  const each = of.map(({ value, worth }) => `${quantityIn(language, value)}: ${worthIn(language, worth)}`);
  return [...each, ...(otherwise ? [`${sayings[language].otherwise}: ${worthIn(language, otherwise)}`] : [])].join(
    '; ',
  );
}

/** `600 = 60 %, 1,200 = 100 %`; `≥ 100, 80 = 50 %, 120 = 150 %`. */
function gradesIn(goal: Grades, language: Language): string {
  const { comparison, grades: of, otherwise, threshold, interpolated } = goal;
  const aim = goal.threshold ? aimOf(goal) : null;
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

function plainGrades(goal: Grades): string {
  const worth = (number: Decimal): string => plainQuantity({ kind: 'quantity', number, percent: true, unit: null });
  const plain = (grade: Grade): string => `${plainQuantity(grade.value)} = ${worth(grade.worth)}`;
  const { grades: of, otherwise, comparison } = goal;
  if (goal.threshold) {
    const [threshold, target, stretch] = of;
    const beyond = stretch ? ` stretch ${plain(stretch)}` : '';
    return `${comparison} ${plainQuantity(target!.value)} threshold ${plain(threshold!)}${beyond}`;
  }
  const how = goal.interpolated ? 'grades interpolated' : 'grades';
  return `${how} ${of.map(plain).join(', ')}${otherwise ? ` else = ${worth(otherwise)}` : ''}`;
}
