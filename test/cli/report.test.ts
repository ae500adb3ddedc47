// `perfplan report`: the page says what was asked of it.

import { expect, test } from 'vitest';
import { perfplan } from './run.ts';

// W4 of the example: 350 asked for at first, 330 since the revision of 28 January; 330 built.
test('targets as they were first set', async () => {
  const plan = ['report', 'examples/service-delivery-2024-25', '--html', '-'];
  const [revised, initial] = await Promise.all([perfplan(plan), perfplan([...plan, '--targets', 'initial'])]);
  expect(revised.out).not.toContain('targets as first set');
  expect(initial.out).toContain('targets as first set');
  expect(initial.out).toContain('94.29 %');
});

test.each([
  [['--kind', 'results'], 'nothing to write: name a file with --html, --docx or --markdown'],
  [['--docx', '-'], 'a Word file is no text for the standard output: name a file'],
  [
    ['--kind', 'plan', '--html', '-', '--markdown', '-'],
    'only one of --html and --markdown can be the standard output',
  ],
  [['--kind', 'monitoring', '--markdown', '-'], 'a monitoring is of part of a year: name it, as in --as-of 2024-H1'],
  [['--kind', 'plan', '--as-of', '2024-H1', '--markdown', '-'], 'a plan is of whole years: leave --as-of out'],
  [['--template', 'no-such.json', '--markdown', '-'], 'no-such.json cannot be read: it does not exist'],
  [
    ['--template', 'examples/modena-2024/relazione.json', '--kind', 'plan', '--html', '-'],
    'is of the kind results, not plan',
  ],
  [['--template', 'cli', '--markdown', '-'], 'cli cannot be read: it is a folder'],
  [['--template', 'package.json', '--markdown', '-'], 'package.json:1:1 kind: it is missing'],
  [['--kind', 'plan', '--watch'], '--watch serves the page, not a document'],
])('%j is refused', async (options, message) => {
  const { code, err } = await perfplan(['report', 'examples/service-delivery-2024-25', ...options]);
  expect([code, err]).toEqual([2, expect.stringContaining(message)]);
});

test('the template that is printed is the one that holds', async () => {
  const plan = ['report', 'examples/service-delivery-2024-25', '--kind', 'plan'];
  const { out } = await perfplan([...plan, '--print-template']);
  expect(JSON.parse(out)).toMatchObject({ kind: 'plan', title: 'Performance plan' });
});
