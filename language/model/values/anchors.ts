// Creates anchors from spans of declarations.

import type { Anchor } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../syntax/literals.ts';
import type { Declaration } from '../../syntax/tree.ts';
import type { Formula } from '../indicator.ts';
import type { Site } from './values.ts';

/** All anchors are created here, with one hidden class: a large plan has a million. */
export function anchorAt(file: string, owner: Declaration | null, { start, end }: Span): Anchor {
  return { file, owner, start, end };
}

/** The anchor of the code of a declaration, or of its keyword if the code is missing. */
export function anchorOf({ file, declaration }: Pick<Site, 'file' | 'declaration'>): Anchor {
  return anchorAt(file, declaration, declaration.code ?? declaration.keyword);
}

/** The anchor of a part of a formula. */
export function anchorIn({ anchor }: Formula, { start, end }: Span): Anchor {
  return anchorAt(anchor.file, anchor.owner, { start, end });
}

/**
 * The edit that inserts a line at the start of a declaration's block. The binder has no text: the indentation is that of the first statement, if offsets
 * tell it.
 */
export function lineInBlock(declaration: Declaration, line: string): { start: number; end: number; text: string } {
  const { block, headEnd } = declaration;
  if (block === null) return { start: headEnd, end: headEnd, text: ` {\n  ${line}\n}` };
  const first = firstOffset(declaration);
  const gap = first === null ? 0 : first - block.start - 2;
  if (first === null || gap < 1 || gap > 40) {
    return { start: block.start + 1, end: block.start + 1, text: `\n  ${line}${first === null ? '\n' : ''}` };
  }
  return { start: first, end: first, text: `${line}\n${' '.repeat(gap)}` };
}

function firstOffset({ statements, members }: Declaration): number | null {
  const starts = [statements[0]?.start, members[0]?.start].filter((start) => start !== undefined);
  return starts.length === 0 ? null : Math.min(...starts);
}
