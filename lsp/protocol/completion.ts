// textDocument/completion, completionItem/resolve

import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  InsertTextFormat,
  type Range,
} from 'vscode-languageserver-protocol';
import type { Context } from '../features/context.ts';
import type { Completion, CompletionData, CompletionKind } from '../features/results.ts';
import { rangeOf } from './positions.ts';
import { askAt, type RequestContext, request } from './request.ts';

export const completion = request({
  method: 'textDocument/completion',
  title: 'Completion by context, in half-written lines too',
  capabilities: {
    completionProvider: { resolveProvider: true, triggerCharacters: [' ', '`', '.', '(', ','] },
  },
  needs: ['completion', 'resolveCompletion'],
  answer: (params: CompletionParams, asked: RequestContext): CompletionList | null =>
    askAt(params, asked, (context, offset) => {
      const { items: found, isIncomplete } = asked.features.completion(context, offset);
      const shared = asked.client.defaultRange ? commonRange(found, context, asked) : null;
      const items = found.map((one) => toItem(one, { context, asked, shared }));
      return { isIncomplete, ...(shared ? { itemDefaults: { editRange: shared } } : {}), items };
    }),
});

export const resolveCompletion = request({
  method: 'completionItem/resolve',
  title: 'Documentation of a completion, when it is looked at',
  capabilities: {},
  needs: ['completion', 'resolveCompletion'],
  answer: (item: CompletionItem, asked: RequestContext): CompletionItem => {
    const data = item.data as CompletionData | undefined;
    const file = data && asked.workspace().files.get(data.file);
    if (!data || !file) return item;
    const value = asked.features.resolveCompletion(asked.contextOf(file, asked.cancelled), data);
    return value ? { ...item, documentation: { kind: 'markdown', value } } : item;
  },
});

const kinds: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  keyword: CompletionItemKind.Keyword,
  snippet: CompletionItemKind.Snippet,
  node: CompletionItemKind.Class,
  indicator: CompletionItemKind.Field,
  measure: CompletionItemKind.Variable,
  office: CompletionItemKind.Module,
  policy: CompletionItemKind.Interface,
  scale: CompletionItemKind.Enum,
  step: CompletionItemKind.EnumMember,
  band: CompletionItemKind.Color,
  plan: CompletionItemKind.File,
  function: CompletionItemKind.Function,
  unit: CompletionItemKind.Unit,
  year: CompletionItemKind.Value,
  value: CompletionItemKind.Value,
};

interface Given {
  readonly context: Context;
  readonly asked: RequestContext;
  readonly shared: Range | null;
}

function toItem(one: Completion, { context, asked, shared }: Given): CompletionItem {
  const snippet = one.snippet && asked.client.snippets;
  const text = one.snippet && !snippet ? withoutPlaceholders(one.insert) : one.insert;
  const item: CompletionItem = { label: one.label, kind: kinds[one.kind] };
  if (one.detail !== null) item.detail = one.detail;
  if (one.filter !== null) item.filterText = one.filter;
  if (one.order !== null) item.sortText = one.order;
  if (one.data !== null) item.data = one.data;
  if (snippet) item.insertTextFormat = InsertTextFormat.Snippet;
  if (shared) item.textEditText = text;
  else item.textEdit = { range: rangeOf(context.file, one.replace, asked.client.encoding), newText: text };
  return item;
}

/** The one span that all items replace; null where they differ. */
function commonRange(found: readonly Completion[], { file }: Context, { client }: RequestContext): Range | null {
  const [first] = found;
  if (
    !first ||
    found.some(({ replace }) => replace.start !== first.replace.start || replace.end !== first.replace.end)
  ) {
    return null;
  }
  return rangeOf(file, first.replace, client.encoding);
}

/** For clients without snippets: `${2:text}` and `${3|a,b|}` become the suggested text, `$1` is removed. */
function withoutPlaceholders(snippet: string): string {
  return snippet
    .replace(/\$\{\d+:((?:[^{}\\]|\\.)*)\}/g, '$1')
    .replace(/\$\{\d+\|([^,|}]*)[^}]*\}/g, '$1')
    .replace(/\$(?:\d+|\{\d+\})/g, '')
    .replace(/\\([\\$}])/g, '$1');
}
