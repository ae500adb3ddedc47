// Every error has a decided cost, and errors without cost are read as they were meant.

import { describe, expect, test } from 'vitest';
import { score } from '#engine/score.ts';
import { catalogue } from '#language/diagnostics/catalogue/index.ts';
import type { CatalogueEntry, Costs, Diagnostic } from '#language/diagnostics/diagnostic.ts';
import { fixesOf } from '#language/diagnostics/report.ts';
import { compile } from '#language/index.ts';
import { createLocator } from '#language/syntax/locate.ts';

const entries = Object.values(catalogue) as unknown as CatalogueEntry<string, unknown>[];
const errors = entries.filter(({ severity }) => severity === 'error');

test.each(errors.map(({ code, costs }) => [code, costs] as const))('what %s costs is decided', (_, costs) => {
  const all: readonly Costs[] = ['nothing', 'what it stands in', 'the weights around it', 'everything'];
  expect(all, 'say in its catalogue file what the error leaves out: `costs`').toContain(costs);
});

test('what is no error costs nothing', () => {
  const others = entries.filter(({ severity, costs }) => severity !== 'error' && costs !== undefined);
  expect(others.map(({ code }) => code)).toEqual([]);
});

const plan = `perf 1 english
plan P {
  years 2024
  objective O {
    indicator A weight 60% "Title" {
      target 2024 >= 80%
      actual 2024 = 60%
    }
    indicator B weight 40% {
      target 2024 <= 100 EUR
      actual 2024 = 150 EUR
    }
  }
}
`;

/** A line as it should be and as somebody writes it. */
const written: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'operator-spelling': [
    ['target 2024 >= 80%', 'target 2024 => 80%'],
    ['target 2024 <= 100 EUR', 'target 2024 ≤ 100 EUR'],
  ],
  'percent-space': [
    ['>= 80%', '>= 80 %'],
    ['weight 60%', 'weight 60 %'],
  ],
  'quote-style': [['"Title"', '“Title”']],
  'unit-first': [['<= 100 EUR', '<= € 100']],
};

describe('what costs nothing', () => {
  const free = errors.filter(({ costs }) => costs === 'nothing').map(({ code }) => code);

  test.each(free)('%s is read as its fix reads', (code) => {
    expect(written[code], `an example of ${code}`).toBeDefined();
    for (const [right, wrong] of written[code]!) {
      const text = plan.replace(right, wrong);
      const { value, diagnostics, trees } = compile([{ name: 'plan.perf', text }]);
      const found = diagnostics.find((one) => one.code === code);
      expect(found, wrong).toBeDefined();
      const { start } = createLocator(trees).absolute({ ...found!.anchor, start: 0, end: 0 });
      const mended = compile([{ name: 'plan.perf', text: fixed(text, found!, start) }]);
      expect(mended.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(scoreOf(value[0]!)).toEqual(scoreOf(mended.value[0]!));
      expect(score(value[0]!).value.nodes[0]!.incomplete).toEqual([]);
    }
  });
});

function fixed(text: string, diagnostic: Diagnostic, base: number): string {
  const edits = fixesOf(diagnostic)[0]!.edits.toSorted((a, b) => b.start - a.start);
  return edits.reduce(
    (now, { start, end, text: put }) => now.slice(0, base + start) + put + now.slice(base + end),
    text,
  );
}

function scoreOf(model: Parameters<typeof score>[0]): unknown {
  const { nodes, places } = score(model).value;
  return [
    nodes.map(({ counted }) => counted),
    places.map(({ counted, value, target }) => [counted, value, target?.resolved]),
  ];
}
