// What the reference says of the canonical form is what formatting does.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { format } from '#language/format/format.ts';
import { root } from '#test/house/sources.ts';

const page = readFileSync(join(root, 'docs/reference/canonical-form.md'), 'utf8');
const pairs = [...page.matchAll(/```before\n([\s\S]*?)```\s*```after\n([\s\S]*?)```/g)];

test('every block of the page has its other half', () => {
  expect(page.match(/```(before|after)\n/g)?.length).toBe(2 * pairs.length);
  expect(pairs.length).toBeGreaterThan(5);
});

test.each(pairs.map(([, before = '', after = '']) => [before, after]))('%s', (before, after) => {
  expect(format(before).value).toBe(after);
  expect(format(after).value).toBe(after);
});

test('the sample in two languages is one plan', () => {
  const sample = /```\n(perf 1 english {2,}perf 1 italian\n[\s\S]*?)```/.exec(page)?.[1] ?? '';
  const column = sample.indexOf('perf 1 italian');
  const lines = sample.trimEnd().split('\n');
  const half = (from: number, to?: number) =>
    `${lines.map((line) => line.slice(from, to).trimEnd()).join('\n')}\n  }\n}\n`;
  const english = half(0, column);
  expect(format(english).value).toBe(english);
  expect(format(english, { language: 'italian' }).value).toBe(half(column));
});
