// Adds lines and columns to diagnostics, for every output format.

import type { Diagnostic, Fix, MessageLanguage, Severity } from '#language/diagnostics/diagnostic.ts';
import { fixesOf, messageOf } from '#language/diagnostics/report.ts';
import { createOffers, type Offers } from '#language/fixes/offered-fixes.ts';
import { createLineIndex, type LineIndex, type Position } from '#language/syntax/lines.ts';
import type { Locator } from '#language/syntax/locate.ts';
import type { SyntaxTree } from '#language/syntax/tree.ts';
import type { PlanFile } from '../files/read.ts';

export interface LocatedRange {
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
}

export interface LocatedDiagnostic extends LocatedRange {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fixes: readonly Fix[];
  readonly related: readonly (LocatedRange & { readonly message: string })[];
}

/** `trees`: the syntax trees of the plans, for outputs that show fixes. */
interface LocateOptions {
  readonly locator: Locator;
  readonly language: MessageLanguage;
  readonly trees?: ReadonlyMap<string, SyntaxTree>;
}

/** Sorted by file, line and column. Lines and columns count from 1; columns are UTF-16 code units. */
export function locateAll(
  diagnostics: readonly Diagnostic[],
  files: readonly PlanFile[],
  { locator, language, trees }: LocateOptions,
): readonly LocatedDiagnostic[] {
  const indexes = new Map<string, LineIndex>();
  const texts = new Map(files.map(({ name, text }) => [name, text]));
  const indexOf = (file: string): LineIndex => {
    const known = indexes.get(file) ?? createLineIndex(texts.get(file) ?? '');
    indexes.set(file, known);
    return known;
  };
  const range = (anchor: Diagnostic['anchor']): LocatedRange => {
    const { file, start, end } = locator.absolute(anchor);
    const index = indexOf(file);
    return { file, start: index.position(start), end: index.position(end) };
  };
  const fixesFor = trees === undefined ? () => [] : createFixes(texts, { locator, trees });
  const located = diagnostics.map((diagnostic) => ({
    ...range(diagnostic.anchor),
    code: diagnostic.code,
    severity: diagnostic.severity,
    message: messageOf(diagnostic, language),
    fixes: fixesFor(diagnostic),
    related: diagnostic.related.map(({ anchor, message }) => ({ ...range(anchor), message: message[language] })),
  }));
  const sorted = located.sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.start.line - b.start.line ||
      a.start.column - b.start.column ||
      compare(a.code, b.code),
  );
  return onceInEachFile(sorted);
}

/** A file is in another encoding as a whole: its first letter that shows it is told of, not all of them. */
function onceInEachFile(located: readonly LocatedDiagnostic[]): readonly LocatedDiagnostic[] {
  const told = new Set<string>();
  return located.filter(({ code, file }) => {
    if (code !== 'not-utf-8') return true;
    const isFirst = !told.has(file);
    told.add(file);
    return isFirst;
  });
}

/** Not for tables of actuals: their trees were not parsed from their text. */
function createFixes(
  texts: ReadonlyMap<string, string>,
  { locator, trees }: Required<Pick<LocateOptions, 'locator' | 'trees'>>,
): (diagnostic: Diagnostic) => readonly Fix[] {
  const offers = new Map<string, Offers>();
  return (diagnostic) => {
    const { anchor } = diagnostic;
    const tree = anchor.file.endsWith('.perf') ? trees.get(anchor.file) : undefined;
    if (tree === undefined) return fixesOf(diagnostic);
    const known = offers.get(anchor.file) ?? createOffers({ text: texts.get(anchor.file) ?? '', tree });
    offers.set(anchor.file, known);
    return known({ diagnostic, base: locator.absolute({ ...anchor, start: 0, end: 0 }).start });
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
