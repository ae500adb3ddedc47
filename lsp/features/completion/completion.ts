// Completion: from the tokens of the line before the cursor, since an incomplete line is no statement yet. Names come from the plan, keywords from the
// tables in the language of the file.

import { keywordHelp } from '#language/syntax/keywords/keyword-help.ts';
import type { KeywordName } from '#language/syntax/keywords/keywords.ts';
import type { Context } from '../context.ts';
import type { Features } from '../features.ts';
import { hover } from '../hover/hover.ts';
import { expectationAt } from './expectation.ts';
import { itemsFor } from './items.ts';

export const completion: Features['completion'] = (context, offset) => {
  const expectation = context.file.kind === 'plan' ? expectationAt(context, offset) : null;
  return expectation ? itemsFor(context, expectation) : { items: [], isIncomplete: false };
};

export const resolveCompletion: Features['resolveCompletion'] = (context, data) => {
  if (data.kind !== 'symbol') {
    const name = (data.kind === 'keyword' ? data.word : data.name) as KeywordName;
    return keywordHelp(name)?.[context.settings.language] ?? null;
  }
  return symbolCard(context, data.id);
};

function symbolCard(context: Context, id: string): string | null {
  const symbol = context.names.symbols().find((one) => one.id === id);
  const [definition] = symbol ? context.names.definitions(symbol) : [];
  const file = definition && context.workspace.files.get(definition.file);
  if (!definition || !file) return null;
  return hover({ ...context, file }, definition.start)?.markdown ?? null;
}
