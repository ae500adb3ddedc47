// What is offered where a word is misspelt.

import { expect, test } from 'vitest';
import { fixesOf } from '#language/diagnostics/report.ts';
import { parse } from '#language/syntax/parse.ts';

test.each([
  ['english', 'attainment goalpost', 'goalposts'],
  ['english', 'missing zeros', 'zero'],
  ['english', 'aggregate minimun', 'minimum'],
  ['italian', 'aggregazione minina', 'minima'],
])('%s, `%s`: %s', (language, line, first) => {
  const text = `perf 1 ${language}\n${language === 'english' ? 'policy' : 'regole'} p {\n  ${line}\n}\n`;
  const [found] = parse({ name: 'a.perf', text }).diagnostics;
  expect(found?.code).toBe('word-spelling');
  expect(fixesOf(found!).map(({ edits }) => edits[0]?.text)).toEqual([first]);
});

test('nothing looks like it: as they are listed', () => {
  const text = 'perf 1 english\npolicy p {\n  missing whatever\n}\n';
  const [found] = parse({ name: 'a.perf', text }).diagnostics;
  expect(fixesOf(found!).map(({ edits }) => edits[0]?.text)).toEqual(['excluded', 'zero', 'blocks']);
});
