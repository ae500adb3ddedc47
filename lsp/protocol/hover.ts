// textDocument/hover

import type { Hover, HoverParams } from 'vscode-languageserver-protocol';
import { rangeOf } from './positions.ts';
import { askAt, type RequestContext, request } from './request.ts';

export const hover = request({
  method: 'textDocument/hover',
  title: 'Hover with the score preview',
  capabilities: { hoverProvider: true },
  needs: ['hover'],
  answer: (params: HoverParams, asked: RequestContext): Hover | null =>
    askAt(params, asked, (context, offset) => {
      const found = asked.features.hover(context, offset);
      if (!found) return null;
      const kind = asked.client.markdown ? 'markdown' : 'plaintext';
      return {
        contents: { kind, value: found.markdown },
        range: rangeOf(context.file, found.span, asked.client.encoding),
      };
    }),
});
