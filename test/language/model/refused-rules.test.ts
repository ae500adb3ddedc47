// Rules that would be read as something nobody meant: each is refused. `missed >= inverse` would give more than 100 % to a missed target,
// `cap 100` is 10 000 %, `+1 on baseline` twice the baseline.

import { expect, test } from 'vitest';
import { compile } from '#language/index.ts';

test.each([
  ['missed >= inverse', 'expected-word'],
  ['missed = from-baseline', 'expected-word'],
  ['missed = inverse', 'expected-word'],
  ['band a <= 5%\n  band b', 'operator-spelling'],
  ['cap 100', 'missing-percent'],
  ['floor 10', 'missing-percent'],
  ['overshoot beyond 210', 'missing-percent'],
  ['band a >= 95\n  band b', 'missing-percent'],
  ['missed <= steps within 5 = 90%', 'missing-percent'],
  ['indicator I {\n    baseline = 3\n    target 2024 >= +1 on baseline\n  }', 'missing-percent'],
  ['points 10% half-up', 'rule-value'],
  ['marks 91%..100% = 19..20, 76%..90% = 15..18, 0%..75% = 0..14', 'marks-ranges'],
  ['marks 0%..100% = 0%..20%', 'rule-value'],
  ['marks 0..100 = 1..5', 'missing-percent'],
  ['award >= 95% = 100%, >= 95% = 80%', 'rule-value'],
  ['award >= 80% = -10%', 'rule-value'],
  ['award <= 80% = 10%', 'operator-spelling'],
  ['award 80% = 10%', 'missing-operator'],
  ['points 10 achievement 1..11', 'rule-value'],
  ['points 10 achievement 9..1', 'rule-value'],
  ['points 10 achievement 1.5..9', 'rule-value'],
  ['points 10 achievement 1', 'expected'],
  ['malus 5% points when missed', 'rule-value'],
  ['malus 0 points when missed', 'rule-value'],
  ['malus 5 points', 'expected-word'],
  ['round 2 decimals half-up at level 1.5', 'expected'],
  ['aggregate mean at level 10%', 'expected'],
  ['aggregate minimum at indicator', 'expected-word'],
  ['share indicators 50% children 50% at indicator', 'expected-word'],
  ['lint unknown-name off because "b"', 'rule-value'],
  ['indicator I {\n    require 2 measured\n  }', 'misplaced-statement'],
  ['indicator ``', 'expected'],
])('%s', (line, code) => {
  const text = `perf 1 english\nplan P {\n  years 2024\n  ${line}\n}\n`;
  expect(compile([{ name: 'plan.perf', text }]).diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
});

test.each([
  'round 0 decimals half-up at indicator',
  'marks 0%..100% = 1..5',
  'award > 95% = 100%, >= 95% = 90%',
  'malus none',
  'cap none',
  'floor 0',
  'cap 100%',
  'missed <= inverse',
  'band a > 5%\n  band b',
])('%s is well said', (line) => {
  const text = `perf 1 english\nplan P {\n  years 2024\n  ${line}\n}\n`;
  expect(compile([{ name: 'plan.perf', text }]).diagnostics).toEqual([]);
});
