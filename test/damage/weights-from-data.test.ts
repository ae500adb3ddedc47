// An error in a measure that is a weight: the score of the node whose members it weighs is marked as incomplete, and may be what it was.

import { expect, test } from 'vitest';
import { score } from '#engine/score.ts';
import { compile } from '#language/index.ts';

// (300 x 90 + 100 x 50) / 400 = 80
const plan = (value: string): string => `perf 1 english
plan P "Two wards" {
  years 2024
  objective O "Seen in time" {
    indicator W1 weight Cases1 {
      target 2024 >= 100%
      actual 2024 = 90%
    }
    indicator W2 weight Cases2 {
      target 2024 >= 100%
      actual 2024 = 50%
    }
  }
}
measure Cases1 {
  2024 = 300
}
measure Cases2 {
  2024 = ${value}
}
`;

function scored(value: string): { readonly score: string | null; readonly lost: number; readonly span: string } {
  const model = compile([{ name: 'p.perf', text: plan(value) }]).value[0]!;
  const result = score(model, { year: 2024 }).value.nodes[1]!;
  const percent = (one: typeof result.score): string | null => one && `${(one.n * 100n) / one.d}`;
  const span = `${percent(result.worst)}..${percent(result.best)}`;
  return { score: percent(result.score), lost: result.incomplete.length, span };
}

test('whole, and with its value damaged', () => {
  expect(scored('100')).toEqual({ score: '80', lost: 0, span: '80..80' });
  // one is left out, and the mean is somewhere between both
  expect(scored('§')).toEqual({ score: '90', lost: 1, span: '50..90' });
});

test('a value below zero is no weight, and is not taken for zero', () => {
  const model = compile([{ name: 'p.perf', text: plan('-100') }]).value[0]!;
  const { value, diagnostics } = score(model, { year: 2024 });
  expect(diagnostics.map(({ code }) => code)).toEqual(['weight-unknown']);
  const [, second] = value.places;
  expect([second?.weight, second?.weightShare, second?.weighing?.number]).toEqual([null, null, null]);
});
