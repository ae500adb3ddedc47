// What the features say in the words of the protocol, where no plan of the other tests says it: features that answer what the test wants.

import { describe, expect, test } from 'vitest';
import { createLineIndex } from '#language/syntax/lines.ts';
import type { Features } from '#lsp/features/features.ts';
import { offsetAt, positionAt, spanOf } from '#lsp/protocol/positions.ts';
import { type Asking, asking, type Capabilities, uriOf } from './ask.ts';

const text = 'perf 1 english\nplan P {\n  note "a" }\n}\n// c\n';
const textDocument = { uri: uriOf('plan.perf') };
const place = { textDocument, position: { line: 0, character: 1 } };
const whole = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };

const open = (features: Partial<Features>, capabilities: Capabilities = {}): Asking =>
  asking({ files: { 'plan.perf': text }, capabilities, features });

const actions: Capabilities['textDocument'] = {
  codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
};

describe('code actions', () => {
  const action = { title: 't', kind: 'quickfix', preferred: false, files: [], fixes: [], renameAt: null } as const;
  const codeActions = (() => [
    { ...action, title: 'a', disabled: null },
    { ...action, title: 'b', disabled: 'why' },
  ]) as Features['codeActions'];
  const asked = (capabilities: Capabilities, context: object = { diagnostics: [] }): unknown =>
    open({ codeActions }, capabilities).ask('textDocument/codeAction', { textDocument, range: whole, context });

  test('that cannot be are there with their reason, for clients that show it', () => {
    const one = { title: 'a', kind: 'quickfix', edit: { changes: {} } };
    expect(asked({ textDocument: actions })).toEqual([one]);
    const disabledSupport = { codeAction: { ...actions.codeAction, disabledSupport: true } };
    expect(asked({ textDocument: disabledSupport })).toEqual([
      one,
      { title: 'b', kind: 'quickfix', disabled: { reason: 'why' } },
    ]);
    expect(asked({})).toEqual([]);
  });

  test('of all kinds where none is named', () => {
    expect(asked({ textDocument: actions }, { diagnostics: [], only: [] })).toHaveLength(1);
  });
});

describe('completion', () => {
  const item = { label: 'l', kind: 'snippet', detail: null, filter: null, order: null, data: null, snippet: true };
  const inserted = (insert: string, snippetSupport: boolean): unknown => {
    const completion = (() => ({
      isIncomplete: true,
      items: [{ ...item, insert, replace: { start: 0, end: 4 } }],
    })) as unknown as Features['completion'];
    const capabilities = { textDocument: { completion: { completionItem: { snippetSupport } } } };
    const { items } = open({ completion }, capabilities).ask<{ items: readonly { textEdit: { newText: string } }[] }>(
      'textDocument/completion',
      place,
    );
    return items[0]!.textEdit.newText;
  };

  test.each([
    ['a §{1:b} c', 'a b c'],
    ['§{12:x}§{3:y}', 'xy'],
    ['§{1:a\\}b}', 'a}b'],
    ['§{1|one,two|} z', 'one z'],
    ['§{12|one,two,three|}', 'one'],
    ['§{1|one|}', 'one'],
    ['x §1 y §12 §{3} §{45}', 'x  y'],
    ['a\\§b \\\\ \\}', 'a§b \\ }'],
    ['a\\n', 'a\\n'],
  ])('%s, for a client without snippets', (marked, plain) => {
    const snippet = marked.replaceAll('§', '$');
    expect((inserted(snippet, false) as string).trimEnd()).toBe(plain.replaceAll('§', '$'));
    expect(inserted(snippet, true)).toBe(snippet);
  });

  test.each([
    [[0, 4], [0, 4], true],
    [[0, 4], [1, 4], false],
    [[0, 4], [0, 3], false],
  ] as const)('spans %j and %j are one: %s', (first, second, isOne) => {
    const items = [first, second].map(([start, end]) => ({
      ...item,
      snippet: false,
      insert: 'i',
      replace: { start, end },
    }));
    const completion = (() => ({ isIncomplete: false, items })) as unknown as Features['completion'];
    const capabilities = { textDocument: { completion: { completionList: { itemDefaults: ['editRange'] } } } };
    const told = open({ completion }, capabilities).ask<{ itemDefaults?: object; items: readonly object[] }>(
      'textDocument/completion',
      place,
    );
    expect(told.itemDefaults !== undefined).toBe(isOne);
    expect(told.items.every((one) => ('textEdit' in one ? !isOne : isOne))).toBe(true);
  });
});

