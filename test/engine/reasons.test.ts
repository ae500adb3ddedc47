// Why there is no value, in both languages: all of it in one place, to be read as a translator would.

import { expect, test } from 'vitest';
import type { Reason } from '#engine/result.ts';
import { reasonIn } from '#engine/words/reason.ts';

const kinds: Readonly<Record<Reason['kind'], true>> = {
  'no-value': true,
  bound: true,
  'not-applicable': true,
  'no-baseline': true,
  'no-benchmark': true,
  'grade-order': true,
  'no-previous': true,
  'relative-to-zero': true,
  'division-by-zero': true,
  'kind-mismatch': true,
  'unit-mismatch': true,
  cycle: true,
  gap: true,
  'several-years': true,
  'no-goalposts': true,
  'no-day': true,
  'too-long': true,
  'too-many': true,
};

test('with a name and a year, and without', async () => {
  const told = (Object.keys(kinds) as Reason['kind'][]).flatMap((kind) =>
    (['en', 'it'] as const).flatMap((language) => [
      reasonIn(language, { kind, name: 'Cases', year: 2024 }),
      reasonIn(language, { kind, name: null, year: null }),
    ]),
  );
  await expect(`${told.join('\n')}\n`).toMatchFileSnapshot('snapshots/reasons.txt');
});
