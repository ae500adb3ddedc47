// The parts of the workspace by themselves: lines, positions, folders, settings, what goes on from one state to the next.

import { describe, expect, test } from 'vitest';
import { togetherByFolder } from '#language/model/files/folders.ts';
import { editableSource } from '#language/syntax/incremental/text-buffer.ts';
import { createLineIndex } from '#language/syntax/lines.ts';
import { createLanguageService } from '#lsp/language-service.ts';
import { offsetAt, positionAt, spanOf } from '#lsp/protocol/positions.ts';
import { createFileNames } from '#lsp/server/file-names.ts';
import { editBetween } from '#lsp/workspace/document.ts';
import { createLines } from '#lsp/workspace/line-index.ts';
import { defaultSettings, readSettings } from '#lsp/workspace/settings.ts';
import { createRandom } from '#test/language/syntax/random-edits.ts';

test('the incremental line index equals that of the full text', () => {
  const random = createRandom(3);
  const pieces = ['\n', '\r', '\r\n', 'a', 'bc', '', '\n\n', '\r\r\n'];
  for (let round = 0; round < 200; round++) {
    let text = Array.from({ length: random.below(12) }, () => random.pick(pieces)).join('');
    let lines = createLines(text);
    for (let step = 0; step < 8; step++) {
      const start = random.below(text.length + 1);
      const end = start + random.below(Math.min(4, text.length - start + 1));
      const edit = { start, end, text: random.pick(pieces) };
      text = text.slice(0, start) + edit.text + text.slice(end);
      lines = lines.after(edit, text);
      const whole = createLineIndex(text);
      const starts = (index: typeof whole): number[] =>
        Array.from({ length: index.lines + 1 }, (_, line) => index.start(line + 1));
      expect([lines.lines, starts(lines)], JSON.stringify(text)).toEqual([whole.lines, starts(whole)]);
    }
  }
});

describe('positions', () => {
  const text = 'a🙂é\r\n\u0301b\n';
  const file = { source: text, lines: createLines(text) };

  test.each(['utf-16', 'utf-8', 'utf-32'] as const)('there and back, in %s', (encoding) => {
    for (const offset of [0, 1, 3, 4, 6, 7, 8, 9])
      expect(offsetAt(file, positionAt(file, offset, encoding), encoding)).toBe(offset);
  });

  test('outside of the text they are at its nearest end', () => {
    expect(offsetAt(file, { line: 99, character: 0 }, 'utf-16')).toBe(text.length);
    expect(offsetAt(file, { line: 0, character: 99 }, 'utf-8')).toBe(4);
    expect(offsetAt(file, { line: -1, character: 5 }, 'utf-32')).toBe(0);
    expect(offsetAt(file, { line: Number.NaN, character: 0 }, 'utf-16')).toBe(0);
    expect(positionAt(file, -5, 'utf-16')).toEqual({ line: 0, character: 0 });
    expect(spanOf(file, { start: { line: 9, character: 0 }, end: { line: 0, character: 1 } }, 'utf-16')).toEqual({
      start: 1,
      end: 9,
    });
  });

  test('inside of a character they are before it', () => {
    expect(offsetAt(file, { line: 0, character: 3 }, 'utf-8')).toBe(1);
  });
});

test('a text edited in pieces is the whole text', () => {
  const random = createRandom(5);
  for (let round = 0; round < 30; round++) {
    let whole = 'abcdefghij'.repeat(random.below(1_000));
    let source = editableSource(whole);
    let at = 0;
    for (let step = 0; step < 60; step++) {
      // mostly near the last edit, as somebody types
      at = random.below(6) === 0 ? random.below(whole.length + 1) : Math.min(whole.length, at + random.below(40));
      const edit = {
        start: at,
        end: Math.min(whole.length, at + random.below(4)),
        text: random.pick(['', 'x', '🙂', '\n\n']),
      };
      whole = whole.slice(0, edit.start) + edit.text + whole.slice(edit.end);
      source = source.after(edit);
      expect(source.length).toBe(whole.length);
      for (let look = 0; look < 6; look++) {
        const from = random.below(whole.length + 4) - 2;
        const to = from + random.below(look < 3 ? 10 : whole.length + 4);
        expect(source.slice(from, to)).toBe(whole.slice(Math.max(0, from), Math.max(0, to)));
        if (from >= 0) expect(source.charCodeAt(from)).toBe(whole.charCodeAt(from));
      }
      if (random.below(9) === 0) expect(source.whole()).toBe(whole);
    }
  }
});

