// Progress on a terminal: nothing within the first second, nothing where nobody looks.

import { expect, test } from 'vitest';
import { createProgress } from '#cli/progress.ts';

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
