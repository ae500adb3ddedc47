// The parts of a declaration's head, in the order in which the grammar gives them: the one thing that is put in another order. Knows no
// lines and no spaces.

import type { KeywordName } from '../syntax/keywords/keywords.ts';
import * as t from '../syntax/lex/tokens.ts';
import { role } from './roles.ts';

/** What begins a part, by its rank: code or period, in, under, weight, title, unit, source, at, by, on. */
const ranks: Readonly<Partial<Record<KeywordName, number>>> = {
  in: 1,
  under: 2,
  weight: 3,
  unit: 5,
  source: 6,
  at: 7,
  by: 8,
  'by-whom': 8,
  on: 9,
  'on-day': 9,
};
const titleRank = 4;
/** A text behind these belongs to them. */
const withText: ReadonlySet<string> = new Set(['source', 'at', 'by', 'by-whom']);

/** The tokens of a head, its brace not among them, in order; null where they are already. The steps of a scale come last anyway. */
export function reordered(tokens: readonly t.Lexeme[], names: Uint8Array): readonly t.Lexeme[] | null {
  if (tokens[0]!.tokenType === t.keywordTokens.scale || isOrdered(tokens, names)) return null;
  const parts: Part[] = [{ rank: 0, tokens: [] }];
  for (const [at, token] of tokens.entries()) {
    const rank = rankOf(tokens, at, names);
    if (rank === undefined) parts.at(-1)!.tokens.push(token);
    else parts.push({ rank, tokens: [token] });
  }
  return parts.sort((a, b) => a.rank - b.rank).flatMap((part) => part.tokens);
}

/** The first is the declaring keyword with its code or period. */
interface Part {
  readonly rank: number;
  readonly tokens: t.Lexeme[];
}

function isOrdered(tokens: readonly t.Lexeme[], names: Uint8Array): boolean {
  let highest = 0;
  for (let at = 1; at < tokens.length; at++) {
    const rank = rankOf(tokens, at, names) ?? highest;
    if (rank < highest) return false;
    highest = rank;
  }
  return true;
}

/** Of the part that begins with a token; undefined where it goes on with the part before. */
function rankOf(tokens: readonly t.Lexeme[], at: number, names: Uint8Array): number | undefined {
  if (at === 0) return undefined;
  const token = tokens[at]!;
  const before = tokens[at - 1]!;
  if (token.tokenType === t.Text) {
    return isPartWord(before, names) && withText.has(before.payload) ? undefined : titleRank;
  }
  return isPartWord(token, names) ? ranks[token.payload as KeywordName] : undefined;
}

function isPartWord({ tokenType, startOffset }: t.Lexeme, names: Uint8Array): boolean {
  return t.isKeywordToken(tokenType) && names[startOffset] === role.none;
}
