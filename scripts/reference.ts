// The pages of the reference that follow from tables: keywords in both languages, and everything that can be reported.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../language/diagnostics/catalogue/index.ts';
import type { CatalogueEntry } from '../language/diagnostics/diagnostic.ts';
import { declarations } from '../language/syntax/description/declarations.ts';
import { keywordHelp } from '../language/syntax/keywords/keyword-help.ts';
import { keywordNames, keywordTables } from '../language/syntax/keywords/keywords.ts';

export function keywordsPage(): string {
  const rows = keywordNames.map((name) => {
    const help = keywordHelp(name)?.en ?? '';
    const holders = Object.entries(declarations).flatMap(([kind, { body }]) => (body.includes(name) ? [kind] : []));
    const where = holders.length > 0 ? ` In ${summary(holders)}.` : '';
    return `| \`${keywordTables.english[name]}\` | \`${keywordTables.italian[name]}\` | ${help}${where} |`;
  });
  return [
    '# Keywords',
    '',
    'Generated from the keyword tables. A word is a keyword only where the grammar expects one: a measure may be called `target`.',
    '',
    '| English | Italian | |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

const nodes = ['area', 'perspective', 'mission', 'programme', 'objective', 'action', 'scorecard'];

function summary(holders: readonly string[]): string {
  const all = nodes.every((kind) => holders.includes(kind));
  const named = all ? [...holders.filter((kind) => !nodes.includes(kind)), 'any node'] : holders;
  return named.map((kind) => (kind === 'published-block' ? 'published' : kind)).join(', ');
}

export function diagnosticsPage(root: string): string {
  const rows = Object.values(catalogue as unknown as Record<string, CatalogueEntry<string, never>>).map(
    ({ code, severity, lint, fixes }) => {
      const page = readFileSync(join(root, `language/diagnostics/catalogue/${code}.md`), 'utf8');
      const first = /^# .*\n+([\s\S]*?)(?:\n\n|$)/.exec(page)?.[1]?.replaceAll('\n', ' ') ?? '';
      const sentence = /^.*?[.?](?=\s|$)/.exec(first)?.[0] ?? first.replace(/:$/, '.');
      const level = lint ? `${severity}, lint` : severity;
      return `| [${code}](../diagnostics/catalogue/${code}.md) | ${level} | ${fixes ? 'yes' : ''} | ${sentence} |`;
    },
  );
  return [
    '# All findings',
    '',
    `Generated from the catalogue: ${rows.length} codes.`,
    '',
    '| code | level | fix | |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
