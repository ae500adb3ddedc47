// A document for print in a real browser: its pages, on paper and on screens, and what a checker of accessibility finds.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { load, onePlan } from '#cli/files/load.ts';
import { readTemplate } from '#report/documents/template/read.ts';
import { documentHtml } from '#report/documents/write/html.ts';
import { documentOfModel } from '../report/documents.ts';

const executable = process.env.CHROMIUM ?? '/usr/bin/chromium';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const address = 'http://plan.test/';

let browser: Browser;
let text: string;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: executable, args: ['--no-sandbox'] });
  const template = readTemplate(readFileSync('examples/modena-2024/relazione.json', 'utf8')).value!;
  text = await documentHtml(documentOfModel(onePlan(load(['examples/modena-2024']), undefined), template));
});
afterAll(() => browser.close());

async function open(
  colorScheme: 'light' | 'dark' = 'light',
  width = 1280,
): Promise<{ page: Page; problems: string[] }> {
  const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
  const problems: string[] = [];
  page.on('console', (message) => problems.push(message.text()));
  await page.route('**', (route) => {
    const url = route.request().url();
    if (url === address) return route.fulfill({ body: text, contentType: 'text/html' });
    if (!url.endsWith('/favicon.ico')) problems.push(url);
    return route.abort();
  });
  await page.goto(address);
  return { page, problems: problems.filter((problem) => !problem.includes('ERR_FAILED')) };
}

test('prints on pages of both orientations, and every entry of the contents leads somewhere', async () => {
  const { page, problems } = await open();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/MediaBox\s*\[0 0 59\d[^\]]* 84\d/g)!.length).toBeGreaterThan(5);
  expect(pdf.match(/\/MediaBox\s*\[0 0 84\d[^\]]* 59\d/g)!.length).toBeGreaterThan(5);
  const lost = await page.$$eval('nav a', (links) =>
    links
      .filter((link) => !document.getElementById(decodeURIComponent((link as HTMLAnchorElement).hash.slice(1))))
      .map((link) => link.textContent),
  );
  expect(lost).toEqual([]);
  expect(problems).toEqual([]);
});

test.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 390],
  ['dark', 390],
] as const)('a checker of accessibility finds nothing: %s, %i pixels', async (scheme, width) => {
  const { page } = await open(scheme, width);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
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
});
