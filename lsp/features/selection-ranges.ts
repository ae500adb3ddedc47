// Selection ranges: the word, the statement, the block, the declaration, and so on outwards.

import type { File, Span } from './context.ts';
import type { Features } from './features.ts';

export const selectionRanges: Features['selectionRanges'] = ({ file }, offset) => {
  const candidates = [...tokenAt(file, offset), ...declarationsAt(file, offset), { start: 0, end: file.text.length }];
  const sorted = candidates.toSorted((a, b) => a.end - a.start - (b.end - b.start));
  return sorted.filter((span, index) => {
    const inner = sorted[index - 1];
    return !inner || (contains(span, inner) && (span.start !== inner.start || span.end !== inner.end));
  });
};

function tokenAt(file: File, offset: number): Span[] {
  const touching = file.tokens({ start: offset, end: offset }).filter(({ startOffset, endOffset, image }) => {
    return image !== '\n' && startOffset <= offset && offset <= (endOffset ?? startOffset) + 1;
  });
  const token = touching.at(-1);
  return token ? [{ start: token.startOffset, end: (token.endOffset ?? token.startOffset) + 1 }] : [];
}

function declarationsAt(file: File, offset: number): Span[] {
  return file.around(offset).flatMap(({ start, declaration }) => {
    const { block, length, headEnd, statements } = declaration;
    const inside = statements
      .map((statement) => ({ start: start + statement.start, end: start + statement.end }))
      .filter((span) => span.start <= offset && offset <= span.end);
    const head = offset <= start + headEnd ? [{ start, end: start + headEnd }] : [];
    const body =
      block && offset > start + block.start ? [{ start: start + block.start + 1, end: start + block.end - 1 }] : [];
    return [...inside, ...head, ...body.filter(({ end }) => offset <= end), { start, end: start + length }];
  });
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
