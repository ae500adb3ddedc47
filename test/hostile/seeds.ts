// What is damaged: the small plans of the specification and of the diagnostics' pages, which have something of everything, and those that
// have broken something before.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../cli/run.ts';

const folders = ['test/spec', 'language/diagnostics/catalogue', 'docs/reference'];

export function seedPlans(): readonly string[] {
  return [...folders.flatMap(plansOfPages), ...hostileFiles().map(({ text }) => text)];
}

function plansOfPages(folder: string): readonly string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .flatMap((name) => [...readFileSync(join(root, folder, name), 'utf8').matchAll(/^```perf.*\n([\s\S]*?)^```$/gm)])
    .map(([, text = '']) => text)
    .filter((text) => /^(?:plan|piano) /m.test(text) && text.length < 5000);
}

export function hostileFiles(): readonly { readonly name: string; readonly text: string }[] {
  return readdirSync(join(root, 'test/hostile'))
    .filter((name) => name.endsWith('.perf'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(root, 'test/hostile', name), 'utf8') }));
}
