// Runs the pages of the catalogue: every code has a page, every page a code; examples of errors are reported exactly as announced, corrected examples
// are not.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lint } from '#engine/lint/lint.ts';
import { score } from '#engine/score.ts';
import { yearsWithValues } from '#engine/values/scored-year.ts';
import { allowancesIn } from '#language/diagnostics/allowances.ts';
import { catalogue } from '#language/diagnostics/catalogue/index.ts';
import type { Diagnostic, Fix } from '#language/diagnostics/diagnostic.ts';
import { createReporter, fixesOf, messageOf } from '#language/diagnostics/report.ts';
import { compile, type Model, type TableFile } from '#language/index.ts';
import { createLineIndex } from '#language/syntax/lines.ts';
import { createLocator } from '#language/syntax/locate.ts';
import { root } from '../house/sources.ts';
import { type Folder, type PageFile, readFolders } from './page.ts';

const folder = join(root, 'language/diagnostics/catalogue');
const pages = readdirSync(folder)
  .filter((file) => file.endsWith('.md') && !file.endsWith('.it.md'))
  .map((file) => file.slice(0, -'.md'.length));
const codes = Object.keys(catalogue);

/** Fixes after which something is left to write: a reason, the words of another language. */
const leavesMore = new Set(['allowance', 'unknown-language']);

test('every code has a page, every page a code', () => {
  expect(pages.toSorted()).toEqual(codes.toSorted());
});

describe.each(pages)('%s', (code) => {
  const page = readFileSync(join(folder, `${code}.md`), 'utf8');
  const folders = readFolders(page);

  test('is titled by its code', () => {
    expect(page.split('\n')[0]).toBe(`# ${code}`);
  });

  test('shows what is wrong, and reports it just so', () => {
    const wrong = folders.filter(({ files }) => files.some(({ announced }) => announced.length > 0));
    expect(
      wrong.some(({ files }) => files.some(({ announced }) => announced.some((mark) => mark.endsWith(`[${code}]`)))),
      'no block announces the code',
    ).toBe(true);
    for (const { line, files } of wrong) {
      const announced = files.flatMap((file) => file.announced).toSorted();
      expect(
        reportedIn({ line, files }, code)
          .map(({ mark }) => mark)
          .toSorted(),
        `the block at line ${line}`,
      ).toEqual(announced);
    }
  });

  if (!leavesMore.has(code))
    test('offers what mends it', () => {
      for (const { line, files } of folders) {
        const found = reportedIn({ line, files }, code);
        for (const reported of found.filter((one) => one.code === code)) {
          for (const fix of reported.fixes) {
            const mended = reportedIn({ line, files: applied(fix, reported, files) }, code);
            const errors = (all: readonly Reported[]): readonly string[] =>
              all.filter(({ mark }) => mark.includes(' error ')).map(({ text }) => text);
            const what = `${fix.title.en}, in the block at line ${line}`;
            expect(
              mended.map(({ mark }) => mark),
              what,
            ).not.toContain(reported.mark);
            expect(
              errors(mended).filter((text) => !errors(found).includes(text)),
              what,
            ).toEqual([]);
          }
        }
      }
    });

  test('shows how it is mended', () => {
    const mended = folders.filter(({ files }) => files.every(({ announced }) => announced.length === 0));
    expect(mended.length).toBeGreaterThan(0);
    for (const one of mended) {
      const left = reportedIn(one, code).filter(({ mark }) => mark.includes(`[${code}]`) || mark.includes(' error '));
      expect(
        left.map(({ mark, text }) => `${mark} ${text}`),
        `the block at line ${one.line}`,
      ).toEqual([]);
    }
  });
});

interface Reported {
  /** `plan.perf:5 error [unknown-name]` */
  readonly mark: string;
  readonly code: string;
  readonly text: string;
  /** Edits with offsets in the file. */
  readonly file: string;
  readonly fixes: readonly Fix[];
}

/**
 * Of reading, binding and scoring every year of the plans, and of the lints the one that the page is about. Each has a line of text
 * in both languages, and fixes that fit the file.
 */
function reportedIn({ files }: Folder, code: string): readonly Reported[] {
  const plans = files.filter(({ name }) => name.endsWith('.perf'));
  const { value: models, trees, diagnostics } = compile(plans, tablesOf(files));
  const locator = createLocator(trees);
  const found = new Map<string, Reported>();
  const linted = [...models.flatMap(lintedIn), ...allowedIn(plans)].filter((one) => one.code === code);
  for (const diagnostic of [...diagnostics, ...models.flatMap(scoredIn), ...linted]) {
    const { file, start } = locator.absolute(diagnostic.anchor);
    const text = files.find(({ name }) => name === file)!.text;
    const { line } = createLineIndex(text).position(start);
    checkTexts(diagnostic, text);
    const mark = `${file}:${line} ${diagnostic.severity} [${diagnostic.code}]`;
    const { owner } = diagnostic.anchor;
    const fixes = fixesOf(diagnostic).map(({ edits, ...fix }) => ({
      ...fix,
      edits: edits.map((edit) => ({ ...locator.absolute({ file, owner, ...edit }), text: edit.text })),
    }));
    found.set(`${mark} ${start}`, { mark, code: diagnostic.code, text: messageOf(diagnostic), file, fixes });
  }
  return [...found.values()];
}

/** A table and the file that says how it is written. */
function tablesOf(files: readonly PageFile[]): readonly TableFile[] {
  return files.flatMap(({ name, text }) => {
    const settings = files.find((file) => file.name === `${name}.json`);
    return settings === undefined ? [] : [{ name, text, settings }];
  });
}

function applied({ edits }: Fix, { file }: Reported, files: readonly PageFile[]): readonly PageFile[] {
  return files.map((one) => {
    if (one.name !== file) return one;
    const fromEnd = edits.toSorted((a, b) => b.start - a.start);
    return {
      ...one,
      text: fromEnd.reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), one.text),
    };
  });
}

function scoredIn(model: Model): readonly Diagnostic[] {
  const { first, last } = model.years ?? { first: 2024, last: 2024 };
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return years.flatMap((year) => score(model, { year }).diagnostics);
}

function lintedIn(model: Model): readonly Diagnostic[] {
  return lint(
    model,
    yearsWithValues(model).map((year) => score(model, { year }).value),
  );
}

function allowedIn(files: Folder['files']): readonly Diagnostic[] {
  const { report, diagnostics } = createReporter();
  for (const { name, text } of files) allowancesIn(name, text, report);
  return diagnostics;
}

function checkTexts(diagnostic: Diagnostic, text: string): void {
  for (const language of ['en', 'it'] as const) {
    const message = messageOf(diagnostic, language);
    expect(message).toMatch(/^\S.*\S$/);
    expect(message).not.toMatch(/\b(undefined|null|NaN)\b|\[object/);
  }
  const fixes = fixesOf(diagnostic);
  for (const { title, edits } of fixes) {
    expect(title.en).not.toBe('');
    expect(title.it).not.toBe('');
    for (const { start, end } of edits) {
      expect(start).toBeLessThanOrEqual(end);
      expect(end).toBeLessThanOrEqual(text.length);
    }
  }
}
