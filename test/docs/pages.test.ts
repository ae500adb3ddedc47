// What a page of the documentation shows is what its reader will see: its commands are given, and what they print is compared. `npm run update`
// writes it into the pages.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '#test/house/sources.ts';
import { sections } from '../../docs/.vitepress/pages.ts';
import { walk } from './walk.ts';

const docs = join(root, 'docs');
const languages = { en: docs, it: join(docs, 'it') } as const;

describe.each(['en', 'it'] as const)('%s', (language) => {
  const page = (section: string, name: string): string => join(languages[language], section, `${name}.md`);

  describe.each(['tutorial', 'how-to'] as const)('%s', (section) => {
    let folder = '';
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'perfplan-docs-'));
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    // chapters of the tutorial go on in one folder; other pages have one each
    test.each(sections[section])('%s', async (name) => {
      const own = section === 'tutorial' ? folder : mkdtempSync(join(folder, `${name}-`));
      const text = readFileSync(page(section, name), 'utf8');
      await expect(await walk(text, { folder: own, language })).toMatchFileSnapshot(page(section, name));
    });
  });
});

describe.each(Object.entries(sections))('%s', (section, names) => {
  test('has all its pages, in both languages', () => {
    for (const folder of Object.values(languages))
      expect(
        readdirSync(join(folder, section))
          .filter((name) => name.endsWith('.md'))
          .sort(),
      ).toEqual(names.map((name) => `${name}.md`).sort());
  });

  test.each(names)('%s has the same headings and blocks in both languages', (name) => {
    const [en, it] = Object.values(languages).map((folder) =>
      shapeOf(readFileSync(join(folder, section, `${name}.md`), 'utf8')),
    );
    expect(it).toEqual(en);
  });
});

/** `##`, "```perf plan.perf", … in order: what a page is made of. */
function shapeOf(page: string): readonly string[] {
  const fences = [...page.matchAll(/^```(.*)\n[\s\S]*?^```$|^(#+) /gm)];
  return fences.map(([, info, heading]) => heading ?? `\`\`\`${info?.split(' ')[0]}`);
}
