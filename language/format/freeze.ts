// Marks what the formatter leaves unchanged ("frozen"): lines with problems, and declarations with unbalanced braces. Knows nothing of printing.

import type { Problem } from '../syntax/grammar/problems.ts';
import { endOfGroup, lineEnd, lineStart, type Piece, type Pieces } from './pieces.ts';

/** Freezes the lines with problems. */
export function freezeProblems({ pieces, mended }: Pieces, problems: readonly Problem[], text: string): void {
  freezeLines(pieces, problems, text);
  const isUnbalanced = mended || problems.some(({ code }) => code === 'extra-brace' || code === 'too-deep');
  if (isUnbalanced) freezeDeclarations(pieces);
}

function freeze(pieces: readonly Piece[], first: number, after: number): void {
  for (let at = first; at < after; at++) pieces[at]!.frozen = true;
}

/** A problem freezes all pieces on its line. */
function freezeLines(pieces: readonly Piece[], problems: readonly Problem[], text: string): void {
  const places = problems.filter(({ code }) => code !== 'missing-header').toSorted((a, b) => a.start - b.start);
  if (places.length === 0 && !pieces.some((piece) => piece.frozen)) return;
  let next = 0;
  for (let first = 0; first < pieces.length; ) {
    const after = endOfGroup(pieces, first);
    const start = lineStart(text, pieces[first]!.start);
    const end = lineEnd(text, pieces[after - 1]!.end);
    while (places[next] && places[next]!.end < start) next++;
    let frozen = false;
    for (let at = first; at < after; at++) frozen ||= pieces[at]!.frozen;
    for (let at = next; !frozen && places[at] && places[at]!.start <= end; at++) frozen = places[at]!.end >= start;
    if (frozen) freeze(pieces, first, after);
    first = after;
  }
}

/** With unbalanced braces, blocks are inferred from indentation: a declaration with a frozen piece is then frozen entirely. */
function freezeDeclarations(pieces: readonly Piece[]): void {
  for (let first = 0; first < pieces.length; ) {
    let after = first + 1;
    while (
      after < pieces.length &&
      (pieces[after]!.depth > 0 || pieces[after]!.kind === 'close' || pieces[after]!.chained)
    )
      after++;
    const declaration = pieces.slice(first, after);
    const broken = declaration.some(({ frozen, kind, start, end }) => frozen || (kind === 'close' && start === end));
    if (broken) for (const piece of declaration) piece.frozen = true;
    first = after;
  }
}
