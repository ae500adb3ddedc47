// An audit for a terminal: counts, then the disagreements by part of the document.

import { type AuditEntry, isFinding } from '#engine/audit/audit.ts';
import type { Language } from '#engine/words/number.ts';
import { visible } from '#language/syntax/visible.ts';
import { auditWords } from '#report/audit/audit-words.ts';
import {
  type AuditRow,
  countEntries,
  countsIn,
  groupEntries,
  incompleteNote,
  isShown,
  type UnreadLine,
} from '#report/audit/rows.ts';
import { type Column, layOut, type TableCell, type TableRow } from '../columns.ts';
import type { Style, TextFormat } from '../style.ts';
import { cut, wrap } from '../text-width.ts';

export interface AuditOptions {
  readonly style: Style;
  readonly width: number;
  readonly language: Language;
  /** Includes what agrees and what is explained. */
  readonly all: boolean;
  readonly unread: readonly UnreadLine[];
}

const formats: Record<AuditEntry['verdict'], TextFormat> = {
  agrees: 'green',
  explained: 'cyan',
  disagrees: 'red',
  'no-figure': 'dim',
};
const signs: Record<AuditEntry['verdict'], string> = { agrees: '✓', explained: '≈', disagrees: '✗', 'no-figure': '·' };

export function auditTable(entries: readonly AuditEntry[], options: AuditOptions): string {
  const { language, all } = options;
  const unread = unreadLines(options);
  if (entries.length === 0)
    return [unread.length === 0 ? auditWords[language].nothing : '', ...unread].join('\n').trim();
  const shown = all ? entries : entries.filter(isShown);
  return [...headLines(entries, shown.length, options), ...unread, ...groupLines(shown, options)].join('\n');
}

function unreadLines({ unread, style, width, language }: AuditOptions): string[] {
  if (unread.length === 0) return [];
  const lines = unread.map(({ file, line, message }) => cut(visible(`  ${file}:${line} ${message}`), width));
  return [...wrap(auditWords[language].unread(unread.length), width), ...lines].map((line) => style('yellow', line));
}

function headLines(entries: readonly AuditEntry[], shown: number, { style, width, language }: AuditOptions): string[] {
  const words = auditWords[language];
  const findings = entries.filter(isFinding).length;
  const verdict =
    findings > 0 ? style(['red', 'bold'], `✗ ${words.findings(findings)}`) : style('green', `✓ ${words.clean}`);
  const rest = entries.length - shown;
  const incomplete = incompleteNote(language, entries);
  return [
    verdict,
    ...wrap(`${words.figures(entries.length)}: ${countsIn(language, countEntries(entries))}`, width),
    ...(incomplete === '' ? [] : wrap(incomplete, width).map((line) => style('yellow', line))),
    ...(rest > 0 ? [style('dim', words.rest(rest))] : []),
  ];
}

/** All groups in one set of columns, so that figures are aligned. */
function groupLines(entries: readonly AuditEntry[], options: AuditOptions): string[] {
  if (entries.length === 0) return [];
  const words = auditWords[options.language];
  const columns: Column[] = [
    { head: '', align: 'start' },
    { head: '', align: 'start', flexible: true },
    { head: words.printed, align: 'end' },
    { head: words.computed, align: 'end' },
  ];
  const rows = groupEntries(entries, options.language).flatMap(({ at, rows: inGroup }): TableRow[] => [
    '',
    options.style('bold', cut(visible(at), options.width)),
    ...inGroup.flatMap((row) => linesOf(row, options)),
  ]);
  return ['', ...layOut(columns, rows, options)];
}

/** One line for each; below it what somebody wrote about it, or what the sign does not say. */
function linesOf(row: AuditRow, { style, width }: AuditOptions): TableRow[] {
  const { verdict, known, explanation, follows, incomplete } = row.entry;
  const isFollowing = follows.length > 0 && known === null;
  const format = known === null && !isFollowing ? formats[verdict] : 'yellow';
  const last = isFollowing ? `← ${row.follows}` : row.title;
  const cells: TableCell[] = [
    { text: `  ${isFollowing ? '↳' : signs[verdict]}`, format },
    { text: [row.code, row.figure, last].filter(Boolean).join(' · ') },
    { text: row.printed, format },
    { text: row.computed, format: 'bold' },
  ];
  if (known === null && !explanation && !incomplete) return [cells];
  const [first = '', ...rest] = wrap(visible(row.reason), width - 6);
  return [cells, ...[`    └ ${first}`, ...rest.map((line) => `      ${line}`)].map((line) => style('dim', line))];
}
