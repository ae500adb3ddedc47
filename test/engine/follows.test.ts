// Which figures a plan takes from the one that went before, and what is said where it cannot.

import { expect, test } from 'vitest';
import type { Outcome } from '#engine/result.ts';
import { score } from '#engine/score.ts';
import { compile } from '#language/index.ts';

const later = `perf 1 english
plan P2024 "Later" {
  years 2024
  follows P2023
  indicator I "Services" {
    unit EUR
    baseline 2023 = 30 EUR
    target 2024 >= +10% on previous
    actual 2024 = 33 EUR
  }
}
`;
const earlier = (line = 'actual 2023 = 40 EUR', head = 'years 2023', unit = 'EUR'): string => `perf 1 english
plan P2023 "Earlier" {
  ${head}
  indicator I "Services" {
    unit ${unit}
    ${line}
  }
}
`;

function read(files: Readonly<Record<string, string>>) {
  const compiled = compile(Object.entries(files).map(([name, text]) => ({ name, text })));
  const model = compiled.value.find(({ code }) => code === 'P2024')!;
  const place = score(model, { year: 2024 }).value.places[0]!;
  const codes = compiled.diagnostics.filter(({ anchor }) => anchor.file.startsWith('later')).map(({ code }) => code);
  return { target: outcomeText(place.target?.resolved ?? null), incomplete: place.incomplete.length > 0, codes };
}

function outcomeText(outcome: Outcome | null): string {
  if (outcome?.kind !== 'number') return outcome?.kind ?? 'none';
  const { n, d } = outcome.number;
  return n % d === 0n ? `${n / d}` : `${n}/${d}`;
}

const readWith = (text: string) => read({ 'later.perf': later, 'z.perf': text });

test('10 % on the 40 of the plan before are 44, wherever its file stands', () => {
  expect(readWith(earlier())).toEqual({ target: '44', incomplete: false, codes: [] });
  expect(read({ 'a/z.perf': earlier(), 'later/plan.perf': later })).toMatchObject({ target: '44', codes: [] });
});

test('4 hundredths of a kEUR are 40 EUR', () => {
  expect(readWith(earlier('actual 2023 = 0.04 kEUR', 'years 2023', 'kEUR')).target).toBe('44');
});

test('without that plan, and where two have its code, the baseline of 30 counts: 33', () => {
  expect(read({ 'later.perf': later })).toEqual({ target: '33', incomplete: false, codes: ['no-plan-before'] });
  const two = { 'later/plan.perf': later, 'a/z.perf': earlier(), 'b/z.perf': earlier() };
  expect(read(two)).toMatchObject({ target: '33', codes: ['no-plan-before'] });
});

test('a year that is not among those of the plan before is not read there', () => {
  expect(readWith(earlier('actual 2023 = 40 EUR', 'years 2022')).target).toBe('33');
});

test('a unit that has nothing to do with the one here is an error, and does not count', () => {
  const found = readWith(earlier('actual 2023 = 40 days', 'years 2023', 'days'));
  expect(found).toEqual({ target: '33', incomplete: true, codes: ['unit-before'] });
});

test('an error in the plan before marks what may rest on it', () => {
  expect(readWith(earlier('actual 2023 = = 40 EUR'))).toMatchObject({ target: '33', incomplete: true });
});

test('plans that follow one another in a circle are an error in each', () => {
  const found = readWith(earlier('actual 2023 = 40 EUR', 'years 2023\n  follows P2024'));
  expect(found).toEqual({ target: '33', incomplete: true, codes: ['cycle'] });
});
