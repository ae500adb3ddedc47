// The table of the server's capabilities for the documentation, from what the server really sends.

import { features } from '../lsp/language-service.ts';
import { capabilitiesOf, createRequests } from '../lsp/protocol/requests.ts';
import { initializeResult } from '../lsp/server/initialize.ts';

const begin = '<!-- capabilities -->';
const end = '<!-- /capabilities -->';

/** Replaces the table between the markers of a page; pages without markers are unchanged. */
export function withCapabilities(page: string): string {
  const [before, rest] = page.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) return page;
  return `${before}${begin}\n\n${capabilitiesTable()}\n\n${end}${after}`;
}

export function capabilitiesTable(): string {
  const { capabilities } = initializeResult({ processId: null, rootUri: null, capabilities: {} }, '');
  const asked = createRequests(features).map(({ title, method, capabilities: own }) => [title, method, keysOf(own)]);
  const shared = keysOf(capabilities).filter((key) => !(key in capabilitiesOf(createRequests(features))));
  const rows = [
    ['Diagnostics, pushed to clients that do not ask for them', 'textDocument/publishDiagnostics', []],
    ...asked,
    ...shared.map((key) => [always[key] ?? key, '', [key]]),
  ] as const;
  return [
    '| What | Message | Declared as |',
    '|---|---|---|',
    ...rows.map(
      ([what, method, keys]) =>
        `| ${what} | ${code(method ? [String(method)] : [])} | ${code(keys as readonly string[])} |`,
    ),
  ].join('\n');
}

/** What is declared for the whole rather than for a kind of request. */
const always: Readonly<Record<string, string>> = {
  positionEncoding: 'Positions in UTF-16, UTF-8 or UTF-32, as the client likes',
  textDocumentSync: 'Documents kept up to date change by change',
  workspace: 'Several folders; files made, renamed and deleted',
};

function keysOf(capabilities: object): readonly string[] {
  return Object.keys(capabilities);
}

function code(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}
