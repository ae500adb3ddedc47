// Parameters of every request: whole they pass, and whatever is taken from them or made another is named.

import { expect, test } from 'vitest';
import { changesIn, checkParameters, documentIn } from '#lsp/protocol/parameters.ts';
import { createRequests } from '#lsp/protocol/requests.ts';
import { asking } from './ask.ts';

const position = { line: 1, character: 2 };
const range = { start: position, end: position };
const item = { uri: 'file:///a', data: { file: 'a', start: 1, data: { key: 'k' } } };

const whole: Readonly<Record<string, unknown>> = {
  ...{ textDocument: { uri: 'file:///a' }, position, range, positions: [position], newName: 'n', ch: '}', query: '' },
  ...{ command: 'c', uri: 'u', item, previousResultIds: [{ uri: 'u', value: 'v' }] },
};

/** By name: what is no such parameter. */
const wrong: Readonly<Record<string, readonly unknown[]>> = {
  textDocument: [undefined, null, 'file:///a', [], {}, { uri: 1 }],
  position: [
    undefined,
    null,
    [],
    { line: 1 },
    { character: 1 },
    { line: '1', character: 2 },
    { line: 1, character: '2' },
  ],
  range: [undefined, [], {}, { start: position }, { end: position }, { start: position, end: { line: 1 } }],
  positions: [undefined, position, [position, null], { length: 0 }],
  newName: [undefined, 1, null],
  ch: [undefined, 1],
  query: [undefined, 1, null],
  command: [undefined, 1],
  uri: [undefined, 1, {}],
  previousResultIds: [undefined, {}, [null], ['v'], [{ uri: 'u' }], [{ value: 'v' }], [[]]],
  item: [
    ...[undefined, null, {}, { ...item, uri: 1 }, { ...item, data: undefined }],
    ...[{ file: 1 }, { start: '1' }, { data: {} }, { data: undefined }, { data: { key: 1 } }].map((other) => ({
      ...item,
      data: { ...item.data, ...other },
    })),
  ],
};

const needed: Readonly<Record<string, readonly string[]>> = {
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
  ...Object.fromEntries(
    ['hover', 'completion', 'signatureHelp', 'definition', 'declaration', 'references', 'documentHighlight']
      .concat('prepareRename', 'linkedEditingRange', 'prepareCallHierarchy')
      .map((name) => [`textDocument/${name}`, ['position']]),
  ),
};

const methods = createRequests(asking({ files: {} }).service.features).map(({ method }) => method);

test.each(methods)('%s', (method) => {
  const names = [...(method.startsWith('textDocument/') ? ['textDocument'] : []), ...(needed[method] ?? [])];
  const params = Object.fromEntries(names.map((name) => [name, whole[name]]));
  expect(() => checkParameters(method, params)).not.toThrow();
  for (const name of names)
    for (const value of wrong[name]!)
      expect(() => checkParameters(method, { ...params, [name]: value })).toThrow(`${method} needs ${name}`);
  for (const nothing of names.length > 0 ? [undefined, null, 'x', 3] : [])
    expect(() => checkParameters(method, nothing)).toThrow(`${method} needs ${names[0]}`);
});

test('the document of a notification', () => {
  expect(documentIn({ textDocument: { uri: 'u', version: 3 } })).toEqual({ uri: 'u', version: 3 });
  for (const value of [undefined, null, {}, { textDocument: 'u' }, { textDocument: { uri: 3 } }])
    expect(documentIn(value)).toBeNull();
});

test('changes of which one is none are no changes', () => {
  const good = [{ text: 'a' }, { text: '', range }, { text: 'b', range: null }];
  expect(changesIn({ contentChanges: good })).toEqual(good);
  expect(changesIn({ contentChanges: [] })).toEqual([]);
  for (const bad of [null, 'a', [], {}, { text: 1 }, { range }, { text: 'a', range: {} }, { text: 'a', range: 3 }])
    expect(changesIn({ contentChanges: [...good, bad] })).toBeNull();
  for (const none of [undefined, null, {}, { contentChanges: 'a' }]) expect(changesIn(none)).toBeNull();
});
