// Years that do not begin in January: where no day is named, a plan says the same in them; and each day belongs to one of them.

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { score } from '#engine/score.ts';
import { compile } from '#language/index.ts';
import { yearOfDay } from '#language/model/values/calendar.ts';
import { lastDay, printPeriod, yearIn } from '#language/model/values/periods.ts';
import type { Period } from '#language/syntax/literals.ts';
import { read } from '#language/syntax/parse.ts';
import type { Declaration } from '#language/syntax/tree.ts';
import { readPage } from '#test/spec/page.ts';

const folder = new URL('../spec/', import.meta.url);
const plans = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .flatMap((name) => readPage(readFileSync(new URL(name, folder), 'utf8')).map((one) => ({ name, ...one })))
  .map(({ name, title, files, expectations }) => ({ name: `${name}: ${title}`, files, expectations }))
  .filter(({ files }) => files.length === 1 && !/\d{4}-\d\d-\d\d|error:|year begins/.test(files[0]!.text));

function isPeriod(part: object): part is Period {
  return 'spelling' in part;
}

/** Every period of a declaration and of what stands in it, with its place in the text. */
function periodsIn(part: unknown, base: number): readonly { start: number; period: Period }[] {
  if (part === null || typeof part !== 'object') return [];
  if (isPeriod(part)) return [{ start: base + part.start, period: part }];
  const { start, declaration } = part as { start?: number; declaration?: Declaration };
  if (declaration) return periodsIn(declaration, base + start!);
  return Object.values(part).flatMap((inner) => periodsIn(inner, base));
}

const split = { begins: 7, split: true, isSaid: true };

/** The same plan with years written in two halves. */
function inHalves(text: string): string {
  const found = new Map(periodsIn(read(text).tree.members, 0).map((one) => [one.start, one.period]));
  let out = text;
  for (const [start, period] of [...found].sort(([a], [b]) => b - a)) {
    const { first, last, part } = period;
    out = `${out.slice(0, start)}${printPeriod({ first, last, part, calendar: split })}${out.slice(start + period.end - period.start)}`;
  }
  return out.replace(/^( *)years .*$/m, '$&\n$1year begins july');
}

function scoresOf(text: string, period: string): readonly string[] {
  const { value, diagnostics } = compile([{ name: 'plan.perf', text }]);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const [year = '', part = null] = period.split('-');
  const first = Number(year.slice(0, 4));
  const asOf = { first, last: first, part };
  const { nodes, places } = score(value[0]!, part ? { asOf } : { year: first }).value;
  return [
    ...nodes.map(({ node, counted }) => `${node.path} ${counted?.n}/${counted?.d}`),
    ...places.map(({ place, status, counted }) => `${place.path} ${status} ${counted?.n}/${counted?.d}`),
  ];
}

test.each(plans)('$name', ({ files, expectations }) => {
  const { text } = files[0]!;
  const other = inHalves(text);
  expect(other).not.toBe(text);
  for (const { period } of expectations) expect(scoresOf(other, period)).toEqual(scoresOf(text, period));
});

test('each day belongs to the year that ends with its last month', () => {
  for (let begins = 1; begins <= 12; begins++) {
    const calendar = { begins, split: false, isSaid: true };
    for (let year = 2019; year < 2026; year++) {
      const last = lastDay(yearIn(calendar, year));
      const dateOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
      expect([dateOf(last), dateOf(last + 1)].map((iso) => yearOfDay(iso, calendar))).toEqual([year, year + 1]);
    }
  }
});
