// Everything is in both languages: messages, fixes, and every table of words of the engine and the command line. Italian messages about a plan with
// Italian keywords name no English keyword, which would be an error in that plan.

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lint } from '#engine/lint/lint.ts';
import { score } from '#engine/score.ts';
import { yearsWithValues } from '#engine/values/scored-year.ts';
import { allowancesIn } from '#language/diagnostics/allowances.ts';
import { catalogue } from '#language/diagnostics/catalogue/index.ts';
import type { Diagnostic } from '#language/diagnostics/diagnostic.ts';
import { createReporter, fixesOf, messageOf } from '#language/diagnostics/report.ts';
import { inItalian } from '#language/format/translate-example.ts';
import { compile, type Model, type TableFile } from '#language/index.ts';
import { keywordNames, keywordTables } from '#language/syntax/keywords/keywords.ts';
import * as t from '#language/syntax/lex/tokens.ts';
import { tokenize } from '#language/syntax/parse.ts';
import { root } from '../house/sources.ts';

import { type PageFile, readFolders } from './page.ts';

const codes = Object.keys(catalogue) as (keyof typeof catalogue)[];

/** Keywords of English plans alone. */
const english = new Set(
  keywordNames
    .map((name) => keywordTables.english[name])
    .filter((word) => !Object.values(keywordTables.italian).includes(word)),
);

describe.each(codes)('%s', (code) => {
  const folders = readFolders(readFileSync(join(root, `language/diagnostics/catalogue/${code}.md`), 'utf8'));
  const found = folders.flatMap(({ files }) => reportedIn(files, code));
  const italian = folders.flatMap(({ files }) => reportedIn(files.map(translated), code));

  test('says in English and in Italian what is not the same', () => {
    expect(found.length).toBeGreaterThan(0);
    for (const diagnostic of found) {
      expect(messageOf(diagnostic, 'it')).not.toBe(messageOf(diagnostic, 'en'));
      for (const { title } of fixesOf(diagnostic)) expect(title.it).not.toBe(title.en);
    }
  });

  test('is found in a plan in Italian keywords too', () => {
    expect(italian.length).toBe(found.length);
  });

  // What describes a table has English keys, whoever reads it.
  if (!code.startsWith('table-'))
    test('names no English keyword to an Italian reader of such a plan', () => {
      const written = new Set(folders.flatMap(({ files }) => files.map(translated).flatMap(codesIn)));
      const foreign = (text: string) => wordsOf(text).find((word) => english.has(word) && !written.has(word));
      const said = italian.flatMap((diagnostic) => [
        messageOf(diagnostic, 'it'),
        ...diagnostic.related.map(({ message }) => message.it),
        ...fixesOf(diagnostic).flatMap(({ title, edits }) => [title.it, ...edits.map(({ text }) => text)]),
      ]);
      expect(said.filter(foreign)).toEqual([]);
    });
});

const modules = ['engine/words/*.ts', 'cli/render/**/*.ts']
  .flatMap((pattern) => globSync(pattern, { cwd: root }))
  .toSorted();

test.each(modules)('%s has the same words in both languages', async (file) => {
  const exported: Record<string, unknown> = await import(join(root, file));
  for (const table of bilingualIn(exported)) expect(shapeOf(table.it)).toEqual(shapeOf(table.en));
});

// ------------------------------------------------------------------------------------------------------------------- what is found

function translated(file: PageFile): PageFile {
  return file.name.endsWith('.perf') ? { ...file, text: inItalian(file.text) } : file;
}

function reportedIn(files: readonly PageFile[], code: string): readonly Diagnostic[] {
  const plans = files.filter(({ name }) => name.endsWith('.perf'));
  const { value: models, diagnostics } = compile(plans, tablesOf(files));
  const { report, diagnostics: allowed } = createReporter();
  for (const { name, text } of plans) allowancesIn(name, text, report);
  return [...diagnostics, ...allowed, ...models.flatMap(doubtsOf)].filter((diagnostic) => diagnostic.code === code);
}

function doubtsOf(model: Model): readonly Diagnostic[] {
  const { first, last } = model.years ?? { first: 2024, last: 2024 };
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const scored = years.flatMap((year) => score(model, { year }).diagnostics);
  return [
    ...scored,
    ...lint(
      model,
      yearsWithValues(model).map((year) => score(model, { year }).value),
    ),
  ];
}

function tablesOf(files: readonly PageFile[]): readonly TableFile[] {
  return files.flatMap(({ name, text }) => {
    const settings = files.find((file) => file.name === `${name}.json`);
    return settings === undefined ? [] : [{ name, text, settings }];
  });
}

/** What the plan itself calls something: codes, units; not what stands in its texts. */
function codesIn({ text }: PageFile): readonly string[] {
  return tokenize(text)
    .filter(({ tokenType, keyword }) => keyword === null && (tokenType === t.Word || tokenType === t.Quoted))
    .map(({ payload }) => String(payload));
}

/** Names of files are no words. */
function wordsOf(text: string): readonly string[] {
  return text.replaceAll(/\S+\.perf/g, '').split(/[^\p{L}\p{N}_-]+/u);
}

// ------------------------------------------------------------------------------------------------------------------ tables of words

interface Bilingual {
  readonly en: unknown;
  readonly it: unknown;
}

function bilingualIn(value: unknown): readonly Bilingual[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'it' in value) return [{ en: value.en, it: value.it }];
  return Object.values(value).flatMap(bilingualIn);
}

/** Keys all the way down, what is a text and what a function of how much. */
function shapeOf(value: unknown): unknown {
  if (typeof value === 'function') return `function of ${value.length}`;
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
}
