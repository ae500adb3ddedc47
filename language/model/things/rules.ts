// Computes the effective rules: built-in, overridden by the policy, then by the nodes above, then by a place's own. Equal rules are the same object: a
// hundred thousand places with one policy share theirs. Knows nothing of what the rules compute.

import type { Anchor } from '../../diagnostics/diagnostic.ts';
import type { Level } from '../../syntax/rule-forms.ts';
import type { NodeKind } from '../../syntax/tree.ts';
import type { Band, Missed, RuleName, Rules } from '../rules.ts';
import { compare, HALF, ONE } from '../values/number.ts';
import type { MutableRules, RuleLine } from './rule-lines.ts';

const LINEAR: Missed = { kind: 'linear' };

/** The built-in rules. */
export const BUILT_IN: Rules = {
  policy: null,
  cap: ONE,
  floor: { coefficient: 0n, scale: 0 },
  'missed >=': LINEAR,
  'missed <=': LINEAR,
  'missed =': LINEAR,
  'missed between': LINEAR,
  'missed by': { kind: 'all-or-nothing' },
  missing: 'excluded',
  interim: 'year',
  share: { indicators: HALF, children: HALF },
  weights: { total: { number: ONE, percent: true }, whole: false },
  aggregate: 'weighted',
  require: 1,
  attainment: 'target',
  points: null,
  overshoot: null,
  round: null,
  bands: [],
  display: { decimals: 2, mode: 'half-up' },
  marks: null,
  award: null,
  malus: null,
  origins: new Map<RuleName, Anchor>(),
};

/** From what holds where nobody says otherwise. */
export const ruleNames: readonly RuleName[] = Object.keys(BUILT_IN).filter(isRuleName);

function isRuleName(name: string): name is RuleName {
  return name !== 'policy' && name !== 'origins';
}

/** The rule lines of a block. */
export interface Layer {
  /** The code, if the block is a policy; else null. */
  readonly policy: string | null;
  readonly lines: readonly RuleLine[];
}

/** The inherited rules, as layers. */
export interface Scope {
  readonly policy: string | null;
  readonly layers: readonly Layer[];
  /** Whether some line applies to one level only. */
  readonly leveled: boolean;
  /** The effective rules if no line is for one level; computed on first use. */
  everywhere: Rules | null;
  /** The effective rules by kind and depth otherwise. */
  readonly resolved: Map<string, Rules>;
  /** The scopes that one more layer makes of it: equal rules are one object, from one binding to the next as well. */
  readonly extended: WeakMap<Layer, Scope>;
}

export interface RuleSite {
  readonly kind: NodeKind | 'plan' | 'indicator';
  readonly depth: number;
}

function createScope(policy: string | null, layers: readonly Layer[]): Scope {
  const leveled = layers.some(({ lines }) => lines.some(({ at }) => at !== null));
  return { policy, layers, leveled, everywhere: null, resolved: new Map(), extended: new WeakMap() };
}

/** The scope without any layers. */
export const EMPTY_SCOPE: Scope = createScope(null, []);

/** The scope with one more layer. */
export function extendScope(scope: Scope, layer: Layer): Scope {
  if (layer.lines.length === 0 && layer.policy === null) return scope;
  const known = scope.extended.get(layer);
  if (known !== undefined) return known;
  const extended = createScope(layer.policy ?? scope.policy, [...scope.layers, layer]);
  scope.extended.set(layer, extended);
  return extended;
}

export function rulesAt(scope: Scope, site: RuleSite): Rules {
  if (!scope.leveled) {
    scope.everywhere ??= resolve(scope, site);
    return scope.everywhere;
  }
  const key = `${site.kind} ${site.depth}`;
  const known = scope.resolved.get(key);
  if (known !== undefined) return known;
  const rules = resolve(scope, site);
  scope.resolved.set(key, rules);
  return rules;
}

function resolve({ policy, layers }: Scope, site: RuleSite): Rules {
  if (policy === null && layers.length === 0) return BUILT_IN;
  const origins = new Map<RuleName, Anchor>();
  const rules: MutableRules = { ...BUILT_IN, policy, origins };
  for (const layer of layers) {
    const bands: Band[] = [];
    const holding = layer.lines.filter(({ at }) => at === null || matches(at, site));
    // a line for one level overrides lines for all
    for (const line of [...holding.filter(({ at }) => at === null), ...holding.filter(({ at }) => at !== null)]) {
      Object.assign(rules, line.change);
      origins.set(line.name, line.anchor);
      if (line.band) bands.push(line.band);
    }
    if (bands.length > 0) rules.bands = inOrder(bands);
  }
  return rules;
}

/** Bands sorted from best to worst, since the engine uses the first that applies. */
function inOrder(bands: readonly Band[]): readonly Band[] {
  return [...bands].sort((a, b) => {
    if (a.bound === null || b.bound === null) return a.bound === b.bound ? 0 : a.bound === null ? 1 : -1;
    return -compare(a.bound, b.bound) || Number(b.strict) - Number(a.strict);
  });
}

function matches({ node, depth }: Level, site: RuleSite): boolean {
  if (node !== null) return node === site.kind;
  return depth !== null && depth === site.depth && site.kind !== 'indicator';
}
