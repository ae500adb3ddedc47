// How much was found in each of several plans.

import type { Severity } from '#language/diagnostics/diagnostic.ts';
import type { Model } from '#language/model/model.ts';
import { type Column, layOut, type TableRow } from '../columns.ts';
import type { LocatedDiagnostic } from '../locate-diagnostics.ts';
import { bodyOf } from './audits.ts';
import { leagueWords } from './league-words.ts';
import type { LeagueTerminal } from './table.ts';

const severities: readonly Severity[] = ['error', 'warning', 'hint'];

/** The most findings first. */
export function lintTotals(
  models: readonly Model[],
  found: readonly LocatedDiagnostic[],
  terminal: LeagueTerminal,
): string {
  const words = leagueWords[terminal.language];
  const columns: readonly Column[] = [
    { head: words.body, align: 'start', flexible: true },
    { head: words.plan, align: 'start', dropped: 1 },
    { head: words.errors, align: 'end' },
    { head: words.warnings, align: 'end' },
    { head: words.hints, align: 'end' },
  ];
  const counted = models
    .map((model) => ({ model, counts: countsOf(found.filter(({ file }) => model.files.includes(file))) }))
    .toSorted((a, b) => differenceOf(a.counts, b.counts));
  const rows = counted.map(
    ({ model, counts }): TableRow => [
      { text: bodyOf(model) },
      { text: model.code, format: 'dim' },
      ...counts.map((count) => ({ text: `${count}` })),
    ],
  );
  return layOut(columns, rows, terminal).join('\n');
}

function countsOf(found: readonly LocatedDiagnostic[]): readonly number[] {
  return severities.map((severity) => found.filter((one) => one.severity === severity).length);
}

function differenceOf(a: readonly number[], b: readonly number[]): number {
  const at = severities.findIndex((_, index) => a[index] !== b[index]);
  return at < 0 ? 0 : b[at]! - a[at]!;
}
