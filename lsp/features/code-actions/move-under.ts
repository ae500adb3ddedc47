// Moves a node from its parent's block to the top level, with `under PARENT`; and back.

import { treeKinds } from '#language/syntax/grammar/node-kinds.ts';
import { spell } from '#language/syntax/keywords/keywords.ts';
import type { Placed } from '#language/syntax/tree.ts';
import type { Context, Span } from '../context.ts';
import type { Action } from '../results.ts';
import { action } from './action.ts';

const nodes: ReadonlySet<string> = new Set([...treeKinds, 'indicator']);

export function moveUnder(context: Context, span: Span): readonly Action[] {
  const around = context.file.around(span.start);
  const placed = around.at(-1);
  if (!placed || !nodes.has(placed.declaration.kind) || !placed.declaration.code) return [];
  if (span.start > placed.start + placed.declaration.headEnd) return [];
  return around.length > 1 ? outwards(context, around, placed) : inwards(context, placed);
}

function outwards(context: Context, around: readonly Placed[], placed: Placed): readonly Action[] {
  const { file, settings } = context;
  const parent = around.at(-2);
  const [outermost] = around;
  const { code, headEnd, length } = placed.declaration;
  if (!parent?.declaration.code || !outermost || !code || placed.declaration.under) return [];
  const under = spell(file.tree.language, 'under');
  const parentCode = file.text.slice(
    parent.start + parent.declaration.code.start,
    parent.start + parent.declaration.code.end,
  );
  const text = file.text.slice(placed.start, placed.start + length);
  const moved = `${text.slice(0, code.end)} ${under} ${parentCode}${text.slice(code.end)}`;
  const end = outermost.start + outermost.declaration.length;
  const title =
    settings.language === 'it' ? `Spostare fuori, con ${under} ${parentCode}` : `Move out, ${under} ${parentCode}`;
  const indent = columnOf(file.text, placed.start);
  return headEnd < code.end
    ? []
    : [
        action(context, {
          title,
          kind: 'refactor.rewrite',
          edits: [removed(file.text, placed), { start: end, end, text: `\n\n${shifted(moved, -indent)}` }],
        }),
      ];
}

function inwards(context: Context, placed: Placed): readonly Action[] {
  const { file, names, settings } = context;
  const { under, code, length } = placed.declaration;
  const symbol = under && (names.at(file.name, placed.start + under.start)?.symbol ?? null);
  const [definition] = symbol ? names.definitions(symbol) : [];
  const parent = definition?.file === file.name ? file.around(definition.start).at(-1) : undefined;
  if (!under || !code || !parent?.declaration.block || parent.declaration === placed.declaration) return [];
  const text = file.text.slice(placed.start, placed.start + length);
  const moved = `${text.slice(0, code.end)}${text.slice(under.end)}`;
  const indent = columnOf(file.text, parent.start) + 2;
  const at = parent.start + parent.declaration.block.end - 1;
  const lineStart = file.text.lastIndexOf('\n', at - 1) + 1;
  const ownLine = file.text.slice(lineStart, at).trim() === '';
  const inserted = ownLine
    ? `${' '.repeat(indent)}${shifted(moved, indent)}\n`
    : `\n${' '.repeat(indent)}${shifted(moved, indent)}\n${' '.repeat(indent - 2)}`;
  const insertAt = ownLine ? lineStart : at;
  const title = settings.language === 'it' ? `Spostare dentro ${under.text}` : `Move into ${under.text}`;
  return [
    action(context, {
      title,
      kind: 'refactor.rewrite',
      edits: [removed(file.text, placed), { start: insertAt, end: insertAt, text: inserted }],
    }),
  ];
}

/** Removes the line too if nothing else is on it. */
function removed(text: string, { start, declaration }: Placed) {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const from = text.slice(lineStart, start).trim() === '' ? lineStart : start;
  const behind =
    /^[ \t]*(?:\r\n|\n|\r|$)/.exec(text.slice(start + declaration.length, start + declaration.length + 200))?.[0]
      .length ?? 0;
  return { start: from, end: start + declaration.length + behind, text: '' };
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** Every line but the first. */
function shifted(text: string, by: number): string {
  return by < 0
    ? text.replace(new RegExp(`\\n {1,${-by}}`, 'g'), '\n')
    : text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(by)}`);
}
