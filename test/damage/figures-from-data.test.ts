// An error in a measure that is a goalpost or a grade: the score of what is held against it is marked as incomplete, and may be what it was.

import { expect, test } from 'vitest';
import { score } from '#engine/score.ts';
import { compile } from '#language/index.ts';

const plan = (value: string): string => `perf 1 english
plan P "A plan" {
  years 2024
  objective A {
    attainment goalposts
    indicator A1 {
      goalposts 0..Most
      actual 2024 = 50
    }
  }
  objective B {
    indicator B1 {
      target 2024 grades 0 = 0%, Most = 80%, 300 = 100%
      actual 2024 = 150
    }
  }
}
measure Most {
  2024 = ${value}
}
`;

function scored(value: string) {
  const model = compile([{ name: 'p.perf', text: plan(value) }]).value[0]!;
  return score(model, { year: 2024 }).value.places.map(({ attainment, incomplete, worst, best }) => {
    const percent = (one: typeof attainment): string | null => one && `${(one.n * 100n) / one.d}`;
    return [percent(attainment), incomplete.length, `${percent(worst)}..${percent(best)}`];
  });
}

test('whole, and with the value damaged', () => {
  expect(scored('100')).toEqual([
    ['50', 0, '50..50'],
    ['80', 0, '80..80'],
  ]);
  expect(scored('§')).toEqual([
    [null, 1, '0..100'],
    [null, 1, '0..100'],
  ]);
});
