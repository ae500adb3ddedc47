// The patterns by which plain git reads plans: which line names what a hunk stands in, and what is one word. Made from the keywords.

import { nodeKinds } from '#language/syntax/grammar/node-kinds.ts';
import { english, type KeywordName } from '#language/syntax/keywords/english.ts';
import { italian } from '#language/syntax/keywords/italian.ts';

/** Heads that say where one is. Indicators are left out: a hunk in one of them is named after the objective that holds it. */
const nodes: readonly KeywordName[] = ['plan', ...nodeKinds];
/** Words that begin other lines, too: heads only where a block opens. */
const blocks: readonly KeywordName[] = ['policy', 'measure', 'actuals', 'published', 'evaluations'];

/** Two extended regular expressions, one a line: git takes the nearest line above that either matches. */
export function functionNamePattern(): string {
  return [`^[ \t]*((${words(nodes)})[ \t]+[^ \t{].*)$`, `^[ \t]*((${words(blocks)})[ \t].*\\{.*)$`].join('\n');
}

/** A code, a number with its separators and its percent sign, or any other character. */
export const wordPattern = '[^][:space:]{}(),="<>*/+[]+|[<>]=|[^[:space:]]';

function words(names: readonly KeywordName[]): string {
  return [...new Set(names.flatMap((name) => [english[name], italian[name]]))].join('|');
}
