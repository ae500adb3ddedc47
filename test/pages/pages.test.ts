// Pages that show what the command line answers. A ```perf block is the file plan.perf, or of another name (`perf NAME`, `file NAME`); in a ```console block each line `$ ...` is
// run and followed by what it prints. `$ sed 's|14|12|' A > B` makes another revision, first match only, as the tool of that name does line by line.
// `npm run update` writes what is printed into the page: read it there as a user would.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { perfplan } from '../cli/run.ts';

const pages = [
  'changes',
  'changes-of-rules',
  'more-changes',
  'explained',
  'explained-in-italian',
  'within-the-year',
  'what-if',
  'audited',
  'for-programs',
  'checked',
  'formulas',
  'gaps',
  'lints',
  'tables',
];

describe.each(pages)('%s', (name) => {
  const page = readFileSync(new URL(`${name}.md`, import.meta.url), 'utf8');
  const parts = page.split(/^(?=## )/m);

  // each by itself: all of them are a second
  test.each(parts.map((part, at) => [part.split('\n', 1)[0]!, at] as const))('%s', async (_title, at) => {
    if (isUpdating()) return;
    const told = await inFolder((folder) => filled(parts.slice(0, at + 1), at, folder));
    expect(told.at(-1)).toBe(parts[at]);
  });

  test('is updated', async () => {
    if (!isUpdating()) return;
    const told = await inFolder((folder) => filled(parts, 0, folder));
    await expect(told.join('')).toMatchFileSnapshot(`${name}.md`);
  });
});

function isUpdating(): boolean {
  return (
    (expect.getState().snapshotState as { snapshotUpdateState?: string } | undefined)?.snapshotUpdateState === 'all'
  );
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'perfplan-page-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return work(folder);
}

/** The parts as they should read, from one of them on; those before it only write their files. */
async function filled(parts: readonly string[], from: number, folder: string): Promise<readonly string[]> {
  const told: string[] = [];
  for (const [at, part] of parts.entries()) told.push(await filledPart(part, at >= from, folder));
  return told;
}

async function filledPart(page: string, runs: boolean, folder: string): Promise<string> {
  const parts: string[] = [];
  let last = 0;
  for (const { index, 0: block, 1: info = '', 2: body = '' } of page.matchAll(/^```(.+)\n([\s\S]*?)^```$/gm)) {
    const [kind, file = 'plan.perf'] = info.split(' ');
    if (kind === 'perf' || kind === 'file') writeFileSync(join(folder, file), body);
    const isRun = kind === 'console' && runs;
    parts.push(page.slice(last, index), isRun ? `\`\`\`console\n${await session(body, folder)}\`\`\`` : block);
    last = index + block.length;
  }
  return [...parts, page.slice(last)].join('');
}

async function session(body: string, folder: string): Promise<string> {
  const told: string[] = [];
  for (const [line] of body.matchAll(/^\$ .*$/gm)) told.push(`${line}\n${await answer(line.slice(2), folder)}`);
  return told.join('');
}

async function answer(command: string, folder: string): Promise<string> {
  const [, from, to = '', a = '', b = ''] = /^sed 's\|(.*)\|(.*)\|' (\S+) > (\S+)$/.exec(command) ?? [];
  if (from !== undefined)
    return revise({ from, to, text: readFileSync(join(folder, a), 'utf8'), into: join(folder, b) });
  const words = [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
  const { out, err } = await perfplan(words.slice(1), { cwd: folder });
  return `${out}${err}`.replace(/ +$/gm, '');
}

function revise({ from, to, text, into }: Record<'from' | 'to' | 'text' | 'into', string>): string {
  if (!text.includes(from)) throw new Error(`not in the plan: ${from}`);
  writeFileSync(
    into,
    text.replace(from, () => to.replaceAll('\\n', '\n')),
  );
  return '';
}
