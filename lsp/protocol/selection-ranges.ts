// textDocument/selectionRange

import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver-protocol';
import { offsetAt, rangeOf } from './positions.ts';
import { askOf, type RequestContext, request } from './request.ts';

export const selectionRanges = request({
  method: 'textDocument/selectionRange',
  title: 'Selection that grows by what belongs together',
  capabilities: { selectionRangeProvider: true },
  needs: ['selectionRanges'],
  answer: (params: SelectionRangeParams, asked: RequestContext): SelectionRange[] | null =>
    askOf(params, asked, (context) =>
      params.positions.map((position) => {
        const { encoding } = asked.client;
        const offset = offsetAt(context.file, position, encoding);
        const chain = asked.features.selectionRanges(context, offset);
        const nested = chain.reduceRight<SelectionRange | undefined>((parent, span) => {
          const range = rangeOf(context.file, span, encoding);
          return parent ? { range, parent } : { range };
        }, undefined);
        return nested ?? { range: { start: position, end: position } };
      }),
    ),
});
