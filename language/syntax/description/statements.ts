// The statements: lines of blocks. Each is its word and its fields, in the order in which they are written; the tree has the same fields, and
// the type checker holds one against the other.

import type { KeywordName } from '../keywords/english.ts';
import { months } from '../months.ts';
import type { Statement } from '../statements.ts';
import {
  all,
  behind,
  definition,
  either,
  type Form,
  flag,
  keyword,
  list,
  name,
  one,
  optional,
  reads,
  sign,
  TEXT,
  unless,
  word,
} from './forms.ts';
import {
  budgetWords,
  DATE,
  DECIDED,
  EXPRESSION,
  FIGURE,
  GIVEN,
  GOALPOST,
  MEASURED,
  PERIOD,
  PROSE,
  QUANTITY,
  SUBJECT,
  TARGET,
  typeWords,
  UNIT,
  VALUE,
  WEIGHT,
  YEAR,
  YEARS,
} from './terms.ts';

/** A form for each field of a part of the tree. */
export type Fields<S> = { readonly [F in keyof S]: Form<S[F] | null> };

export type Described = Exclude<Statement['kind'], 'rule' | 'weight'>;
type Of<K, S = Statement> = S extends { kind: infer One } ? (K extends One ? S : never) : never;

export interface StatementForm<K extends Described> {
  /** null: it begins with a code or a year. */
  readonly word: KeywordName | null;
  /** In the order in which they are written. */
  readonly fields: Fields<Omit<Of<K>, 'kind' | 'start' | 'end'>>;
  /** What tells one from another of the same kind in the same block; nothing: there is one, or they are all alike. */
  readonly tells: readonly (keyof Of<K>)[];
  /** Without these, nothing can be told of what stands behind them. */
  readonly needs?: readonly (keyof Of<K>)[];
  /** Where this is said, nothing else is. */
  readonly alone?: keyof Of<K>;
  /** A day without a year is one of its period. */
  readonly dated?: boolean;
  readonly says?: string;
}

const assigned = behind(sign('='), VALUE);
const source = optional(behind(word('source'), TEXT));
const given = {
  value: MEASURED,
  reached: optional(behind(word('on-day'), DATE)),
  rounded: flag('rounded'),
  provisional: flag('provisional'),
  source,
} as const;
const printed = {
  figures: list(FIGURE),
  at: optional(behind(word('at'), TEXT)),
  known: optional(behind(word('known'), TEXT)),
} as const;
const decision = unless('confirmed', behind(sign('='), DECIDED));
const because = behind(word('because'), TEXT);
const year = optional(YEAR);

