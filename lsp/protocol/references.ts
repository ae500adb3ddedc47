// textDocument/references

import type { Location, ReferenceParams } from 'vscode-languageserver-protocol';
import { toLocations } from './locations.ts';
import { askAt, type RequestContext, request } from './request.ts';

export const references = request({
  method: 'textDocument/references',
  title: 'Find references, over all files of the plan',
  capabilities: { referencesProvider: true },
  needs: ['references'],
  answer: (params: ReferenceParams, asked: RequestContext): Location[] | null =>
    askAt(params, asked, (context, offset) => {
      const definitions = params.context?.includeDeclaration !== false;
      return toLocations(asked.features.references(context, offset, { definitions }), asked);
    }),
});
