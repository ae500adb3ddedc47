// The page for a browser: everything of the plan is on it, nothing on it runs but its own script, nothing is asked of the network.

import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { load, onePlan } from '#cli/files/load.ts';
import type { Model } from '#language/index.ts';
import { explanationsOf, pageOf, pageOfModel } from './pages.ts';

const examples = [
  'modena-2024',
  'modena-2017',
  'ferrara-2017',
  'riviere-di-liguria-2017',
  'massa-carrara-2017/strategic',
];

describe.each(examples)('%s', (name) => {
  const model = onePlan(load([`examples/${name}`]), undefined);

  test('every node and indicator has a place that a link leads to', async () => {
    const page = await pageOfModel(model);
    const ids = new Set([...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
    const missing = pathsOf(model).filter((path) => !ids.has(path.replaceAll('&', '&amp;').replaceAll("'", '&#39;')));
    expect(missing).toEqual([]);
    const links = [...page.matchAll(/ href="([^"]*)"/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !link.startsWith('#') || !ids.has(link.slice(1)))).toEqual([]);
  });

  test('asks nothing of the network', async () => {
    const page = await pageOfModel(model);
    expect(page).not.toMatch(/\b(?:src|action|srcset|poster)=|@import|url\(/);
  });
});

test('the sections of modena-2024 have the figures of its report', async () => {
  const page = await pageOfModel(onePlan(load(['examples/modena-2024']), undefined));
  const text = textOf(page);
  // as `perfplan audit` counts them
  expect(text).toContain('2602 cifre stampate: 2528 concordano, 29 spiegate, 32 non concordano, 13 seguono da queste');
  // Allegato 5 prints 405 against a target of 30 that the ministry set; the report's totals of 3.1: 4.107.542,16 of 4.224.973,69
  expect(text).toMatch(/1\.350,00 %\s*D4\.3_1\.MIMIT [^%]*405 N\.\s*≥ 30\s*target fissato da MIMIT/);
  expect(text).toMatch(/4\.224\.973,69 EUR\s*4\.107\.542,16 EUR\s*97,22 %/);
  // two decisions of the OIV, both with its reason
  expect(text).toContain('2 decisi dal valutatore');
  expect(text).toMatch(/AO6 Tutela del mercato\s*22 indicatori/);
  for (const id of ['plan', 'gaps', 'overshoots', 'budgets', 'printed', 'offices', 'scorecards'])
    expect(page).toContain(`<h2 id="${id}">`);
});

test('what is missing, pending, provisional or not applicable stands at the top, with its reason', async () => {
  const more = [
    'indicator B "Two" { target 2024 >= 1 }',
    'indicator C "Three" { target 2024 by 2024-06-30 }',
    'indicator D "Four" { target 2024 >= 1\n actual 2024 = 2 provisional }',
    'indicator E "Five" { target 2024 >= 1\n actual 2024 = not applicable because "Nobody asked" }',
  ].join('\n');
  const page = await pageOf(plan('"One"', '').replace(/\n {2}\}\n\}\n$/, `\n${more}\n}\n}\n`));
  const [, top = ''] = /<section class="open"[^>]*>([\s\S]*?)<\/section>/.exec(page) ?? [];
  expect(textOf(top)).toMatch(/2 missing\s*.*B Two.*C Three/);
  expect(textOf(top)).toMatch(/1 not applicable\s*.*E Five\s*.*Nobody asked/);
  expect(textOf(top)).toMatch(/1 provisional\s*.*D Four/);
});

/** As it is read, tags apart. */
function textOf(page: string): string {
  return page.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
}

test('modena-2024 is less than a megabyte', async () => {
  const page = await pageOfModel(onePlan(load(['examples/modena-2024']), undefined));
  expect(Buffer.byteLength(page)).toBeLessThan(1_000_000);
  expect(explanationsOf(page)).toContain('8.270 * 100 / 63.056');
});

function pathsOf({ nodes, places }: Model): readonly string[] {
  return [...nodes, ...places].map(({ path }) => path).filter((path) => path !== '');
}

test('only the script and the style of the page run: the policy names their hashes', async () => {
  const page = await pageOf(plan('"One"', ''));
  const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
  for (const tag of ['script', 'style']) {
    const found = [...page.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'))].map(([, text = '']) => text);
    expect(found).toHaveLength(1);
    const hash = createHash('sha256').update(found[0]!).digest('base64');
    expect(policy.replaceAll('&#39;', "'")).toContain(`${tag}-src 'sha256-${hash}'`);
  }
  expect(policy).toMatch(/^default-src &#39;none&#39;/);
});

test.each([
  '<script>alert(1)</script>',
  '\\"><img onerror=alert(1)>',
  "' onfocus='alert(1)",
  '</style><b>',
  '\u202Egnp.exe',
])('a title %s is text', async (title) => {
  const page = await pageOf(plan(`"${title}"`, ''));
  expect(explanationsOf(page)).not.toMatch(/<img|<b>One|<script|onfocus='|\u202E/);
  expect(page).not.toMatch(/<img|<b>One|<script>alert|onfocus='|\u202E/);
  expect([...page.matchAll(/<script>/g)]).toHaveLength(1);
});

test('what errors left out is marked, and said', async () => {
  const page = await pageOf(plan('"One"', 'targt 2024 >= 12'));
  expect(page).toContain('incomplete');
  expect(page).toContain('What could not be read');
});

test('values and targets of several years are drawn, with their figures as text', async () => {
  const page = await pageOf(
    plan('"One"', 'target 2023 >= 8\nactual 2023 = 9').replace('years 2024', 'years 2023..2024'),
  );
  expect(page).toContain('Values and targets by year: 2023: 9 (≥ 8); 2024: 12 (≥ 10)');
});

test('an Italian plan has an Italian page', async () => {
  const page = await pageOf(plan('"One"', '').replace('years 2024', 'years 2024\nlanguage it'));
  expect(page).toContain('<html lang="it">');
  expect(page).toContain('Come si arriva a questo risultato');
  expect(page).not.toContain('How this came about');
});

function plan(title: string, more: string): string {
  return `perf 1 english
plan P "A plan" {
  years 2024
  objective O "An objective" {
    indicator A ${title} {
      target 2024 >= 10
      actual 2024 = 12
      ${more}
    }
  }
}
`;
}
