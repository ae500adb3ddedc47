// What a target asks for within a year, whatever its figures.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { score } from '#engine/score.ts';
import { compile } from '#language/index.ts';
import { runs } from '#test/runs.ts';

const months = Array.from({ length: 12 }, (_, at) => `${at + 1}`.padStart(2, '0'));
const figure = fc.integer({ min: -500, max: 500 });
const target = fc.oneof(
  fc.tuple(fc.constantFrom('>=', '<=', '=', '>', '<'), figure).map(([side, number]) => `${side} ${number}`),
  fc.tuple(figure, fc.nat(100)).map(([low, more]) => `between ${low} and ${low + more}`),
  figure.map((points) => `>= ${points < 0 ? points : `+${points}`} points on baseline`),
  fc.constantFrom('by 2024-06-30', 'done'),
);
const plan = fc.record({
  target,
  baseline: figure,
  accumulate: fc.constantFrom('', 'accumulate sum', 'accumulate last', 'accumulate mean'),
});

function scoreAt(part: string | null, rule: string, { target: aim, baseline, accumulate }: Plan): string {
  const dated = /^(by|done)/.test(aim);
  const values = months.map((month) => `actual 2024-${month} = ${Number(month) + baseline}`);
  const lines = dated
    ? ['actual 2024-03 = 2024-03-01']
    : [accumulate, `baseline 2023 = ${baseline}`, ...values, ...(accumulate ? [] : [`actual 2024 = ${12 + baseline}`])];
  const text = `perf 1 english
plan P "A plan" {
  years 2024
  interim ${rule}
  missed <= linear
  indicator I {
    target 2024 ${aim}
    ${lines.join('\n    ')}
  }
}
`;
  const { value, diagnostics } = compile([{ name: 'plan.perf', text }]);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const options = part === null ? { year: 2024 } : { asOf: { first: 2024, last: 2024, part } };
  const [found] = score(value[0]!, options).value.places;
  const { status, attainment } = found!;
  return `${status} ${attainment ? `${attainment.n}/${attainment.d}` : ''}`;
}

interface Plan {
  readonly target: string;
  readonly baseline: number;
  readonly accumulate: string;
}

test('at the end of the year all of its target is asked for, in proportion or not', () => {
  fc.assert(
    fc.property(plan, (one) => {
      for (const rule of ['year', 'proportional']) expect(scoreAt('12', rule, one)).toBe(scoreAt(null, rule, one));
    }),
    { numRuns: runs(100) },
  );
});

test('where nothing is due before the year is over, only days are', () => {
  fc.assert(
    fc.property(plan, fc.constantFrom('Q1', 'H1', '05', 'Q3'), (one, part) => {
      const dated = /^(by|done)/.test(one.target);
      expect(scoreAt(part, 'none', one).split(' ')[0]).toBe(dated ? 'measured' : 'not-due');
    }),
    { numRuns: runs(50) },
  );
});
