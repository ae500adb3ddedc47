// Prints a statement on one line, or on the lines that its author broke it into: before operators and commas, and behind comments. Knows nothing of the
// lines above and below.

import * as t from '../syntax/lex/tokens.ts';
import { hasLineEnd } from './pieces.ts';
import type { Printing } from './print.ts';
import { gapBefore, isOperator, type StatementTokens } from './spacing.ts';
import { type SpellingContext, spellingOf } from './token-spelling.ts';
import { role } from './word-roles.ts';

interface Statement extends Omit<StatementTokens, 'isFormula'> {
  readonly depth: number;
}

/** Writes the tokens of a statement on a line already begun. */
export function printRow(printing: Printing, { tokens, first, end, depth }: Statement): void {
  const row = { tokens, first, end, isFormula: isFormula(tokens[first]!, printing.words) };
  printToken(printing, row, first);
  for (let index = first + 1; index < end; index++) {
    const isOver = printInnerComments(printing, row, { index, depth });
    const isProse = tokens[index]!.tokenType === t.Prose;
    if (isOver || isProse || isBroken(printing, row, index)) goOn(printing, depth);
    else printing.writer.put(gapBefore(row, index));
    if (isProse) printProse(printing, tokens[index]!);
    else printToken(printing, row, index);
  }
}

function isFormula({ tokenType, startOffset }: t.Lexeme, { names }: SpellingContext): boolean {
  return tokenType === t.keywordTokens.formula && names[startOffset] === role.none;
}

function printToken({ writer, words }: Printing, row: StatementTokens, index: number): void {
  const token = row.tokens[index]!;
  const text = spellingOf(row, index, words);
  if (text === null) writer.copy(token.startOffset, endOf(token));
  else writer.put(text);
}

function printProse({ writer }: Printing, { payload }: t.Lexeme): void {
  writer.put(payload ? `| ${payload}` : '|');
}

/** Begins a continuation line. */
function goOn({ writer }: Printing, depth: number): void {
  writer.newLine();
  writer.put(indentation(depth + 1));
}

/** Whether the author broke the line before this token, and a break is allowed there. */
function isBroken({ text }: Printing, row: StatementTokens, index: number): boolean {
  const { tokenType, startOffset } = row.tokens[index]!;
  if (tokenType !== t.Comma && !isOperator(row, index)) return false;
  return hasLineEnd(text, endOf(row.tokens[index - 1]!), startOffset);
}

/** Prints the comments before a token; returns whether there were any, because a comment ends the line. */
function printInnerComments(
  printing: Printing,
  { tokens }: StatementTokens,
  at: { index: number; depth: number },
): boolean {
  const { comments, text, writer } = printing;
  const limit = tokens[at.index]!.startOffset;
  let isOver = false;
  for (; (comments[printing.comment]?.startOffset ?? limit) < limit; printing.comment++) {
    const comment = comments[printing.comment]!;
    if (isOver || hasLineEnd(text, endOf(tokens[at.index - 1]!), comment.startOffset)) goOn(printing, at.depth);
    else writer.put(' ');
    copyComment(printing, comment);
    isOver = true;
  }
  return isOver;
}

export function copyComment({ writer }: Printing, { image, startOffset }: t.Lexeme): void {
  writer.copy(startOffset, startOffset + image.trimEnd().length);
}

export function endOf({ startOffset, endOffset }: t.Lexeme): number {
  return (endOffset ?? startOffset) + 1;
}

const indentations = Array.from({ length: 102 }, (_, depth) => '  '.repeat(depth));

export function indentation(depth: number): string {
  return indentations[depth] ?? '  '.repeat(depth);
}
