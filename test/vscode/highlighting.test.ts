// What the extension shows by itself, before any server: colours, words, the language of a file.

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  closeWindows,
  commandsLike,
  type Desk,
  find,
  goTo,
  leave,
  lineWith,
  openExample,
  openFile,
  picture,
  sitDown,
  type Workbench,
} from './workbench.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await sitDown();
});
afterEach((context) => closeWindows(desk, context));
afterAll(() => leave(desk));

test('keywords, codes, texts, figures and comments have colours of their own', async () => {
  const workbench = await openExample(desk, 'modena-2024');
  await openFile(workbench, 'area-3.perf');
  await goTo(workbench, find(workbench, 'area-3.perf', 'indicator OC_TBS_03'));
  const pieces: readonly (readonly [line: string, piece: string])[] = [
    ['indicator OC_TBS_03', 'indicator'],
    ['indicator OC_TBS_03', 'OC_TBS_03'],
    ['indicator OC_TBS_03', '50%'],
    ['indicator OC_TBS_03', '"Grado'],
    ['formula N_Strumenti_dig', 'N_Strumenti_dig'],
  ];
  const different = async (): Promise<number> =>
    new Set(await Promise.all(pieces.map(([line, piece]) => colourOf(workbench, line, piece)))).size;
  await expect.poll(different, { timeout: 30_000 }).toBe(pieces.length);
  await picture(workbench, 'highlighting');
});

test('a code is one word', async () => {
  const workbench = await openExample(desk, 'modena-2024');
  await openFile(workbench, 'measures.perf');
  await goTo(workbench, find(workbench, 'measures.perf', 'D1.1.2_PROMOS.ATT.'));
  await lineWith(workbench, 'D1.1.2_PROMOS.ATT.').getByText('D1.1.2_PROMOS.ATT.').dblclick();
  await workbench.page.keyboard.press('Control+h');
  const search = workbench.page.locator('.find-widget textarea').first();
  await expect.poll(() => search.inputValue(), { timeout: 5000 }).toBe('D1.1.2_PROMOS.ATT.');
});

test('the extension starts with the first plan, and not before', async () => {
  const workbench = await openExample(desk, 'massa-carrara-2017');
  await openFile(workbench, 'README.md');
  expect(await commandsLike(workbench, 'Perfplan')).not.toContain('Perfplan: Restart Language Server');
  await openFile(workbench, 'plan.perf');
  const offered = (): Promise<string[]> => commandsLike(workbench, 'Perfplan');
  await expect.poll(offered, { timeout: 30_000, interval: 1000 }).toContain('Perfplan: Restart Language Server');
});

/** The colour of the piece of a line that begins with a text. */
async function colourOf(workbench: Workbench, line: string, piece: string): Promise<string> {
  const token = lineWith(workbench, line).locator('span[class*="mtk"]').filter({ hasText: piece }).first();
  return token.evaluate((element) => element.ownerDocument.defaultView!.getComputedStyle(element).color);
}