test('links, to pages and to lines of files', () => {
  const link = (target: unknown, tooltip: string | null = null): unknown => ({ start: 0, end: 4, target, tooltip });
  const documentLinks = (() => [
    link('https://example.org', 'tip'),
    link({ file: 'plan.perf', start: 15, end: 19 }),
    link({ file: 'gone.perf', start: 0, end: 1 }),
  ]) as Features['documentLinks'];
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } };
  expect(open({ documentLinks }).ask('textDocument/documentLink', { textDocument })).toEqual([
    { range, target: 'https://example.org', tooltip: 'tip' },
    { range, target: 'file:///plan.perf#L2' },
  ]);
});

test('hints, with what is said of them', () => {
  const hint = { offset: 3, text: 't', kind: null, target: null, padLeft: true, padRight: false };
  const inlayHints = (() => [
    { ...hint, tooltip: 'tip' },
    { ...hint, tooltip: null },
  ]) as unknown as Features['inlayHints'];
  const one = { position: { line: 0, character: 3 }, label: 't', paddingLeft: true, paddingRight: false };
  expect(open({ inlayHints }).ask('textDocument/inlayHint', { textDocument, range: whole })).toEqual([
    { ...one, tooltip: { kind: 'markdown', value: 'tip' } },
    one,
  ]);
});

test('folds: a line by itself is none, the brace that closes a block stays', () => {
  const folds = [
    { kind: 'block', start: 22, end: 39 },
    { kind: 'block', start: 22, end: 38 },
    { kind: 'block', start: 22, end: 30 },
    { kind: 'comment', start: 24, end: 39 },
    { kind: 'comment', start: 0, end: 8 },
    { kind: 'block', start: 22, end: 24 },
  ];
  const folding = (() => folds) as unknown as Features['folding'];
  const told = (lineFoldingOnly: boolean): readonly string[] =>
    open({ folding }, { textDocument: { foldingRange: { lineFoldingOnly } } })
      .ask<
        readonly { startLine: number; endLine: number; startCharacter?: number; endCharacter?: number; kind?: string }[]
      >('textDocument/foldingRange', { textDocument })
      .map((one) =>
        `${one.startLine}:${one.startCharacter ?? ''}-${one.endLine}:${one.endCharacter ?? ''} ${one.kind ?? ''}`.trim(),
      );
  expect(told(true)).toEqual(['1:-4:', '1:-2:', '1:-2:', '2:-4: comment', '1:-2:']);
  expect(told(false)).toEqual(['1:7-4:0', '1:7-3:1', '1:7-2:6', '2:0-4:0 comment', '1:7-2:0']);
});

test('what has no name has one in the outline, and parts within it', () => {
  const documentSymbols = (() => [
    {
      name: '',
      detail: '',
      kind: 'node',
      whole: { start: 15, end: 19 },
      selection: { start: 10, end: 25 },
      children: [],
    },
  ]) as unknown as Features['documentSymbols'];
  const at = (start: readonly [number, number], end: readonly [number, number]): object => ({
    start: { line: start[0], character: start[1] },
    end: { line: end[0], character: end[1] },
  });
  const nested = { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } };
  expect(open({ documentSymbols }, nested).ask('textDocument/documentSymbol', { textDocument })).toEqual([
    { name: '…', detail: '', kind: 5, range: at([0, 10], [2, 1]), selectionRange: at([0, 10], [2, 1]), children: [] },
  ]);
  expect(open({ documentSymbols }).ask('textDocument/documentSymbol', { textDocument })).toEqual([
    { name: '…', kind: 5, location: { uri: textDocument.uri, range: at([1, 0], [1, 4]) } },
  ]);
});

