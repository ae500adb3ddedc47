// Owns one node read again into the object that the model has of it: its title, its weight, its documentation. Refuses where a node
// says what reaches farther: rules, printed figures, evaluations; and where it stands in several places.

import type { Declaration } from '../../syntax/tree.ts';
import type { LinkedPlan } from '../bind.ts';
import type { Branch } from '../drafts.ts';
import { type Facts, readFacts } from '../facts/facts.ts';
import { lookUpAll } from '../names/names.ts';
import { saysMore } from '../things/indicators.ts';
import { anchorOf } from '../values/anchors.ts';
import { readWeight } from '../values/weights.ts';
import { carryAround, replaceDeclaration } from './rebind.ts';
import type { LeafChange } from './tree-changes.ts';

/** What it has become; null where it cannot be read by itself. `around` is what declarations around it have become. */
export function rebindNode(
  plan: LinkedPlan,
  { before, after }: LeafChange,
  around: ReadonlyMap<Declaration, Declaration>,
): Branch | null {
  const { tree, binding, model } = plan;
  const branch = tree.declared.get(before.code!.text);
  if (branch === undefined || branch.entry.declaration !== before || tree.used.has(branch.node.code)) return null;
  const { entry, node } = branch;
  if (reachesFarther(branch.facts) || !carryAround(entry, around)) return null;
  replaceDeclaration(entry, after);
  const facts = readFacts(entry);
  if (reachesFarther(facts)) return null;
  const offices = { what: 'office', among: model.offices, similar: binding.similar } as const;
  Object.assign(node, {
    title: after.title === null ? '' : after.title.text,
    weight: readWeight(entry),
    type: facts.type,
    offices: lookUpAll(facts.offices, offices, entry),
    budgets: facts.budgets,
    documentation: facts.documentation,
    declaration: after,
    anchor: anchorOf(entry),
  } satisfies Partial<Branch['node']>);
  (branch as { facts: Facts }).facts = facts;
  return branch;
}

function reachesFarther(facts: Facts): boolean {
  return facts.policy !== null || saysMore(facts);
}
