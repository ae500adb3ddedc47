// Which trees a table is of: whole ones, or what stands below some nodes.

import type { NodeResult } from '#engine/result.ts';
import type { Composing } from '../composing.ts';

/** The plan's own, the scorecards of offices, of people, the others, or some by their codes. */
export type TreesAsked = 'plan' | 'offices' | 'owners' | 'others' | readonly string[];

export function treesOf(of: TreesAsked | undefined, { scores }: Composing): readonly NodeResult[] {
  if (of === undefined || of === 'plan') return [scores.of(scores.model.root)];
  const roots = scores.scorecards.map(({ root }) => root);
  if (typeof of !== 'string')
    return of.flatMap((code) => [...roots, ...scores.nodes].find(({ node }) => node.code === code) ?? []);
  return roots.filter((root) => sortOf(root) === of);
}

function sortOf({ node }: NodeResult): 'offices' | 'owners' | 'others' {
  if (node.documentation.owner !== null) return 'owners';
  return node.offices.length > 0 ? 'offices' : 'others';
}
