// textDocument/formatting, rangeFormatting, onTypeFormatting

import type {
  DocumentFormattingParams,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  TextEdit,
} from 'vscode-languageserver-protocol';
import { toTextEdits } from './locations.ts';
import { spanOf } from './positions.ts';
import { askAt, askOf, type RequestContext, request } from './request.ts';

export const formatting = request({
  method: 'textDocument/formatting',
  title: 'Formatting of a document',
  capabilities: { documentFormattingProvider: true },
  needs: ['formatting'],
  answer: (params: DocumentFormattingParams, asked: RequestContext): TextEdit[] | null =>
    askOf(params, asked, (context) => toTextEdits(asked.features.formatting(context, null), context.file, asked)),
});

export const rangeFormatting = request({
  method: 'textDocument/rangeFormatting',
  title: 'Formatting of a range',
  capabilities: { documentRangeFormattingProvider: true },
  needs: ['formatting'],
  answer: (params: DocumentRangeFormattingParams, asked: RequestContext): TextEdit[] | null =>
    askOf(params, asked, (context) => {
      const within = spanOf(context.file, params.range, asked.client.encoding);
      return toTextEdits(asked.features.formatting(context, within), context.file, asked);
    }),
});

export const onTypeFormatting = request({
  method: 'textDocument/onTypeFormatting',
  title: 'Formatting while typing',
  capabilities: {
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '}', moreTriggerCharacter: ['|', '\n'] },
  },
  needs: ['formattingOnType'],
  answer: (params: DocumentOnTypeFormattingParams, asked: RequestContext): TextEdit[] | null =>
    askAt(params, asked, (context, offset) =>
      toTextEdits(asked.features.formattingOnType(context, offset, params.ch), context.file, asked),
    ),
});
