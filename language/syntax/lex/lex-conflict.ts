// Lexes an unresolved merge: reports one problem and skips all its lines. Only if a side opens or closes a block that is closed or opened outside of it,
// our side is lexed, so that what follows stays in its block.

import { lineEndAfter } from './characters.ts';
import { type Conflict, type ConflictSide, conflictAt, markAt, nameAt } from './conflict-markers.ts';
import { lex } from './lexer.ts';
import type { LexerState } from './lexer-state.ts';
import * as t from './tokens.ts';

/** Returns the offset to continue at; null if there is no marker. */
export function mark(reader: LexerState, offset: number): number | null {
  const { text, options, conflict } = reader;
  const size = markAt(text, offset);
  if (size === 0) return null;
  reader.fresh = true;
  if (options.showsConflicts) return lineEndAfter(text, offset);
  if (conflict?.second === offset) {
    reader.conflict = null;
    return conflict.end;
  }
  const end = options.part?.end ?? text.length;
  const found = text.charAt(offset) === '<' ? conflictAt(text, offset, end) : null;
  return found === null ? alone(reader, offset, size) : whole(reader, found);
}

function alone({ text, options }: LexerState, offset: number, size: number): number {
  const end = lineEndAfter(text, offset);
  const name = nameAt(text, offset + size);
  const isOurs = text.charAt(offset) === '<';
  const names = { ours: isOurs ? name : '', theirs: isOurs ? '' : name };
  options.complain('unresolved-merge', offset, end, { ...names, sides: null });
  return end;
}

function whole(reader: LexerState, found: Conflict): number {
  const { start, end, ours, theirs, second } = found;
  const from = (side: ConflictSide): { start: number; end: number } => ({
    start: side.start - start,
    end: side.end - start,
  });
  reader.options.complain('unresolved-merge', start, end, {
    ours: ours.name,
    theirs: theirs.name,
    sides: { ours: from(ours), theirs: from(theirs), second: second - start },
  });
  if (isBalanced(reader, ours) && isBalanced(reader, theirs)) return end;
  reader.conflict = found;
  return ours.start;
}

function isBalanced({ text, options: { language } }: LexerState, part: ConflictSide): boolean {
  const { types, count } = lex(text, { language, complain: () => {}, part });
  let depth = 0;
  for (let at = 0; at < count; at++) {
    if (types[at] === t.LeftBrace) depth++;
    else if (types[at] === t.RightBrace && --depth < 0) return false;
  }
  return depth === 0;
}
