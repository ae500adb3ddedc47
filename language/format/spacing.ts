// The space between the tokens of a statement: one, except in some places. Knows no lines.

import * as t from '../syntax/lex/tokens.ts';

/** The tokens of a statement, from `first` to before `end`. */
export interface StatementTokens {
  readonly tokens: readonly t.Lexeme[];
  readonly first: number;
  readonly end: number;
  /** In a formula a sign between operands is an operator; elsewhere a sign belongs to its number. */
  readonly isFormula: boolean;
}

/** The space before a token, which is not the first. */
export function gapBefore(row: StatementTokens, index: number): '' | ' ' | '  ' {
  const { tokenType } = row.tokens[index]!;
  const before = row.tokens[index - 1]!;
  switch (tokenType) {
    case t.Comma:
    case t.RightParenthesis:
    case t.RightBracket:
    case t.LeftBracket:
      return '';
    case t.Range:
      return endsWithPoint.test(before.image) ? ' ' : '';
    case t.LeftParenthesis:
      if (opensCall(row, index)) return '';
      break;
    case t.Slash:
      if (inUnit(row, index)) return '';
      if (looksLikeDate(row.tokens, index)) return '  ';
  }
  switch (before.tokenType) {
    case t.LeftParenthesis:
    case t.LeftBracket:
    case t.Range:
      return '';
    case t.Slash:
      if (inUnit(row, index - 1)) return '';
      break;
    case t.Plus:
    case t.Minus:
      return isOperator(row, index - 1) && !isInYears(row, index) ? ' ' : '';
  }
  return (tokenType === t.Minus || tokenType === t.Plus) && isInYears(row, index) ? '' : ' ';
}

/** The slash of `EUR/user`: except in formulas, a slash between two words is part of a unit. */
function inUnit({ tokens, isFormula }: StatementTokens, slash: number): boolean {
  const [before, behind] = [tokens[slash - 1], tokens[slash + 1]];
  if (isFormula || !before || !behind || !isWord(behind)) return false;
  return isWord(before) || before.tokenType === t.UnitSign;
}

/** `10  / 12 / 2024`: with single spaces it would be a date. */
function looksLikeDate(tokens: readonly t.Lexeme[], slash: number): boolean {
  const [day, month, second, year] = [tokens[slash - 1], tokens[slash + 1], tokens[slash + 2], tokens[slash + 3]];
  if (second?.tokenType !== t.Slash || !day || !month || !year) return false;
  return /^\d\d?$/.test(day.image) && /^\d\d?$/.test(month.image) && /^\d{4}(?![\d_])/.test(year.image);
}

/** Also behind a backtick, which may go. */
const endsWithPoint = /\.`?$/;

/** A binary operator: a formula may be broken before it. */
export function isOperator({ tokens, first, isFormula }: StatementTokens, index: number): boolean {
  if (!isFormula || index < first + 2) return false;
  const { tokenType } = tokens[index]!;
  if (tokenType === t.Star || tokenType === t.Slash) return true;
  return (tokenType === t.Minus || tokenType === t.Plus) && endsOperand(tokens[index - 1]!);
}

function endsOperand(token: t.Lexeme): boolean {
  const { tokenType } = token;
  return (
    tokenType === t.RightParenthesis || tokenType === t.RightBracket || tokenType === t.NumberToken || isWord(token)
  );
}

/** The parenthesis of `sum(`: in a formula, behind a word other than the keyword `formula`. */
function opensCall({ tokens, first, isFormula }: StatementTokens, index: number): boolean {
  if (!isFormula || index < first + 2 || tokens[index]!.tokenType !== t.LeftParenthesis) return false;
  return isWord(tokens[index - 1]!);
}

/** `[n-1]`, also where it was written `[n - 1]`. */
function isInYears({ tokens, first }: StatementTokens, index: number): boolean {
  for (let at = index - 1; at > first; at--) {
    const { tokenType } = tokens[at]!;
    if (tokenType === t.LeftBracket) return true;
    if (tokenType === t.RightBracket || tokenType === t.LeftParenthesis || tokenType === t.Comma) return false;
  }
  return false;
}

function isWord({ tokenType }: t.Lexeme): boolean {
  return t.isWordToken(tokenType);
}
