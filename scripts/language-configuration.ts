// How VS Code handles the text of a plan without the server: words, brackets, comments, what Enter adds.

import { keywordTables } from '#language/syntax/keywords/keywords.ts';

/** What the double click takes: `D1.1.1_PROMOS.FORM.`, `63_107`, a code between backticks; the points of `2017..2019` belong to no word. */
const word = '`[^`\\r\\n]+`|[\\p{L}\\p{M}\\p{N}_]+(?:[.-][\\p{L}\\p{M}\\p{N}_]+)*(?:\\.(?!\\.)(?<![\\s"`]\\d+\\.))?';

export function languageConfiguration(): unknown {
  return {
    comments: { lineComment: '//' },
    brackets: [
      ['{', '}'],
      ['[', ']'],
      ['(', ')'],
    ],
    autoClosingPairs: [
      { open: '{', close: '}' },
      { open: '[', close: ']', notIn: ['string', 'comment'] },
      { open: '(', close: ')', notIn: ['string', 'comment'] },
      { open: '"', close: '"', notIn: ['string', 'comment'] },
      { open: '`', close: '`', notIn: ['string', 'comment'] },
    ],
    surroundingPairs: [
      ['{', '}'],
      ['[', ']'],
      ['(', ')'],
      ['"', '"'],
      ['`', '`'],
    ],
    autoCloseBefore: ' \t\r\n)]},',
    wordPattern: { pattern: word, flags: 'u' },
    onEnterRules: [
      // A line of prose is followed by another; an empty one ends the text.
      { beforeText: '^\\s*\\|.*\\S.*$', action: { indent: 'none', appendText: '| ' } },
      { beforeText: `^\\s*(?:${proseKeywords().join('|')})\\s*$`, action: { indent: 'indent', appendText: '| ' } },
    ],
  };
}

/** The keywords that lines of prose follow, in all languages. */
function proseKeywords(): string[] {
  const { english, italian } = keywordTables;
  return [english, italian].flatMap((table) => [table.description, table.note]);
}
