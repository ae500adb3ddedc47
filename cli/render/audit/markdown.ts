// An audit as Markdown for GitHub: a table for each part of the document.

import { type AuditEntry, isFinding } from '#engine/audit/audit.ts';
import type { Language } from '#engine/words/number.ts';
import { auditWords } from '#report/audit/audit-words.ts';
import { countEntries, countsIn, groupEntries, incompleteNote, isShown, type UnreadLine } from '#report/audit/rows.ts';
import { escaped, markdownTable } from '#report/markdown.ts';

export interface AuditMarkdownOptions {
  readonly title: string;
  readonly language: Language;
  readonly all: boolean;
  readonly unread: readonly UnreadLine[];
}

const signs: Record<AuditEntry['verdict'], string> = {
  agrees: '✅',
  explained: '🔵',
  disagrees: '❌',
  'no-figure': '⚪',
};

export function auditMarkdown(
  entries: readonly AuditEntry[],
  { title, language, all, unread }: AuditMarkdownOptions,
): string {
  const words = auditWords[language];
  const findings = entries.filter(isFinding).length;
  const said =
    entries.length === 0
      ? words.nothing
      : `${words.figures(entries.length)}: ${countsIn(language, countEntries(entries))}.`;
  const shown = all ? entries : entries.filter(isShown);
  const head = [
    ['', 'start'],
    [words.subject, 'start'],
    [words.figure, 'start'],
    [words.printed, 'end'],
    [words.computed, 'end'],
    [words.verdict, 'start'],
  ] as const;
  const tables = groupEntries(shown, language).map(({ at, rows }) => {
    const cells = rows.map(({ entry, code, title: of, figure, printed, computed, verdict }) => {
      const sign = entry.known === null && entry.follows.length === 0 ? signs[entry.verdict] : '🟡';
      return [sign, ...[[code, of].filter(Boolean).join(' '), figure, printed, computed, verdict].map(escaped)];
    });
    return `### ${escaped(at)}\n\n${markdownTable(head, cells)}`;
  });
  const verdict = findings > 0 ? `❌ **${words.findings(findings)}**` : `✅ ${words.clean}`;
  return [
    `## ${escaped(title)}`,
    entries.length === 0 ? '' : verdict,
    said,
    incompleteNote(language, entries),
    unread.length === 0 ? '' : words.unread(unread.length),
    unread.map(({ file, line, message }) => `- ${escaped(`${file}:${line}`)} ${escaped(message)}`).join('\n'),
    ...tables,
  ]
    .filter(Boolean)
    .join('\n\n');
}
