// If `check` is silent every figure was read: each number, date and year of the text is in the syntax tree, and each of the tree is in the model, with
// its anchor.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { score } from '#engine/score.ts';
import { compile, type SourceFile } from '#language/index.ts';
import { generatePlan } from '../../bench/generator.ts';
import { exampleFiles, exampleFolders } from '../corpus.ts';
import { root } from '../house/sources.ts';
import { somethingOfEverything } from '../lsp/something-of-everything.ts';
import { boundIn, covered, figuresInText, readIn } from './figures.ts';

function unread(files: readonly SourceFile[]): { readonly counted: number; readonly lost: readonly string[] } {
  const { value, trees } = compile(files);
  const bounds = value.map(boundIn);
  const lost: string[] = [];
  let counted = 0;
  for (const { name, text } of files) {
    const { literals, names } = readIn(trees.get(name)!);
    const isRead = covered(text.length, [...literals, ...names]);
    for (const figure of figuresInText(text)) {
      counted++;
      if (!isRead(figure)) lost.push(`${name}: ${figure.text} is in no statement`);
    }
    for (const literal of literals) {
      if (!bounds.some((bound) => bound.has(literal)))
        lost.push(
          `${name}: ${text.slice(literal.start, literal.end)} (${literal.value}) of ${literal.statement?.kind ?? 'the head'} in ${literal.owner.kind} ${literal.owner.code?.text}`,
        );
    }
  }
  return { counted, lost };
}

describe('every figure is read', () => {
  test.each(exampleFolders)('of %s', (folder) => {
    const { counted, lost } = unread(exampleFiles(folder));
    expect(lost).toEqual([]);
    expect(counted).toBeGreaterThan(100);
  });

  test('of a generated plan', () => {
    expect(unread(generatePlan({ seed: 3, indicators: 40 }).files).lost).toEqual([]);
  });

  test('of a table: each cell with something in its column of values', () => {
    const text = 'Codice;Valore\nA;63.107\nB;-5,5\nA2;\nC;30/09/2024\nD;n.d.\nE;0\n';
    const settings = { plan: 'P', period: '2024', separator: ';', decimal: ',', thousands: '.', dates: 'dd/MM/yyyy' };
    const said = { ...settings, missing: ['n.d.'], columns: { code: 'Codice', value: 'Valore' } };
    const table = { name: 'v.csv', text, settings: { name: 'v.csv.json', text: JSON.stringify(said) } };
    const measures = ['A', 'A2', 'B', 'C', 'D', 'E'].map((code) => `measure ${code} "${code}" {\n}\n`).join('');
    const plan = `perf 1 english\nplan P "A plan" {\n  years 2024\n}\n${measures}`;
    const { value, diagnostics } = compile([{ name: 'plan.perf', text: plan }], [table]);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    // the rows but those of A2 and D, in which nothing was measured
    expect([...value[0]!.measures.values()].map(({ values }) => values.length)).toEqual([1, 0, 1, 1, 0, 1]);
  });

  /** Whatever the documentation shows as a plan that nothing is to be said of. */
  test('of plans in the reference, the specifications and the pages of diagnostics', () => {
    const plans = folders.flatMap((folder) => plansIn(join(root, folder))).filter(isSilent);
    expect(plans.length).toBeGreaterThan(150);
    expect(plans.flatMap((text) => unread([{ name: 'plan.perf', text }]).lost.map((one) => `${one}\n${text}`))).toEqual(
      [],
    );
  });

  test('of a plan with something of everything', () => {
    const files = Object.entries(somethingOfEverything).map(([name, text]) => ({ name, text }));
    expect(unread(files).lost).toEqual([]);
  });
});

const folders = ['docs/reference', 'language/diagnostics/catalogue', 'test/spec'];

function plansIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/^```perf[^\n]*\n(.*?)^```/gms)])
    .map(([, text]) => text!);
}

function isSilent(text: string): boolean {
  const { value, diagnostics } = compile([{ name: 'plan.perf', text }]);
  return diagnostics.length === 0 && value.length === 1 && score(value[0]!).diagnostics.length === 0;
}
