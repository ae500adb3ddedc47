// What the server answers to a click on a code lens, shown as a page beside the plan. What stands on the page is the server's to say, each
// time that the page is opened, and again when the plan has changed.

import { commands, Uri, workspace } from 'vscode';
import { type LanguageClient, TextDocumentContentRequest } from 'vscode-languageclient/node';

/** Anything that is no page is left as it is. */
export async function showReport(answer: unknown): Promise<unknown> {
  const { uri } = (typeof answer === 'object' && answer !== null ? answer : {}) as Record<string, unknown>;
  if (typeof uri !== 'string') return answer;
  await commands.executeCommand('markdown.showPreviewToSide', Uri.parse(uri));
  return undefined;
}

/** A server that has just started knows nothing of the pages that are open: they are asked for again. */
export function renewReports(client: LanguageClient): void {
  const providers = client.getFeature(TextDocumentContentRequest.method)?.getProviders() ?? [];
  for (const { scheme, onDidChangeEmitter } of providers) {
    for (const { uri } of workspace.textDocuments) if (uri.scheme === scheme) onDidChangeEmitter.fire(uri);
  }
}
