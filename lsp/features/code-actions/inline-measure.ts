// Inlines a computed measure: replaces it by its formula wherever it is read.

import { Comment, type Lexeme } from '#language/syntax/lex/tokens.ts';
import type { Context, Occurrence, Span } from '../context.ts';
import type { Action, FileEdits, TextEdit } from '../results.ts';

export function inlineMeasure(context: Context, span: Span): readonly Action[] {
  const { names, file, settings } = context;
  const occurrence = names.at(file.name, span.start);
  const symbol = occurrence?.symbol;
  if (symbol?.kind !== 'measure') return [];
  const [definition] = names.definitions(symbol);
  const formula = definition && formulaText(context, definition);
  const uses = names.occurrences(symbol).filter(({ role }) => role !== 'definition');
  if (!definition || !formula || uses.length === 0 || uses.some(({ role }) => role !== 'operand')) return [];
  if (uses.some((use) => hasYear(context, use))) return [];
  const name = definition.declaration?.title?.text;
  const it = name ? `, e togliere "${name}"` : '';
  const en = name ? `, and take "${name}" away` : '';
  const title =
    settings.language === 'it' ? `Sostituire ${symbol.code} con la sua formula${it}` : `Inline ${symbol.code}${en}`;
  const files = editsOf(context, definition, uses, formula);
  return [{ title, kind: 'refactor.inline', preferred: false, files, fixes: [], disabled: null, renameAt: null }];
}

/** null if the measure has more than a formula: values, a unit, a source, notes or comments would be lost. */
function formulaText({ workspace }: Context, { file, declaration, start }: Occurrence): string | null {
  const source = workspace.files.get(file);
  const placed = source?.around(start).find((one) => one.declaration === declaration);
  const [only, another] = declaration?.statements ?? [];
  if (!source || !placed || !declaration || another || only?.kind !== 'formula' || !only.expression) return null;
  const span = { start: placed.start, end: placed.start + declaration.length };
  if (declaration.unit || declaration.source || source.tokens(span).some((token) => isCommentIn(span, token)))
    return null;
  const { start: from, end } = only.expression;
  const text = source.text.slice(placed.start + from, placed.start + end);
  const atom = only.expression.kind !== 'binary' && only.expression.kind !== 'negation';
  return atom || text.startsWith('(') ? text : `(${text})`;
}

function isCommentIn({ start, end }: Span, { tokenType, startOffset }: Lexeme): boolean {
  return tokenType === Comment && startOffset >= start && startOffset < end;
}

/** `M[n-1]` cannot be inlined: every name of the formula would need that year. */
function hasYear({ workspace }: Context, { file, end }: Occurrence): boolean {
  return /^\s*\[/.test(workspace.files.get(file)?.text.slice(end, end + 20) ?? '');
}

function editsOf(
  { workspace }: Context,
  definition: Occurrence,
  uses: readonly Occurrence[],
  formula: string,
): readonly FileEdits[] {
  const files = new Map<string, TextEdit[]>();
  const add = (file: string, edit: TextEdit): void => {
    const edits = files.get(file) ?? [];
    files.set(file, edits);
    edits.push(edit);
  };
  for (const { file, start, end } of uses) add(file, { start, end, text: formula });
  const source = workspace.files.get(definition.file);
  const placed = source?.around(definition.start).find((one) => one.declaration === definition.declaration);
  if (source && placed)
    add(definition.file, { ...withBlankLine(source.text, placed.start, placed.declaration.length), text: '' });
  return [...files].map(([file, edits]) => ({ file, edits: edits.toSorted((a, b) => a.start - b.start) }));
}

function withBlankLine(text: string, start: number, length: number): Span {
  const behind =
    /^(?:[ \t]*(?:\r\n|\n|\r)){1,2}/.exec(text.slice(start + length, start + length + 50))?.[0].length ?? 0;
  return { start, end: start + length + behind };
}
