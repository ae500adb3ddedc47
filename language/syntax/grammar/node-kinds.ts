// The kinds of node that a plan has: the one list of them.

/** Those of the plan's own tree, from the top down as they mostly stand. */
export const treeKinds = ['area', 'perspective', 'mission', 'programme', 'objective', 'action'] as const;

/** With the trees beside it. */
export const nodeKinds = [...treeKinds, 'scorecard'] as const;

/** What may be said for: all nodes of a kind, or the plan. */
export const nodeLevels = [...nodeKinds, 'plan'] as const;
/** Attainments are rounded, too. */
export const roundedLevels = [...nodeLevels, 'indicator'] as const;
