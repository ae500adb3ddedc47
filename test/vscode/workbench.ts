// A window of VS Code in a browser, driven as a user drives it: keys, the command palette, what is seen on the screen.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import type { TestContext } from 'vitest';
import { type Editor, type EditorOptions, start } from './setup/code-server.ts';
import { copyOfExample, extensions, pictures, profile, tidyUp } from './setup/places.ts';

/** What Debian calls its browser; elsewhere the variable says where one is. */
const executable = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** For what the editor does by itself, on a machine that has other work too. */
const patience = 60_000;

export interface Desk {
  readonly editor: Editor;
  /** One for all windows: what the editor loads is then loaded once. */
  readonly browser: BrowserContext;
}

/** Starts an editor and a browser; `leave` ends both. */
export async function sitDown(options: Pick<EditorOptions, 'trust'> = {}): Promise<Desk> {
  if (!existsSync(executable))
    throw new Error(`There is no browser at ${executable}: apt-get install chromium, or say where with CHROMIUM.`);
  const editor = await start({ userData: profile(), extensions, ...options });
  const chrome = await chromium.launch({
    executablePath: executable,
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
      ...['--disable-background-networking', '--disable-component-update'],
    ],
  });
  const browser = await chrome.newContext({ viewport: { width: 1360, height: 820 } });
  browser.setDefaultTimeout(patience);
  return { editor, browser };
}

export async function leave({ editor, browser }: Desk): Promise<void> {
  await browser.browser()?.close();
  await editor.stop();
  tidyUp();
}

/** Ends all windows, what was not saved is lost; a failed test leaves a picture of what it saw last. */
export async function closeWindows({ browser }: Desk, { task }: TestContext): Promise<void> {
  for (const page of browser.pages()) {
    if (task.result?.state === 'fail') await page.screenshot({ path: join(pictures, `failed ${task.name}.png`) });
    await page.close();
  }
}

/** A window on a folder. */
export interface Workbench {
  readonly page: Page;
  readonly folder: string;
}

/** A place in a file: counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Opens a window on a fresh copy of an example. */
export async function openExample({ editor, browser }: Desk, name: string): Promise<Workbench> {
  const folder = copyOfExample(name);
  const page = await browser.newPage();
  await page.goto(`${editor.address}/?folder=${encodeURIComponent(folder)}`);
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  return { page, folder };
}

export async function openFile({ page }: Workbench, name: string): Promise<void> {
  await page.keyboard.press('Control+p');
  await quickInput(page, name);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click();
  await page.locator('.tab.active', { hasText: name }).waitFor();
  await page.locator('.editor-instance .view-line').first().waitFor();
}

/** Waits until the status bar says that the server of the open plan is ready. */
export async function serverReady({ page }: Workbench): Promise<void> {
  await page.locator('.statusbar-item[aria-label*="Language Status: Ready, Perfplan"]').waitFor();
}

/** Runs a command as the palette offers it. */
export async function command({ page }: Workbench, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await quickInput(page, `>${title}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
}

/** As somebody does it: the window writes down what is open before it goes. */
export async function reloadWindow(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  const loaded = page.waitForEvent('load');
  await command(workbench, 'Developer: Reload Window');
  await loaded;
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
}

/** The titles that the palette offers for what is typed. */
export async function commandsLike({ page }: Workbench, text: string): Promise<string[]> {
  await page.keyboard.press('F1');
  await quickInput(page, `>${text}`);
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  const titles = await page.locator('.quick-input-list .monaco-list-row .label-name').allInnerTexts();
  await page.keyboard.press('Escape');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  return titles;
}

async function quickInput(page: Page, text: string): Promise<void> {
  const input = page.locator('.quick-input-widget input[type="text"]');
  await input.waitFor();
  await input.fill(text);
}

/** Puts the cursor at a place. */
export async function goTo({ page }: Workbench, { line, column }: Position): Promise<void> {
  await page.keyboard.press('Control+g');
  await quickInput(page, `:${line}:${column}`);
  await page.keyboard.press('Enter');
  await page.locator('.editor-instance .monaco-editor.focused').waitFor();
}

/** Where a text first stands in a file of the folder, as saved; `behind` gives the place behind it. */
export function find(workbench: Workbench, file: string, text: string): Position {
  return positionAt(read(workbench, file), offsetOf(read(workbench, file), text));
}

export function behind(workbench: Workbench, file: string, text: string): Position {
  return positionAt(read(workbench, file), offsetOf(read(workbench, file), text) + text.length);
}

function offsetOf(content: string, text: string): number {
  const offset = content.indexOf(text);
  if (offset < 0) throw new Error(`There is no ${text}`);
  return offset;
}

function positionAt(content: string, offset: number): Position {
  const before = content.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** Types over a piece of the open file, key by key. */
export async function typeOver(
  workbench: Workbench,
  place: Position,
  change: { length: number; text: string },
): Promise<void> {
  const { keyboard } = workbench.page;
  await goTo(workbench, place);
  for (let step = 0; step < change.length; step++) await keyboard.press('Shift+ArrowRight');
  if (change.length > 0) await keyboard.press('Delete');
  await keyboard.type(change.text, { delay: 20 });
}

/** A file of the folder, as it is on disk. */
export function read({ folder }: Workbench, file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

export async function saveAll({ page }: Workbench): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.press('s');
  await page.locator('.tab.dirty').first().waitFor({ state: 'detached' });
}

/** A line on the screen: its text, hints included. The line must be in view. */
export function lineWith({ page }: Workbench, text: string): Locator {
  return page.locator('.editor-instance .view-line', { hasText: spaced(text) }).first();
}

/** The editor draws blanks as no-break spaces. */
function spaced(text: string): RegExp {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '[\\s\\u00a0]+'));
}

/** Saves a picture of the window for people to look at. */
export async function picture({ page }: Workbench, name: string): Promise<void> {
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}
