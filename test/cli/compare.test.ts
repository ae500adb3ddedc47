// `perfplan compare`: one indicator across bodies, where it is the same thing.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { perfplan, scratch } from './run.ts';

function plan(body: string, year: number, line: string): string {
  return `perf 1 english
plan ${body}-${year} "Plan of ${body}" {
  organisation "${body}"
  years ${year}
  policy rules
  indicator WAIT "Waiting" {
    ${line.replaceAll('YEAR', `${year}`).replaceAll('; ', '\n    ')}
  }
}
policy rules {
  missed <= linear
}
`;
}

/** Days: 10, 11, 12, 13 and 40: median 12, deviations 2, 1, 0, 1 and 28, of which the median is 1. */
function bodies(): string {
  const folder = scratch({});
  const put = (body: string, year: number, line: string): void => {
    mkdirSync(join(folder, body, `${year}`), { recursive: true });
    writeFileSync(join(folder, body, `${year}`, 'plan.perf'), plan(body, year, line));
  };
  put('Ash', 2023, 'target YEAR <= 10; actual YEAR = 10');
  put('Ash', 2024, 'target YEAR <= 12; actual YEAR = 10');
  put('Birch', 2023, 'target YEAR <= 10; actual YEAR = 10');
  put('Birch', 2024, 'target YEAR <= 10; actual YEAR = 11');
  put('Cedar', 2024, 'target YEAR <= 12; actual YEAR = 12');
  put('Dogwood', 2024, 'target YEAR <= 10; actual YEAR = 13');
  put('Elm', 2024, 'target YEAR <= 20; actual YEAR = 40');
  put('Fir', 2024, 'unit EUR; target YEAR <= 9; actual YEAR = 9');
  put('Gum', 2024, 'formula Days / 2; target YEAR <= 9');
  put('Hazel', 2023, 'target YEAR <= 9; actual YEAR = 9');
  writeFileSync(
    join(folder, 'Gum/2024/plan.perf'),
    `${plan('Gum', 2024, 'formula Days / 2; target YEAR <= 9')}measure Days "d" {\n  2024 = 18\n}\n`,
  );
  return folder;
}

test('value, target, score; outliers, who got weaker, who loosened; what is not comparable is named', async () => {
  const { code, out } = await perfplan(['compare', 'WAIT', bodies()]);
  expect(code).toBe(0);
  await expect(out).toMatchFileSnapshot('snapshots/compare.txt');
});

test('for programs with exact figures', async () => {
  const json = JSON.parse((await perfplan(['compare', 'WAIT', bodies(), '--format', 'json'])).out);
  expect(json.values).toEqual({ count: 5, least: '10', first: '11', median: '12', third: '13', most: '40', mad: '1' });
  const found = json.compared.map((one: Record<string, unknown>) => [
    one.body,
    one.deviations,
    one.outlier,
    one.targetChange,
  ]);
  expect(found).toEqual([
    ['Ash', '-2', false, 'loosened'],
    ['Cedar', '0', false, null],
    ['Birch', '-1', false, null],
    ['Dogwood', '1', false, null],
    ['Elm', '28', true, null],
  ]);
  expect(json.apart.map((one: Record<string, unknown>) => [one.body, one.differs])).toEqual([
    ['Fir', ['unit']],
    ['Gum', ['definition']],
    ['Hazel', ['period']],
  ]);
  const { out } = await perfplan(['compare', 'WAIT', bodies(), '--format', 'csv', '--year', '2023']);
  expect(out.split('\r\n').length).toBe(5);
});

// The observatory counts its users in its own way, as its plan says, so its cost for each is another figure.
test('of a library only what is defined as it says', async () => {
  const { out } = await perfplan(['compare', 'COS', 'examples/directive-2025', '--lang', 'it']);
  expect(out).toContain('Osservatorio sul clima: è calcolato in un altro modo');
  expect(out).toContain('Non lo hanno: Ente parco dei laghi');
});

test('a code that nobody has', async () => {
  const { code, err } = await perfplan(['compare', 'NOBODY', 'examples/directive-2025', '--lang', 'en']);
  expect([code, err]).toEqual([2, 'perfplan: None of these plans has an indicator NOBODY\n']);
});
