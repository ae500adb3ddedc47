// Checks the types of request parameters, so that a client that sends something else gets a useful error. Only the type: a position outside of its
// document is accepted.

import { ErrorCodes, ResponseError } from 'vscode-languageserver-protocol';

type Check = (value: unknown) => boolean;

const object: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const string: Check = (value) => typeof value === 'string';
const number: Check = (value) => typeof value === 'number';
const document: Check = (value) => object(value) && string(at(value, 'uri'));
const position: Check = (value) => object(value) && number(at(value, 'line')) && number(at(value, 'character'));
const range: Check = (value) => object(value) && position(at(value, 'start')) && position(at(value, 'end'));
const list =
  (each: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(each);
/** An item that the server sent before, with its data. */
const item: Check = (value) => {
  const data = at(value, 'data');
  const key = at(data, 'data');
  return string(at(value, 'uri')) && string(at(data, 'file')) && number(at(data, 'start')) && string(at(key, 'key'));
};
const held: Check = (value) => object(value) && string(at(value, 'uri')) && string(at(value, 'value'));

/** The check of a parameter, by name; a name has the same type in every request. */
const checks: Readonly<Record<string, Check>> = {
  ...{ textDocument: document, position, range, positions: list(position), query: string, newName: string },
  ...{ command: string, uri: string, ch: string, item, previousResultIds: list(held) },
};

/** The parameters of a request, by method, in addition to the document. */
const more: Readonly<Record<string, readonly string[]>> = {
  'textDocument/selectionRange': ['positions'],
  'textDocument/rename': ['position', 'newName'],
  'textDocument/onTypeFormatting': ['position', 'ch'],
  'textDocument/codeAction': ['range'],
  'textDocument/inlayHint': ['range'],
  'textDocument/rangeFormatting': ['range'],
  'textDocument/semanticTokens/range': ['range'],
  'perfplan/scores': ['textDocument'],
  'workspace/symbol': ['query'],
  'workspace/executeCommand': ['command'],
  'workspace/textDocumentContent': ['uri'],
  'workspace/diagnostic': ['previousResultIds'],
  'callHierarchy/incomingCalls': ['item'],
  'callHierarchy/outgoingCalls': ['item'],
};

const atPosition = new Set(
  ['hover', 'completion', 'signatureHelp', 'definition', 'declaration', 'references', 'documentHighlight']
    .concat('prepareRename', 'linkedEditingRange', 'prepareCallHierarchy')
    .map((name) => `textDocument/${name}`),
);

/** Throws a protocol error that names the first wrong parameter. */
export function checkParameters(method: string, params: unknown): void {
  const wrong = neededBy(method).find((name) => !checks[name]!(at(params, name)));
  if (wrong !== undefined) throw new ResponseError(ErrorCodes.InvalidParams, `${method} needs ${wrong}`);
}

function neededBy(method: string): readonly string[] {
  const own = more[method] ?? (atPosition.has(method) ? ['position'] : []);
  return method.startsWith('textDocument/') ? ['textDocument', ...own] : own;
}

function at(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

/** The document of a notification; null if it names none. */
export function documentIn(params: unknown): (Readonly<Record<string, unknown>> & { readonly uri: string }) | null {
  const named = at(params, 'textDocument');
  return document(named) ? (named as Readonly<Record<string, unknown>> & { readonly uri: string }) : null;
}

/** The changes of a notification; null if one is malformed, because the following ones would be at wrong positions. */
export function changesIn(params: unknown): readonly DocumentChange[] | null {
  const all = at(params, 'contentChanges');
  const isChange: Check = (one) => object(one) && string(at(one, 'text')) && isRange(at(one, 'range'));
  return list(isChange)(all) ? (all as readonly DocumentChange[]) : null;
}

const isRange: Check = (value) => value === undefined || value === null || range(value);

export interface DocumentChange {
  readonly range?: Range;
  readonly text: string;
}

interface Range {
  readonly start: Position;
  readonly end: Position;
}

interface Position {
  readonly line: number;
  readonly character: number;
}
