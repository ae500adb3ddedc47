// Plans that no planner writes: scoring, auditing and printing them never throws, and does not take forever.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { audit } from '#engine/audit/audit.ts';
import { scoreJson } from '#engine/json/json.ts';
import { score } from '#engine/score.ts';
import { compile } from '#language/index.ts';

const many = Array.from({ length: 3000 }, (_, at) => at);

test('a tree deeper than the stack', () => {
  const chain = many.map((at) => `objective O${at + 1} under O${at} "Below"`);
  const { nodes } = tried(`objective O0 "Top"\n${chain.join('\n')}\n${indicator('I', 'under O3000')}`);
  expect(nodes[0]!.score?.exact).toBe('2/3');
});

test('nodes used whole, one out of the other', () => {
  const chain = many.map((at) => `objective O${at + 1} "Uses" {\n  use O${at}\n}`);
  const { nodes } = tried(`objective O0 "Top" {\n${indicator('I')}\n}\n${chain.join('\n')}`);
  expect(nodes[0]!.score?.exact).toBe('2/3');
});

test('nodes that use each other', () => {
  const { nodes } = tried('objective A "A" {\n  use B\n}\nobjective B "B" {\n  use A\n}');
  expect(nodes[0]!.state).toBe('unmeasured');
});

test.each([
  ['itself', formula('I', 'J') + formula('J', 'I')],
  ['its own node', formula('I', 'attained(TOP)')],
  ['the year before, and so on', `${formula('I', 'M')}measure M {\n  formula M[n-1] + 1\n}\n`],
])('what depends on %s', (_, text) => {
  expect(tried(text).indicators[0]).toMatchObject({ status: 'missing', reason: 'cycle' });
});

// Sixty doublings are 2 ** 60, read by 2 ** 60 ways.
test('measures that double', () => {
  const chain = many.slice(0, 60).map((at) => `measure M${at} {\n  formula M${at + 1} + M${at + 1}\n}`);
  const { indicators } = tried(`${formula('I', 'M0')}${chain.join('\n')}\nmeasure M60 {\n  2024 = 1\n}\n`);
  expect(indicators[0]!.value).toBe(String(2n ** 60n));
});

test('measures that square', () => {
  const chain = many.slice(0, 40).map((at) => `measure M${at} {\n  formula M${at + 1} * M${at + 1}\n}`);
  const { indicators } = tried(`${formula('I', 'M0')}${chain.join('\n')}\nmeasure M40 {\n  2024 = 3\n}\n`);
  expect(indicators[0]).toMatchObject({ status: 'missing', reason: 'too-long' });
});

// 98 parentheses, and one formula in the other 200 times over, were 60,000 calls.
test('formulas of many parentheses, one inside the other', () => {
  const open = '1 + ('.repeat(98);
  const chain = many.slice(0, 200).map((at) => `measure M${at} {\n  formula ${open}M${at + 1}${')'.repeat(98)}\n}`);
  const text = `${formula('I', 'M0')}${chain.join('\n')}\nmeasure M200 {\n  2024 = 1\n}\n`;
  expect(tried(text).indicators[0]).toMatchObject({ status: 'missing', reason: 'too-many' });
  expect(codesOf(text)).toEqual(['too-many-readings']);
});

// Summed by hand: ten chains of 900 ones, and the 1 that they start from.
test('long sums, one inside the other, known as printed', () => {
  const chain = many.slice(0, 10).map((at) => `measure M${at} {\n  formula M${at + 1}${' + 1'.repeat(900)}\n}`);
  const text = `${formula('I', 'M0')}${chain.join('\n')}\nmeasure M10 {\n  2024 = 1 rounded\n}\n`;
  expect(tried(text).indicators[0]!.value).toBe('9001');
  expect(codesOf(text)).toEqual([]);
});

test('scores of scores of scores, known as printed', () => {
  const chain = many
    .slice(1, 1000)
    .map((at) => `objective O${at} under TOP "O" {\n  ${formula(`I${at}`, `attained(O${at - 1})`, '%', '')}}`);
  const first = `objective O0 under TOP "O" {\n${indicator('I0').replace('= 2', '= 2 rounded')}}\n`;
  const text = first + chain.toReversed().join('\n');
  expect(tried(text).nodes[0]!.score).not.toBeNull();
  expect(verdictsOn(`${text}\npublished 2024 {\n  O999 40%\n}\n`)).toEqual(['disagrees']);
});

test('a score that goes round in a circle through what it is made of', () => {
  const text = readFileSync(new URL('../hostile/audit-overflows-the-stack.perf', import.meta.url), 'utf8');
  const [model] = compile([{ name: 'plan.perf', text }]).value;
  const { value: scores } = score(model!);
  // what goes round has no value, in the scores and in what shows how they came about
  const around = scores.places.find(({ place }) => place.indicator.code === 'GII')!;
  expect([around.value.kind, around.reason?.kind, around.trace?.outcome.kind]).toEqual(['missing', 'cycle', 'missing']);
  expect(audit(model!).value.map(({ verdict }) => verdict)).toEqual(['no-figure']);
});

