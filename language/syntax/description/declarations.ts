// The declarations: the parts of a head, and the statements allowed in the block.

import { nodeKinds } from '../grammar/node-kinds.ts';
import type { KeywordName } from '../keywords/english.ts';
import type { Declaration, DeclarationKind } from '../tree.ts';
import { all, definition, either, type Form, list, type NameUse, name, sign, TEXT } from './forms.ts';
import { rules } from './rules.ts';
import type { Described } from './statements.ts';
import { DATE, PERIOD, QUANTITY, UNIT, WEIGHED } from './terms.ts';

/** The form of a part of a head, after its keyword if it has one. */
interface Part {
  readonly field: keyof Declaration;
  readonly word: KeywordName | null;
  readonly form: Form;
}

/** The parts behind the code or the period, in canonical order; the parser accepts any order. */
export const headParts = {
  in: { field: 'within', word: 'in', form: name('parent', 'NODE') },
  under: { field: 'under', word: 'under', form: name('parent', 'NODE') },
  weight: { field: 'weight', word: 'weight', form: WEIGHED },
  title: { field: 'title', word: null, form: TEXT },
  unit: { field: 'unit', word: 'unit', form: UNIT },
  source: { field: 'source', word: 'source', form: TEXT },
  at: { field: 'at', word: 'at', form: TEXT },
  'by-whom': { field: 'by', word: 'by-whom', form: TEXT },
  'on-day': { field: 'on', word: 'on-day', form: DATE },
} as const satisfies Partial<Record<KeywordName | 'title', Part>>;

export type HeadPart = keyof typeof headParts;

export interface DeclarationForm {
  readonly word: KeywordName;
  /** What follows the keyword: the declared code, a reference, or a period. */
  readonly called: Form;
  readonly parts: readonly HeadPart[];
  /** The required parts. */
  readonly needs: readonly HeadPart[];
  /** What follows all parts. */
  readonly last: Form | null;
  /** What `under` refers to. */
  readonly under: NameUse;
  /** The keywords that may begin a line of its block. */
  readonly body: readonly KeywordName[];
  /** The lines of its block that begin with no keyword. */
  readonly entry: Described | null;
}

const documentation = ['description', 'note', 'detail'] as const;
const judged = ['published', 'evaluation'] as const;
export const ruleWords = [...new Set(Object.values(rules).map((rule) => rule.word))] as const;
/** Rules about the members of a node, which are not allowed in an indicator. */
const ofMembers: ReadonlySet<string> = new Set(['share', 'weights', 'aggregate', 'require']);
const rulesOfIndicators = ruleWords.filter((one) => !ofMembers.has(one));
const ofNodes = ['type', 'owner', 'office', 'policy', 'budget', ...judged, ...documentation, ...ruleWords] as const;
const members = [...nodeKinds, 'indicator', 'use'] as const;
const nodeBody: readonly KeywordName[] = [...ofNodes, ...members];

interface Said extends Partial<DeclarationForm> {
  readonly word: KeywordName;
  readonly called: Form;
}

const usual = { parts: ['title'], needs: [], last: null, under: 'parent', body: [], entry: null } as const;

function declared(said: Said): DeclarationForm {
  return { ...usual, ...said };
}

function node(kind: (typeof nodeKinds)[number], under: NameUse = 'parent', body = nodeBody): DeclarationForm {
  const parts = ['under', 'weight', 'title'] as const;
  return declared({ word: kind, called: definition('node'), parts, under, body });
}

const scaled = either(all(QUANTITY, sign('..'), QUANTITY), list(definition('step', 'STEP'), '<'));

export const declarations: Readonly<Record<DeclarationKind, DeclarationForm>> = {
  plan: declared({
    word: 'plan',
    called: definition('plan'),
    body: ['organisation', 'years', 'year', 'language', 'library', 'follows', 'unit', 'lint', ...nodeBody],
  }),
  library: declared({
    word: 'library',
    called: definition('library'),
    body: ['owner', 'library', 'policy', 'unit', ...documentation, 'indicator'],
  }),
  policy: declared({
    word: 'policy',
    called: definition('policy'),
    body: ['based', 'description', 'note', ...ruleWords],
  }),
  area: node('area'),
  perspective: node('perspective'),
  mission: node('mission'),
  programme: node('programme'),
  objective: node('objective'),
  action: node('action'),
  scorecard: node('scorecard', 'scorecard', ['slice', ...nodeBody]),
  indicator: declared({
    word: 'indicator',
    called: definition('indicator'),
    parts: ['under', 'weight', 'title'],
    body: [
      'type',
      'formula',
      'unit',
      'target',
      'revised',
      'milestone',
      'baseline',
      'benchmark',
      'actual',
      'spread',
      'scale',
      'accumulate',
      'goalposts',
      'source',
      'owner',
      'office',
      ...judged,
      ...documentation,
      ...rulesOfIndicators,
    ],
  }),
  use: declared({
    word: 'use',
    called: name('used'),
    parts: ['in', 'under', 'weight'],
    body: [
      'target',
      'revised',
      'actual',
      'office',
      'slice',
      ...judged,
      ...documentation,
      ...ruleWords,
      'indicator',
      'use',
    ],
  }),
  measure: declared({
    word: 'measure',
    called: definition('measure'),
    parts: ['title', 'unit', 'source'],
    body: ['formula', 'unit', 'source', 'accumulate', ...documentation],
    entry: 'measure-value',
  }),
  office: declared({
    word: 'office',
    called: definition('office'),
    parts: ['under', 'title'],
    under: 'office',
    body: ['owner', ...documentation],
  }),
  dimension: declared({ word: 'dimension', called: definition('dimension'), body: ['slices', ...documentation] }),
  scale: declared({ word: 'scale', called: definition('scale'), last: scaled }),
  actuals: declared({ word: 'actuals', called: PERIOD, parts: ['source'], entry: 'actual-entry' }),
  'published-block': declared({ word: 'published', called: PERIOD, parts: ['at'], entry: 'published-entry' }),
  evaluations: declared({
    word: 'evaluations',
    called: PERIOD,
    parts: ['by-whom', 'on-day'],
    needs: ['by-whom'],
    entry: 'evaluation-entry',
  }),
};

export const declarationKinds = Object.keys(declarations) as readonly DeclarationKind[];

/** The keywords that may begin a line at the top level of a file. */
export const topLevel: readonly KeywordName[] = [
  'plan',
  'library',
  'policy',
  ...members,
  'measure',
  'office',
  'scale',
  'dimension',
  'actuals',
  'published',
  'evaluations',
];
