// textDocument/signatureHelp

import type { SignatureHelp, SignatureHelpParams } from 'vscode-languageserver-protocol';
import { askAt, type RequestContext, request } from './request.ts';

export const signatureHelp = request({
  method: 'textDocument/signatureHelp',
  title: 'Signature help in functions',
  capabilities: { signatureHelpProvider: { triggerCharacters: ['(', ','], retriggerCharacters: [')'] } },
  needs: ['signatureHelp'],
  answer: (params: SignatureHelpParams, asked: RequestContext): SignatureHelp | null =>
    askAt(params, asked, (context, offset) => {
      const found = asked.features.signatureHelp(context, offset);
      if (!found) return null;
      const { signatures, activeSignature, activeParameter } = found;
      return {
        signatures: signatures.map(({ label, documentation, parameters }) => ({
          label,
          documentation: { kind: 'markdown', value: documentation },
          parameters: parameters.map((parameter) => ({
            label: parameter.label,
            documentation: { kind: 'markdown', value: parameter.documentation },
          })),
        })),
        activeSignature,
        activeParameter,
      };
    }),
});
