// The table of what holds where a policy is silent, in the page of policies: from the built-in rules themselves.

import { ruleIn, ruleLabels } from '../engine/words/rules-in-force.ts';
import { BUILT_IN, ruleNames } from '../language/model/things/rules.ts';

const begin = '<!-- built-in -->';
const end = '<!-- /built-in -->';

/** The page with the table between the marks; as it is where there are none. */
export function withBuiltInRules(page: string): string {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  return from < 0 || to < from ? page : `${page.slice(0, from + begin.length)}\n\n${table()}\n\n${page.slice(to)}`;
}

function table(): string {
  const rows = ruleNames.map((name) => `| \`${name}\` | ${ruleLabels.en[name]} | ${ruleIn('en', BUILT_IN, name)} |`);
  return ['| rule | | where nobody says it |', '|---|---|---|', ...rows].join('\n');
}
