// The terms that statements are made of: what a value, a figure, a target, a formula looks like. In CAPITALS in the reference.

import { nodeKinds, nodeLevels, roundedLevels } from '../grammar/node-kinds.ts';
import type {
  DateLiteral,
  Expression,
  FunctionName,
  GivenLiteral,
  GoalpostLiteral,
  Name,
  NumberLiteral,
  Period,
  PlaceReference,
  ValueLiteral,
} from '../literals.ts';
import type {
  AwardShare,
  LateRule,
  Level,
  MarkRange,
  MissedRule,
  MissedSide,
  PointRange,
  ScoreRounding,
} from '../rule-forms.ts';
import type { Figure, NotCounted } from '../statements.ts';
import type { Goal } from '../target-forms.ts';
import { all, either, type Form, label, list, maybe, name, not, one, sign, TEXT, term, token, word } from './forms.ts';

export const functionWords = [
  'sum',
  'mean',
  'min',
  'max',
  'abs',
  'attained',
  'value',
  'days',
  'coalesce',
  'if',
  'count',
] as const satisfies readonly FunctionName[];
/** What a figure may be printed of, of a thing that has a place. */
const subjectWords = [...nodeKinds, 'indicator', 'measure'] as const;
export const budgetWords = ['initial', 'updated', 'used'] as const;
export const roundingWords = ['half-up', 'half-even', 'truncate'] as const;
export const typeWords = ['effectiveness', 'efficiency', 'quality', 'volume', 'outcome', 'financial-health'] as const;

/** Target over value measures what should go down: of a missed `>=` it would give more than 100 %. The way from a baseline has one direction. */
export const ways = {
  '>=': ['linear', 'from-baseline', 'all-or-nothing', 'steps'],
  '<=': ['linear', 'inverse', 'from-baseline', 'all-or-nothing', 'steps'],
  '=': ['linear', 'all-or-nothing', 'steps'],
  between: ['linear', 'all-or-nothing', 'steps'],
} as const satisfies Readonly<Record<MissedSide, readonly string[]>>;

export type Term =
  | 'PERIOD'
  | 'YEARS'
  | 'YEAR'
  | 'NUMBER'
  | 'PERCENT'
  | 'DECIDED'
  | 'WEIGHT'
  | 'WEIGHED'
  | 'QUANTITY'
  | 'GOALPOST'
  | 'VALUE'
  | 'MEASURED'
  | 'DATE'
  | 'PROSE'
  | 'UNIT'
  | 'TARGET'
  | 'CHANGE'
  | 'LEVEL'
  | 'ROUNDED-LEVEL'
  | 'FIGURE'
  | 'ENTITY'
  | 'GIVEN'
  | 'SUBJECT'
  | 'MISSED'
  | 'STEPS'
  | 'LATE'
  | 'SCORE-ROUNDING'
  | 'MARKS'
  | 'AWARD'
  | 'POINT-RANGE'
  | 'EXPRESSION'
  | 'PRODUCT'
  | 'OPERAND'
  | 'FUNCTION'
  | 'YEAR-POINT';

export const PERIOD: Form<Period | null> = term('PERIOD');
export const YEARS: Form<Period | null> = term('YEARS');
export const YEAR: Form<Period | null> = term('YEAR');
export const NUMBER: Form<NumberLiteral | null> = term('NUMBER');
export const PERCENT: Form<NumberLiteral | null> = term('PERCENT');
/** What an evaluator decides that counts, or that nothing does. */
export const DECIDED: Form<NumberLiteral | NotCounted | null> = term('DECIDED');
export const WEIGHT: Form<NumberLiteral | null> = term('WEIGHT');
/** A weight, or the measure whose value it is. */
export const WEIGHED: Form<NumberLiteral | Name | null> = term('WEIGHED');
export const QUANTITY: Form<NumberLiteral | null> = term('QUANTITY');
export const GOALPOST: Form<GoalpostLiteral | null> = term('GOALPOST');
export const VALUE: Form<ValueLiteral | null> = term('VALUE');
/** A value as it is given, with its sign. */
export const MEASURED: Form<GivenLiteral | null> = term('MEASURED');
export const DATE: Form<DateLiteral | null> = term('DATE');
export const PROSE = term('PROSE') as Form<string>;
export const UNIT: Form<Name | null> = term('UNIT');
export const TARGET: Form<Goal | null> = term('TARGET');
export const LEVEL: Form<Level | null> = term('LEVEL');
export const ROUNDED_LEVEL: Form<Level | null> = term('ROUNDED-LEVEL');
export const FIGURE: Form<Figure | null> = term('FIGURE');
export const GIVEN = term('GIVEN') as Form<PlaceReference>;
export const SUBJECT = term('SUBJECT') as Form<PlaceReference>;
export const MISSED: Form<MissedRule | null> = term('MISSED');
export const LATE: Form<LateRule | null> = term('LATE');
export const SCORE_ROUNDING: Form<ScoreRounding | null> = term('SCORE-ROUNDING');
export const MARKS = term('MARKS') as Form<readonly MarkRange[]>;
export const POINT_RANGE: Form<PointRange | null> = term('POINT-RANGE');
export const AWARD = term('AWARD') as Form<readonly AwardShare[]>;
export const EXPRESSION: Form<Expression | null> = term('EXPRESSION');

