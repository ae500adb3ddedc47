// One cause, one message: a plan with a single wrong token has few errors, mostly one.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile } from '#language/index.ts';
import { EOF, Newline } from '#language/syntax/lex/tokens.ts';
import { tokenize } from '#language/syntax/parse.ts';
import { root } from '../house/sources.ts';

/** Small plans whole in one file, in both languages of keywords. */
const files = [
  'examples/indices/human-development-index.perf',
  'examples/indices/gender-inequality-index.perf',
  'examples/modena-2017/plan.perf',
  'examples/riviere-di-liguria-2017/plan.perf',
];
const pages = ['writing', 'published', 'scorecards'];
const plans = [
  ...files.map((file) => readFileSync(join(root, file), 'utf8')),
  ...pages.flatMap((page) => {
    const text = readFileSync(join(root, `docs/reference/${page}.md`), 'utf8');
    return [...text.matchAll(/```perf\n(.*?)```/gs)].map(([, plan = '']) => plan);
  }),
].filter((text) => errorsIn(text).length === 0);

interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The token behind. */
  readonly next: { readonly start: number; readonly end: number };
}

const mutations: Readonly<Record<string, (place: Place) => string>> = {
  'is missing': ({ text, start, end }) => text.slice(0, start) + text.slice(end),
  'stands there twice': ({ text, start, end }) => `${text.slice(0, end)} ${text.slice(start)}`,
  'has changed places': ({ text, start, end, next }) =>
    text.slice(0, start) +
    text.slice(next.start, next.end) +
    text.slice(end, next.start) +
    text.slice(start, end) +
    text.slice(next.end),
  'lacks a letter': ({ text, start, end }) => {
    const middle = (start + end) >> 1;
    return text.slice(0, middle) + text.slice(middle + 1);
  },
  'has a sign behind it': ({ text, end }) => `${text.slice(0, end)}/x${text.slice(end)}`,
  'has a word before it': ({ text, start }) => `${text.slice(0, start)}xyz ${text.slice(start)}`,
};

test('there are plans to damage', () => {
  expect(plans.length).toBeGreaterThan(6);
});

test.each(Object.entries(mutations))('a token that %s', (_, mutate) => {
  let damaged = 0;
  let errors = 0;
  let many = 0;
  for (const text of plans) {
    for (const place of placesIn(text)) {
      const found = errorsIn(mutate(place)).length;
      damaged++;
      errors += found;
      if (found > 2) many++;
      // a code or a word whose loss takes all that hangs on it along: never more than the plan is small
      expect(found, mutate(place)).toBeLessThan(12);
    }
  }
  expect(damaged).toBeGreaterThan(60);
  expect(errors / damaged).toBeLessThan(1.5);
  expect(many / damaged).toBeLessThan(0.06);
});

/** Every few tokens, so that all kinds come up and it takes a second. */
function placesIn(text: string): readonly Place[] {
  const tokens = tokenize(text).filter(({ tokenType }) => tokenType !== Newline && tokenType !== EOF);
  return tokens.flatMap(({ startOffset, endOffset }, index) => {
    const next = tokens[index + 1];
    if (index % 9 !== 4 || next === undefined) return [];
    return [
      { text, start: startOffset, end: endOffset + 1, next: { start: next.startOffset, end: next.endOffset + 1 } },
    ];
  });
}

function errorsIn(text: string): readonly unknown[] {
  return compile([{ name: 'plan.perf', text }]).diagnostics.filter(({ severity }) => severity === 'error');
}