export const statements: { readonly [K in Described]: StatementForm<K> } = {
  organisation: { tells: [], word: 'organisation', fields: { text: TEXT } },
  years: { tells: [], word: 'years', fields: { period: YEARS } },
  'year-begins': {
    tells: [],
    word: 'year',
    fields: { month: behind(word('begins'), keyword(...months)) },
    says: 'the month in which each year of the plan begins; 2024/25 is the year that begins in 2024, and Q1, H1 and months count from there',
  },
  language: {
    tells: [],
    word: 'language',
    fields: { language: name('tongue', 'en | it') },
    says: "the language in which numbers, dates and lights are printed; default: that of the file's keywords",
  },
  policy: { tells: [], word: 'policy', fields: { name: name('policy') }, says: 'the policy from here downwards' },
  library: {
    tells: ['name'],
    word: 'library',
    fields: { name: name('library') },
    says: 'what the plan has in common with others; what it declares itself replaces that',
  },
  follows: {
    tells: ['name'],
    word: 'follows',
    fields: { name: name('followed', 'PLAN') },
    says: 'the plan of the year before: values of earlier years that this one does not have are read there',
  },
  unit: {
    tells: [],
    word: 'unit',
    fields: { unit: UNIT, is: optional(behind(sign('='), QUANTITY)) },
    says: 'in a plan, a word of its own, for use anywhere in it, or what one of it is: unit day = 8 hours',
  },
  lint: {
    tells: ['code'],
    word: 'lint',
    fields: { code: name('finding', 'DIAGNOSTIC'), level: one('off', 'hint', 'warning', 'error'), because },
    says: 'how loud a finding is in this plan, by its code; errors stay errors',
  },
  type: { tells: [], word: 'type', fields: { type: keyword(...typeWords), text: TEXT }, alone: 'type' },
  owner: { tells: [], word: 'owner', fields: { text: TEXT }, says: 'the role that answers for it' },
  office: { tells: [], word: 'office', fields: { offices: list(name('office')) } },
  slices: { tells: [], word: 'slices', fields: { names: list(definition('slice', 'SLICE')) } },
  slice: {
    tells: [],
    word: 'slice',
    fields: { name: name('slice') },
    says: 'in a scorecard, or where an indicator is used: of every figure that has this slice, the slice is read',
  },
  budget: {
    tells: ['period', 'budget'],
    word: 'budget',
    fields: { period: YEAR, budget: one(...budgetWords), amount: behind(sign('='), QUANTITY) },
    needs: ['period', 'budget'],
  },
  published: { tells: ['period', 'at'], word: 'published', fields: { period: PERIOD, ...printed } },
  evaluation: {
    tells: ['period'],
    word: 'evaluation',
    fields: {
      period: PERIOD,
      percent: decision,
      by: optional(behind(word('by-whom'), TEXT)),
      on: optional(behind(word('on-day'), DATE)),
      because,
    },
  },
  description: { tells: [], word: 'description', fields: { prose: PROSE } },
  note: { tells: [], word: 'note', fields: { prose: PROSE } },
  detail: {
    tells: ['label'],
    word: 'detail',
    fields: { label: TEXT, text: TEXT },
    says: 'a label and a text: shown, never scored',
  },
  formula: { tells: [], word: 'formula', fields: { expression: EXPRESSION } },
  target: {
    tells: ['period'],
    word: 'target',
    fields: {
      period: YEARS,
      goal: TARGET,
      resolved: optional(reads(all(sign('('), VALUE, sign(')')))),
      setBy: optional(reads(all(word('set'), word('by-whom'), TEXT))),
    },
    dated: true,
  },
  revised: {
    tells: ['on'],
    word: 'revised',
    fields: {
      on: DATE,
      goal: TARGET,
      setBy: optional(reads(all(word('set'), word('by-whom'), TEXT))),
      because,
    },
    needs: ['on'],
    says: 'from that day on this target holds in place of the one above it; both are kept',
  },
  milestone: {
    tells: ['title', 'by'],
    word: 'milestone',
    fields: {
      title: TEXT,
      by: behind(word('by'), DATE),
      weight: optional(behind(word('weight'), WEIGHT)),
      value: optional(behind(sign('='), VALUE)),
      provisional: flag('provisional'),
      source,
    },
    needs: ['title', 'by'],
    says: 'in place of a target: what is to be done by a day of the year, with the day on which it was, done or not done',
  },
  benchmark: {
    tells: ['period', 'name'],
    word: 'benchmark',
    fields: { period: YEAR, name: optional(TEXT), amount: behind(sign('='), QUANTITY), source },
    needs: ['period'],
    says: 'what others reach, for comparison',
  },
  baseline: { tells: ['year'], word: 'baseline', fields: { none: flag('none'), year, value: assigned }, alone: 'none' },
  actual: { tells: ['period'], word: 'actual', fields: { period: PERIOD, ...given }, needs: ['period'], dated: true },
  spread: {
    tells: [],
    word: 'spread',
    fields: { value: QUANTITY },
    says: 'how far from a target at or near zero counts as a total miss',
  },
  scale: {
    tells: [],
    word: 'scale',
    fields: { name: name('scale') },
    says: 'values and targets are steps of this scale',
  },
  accumulate: {
    tells: [],
    word: 'accumulate',
    fields: { accumulation: one('sum', 'last', 'mean', 'kept') },
    says: 'how parts of a year, and the years of a period target, add up; kept: in how many parts of the year the target held',
  },
  goalposts: {
    tells: [],
    word: 'goalposts',
    fields: { low: GOALPOST, high: behind(sign('..'), GOALPOST), logarithmic: flag('logarithmic') },
    says: 'worth 0 % and worth 100 %, the first may be the greater; a benchmark, or a measure by its code, as it is in the year scored: see the rule `attainment`',
  },
  source: { tells: [], word: 'source', fields: { text: TEXT } },
  'based-on': {
    tells: [],
    word: 'based',
    fields: { name: behind(word('on'), name('policy')) },
    says: 'another policy, of which only what follows differs',
  },
  'measure-value': {
    tells: ['period', 'office'],
    word: null,
    fields: { period: PERIOD, office: optional(behind(word('for'), name('sliced', 'OFFICE'))), ...given },
    needs: ['period'],
    says: "`for OFFICE`: an office's slice, or one of a dimension; slices add up to the total of the year",
  },
  'actual-entry': { tells: ['reference'], word: null, fields: { reference: GIVEN, ...given } },
  'published-entry': { tells: ['reference', 'at'], word: null, fields: { reference: SUBJECT, ...printed } },
  'evaluation-entry': { tells: ['reference'], word: null, fields: { reference: SUBJECT, percent: decision, because } },
};

export interface Worded {
  readonly word: KeywordName | null;
  readonly fields: object;
  readonly form?: Form;
  readonly alone?: string;
}

/** Of a line, behind its word. */
export function formOf({ form, fields, alone }: Pick<Worded, 'form' | 'fields' | 'alone'>): Form {
  if (form) return form;
  const name = alone ?? '';
  const { [name]: one, ...others } = fields as Record<string, Form>;
  const rest = all(...Object.values(others));
  return one ? either(one.is === 'flag' ? { is: 'one', words: [one.word], place: false } : one, rest) : rest;
}
