// The colours of the examples against the language's own lexer: a text is a string, a comment a comment, a code never a keyword.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lex } from '#language/syntax/lex/lexer.ts';
import * as t from '#language/syntax/lex/tokens.ts';
import { languageOf } from '#language/syntax/parse.ts';
import { root, sources } from '#test/house/sources.ts';
import { type Token, tokenize } from './tokenize.ts';

/** What the innermost scope of a lexeme begins with. */
const colours: ReadonlyMap<t.TokenType, RegExp> = new Map([
  [t.Text, /^(string\.quoted|punctuation\.definition\.string|constant\.character\.escape)/],
  [t.Comment, /^(comment\.line|punctuation\.definition\.comment)/],
  [t.Prose, /^(string\.unquoted|punctuation\.definition\.prose)/],
  [t.DateToken, /^constant\.numeric\.date/],
  [t.NumberToken, /^(constant\.numeric|entity\.name|variable\.other)/],
  [t.Word, /^(entity\.name|variable\.other|keyword\.other\.unit|constant\.numeric\.year|constant\.language)/],
  [t.Quoted, /^(entity\.name|variable\.other)/],
]);

test.each(sources(['examples'], '.perf'))('%s', async (file) => {
  const text = readFileSync(join(root, file), 'utf8');
  const odd = contradictions(text, await tokenize(text));
  expect(odd.slice(0, 10)).toEqual([]);
});

function contradictions(text: string, tokens: readonly Token[]): string[] {
  const comments: t.Lexeme[] = [];
  const lexemes = lex(text, { language: languageOf(text), complain: () => {}, comments }).lexemes();
  const scopes = scopeAt(text, tokens);
  return [...lexemes, ...comments].flatMap((lexeme) => {
    const colour = colours.get(lexeme.tokenType);
    const scope = scopes[lexeme.startOffset] ?? '';
    return colour && !colour.test(scope)
      ? [`${lexeme.image} is ${scope}: ${lineAround(text, lexeme.startOffset)}`]
      : [];
  });
}

/** The innermost scope by offset. */
function scopeAt(text: string, tokens: readonly Token[]): string[] {
  const starts = [0];
  for (const line of text.split('\n')) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  const scopes: string[] = [];
  for (const { line, start, end, scopes: all } of tokens) {
    for (let column = start; column < end; column++) scopes[(starts[line] ?? 0) + column] = all.at(-1) ?? '';
  }
  return scopes;
}

function lineAround(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return text.slice(start, (text.indexOf('\n', offset) + 1 || text.length + 1) - 1);
}
