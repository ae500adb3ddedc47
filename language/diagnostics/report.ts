// Collects diagnostics, and reads their messages and fixes from the catalogue.

import { visible } from '../syntax/visible.ts';
import { catalogue } from './catalogue/index.ts';
import type {
  Anchor,
  CatalogueEntry,
  Code,
  DataOf,
  Diagnostic,
  Fix,
  MessageLanguage,
  Related,
  Report,
} from './diagnostic.ts';

export interface Reporter {
  readonly report: Report;
  readonly diagnostics: readonly Diagnostic[];
}

export function createReporter(): Reporter {
  const diagnostics: Diagnostic[] = [];
  const report = <C extends Code>(code: C, anchor: Anchor, data: DataOf<C>, related: readonly Related[] = []): void => {
    diagnostics.push({ code, severity: catalogue[code].severity, anchor, data, related } as unknown as Diagnostic);
  };
  return { report, diagnostics };
}

/** The message of a diagnostic, one line of plain text. */
export function messageOf(diagnostic: Diagnostic, language: MessageLanguage = 'en'): string {
  return visible(entryOf(diagnostic).message[language](diagnostic.data));
}

/** The fixes, the likeliest first. */
export function fixesOf(diagnostic: Diagnostic): readonly Fix[] {
  const fixes = entryOf(diagnostic).fixes?.(diagnostic.data, diagnostic.anchor) ?? [];
  return fixes.map((fix) => ({ ...fix, title: { en: visible(fix.title.en), it: visible(fix.title.it) } }));
}

function entryOf(diagnostic: Diagnostic): CatalogueEntry<string, unknown> {
  return catalogue[diagnostic.code] as unknown as CatalogueEntry<string, unknown>;
}
