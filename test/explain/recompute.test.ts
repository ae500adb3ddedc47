// The pages of `explain` can be recalculated by hand: every score of every example and of every page of the specification is recomputed from the text
// of its page alone, in both languages, with independent arithmetic.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exampleFiles } from '#test/corpus.ts';
import { readPage } from '#test/spec/page.ts';
import { pageOf, recomputeAll } from './plans.ts';
import { recompute } from './recompute.ts';

const folders = ['../spec/', '../../docs/reference/'].map((path) => new URL(path, import.meta.url));
const pages = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ name, cases: readPage(readFileSync(new URL(name, folder), 'utf8')) }))
    .filter(({ cases }) => cases.length > 0),
);

const indices = new URL('../../examples/indices/', import.meta.url);
const indexFiles = readdirSync(indices)
  .filter((name) => name.endsWith('.perf'))
  .map((name) => ({ name, text: readFileSync(new URL(name, indices), 'utf8') }));

describe('the specification', () => {
  test.each(pages)('$name', ({ cases }) => {
    for (const { files, expectations } of cases)
      for (const { period } of expectations) {
        const [year = '', part = null] = period.split('-');
        const first = Number(year.slice(0, 4));
        const options = part ? { asOf: { first, last: first, part } } : { year: first };
        expect(recomputeAll(files, options, ['en', 'it']).faults.slice(0, 1)).toEqual([]);
      }
  });
});

/** The others of examples/ have no values yet, or are gone over in the slow suite. */
describe('the examples', () => {
  test('modena-2024', () => {
    const { faults, pages: count, steps } = recomputeAll(exampleFiles('modena-2024'), {}, ['it']);
    expect(faults.slice(0, 1)).toEqual([]);
    expect(steps).toBeGreaterThan(3 * count);
  });

  test.each(indexFiles)('$name', (file) => {
    const { faults, pages: count, steps } = recomputeAll([file], {}, ['en', 'it']);
    expect(faults.slice(0, 1)).toEqual([]);
    expect(steps).toBeGreaterThan(count);
  });

  test('massa-carrara-2017', () => {
    const { faults, steps } = recomputeAll(exampleFiles('massa-carrara-2017/operational'), {}, ['en']);
    expect(faults.slice(0, 1)).toEqual([]);
    expect(steps).toBeGreaterThan(0);
  });
});

describe('what does not add up is found', () => {
  const files = [{ name: 'plan.perf', text: readFileSync(new URL('../cli/steps.perf', import.meta.url), 'utf8') }];
  const plans = [
    ...files,
    { name: 'near', text: readFileSync(new URL('../cli/near-the-bounds.perf', import.meta.url), 'utf8') },
  ];

  test('and every step of these does', () => {
    for (const file of plans) expect(recomputeAll([file], {}, ['en', 'it']).faults).toEqual([]);
  });

  test.each([
    ['a formula', '22,314 / 1,000,000 = 0.022314', '22,314 / 1,000,000 = 0.022315'],
    ['a rule', '0.022314 / 0.023 = 97.02 %', '0.022314 / 0.023 = 97.03 %'],
    ['the digits behind a score', '97.017391… %, shown', '97.117391… %, shown'],
    ['a weight', 'of 100 % together, 100 %', 'of 200 % together, 100 %'],
    ['a contribution', '97.017391… points to 1.2', '97.017491… points to 1.2'],
    ['a contribution to the root', '24.254347… points', '24.354347… points'],
    ['a share on the way up', '1.2  50 % of 1', '1.2  40 % of 1'],
  ])('%s', (_, line, wrong) => {
    const text = pageOf(plans[1]!, 'PER_HEAD');
    expect(recompute(text, 'en').faults).toEqual([]);
    expect(recompute(changed(text, line, wrong), 'en').faults).not.toEqual([]);
  });

  test.each([
    ['a rounding', '88.5 % rounded to 0 decimals, half up: 89 %', '88.5 % rounded to 0 decimals, half up: 88 %'],
    ['a sum', 'together  88.5', 'together  89'],
    ['a member', '77 %  Too little    38.5', '77 %  Too little    37.5'],
    ['a score', 'Score 89.00 %', 'Score        88.50 %'],
  ])('%s', (_, line, wrong) => {
    const text = pageOf(files[0]!, '1');
    expect(recompute(changed(text, line, wrong), 'en').faults).not.toEqual([]);
  });
});

/** Whatever the columns are. */
function changed(text: string, line: string, wrong: string): string {
  const result = text.replace(new RegExp(escaped(line).replaceAll(/ +/g, ' +')), wrong);
  expect(result).not.toBe(text);
  return result;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
