// A tree that grows in the order of a document: each node stands below the last one that stands higher.

import type { DraftIndicator, DraftNode } from './draft.ts';

export interface PlanTree {
  readonly nodes: DraftNode[];
  readonly indicators: DraftIndicator[];
  /** `rank`: how deep it stands; a code that begins with the code of an open node and a point stands below it in any case. */
  open(node: DraftNode, rank: number): void;
  /** To the node that was opened last. */
  add(indicator: DraftIndicator): void;
  /** Whether the title of the node that was opened last could be gone on with: only while nothing stands in it. */
  continueTitle(text: string): boolean;
}

export function createTree(): PlanTree {
  const path: { node: DraftNode; readonly rank: number }[] = [];
  const nodes: DraftNode[] = [];
  const indicators: DraftIndicator[] = [];
  const siblings = (): DraftNode[] => path.at(-1)?.node.children ?? nodes;
  const isBelow = ({ code }: DraftNode, above: DraftNode): boolean =>
    code !== null && above.code !== null && code.startsWith(`${above.code}.`);
  return {
    nodes,
    indicators,
    open(node, rank) {
      for (let last = path.at(-1); last && last.rank >= rank && !isBelow(node, last.node); last = path.at(-1))
        path.pop();
      siblings().push(node);
      path.push({ node, rank: Math.max(rank, path.at(-1)?.rank ?? rank) });
    },
    add(indicator) {
      (path.at(-1)?.node.indicators ?? indicators).push(indicator);
    },
    continueTitle(text) {
      const last = path.at(-1);
      if (!last || last.node.indicators.length + last.node.children.length > 0) return false;
      const node = { ...last.node, title: `${last.node.title} ${text}` };
      path.pop();
      siblings()[siblings().length - 1] = node;
      path.push({ node, rank: last.rank });
      return true;
    },
  };
}
