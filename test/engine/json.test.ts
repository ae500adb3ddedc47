// The JSON of scores: its contract, on every real plan and on figures that are worked out beside it.

import { expect, test } from 'vitest';
import { z } from 'zod';
import { scoreJson } from '#engine/json/json.ts';
import { score as schema } from '#engine/schema/score.ts';
import { score } from '#engine/score.ts';
import { compile } from '#language/index.ts';
import committed from '../../engine/schema/score.schema.json' with { type: 'json' };
import { exampleFiles, exampleFolders } from '../corpus.ts';

test.each(exampleFolders)('%s: every year of the plan keeps the contract', (folder) => {
  const [model] = compile(exampleFiles(folder)).value;
  const { first, last } = model!.years!;
  for (let year = first; year <= last; year++) {
    const json = JSON.parse(JSON.stringify(scoreJson(score(model!, { year }).value)));
    expect(schema.safeParse(json).error?.issues ?? []).toEqual([]);
  }
});

test('the committed JSON Schema is that of the contract', () => {
  expect(committed).toEqual(z.toJSONSchema(schema));
});

const plan = `perf 1 english
plan P "Plan" {
  years 2024
  organisation "A body"
  band green >= 95% "Reached"
  band red "Not reached"
  objective O weight 100% "Objective" {
    indicator A weight 30% "First" {
      type effectiveness
      unit %
      formula N / M
      target 2024 >= 98%
    }
    indicator B weight 70% "Second" {
      target 2024 by 2024-06-30
    }
    objective Q "Below" {
      indicator C {
        target 2024 >= 4 set by "MIMIT"
        actual 2024 = 5 EUR
      }
    }
  }
}
measure N {
  2024 = 60
}
measure M {
  2024 = 62
}
scorecard S "Card" {
  use Q
}
evaluations 2024 by "OIV" on 2025-04-30 {
  C = 90% because "So decided"
}
`;

const { value: models } = compile([{ name: 'plan.perf', text: plan }]);
const json = scoreJson(score(models[0]!, { year: 2024 }).value);

// 60 / 62 of 98 % is 1500 / 1519; with half of it and half of the 90 % below, the objective is 0.5 * 1500 / 1519 + 0.45
test('a score has a percentage at the decimals of the policy, and an exact fraction', () => {
  const [root, objective] = json.nodes;
  expect([json.plan, json.year, root!.path, objective!.path]).toEqual(['P', 2024, '', 'O']);
  expect(objective).toMatchObject({
    weight: '100%',
    score: { percent: '94.37', exact: '28671/30380' },
    parts: { indicators: { percent: '98.75', exact: '1500/1519' }, children: { percent: '90.00', exact: '0.9' } },
    band: 'red',
    unmeasured: 1,
    worst: { percent: '59.81' },
    best: { percent: '94.81' },
  });
});

test('an indicator has its figures in its unit', () => {
  expect(json.indicators[0]).toMatchObject({
    ...{ path: 'O/A', code: 'A', title: 'First', type: 'effectiveness', weight: '30%' },
    ...{ value: '3000/31', rounded: '96.77', unit: '%', target: '>= 98%', resolved: '98' },
    ...{ attainment: { percent: '98.75', exact: '1500/1519' }, status: 'measured', met: false, overshoot: false },
    ...{ band: 'green', rule: 'at-least/linear', reason: null, evaluation: null },
  });
});

test('what does not exist is null, never 0', () => {
  const nothing = {
    attainment: null,
    uncapped: null,
    measured: null,
    met: null,
    value: null,
    rule: null,
    band: null,
    share: null,
  };
  expect(json.indicators[1]).toMatchObject({
    ...nothing,
    status: 'missing',
    reason: 'no-value',
    target: 'by 2024-06-30',
  });
});

test('an evaluator decided, and the measured attainment stays', () => {
  expect(json.indicators[2]).toMatchObject({
    ...{ path: 'O/Q/C', value: '5', unit: 'EUR', setBy: 'MIMIT' },
    attainment: { percent: '90.00', exact: '0.9' },
    measured: { percent: '100.00', exact: '1' },
    uncapped: { percent: '125.00', exact: '1.25' },
    evaluation: { percentage: { exact: '0.9' }, by: 'OIV', on: '2025-04-30', because: 'So decided' },
  });
});

test('scorecards are separate trees, and one can be selected', () => {
  expect(json.scorecards.map(({ code, nodes }) => [code, nodes.map(({ path }) => path)])).toEqual([
    ['S', ['S', 'S/Q']],
  ]);
  const scores = score(models[0]!, { year: 2024 }).value;
  const alone = scoreJson(scores, scores.scorecards[0]!.root);
  expect(alone.nodes.map(({ path, score: of }) => [path, of?.exact])).toEqual([
    ['S', '0.9'],
    ['S/Q', '0.9'],
  ]);
});

// Off by 15 of 100 is 15 %: within 20 %, worth 70 %. Ten days late of which three are free, 5 % for each of the others: 65 %.
// From 20 to 80 half of the way is 50. 9 against 10 on a spread of 4 is 1 - 1/4.
test('the figures that a rule calculates with are in the JSON', () => {
  const text = `perf 1 english
plan P "Plan" {
  years 2024
  objective O "Objective" {
    missed >= steps within 10% = 90%, 20% = 70%
    missed by lose 5% per day after 3 days down to 10%
    indicator A "By steps" {
      target 2024 >= 100
      actual 2024 = 85
    }
    indicator B "Late" {
      target 2024 by 2024-06-30
      actual 2024 = 2024-07-10
    }
    indicator C "As it is" {
      missed >= linear
      target 2024 >= 10
      actual 2024 = 9
    }
    indicator T "By a table" {
      target 2024 grades interpolated 10 EUR = 50%, 0.02 kEUR = 100% else = 5%
      actual 2024 = 18 EUR
    }
    indicator D "Of a spread" {
      missed >= linear
      spread 4
      target 2024 >= 10
      actual 2024 = 9
    }
  }
  objective Q "Scales" {
    attainment goalposts
    indicator E "On a scale" {
      goalposts 20..80
      actual 2024 = 50
    }
  }
}
`;
  const { value, diagnostics } = compile([{ name: 'plan.perf', text }]);
  expect(diagnostics.map(({ code }) => code)).toEqual([]);
  const { indicators } = scoreJson(score(value[0]!, { year: 2024 }).value);
  const none = { goalposts: null, spread: null, steps: null, late: null, table: null };
  const table = [
    { within: '0.1', gives: '0.9' },
    { within: '0.2', gives: '0.7' },
  ];
  expect(indicators.map(({ attainment, ruleFigures }) => [attainment?.exact, ruleFigures])).toEqual([
    ['0.7', { ...none, steps: { interpolated: false, table } }],
    ['0.65', { ...none, late: { perDay: '0.05', after: '3', downTo: '0.1' } }],
    ['0.9', null],
    [
      '0.9',
      {
        ...none,
        table: {
          interpolated: true,
          grades: [
            { value: '10', worth: '0.5', benchmark: null, measure: null },
            { value: '20', worth: '1', benchmark: null, measure: null },
          ],
          otherwise: '0.05',
        },
      },
    ],
    ['0.75', { ...none, spread: '4' }],
    [
      '0.5',
      {
        ...none,
        goalposts: {
          low: '20',
          high: '80',
          logarithmic: false,
          lowBenchmark: null,
          highBenchmark: null,
          lowMeasure: null,
          highMeasure: null,
        },
      },
    ],
  ]);
});
