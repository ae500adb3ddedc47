// What is offered where a word is misspelt.

import { describe, expect, test } from 'vitest';
import { fixesOf, messageOf } from '#language/diagnostics/report.ts';
import type { Form } from '#language/syntax/description/forms.ts';
import { rules } from '#language/syntax/description/rules.ts';
import { spell } from '#language/syntax/keywords/keywords.ts';
import { parse } from '#language/syntax/parse.ts';

/** Of the rules that are a choice of words. */
const choices = Object.values(rules).flatMap(({ word, fields }) => {
  const [form] = Object.values<Form>(fields);
  return form?.is === 'one'
    ? [{ word: spell('english', word), words: form.words.map((one) => spell('english', one)) }]
    : [];
});

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

describe('two words of one choice', () => {
  test.each([
    ['english', 'aggregate mean weighted', ['weighted']],
    ['english', 'aggregate weighted mean', ['weighted']],
    ['english', 'aggregate mean geometric at objective', ['geometric']],
    ['english', 'aggregate minimum maximum', ['minimum', 'maximum']],
    ['english', 'missing zero excluded', ['zero', 'excluded']],
    ['italian', 'aggregazione media ponderata', ['ponderata']],
    ['italian', 'aggregazione ponderata media', ['ponderata']],
  ])('%s, `%s`: %j', (language, line, meant) => {
    const text = `perf 1 ${language}\n${language === 'english' ? 'policy' : 'regole'} p {\n  ${line}\n}\n`;
    const [found] = parse({ name: 'a.perf', text }).diagnostics;
    expect(found?.code).toBe('unexpected');
    expect(fixesOf(found!).map(({ edits }) => edits[0]?.text)).toEqual(meant);
  });

  /** What is taken out is never a word that might have been chosen as well. */
  test('of each choice in a policy', () => {
    expect(choices.map(({ word }) => word)).toContain('aggregate');
    for (const { word, words } of choices) {
      for (const first of words) {
        for (const second of words.filter((other) => other !== first)) {
          const text = `perf 1 english\npolicy p {\n  ${word} ${first} ${second}\n}\n`;
          const found = parse({ name: 'a.perf', text }).diagnostics.filter(({ code }) => code === 'unexpected');
          const texts = found.flatMap((one) => fixesOf(one).map(({ edits }) => edits[0]?.text));
          expect(texts, text).not.toContain('');
        }
      }
    }
  });
});

test.each(['# said beside', '  #said beside', '  missing zero # said beside'])(
  'a comment as elsewhere: `%s`',
  (line) => {
    const text = `perf 1 english\npolicy p {\n${line}\n}\n`;
    const found = parse({ name: 'a.perf', text }).diagnostics;
    expect(found.map(({ code }) => code)).toEqual(['stray-character']);
    expect(messageOf(found[0]!, 'en')).toContain('A comment begins with //');
    expect(messageOf(found[0]!, 'it')).toContain('Un commento comincia con //');
    expect(fixesOf(found[0]!).map(({ edits }) => edits[0]?.text)).toEqual(['//']);
  },
);

test('a comment as in queries, behind a line', () => {
  const text = 'perf 1 english\npolicy p {\n  missing zero -- said beside\n}\n';
  const [found, ...others] = parse({ name: 'a.perf', text }).diagnostics;
  expect(others).toEqual([]);
  expect(messageOf(found!, 'en')).toBe('A comment begins with //, not with --');
  expect(messageOf(found!, 'it')).toBe('Un commento comincia con //, non con --');
  expect(fixesOf(found!).map(({ edits: [edit] }) => [edit!.end - edit!.start, edit!.text])).toEqual([[2, '//']]);
});

test.each([
  ['english', 'missed >= all or nothing', 'all-or-nothing'],
  ['italian', 'aggregazione media di tutti', 'media-di-tutti'],
  ['english', 'missed >= from baseline', 'from-baseline'],
  ['italian', 'mancato >= tutto o niente', 'tutto-o-niente'],
])('%s, the words of a keyword apart, `%s`: %s', (language, line, meant) => {
  const text = `perf 1 ${language}\n${language === 'english' ? 'policy' : 'regole'} p {\n  ${line}\n}\n`;
  const [found, ...others] = parse({ name: 'a.perf', text }).diagnostics;
  expect(others).toEqual([]);
  expect(found?.code).toBe('word-spelling');
  const [fix] = fixesOf(found!);
  expect(fix?.keeps).toBe('form');
  expect(fix?.edits[0]?.text).toBe(meant);
});
