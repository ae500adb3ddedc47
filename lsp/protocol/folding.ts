// textDocument/foldingRange

import { type FoldingRange, FoldingRangeKind, type FoldingRangeParams } from 'vscode-languageserver-protocol';
import type { File } from '../features/context.ts';
import type { Fold } from '../features/results.ts';
import { rangeOf } from './positions.ts';
import { askOf, type RequestContext, request } from './request.ts';

export const folding = request({
  method: 'textDocument/foldingRange',
  title: 'Folding of blocks, prose and comments',
  capabilities: { foldingRangeProvider: true },
  needs: ['folding'],
  answer: (params: FoldingRangeParams, asked: RequestContext): FoldingRange[] | null =>
    askOf(params, asked, (context) =>
      asked.features.folding(context).flatMap((fold) => toFold(fold, context.file, asked) ?? []),
    ),
});

/** For clients that fold whole lines, the line of the closing brace is kept visible. */
function toFold(fold: Fold, file: File, { client }: RequestContext): FoldingRange | null {
  const { start, end } = rangeOf(file, fold, client.encoding);
  const kind = fold.kind === 'comment' ? { kind: FoldingRangeKind.Comment } : {};
  if (!client.onlyLineFolds) {
    const { line: startLine, character: startCharacter } = start;
    return startLine === end.line
      ? null
      : { startLine, startCharacter, endLine: end.line, endCharacter: end.character, ...kind };
  }
  const closes = file.text[fold.end - 1] === '}' || file.text[fold.end] === '}';
  const endLine = fold.kind === 'block' && closes ? end.line - 1 : end.line;
  return endLine > start.line ? { startLine: start.line, endLine, ...kind } : null;
}
