// Requests as functions of their parameters: a session without a connection, over a workspace in memory. What is asked of a client's capabilities,
// and of features, is for the test to say.

import type { InitializeParams } from 'vscode-languageserver-protocol';
import type { Features } from '#lsp/features/features.ts';
import { createLanguageService, type LanguageService } from '#lsp/language-service.ts';
import { clientOf } from '#lsp/protocol/client.ts';
import type { RequestContext } from '#lsp/protocol/request.ts';
import { createRequests } from '#lsp/protocol/requests.ts';
import { defaultSettings } from '#lsp/workspace/settings.ts';

export type Capabilities = InitializeParams['capabilities'];

export interface Asking {
  readonly service: LanguageService;
  /** The pages that were asked for. */
  readonly shown: readonly string[];
  ask<Answer>(method: string, params: object): Answer;
}

export interface AskingOptions {
  readonly files: Readonly<Record<string, string>>;
  readonly capabilities?: Capabilities;
  /** In place of the real ones. */
  readonly features?: Partial<Features>;
}

export const uriOf = (file: string): string => `file:///${file}`;

export function asking({ files, capabilities = {}, features = {} }: AskingOptions): Asking {
  const service = createLanguageService({
    settingsOf: () => defaultSettings,
    pageOf: (code) => `https://example.org/${code}`,
  });
  for (const [name, text] of Object.entries(files)) service.files.putPlan(name, text);
  service.workspace();
  service.files.settle(() => true);
  const shown: string[] = [];
  const asked: RequestContext = {
    features: { ...service.features, ...features },
    client: clientOf(capabilities, null),
    workspace: service.workspace,
    contextOf: service.contextOf,
    uriOf,
    nameOf: (uri) => uri.slice(uriOf('').length),
    versionOf: (file) => (file === 'plan.perf' ? 7 : null),
    settingsOf: () => defaultSettings,
    shown: (uri) => shown.push(uri),
    cancelled: () => false,
  };
  const requests = new Map(createRequests(asked.features).map((kind) => [kind.method, kind]));
  return {
    service,
    shown,
    ask: <Answer>(method: string, params: object) => requests.get(method)!.answer(params, asked) as Answer,
  };
}
