// Decides whether a code needs backticks, because it would otherwise be read as something else. Knows nothing of spaces and lines.

import { derive } from '../syntax/description/derive.ts';
import type { Form } from '../syntax/description/forms.ts';
import { keywordsOf } from '../syntax/keywords/keywords.ts';
import { unitWord } from '../syntax/keywords/unit-words.ts';
import { lex } from '../syntax/lex/lexer.ts';
import * as t from '../syntax/lex/tokens.ts';
import type { KeywordLanguage } from '../syntax/tree.ts';

/** The position of a name: the form of its line, and the index of its token. */
export interface NamePlace {
  readonly form: Form;
  readonly tokens: readonly t.Lexeme[];
  readonly at: number;
  /** It is a unit. */
  readonly isUnit?: boolean;
}

/** Whether the name `text` needs backticks at a place. */
export function needsBackticks(
  text: string,
  language: KeywordLanguage,
  { form, tokens, at, isUnit = false }: NamePlace,
): boolean {
  const bare = alone(text, language);
  if (bare === null) return true;
  const asCode = derive(form, tokens.with(at, quoted));
  const asWord = derive(form, tokens.with(at, bare));
  const [code, word] = [asCode.forms[at], asWord.forms[at]];
  // on an invalid line any word may be a code, but no unknown word a unit
  if (code === undefined) return bare.tokenType !== t.Word || (isUnit && unitWord(text) === undefined);
  // an unknown word is a unit only if it is in backticks
  if (code.is === 'token' && code.token === 'unit-behind' && unitWord(text) === undefined) return true;
  return word !== code || asWord.reached !== asCode.reached;
}

/** The same for a name that is the entire line. */
export function needsBackticksAs(form: Form, text: string, language: KeywordLanguage): boolean {
  return needsBackticks(text, language, { form, tokens: [quoted], at: 0 });
}

/** Whether a name that needs no backticks in one language would be read as a keyword in the other. */
export function collides(text: string, language: KeywordLanguage, place: NamePlace): boolean {
  return keywordsOf(language).has(text) && needsBackticks(text, language, place);
}

/** The token of a text that is exactly one valid token; else null. */
function alone(text: string, language: KeywordLanguage): t.Lexeme | null {
  let sound = true;
  const complain = (): void => {
    sound = false;
  };
  const [token, newline, ...more] = lex(text, { language, complain }).lexemes();
  const one = token && newline?.tokenType === t.Newline && more.length === 0 && token.image === text;
  return sound && one ? token : null;
}

/** A sample of a code in backticks. */
const [quoted] = lex('`code`', { language: 'english', complain: () => {} }).lexemes() as [t.Lexeme];
