// Comments that allow a finding: `// allow unused-measure: collected for the ministry`. A reason is required.

import { isLineEnd, lineEndAfter } from '../syntax/lex/characters.ts';
import { Comment } from '../syntax/lex/tokens.ts';
import { tokenize } from '../syntax/parse.ts';
import { catalogue } from './catalogue/index.ts';
import type { Report } from './diagnostic.ts';

/** Findings of a code that begin between these offsets of a file are allowed. */
export interface Allowance {
  readonly file: string;
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

const form = /^\/\/\s*allow\s+([a-z][a-z-]*)(?:\s*:\s*(\S.*))?(?:\s*$|\s+\/\/)/;

/** Applies to the line of the comment; if the comment has a line of its own, to the next line that is not empty. */
export function allowancesIn(file: string, text: string, report: Report): readonly Allowance[] {
  const allowances: Allowance[] = [];
  for (const { image, startOffset } of commentsThatMay(text)) {
    const match = form.exec(image);
    const code = match?.[1];
    if (!match || code === undefined) continue;
    const anchor = { file, owner: null, start: startOffset, end: startOffset + image.length };
    if (!Object.hasOwn(catalogue, code)) report('allowance', anchor, { code, problem: 'unknown' });
    else if (match[2] === undefined) report('allowance', anchor, { code, problem: 'no-reason' });
    else if (catalogue[code as keyof typeof catalogue].severity === 'error')
      report('allowance', anchor, { code, problem: 'error' });
    else allowances.push({ file, code, ...lineOf(text, startOffset) });
  }
  return allowances;
}

/** The comments on lines that contain `allow`; only these lines are lexed, since no token spans lines. */
function* commentsThatMay(text: string): Generator<{ readonly image: string; readonly startOffset: number }> {
  for (let at = text.indexOf('allow'); at >= 0; ) {
    const start = lineStart(text, at);
    const end = lineEndAfter(text, at);
    for (const { tokenType, image, startOffset } of tokenize(text.slice(start, end))) {
      if (tokenType === Comment) yield { image, startOffset: start + startOffset };
    }
    at = text.indexOf('allow', end);
  }
}

function lineOf(text: string, comment: number): { start: number; end: number } {
  const start = lineStart(text, comment);
  if (text.slice(start, comment).trim() !== '') return { start, end: lineEndAfter(text, comment) };
  const next = /(?:\s|\/\/[^\n\r]*)*/y;
  next.lastIndex = comment;
  const from = comment + (next.exec(text)?.[0].length ?? 0);
  return { start: from, end: lineEndAfter(text, from) };
}

function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  return start;
}
