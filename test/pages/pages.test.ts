// Pages that show what the command line answers. A ```perf block is a file (`perf NAME`; else plan.perf); in a ```console block each line `$ ...` is
// run and followed by what it prints. `$ sed 's|14|12|' A > B` makes another revision, first match only, as the tool of that name does line by line.
// `npm run update` writes what is printed into the page: read it there as a user would.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { perfplan } from '../cli/run.ts';

const pages = [
  'changes',
  'changes-of-rules',
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
];

test.each(pages)('%s', async (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'perfplan-page-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const page = readFileSync(new URL(`${name}.md`, import.meta.url), 'utf8');
  await expect(await filled(page, folder)).toMatchFileSnapshot(`${name}.md`);
});

/** The page as it should read. */
async function filled(page: string, folder: string): Promise<string> {
  const parts: string[] = [];
  let last = 0;
  for (const { index, 0: block, 1: info = '', 2: body = '' } of page.matchAll(/^```(.+)\n([\s\S]*?)^```$/gm)) {
    const [kind, file = 'plan.perf'] = info.split(' ');
    if (kind === 'perf') writeFileSync(join(folder, file), body);
    parts.push(
      page.slice(last, index),
      kind === 'console' ? `\`\`\`console\n${await session(body, folder)}\`\`\`` : block,
    );
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
