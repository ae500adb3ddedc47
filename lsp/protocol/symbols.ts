// textDocument/documentSymbol, workspace/symbol

import {
  type DocumentSymbol,
  type DocumentSymbolParams,
  type SymbolInformation,
  SymbolKind,
  type WorkspaceSymbolParams,
} from 'vscode-languageserver-protocol';
import type { File } from '../features/context.ts';
import type { OutlineItem, OutlineKind } from '../features/results.ts';
import { toLocation } from './locations.ts';
import { rangeOf } from './positions.ts';
import { askOf, type RequestContext, request } from './request.ts';

export const outlineKinds: Readonly<Record<OutlineKind, SymbolKind>> = {
  plan: SymbolKind.File,
  node: SymbolKind.Class,
  scorecard: SymbolKind.Namespace,
  indicator: SymbolKind.Field,
  use: SymbolKind.Key,
  measure: SymbolKind.Variable,
  office: SymbolKind.Module,
  policy: SymbolKind.Interface,
  scale: SymbolKind.Enum,
  block: SymbolKind.Array,
};

export const documentSymbols = request({
  method: 'textDocument/documentSymbol',
  title: 'Outline: the tree, with scores as detail',
  capabilities: { documentSymbolProvider: true },
  needs: ['documentSymbols'],
  answer: (params: DocumentSymbolParams, asked: RequestContext): DocumentSymbol[] | SymbolInformation[] | null =>
    askOf(params, asked, (context) => {
      const items = asked.features.documentSymbols(context);
      return asked.client.nestedSymbols
        ? items.map((item) => toSymbol(item, context.file, asked))
        : items.flatMap((item) => flatten(item, { file: context.file, asked, container: null }));
    }),
});

function toSymbol(item: OutlineItem, file: File, asked: RequestContext): DocumentSymbol {
  const { encoding } = asked.client;
  // the protocol requires selectionRange to be within range, and a name
  const whole = {
    start: Math.min(item.whole.start, item.selection.start),
    end: Math.max(item.whole.end, item.selection.end),
  };
  return {
    name: item.name || '…',
    detail: item.detail,
    kind: outlineKinds[item.kind],
    range: rangeOf(file, whole, encoding),
    selectionRange: rangeOf(file, item.selection, encoding),
    children: item.children.map((child) => toSymbol(child, file, asked)),
  };
}

interface Flattening {
  readonly file: File;
  readonly asked: RequestContext;
  readonly container: string | null;
}

function flatten(item: OutlineItem, { file, asked, container }: Flattening): SymbolInformation[] {
  const own: SymbolInformation = {
    name: item.name || '…',
    kind: outlineKinds[item.kind],
    location: { uri: asked.uriOf(file.name), range: rangeOf(file, item.whole, asked.client.encoding) },
    ...(container === null ? {} : { containerName: container }),
  };
  return [own, ...item.children.flatMap((child) => flatten(child, { file, asked, container: item.name }))];
}

export const workspaceSymbols = request({
  method: 'workspace/symbol',
  title: 'Symbols of the whole workspace',
  capabilities: { workspaceSymbolProvider: true },
  needs: ['workspaceSymbols'],
  answer: ({ query }: WorkspaceSymbolParams, asked: RequestContext): SymbolInformation[] =>
    asked.features.workspaceSymbols(asked.workspace(), query).flatMap((symbol) => {
      const location = toLocation(symbol, asked);
      const { name, kind, container } = symbol;
      return location ? [{ name, kind: outlineKinds[kind], containerName: container, location }] : [];
    }),
});
