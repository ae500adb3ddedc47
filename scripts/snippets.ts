// The snippets of the extension in both languages, from one list. What they say is in snippet-list.ts.

import { type KeywordName, keywordNames, keywordTables } from '#language/syntax/keywords/keywords.ts';
import type { KeywordLanguage } from '#language/syntax/tree.ts';
import { snippetList } from './snippet-list.ts';

/** The snippets of one language, as VS Code reads them. */
export function snippets(language: KeywordLanguage): unknown {
  return Object.fromEntries(
    snippetList.map(({ prefix, description, body }) => [
      translate(description, language),
      { prefix: translate(prefix, language), body: body.map((line) => translate(line, language)) },
    ]),
  );
}

/** `@target` is the keyword as the language spells it; `[[area|areas]]` a text in English and in Italian. */
function translate(text: string, language: KeywordLanguage): string {
  return text
    .replace(/@([a-z]+(?:-[a-z]+)*)/g, (_, name: string) => spell(name, language))
    .replace(/\[\[([^|\]]*)\|([^\]]*)\]\]/g, language === 'english' ? '$1' : '$2');
}

function spell(name: string, language: KeywordLanguage): string {
  if (!(keywordNames as readonly string[]).includes(name)) throw new Error(`There is no keyword ${name}.`);
  return keywordTables[language][name as KeywordName];
}