test('the edit between two texts is what differs', () => {
  expect(editBetween('abc', 'abc')).toBeNull();
  expect(editBetween('abcd', 'abXcd')).toEqual({ start: 2, end: 2, text: 'X' });
  expect(editBetween('aaa', 'aa')).toEqual({ start: 2, end: 3, text: '' });
  expect(editBetween('', 'x')).toEqual({ start: 0, end: 0, text: 'x' });
});

test('files belong to the nearest folder above them that declares a plan', () => {
  const member = (name: string, declaresPlan = false): { name: string; declaresPlan: boolean } => ({
    name,
    declaresPlan,
  });
  const groups = togetherByFolder([
    member('plan.perf', true),
    member('areas/a.perf'),
    member('old/plan.perf', true),
    member('old/2023/x.perf'),
    member('/elsewhere/x.perf'),
    member('untitled:Untitled-1'),
  ]);
  expect([...groups]).toEqual([
    ['', ['plan.perf', 'areas/a.perf']],
    ['old', ['old/plan.perf', 'old/2023/x.perf']],
    ['/elsewhere', ['/elsewhere/x.perf']],
    ['untitled:Untitled-1', ['untitled:Untitled-1']],
  ]);
});

test('names of files and their URIs', () => {
  const one = createFileNames(['/work/plans']);
  expect(one.nameOf('file:///work/plans/a%20b/x.perf')).toBe('a b/x.perf');
  expect(one.uriOf('a b/x.perf')).toBe('file:///work/plans/a%20b/x.perf');
  expect(one.nameOf('file:///elsewhere/x.perf')).toBe('/elsewhere/x.perf');
  expect(one.folderOf('/elsewhere/x.perf')).toBeNull();
  expect(one.nameOf('untitled:Untitled-1')).toBe('untitled:Untitled-1');
  expect(one.uriOf('untitled:Untitled-1')).toBe('untitled:Untitled-1');
  const two = createFileNames(['/work/plans', '/work/others']);
  expect(two.nameOfPath('/work/others/x.perf')).toBe('others/x.perf');
  expect(createFileNames(['/a/plans', '/b/plans']).nameOfPath('/b/plans/x.perf')).toBe('/b/plans/x.perf');
});

test('settings that make no sense are as if they had not been said', () => {
  expect(readSettings(null, null)).toEqual(defaultSettings);
  expect(
    readSettings({ year: '2024', language: 'fr', inlayHints: 3, lint: { severity: { a: 'loud', b: 'off' } } }, null),
  ).toEqual({
    ...defaultSettings,
    severity: new Map([['b', 'off']]),
  });
  expect(readSettings({ language: 'auto' }, 'it-IT').language).toBe('it');
  expect(readSettings({ language: 'en' }, 'it').language).toBe('en');
});

test('a file that is not touched is not computed again', () => {
  const service = createLanguageService({ settingsOf: () => defaultSettings });
  service.files.putPlan('a/plan.perf', 'perf 1 english\nplan A {\n}\n');
  service.files.putPlan('b/plan.perf', 'perf 1 english\nplan B {\n}\n');
  const before = service.workspace();
  service.files.putPlan('b/plan.perf', 'perf 1 english\nplan B "Other" {\n}\n');
  const after = service.workspace();
  expect(after.planOf('a/plan.perf')).toBe(before.planOf('a/plan.perf'));
  expect(after.planOf('b/plan.perf')).not.toBe(before.planOf('b/plan.perf'));
});

test('a file that cannot be read leaves the scores of its folder incomplete, until it can be', () => {
  const service = createLanguageService({ settingsOf: () => defaultSettings });
  const plan =
    'perf 1 english\nplan P {\n  years 2024\n  indicator I {\n    target 2024 >= 1\n    actual 2024 = 1\n  }\n}\n';
  service.files.putPlan('a/plan.perf', plan);
  service.files.putPlan('b/plan.perf', plan);
  const incomplete = (file: string): readonly (string | undefined)[] =>
    service
      .workspace()
      .planOf(file)!
      .scores()
      .nodes[0]!.incomplete.map((loss) => loss.file);
  expect(incomplete('a/plan.perf')).toEqual([]);
  service.files.putUnread('a/actuals.perf');
  expect([incomplete('a/plan.perf'), incomplete('b/plan.perf')]).toEqual([['a/actuals.perf'], []]);
  service.files.putPlan('a/actuals.perf', 'perf 1 english for P\nactuals 2024 {\n}\n');
  expect(incomplete('a/plan.perf')).toEqual([]);
  service.files.putUnread('a/actuals.perf');
  service.files.remove('a/actuals.perf');
  expect(incomplete('a/plan.perf')).toEqual([]);
});
