// The differences of two sheets, fact by fact, and how to apply one to a sheet. Knows no changes: which differences belong together is decided
// in `group`.

import type { RuleName, Rules } from '#language/model/rules.ts';
import { ruleNames } from '#language/model/things/rules.ts';
import { canonicalRule } from './canonical-form.ts';
import type { Fact } from './fact.ts';
import { copyOfEntity, type Entity, type FactSheet } from './fact-sheet.ts';

/** `entity` is from the later sheet; for `removed` from the earlier. */
export type Difference =
  | { readonly kind: 'added' | 'removed'; readonly entity: Entity }
  | {
      readonly kind: 'fact';
      readonly entity: Entity;
      readonly field: string;
      readonly before: Fact | null;
      readonly after: Fact | null;
    }
  | {
      readonly kind: 'rule';
      readonly entity: Entity;
      readonly rule: RuleName;
      readonly before: Rules;
      readonly after: Rules;
    };

export type FactDifference = Extract<Difference, { kind: 'fact' }>;
export type RuleDifference = Extract<Difference, { kind: 'rule' }>;

export function differences(before: FactSheet, after: FactSheet): readonly Difference[] {
  const found: Difference[] = [];
  for (const entity of after.entities.values()) {
    const earlier = before.entities.get(entity.key);
    if (earlier) found.push(...factDifferences(earlier, entity), ...ruleDifferences(earlier, entity));
    else found.push({ kind: 'added', entity });
  }
  for (const entity of before.entities.values()) {
    if (!after.entities.has(entity.key)) found.push({ kind: 'removed', entity });
  }
  return found;
}

function factDifferences(earlier: Entity, entity: Entity): readonly Difference[] {
  const found: Difference[] = [];
  for (const [field, after] of entity.facts) {
    const before = earlier.facts.get(field) ?? null;
    if (before?.canon !== after.canon) found.push({ kind: 'fact', entity, field, before, after });
  }
  for (const [field, before] of earlier.facts) {
    if (!entity.facts.has(field)) found.push({ kind: 'fact', entity, field, before, after: null });
  }
  return found;
}

function ruleDifferences({ rules: before }: Entity, entity: Entity): readonly Difference[] {
  const { rules: after } = entity;
  if (!before || !after || before === after) return [];
  return ruleNames
    .filter((rule) => canonicalRule(before, rule) !== canonicalRule(after, rule))
    .map((rule) => ({ kind: 'rule', entity, rule, before, after }));
}

/** Applies differences to the earlier sheet (or a copy of it), in place. */
export function applyDifferences(sheet: FactSheet, taken: readonly Difference[]): void {
  const changed = new Map<Rules, Map<string, Rules>>();
  for (const difference of taken) {
    const { entity } = difference;
    const { key } = entity;
    if (difference.kind === 'fact' || difference.kind === 'rule')
      takeInto(sheet.entities.get(key), difference, changed);
    else if (difference.kind === 'added') sheet.entities.set(key, copyOfEntity(entity));
    else sheet.entities.delete(key);
  }
}

function takeInto(
  entity: Entity | undefined,
  difference: FactDifference | RuleDifference,
  changed: Map<Rules, Map<string, Rules>>,
): void {
  if (!entity) return;
  if (difference.kind === 'fact') {
    if (difference.after) entity.facts.set(difference.field, difference.after);
    else entity.facts.delete(difference.field);
  } else if (entity.rules) entity.rules = withRule(entity.rules, difference, changed);
}

/** Things that shared one set of rules still do afterwards: limits are computed once for each set. */
function withRule(rules: Rules, { rule, after }: RuleDifference, changed: Map<Rules, Map<string, Rules>>): Rules {
  const results = changed.get(rules) ?? new Map<string, Rules>();
  changed.set(rules, results);
  const key = `${rule} ${canonicalRule(after, rule)}`;
  const result = results.get(key) ?? { ...rules, [rule]: after[rule] };
  results.set(key, result);
  return result;
}
