// Translates the keywords of an example with errors to Italian, word by word, where the formatter would leave unreadable lines in English. For
// documentation alone: a real plan must not end up in both languages.

import { spell } from '../syntax/keywords/keywords.ts';
import * as t from '../syntax/lex/tokens.ts';
import { tokenize } from '../syntax/parse.ts';
import { format } from './format.ts';

export function inItalian(text: string): string {
  const formatted = format(text, { language: 'italian' }).value;
  return /^perf 1 italian\b/m.test(formatted) ? formatted : wordForWord(text);
}

function wordForWord(text: string): string {
  const tokens = tokenize(text);
  let written = '';
  let end = 0;
  for (const [index, { startOffset, image, keyword }] of tokens.entries()) {
    if (keyword === null && image !== 'english') continue;
    const word = keyword === null ? 'italian' : spelled(keyword, tokens[index + 1]?.tokenType);
    written += text.slice(end, startOffset) + word;
    end = startOffset + image.length;
  }
  return written + text.slice(end);
}

function spelled(keyword: Parameters<typeof spell>[1], behind: t.TokenType | undefined): string {
  if (keyword === 'by' && behind === t.Text) return spell('italian', 'by-whom');
  if (keyword === 'on' && behind === t.DateToken) return spell('italian', 'on-day');
  return spell('italian', keyword);
}
