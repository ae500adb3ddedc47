// What `diff` says where one line of a plan with something of everything is taken away, put in, or says something else: its first figure, its last
// word. Written by `npm run test:slow -- test/diff --update`, to be read.

import { describe } from 'vitest';
import { prettyDiff } from '#cli/render/diff/pretty.ts';
import { unstyled } from '#cli/render/style.ts';
import { diff } from '#engine/diff/diff.ts';
import { compile } from '#language/index.ts';
import type { Model } from '#language/model/model.ts';
import { manyRules } from '../lsp/many-rules.ts';
import { sharedLibrary } from '../lsp/shared-library.ts';
import { somethingOfEverything } from '../lsp/something-of-everything.ts';
import { weightsFromData } from '../lsp/weights-from-data.ts';
import { inParts, type Part } from '../parts.ts';

type Files = Readonly<Record<string, string>>;

const plans: readonly (readonly [plan: string, file: string, files: Files])[] = [
  ['something-of-everything', 'plan.perf', somethingOfEverything],
  ['something-of-everything', 'measures.perf', somethingOfEverything],
  ['many-rules', 'plan.perf', manyRules],
  ['many-rules', 'rules.perf', manyRules],
  ['shared-library', 'directive.perf', sharedLibrary],
  ['weights-from-data', 'plan.perf', weightsFromData],
  ['weights-from-data', 'measures.perf', weightsFromData],
];

const models = (files: Files): readonly Model[] =>
  compile(Object.entries(files).map(([name, text]) => ({ name, text }))).value;

interface Edit {
  readonly title: string;
  readonly files: Files;
}

function editsOf(files: Files, name: string, at: number): readonly Edit[] {
  const lines = files[name]!.split('\n');
  const line = lines[at]!;
  const made = (title: string, ...put: readonly string[]): Edit => ({
    title,
    files: { ...files, [name]: lines.toSpliced(at, 1, ...put).join('\n') },
  });
  const figure = line.replace(/(?<![\w.-])\d+(?![\w.]*-\d)(?!.*\d)/, (digits) => `${Number(digits) + 1}`);
  const sooner = line.replace(/(?<=-)0[1-9](?=-)/, '01');
  const text = line.replace(/"([^"]*)"/, '"$1, as changed"');
  const changed = [figure, sooner, text].filter((one, index, all) => one !== line && all.indexOf(one) === index);
  // what opens a block cannot be taken away by itself
  const without = /[{}]\s*$/.test(line) ? [] : [made(`- ${line.trim()}`)];
  return [...without, ...changed.map((one) => made(`${line.trim()} -> ${one.trim()}`, one))];
}

/** Of each plan that is another now, what `diff` says before it says what it does to the scores. */
function told(before: Files, after: Files, language: 'en' | 'it'): string {
  const [olds, news] = [models(before), models(after)];
  return olds
    .flatMap((old) => {
      const found = diff(old, news.find(({ code }) => code === old.code)!);
      if (found.changes.length === 0) return [];
      const page = prettyDiff(found, { ...terminal, language });
      const lines = page.split('\n').filter((one) => one.trim() !== '');
      const end = lines.findIndex((one) =>
        /^(?:Scores that changed|Punteggi cambiati|Each effect|Ogni effetto)/.test(one),
      );
      return lines.slice(0, end < 0 ? lines.length : end);
    })
    .join('\n');
}

const terminal = { sides: { before: 'a', after: 'b' }, all: 'all', style: unstyled, width: 150 } as const;

function partsOf(files: Files, name: string): readonly Part[] {
  return files[name]!.split('\n').flatMap((line, at) => {
    if (line.trim() === '' || /^(?:plan|perf) /.test(line)) return [];
    return editsOf(files, name, at).map((edit, index): Part => {
      const language = (at + index) % 2 === 0 ? 'en' : 'it';
      return {
        title: `${at + 1} ${edit.title}`,
        answer: () => {
          const there = told(files, edit.files, language) || 'nothing';
          return edit.title.startsWith('- ')
            ? `${there}\n\nput in:\n${told(edit.files, files, language) || 'nothing'}`
            : there;
        },
      };
    });
  });
}

describe.each(plans)('%s, %s', (plan, name, files) => {
  inParts(new URL(`lines/${plan}-${name}.md`, import.meta.url), partsOf(files, name));
});
