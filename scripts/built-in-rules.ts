// The table of what holds where a policy is silent, in the page of policies: from the built-in rules themselves.

import { ruleIn, ruleLabels } from '../engine/words/rules-in-force.ts';
import type { MessageLanguage } from '../language/diagnostics/diagnostic.ts';
import { BUILT_IN, ruleNames } from '../language/model/things/rules.ts';
import { type KeywordName, spell } from '../language/syntax/keywords/keywords.ts';
import { keywordLanguageOf } from './reference.ts';

const begin = '<!-- built-in -->';
const end = '<!-- /built-in -->';

/** The page with the table between the marks; as it is where there are none. */
export function withBuiltInRules(page: string, language: MessageLanguage): string {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  return from < 0 || to < from
    ? page
    : `${page.slice(0, from + begin.length)}\n\n${table(language)}\n\n${page.slice(to)}`;
}

const heads: Record<MessageLanguage, string> = {
  en: '| rule | | where nobody says it |',
  it: '| regola | | dove nessuno la dice |',
};

function table(language: MessageLanguage): string {
  const rows = ruleNames.map(
    (name) => `| \`${lineOf(name, language)}\` | ${ruleLabels[language][name]} | ${ruleIn(language, BUILT_IN, name)} |`,
  );
  return [heads[language], '|---|---|---|', ...rows].join('\n');
}

/** How its line begins: `missed >=`, `band`. */
function lineOf(rule: string, language: MessageLanguage): string {
  const words = (rule === 'bands' ? 'band' : rule).split(' ');
  return words
    .map((word) => (/^[a-z]/.test(word) ? spell(keywordLanguageOf[language], word as KeywordName) : word))
    .join(' ');
}
