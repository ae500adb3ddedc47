// A file: its text and its parse result, updated incrementally. Knows no other file.

import type { Diagnostic, Edit } from '#language/diagnostics/diagnostic.ts';
import { lineStart } from '#language/syntax/incremental/edited-lines.ts';
import { type ReadFile, readWhole, reparse } from '#language/syntax/incremental/reparse.ts';
import type { Source } from '#language/syntax/incremental/text-buffer.ts';
import { lineEndAfter } from '#language/syntax/lex/characters.ts';
import type { Lexeme } from '#language/syntax/lex/tokens.ts';
import type { Span } from '#language/syntax/literals.ts';
import { type Parsed, tokenize } from '#language/syntax/parse.ts';
import type { SyntaxTree } from '#language/syntax/tree.ts';
import type { TableFile } from '#language/table/read-table.ts';
import type { File } from '../features/context.ts';
import { around } from './declarations-around.ts';
import { createLines, type IncrementalLineIndex } from './line-index.ts';

export interface Document extends File {
  readonly lines: IncrementalLineIndex;
  /** For a plan's file: the parse result, for the next incremental parse. */
  readonly read: ReadFile | null;
  /** false: it contains no `allow` comment. */
  readonly mayAllow: boolean;
}

export function openPlan(name: string, text: string): Document {
  return asDocument(readWhole({ name, text }), { lines: createLines(text), mayAllow: text.includes(allow) });
}

export function editPlan({ read, lines, mayAllow }: Document, edit: Edit): Document {
  const next = reparse(read!, edit);
  const touched = linesOf(next.source, { start: edit.start, end: edit.start + edit.text.length });
  return asDocument(next, {
    lines: lines.after(edit, next.source),
    mayAllow: mayAllow || next.source.slice(touched.start, touched.end).includes(allow),
  });
}

/** The first word of an `allow` comment. */
const allow = 'allow';

/** Replaces the text, by an edit of the part that differs. */
export function replacePlan(document: Document, text: string): Document {
  const edit = editBetween(document.text, text);
  return edit ? editPlan(document, edit) : document;
}

/** The edit from one text to another; null if they are equal. */
export function editBetween(before: string, after: string): Edit | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (
    same < most - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  ) {
    same++;
  }
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}

function asDocument(read: ReadFile, { lines, mayAllow }: Pick<Document, 'lines' | 'mayAllow'>): Document {
  let tokens: readonly Lexeme[] | undefined;
  return {
    name: read.name,
    get text() {
      return read.text;
    },
    source: read.source,
    tree: read.value,
    problems: read.diagnostics,
    kind: 'plan',
    lines,
    read,
    mayAllow,
    around: (offset) => around(read.value, offset),
    tokens: (within) => {
      if (within) return tokens ? touching(tokens, linesOf(read.source, within)) : tokenizeLines(read, within);
      tokens ??= tokenize(read.text);
      return tokens;
    },
  };
}

/** Lexes only some lines, which is possible because no token spans lines. */
function tokenizeLines({ source, value }: ReadFile, within: Span): readonly Lexeme[] {
  const { start, end } = linesOf(source, within);
  const tokens = tokenize(source.slice(start, end), value.header?.language);
  return tokens.map((token) => token.movedTo(source, start));
}

function linesOf(text: Source, { start, end }: Span): Span {
  return { start: lineStart(text, Math.min(start, text.length)), end: lineEndAfter(text, Math.min(end, text.length)) };
}

function touching(tokens: readonly Lexeme[], { start, end }: Span): readonly Lexeme[] {
  return tokens.filter(({ startOffset }) => startOffset >= start && startOffset <= end);
}

// ---------------------------------------------------------------------------------------------------------------------- tables

/** A table of actuals, with its parse result. */
export interface TableRead {
  readonly file: TableFile;
  readonly parsed: Parsed;
}

export function openTable({ file, parsed }: TableRead): readonly [table: Document, settings: Document] {
  const { value, diagnostics } = parsed;
  return [
    plainDocument(file, { kind: 'table', tree: value, problems: diagnostics }),
    plainDocument(file.settings, { kind: 'table-settings', tree: nothing, problems: [] }),
  ];
}

const nothing: SyntaxTree = { header: null, language: 'english', length: 0, members: [] };

interface Content {
  readonly kind: File['kind'];
  readonly tree: SyntaxTree;
  readonly problems: readonly Diagnostic[];
}

function plainDocument({ name, text }: { name: string; text: string }, content: Content): Document {
  return {
    name,
    text,
    source: text,
    ...content,
    lines: createLines(text),
    read: null,
    mayAllow: false,
    around: () => [],
    tokens: () => [],
  };
}
