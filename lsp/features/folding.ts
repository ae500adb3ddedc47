// Folding ranges: blocks, prose, runs of comments.

import type { Lexeme } from '#language/syntax/lex/tokens.ts';
import type { Placed } from '#language/syntax/tree.ts';
import type { File } from './context.ts';
import type { Features } from './features.ts';
import type { Fold } from './results.ts';

export const folding: Features['folding'] = ({ file }) =>
  [...blocks(file.tree.members, 0), ...runs(file, 'Comment', 'comment'), ...runs(file, 'Prose', 'prose')]
    .filter(({ start, end }) => file.lines.position(start).line < file.lines.position(end).line)
    .sort((a, b) => a.start - b.start);

function blocks(members: readonly Placed[], base: number): Fold[] {
  return members.flatMap(({ start, declaration }) => {
    const at = base + start;
    const { block } = declaration;
    const own: Fold[] = block ? [{ start: at + block.start, end: at + block.end, kind: 'block' }] : [];
    return [...own, ...blocks(declaration.members, at)];
  });
}

/** Runs of tokens of one type on consecutive lines. */
function runs(file: File, type: string, kind: Fold['kind']): Fold[] {
  const folds: Fold[] = [];
  let run: { start: number; end: number; line: number } | null = null;
  for (const token of file.tokens()) {
    if (token.tokenType.name !== type) continue;
    const { line } = file.lines.position(token.startOffset);
    if (run && line === run.line + 1) {
      run.line = line;
      run.end = endOf(token);
    } else {
      if (run) folds.push({ start: run.start, end: run.end, kind });
      run = { start: token.startOffset, end: endOf(token), line };
    }
  }
  if (run) folds.push({ start: run.start, end: run.end, kind });
  return folds;
}

function endOf({ endOffset, startOffset }: Lexeme): number {
  return (endOffset ?? startOffset) + 1;
}
