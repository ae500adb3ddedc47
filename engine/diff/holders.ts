// Where a change lies in the tree: what holds its subject, for telling together what is too much to be told one by one.

import type { Claim, Comparison } from './claims.ts';
import { type Draft, type Entity, factOf } from './draft.ts';

/** From the nearest to the farthest: the node that holds it, the branch of the tree, the plan. */
export function holdersFrom({ before, after }: Comparison): readonly ((claim: Claim) => Entity)[] {
  const draftOf = ({ kind }: Claim): Draft => (kind === 'removed' ? before : after);
  return [
    (claim) => holderOf(claim.subject, draftOf(claim)) ?? settings(draftOf(claim)),
    (claim) => wayUp(claim.subject, draftOf(claim)).at(-2) ?? settings(draftOf(claim)),
    (claim) => wayUp(claim.subject, draftOf(claim)).at(-1) ?? settings(draftOf(claim)),
  ];
}

/** null for what hangs in nothing: the plan, measures, offices. */
function holderOf({ key, source, facts }: Entity, { entities }: Draft): Entity | null {
  const place = source.kind === 'indicator' ? entities.get(`place of ${key}`) : null;
  const parent = factOf(place ?? { key, source, facts, rules: null }, 'parent', 'reference');
  return (parent && source.kind !== 'office' && entities.get(parent.key)) || null;
}

/** From its holder to the plan or the top of a scorecard. */
function wayUp(entity: Entity, draft: Draft): readonly Entity[] {
  const way = new Set<Entity>();
  for (let at = holderOf(entity, draft); at && !way.has(at); at = holderOf(at, draft)) way.add(at);
  return [...way];
}

function settings({ entities }: Draft): Entity {
  return entities.get('settings')!;
}
