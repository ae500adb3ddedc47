// All that is said of the wrong examples in the pages of the catalogue: the place, the message in both languages, the places beside it, the
// fixes with what they write. `npm run test:slow -- test/diagnostics --update` writes `messages/`, to be read.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';
import { lint } from '#engine/lint/lint.ts';
import { score } from '#engine/score.ts';
import { yearsWithValues } from '#engine/values/scored-year.ts';
import type { Anchor, Diagnostic } from '#language/diagnostics/diagnostic.ts';
import { fixesOf, messageOf } from '#language/diagnostics/report.ts';
import { compile, type Model } from '#language/index.ts';
import { createLineIndex } from '#language/syntax/lines.ts';
import { createLocator } from '#language/syntax/locate.ts';
import { root } from '../house/sources.ts';
import { inParts, type Part } from '../parts.ts';
import { type Folder, readFolders } from './page.ts';

const folder = join(root, 'language/diagnostics/catalogue');
const codes = readdirSync(folder)
  .filter((file) => file.endsWith('.md') && !file.endsWith('.it.md'))
  .map((file) => file.slice(0, -'.md'.length));

function answerOf(code: string): string {
  const told = readFolders(readFileSync(join(folder, `${code}.md`), 'utf8')).map((one) => saidIn(one, code));
  return [...new Set(told.flat())].join('\n');
}

/** Of what is only a hint that of the page. */
function saidIn({ files }: Folder, code: string): readonly string[] {
  const plans = files.filter(({ name }) => name.endsWith('.perf'));
  const tables = files.flatMap(({ name, text }) => {
    const settings = files.find((file) => file.name === `${name}.json`);
    return settings === undefined ? [] : [{ name, text, settings }];
  });
  const { value: models, trees, diagnostics } = compile(plans, tables);
  const locator = createLocator(trees);
  const spot = (anchor: Anchor): string => {
    const { file, start, end } = locator.absolute(anchor);
    const text = files.find(({ name }) => name === file)!.text;
    const { line, column } = createLineIndex(text).position(start);
    return `${files.length > 1 ? `${file} ` : ''}${line}:${column} ${JSON.stringify(text.slice(start, end)).slice(0, 60)}`;
  };
  const found = [...diagnostics, ...models.flatMap(scoredIn)].filter(
    (one) => one.severity !== 'hint' || one.code === code,
  );
  return found.map((one) => said(one, spot));
}

function said(one: Diagnostic, spot: (anchor: Anchor) => string): string {
  const fixes = fixesOf(one).map(({ title, keeps, edits }) => {
    const texts = edits.map(({ start, end, text }) => `${end - start} by ${JSON.stringify(text)}`);
    return `  ${keeps}: ${title.en} / ${title.it}: ${texts.join(', ')}`;
  });
  return [
    `${one.severity} ${one.code} at ${spot(one.anchor)}`,
    `  ${messageOf(one, 'en')}`,
    `  ${messageOf(one, 'it')}`,
    ...one.related.map(({ anchor, message }) => `  beside ${spot(anchor)}: ${message.en} / ${message.it}`),
    ...fixes,
  ].join('\n');
}

function scoredIn(model: Model): readonly Diagnostic[] {
  const { first, last } = model.years ?? { first: 2024, last: 2024 };
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const scored = yearsWithValues(model).map((year) => score(model, { year }).value);
  return [...years.flatMap((year) => score(model, { year }).diagnostics), ...lint(model, scored)];
}

describe.each([...Map.groupBy(codes, ([letter]) => letter!)])('%s', (letter, its) => {
  const parts = its.map((code): Part => ({ title: code, answer: () => answerOf(code) }));
  inParts(new URL(`messages/${letter}.md`, import.meta.url), parts);
});
