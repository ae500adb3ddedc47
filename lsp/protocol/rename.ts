// textDocument/prepareRename, textDocument/rename. Refusals carry a reason, which editors show.

import {
  type PrepareRenameParams,
  type PrepareRenameResult,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { toWorkspaceEdit } from './locations.ts';
import { rangeOf } from './positions.ts';
import { askAt, type RequestContext, request } from './request.ts';

/** LSPErrorCodes.RequestFailed */
const failed = -32803;

export const prepareRename = request({
  method: 'textDocument/prepareRename',
  title: 'What a rename would change',
  capabilities: {},
  needs: ['rename', 'prepareRename'],
  answer: (params: PrepareRenameParams, asked: RequestContext): PrepareRenameResult | null =>
    askAt(params, asked, (context, offset) => {
      const prepared = asked.features.prepareRename(context, offset);
      if (!prepared) return null;
      if ('refused' in prepared) throw new ResponseError(failed, prepared.refused);
      return {
        range: rangeOf(context.file, prepared.span, asked.client.encoding),
        placeholder: prepared.text,
      };
    }),
});

export const rename = request({
  method: 'textDocument/rename',
  title: 'Rename over all files, with backticks where they are needed',
  capabilities: { renameProvider: { prepareProvider: true } },
  needs: ['rename', 'prepareRename'],
  answer: (params: RenameParams, asked: RequestContext): WorkspaceEdit | null =>
    askAt(params, asked, (context, offset) => {
      const renaming = asked.features.rename(context, offset, params.newName);
      if (!renaming) return null;
      if ('refused' in renaming) throw new ResponseError(failed, renaming.refused);
      return toWorkspaceEdit(renaming.files, asked);
    }),
});
