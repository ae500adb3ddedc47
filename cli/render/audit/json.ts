// An audit for programs: every entry, with its place in the text. Decimal points, no translation.

import { type AuditEntry, isFinding } from '#engine/audit/audit.ts';
import { outcomeOf } from '#engine/values/outcome.ts';
import { plainOutcome, roundedOutcome } from '#engine/words/plain-text.ts';
import type { Anchor } from '#language/diagnostics/diagnostic.ts';
import type { Model } from '#language/model/model.ts';
import { printPeriod } from '#language/model/values/periods.ts';
import { visibleJson } from '#language/syntax/visible.ts';
import { countEntries, periodOfEntry, type UnreadLine } from '#report/audit/rows.ts';

export type WhereFrom = (anchor: Anchor) => { readonly file: string; readonly line: number };

export interface AuditReport {
  readonly entries: readonly AuditEntry[];
  readonly unread: readonly UnreadLine[];
  readonly where: WhereFrom;
}

export function auditJson(model: Model, report: AuditReport): string {
  return visibleJson(auditRecord(model, report));
}

export function auditRecord(model: Model, { entries, unread, where }: AuditReport): object {
  const findings = entries.filter(isFinding).length;
  return {
    plan: model.code,
    findings,
    counts: countEntries(entries),
    /** Lines with printed figures that have errors: what cannot be read in them is not compared. */
    unread,
    entries: entries.map((entry) => entryJson(entry, where)),
  };
}

function entryJson(entry: AuditEntry, where: WhereFrom): unknown {
  const { subject, year, figure, name, at, verdict, explanation, known, follows, incomplete, anchor } = entry;
  const isNode = subject.kind === 'node';
  return {
    path: pathOf(entry),
    code: isNode ? subject.node.code : subject.place.indicator.code,
    kind: isNode ? subject.node.kind : 'indicator',
    year,
    period: printPeriod(periodOfEntry(entry)),
    figure,
    name,
    at,
    printed: printedOf(entry),
    computed: computedOf(entry),
    exact: entry.computed && plainOutcome(entry.computed.outcome, entry.computed),
    unit: unitOf(entry),
    verdict,
    explanation,
    /** The disagreeing printed figures from which this one was computed. */
    incomplete,
    follows: follows.map((one) => ({ path: pathOf(one), figure: one.figure, printed: printedOf(one), at: one.at })),
    known,
    ...where(anchor),
  };
}

function pathOf({ subject }: AuditEntry): string {
  return subject.kind === 'node' ? subject.node.path : subject.place.path;
}

/** For `light` the band. */
function printedOf({ printed, decimals, name }: AuditEntry): string | null {
  if (!printed) return name;
  return roundedOutcome(
    outcomeOf(printed),
    { percent: printed.kind === 'quantity' && printed.percent },
    { decimals, mode: 'half-up' },
  );
}

/** At the decimals that were printed. */
function computedOf({ computed, band, decimals, subject }: AuditEntry): string | null {
  if (band) return band.code;
  const { mode } = (subject.kind === 'node' ? subject.node : subject.place).rules.display;
  return computed && roundedOutcome(computed.outcome, computed, { decimals, mode });
}

function unitOf({ computed, printed }: AuditEntry): string | null {
  const manner = computed ?? (printed?.kind === 'quantity' ? printed : null);
  return manner?.percent ? '%' : (manner?.unit?.symbol ?? null);
}
