// textDocument/definition, textDocument/declaration

import type { DeclarationParams, DefinitionParams, Location, LocationLink } from 'vscode-languageserver-protocol';
import { toLinks } from './locations.ts';
import { askAt, type RequestContext, request } from './request.ts';

type Places = Location[] | LocationLink[] | null;

export const definition = request({
  method: 'textDocument/definition',
  title: 'Go to definition',
  capabilities: { definitionProvider: true },
  needs: ['definition'],
  answer: (params: DefinitionParams, asked: RequestContext): Places =>
    askAt(params, asked, (context, offset) => toLinks(asked.features.definition(context, offset), asked)),
});

export const declaration = request({
  method: 'textDocument/declaration',
  title: 'Go to declaration',
  capabilities: { declarationProvider: true },
  needs: ['declaration'],
  answer: (params: DeclarationParams, asked: RequestContext): Places =>
    askAt(params, asked, (context, offset) => toLinks(asked.features.declaration(context, offset), asked)),
});
