// The audits of several plans: what each has, and how many figures of each body agree.

import { type AuditEntry, isFinding } from '#engine/audit/audit.ts';
import type { Model } from '#language/model/model.ts';
import { visible, visibleJson } from '#language/syntax/visible.ts';
import { countEntries } from '#report/audit/rows.ts';
import { type AuditReport, auditRecord } from '../audit/json.ts';
import { auditMarkdown } from '../audit/markdown.ts';
import { auditTable } from '../audit/table.ts';
import { type Column, layOut, type TableRow } from '../columns.ts';
import { leagueWords } from './league-words.ts';
import type { LeagueTerminal } from './table.ts';

export interface PlanAudit extends AuditReport {
  readonly model: Model;
}

const counted = ['agrees', 'explained', 'disagrees', 'follows', 'known', 'no-figure'] as const;

export function auditsJson(audits: readonly PlanAudit[]): string {
  const entries = audits.flatMap((one) => one.entries);
  return visibleJson({
    findings: entries.filter(isFinding).length,
    counts: countEntries(entries),
    plans: audits.map((one) => ({
      body: bodyOf(one.model),
      file: one.model.files[0] ?? null,
      ...auditRecord(one.model, one),
    })),
  });
}

/** First the plans in which something is to be said, then a line for each. */
export function auditsTable(
  audits: readonly PlanAudit[],
  { all, ...terminal }: LeagueTerminal & { readonly all: boolean },
): string {
  const { style, language } = terminal;
  const told = audits.filter(({ entries, unread }) => all || unread.length > 0 || entries.some(isFinding));
  const parts = told.map(({ model, entries, unread }) =>
    [
      style('bold', visible(`${bodyOf(model)} · ${model.code}`)),
      auditTable(entries, { ...terminal, all, unread }),
    ].join('\n'),
  );
  return [...parts, totals(audits, terminal), leagueWords[language].plans(audits.length)].join('\n\n');
}

function totals(audits: readonly PlanAudit[], terminal: LeagueTerminal): string {
  const words = leagueWords[terminal.language];
  const columns: readonly Column[] = [
    { head: words.body, align: 'start', flexible: true },
    { head: words.plan, align: 'start', dropped: 1 },
    ...counted.map((verdict): Column => ({ head: words.verdicts[verdict], align: 'end' })),
  ];
  const row = (body: string, plan: string, entries: readonly AuditEntry[]): TableRow => {
    const counts = countEntries(entries);
    return [
      { text: body },
      { text: plan, format: 'dim' },
      ...counted.map((verdict) => ({ text: `${counts[verdict]}` })),
    ];
  };
  const rows = audits.map(({ model, entries }) => row(bodyOf(model), model.code, entries));
  const all = row(
    words.together,
    '',
    audits.flatMap(({ entries }) => entries),
  );
  return layOut(columns, [...rows, all], terminal).join('\n');
}

export function auditsMarkdown(
  audits: readonly PlanAudit[],
  { all, language }: Pick<LeagueTerminal, 'language'> & { readonly all: boolean },
): string {
  return audits
    .map(({ model, entries, unread }) =>
      auditMarkdown(entries, { title: `${bodyOf(model)}: ${model.title}`, language, all, unread }),
    )
    .join('\n\n');
}

export function bodyOf({ organisation, title }: Model): string {
  return organisation ?? title;
}
