// Sorts the parts of a declaration's head into the canonical order, the only thing that the formatter reorders. Knows no lines and no spaces.

import { headParts } from '../syntax/description/declarations.ts';
import { TEXT } from '../syntax/description/forms.ts';
import { keywordLanguages, namesAsRead } from '../syntax/keywords/keywords.ts';
import * as t from '../syntax/lex/tokens.ts';
import { role } from './word-roles.ts';

type Part = keyof typeof headParts;
const order = Object.keys(headParts) as readonly Part[];

/** By the keyword as it is read: in a head `by` and `on` have only one meaning. */
const partOf = new Map(
  order.flatMap((part) =>
    part === 'title' ? [] : keywordLanguages.map((language) => [namesAsRead(language)[part], part] as const),
  ),
);

/** The tokens of a head, without its brace, in canonical order; null if they are already. The steps of a scale always come last. */
export function reordered(tokens: readonly t.Lexeme[], names: Uint8Array): readonly t.Lexeme[] | null {
  if (tokens[0]!.tokenType === t.keywordTokens.scale || isOrdered(tokens, names)) return null;
  const parts: { readonly rank: number; readonly tokens: t.Lexeme[] }[] = [{ rank: 0, tokens: [] }];
  for (const [at, token] of tokens.entries()) {
    const rank = rankOf(tokens, at, names);
    if (rank === undefined) parts.at(-1)!.tokens.push(token);
    else parts.push({ rank, tokens: [token] });
  }
  return parts.sort((a, b) => a.rank - b.rank).flatMap((part) => part.tokens);
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

/** The rank of the part that begins with a token; undefined if the token continues the previous part. */
function rankOf(tokens: readonly t.Lexeme[], at: number, names: Uint8Array): number | undefined {
  if (at === 0) return undefined;
  const part = partAt(tokens, at, names);
  return part && order.indexOf(part) + 1;
}

function partAt(tokens: readonly t.Lexeme[], at: number, names: Uint8Array): Part | undefined {
  const token = tokens[at]!;
  if (token.tokenType !== t.Text) return partBegunBy(token, names);
  const before = partBegunBy(tokens[at - 1]!, names);
  return before && headParts[before].form === TEXT ? undefined : 'title';
}

function partBegunBy({ tokenType, startOffset }: t.Lexeme, names: Uint8Array): Part | undefined {
  const word = names[startOffset] === role.none ? t.keywordOf(tokenType) : null;
  return word === null ? undefined : partOf.get(word);
}
