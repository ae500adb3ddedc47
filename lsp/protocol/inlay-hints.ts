// textDocument/inlayHint

import type { InlayHint, InlayHintParams } from 'vscode-languageserver-protocol';
import type { File } from '../features/context.ts';
import type { Hint } from '../features/results.ts';
import { toLocation } from './locations.ts';
import { positionAt, spanOf } from './positions.ts';
import { askOf, type RequestContext, request } from './request.ts';

export const inlayHints = request({
  method: 'textDocument/inlayHint',
  title: 'Inlay hints: scores, resolved targets, totals of weights',
  capabilities: { inlayHintProvider: true },
  needs: ['inlayHints'],
  answer: (params: InlayHintParams, asked: RequestContext): InlayHint[] | null =>
    askOf(params, asked, (context) => {
      const within = spanOf(context.file, params.range, asked.client.encoding);
      return asked.features.inlayHints(context, within).map((hint) => toHint(hint, context.file, asked));
    }),
});

function toHint(hint: Hint, file: File, asked: RequestContext): InlayHint {
  const location = hint.target && toLocation(hint.target, asked);
  return {
    position: positionAt(file, hint.offset, asked.client.encoding),
    label: location ? [{ value: hint.text, location }] : hint.text,
    ...(hint.tooltip === null ? {} : { tooltip: { kind: 'markdown', value: hint.tooltip } }),
    paddingLeft: hint.padLeft,
    paddingRight: hint.padRight,
  };
}
