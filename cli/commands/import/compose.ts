// The plan with the file that an import would write: bound as it would be, so that whatever the language has to say of a value is said of its cell.

import type { Doubt, Entry } from '#import/actuals/read-rows.ts';
import { perfFile } from '#import/actuals/write-perf.ts';
import { tableOf } from '#import/actuals/write-table.ts';
import type { Diagnostic } from '#language/diagnostics/diagnostic.ts';
import { messageOf } from '#language/diagnostics/report.ts';
import { compileParsed } from '#language/index.ts';
import type { Model } from '#language/model/model.ts';
import { createLineIndex } from '#language/syntax/lines.ts';
import { createLocator } from '#language/syntax/locate.ts';
import { type Parsed, parse } from '#language/syntax/parse.ts';
import { readTable } from '#language/table/read-table.ts';
import { shownPath } from '../../files/list-files.ts';
import type { Opened } from '../plan-arguments.ts';

export interface NewFile {
  readonly name: string;
  readonly text: string;
}

export interface Composed {
  readonly files: readonly NewFile[];
  readonly after: Model;
  /** What is wrong with values: nothing may be written. */
  readonly doubts: readonly Doubt[];
  /** Lines for stderr. */
  readonly warnings: readonly string[];
}

interface Composing {
  readonly opened: Opened;
  /** A .perf or a .csv file. */
  readonly out: string;
  readonly period: string;
  /** The name of the workbook. */
  readonly file: string;
}

export function composed(entries: readonly Entry[], { opened, out, period, file }: Composing): Composed {
  const { loaded, model } = opened;
  const name = shownPath(out);
  const { files, parsed, lines } = fileOf(entries, { name, model, period, file });
  const group = loaded.groups.find((one) => one.parsed.has(model.root.anchor.file))!;
  const all = new Map(group.parsed).set(name, parsed);
  const bound = compileParsed(all, { ...group, unread: group.unread });
  const after = bound.value.find(({ code }) => code === model.code) ?? model;
  const locator = createLocator(bound.trees);
  const index = createLineIndex(files[0]!.text);
  const about = (diagnostic: Diagnostic): Entry | null => {
    const places = [diagnostic.anchor, ...diagnostic.related.map(({ anchor }) => anchor)];
    const own = places.find((anchor) => anchor.file === name);
    if (!own) return null;
    const line = index.position(locator.absolute(own).start).line - 1;
    return entries[lines.indexOf(line)] ?? entries[0] ?? null;
  };
  const told = bound.diagnostics.flatMap((diagnostic) => {
    const entry = about(diagnostic);
    return entry ? [{ diagnostic, entry }] : [];
  });
  const doubts = told
    .filter(({ diagnostic }) => diagnostic.severity === 'error')
    .map(({ diagnostic, entry }) => doubtOf(diagnostic, entry, name));
  const warnings = told
    .filter(({ diagnostic }) => diagnostic.severity === 'warning')
    .map(({ diagnostic, entry }) => `${entry.sheet}!${entry.cell}: ${messageOf(diagnostic, opened.language)}`);
  return { files, after, doubts, warnings: [...new Set(warnings)] };
}

/** The other place is named, whichever of both the language reports. */
function doubtOf(diagnostic: Diagnostic, { sheet, cell }: Entry, name: string): Doubt {
  const { anchor, related } = diagnostic;
  const words = (language: 'en' | 'it'): string => {
    const message = messageOf(diagnostic, language);
    const others = related.filter((one) => one.anchor.file !== name);
    const before = anchor.file === name ? '' : `${anchor.file}: `;
    return [`${before}${message}`, ...others.map((one) => `${one.anchor.file}: ${one.message[language]}`)].join('; ');
  };
  return { sheet, cell, words: { en: words('en'), it: words('it') }, key: null };
}

interface Written {
  readonly files: readonly NewFile[];
  readonly parsed: Parsed;
  readonly lines: readonly number[];
}

function fileOf(
  entries: readonly Entry[],
  {
    name,
    model,
    period,
    file,
  }: { readonly name: string; readonly model: Model; readonly period: string; readonly file: string },
): Written {
  if (name.endsWith('.csv')) {
    const { text, settings, lines } = tableOf(entries, { plan: model.code, period, file });
    const description = { name: `${name}.json`, text: settings };
    return { files: [{ name, text }, description], parsed: readTable({ name, text, settings: description }), lines };
  }
  const { text, lines } = perfFile(entries, { plan: model.code, period, language: model.keywords, file });
  return { files: [{ name, text }], parsed: parse({ name, text }), lines };
}
