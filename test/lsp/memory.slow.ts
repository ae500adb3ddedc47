// No memory leaks: edits that are undone do not increase the live heap.

import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { generatePlan } from '../../bench/generator.ts';
import { type Client, everything, startClient } from './session/client.ts';
import { positionIn } from './session/world.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** In MB, of what is alive. */
function alive(): number {
  for (let time = 0; time < 4; time++) collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

test.each([{ pulls: false }, { pulls: true }])('20,000 edits, pulls: $pulls', async ({ pulls }) => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'perfplan-memory-')));
  const [plan, measures] = generatePlan({ seed: 7, indicators: 60 }).files.map(({ name, text }) => {
    writeFileSync(join(folder, name), text);
    return { uri: pathToFileURL(join(folder, name)).href, text };
  });
  const client = await startClient({ folders: [pathToFileURL(folder).href], settings: {}, pulls });
  client.open(plan!.uri, plan!.text);
  client.open(measures!.uri, measures!.text);
  const sizes: number[] = [];
  for (let edits = 0; edits < 20_000; edits += 2) {
    typeAndTakeBack(client, edits % 4 === 0 ? plan! : measures!, edits);
    if (edits % 20 === 0) await client.held();
    if (edits % 100 === 0) await askForMore(client, plan!);
    // what is compiled and what libraries keep is there by then
    if (edits % 4_000 === 0 && edits > 0) sizes.push(alive());
  }
  await client.held();
  sizes.push(alive());
  await client.end();
  rmSync(folder, { recursive: true });
  console.log(`alive, in MB: ${sizes.map((size) => size.toFixed(1)).join(', ')}`);
  expect(sizes.at(-1)! - sizes[0]!).toBeLessThan(3);
});

interface Text {
  readonly uri: string;
  readonly text: string;
}

/** A digit, a letter of a code, a line, somewhere else each time. */
function typeAndTakeBack(client: Client, { uri, text }: Text, number: number): void {
  const put = ['1', 'X', '\nmeasure New {\n}\n', '}', ' + 1'][(number / 2) % 5]!;
  const at = (number * 7_919) % text.length;
  const start = positionIn(text, at);
  const after = text.slice(0, at) + put + text.slice(at);
  client.change(uri, [{ range: { start, end: start }, text: put }], after);
  client.change(uri, [{ range: { start, end: positionIn(after, at + put.length) }, text: '' }], text);
}

async function askForMore({ line }: Client, { uri, text }: Text): Promise<void> {
  const textDocument = { uri };
  const position = positionIn(text, text.indexOf('formula ') + 9);
  for (const method of ['hover', 'completion', 'definition'])
    await line.request(`textDocument/${method}`, { textDocument, position });
  await line.request('textDocument/semanticTokens/range', { textDocument, range: everything });
  await line.request('workspace/symbol', { query: 'N' });
}
