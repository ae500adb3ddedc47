// How another code would have to be written where one stands now: with backticks, or without. For renaming.

import * as t from '../syntax/lex/tokens.ts';
import { languageOf } from '../syntax/parse.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import { needsBackticks } from './backticks.ts';
import { type Role, role, rolesOf } from './roles.ts';

export interface Written {
  readonly text: string;
  readonly tree: SyntaxTree;
  tokens(): readonly t.Lexeme[];
}

/** `code` in place of the name that begins at `offset`. */
export function spelledAt(file: Written, offset: number, code: string): string {
  const tokens = file.tokens();
  const index = tokens.findIndex(({ startOffset }) => startOffset === offset);
  const standing = {
    role: (rolesOf(file.tree).names[offset] ?? role.code) as Role,
    language: file.tree.header?.language ?? languageOf(file.text),
    firstArgument: tokens[index - 1]?.tokenType === t.LeftParenthesis,
    behind: behindOf(tokens[index + 1]),
  };
  return needsBackticks(code, standing) ? `\`${code}\`` : code;
}

/** A new line begins another statement. */
function behindOf(token: t.Lexeme | undefined): t.Lexeme | undefined {
  return token?.tokenType === t.Newline || token?.tokenType === t.Comment ? undefined : token;
}
