// The Italian page of a diagnostic's code. Beside the English page, CODE.it.md has the prose alone; a line `{1}` stands for the first
// block of the English page, and so on, so that no example is kept twice. A page may have a block of its own where the example is
// about words.

import { inItalian } from '#language/format/word-for-word.ts';

/** The Italian page with the blocks of the English one, their keywords in Italian. */
export function italianPage(prose: string, english: string): string {
  const blocks = blocksOf(english);
  return prose.replace(/^\{(\d+)\}$/gm, (_, number: string) => blocks[Number(number) - 1] ?? '');
}

/** From fence to fence, each as an Italian reader has it. */
function blocksOf(page: string): readonly string[] {
  return [...page.matchAll(/^(```\S+)(.*)\n([\s\S]*?)^```$/gm)].map(
    ([, kind = '', heading = '', text = '']) =>
      `${kind}${heading}\n${kind === '```perf' ? inItalian(text) : text}\`\`\``,
  );
}
