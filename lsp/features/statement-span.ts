// A span that includes the statement at an offset up to that offset.

import { firstWhere } from '#language/syntax/first-where.ts';
import type { Placed } from '#language/syntax/tree.ts';
import type { File, Span } from './context.ts';

/** From the end of the last statement or declaration before the offset, within the innermost declaration, to the offset. */
export function statementSpan(file: File, offset: number): Span {
  const around = file.around(offset).findLast(({ start, declaration }) => {
    const { block } = declaration;
    return offset <= start + declaration.headEnd || (block !== null && offset < start + block.end);
  });
  const base = around?.start ?? 0;
  const members = around?.declaration.members ?? file.tree.members;
  return { start: Math.max(base, base + endOfLast(members, offset - base)), end: offset };
}

function endOfLast(members: readonly Placed[], offset: number): number {
  const endOf = ({ start, declaration }: Placed): number => start + declaration.length;
  const last = members[firstWhere(members.length, (index) => endOf(members[index]!) >= offset) - 1];
  return last ? endOf(last) : 0;
}
