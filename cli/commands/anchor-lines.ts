// File and line of an anchor, for people and for programs.

import type { Anchor } from '#language/diagnostics/diagnostic.ts';
import { createLineIndex, type LineIndex } from '#language/syntax/lines.ts';
import { visible } from '#language/syntax/visible.ts';
import type { Loaded } from '../files/load.ts';

export interface FileLine {
  readonly file: string;
  readonly line: number;
}

/** `measures.perf:12`. */
export function anchorText(loaded: Loaded): (anchor: Anchor) => string {
  const where = anchorLine(loaded);
  return (anchor) => {
    const { file, line } = where(anchor);
    return visible(`${file}:${line}`);
  };
}

export function anchorLine({ files, locator }: Loaded): (anchor: Anchor) => FileLine {
  const texts = new Map(files.map(({ name, text }) => [name, text]));
  const indexes = new Map<string, LineIndex>();
  return (anchor) => {
    const { file, start } = locator.absolute(anchor);
    const index = indexes.get(file) ?? createLineIndex(texts.get(file) ?? '');
    indexes.set(file, index);
    return { file, line: index.position(start).line };
  };
}
