// textDocument/codeLens

import type { CodeLens, CodeLensParams } from 'vscode-languageserver-protocol';
import type { LensArgument } from '../features/results.ts';
import { rangeOf } from './positions.ts';
import { type Asked, askOf, request } from './request.ts';

export const codeLenses = request({
  method: 'textDocument/codeLens',
  title: 'Code lenses: score, trend, what holds it back',
  capabilities: { codeLensProvider: { resolveProvider: false } },
  needs: ['codeLenses'],
  answer: (params: CodeLensParams, asked: Asked): CodeLens[] | null =>
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

/** With the plan's file as the client knows it. */
function addressed(argument: LensArgument, asked: Asked): LensArgument {
  return { ...argument, file: asked.uriOf(argument.file) };
}
