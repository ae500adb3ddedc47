// Rules: lines of a policy, of nodes, of indicators. In the order of the reference.

import type { Rule } from '../rule-forms.ts';
import {
  all,
  behind,
  definition,
  either,
  type Form,
  flag,
  maybe,
  one,
  optional,
  reads,
  sign,
  TEXT,
  term,
  unless,
  word,
} from './forms.ts';
import type { Fields } from './statements.ts';
import {
  AWARD,
  LATE,
  LEVEL,
  MARKS,
  MISSED,
  NUMBER,
  PERCENT,
  POINT_RANGE,
  ROUNDED_LEVEL,
  roundingWords,
  SCORE_ROUNDING,
  WEIGHT,
  ways,
} from './terms.ts';

/** The keywords of rules. */
export type RuleWord = Exclude<Rule['rule'], 'missed-date'>;

type Named<R, S = Rule> = S extends { rule: infer One } ? (R extends One ? S : never) : never;

/** The form of a rule behind its keyword. */
export interface RuleForm<R extends Rule['rule']> {
  readonly word: RuleWord;
  /** In the order in which they are written. */
  readonly fields: Fields<Omit<Named<R>, 'rule'>>;
  /** If it is more than the sequence of its fields. */
  readonly form?: Form;
  readonly says?: string;
}

const level = optional(behind(word('at'), LEVEL));
const anyLevel = optional(behind(word('at'), ROUNDED_LEVEL));
const decimals = { decimals: NUMBER, mode: behind(word('decimals'), one(...roundingWords)) } as const;
const bound = either(sign('>='), sign('>'));

export const rules: { readonly [R in Rule['rule']]: RuleForm<R> } = {
  cap: { word: 'cap', fields: { percent: unless('none', PERCENT) } },
  floor: { word: 'floor', fields: { percent: unless('none', PERCENT) } },
  missed: {
    word: 'missed',
    fields: { comparison: reads(either(sign('>='), sign('<='), sign('='), word('between'))), by: MISSED },
    form: either(
      all(either(sign('>='), sign('>')), wayOf('>=')),
      all(either(sign('<='), sign('<')), wayOf('<=')),
      all(sign('='), wayOf('=')),
      all(word('between'), wayOf('between')),
    ),
    says: '`>=` is also for `>`, `<=` for `<`: one rule',
  },
  'missed-date': { word: 'missed', fields: { by: behind(word('by'), LATE) } },
  missing: { word: 'missing', fields: { missing: one('excluded', 'zero', 'blocks') } },
  interim: {
    word: 'interim',
    fields: { interim: one('year', 'proportional', 'none') },
    says: 'within the year, where no target is written for that part of it; days have their own',
  },
  share: {
    word: 'share',
    fields: {
      indicators: behind(word('indicators'), PERCENT),
      children: behind(word('children'), PERCENT),
      at: level,
    },
    says: 'divided by their sum',
  },
  weights: {
    word: 'weights',
    fields: {
      whole: reads(maybe(word('of'), word('plan'))),
      total: behind(word('total'), unless('any', WEIGHT)),
    },
    says: '`of plan`: shares of the whole plan; a node without one weighs what is below it',
  },
  aggregate: {
    word: 'aggregate',
    fields: { mean: one('weighted', 'mean', 'flat-mean', 'minimum', 'maximum', 'geometric', 'harmonic'), at: level },
    says: '`weighted`, `geometric` and `harmonic` go by the weights, the others do not; `flat-mean` is of all indicators below',
  },
  require: {
    word: 'require',
    fields: { count: reads(all(NUMBER, word('measured'))), at: level },
    says: 'fewer measured members leave the node unmeasured; its weight goes to its siblings',
  },
  attainment: {
    word: 'attainment',
    fields: { attainment: one('target', 'goalposts', 'better-of-improvement') },
    says: 'with `goalposts`, what has none goes by its target',
  },
  points: {
    word: 'points',
    fields: {
      points: NUMBER,
      mode: reads(maybe(one(...roundingWords))),
      achievement: optional(behind(word('achievement'), POINT_RANGE)),
      improvement: optional(behind(word('improvement'), POINT_RANGE)),
    },
    form: all(
      NUMBER,
      either(one(...roundingWords), all(word('achievement'), POINT_RANGE, maybe(word('improvement'), POINT_RANGE))),
    ),
    says: 'attainments as whole points out of NUMBER: rounded, or between goalposts by equal parts of the way',
  },
  overshoot: { word: 'overshoot', fields: { beyond: behind(word('beyond'), PERCENT) } },
  round: {
    word: 'round',
    fields: { ...decimals, at: behind(word('at'), ROUNDED_LEVEL), carried: flag('carried') },
    says: '`carried`: what goes up is rounded, what is shown is not',
  },
  band: {
    word: 'band',
    fields: { name: definition('band'), strict: reads(bound), bound: PERCENT, label: optional(TEXT) },
    form: all(definition('band'), maybe(bound, PERCENT), maybe(TEXT)),
    says: 'from best to worst; the last has no bound',
  },
  display: { word: 'display', fields: decimals },
  marks: {
    word: 'marks',
    fields: { looked: optional(SCORE_ROUNDING), ranges: MARKS, at: anyLevel },
    says: 'the marks of a score; in a range that gives two marks in proportion; an end that two ranges share is of the upper one',
  },
  award: {
    word: 'award',
    fields: { shares: AWARD, at: anyLevel },
    says: 'the share of an award; below the lowest bound nothing',
  },
  malus: {
    word: 'malus',
    fields: { points: unless('none', NUMBER) },
    form: either(one('none'), all(NUMBER, word('points'), word('when'), word('missed'))),
    says: 'percentage points off the score of its node',
  },
};

function wayOf(comparison: keyof typeof ways): Form {
  const [, ...plain] = [...ways[comparison]].reverse();
  return either(one(...plain.reverse()), term('STEPS'));
}
