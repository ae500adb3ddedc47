// textDocument/documentHighlight

import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
} from 'vscode-languageserver-protocol';
import { rangeOf } from './positions.ts';
import { askAt, type RequestContext, request } from './request.ts';

export const highlights = request({
  method: 'textDocument/documentHighlight',
  title: 'Highlight of what a name means',
  capabilities: { documentHighlightProvider: true },
  needs: ['highlights'],
  answer: (params: DocumentHighlightParams, asked: RequestContext): DocumentHighlight[] | null =>
    askAt(params, asked, (context, offset) =>
      asked.features.highlights(context, offset).map((highlight) => ({
        range: rangeOf(context.file, highlight, asked.client.encoding),
        kind: highlight.kind === 'write' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      })),
    ),
});
