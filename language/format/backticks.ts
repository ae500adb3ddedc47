// Whether a code needs its backticks: where its word alone would be read as something else. Knows nothing of spaces and lines.

import { derive } from '../syntax/description/derive.ts';
import type { Form } from '../syntax/description/forms.ts';
import { keywordsOf } from '../syntax/keywords/keywords.ts';
import { unitWord } from '../syntax/keywords/unit-words.ts';
import { lex } from '../syntax/lex/lexer.ts';
import * as t from '../syntax/lex/tokens.ts';
import type { KeywordLanguage } from '../syntax/tree.ts';

/** Where a name stands: in a line of this form, at this one of its tokens. */
export interface Place {
  readonly form: Form;
  readonly tokens: readonly t.Lexeme[];
  readonly at: number;
}

/** Whether `text`, which is a name, must stand in backticks there. */
export function needsBackticks(text: string, language: KeywordLanguage, { form, tokens, at }: Place): boolean {
  const bare = alone(text, language);
  if (bare === null) return true;
  const asCode = derive(form, tokens.with(at, quoted));
  const asWord = derive(form, tokens.with(at, bare));
  const [code, word] = [asCode.forms[at], asWord.forms[at]];
  // on a line that means nothing a word is a code, if it can be anything
  if (code === undefined) return bare.tokenType !== t.Word;
  // a word that nobody knows is a unit because it stands in them
  if (code.is === 'token' && code.token === 'unit-behind' && unitWord(text) === undefined) return true;
  return word !== code || asWord.reached !== asCode.reached;
}

/** The same, of a name that has all the line to itself. */
export function needsBackticksAs(form: Form, text: string, language: KeywordLanguage): boolean {
  return needsBackticks(text, language, { form, tokens: [quoted], at: 0 });
}

/** Whether a name that is read without backticks in one language would be read as a keyword in another. */
export function collides(text: string, language: KeywordLanguage, place: Place): boolean {
  return keywordsOf(language).has(text) && needsBackticks(text, language, place);
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

/** Any code between backticks. */
const [quoted] = lex('`code`', { language: 'english', complain: () => {} }).lexemes() as [t.Lexeme];
