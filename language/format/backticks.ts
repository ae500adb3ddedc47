// Whether a code needs its backticks: where its word alone would be read as something else. Mirrors, place by place, what the grammar
// thinks of first. Knows nothing of spaces and lines.

import { nodeKinds } from '../syntax/grammar/node-kinds.ts';
import { type KeywordName, keywordsOf } from '../syntax/keywords/keywords.ts';
import { unitWord } from '../syntax/keywords/unit-words.ts';
import { dottedThousands } from '../syntax/lex/figures.ts';
import { lex } from '../syntax/lex/lexer.ts';
import * as t from '../syntax/lex/tokens.ts';
import type { KeywordLanguage } from '../syntax/tree.ts';
import { type Role, role } from './roles.ts';

/** A name among the tokens of its statement. */
export interface Standing {
  readonly role: Role;
  readonly language: KeywordLanguage;
  /** It is the first thing in the parentheses of a function. */
  readonly firstArgument: boolean;
  readonly behind: t.Lexeme | undefined;
}

/** Whether `text`, which is a name, must stand in backticks there. */
export function needsBackticks(text: string, standing: Standing): boolean {
  // a word that nobody knows is a unit because it stands in them
  if (standing.role === role.unit && unitWord(text) === undefined) return true;
  const token = alone(text, standing.language);
  if (!token || !mayStand(token, standing)) return true;
  const keyword = keywordsOf(standing.language).get(text);
  return keyword !== undefined && isMistaken(keyword, standing);
}

/** Whether a name that is read without backticks in one language would be read as a keyword in another. */
export function collides(text: string, standing: Standing): boolean {
  const keyword = keywordsOf(standing.language).get(text);
  if (keyword === undefined) return false;
  return (standing.role === role.unit && keyword !== 'days' && keyword !== 'years') || isMistaken(keyword, standing);
}

/** The one token that a text is read as without a complaint; null where there is none. */
function alone(text: string, language: KeywordLanguage): t.Lexeme | null {
  let sound = true;
  const complain = (): void => {
    sound = false;
  };
  const [token, newline, ...more] = lex(text, { language, complain }).lexemes();
  const one = token && newline?.tokenType === t.Newline && more.length === 0 && token.image === text;
  return sound && one ? token : null;
}

function mayStand(token: t.Lexeme, { role: at, behind }: Standing): boolean {
  const { tokenType, image, percent } = token;
  const isNumber = tokenType === t.NumberToken && !percent;
  if (at === role.code || at === role.headCode || at === role.reference) return isWord(token) || isNumber;
  if (!isWord(token)) return false;
  if (at === role.unit) return tokenType === t.Word || ofTime.has(tokenType);
  if (at === role.operand || at === role.unitWord) return true;
  return tokenType !== t.Word || (!dottedThousands.test(image) && behind?.tokenType !== t.NumberToken);
}

function isMistaken(keyword: KeywordName, { role: at, firstArgument, behind }: Standing): boolean {
  switch (at) {
    case role.headCode:
      return keyword === 'weight' && behind?.tokenType === t.NumberToken;
    case role.reference:
      return keyword === 'plan' || (subjects.has(keyword) && isCode(behind));
    case role.operand:
      return keyword === 'children' && firstArgument && behind?.tokenType === t.RightParenthesis;
    case role.step:
      return isDone(keyword, behind);
    case role.aimedStep:
      return isDone(keyword, behind) || keyword === 'baseline' || keyword === 'previous';
    case role.printedStep:
      return isDone(keyword, behind) || keyword === 'by';
    default:
      return false;
  }
}

/** Keywords that are units as well. */
const ofTime: ReadonlySet<t.TokenType> = new Set([t.keywordTokens.days, t.keywordTokens.years]);

const subjects: ReadonlySet<KeywordName> = new Set([...nodeKinds, 'indicator', 'measure']);

function isDone(keyword: KeywordName, behind: t.Lexeme | undefined): boolean {
  return keyword === 'done' || (keyword === 'not' && behind?.tokenType === t.keywordTokens.done);
}

export function isWord({ tokenType }: t.Lexeme): boolean {
  return tokenType === t.Word || tokenType === t.Quoted || tokenType === t.PeriodToken || t.isKeywordToken(tokenType);
}

function isCode(token: t.Lexeme | undefined): boolean {
  return token !== undefined && (isWord(token) || (token.tokenType === t.NumberToken && token.percent !== true));
}
