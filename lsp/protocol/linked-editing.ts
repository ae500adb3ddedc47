// textDocument/linkedEditingRange

import type { LinkedEditingRangeParams, LinkedEditingRanges } from 'vscode-languageserver-protocol';
import { rangeOf } from './positions.ts';
import { askAt, type RequestContext, request } from './request.ts';

export const linkedEditing = request({
  method: 'textDocument/linkedEditingRange',
  title: 'Paired editing of what must stay the same',
  capabilities: { linkedEditingRangeProvider: true },
  needs: ['linkedEditing'],
  answer: (params: LinkedEditingRangeParams, asked: RequestContext): LinkedEditingRanges | null =>
    askAt(params, asked, (context, offset) => {
      const spans = asked.features.linkedEditing(context, offset);
      if (spans.length < 2) return null;
      return { ranges: spans.map((span) => rangeOf(context.file, span, asked.client.encoding)) };
    }),
});
