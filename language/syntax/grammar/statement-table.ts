// Which statements may stand in which declaration. The one place that says so: the parser refuses by it, completion offers by it.

import type { KeywordName } from '../keywords/keywords.ts';
import type { DeclarationKind } from '../tree.ts';
import { nodeKinds } from './node-kinds.ts';
import { ruleWords } from './rules.ts';

const documentation = ['description', 'note', 'detail'] as const;
const judged = ['published', 'evaluation'] as const;
/** Rules on what a node holds; an indicator holds nothing. */
const ofMembers: ReadonlySet<string> = new Set(['share', 'weights', 'aggregate', 'require']);
const rulesOfIndicators = ruleWords.filter((word) => !ofMembers.has(word));
const ofNodes = ['type', 'owner', 'office', 'policy', 'budget', ...judged, ...documentation, ...ruleWords] as const;
const members = [...nodeKinds, 'indicator', 'use'] as const;

const node: readonly KeywordName[] = [...ofNodes, ...members];

/** By the kind of declaration: the keywords that may begin a line of its block. */
export const statementsIn: Readonly<Record<DeclarationKind, readonly KeywordName[]>> = {
  plan: ['organisation', 'years', 'language', 'unit', 'lint', ...node],
  area: node,
  perspective: node,
  mission: node,
  programme: node,
  objective: node,
  action: node,
  scorecard: node,
  indicator: [
    'type',
    'formula',
    'unit',
    'target',
    'baseline',
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
  use: ['target', 'actual', 'office', ...judged, ...documentation, ...ruleWords, 'indicator', 'use'],
  measure: ['formula', 'unit', 'source', 'accumulate', ...documentation],
  policy: ['based', 'description', 'note', ...ruleWords],
  office: ['owner', ...documentation],
  scale: [],
  actuals: [],
  'published-block': [],
  evaluations: [],
};

/** What begins a line at the top level of a file. */
export const topLevel = [
  'plan',
  'policy',
  ...members,
  'measure',
  'office',
  'scale',
  'actuals',
  'published',
  'evaluations',
] as const satisfies readonly KeywordName[];