test('a published score of what is used elsewhere, and goes round in a circle there', () => {
  const text = `objective A under TOP "A" {
  objective B "B" {
    indicator K "K" {
      target 2024 >= 3
      actual 2024 = 2 rounded
    }
  }
${formula('I', 'attained(C)', '%', '')}}
objective C under TOP "C" {
  use B
${formula('J', 'attained(A)', '%', '')}}
published 2024 {
  A 60%
  C 60%
}
`;
  expect(verdictsOn(text)).toHaveLength(2);
});

// Years of years of years: nine sums over a thousand and one would be 10 ** 27 figures.
test('sums over years of sums over years', () => {
  const text = readFileSync(new URL('../hostile/spans-of-spans.perf', import.meta.url), 'utf8');
  const [model] = compile([{ name: 'plan.perf', text }]).value;
  const { value, diagnostics, scorer } = score(model!);
  expect(value.places[0]).toMatchObject({ status: 'missing' });
  expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['too-many-readings']));
  const { spent } = scorer.readings;
  expect(spent).toBeLessThanOrEqual(scorer.readings.limit);
  // who looks closer reads no more, and reads the same
  expect(value.places[0]!.trace?.outcome).toEqual(value.places[0]!.value);
  expect(scorer.readings.spent).toBe(spent);
  expect(score(model!).diagnostics).toEqual(diagnostics);
});

// Four years of itself, each from four years of itself, were 4 ** 250 figures.
test('a measure of years of its own', () => {
  const text = `${formula('I', 'N')}measure N {\n  formula sum(N[2021..2024]) - max(N[2022..2023], 5)\n}\n`;
  expect(tried(text).indicators[0]).toMatchObject({ status: 'missing', reason: 'cycle' });
  const [model] = compile([
    { name: 'plan.perf', text: readFileSync(new URL('../hostile/merge-is-slow.perf', import.meta.url), 'utf8') },
  ]).value;
  expect(score(model!, { year: 2024 }).scorer.readings.spent).toBeLessThan(100);
});

test('what a plan can need is read: fifty years of fifty measures', () => {
  const some = many.slice(0, 50);
  const measures = some.map((at) => `measure M${at} {\n  formula N / 2\n}`).join('\n');
  const sums = some.map((at) => formula(`I${at}`, `sum(M${at}[n-49..n])`)).join('');
  const years = many.slice(0, 200).map((at) => `  ${1900 + at} = 2`);
  const text = `${sums}${measures}\nmeasure N {\n${years.join('\n')}\n}\n`;
  expect(tried(text).indicators.every(({ value }) => value === '50')).toBe(true);
  expect(codesOf(text)).toEqual([]);
});

test('a number of many digits', () => {
  const { indicators } = tried(indicator('I', 'under TOP', `1${'0'.repeat(3000)}`));
  // a hundred of them are read: 2 / 10^99
  expect(indicators[0]!.attainment).toEqual({ percent: '0.00', exact: `0.${'0'.repeat(98)}2` });
});

test('thousands of indicators of one node, all different', () => {
  const { nodes } = tried(many.map((at) => indicator(`I${at}`, 'under TOP', String(at + 3))).join(''));
  expect(nodes[0]!.state).toBe('measured');
});

function indicator(code: string, where = '', target = '3'): string {
  return `indicator ${code} ${where} {\n  target 2024 >= ${target}\n  actual 2024 = 2\n}\n`;
}

function formula(code: string, expression: string, unit = '', where = ' under TOP'): string {
  const target = unit === '%' ? 'unit %\n  target 2024 >= 100%' : 'target 2024 >= 1';
  return `indicator ${code}${where} {\n  formula ${expression}\n  ${target}\n}\n`;
}

function modelOf(body: string): ReturnType<typeof compile>['value'][number] {
  const text = `perf 1 english\nplan P "Plan" {\n  years 2024\n}\nobjective TOP "Top"\n${body}`;
  return compile([{ name: 'plan.perf', text }]).value[0]!;
}

/** What scoring finds. */
function codesOf(body: string): string[] {
  return score(modelOf(body), { year: 2024 }).diagnostics.map(({ code }) => code);
}

function verdictsOn(body: string): string[] {
  return audit(modelOf(body)).value.map(({ verdict }) => verdict);
}

/** Everything that is made of a plan, made of it. */
function tried(body: string): ReturnType<typeof scoreJson> {
  const figures = 'published 2024 {\n  TOP 50%, budget share 3%, count objective 3\n}\n';
  const text = `perf 1 english\nplan P "Plan" {\n  years 2024\n}\nobjective TOP "Top"\n${body}\n${figures}`;
  const { value } = compile([{ name: 'plan.perf', text }]);
  const scores = score(value[0]!, { year: 2024 }).value;
  expect(audit(value[0]!, () => scores).value).toHaveLength(3);
  for (const place of scores.places.slice(0, 100)) {
    expect(place.inputs.length).toBeLessThan(1000);
    expect(place.rule?.formula.it).not.toBe('');
    expect(place.contribution.root === null).toBe(place.counted === null);
  }
  return scoreJson(scores);
}
