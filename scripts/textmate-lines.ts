// Which words count in which statement, for the TextMate grammars: the statements of language/reference/grammar.md as far as colours go.

import type { KeywordName } from '#language/syntax/keywords/english.ts';

export interface Line {
  /** The keywords that begin it. */
  readonly heads: readonly KeywordName[];
  /** How its head is coloured, without the language's ending. */
  readonly scope: string;
  /** How the code behind its head is coloured, where it declares one. */
  readonly codeScope?: string;
  /** Words between the parts of the statement. */
  readonly words?: readonly KeywordName[];
  /** Words that are values out of a closed set. */
  readonly values?: readonly KeywordName[];
  readonly functions?: readonly KeywordName[];
  /** A word behind a number is its unit. */
  readonly quantities?: true;
}

const node: readonly KeywordName[] = ['area', 'perspective', 'mission', 'programme', 'objective', 'action'];
const level: readonly KeywordName[] = ['at', 'level', 'plan', 'indicator', 'scorecard', ...node];
const rounding: readonly KeywordName[] = ['half-up', 'half-even', 'truncate'];
const place: readonly KeywordName[] = ['under', 'weight', 'in', 'unit', 'source', 'for'];

/** What declares or places a code. */
export const declarations: readonly Line[] = [
  { heads: ['plan'], scope: 'storage.type.plan', codeScope: 'entity.name.type.plan' },
  { heads: node, scope: 'storage.type.node', codeScope: 'entity.name.type.node', words: place },
  { heads: ['scorecard'], scope: 'storage.type.scorecard', codeScope: 'entity.name.type.scorecard', words: place },
  { heads: ['indicator'], scope: 'storage.type.indicator', codeScope: 'entity.name.function.indicator', words: place },
  { heads: ['measure'], scope: 'storage.type.measure', codeScope: 'variable.other.measure', words: place },
  { heads: ['use'], scope: 'keyword.other.use', codeScope: 'variable.other', words: place },
  { heads: ['policy', 'office'], scope: 'storage.type', codeScope: 'entity.name.type', words: place },
  { heads: ['scale'], scope: 'storage.type.scale', codeScope: 'entity.name.type.scale' },
];

/** What may have a block of lines that begin with codes. */
export const records: readonly Line[] = [
  {
    heads: ['actuals'],
    scope: 'keyword.other.record',
    words: ['source', 'for', 'in', 'rounded'],
    values: ['done', 'not'],
  },
  {
    heads: ['published'],
    scope: 'keyword.other.record',
    words: [
      ...['at', 'known', 'in', 'score', 'attainment', 'value', 'target', 'by', 'weight', 'weights', 'indicators'],
      ...['children', 'overshoot', 'budget', 'initial', 'updated', 'used', 'share', 'count', 'band', 'light'],
      ...['plan', 'indicator', 'scorecard'],
      ...node,
    ] as KeywordName[],
    values: ['done', 'not'],
    quantities: true,
  },
  {
    heads: ['evaluations'],
    scope: 'keyword.other.record',
    words: ['by-whom', 'on-day', 'because', 'in'],
    values: ['confirmed'],
  },
];

const property = 'keyword.other.property';
const rule = 'keyword.other.rule';

/** Everything else that a keyword begins. */
export const lines: readonly Line[] = [
  { heads: ['perf'], scope: 'keyword.other.header', words: ['for'] },
  {
    heads: ['organisation', 'years', 'language', 'owner', 'unit', 'source', 'description', 'note', 'detail'],
    scope: property,
  },
  {
    heads: ['type'],
    scope: property,
    values: ['effectiveness', 'efficiency', 'quality', 'volume', 'outcome', 'financial-health'],
  },
  {
    heads: ['formula'],
    scope: property,
    functions: ['sum', 'mean', 'min', 'max', 'abs', 'attained', 'value', 'days'],
    values: ['children'],
  },
  {
    heads: ['target'],
    scope: property,
    words: ['by', 'on', 'points', 'set', 'by-whom'],
    values: ['done', 'none', 'baseline', 'previous'],
    quantities: true,
  },
  {
    heads: ['baseline', 'actual', 'spread', 'goalposts'],
    scope: property,
    words: ['rounded', 'source'],
    values: ['none', 'done', 'not', 'logarithmic'],
    quantities: true,
  },
  { heads: ['accumulate'], scope: property, values: ['sum', 'last', 'mean'] },
  { heads: ['budget'], scope: property, words: ['initial', 'updated', 'used'], quantities: true },
  { heads: ['evaluation'], scope: property, words: ['by-whom', 'on-day', 'because'], values: ['confirmed'] },
  { heads: ['based'], scope: rule, words: ['on'] },
  { heads: ['cap', 'floor'], scope: rule, values: ['none'] },
  {
    heads: ['missed'],
    scope: rule,
    words: ['by', 'lose', 'per', 'day', 'after', 'days', 'down', 'to', 'within'],
    values: ['linear', 'inverse', 'from-baseline', 'all-or-nothing', 'steps', 'interpolated'],
  },
  { heads: ['missing'], scope: rule, values: ['excluded', 'zero', 'blocks'] },
  { heads: ['share'], scope: rule, words: ['indicators', 'children', ...level] },
  { heads: ['weights'], scope: rule, words: ['total'], values: ['any'] },
  { heads: ['aggregate'], scope: rule, words: level, values: ['weighted', 'mean', 'minimum', 'geometric'] },
  { heads: ['require'], scope: rule, words: ['measured', ...level] },
  { heads: ['attainment'], scope: rule, values: ['target', 'goalposts', 'better-of-improvement'] },
  { heads: ['points'], scope: rule, values: rounding },
  { heads: ['overshoot'], scope: rule, words: ['beyond'] },
  { heads: ['round'], scope: rule, words: ['decimals', ...level], values: rounding },
  { heads: ['display'], scope: rule, words: ['decimals'], values: rounding },
  { heads: ['band'], scope: rule },
  { heads: ['lint'], scope: rule, values: ['off', 'hint', 'warning', 'error'] },
];
