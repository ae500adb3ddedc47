// Git's patterns for plans: the line that names a hunk (xfuncname), and what a word is (wordRegex). Made from the keywords.

import { nodeKinds } from '#language/syntax/grammar/node-kinds.ts';
import { english, type KeywordName } from '#language/syntax/keywords/english.ts';
import { italian } from '#language/syntax/keywords/italian.ts';

/** The heads that name a hunk. Not indicators: a hunk in an indicator is named after its objective. */
const nodes: readonly KeywordName[] = ['plan', ...nodeKinds];
/** Keywords that begin other lines too: heads only if a block opens. */
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
