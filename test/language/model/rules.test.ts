// Which rules hold where.

import { describe, expect, test } from 'vitest';
import type { Model, Rules } from '#language/index.ts';
import { bindPlan } from './bound.ts';

function rulesOf({ nodes, places, scorecards }: Model, path: string): Rules {
  const found = [...nodes, ...scorecards, ...places].find((one) => one.path === path);
  if (!found) throw new Error(`nothing at ${path}`);
  return found.rules;
}

const policies = `
policy base "Base" {
  missed <= inverse
  cap 100%
  band good >= 90% "Good"
  band bad "Bad"
}
policy special based on base "Special" {
  cap 120%
  round 1 decimals half-even at objective
  round 2 decimals half-up at indicator
  weights total any
}
`;

describe('rules', () => {
  test('are the built-in ones where nothing is said', () => {
    const { model } = bindPlan('  indicator I1 "One"');
    expect(rulesOf(model, 'I1')).toMatchObject({
      policy: null,
      'missed <=': { kind: 'linear' },
      cap: { coefficient: 1n, scale: 0 },
    });
  });

  test('come from the policy, from what it is based on, from the nodes above, from the place itself', () => {
    const { model, codes } = bindPlan(
      `  policy base
  area A "Area" {
    policy special
    objective O1 "One" {
      cap none
      indicator I1 "One" {
        missed <= all-or-nothing
      }
      indicator I2 "Two"
    }
  }
  area B "Area" {
    indicator I3 "Three"
    use I1
  }`,
      policies.replace('policy special based on base "Special" {', 'policy special "Special" {\n  based on base'),
    );
    expect(codes).toEqual([]);
    expect(rulesOf(model, '')).toMatchObject({ policy: 'base', 'missed <=': { kind: 'inverse' } });
    expect(rulesOf(model, 'A')).toMatchObject({ policy: 'special', cap: { coefficient: 120n, scale: 2 }, round: null });
    expect(rulesOf(model, 'A').bands.map(({ code }) => code)).toEqual(['good', 'bad']);
    expect(rulesOf(model, 'A/O1')).toMatchObject({ cap: null, round: { decimals: 1, mode: 'half-even' } });
    expect(rulesOf(model, 'A/O1/I1')).toMatchObject({
      'missed <=': { kind: 'all-or-nothing' },
      cap: null,
      round: { decimals: 2 },
    });
    expect(rulesOf(model, 'A/O1/I2')).toMatchObject({ 'missed <=': { kind: 'inverse' } });
    expect(rulesOf(model, 'B/I3')).toMatchObject({ policy: 'base', round: null });
    expect(rulesOf(model, 'B/I1')).toMatchObject({ policy: 'base', 'missed <=': { kind: 'all-or-nothing' } });
  });

  test('of a scorecard are those of the plan, unless it says otherwise', () => {
    const { model, codes } = bindPlan(
      '  policy base\n  objective O1 "One" {\n    cap 150%\n    indicator I1 "One"\n  }',
      `${policies.slice(0, policies.indexOf('policy special'))}\nscorecard S "Card" {\n  floor 10%\n  use O1 {\n    use I1\n  }\n}`,
    );
    expect(codes).toEqual([]);
    const [recomposed] = model.scorecards[0]!.children;
    expect(recomposed!.rules).toMatchObject({
      policy: 'base',
      cap: { coefficient: 150n },
      floor: { coefficient: 10n },
    });
    expect(recomposed!.places[0]!.rules).toBe(recomposed!.rules);
  });

  test('that are equal are one object', () => {
    const { model } = bindPlan(
      '  policy base\n  indicator I1 "One"\n  indicator I2 "Two"',
      policies.slice(0, policies.indexOf('policy special')),
    );
    expect(rulesOf(model, 'I1')).toBe(rulesOf(model, 'I2'));
  });

  test('say where they were said', () => {
    const { model } = bindPlan('  policy base\n  cap 90%', policies.slice(0, policies.indexOf('policy special')));
    expect([...rulesOf(model, '').origins.keys()].toSorted()).toEqual(['bands', 'cap', 'missed <=']);
    expect(rulesOf(model, '').origins.get('cap')!.owner).toBe(model.root.declaration);
  });

  test('of a policy based on itself hold as far as they go', () => {
    const { model, codes } = bindPlan(
      '  policy a',
      'policy a "A" {\n  based on b\n  missed <= linear\n}\npolicy b "B" {\n  based on a\n  cap 90%\n}',
    );
    expect(codes).toContain('error cycle');
    expect(rulesOf(model, '').policy).toBe('a');
  });
});

describe('what a plan says of findings', () => {
  test('is kept, and names findings that exist', () => {
    const { model, messages } = bindPlan(
      '  lint weights-total off because "printed so"\n  lint weight-total hint because "a slip"',
    );
    expect(model.lints).toMatchObject([
      { code: 'weights-total', level: 'off', because: 'printed so' },
      { code: 'weight-total', level: 'hint', because: 'a slip' },
    ]);
    expect(messages).toEqual(['There is no name weight-total; did you mean weights-total?']);
  });
});
