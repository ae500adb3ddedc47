// The panel "Scores" beside the text: it follows each keystroke, leads to the lines and from figure to figure, and is there again after a reload. Figures
// of OC_TBS_03 as in editing.test.ts: 8270 / 630.56 against >= 14 gives 93.68 %, 8270 / 590.70 is 14.0003...

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { serverProcesses } from './setup/server-processes.ts';
import {
  behind,
  closeWindows,
  command,
  type Desk,
  find,
  goTo,
  leave,
  openExample,
  openFile,
  picture,
  reloadWindow,
  serverReady,
  sitDown,
  typeOver,
  type Workbench,
} from './workbench.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let desk: Desk;
let workbench: Workbench;
beforeAll(async () => {
  desk = await sitDown();
});
beforeEach(async () => {
  workbench = await openExample(desk, 'modena-2024');
  await openFile(workbench, 'area-3.perf');
  await serverReady(workbench);
});
afterEach((context) => closeWindows(desk, context));
afterAll(() => leave(desk));

const wait = { timeout: 60_000 };

/** The frame of the panel, once it shows rows. */
async function panel(): Promise<Frame> {
  let found: Frame | undefined;
  await expect
    .poll(async () => {
      for (const frame of workbench.page.frames()) {
        const count = await frame
          .locator('[role=treeitem]')
          .count()
          .catch(() => 0);
        if (count > 0 && (await frame.locator('.bar').count()) > 0) found = frame;
      }
      return found !== undefined;
    }, wait)
    .toBe(true);
  return found!;
}

async function openPanel(): Promise<Frame> {
  await command(workbench, 'Perfplan: Open Scores to the Side');
  return panel();
}

const row = (frame: Frame, code: string) =>
  frame.locator(`.row:is([data-path="${code}"],[data-path$="/${code}"])`).first();
const told = (frame: Frame, code: string) => row(frame, code).locator('.told');

/** A file that is opened is then opened there, and not over the panel. */
async function backToText(): Promise<void> {
  await workbench.page.locator('.editor-instance .view-line').first().click();
}

/** Unfolds everything, and has the panel tell of one indicator. */
async function tellOf(frame: Frame, code: string): Promise<void> {
  await frame.locator('.bar button').nth(2).click();
  await row(frame, code).locator('.tell').click();
  await told(frame, code).locator('.card').waitFor();
}

test('a button in the title of the editor opens it; areas with light, band, score and weight', async () => {
  const { page } = workbench;
  await page.locator('.editor-actions .action-label[aria-label*="Open Scores to the Side"]').click();
  const frame = await panel();
  await expect.poll(() => row(frame, '3').innerText(), wait).toMatch(/99[.,]39\s?%[\s\S]*Raggiunto[\s\S]*33[.,]34/);
  expect(await frame.locator('.head').innerText()).toMatch(/99[.,]62\s?%/);
  await picture(workbench, 'scores-panel');
});

test('it follows each keystroke, and tells how a figure came about with what leads on', async () => {
  const { page } = workbench;
  const frame = await openPanel();
  await tellOf(frame, 'OC_TBS_03');
  await expect.poll(() => told(frame, 'OC_TBS_03').innerText(), wait).toMatch(/63[.,]056/);
  await picture(workbench, 'scores-panel-told');
  await backToText();
  await openFile(workbench, 'actuals-2024.perf');
  const value = behind(workbench, 'actuals-2024.perf', '\n  N_ImprAtt = ');
  await typeOver(workbench, value, { length: '63_056'.length, text: '59_070' });
  await expect.poll(() => told(frame, 'OC_TBS_03').innerText(), wait).toMatch(/59[.,]070/);
  expect(await row(frame, 'OC_TBS_03').locator('.score').innerText()).toMatch(/100[.,]00\s?%/);
  expect(await frame.locator('body.stale').count()).toBe(0);
  // a measure leads to where it is declared
  await told(frame, 'OC_TBS_03').locator('a', { hasText: 'N_ImprAtt' }).first().click();
  await page.locator('.tab.active', { hasText: 'measures.perf' }).waitFor();
});

test('a click goes to the line, and the cursor marks the row', async () => {
  const { page } = workbench;
  const frame = await openPanel();
  await frame.locator('.bar button').nth(2).click();
  await backToText();
  await openFile(workbench, 'area-1.perf');
  await row(frame, 'OC_TBS_03').locator('.title').click();
  await page.locator('.tab.active', { hasText: 'area-3.perf' }).waitFor();
  const { line } = find(workbench, 'area-3.perf', 'OC_TBS_03 weight');
  await page.locator(`.statusbar-item[aria-label*="Ln ${line},"]`).waitFor();
  await goTo(workbench, find(workbench, 'area-3.perf', 'objective 801'));
  await expect.poll(() => frame.locator('.row.current').getAttribute('data-path'), wait).toMatch(/801$/);
});

test('by the keyboard: unfold, tell, follow, back and forward', async () => {
  const { page } = workbench;
  const frame = await openPanel();
  await row(frame, '3').focus();
  const first = await row(frame, '3').getAttribute('aria-expanded');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => row(frame, '3').getAttribute('aria-expanded'), wait).not.toBe(first);
  await page.keyboard.press('Space');
  await told(frame, '3').locator('.card a', { hasText: '801' }).first().focus();
  await page.keyboard.press('Enter');
  await told(frame, '801').locator('.card').waitFor();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect
    .poll(() => frame.evaluate(() => document.activeElement?.getAttribute('data-path')), wait)
    .toBe(await row(frame, '3').getAttribute('data-path'));
});

test('it is as it was after the window was loaded again, and after the server was', async () => {
  let frame = await openPanel();
  await tellOf(frame, 'OC_TBS_03');
  await reloadWindow(workbench);
  frame = await panel();
  await expect.poll(() => told(frame, 'OC_TBS_03').innerText(), wait).toMatch(/63[.,]056/);
  const [first] = serverProcesses();
  process.kill(first!, 'SIGKILL');
  await expect.poll(() => frame.locator('.status').innerText(), wait).toMatch(/does not run/);
  await expect.poll(() => frame.locator('body.stale').count(), wait).toBe(0);
});

test.each([
  ['Light Modern', 'vscode-light'],
  ['Dark Modern', 'vscode-dark'],
  ['Dark High Contrast', 'vscode-high-contrast'],
])('a checker of accessibility finds nothing in %s', async (theme, name) => {
  const frame = await openPanel();
  await tellOf(frame, 'OC_TBS_03');
  await setTheme(theme);
  await expect.poll(() => frame.locator('body').getAttribute('class'), wait).toMatch(new RegExp(`(^| )${name}( |$)`));
  await picture(workbench, `scores-panel ${theme}`);
  const found = await frame.evaluate(`(() => { ${axe}; return axe.run(); })()`);
  const { violations } = found as { violations: { id: string; nodes: { html: string }[] }[] };
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([]);
});

async function setTheme(name: string): Promise<void> {
  const { page } = workbench;
  await command(workbench, 'Preferences: Color Theme');
  await page.locator('.quick-input-widget input[type="text"]').fill(name);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click();
}
