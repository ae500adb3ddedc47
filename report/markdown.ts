// Tables and escaped text for GitHub's Markdown. Does not know their content.

import { visible } from '#language/syntax/visible.ts';

export type Alignment = 'start' | 'end';

export function markdownTable(
  head: readonly (readonly [text: string, alignment: Alignment])[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(head.map(([text]) => text)),
    line(head.map(([, alignment]) => (alignment === 'end' ? '--:' : '---'))),
    ...rows.map(line),
  ].join('\n');
}

/** Escapes everything that would be read as Markdown, HTML or a mention. */
export function escaped(text: string): string {
  return visible(text.replace(/\s*[\r\n]+\s*/g, ' '))
    .replace(/[\\`*_[\]<>|~#$]/g, '\\$&')
    .replace(/&(?=\w+;|#)/g, '&amp;')
    .replace(/@(?=\w)/g, '@\u200B');
}
