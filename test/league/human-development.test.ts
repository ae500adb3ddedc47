// The league table of 42 bodies whose ranking is published: the human development index of 2014, as in the Human Development Report 2015 of the United
// Nations Development Programme, statistical annex, table 1 (ranks 1 to 42: what `human-development-2014.csv` has of it: rank, index, life expectancy at
// birth, expected and mean years of schooling, gross national income per head). Goalposts and means are those of its technical note 1; the logarithm
// of income is approximated to 50 decimals.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fixedText } from '#engine/arithmetic/print.ts';
import { audit } from '#engine/audit/audit.ts';
import { league, quartilesOf, scoreOf } from '#engine/league/league.ts';
import { summaryOf } from '#engine/league/summary.ts';
import { score } from '#engine/score.ts';
import { compile } from '#language/index.ts';
import type { Model } from '#language/model/model.ts';

interface Country {
  readonly rank: number;
  readonly name: string;
  readonly index: string;
  readonly model: Model;
}

const countries: readonly Country[] = readFileSync(new URL('human-development-2014.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [rank = '', name = '', index = '', life = '', expected = '', mean = '', income = ''] = line.split(',');
    const text = `perf 1 english
plan HDI "Human development index" {
  organisation "${name}"
  years 2014
  policy undp
  published 2014 ${(Number(index) * 100).toFixed(1)}%
  objective health { indicator LE { goalposts 20..85 ; actual 2014 = ${life} rounded } }
  objective knowledge {
    indicator EYS { goalposts 0..18 ; actual 2014 = ${expected} rounded }
    indicator MYS { goalposts 0..15 ; actual 2014 = ${mean} rounded }
  }
  objective income { indicator GNI { goalposts 100..75_000 logarithmic ; actual 2014 = ${income} rounded } }
}
policy undp {
  attainment goalposts
  missed <= linear
  aggregate geometric at plan
  aggregate mean at objective
  display 1 decimals half-up
}
`
      .replaceAll(' ; ', '\n')
      .replaceAll(/\{ (indicator|goalposts)/g, '{\n$1')
      .replaceAll(/ \}/g, '\n}');
    const { value, diagnostics } = compile([{ name: `${name}.perf`, text }]);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    return { rank: Number(rank), name, index, model: value[0]! };
  });

const entries = league(countries.map(({ model, name }) => summaryOf(score(model, { year: 2014 }).value, name)));

test('every published index follows from the published inputs, as far as these are rounded', () => {
  expect(countries).toHaveLength(42);
  for (const { name, model } of countries) {
    const [entry] = audit(model).value;
    expect([name, entry!.verdict]).toEqual([name, expect.stringMatching(/^(?:agrees|explained)$/)]);
  }
});

test('the ranking is the published one, but for neighbours whom the rounding of inputs turns', () => {
  const published = new Map(countries.map((one) => [one.name, one]));
  const ours = entries.toSorted((a, b) => a.rank! - b.rank!).map(({ plan }) => published.get(plan.body)!);
  const turned = ours.flatMap((one, at) =>
    at > 0 && one.rank < ours[at - 1]!.rank ? `${ours[at - 1]!.name}, ${one.name}` : [],
  );
  // 0.890 and 0.891, 0.835 and 0.836 in print: a unit of the last digit apart
  expect(turned).toEqual(['Belgium, Japan', 'United Arab Emirates, Argentina']);
  const rest = ours.filter(({ name }) => !turned.join().includes(name)).map(({ rank }) => rank);
  expect(rest).toEqual(rest.toSorted((a, b) => a - b));
});

test('those who score the same share a rank', () => {
  const twice = league([...entries, ...entries].map(({ plan }) => plan));
  expect(twice.filter(({ rank }) => rank === 1).map(({ plan }) => plan.body)).toEqual(['Norway', 'Norway']);
  expect(twice.filter(({ rank }) => rank === 2)).toEqual([]);
});

test('median and quartiles are those of a spreadsheet', () => {
  // of 42 the median lies midway between the 21st and the 22nd, the first quartile a quarter of the way from the 11th to the 12th
  const scores = entries.map(({ of }) => scoreOf(of)!).map(({ n, d }) => Number((n * 10n ** 15n) / d) / 1e15);
  const sorted = scores.toSorted((a, b) => a - b);
  const { first, median, third } = quartilesOf(entries.map(({ of }) => scoreOf(of)!))!;
  const near = (number: number) => number.toFixed(10);
  expect(fixedText(median, 10, 'half-up')).toBe(near((sorted[20]! + sorted[21]!) / 2));
  expect(fixedText(first, 10, 'half-up')).toBe(near(sorted[10]! * 0.75 + sorted[11]! * 0.25));
  expect(fixedText(third, 10, 'half-up')).toBe(near(sorted[30]! * 0.25 + sorted[31]! * 0.75));
});
