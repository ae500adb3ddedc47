// textDocument/codeAction

import type { CodeAction, CodeActionParams, Command } from 'vscode-languageserver-protocol';
import type { Context } from '../features/context.ts';
import type { Action, ActionKind } from '../features/results.ts';
import { toDiagnostic } from './diagnostics.ts';
import { toWorkspaceEdit } from './locations.ts';
import { spanOf } from './positions.ts';
import { askOf, type RequestContext, request } from './request.ts';

const kinds: readonly ActionKind[] = [
  'quickfix',
  'refactor.extract',
  'refactor.inline',
  'refactor.rewrite',
  'source.fixAll',
];

export const codeActions = request({
  method: 'textDocument/codeAction',
  title: 'Quick fixes, fix all, refactorings',
  capabilities: { codeActionProvider: { codeActionKinds: [...kinds], resolveProvider: false } },
  needs: ['codeActions'],
  answer: (params: CodeActionParams, asked: RequestContext): (CodeAction | Command)[] | null =>
    askOf(params, asked, (context) => {
      const wanted = wantedKinds(params.context?.only);
      if (wanted === null || !asked.client.literalActions) return [];
      const span = spanOf(context.file, params.range, asked.client.encoding);
      const found = asked.features.codeActions(context, span, wanted);
      return found
        .filter(({ disabled }) => disabled === null || asked.client.disabledActions)
        .map((action) => toAction(action, context, asked));
    }),
});

/** A requested kind includes those below it: `refactor` includes `refactor.inline`. Empty: all; null: none of ours. */
function wantedKinds(only: readonly string[] | undefined): readonly ActionKind[] | null {
  if (!only || only.length === 0) return [];
  const wanted = kinds.filter((kind) =>
    only.some(
      (asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`) || asked === `${kind}.perfplan`,
    ),
  );
  return wanted.length === 0 ? null : wanted;
}

function toAction(action: Action, context: Context, asked: RequestContext): CodeAction {
  return {
    title: action.title,
    kind: action.kind,
    ...(action.preferred ? { isPreferred: true } : {}),
    ...(action.fixes.length > 0
      ? { diagnostics: action.fixes.map((finding) => toDiagnostic(finding, context.file, asked)) }
      : {}),
    ...(action.disabled === null
      ? { edit: toWorkspaceEdit(action.files, asked) }
      : { disabled: { reason: action.disabled } }),
  };
}
