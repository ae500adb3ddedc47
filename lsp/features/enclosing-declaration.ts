// The span of the declaration around a name.

import type { File, Span } from './context.ts';

/** The innermost declaration around a span; the span itself if there is none. */
export function enclosingDeclaration(file: File | undefined, { start, end }: Span): Span {
  const innermost = file?.around(start).at(-1);
  return innermost ? { start: innermost.start, end: innermost.start + innermost.declaration.length } : { start, end };
}
