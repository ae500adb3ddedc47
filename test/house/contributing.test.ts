// The page that says where things are added: every file that it names is there, and of each example it names all that know of it.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root, sources } from './sources.ts';

const page = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');

/** By the heading: how code that knows of the example looks. */
const knowing: Readonly<Record<string, RegExp>> = {
  'A kind of target: `between`':
    /kind: 'between'|case 'between'|\/between\.ts'|BetweenGoal|^ +between: |word\('between'\)|say\('between'\)|GoalOf<'between'>/m,
  'A rule of a policy: `require`': /'require'|^ +require: |rules\.require\b/m,
  'A statement of a block: `spread`': /'spread'|^ +spread: |SpreadStatement/m,
  'A message: `off-scale`': /'off-scale'/,
  'A lint: `date-outside-period`': /'date-outside-period'/,
  'A line of a hover: `setBy`': /setBy: \(who[\s\S]*cardWords|cardWords\[language\]\.setBy/,
  'A command: `gap`': /new Command\('gap'\)|commands\/gap\.ts/,
};

const sections = page
  .split(/^## /m)
  .slice(1)
  .map((section) => {
    const [heading = '', ...lines] = section.split('\n');
    const paths = [...lines.join('\n').matchAll(/`([a-z-]+\/[^`]+\.\w+)`/g)].map(([, path = '']) => path);
    return { heading, paths };
  });

const files = sources(['language', 'engine', 'report', 'lsp', 'cli']).filter(
  (path) => path !== 'language/diagnostics/catalogue/index.ts',
);

test('it is one screen', () => {
  expect(page.split('\n').length).toBeLessThanOrEqual(60);
  expect(sections.map(({ heading }) => heading)).toEqual(Object.keys(knowing));
});

test.each(sections)('$heading', ({ heading, paths }) => {
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  const known = files.filter((path) => knowing[heading]!.test(readFileSync(join(root, path), 'utf8')));
  expect(known.filter((path) => !paths.includes(path))).toEqual([]);
  expect(known.length).toBeGreaterThan(1);
});
