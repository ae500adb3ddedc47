// Merges three revisions of a file by meaning. The result is parsed: if it has errors of form, there is no merge by meaning.

import { piecesOf } from './pieces.ts';
import { type ConflictMarks, type Merged, mergePieces } from './three-way.ts';

export interface ThreeTexts {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** null if the texts can only be merged by lines. */
export function mergeByMeaning({ base, ours, theirs }: ThreeTexts, marks: ConflictMarks): Merged | null {
  const pieces = { base: basePieces(base, ours), ours: piecesOf(ours), theirs: piecesOf(theirs) };
  if (!pieces.base || !pieces.ours || !pieces.theirs) return null;
  const merged = mergePieces({ base: pieces.base, ours: pieces.ours, theirs: pieces.theirs }, marks);
  if (!merged) return null;
  if (merged.conflicts === 0 && !piecesOf(merged.text)) return null;
  return { ...merged, text: withLineEnds(merged.text, ours) };
}

/** Without a common ancestor (both sides added the file) the base is empty. */
function basePieces(base: string, ours: string): ReturnType<typeof piecesOf> {
  if (base.trim() !== '') return piecesOf(base);
  const own = piecesOf(ours);
  return own && { all: new Map(), held: new Map([['', []]]), below: [], language: own.language };
}

function withLineEnds(text: string, like: string): string {
  return like.includes('\r\n') ? text.replace(/\n/g, '\r\n') : text;
}
