// The nodes above the subject of a change, under which changes are merged when there are too many to score one by one.

import type { Claim, SheetPair } from './claims.ts';
import { type Entity, type FactSheet, factOf } from './fact-sheet.ts';

/** From near to far: the parent, the branch directly below the plan, the plan. */
export function ancestorLevels({ before, after }: SheetPair): readonly ((claim: Claim) => Entity)[] {
  const sheetOf = ({ kind }: Claim): FactSheet => (kind === 'removed' ? before : after);
  return [
    (claim) => parentOf(claim.subject, sheetOf(claim)) ?? settings(sheetOf(claim)),
    (claim) => ancestorsOf(claim.subject, sheetOf(claim)).at(-2) ?? settings(sheetOf(claim)),
    (claim) => ancestorsOf(claim.subject, sheetOf(claim)).at(-1) ?? settings(sheetOf(claim)),
  ];
}

/** The parent; null for the plan, measures and offices. */
function parentOf({ key, source, facts }: Entity, { entities }: FactSheet): Entity | null {
  const place = source.kind === 'indicator' ? entities.get(`place of ${key}`) : null;
  const parent = factOf(place ?? { key, source, facts, rules: null }, 'parent', 'reference');
  return (parent && source.kind !== 'office' && entities.get(parent.key)) || null;
}

/** All ancestors, from the parent up to the plan or the root of a scorecard. */
function ancestorsOf(entity: Entity, sheet: FactSheet): readonly Entity[] {
  const way = new Set<Entity>();
  for (let at = parentOf(entity, sheet); at && !way.has(at); at = parentOf(at, sheet)) way.add(at);
  return [...way];
}

function settings({ entities }: FactSheet): Entity {
  return entities.get('settings')!;
}