const comparison = either(sign('>='), sign('<='), sign('='), sign('>'), sign('<'));
const year = token('year');
const number = token('number');
const operand = term('OPERAND');
const point = term('YEAR-POINT');
const benchmark = all(one('benchmark'), maybe(TEXT));
const relative = either(one('baseline'), one('previous'), benchmark, year);
/** A change says which way it goes. */
const change = either(sign('+'), sign('-'));
const signed = all(maybe(change), number);
const within = maybe(word('in'), name('parent', 'NODE'));
const office = maybe(word('for'), name('sliced', 'OFFICE'));

/** `weight under A`: the weight is missing. */
const partBehind = all(either(word('in'), word('under'), word('weight')), either(name('parent'), TEXT));

/** `objective D6.1`: a word before the code tells which is meant. */
function entity(use: 'given' | 'subject'): Form {
  return all(either(word('plan'), all(label(...subjectWords), name(use)), name(use)), within, office);
}

/** `done` and `not done` are no steps. */
const aimedStep = all(not(either(one('done'), all(one('not'), one('done')))), name('step', 'STEP'));

/** What a value is worth. */
const grade = all(term('QUANTITY'), sign('='), term('PERCENT'));
/** In a table. */
const graded = all(term('GOALPOST'), sign('='), term('PERCENT'));
/** A figure may have a day by which it is to be reached. */
const day = maybe(word('by'), term('DATE'));

/** What each statement makes of more than a year, or of less, is the binder's to say. */
const period = either(all(year, maybe(sign('..'), year)), token('part'));

