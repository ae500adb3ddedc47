// Composes the Italian page of a diagnostic's code. CODE.it.md has the prose alone; a line `{1}` is replaced by the first code block of the
// English page, and so on, so that examples are not duplicated. A page may have blocks of its own if the example is about keywords.

import { inItalian } from '../format/translate-example.ts';

/** The Italian page with the blocks of the English one, their keywords in Italian. */
export function italianPage(prose: string, english: string): string {
  const blocks = blocksOf(english);
  return prose.replace(/^\{(\d+)\}$/gm, (_, number: string) => blocks[Number(number) - 1] ?? '');
}

/** The code blocks of a page, with Italian keywords. */
function blocksOf(page: string): readonly string[] {
  return [...page.matchAll(/^(```\S+)(.*)\n([\s\S]*?)^```$/gm)].map(
    ([, kind = '', heading = '', text = '']) =>
      `${kind}${heading}\n${kind === '```perf' ? inItalian(text) : text}\`\`\``,
  );
}
