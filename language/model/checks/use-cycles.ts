// Checks that `use`s of nodes have no cycle: A uses B, B uses A, in the plan's tree or in scorecards. Knows nothing of scores.

import type { PlanNode } from '../model.ts';
import { findCycles } from '../names/cycles.ts';
import type { Checked } from './check.ts';

export function checkUseCycles({ tree, binding: { report } }: Checked): void {
  const taken = [...tree.branches.keys()].filter(({ whole }) => whole !== null);
  if (taken.length === 0) return;
  const below = ({ whole, children }: PlanNode): readonly PlanNode[] => (whole === null ? children : [whole]);
  findCycles(taken, below, (cycle) => {
    const first = cycle.findIndex(({ whole }) => whole !== null);
    const turned = [...cycle.slice(Math.max(first, 0)), ...cycle.slice(0, Math.max(first, 0))];
    const [start] = turned;
    if (!start) return;
    // a node and the `use` of it have the same code, and are one step in the message
    const way = [...turned, start].map(({ code }) => code).filter((code, index, all) => code !== all[index - 1]);
    report('use-loop', start.anchor, { name: start.code, way });
  });
}