export const terms: Readonly<Record<Term, Form>> = {
  PERIOD: period,
  YEARS: period,
  YEAR: period,
  NUMBER: number,
  PERCENT: all(maybe(sign('-')), token('percent')),
  DECIDED: either(all(one('not'), word('applicable')), term('PERCENT')),
  WEIGHT: all(maybe(sign('-')), number),
  // a measure whose code is a number stands in backticks, and so does one that is called as the next part of the head begins
  WEIGHED: either(term('WEIGHT'), all(not(number), not(partBehind), name('measure', 'MEASURE'))),
  QUANTITY: all(signed, maybe(token('unit-behind'))),
  // a measure whose code is a number stands in backticks
  GOALPOST: either(benchmark, term('QUANTITY'), all(not(signed), name('measure', 'MEASURE'))),
  VALUE: either(term('DATE'), one('done'), all(one('not'), one('done')), term('QUANTITY'), name('step', 'STEP')),
  MEASURED: either(
    all(sign('='), either(all(one('not'), word('applicable'), word('because'), TEXT), term('VALUE'))),
    all(either(sign('>='), sign('<='), sign('>'), sign('<')), term('QUANTITY')),
  ),
  DATE: token('date'),
  PROSE: either(all(TEXT, maybe(token('prose'))), token('prose')),
  UNIT: token('unit'),
  TARGET: either(
    all(comparison, term('QUANTITY'), word('threshold'), grade, maybe(word('stretch'), grade)),
    all(
      comparison,
      either(one('baseline'), one('previous'), benchmark, term('CHANGE'), term('QUANTITY'), aimedStep),
      day,
    ),
    all(word('between'), term('QUANTITY'), word('and'), term('QUANTITY'), day),
    all(word('grades'), maybe(one('interpolated')), list(graded), maybe(word('else'), sign('='), term('PERCENT'))),
    all(word('by'), term('DATE')),
    all(one('done'), maybe(TEXT), maybe(word('by'), term('DATE'))),
    one('none'),
  ),
  CHANGE: either(
    all(change, token('share'), word('on'), relative),
    all(change, number, maybe(token('unit-behind')), word('points'), word('on'), relative),
    all(term('QUANTITY'), word('points')),
  ),
  LEVEL: either(all(word('level'), token('whole')), label(...nodeLevels)),
  'ROUNDED-LEVEL': either(all(word('level'), token('whole')), label(...roundedLevels)),
  FIGURE: either(
    all(
      label('score', 'attainment', 'indicators', 'children', 'overshoot', 'excess', 'versus-target', 'award'),
      term('PERCENT'),
    ),
    all(label('weight', 'weights', 'deviation', 'change', 'marks'), term('QUANTITY')),
    all(word('value'), term('VALUE')),
    all(word('target'), either(all(word('by'), term('DATE')), term('VALUE'))),
    all(word('budget'), either(all(label(...budgetWords), term('QUANTITY')), all(word('share'), term('PERCENT')))),
    all(
      word('count'),
      either(all(word('band'), name('band')), one('overshoot'), label(...subjectWords)),
      term('QUANTITY'),
      maybe(word('at'), term('ROUNDED-LEVEL')),
    ),
    all(
      word('share'),
      either(all(word('band'), name('band')), one('overshoot')),
      term('PERCENT'),
      maybe(word('at'), term('ROUNDED-LEVEL')),
    ),
    all(word('light'), name('band', 'BAND')),
    term('PERCENT'),
  ),
  ENTITY: either(term('GIVEN'), term('SUBJECT')),
  GIVEN: entity('given'),
  SUBJECT: entity('subject'),
  MISSED: either(one('linear', 'inverse', 'from-baseline', 'all-or-nothing'), term('STEPS')),
  STEPS: all(
    one('steps'),
    maybe(one('interpolated')),
    word('within'),
    list(all(term('PERCENT'), sign('='), term('PERCENT'))),
  ),
  LATE: either(
    one('all-or-nothing'),
    all(
      word('lose'),
      term('PERCENT'),
      word('per'),
      word('day'),
      maybe(word('after'), number, label('days', 'day')),
      maybe(word('down'), word('to'), term('PERCENT')),
    ),
  ),
  'SCORE-ROUNDING': all(word('score'), term('NUMBER'), word('decimals'), one(...roundingWords)),
  MARKS: list(
    all(term('PERCENT'), sign('..'), term('PERCENT'), sign('='), term('NUMBER'), maybe(sign('..'), term('NUMBER'))),
  ),
  'POINT-RANGE': all(term('NUMBER'), sign('..'), term('NUMBER')),
  AWARD: list(all(either(sign('>='), sign('>')), term('PERCENT'), sign('='), term('PERCENT'))),
  EXPRESSION: list(term('PRODUCT'), '+', '-'),
  PRODUCT: list(operand, '*', '/'),
  OPERAND: either(
    all(sign('('), term('EXPRESSION'), sign(')')),
    all(sign('-'), operand),
    number,
    term('FUNCTION'),
    all(name('operand', 'NAME'), maybe(sign('['), point, maybe(sign('..'), point), sign(']'))),
  ),
  FUNCTION: either(
    all(
      { is: 'function', words: functionWords.filter((name) => name !== 'if') },
      sign('('),
      either(all(one('children'), sign(')')), all(list(term('EXPRESSION')), sign(')'))),
    ),
    all(
      { is: 'function', words: ['if'] },
      sign('('),
      term('EXPRESSION'),
      comparison,
      term('EXPRESSION'),
      sign(','),
      term('EXPRESSION'),
      sign(','),
      term('EXPRESSION'),
      sign(')'),
    ),
  ),
  'YEAR-POINT': either(token('n-before'), all(token('n'), maybe(change, token('whole'))), year),
};
