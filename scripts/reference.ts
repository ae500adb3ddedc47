// The pages of the reference that follow from tables, in both languages: keywords, and everything that can be reported.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../language/diagnostics/catalogue/index.ts';
import type { CatalogueEntry, MessageLanguage, Severity } from '../language/diagnostics/diagnostic.ts';
import { declarations } from '../language/syntax/description/declarations.ts';
import { keywordHelp } from '../language/syntax/keywords/keyword-help.ts';
import { type KeywordName, keywordNames, spell } from '../language/syntax/keywords/keywords.ts';
import type { KeywordLanguage } from '../language/syntax/tree.ts';

/** A page in Italian has its plans in Italian keywords. */
export const keywordLanguageOf: Record<MessageLanguage, KeywordLanguage> = { en: 'english', it: 'italian' };

const words = {
  en: {
    keywords: '# Keywords',
    keywordsSaid:
      'Generated from the keyword tables. A word is a keyword only where the grammar expects one: a measure may be called `target`.',
    keywordsHead: '| English | Italian | what it is |',
    within: (holders: string) => ` In ${holders}.`,
    anyNode: 'any node',
    findings: '# All findings',
    findingsSaid: (count: number) => `Generated from the catalogue: ${count} codes.`,
    findingsHead: '| code | level | fix | what it is |',
    yes: 'yes',
    level: { error: 'error', warning: 'warning', hint: 'hint' },
  },
  it: {
    keywords: '# Parole chiave',
    keywordsSaid:
      'Generata dalle tabelle delle parole chiave. Una parola è una parola chiave solo dove la grammatica ne vuole una: una misura può chiamarsi `target`.',
    keywordsHead: '| italiano | inglese | che cosa è |',
    within: (holders: string) => ` In ${holders}.`,
    anyNode: 'qualsiasi nodo',
    findings: '# Tutte le segnalazioni',
    findingsSaid: (count: number) => `Generata dal catalogo: ${count} codici.`,
    findingsHead: '| codice | gravità | rimedio | che cosa è |',
    yes: 'sì',
    level: { error: 'errore', warning: 'avviso', hint: 'suggerimento' },
  },
} as const satisfies Record<MessageLanguage, { readonly level: Record<Severity, string> } & Record<string, unknown>>;

export function keywordsPage(language: MessageLanguage): string {
  const { keywords, keywordsSaid, keywordsHead, within } = words[language];
  const own = keywordLanguageOf[language];
  const other = own === 'english' ? 'italian' : 'english';
  const rows = keywordNames.map((name) => {
    const holders = Object.entries(declarations).flatMap(([kind, { body }]) => (body.includes(name) ? [kind] : []));
    const where = holders.length > 0 ? within(summary(holders, language)) : '';
    return `| \`${spell(own, name)}\` | \`${spell(other, name)}\` | ${keywordHelp(name)?.[language] ?? ''}${where} |`;
  });
  return [keywords, '', keywordsSaid, '', keywordsHead, '|---|---|---|', ...rows, ''].join('\n');
}

const nodes = ['area', 'perspective', 'mission', 'programme', 'objective', 'action', 'scorecard'];

function summary(holders: readonly string[], language: MessageLanguage): string {
  const all = nodes.every((kind) => holders.includes(kind));
  const named = all ? holders.filter((kind) => !nodes.includes(kind)) : holders;
  const kinds = named.map((kind) =>
    spell(keywordLanguageOf[language], (kind === 'published-block' ? 'published' : kind) as KeywordName),
  );
  return [...kinds, ...(all ? [words[language].anyNode] : [])].join(', ');
}

/** `up`: from the page to the root of the repository. */
export function diagnosticsPage(root: string, language: MessageLanguage, up: string): string {
  const { findings, findingsSaid, findingsHead, yes, level } = words[language];
  const ending = language === 'it' ? '.it.md' : '.md';
  const rows = Object.values(catalogue as unknown as Record<string, CatalogueEntry<string, never>>).map(
    ({ code, severity, lint, fixes }) => {
      const file = `language/diagnostics/catalogue/${code}${ending}`;
      const page = readFileSync(join(root, file), 'utf8');
      const first = /^# .*\n+([\s\S]*?)(?:\n\n|$)/.exec(page)?.[1]?.replaceAll('\n', ' ') ?? '';
      const sentence = /^.*?[.?](?=\s|$)/.exec(first)?.[0] ?? first.replace(/:$/, '.');
      return `| [${code}](${up}${file}) | ${level[severity]}${lint ? ', lint' : ''} | ${fixes ? yes : ''} | ${sentence} |`;
    },
  );
  return [findings, '', findingsSaid(rows.length), '', findingsHead, '|---|---|---|---|', ...rows, ''].join('\n');
}
