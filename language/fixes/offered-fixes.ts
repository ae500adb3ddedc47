// The fixes that are offered for a diagnostic: those of the catalogue after which the text parses with fewer errors, so that none leads into the next
// error. Only the lines around are parsed. Knows no model: errors of the binder are not considered.

import type { Diagnostic, Edit, Fix } from '../diagnostics/diagnostic.ts';
import { fixesOf } from '../diagnostics/report.ts';
import type { Problem } from '../syntax/grammar/problems.ts';
import { editedLines, holdersOf, lineStart } from '../syntax/incremental/edited-lines.ts';
import { lineEndAfter } from '../syntax/lex/characters.ts';
import type { Span } from '../syntax/literals.ts';
import { byPlace, isBalanced, languageOf, problemsIn, read } from '../syntax/parse.ts';
import type { SyntaxTree } from '../syntax/tree.ts';

/** A parsed file. */
export interface ReadText {
  readonly text: string;
  readonly tree: SyntaxTree;
}

/** A diagnostic, with the offset of the declaration that its edits are relative to. */
export interface DiagnosticInText {
  readonly diagnostic: Diagnostic;
  readonly base: number;
}

export type Offers = (found: DiagnosticInText) => readonly Fix[];

/** For many findings of one file: the number of times that the full text is parsed is limited. */
export function createOffers(file: ReadText): Offers {
  const trial: Trial = { text: file.text, tree: file.tree, balanced: null, whole: null, left: mostWhole };
  return ({ diagnostic, base }) =>
    fixesOf(diagnostic).filter((fix) => readsBetter(trial, diagnostic, editsOf(fix, base)));
}

export function offersOf(file: ReadText, found: DiagnosticInText): readonly Fix[] {
  return createOffers(file)(found);
}

interface Trial extends ReadText {
  /** Whether the braces of the file are balanced; null: not computed yet. */
  balanced: boolean | null;
  /** The problems of the full text; null: not computed yet. */
  whole: readonly Problem[] | null;
  /** How often the full text may still be parsed with a fix applied. */
  left: number;
}

/** How many fixes of a file with unbalanced braces are tried on the full text. */
const mostWhole = 100;

/** The edits with offsets in the file. */
export function editsOf({ edits }: Fix, base: number): readonly Edit[] {
  return edits.map(({ start, end, text }) => ({ start: base + start, end: base + end, text }));
}

/** The text after edits that do not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  let after = '';
  let from = 0;
  for (const { start, end, text: put } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    after += text.slice(from, start) + put;
    from = end;
  }
  return after + text.slice(from);
}

/**
 * With the fix there are no new problems, and the problem that it is for is gone. If that is not a problem of the parser, the changed lines must
 * have no parse errors at all, because the binder cannot tell what a broken line would mean.
 */
function readsBetter(trial: Trial, { code }: Diagnostic, edits: readonly Edit[]): boolean {
  const around = problemsNear(trial, { ...spanOf(edits), edits }) ?? problemsInAll(trial, edits);
  if (around === null) return false;
  const { before, after, lines } = around;
  const known = new Set(before.map((problem) => `${problem.code} ${problem.start}`));
  if (!after.every((problem) => known.has(`${problem.code} ${problem.start}`))) return false;
  const own = before.filter((problem) => problem.code === code);
  if (own.length > 0) return after.filter((problem) => problem.code === code).length < own.length;
  return !before.some(({ start, end }) => start <= lines.end && end >= lines.start);
}

interface Problems {
  readonly before: readonly Problem[];
  /** With offsets in the text before the edits. */
  readonly after: readonly Problem[];
  /** The lines changed by the edits, in the text before. */
  readonly lines: Span;
}

/** Without consequential problems: those that begin where another one does. */
function causes(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted(byPlace).filter(({ start }, at, sorted) => sorted[at - 1]?.start !== start);
}

/** null if the limit is used up. */
function problemsInAll(trial: Trial, edits: readonly Edit[]): Problems | null {
  if (trial.left-- <= 0) return null;
  const { text } = trial;
  trial.whole ??= causes(read(text).problems);
  const after = causes(read(edited(text, edits)).problems);
  return { before: trial.whole, after: asBefore(after, edits), lines: linesOf(text, spanOf(edits)) };
}

/** Maps problems to offsets before the edits; those in inserted text to the place of the insertion. */
function asBefore(problems: readonly Problem[], edits: readonly Edit[]): readonly Problem[] {
  const sorted = edits.toSorted((a, b) => a.start - b.start);
  const back = (offset: number): number => {
    let shift = 0;
    for (const { start, end, text } of sorted) {
      if (offset + shift < start) break;
      shift = Math.max(start - offset, shift + end - start - text.length);
    }
    return offset + shift;
  };
  return problems.map((problem) => ({ ...problem, start: back(problem.start) }));
}

function spanOf(edits: readonly Edit[]): Span {
  return { start: Math.min(...edits.map(({ start }) => start)), end: Math.max(...edits.map(({ end }) => end)) };
}

function linesOf(text: string, { start, end }: Span): Span {
  return { start: lineStart(text, start), end: lineEndAfter(text, end) };
}

/** The problems of the lines touched by the edits; null if those lines cannot be parsed on their own. */
function problemsNear(trial: Trial, change: TextChange): Problems | null {
  const { text, tree } = trial;
  trial.balanced ??= isBalanced(text);
  if (!trial.balanced) return null;
  const holders = holdersOf(tree, change);
  const holder = holders.at(-1)!;
  const region = editedLines({ text, tree }, holder, change);
  if (!region) return null;
  const problemsOf = (lines: string): readonly Problem[] | null =>
    problemsIn(lines, {
      language: languageOf(text),
      kind: holder.declaration?.kind ?? null,
      base: holder.start - region.start,
      depth: holders.length - 1,
    });
  const lines = text.slice(region.start, region.end);
  const { edits, ...span } = moved(change, -region.start);
  const before = problemsOf(lines);
  const after = before && problemsOf(edited(lines, edits));
  return (
    before && after && { before: causes(before), after: asBefore(causes(after), edits), lines: linesOf(lines, span) }
  );
}

interface TextChange extends Span {
  readonly edits: readonly Edit[];
}

function moved({ start, end, edits }: TextChange, by: number): TextChange {
  const at = <T extends Span>(span: T): T => ({ ...span, start: span.start + by, end: span.end + by });
  return { ...at({ start, end }), edits: edits.map(at) };
}
