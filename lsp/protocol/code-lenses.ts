// textDocument/codeLens

import type { CodeLens, CodeLensParams } from 'vscode-languageserver-protocol';
import type { LensArgument } from '../features/results.ts';
import { rangeOf } from './positions.ts';
import { askOf, type RequestContext, request } from './request.ts';

export const codeLenses = request({
  method: 'textDocument/codeLens',
  title: 'Code lenses: score, trend, what holds it back',
  capabilities: { codeLensProvider: { resolveProvider: false } },
  needs: ['codeLenses'],
  answer: (params: CodeLensParams, asked: RequestContext): CodeLens[] | null =>
    askOf(params, asked, (context) =>
      asked.features.codeLenses(context).map((lens) => ({
        range: rangeOf(context.file, lens, asked.client.encoding),
        command: {
          title: lens.title,
          command: lens.command?.name ?? '',
          ...(lens.command ? { arguments: lens.command.arguments.map((one) => addressed(one, asked)) } : {}),
        },
      })),
    ),
});

/** With the URI of the plan's file as the client spells it. */
function addressed(argument: LensArgument, asked: RequestContext): LensArgument {
  return { ...argument, file: asked.uriOf(argument.file) };
}