test('a selection that has nothing around it, a rename of nothing, references without a context', () => {
  const empty = open({
    selectionRanges: () => [],
    prepareRename: () => null,
    rename: () => null,
    references: (_context, _offset, { definitions }) => (definitions ? [{ file: 'plan.perf', start: 0, end: 1 }] : []),
  });
  const position = { line: 1, character: 2 };
  expect(empty.ask('textDocument/selectionRange', { textDocument, positions: [position] })).toEqual([
    { range: { start: position, end: position } },
  ]);
  expect(empty.ask('textDocument/prepareRename', place)).toBeNull();
  expect(empty.ask('textDocument/rename', { ...place, newName: 'x' })).toBeNull();
  expect(empty.ask('textDocument/references', place)).toEqual(
    empty.ask('textDocument/references', { ...place, context: { includeDeclaration: true } }),
  );
});

// ------------------------------------------------------------------------------------------------------------------- positions

const lines = ['a\u0080é\u07ffह\uffff🎯\ud83c', '', 'x'];
const widths = {
  'utf-16': [1, 1, 1, 1, 1, 1, 2, 1],
  'utf-8': [1, 2, 2, 2, 3, 3, 4, 3],
  'utf-32': [1, 1, 1, 1, 1, 1, 1, 1],
} as const;
const characters = [...lines[0]!];

describe.each(Object.entries(widths))('positions counted in %s', (encoding, its) => {
  const counted = encoding as keyof typeof widths;

  test.each(['\n', '\r\n', '\r'])('with %j between lines', (newline) => {
    const source = lines.join(newline);
    const file = { source, lines: createLineIndex(source) };
    let [offset, character] = [0, 0];
    for (const [at, one] of characters.entries()) {
      expect(positionAt(file, offset, counted)).toEqual({ line: 0, character });
      expect(offsetAt(file, { line: 0, character }, counted)).toBe(offset);
      // inside of a character: its beginning
      if (counted !== 'utf-16' && its[at]! > 1)
        expect(offsetAt(file, { line: 0, character: character + 1 }, counted)).toBe(offset);
      offset += one.length;
      character += its[at]!;
    }
    const end = lines[0]!.length;
    // behind the end of a line: its end, before the line break
    for (const more of [0, 1, 5, 1000])
      expect(offsetAt(file, { line: 0, character: character + more }, counted)).toBe(end);
    const second = end + newline.length;
    expect(offsetAt(file, { line: 1, character: 0 }, counted)).toBe(second);
    expect(offsetAt(file, { line: 1, character: 7 }, counted)).toBe(second);
    const third = second + newline.length;
    expect(positionAt(file, third, counted)).toEqual({ line: 2, character: 0 });
    expect(offsetAt(file, { line: 2, character: 1 }, counted)).toBe(source.length);
    expect(offsetAt(file, { line: 2.9, character: 0.9 }, counted)).toBe(third);
    // outside of the text: its ends; what is no number: the beginning
    for (const line of [3, 4, 1e9]) expect(offsetAt(file, { line, character: 0 }, counted)).toBe(source.length);
    for (const line of [-1, Number.NaN]) expect(offsetAt(file, { line, character: 5 }, counted)).toBe(0);
    for (const bad of [-1, Number.NaN]) expect(offsetAt(file, { line: 2, character: bad }, counted)).toBe(third);
    expect(positionAt(file, -3, counted)).toEqual({ line: 0, character: 0 });
    expect(positionAt(file, source.length + 3, counted)).toEqual({ line: 2, character: 1 });
    const [from, to] = [
      { line: 2, character: 1 },
      { line: 1, character: 0 },
    ];
    expect(spanOf(file, { start: from, end: to }, counted)).toEqual({ start: second, end: source.length });
    expect(spanOf(file, { start: to, end: from }, counted)).toEqual({ start: second, end: source.length });
  });
});
