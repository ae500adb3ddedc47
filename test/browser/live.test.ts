// The page that `perfplan report --watch` serves, in a real browser: it follows the files of the plan, and keeps what its reader has opened, searched
// for and scrolled to.

import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

const executable = process.env.CHROMIUM ?? '/usr/bin/chromium';
const folder = join(mkdtempSync(join(tmpdir(), 'perfplan-live-')), 'plan');

let browser: Browser;
let child: ChildProcess;
let page: Page;
const refused: string[] = [];

beforeAll(async () => {
  cpSync('examples/modena-2024', folder, { recursive: true });
  child = spawn(process.execPath, ['cli/main.ts', 'report', folder, '--watch'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const address = await new Promise<string>((resolve) =>
    child.stdout!.once('data', (data) => resolve(String(data).trim())),
  );
  browser = await chromium.launch({ executablePath: executable, args: ['--no-sandbox'] });
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on('console', (message) => refused.push(message.text()));
  page.on('pageerror', ({ message }) => refused.push(message));
  await page.goto(address);
});
afterAll(async () => {
  await browser.close();
  child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

/** As editors save: into a file beside it, which then gets its name. */
function save(file: string, change: (text: string) => string): void {
  const path = join(folder, file);
  writeFileSync(`${path}.new`, change(readFileSync(path, 'utf8')));
  renameSync(`${path}.new`, path);
}

const line = '#tree li[data-code="OC_TBS_03"] > details > summary';
const score = (): Promise<string> => page.innerText(`${line} .score b`);
/** Where the line stands on the screen. */
const top = (): Promise<number> => page.$eval(line, (element) => Math.round(element.getBoundingClientRect().top));

test('a figure that is saved stands on the page; what is open, searched for, focused and scrolled to stays', async () => {
  await page.fill('#search', 'OC_TBS_03');
  await page.click(line);
  await page.click(`${line} + .card .how > summary`);
  await page.locator(`${line} + .card .how dl`).first().waitFor();
  await page.evaluate(() => scrollTo(0, 100));
  const [place, before] = [await top(), await score()];
  // 8270 / 630.56 against >= 14; 8270 / 590.70 is 14.0003...
  expect(before).toBe('93,68 %');
  for (const [value, expected] of [
    ['59_070', '100,00 %'],
    ['63_056', '93,68 %'],
    ['59_070', '100,00 %'],
  ] as const) {
    save('actuals-2024.perf', (text) => text.replace(/(\n {2}N_ImprAtt = )[\d_]+/, `$1${value}`));
    await expect.poll(score, { timeout: 20_000 }).toBe(expected);
  }
  await expect.poll(() => page.innerText(`${line} + .card .how`)).toContain('59.070');
  expect(await page.inputValue('#search')).toBe('OC_TBS_03');
  expect(await top()).toBe(place);
  expect(await page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('data-code'))).toBe('OC_TBS_03');
  expect(await page.textContent('output')).toBe('1 indicatori su 99');
  expect(await page.innerText('#live')).toMatch(/^Aggiornata alle/);
  expect(await page.locator(`${line}.changed`).count()).toBe(1);
});

test('while the plan is broken the last whole page stays, with what is wrong', async () => {
  const good = readFileSync(join(folder, 'area-3.perf'), 'utf8');
  save('area-3.perf', (text) => text.replace('target 2024 >= 14', 'target 2024 >= ='));
  await expect.poll(() => page.innerText('#live'), { timeout: 20_000 }).toMatch(/area-3\.perf:\d+:\d+: \[/);
  expect(await score()).toBe('100,00 %');
  save('area-3.perf', () => good);
  await page.locator('#live.errors').waitFor({ state: 'detached' });
  expect(refused).toEqual([]);
});

test('it ends when the terminal does, and the page says so', async () => {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.stdin!.end();
  expect(await ended).toBe(0);
  await expect.poll(() => page.innerText('#live'), { timeout: 20_000 }).toMatch(/terminato/);
});
