// The kinds of node.

/** The kinds in the plan's own tree, roughly from the top down. */
export const treeKinds = ['area', 'perspective', 'mission', 'programme', 'objective', 'action'] as const;

/** With scorecards. */
export const nodeKinds = [...treeKinds, 'scorecard'] as const;

/** Levels: all nodes of a kind, or the plan. */
export const nodeLevels = [...nodeKinds, 'plan'] as const;
/** Attainments are rounded, too. */
export const roundedLevels = [...nodeLevels, 'indicator'] as const;
