// textDocument/prepareCallHierarchy, callHierarchy/incomingCalls, callHierarchy/outgoingCalls

import type {
  CallHierarchyIncomingCall,
  CallHierarchyIncomingCallsParams,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CallHierarchyOutgoingCallsParams,
  CallHierarchyPrepareParams,
  Range,
} from 'vscode-languageserver-protocol';
import type { CallEdge, CallItem } from '../features/results.ts';
import { rangeOf } from './positions.ts';
import { askAt, contextOf, fileOf, type RequestContext, request } from './request.ts';
import { outlineKinds } from './symbols.ts';

const needs = ['prepareCalls', 'incomingCalls', 'outgoingCalls'] as const;

export const prepareCalls = request({
  method: 'textDocument/prepareCallHierarchy',
  title: 'Call hierarchy: what feeds this score, and where does this measure go',
  capabilities: { callHierarchyProvider: true },
  needs,
  answer: (params: CallHierarchyPrepareParams, asked: RequestContext): CallHierarchyItem[] | null =>
    askAt(params, asked, (context, offset) =>
      asked.features.prepareCalls(context, offset).flatMap((item) => toItem(item, asked) ?? []),
    ),
});

export const incomingCalls = request({
  method: 'callHierarchy/incomingCalls',
  title: 'Incoming calls',
  capabilities: {},
  needs,
  answer: ({ item }: CallHierarchyIncomingCallsParams, asked: RequestContext): CallHierarchyIncomingCall[] | null => {
    const context = contextOf({ textDocument: item }, asked);
    const found = context ? asked.features.incomingCalls(context, item.data as CallItem) : [];
    return found.flatMap(({ item: from, at }) => {
      const converted = toItem(from, asked);
      return converted ? [{ from: converted, fromRanges: rangesIn(from, at, asked) }] : [];
    });
  },
});

export const outgoingCalls = request({
  method: 'callHierarchy/outgoingCalls',
  title: 'Outgoing calls',
  capabilities: {},
  needs,
  answer: ({ item }: CallHierarchyOutgoingCallsParams, asked: RequestContext): CallHierarchyOutgoingCall[] | null => {
    const context = contextOf({ textDocument: item }, asked);
    const caller = item.data as CallItem;
    const found = context ? asked.features.outgoingCalls(context, caller) : [];
    return found.flatMap(({ item: to, at }) => {
      const converted = toItem(to, asked);
      return converted ? [{ to: converted, fromRanges: rangesIn(caller, at, asked) }] : [];
    });
  },
});

function rangesIn(caller: CallItem, at: CallEdge['at'], asked: RequestContext): Range[] {
  const file = fileOf(caller, asked);
  return file ? at.map((span) => rangeOf(file, span, asked.client.encoding)) : [];
}

/** The feature's own item is attached as data, for the next request. */
function toItem(item: CallItem, asked: RequestContext): CallHierarchyItem | null {
  const file = fileOf(item, asked);
  if (!file) return null;
  const { encoding } = asked.client;
  return {
    name: item.name,
    detail: item.detail,
    kind: outlineKinds[item.kind],
    uri: asked.uriOf(item.file),
    range: rangeOf(file, item.whole, encoding),
    selectionRange: rangeOf(file, item, encoding),
    data: item,
  };
}
