// A slice of a dimension that changes: what that does to the total and to the place that reads the slice adds up.

import { expect, test } from 'vitest';
import { exactText } from '#engine/arithmetic/print.ts';
import { diff } from '#engine/diff/diff.ts';
import { compile } from '#language/index.ts';

const plan = `perf 1 english
plan P "Employment" {
  years 2024
  objective O1 "Equality" {
    indicator K1 weight 50% "Hired" {
      formula Hired
      target 2024 >= 40
    }
    use K1 weight 50% {
      slice women
      target 2024 >= 15
    }
  }
}
dimension sex "By sex" {
  slices women, men
}
measure Hired "Hired" {
  2024 for women = 12
  2024 for men = 18
}
`;

function modelOf(text: string) {
  return compile([{ name: 'plan.perf', text }]).value[0]!;
}

test('the effect of one slice', () => {
  const { changes } = diff(modelOf(plan), modelOf(plan.replace('women = 12', 'women = 14')), {});
  expect(changes.map(({ kind }) => kind)).toEqual(['value']);
  // (30/40 + 12/15) / 2 is 77.5 %, (32/40 + 14/15) / 2 is 86 2/3 %: 11/120 more
  expect(exactText(changes[0]!.effect.root.difference)).toBe('11/120');
});
