// Whether the parameters of a request are what its answer reads, so that a client that sends something else is told what is missing.
// Values are read as they come: a position outside of its document is one.

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
/** As the server gave it out: what it needs goes along as data. */
const item: Check = (value) => {
  const data = at(value, 'data');
  const key = at(data, 'data');
  return string(at(value, 'uri')) && string(at(data, 'file')) && number(at(data, 'start')) && string(at(key, 'key'));
};
const held: Check = (value) => object(value) && string(at(value, 'uri')) && string(at(value, 'value'));

/** By name: what a parameter is wherever it is read. */
const checks: Readonly<Record<string, Check>> = {
  ...{ textDocument: document, position, range, positions: list(position), query: string, newName: string },
  ...{ command: string, uri: string, ch: string, item, previousResultIds: list(held) },
};

/** Of a request by its method, beyond the document where it is about one. */
const more: Readonly<Record<string, readonly string[]>> = {
  'textDocument/selectionRange': ['positions'],
  'textDocument/rename': ['position', 'newName'],
  'textDocument/onTypeFormatting': ['position', 'ch'],
  'textDocument/codeAction': ['range'],
  'textDocument/inlayHint': ['range'],
  'textDocument/rangeFormatting': ['range'],
  'textDocument/semanticTokens/range': ['range'],
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

/** Throws an error of the protocol's that names the first parameter that is not what it has to be. */
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

/** Of a notification: the document that it is about; null where it names none. */
export function documentIn(params: unknown): (Readonly<Record<string, unknown>> & { readonly uri: string }) | null {
  const named = at(params, 'textDocument');
  return document(named) ? (named as Readonly<Record<string, unknown>> & { readonly uri: string }) : null;
}

/** The changes that a notification tells of, as far as they make sense; null where one does not: what comes after it would be elsewhere. */
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
