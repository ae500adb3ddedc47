// Progress on a terminal: nothing within the first second, nothing where nobody looks.

import { expect, test } from 'vitest';
import { countedSteps, createProgress } from '#cli/progress.ts';

/** What is written to a terminal where the steps are taken at these milliseconds. */
function written(times: readonly number[], { quiet = false, isTTY = true } = {}): string {
  let text = '';
  let time = 0;
  const write = (more: string): boolean => {
    text += more;
    return true;
  };
  const stream = { isTTY, write } as unknown as NodeJS.WriteStream;
  const progress = createProgress({ quiet, stream, clock: () => time });
  for (const at of times) {
    time = at;
    progress.step('Drawing', at / 100);
  }
  progress.end();
  return text.replaceAll('\r\u001B[K', '|');
}

test('what takes a second says nothing', () => {
  expect(written([0, 500, 999])).toBe('');
});

test('what takes longer is told five times a second at most, and taken away in the end', () => {
  expect(written([0, 1000, 1100, 1200])).toBe('|Drawing 10 %|Drawing 12 %|');
});

test('nothing with --quiet, nothing where there is no terminal', () => {
  expect(written([2000, 4000], { quiet: true })).toBe('');
  expect(written([2000, 4000], { isTTY: false })).toBe('');
});

test('steps that are counted tell the time that is left', () => {
  const told: string[] = [];
  let time = 0;
  const steps = countedSteps(
    { step: (text) => told.push(text), end: () => undefined },
    { en: 'plans', it: 'piani' },
    () => time,
  );
  for (const [at, done] of [
    [0, 0],
    [1000, 20],
    [2000, 1],
    [3000, 100],
  ] as const) {
    time = at;
    steps(done, 100);
  }
  expect(told).toEqual(['20 / 100 plans, about 4 s left', '1 / 100 plans, about 4 min left']);
});
