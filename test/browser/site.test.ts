// The documentation as it is built, in a real browser: without a network, found by searching, and what a checker of accessibility finds.

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '#test/house/sources.ts';

const built = join(root, 'docs/.vitepress/dist');
const executable = process.env.CHROMIUM ?? '/usr/bin/chromium';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const address = 'http://docs.test';

let browser: Browser;

beforeAll(async () => {
  execFileSync('npm', ['run', '--silent', 'docs:build'], { cwd: root, stdio: 'pipe' });
  browser = await chromium.launch({ executablePath: executable, args: ['--no-sandbox'] });
}, 300_000);
afterAll(() => browser?.close());

const types: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
};

async function open(path: string, { dark = false, width = 1280 } = {}): Promise<{ page: Page; elsewhere: string[] }> {
  const page = await browser.newPage({ colorScheme: dark ? 'dark' : 'light', viewport: { width, height: 900 } });
  const elsewhere: string[] = [];
  await page.route('**', (route) => {
    const { origin, pathname } = new URL(route.request().url());
    if (origin !== address) elsewhere.push(route.request().url());
    const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const type = types[/\.(\w+)$/.exec(file)?.[1] ?? ''] ?? 'application/octet-stream';
    try {
      return route.fulfill({ body: readFileSync(join(built, file)), contentType: type });
    } catch {
      return route.fulfill({ status: 404, body: '' });
    }
  });
  await page.goto(`${address}${path}`);
  await page.waitForFunction("document.querySelector('.VPSwitchAppearance')?.title !== ''");
  return { page, elsewhere };
}

/** Of the pages that stand elsewhere in the repository some. */
const shown = [
  '/reference/worked/at-most.html',
  '/reference/worked/milestones.html',
  '/reference/messages/unknown-unit.html',
  '/it/reference/messages/unknown-unit.html',
  '/it/reference/messages/table-row.html',
];

const pages = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md') && !/node_modules|README|\[page\]/.test(name))
  .map((name) => `/${name.replace(/\.md$/, '.html')}`)
  .concat(shown)
  .sort();

test.each(pages)('%s: nothing is found by axe, and every link leads somewhere', async (path) => {
  const { page, elsewhere } = await open(path, {
    dark: path.length % 2 === 0,
    width: path.length % 3 === 0 ? 390 : 1280,
  });
  await page.addScriptTag({ content: axe });
  const found = await page.evaluate<string[]>(
    "axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))",
  );
  const links = await page.$$eval('main a[href], .VPContent a[href]', (all) =>
    all.map((link) => (link as HTMLAnchorElement).href),
  );
  expect(found).toEqual([]);
  expect(links.filter((link) => link.startsWith(address) && !leadsSomewhere(link))).toEqual([]);
  expect(elsewhere).toEqual([]);
  await page.close();
});

const idsOf = new Map<string, string>();

function leadsSomewhere(link: string): boolean {
  const { pathname, hash } = new URL(link);
  const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
  if (!idsOf.has(file)) idsOf.set(file, textOf(file));
  return (
    idsOf.get(file) !== '' && (hash === '' || idsOf.get(file)!.includes(` id="${decodeURIComponent(hash.slice(1))}"`))
  );
}

function textOf(file: string): string {
  try {
    return readFileSync(join(built, file), 'utf8');
  } catch {
    return '';
  }
}

test.each([
  ['/', 'lower is better', '/how-to/lower-is-better'],
  ['/it/', 'inferiore è meglio', '/it/how-to/lower-is-better'],
])('%s: searching for %s finds its page', async (path, words, found) => {
  const { page, elsewhere } = await open(path);
  await page.keyboard.press('Control+k');
  await page.fill('#localsearch-input', words);
  await page.waitForSelector('#localsearch-list a');
  expect(await page.getAttribute('#localsearch-list a', 'href')).toContain(found);
  expect(elsewhere).toEqual([]);
  await page.close();
});
