// Two revisions of which the library changed: what that does to a plan that uses it is told as if the plan had changed.

import { expect, test } from 'vitest';
import { diff } from '#engine/diff/diff.ts';
import { compile } from '#language/index.ts';

const plan = `perf 1 english
plan A "Body A" {
  years 2024
  library L
  use K1
}
actuals 2024 {
  K1 = 36
}
`;
const library = `perf 1 english
library L "What bodies have in common" {
  policy common
  indicator K1 "Days until a payment" {
    target 2024 <= 30
  }
}
policy common "Common policy" {
  cap 100%
  missed <= linear
}
`;

function modelOf(shared: string) {
  const files = [
    { name: 'library.perf', text: shared },
    { name: 'plan.perf', text: plan },
  ];
  return compile(files).value[0]!;
}

test('a common target that is loosened is flagged', () => {
  const { changes } = diff(modelOf(library), modelOf(library.replace('<= 30', '<= 40')), {});
  expect(changes).toMatchObject([{ kind: 'target', flags: ['loosened'] }]);
});

test('so is a common rule that is loosened', () => {
  const { changes } = diff(modelOf(library), modelOf(library.replace('linear', 'inverse')), {});
  expect(changes.map(({ kind }) => kind)).toEqual(['rule']);
});
