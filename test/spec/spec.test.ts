// The specification runs: every page beside this file, and every page of the reference that shows a plan, is prose, plans, and what the
// plans come to.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { score } from '#engine/score.ts';
import type { Diagnostic, YearSpan } from '#language/index.ts';
import { compile } from '#language/index.ts';
import { createLocator } from '#language/syntax/locate.ts';
import { answer } from './expectation.ts';
import { type Case, readPage } from './page.ts';

const folders = ['.', '../../docs/reference/', '../../docs/it/reference/'].map(
  (path) => new URL(path, import.meta.url),
);
const pages = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))
    .filter(({ text }) => text.includes('```perf')),
);

describe.each(pages)('$name', ({ text }) => {
  const cases = readPage(text);

  test('has a plan, and says what each of its plans comes to', () => {
    expect(cases.filter(({ expectations }) => expectations.length > 0).length).toBe(cases.length);
    expect(cases.length).toBeGreaterThan(0);
  });

  test.each(cases)('$title', ({ files, expectations }) => {
    const { value, trees, diagnostics } = compile(files);
    const scored = expectations.map(({ period, targets, lines }) => {
      const result = score(value[0]!, { ...periodOf(period), targets });
      for (const { expected, actual } of lines.map((line) => answer(result.value, line))) expect(actual).toBe(expected);
      return result;
    });
    const found = [...diagnostics, ...scored.flatMap((result) => result.diagnostics)];
    expect(findings(found, trees, files)).toEqual(marks(files));
  });
});

function periodOf(text: string): { readonly year: number; readonly asOf?: YearSpan } {
  const [year = '', part = null] = text.split('-');
  const first = Number(year.slice(0, 4));
  return part ? { year: first, asOf: { first, last: first, part } } : { year: first };
}

/** `plan.perf:7 warning: [weights-total]`; hints are said only where a page shows them. */
function findings(diagnostics: readonly Diagnostic[], trees: Trees, files: Case['files']): readonly string[] {
  const locator = createLocator(trees);
  const marked = marks(files);
  const all = diagnostics.map(({ code, severity, anchor }) => {
    const { file, start } = locator.absolute(anchor);
    const line = files
      .find(({ name }) => name === file)!
      .text.slice(0, start)
      .split('\n').length;
    return { severity, text: `${file}:${line} ${severity}: [${code}]` };
  });
  const told = all.filter(({ severity, text }) => severity !== 'hint' || marked.includes(text)).map(({ text }) => text);
  return [...new Set(told)].sort();
}

type Trees = ReturnType<typeof compile>['trees'];

/** What the trailing comments of a plan say will be found: `// warning: [weights-total]`. */
function marks(files: Case['files']): readonly string[] {
  const found = files.flatMap(({ name, text }) =>
    text.split('\n').flatMap((line, at) => {
      const mark = /\/\/ ((?:error|warning|hint): \[[a-z-]+\])$/.exec(line)?.[1];
      return mark ? [`${name}:${at + 1} ${mark}`] : [];
    }),
  );
  return found.sort();
}
