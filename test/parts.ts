// A file of answers in parts, each a test of its own, so that what breaks one is told by its title. `--update` writes the file, to be read.

import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

export interface Part {
  readonly title: string;
  readonly answer: () => string;
}

/** One test for each part, and one for the file. */
export function inParts(file: URL, parts: readonly Part[]): void {
  const written = new Set(existsSync(file) ? readFileSync(file, 'utf8').split(/^(?=## )/m) : []);

  test.each(parts)('$title', (part) => {
    if (!isUpdating()) expect(written.has(textOf(part)) || textOf(part)).toBe(true);
  });

  test('has no other parts', async () => {
    if (isUpdating()) await expect(parts.map(textOf).join('')).toMatchFileSnapshot(file.pathname);
    else expect(new Set(parts.map(({ title }) => `## ${title}`))).toEqual(titlesOf(written));
  });
}

function titlesOf(written: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...written].map((part) => part.split('\n', 1)[0]!));
}

function textOf({ title, answer }: Part): string {
  return `## ${title}\n\n${answer().trim()}\n\n`;
}

function isUpdating(): boolean {
  const { snapshotState } = expect.getState() as { snapshotState?: { snapshotUpdateState?: string } };
  return snapshotState?.snapshotUpdateState === 'all';
}
