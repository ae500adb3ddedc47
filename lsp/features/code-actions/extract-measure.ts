// Extracts a part of a formula into a computed measure.

import { spell } from '#language/syntax/keywords/keywords.ts';
import type { Expression } from '#language/syntax/literals.ts';
import type { FormulaStatement } from '#language/syntax/statements.ts';
import type { Context, Span } from '../context.ts';
import type { Action } from '../results.ts';
import { action } from './action.ts';

export function extractMeasure(context: Context, span: Span): readonly Action[] {
  const { file, names, settings } = context;
  if (span.start === span.end) return [];
  const found = expressionAt(context, span);
  if (!found || found.part.kind === 'reference' || partsOf(found.part).some(isOfItsNode)) return [];
  const [outermost] = file.around(span.start);
  const language = file.tree.header?.language ?? 'english';
  const code = freeName(context, 'measure');
  const text = file.text.slice(found.start, found.end);
  const end = outermost ? outermost.start + outermost.declaration.length : file.text.length;
  const declared = `\n\n${spell(language, 'measure')} ${code} {\n  ${spell(language, 'formula')} ${text}\n}`;
  const title = settings.language === 'it' ? `Farne una misura: ${code}` : `Extract a measure: ${code}`;
  const edits = [
    { start: found.start, end: found.end, text: code },
    { start: end, end, text: declared },
  ];
  const made = action(context, { title, kind: 'refactor.extract', edits });
  return names.find('measure', code)
    ? []
    : [{ ...made, renameAt: { file: file.name, start: found.start, end: found.start + code.length } }];
}

interface SelectedExpression extends Span {
  readonly part: Expression;
}

/** The part of a formula that equals the selection, not counting spaces around it. */
function expressionAt({ file }: Context, span: Span): SelectedExpression | null {
  const holder = file.around(span.start).at(-1);
  const formula = holder?.declaration.statements.find(
    (statement): statement is FormulaStatement =>
      statement.kind === 'formula' &&
      holder.start + statement.start <= span.start &&
      span.end <= holder.start + statement.end,
  );
  if (!holder || !formula?.expression) return null;
  const selected = trimmed(file.text, span);
  for (const part of partsOf(formula.expression)) {
    const [start, end] = [holder.start + part.start, holder.start + part.end];
    if (start === selected.start && end === selected.end) return { part, start, end };
  }
  return null;
}

function partsOf(expression: Expression): Expression[] {
  switch (expression.kind) {
    case 'binary':
      return [expression, ...partsOf(expression.left), ...partsOf(expression.right)];
    case 'negation':
      return [expression, ...partsOf(expression.operand)];
    case 'call':
      return [expression, ...expression.args.flatMap(partsOf)];
    default:
      return [expression];
  }
}

/** `attained(children)` cannot be moved into a measure, which has no node. */
function isOfItsNode(part: Expression): boolean {
  return part.kind === 'call' && part.children;
}

function trimmed(text: string, { start, end }: Span): Span {
  const part = text.slice(start, end);
  return { start: start + (part.length - part.trimStart().length), end: end - (part.length - part.trimEnd().length) };
}

function freeName({ names }: Context, stem: string): string {
  for (let number = 1; ; number++) {
    const code = `_${stem}_${number}`;
    if (!names.find('measure', code) && !names.find('indicator', code)) return code;
  }
}
