// While single values change, scores are kept as differences where the means of the nodes allow it. Each effect must be that of the plan by then,
// scored from scratch: under every kind of mean, with values that come, go and change.

import { expect, test } from 'vitest';
import { compare, type Rational } from '#engine/arithmetic/rational.ts';
import { diff } from '#engine/diff/diff.ts';
import type { NodeResult, PlaceResult, Scores } from '#engine/result.ts';
import { score } from '#engine/score.ts';
import { createRandom, type Random } from '../../bench/plan/random.ts';
import { runs } from '../runs.ts';
import { exact, small, sumOf } from './revisions.ts';

type Values = readonly (number | null)[];

const count = 10;

interface Kind {
  readonly rules?: string;
  /** In the block of the second objective. */
  readonly inside?: string;
  readonly weights?: (at: number) => string;
  readonly beside?: string;
}

function text(values: Values, { rules = '', inside = '', weights, beside = '' }: Kind): string {
  const indicator = (at: number): string => {
    const weight = weights?.(at) ?? `weight ${(at % 3) + 1}`;
    return `indicator I${at} ${weight} "I" {\n formula M${at} / (N + M${(at + 7) % count})\n target 2024 >= 1/${(at % 7) + 2}\n}`;
  };
  const objective = (of: number): string => {
    const own = values.flatMap((_, at) => (at % 5 === of ? indicator(at) : []));
    return `objective O${of} weight ${of + 1} "O" {\n${of === 1 ? inside : ''}\n${own.join('\n')}\n}`;
  };
  const area = (code: string, objectives: readonly number[], own = ''): string =>
    `area ${code} weight 2 "${code}" {\n${objectives.map(objective).join('\n')}\n${own}}`;
  const own = 'indicator OWN "Its own" {\n target 2024 >= 3\n actual 2024 = 2\n}\n';
  const measures = values.map(
    (value, at) => `measure M${at} "m" {\n  2023 = 4${value === null ? '' : `\n  2024 = ${value}`}\n}`,
  );
  return [
    `plan P "P" {\n years 2023..2024\n policy rules\n${area('A', [0, 1, 2])}\n${area('B', [3, 4], own)}\n}`,
    `policy rules {\n weights total any\n missed <= linear\n${rules}\n}`,
    ...measures,
    'measure N "n" {\n  2023 = 3\n  2024 = 3\n}',
    `scorecard S "S" {\n use I1 weight 1\n use I2 weight 1\n use O2 weight 3\n use A weight 1\n}\n${beside}`,
  ]
    .join('\n')
    .replaceAll(/>= 1\/(\d)/g, (_, one) => `>= ${(1 / Number(one)).toFixed(3)}`);
}

function changed(values: Values, random: Random): Values {
  return values.map((value) => (random.next() < 0.4 ? value : random.next() < 0.3 ? null : random.between(1, 12)));
}

function scoresIn({ nodes, places, scorecards }: Scores): ReadonlyMap<string, Rational | null> {
  const found = new Map<string, Rational | null>();
  const take = (one: NodeResult | PlaceResult, of: string): void => {
    found.set(`${of} ${one.kind} ${one.kind === 'node' ? one.node.path : one.place.path}`, one.counted);
  };
  for (const one of [...nodes, ...places]) take(one, '');
  for (const { root, ...card } of scorecards)
    for (const one of [...card.nodes, ...card.places]) take(one, root.node.code);
  return found;
}

const same = (a: Rational | null, b: Rational | null): boolean =>
  a === null || b === null ? a === b : compare(a, b) === 0;

const kinds: Record<string, Kind> = {
  'weighted means': {},
  'plain means': { rules: 'aggregate mean' },
  'the lowest': { rules: 'aggregate minimum' },
  'the highest, of objectives': { rules: 'aggregate maximum at objective' },
  'harmonic means': { rules: 'aggregate harmonic' },
  'a flat mean': { rules: 'aggregate flat-mean at plan' },
  'rounded scores': { rules: 'round 1 decimals half-up at objective' },
  'rounded where it goes up': { rules: 'round 1 decimals half-even at objective carried' },
  'what is missing counts zero': { rules: 'missing zero' },
  'what is missing blocks': { rules: 'missing blocks' },
  'some required': { rules: 'require 3 measured at objective' },
  'points off for what is missed': { rules: 'malus 2 points when missed' },
  'a share of its own': { rules: 'share indicators 70% children 30%' },
  'weights that are data': { weights: (at) => `weight M${(at + 1) % count}` },
  'some weigh nothing': { weights: (at) => `weight ${at % 2}` },
  'formulas over scores': {
    inside:
      'indicator ASK weight 2 "a" {\n formula attained(O0) + attained(I3)\n target 2024 >= 200%\n}\nindicator ASK2 weight 2 "b" {\n formula attained(ASK) * 2\n target 2024 >= 200%\n}',
  },
  'decided by an evaluator': {
    beside:
      'evaluations 2024 by "OIV" on 2025-04-30 {\n O2 = 70% because "x"\n I4 = 50% because "y"\n A confirmed because "z"\n}',
  },
};

test.each(Object.keys(kinds))('%s', (name) => {
  const kind = kinds[name]!;
  const random = createRandom(name.length);
  for (let round = 0; round < runs(5); round++) {
    const start: Values = Array.from({ length: count }, (_, at) =>
      at % 4 === round % 4 ? null : random.between(1, 12),
    );
    const end = changed(start, random);
    const found = diff(small(text(start, kind)), small(text(end, kind)), { year: 2024 });
    let now = start;
    let was = scoresIn(found.scores.before);
    for (const { subject, effect } of found.changes) {
      now = now.map((value, at) => (subject.code === `M${at}` ? end[at]! : value));
      const is = scoresIn(score(small(text(now, kind)), { year: 2024 }).value);
      const told = new Map<string, (typeof effect.scores)[number]>(
        effect.scores.map((shift) => [`${shift.scorecard ?? ''} ${shift.kind} ${shift.path}`, shift] as const),
      );
      for (const [path, counted] of is) {
        const before = was.get(path) ?? null;
        const shift = told.get(path) ?? null;
        expect([name, path, shift !== null]).toEqual([name, path, !same(before, counted)]);
        if (shift) {
          expect([name, path, exact(shift.before), exact(shift.after)]).toEqual([
            name,
            path,
            exact(before),
            exact(counted),
          ]);
        }
      }
      was = is;
    }
    expect(sumOf(found)).toBe(exact(found.effect.root.difference));
  }
});
