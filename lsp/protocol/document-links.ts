// textDocument/documentLink

import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver-protocol';
import { toLocation } from './locations.ts';
import { rangeOf } from './positions.ts';
import { askOf, type RequestContext, request } from './request.ts';

export const documentLinks = request({
  method: 'textDocument/documentLink',
  title: 'Links in texts and to other files',
  capabilities: { documentLinkProvider: { resolveProvider: false } },
  needs: ['documentLinks'],
  answer: (params: DocumentLinkParams, asked: RequestContext): DocumentLink[] | null =>
    askOf(params, asked, (context) =>
      asked.features.documentLinks(context).flatMap((link): DocumentLink[] => {
        const target = typeof link.target === 'string' ? link.target : linkTo(toLocation(link.target, asked));
        if (target === null) return [];
        const range = rangeOf(context.file, link, asked.client.encoding);
        return [{ range, target, ...(link.tooltip === null ? {} : { tooltip: link.tooltip }) }];
      }),
    ),
});

/** With `#LINE`, which editors understand. */
function linkTo(location: ReturnType<typeof toLocation>): string | null {
  return location && `${location.uri}#L${location.range.start.line + 1}`;
}
