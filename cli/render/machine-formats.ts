// Diagnostics for programs: JSON, GitHub annotations, SARIF 2.1.0. No translated numbers, no colour.

import type { Log, PhysicalLocation, Run } from 'sarif';
import type { MessageLanguage } from '#language/diagnostics/diagnostic.ts';
import { visible, visibleJson } from '#language/syntax/visible.ts';
import type { LocatedDiagnostic, LocatedRange } from './locate-diagnostics.ts';

/** Messages and fixes in one language. */
export function jsonDiagnostics(located: readonly LocatedDiagnostic[], language: MessageLanguage): string {
  return visibleJson(
    located.map(({ fixes, related, ...rest }) => ({
      ...rest,
      related: related.map(({ message, ...range }) => ({ ...range, message })),
      fixes: fixes.map(({ title }) => title[language]),
    })),
  );
}

const githubLevel = { error: 'error', warning: 'warning', hint: 'notice' } as const;

export function githubDiagnostics(located: readonly LocatedDiagnostic[]): string {
  return located
    .map(({ severity, file, start, end, code, message }) => {
      const place = `file=${property(file)},line=${start.line},endLine=${end.line},col=${start.column},endColumn=${end.column}`;
      return `::${githubLevel[severity]} ${place},title=${property(code)}::${data(visible(message))}`;
    })
    .join('\n');
}

/** Workflow commands escape line ends and percent signs everywhere, colons and commas in properties. */
function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(visible(text)).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

const sarifLevel = { error: 'error', warning: 'warning', hint: 'note' } as const;

export function sarifDiagnostics(located: readonly LocatedDiagnostic[], version: string): string {
  const codes = [...new Set(located.map(({ code }) => code))].sort();
  const run: Run = {
    tool: { driver: { name: 'perfplan', version, rules: codes.map((id) => ({ id })) } },
    columnKind: 'utf16CodeUnits',
    results: located.map((one) => ({
      ruleId: one.code,
      ruleIndex: codes.indexOf(one.code),
      level: sarifLevel[one.severity],
      message: { text: one.message },
      locations: [{ physicalLocation: physical(one) }],
      relatedLocations: one.related.map((related) => ({
        physicalLocation: physical(related),
        message: { text: related.message },
      })),
    })),
  };
  const log: Log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return visibleJson(log);
}

function physical({ file, start, end }: LocatedRange): PhysicalLocation {
  return {
    artifactLocation: { uri: addressOf(file) },
    region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
  };
}

/** A relative or absolute path as a URI reference, with special characters escaped. */
function addressOf(file: string): string {
  return file.replace(/\\/g, '/').toWellFormed().split('/').map(encodeURIComponent).join('/');
}
