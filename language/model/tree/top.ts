// The node at the top of a tree: the plan, or a scorecard.

import type { PlanNode } from '../model.ts';

export function topOf(node: PlanNode): PlanNode {
  let top = node;
  while (top.parent !== null) top = top.parent;
  return top;
}
