// The spelling of a new code in place of a name, with backticks if needed. For renaming.

import { name } from '../syntax/description/forms.ts';
import * as t from '../syntax/lex/tokens.ts';
import { languageOf } from '../syntax/parse.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import { type NamePlace, needsBackticks, needsBackticksAs } from './backticks.ts';
import { formAt, type Roles, rolesOf } from './word-roles.ts';

export interface ParsedText {
  readonly text: string;
  readonly tree: SyntaxTree;
  tokens(): readonly t.Lexeme[];
}

/** `code` in place of the name that begins at `offset`. */
export function spelledAt(file: ParsedText, offset: number, code: string): string {
  const language = file.tree.header?.language ?? languageOf(file.text);
  const place = placeAt(file.tokens(), offset, rolesOf(file.tree));
  const needs = place ? needsBackticks(code, language, place) : needsBackticksAs(name('subject'), code, language);
  return needs ? `\`${code}\`` : code;
}

/** The place of a token in its line; null if the line is invalid. */
function placeAt(tokens: readonly t.Lexeme[], offset: number, roles: Roles): NamePlace | null {
  const at = tokens.findIndex(({ startOffset }) => startOffset === offset);
  let first = at;
  while (first > 0 && !formAt(roles, tokens[first]!.startOffset)) first--;
  const form = first < 0 ? undefined : formAt(roles, tokens[first]!.startOffset);
  if (form === undefined) return null;
  let end = at + 1;
  while (end < tokens.length && !ends.has(tokens[end]!.tokenType)) end++;
  const line = tokens.slice(first, end).filter(({ tokenType }) => tokenType !== t.Comment);
  return { form, tokens: line, at: line.indexOf(tokens[at]!) };
}

const ends: ReadonlySet<t.TokenType> = new Set([t.Newline, t.LeftBrace, t.RightBrace]);
