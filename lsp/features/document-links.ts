// Links: addresses in texts, and from the `for PLAN` of a file to the plan or the library.

import type { Context } from './context.ts';
import type { Features } from './features.ts';
import type { DocumentLink } from './results.ts';

const address = /https?:\/\/[^\s"<>\\]+[^\s"<>\\.,;:)]/g;

export const documentLinks: Features['documentLinks'] = (context) => [...planLink(context), ...addresses(context)];

function planLink({ file, names }: Context): DocumentLink[] {
  const name = file.tree.header?.plan;
  const symbol = name && (names.find('plan', name.text) ?? names.find('library', name.text));
  const [declared] = symbol ? names.definitions(symbol) : [];
  if (!name || !declared) return [];
  const target = { file: declared.file, start: declared.start, end: declared.end };
  return [{ start: name.start, end: name.end, target, tooltip: declared.file }];
}

function addresses({ file: { text } }: Context): DocumentLink[] {
  return Array.from(text.matchAll(address), ({ index, 0: target }) => ({
    start: index,
    end: index + target.length,
    target,
    tooltip: null,
  }));
}
