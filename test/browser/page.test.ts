// The page in a real browser: folding, searching, filtering, links, the keyboard, print, and what a checker of accessibility finds.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { load, onePlan } from '#cli/files/load.ts';
import { pageOfModel } from '../report/pages.ts';

const executable = process.env.CHROMIUM ?? '/usr/bin/chromium';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const address = 'http://plan.test/';

let browser: Browser;
let text: string;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: executable, args: ['--no-sandbox'] });
  text = await pageOfModel(onePlan(load(['examples/modena-2024']), undefined));
});
afterAll(() => browser.close());

interface Opened {
  readonly page: Page;
  readonly problems: readonly string[];
  readonly requests: readonly string[];
}

async function open(hash = '', colorScheme: 'light' | 'dark' = 'light', width = 1280): Promise<Opened> {
  const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
  const problems: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  page.on('console', (message) => problems.push(message.text()));
  await page.route('**', (route) => {
    requests.push(route.request().url());
    return route.request().url() === address ? route.fulfill({ body: text, contentType: 'text/html' }) : route.abort();
  });
  await page.goto(`${address}${hash}`);
  return { page, problems, requests: requests.filter((url) => url !== address && !url.endsWith('/favicon.ico')) };
}

const shown = (page: Page): Promise<string[]> =>
  page.$$eval('#tree li.place', (items) =>
    items.filter((item) => item.checkVisibility()).map((item) => item.getAttribute('data-code') ?? ''),
  );

test('searches and filters, and says how many it found', async () => {
  const { page, problems, requests } = await open();
  expect(await shown(page)).toEqual([]);
  await page.fill('#search', 'strumenti digitali');
  expect(await shown(page)).toEqual(['OC_TBS_03']);
  expect(await page.textContent('output')).toBe('1 indicatori su 99');
  await page.fill('#search', '');
  await page.selectOption('select[name=states]', 'below');
  // the five below 100 % in Allegato 1 of the report
  expect(await shown(page)).toEqual(['401.S3', '701.S1', 'OC_TBS_03', '803.S1', '83.A1.2_TRASP.']);
  await page.selectOption('select[name=states]', '');
  expect(await page.textContent('output')).toBe('99 indicatori su 99');
  expect([...problems, ...requests]).toEqual([]);
});

test('opens and closes everything', async () => {
  const { page } = await open();
  await page.click('#open-all');
  expect(await shown(page)).toHaveLength(99);
  await page.click('#close-all');
  expect(await shown(page)).toEqual([]);
});

test('a link to a code opens what it stands in', async () => {
  const { page } = await open('#OC_TBS_03');
  expect(await shown(page)).toContain('OC_TBS_03');
  expect(await page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('data-code'))).toBe('OC_TBS_03');
  await page.click('section:has(#gaps) a[href$="/701.S1"]');
  expect(await shown(page)).toContain('701.S1');
});

test('by the keyboard alone: to the plan, into an area, an indicator, its explanation', async () => {
  const { page } = await open();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
  await page.focus('#tree li.node li.node > details > summary');
  await page.keyboard.press('Enter');
  const first = page.locator('#tree li.node li.node').first().locator('li.place > details > summary').first();
  await first.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await first.locator('xpath=..').locator('.how dl').first().waitFor();
});

test('prints every indicator, without the controls', async () => {
  const { page } = await open();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await shown(page)).toHaveLength(99);
  expect(await page.isVisible('.tools')).toBe(false);
});

describe('a checker of accessibility finds nothing', () => {
  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
  ] as const)('%s, %i pixels', async (scheme, width) => {
    const { page } = await open('#OC_TBS_03', scheme, width);
    await page.$$eval('li.place details[open] .how, .node > details > .card > .how', (all) => {
      for (const one of all) (one as HTMLDetailsElement).open = true;
    });
    await page.waitForFunction(
      () => ![...document.querySelectorAll('.how[open] > div')].some(({ innerHTML }) => !innerHTML),
    );
    const found = await page.evaluate(`(() => { ${axe}; return axe.run(); })()`);
    const { violations } = found as { violations: { id: string; nodes: { html: string }[] }[] };
    expect(
      violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .slice(0, 2)
            .map(({ html }) => html.slice(0, 200))
            .join(' | ')}`,
      ),
    ).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
