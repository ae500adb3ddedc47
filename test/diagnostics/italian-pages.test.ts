// The catalogue's Italian pages: each code has one, it says in Italian what the English page says, paragraph by paragraph, and as it is
// printed, its examples are the English page's with their keywords in Italian, wrong and right in the same lines.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogue } from '#language/diagnostics/catalogue/index.ts';
import { italianPage } from '#language/diagnostics/italian-page.ts';
import { compile } from '#language/index.ts';
import { keywordNames, keywordTables } from '#language/syntax/keywords/keywords.ts';
import { createLineIndex } from '#language/syntax/lines.ts';
import { createLocator } from '#language/syntax/locate.ts';
import { root } from '../house/sources.ts';
import { type PageFile, readFolders } from './page.ts';

const folder = join(root, 'language/diagnostics/catalogue');
const written = readdirSync(folder)
  .filter((file) => file.endsWith('.it.md'))
  .map((file) => file.slice(0, -'.it.md'.length));

const telltale = /\b(the|is|are|of|and|which|that|with|it|to|or|be|has|have|what|where|an|out|them|write|say)\b/i;

/** Keywords of English plans alone. */
const english = new Set(
  keywordNames
    .map((name) => keywordTables.english[name])
    .filter((word) => !Object.values(keywordTables.italian).includes(word)),
);

/** What these pages are about is the other language's word. */
const foreign: Readonly<Record<string, readonly string[]>> = { 'word-spelling': ['weight'] };

test('every code has an Italian page, every Italian page a code', () => {
  expect(written.toSorted()).toEqual(Object.keys(catalogue).toSorted());
});

describe.each(written)('%s', (code) => {
  const page = readFileSync(join(folder, `${code}.md`), 'utf8');
  const italian = readFileSync(join(folder, `${code}.it.md`), 'utf8');
  const printed = italianPage(italian, page);

  test('has the paragraphs and the blocks of the English page', () => {
    expect(italian.split('\n')[0]).toBe(`# ${code}`);
    const own = outlineOf(italian);
    const wanted = outlineOf(page);
    const blocks = own.filter((part) => part !== 'text');
    expect(blocks).toHaveLength(wanted.filter((part) => part !== 'text').length);
    for (const [index, part] of blocks.entries()) expect(['block', `{${index + 1}}`]).toContain(part);
    expect(own.length).toBeGreaterThanOrEqual(wanted.length - 1);
  });

  test('is in Italian, keywords too', () => {
    const prose = italian.replace(/^```[\s\S]*?^```$/gm, '');
    const words = prose.replace(/`[^`]*`|\([\w.-]+\.md\)|\[[\w-]+\]|^# .*$/gm, '');
    expect(telltale.exec(words)?.[0]).toBeUndefined();
    const named = [...prose.matchAll(/`([^`]*)`/g)].flatMap(([, quoted]) => quoted!.split(/[^\p{L}\p{N}_-]+/u));
    expect(named.filter((word) => english.has(word) && !foreign[code]?.includes(word))).toEqual([]);
  });

  test('is wrong and right where the English page is, when it is printed', () => {
    expect(printed).not.toMatch(/^\{\d+\}$/m);
    expect(printed).not.toMatch(/^perf \d english/m);
    const ours = readFolders(printed).map(({ files }) => files);
    const theirs = readFolders(page).map(({ files }) => files);
    expect(ours.map(announcedIn)).toEqual(theirs.map(announcedIn));
    expect(ours.map(reportedIn)).toEqual(theirs.map(reportedIn));
  });
});

/** What follows what: texts, blocks, and places for blocks. */
function outlineOf(page: string): readonly string[] {
  return page
    .replace(/^```[\s\S]*?^```$/gm, '```')
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !part.startsWith('# '))
    .map((part) => (part === '```' ? 'block' : /^\{\d+\}$/.test(part) ? part : 'text'));
}

function announcedIn(files: readonly PageFile[]): readonly string[] {
  return files.flatMap(({ announced }) => announced);
}

/** `plan.perf:5 error [unknown-name]` for all that is found before anything is scored. */
function reportedIn(files: readonly PageFile[]): readonly string[] {
  const plans = files.filter(({ name }) => name.endsWith('.perf'));
  const { trees, diagnostics } = compile(plans);
  const locator = createLocator(trees);
  const marks = diagnostics.map(({ anchor, severity, code }) => {
    const { file, start } = locator.absolute(anchor);
    const { line } = createLineIndex(plans.find(({ name }) => name === file)!.text).position(start);
    return `${file}:${line} ${severity} [${code}]`;
  });
  return marks.toSorted();
}
