// `perfplan policy`: the rules in force, and where each was said.

import { describe, expect, test } from 'vitest';
import { ruleNames } from '#language/model/things/rules.ts';
import { perfplan, scratch } from './run.ts';

const plan = `perf 1 english
plan P "A plan" {
  years 2024
  policy ours
  objective O "An objective" {
    cap 120%
    indicator I "An indicator" {
      missed >= all-or-nothing
      target 2024 >= 10
    }
    indicator J {
      target 2024 >= 10
    }
  }
}
policy ours "Ours" {
  missed <= linear
  cap 110%
  marks 90%..100% = 5, 75%..90% = 4, 60%..75% = 3, 40%..60% = 2, 0%..40% = 1 at objective
}
`;

function folder(): string {
  return scratch({ 'plan.perf': plan });
}

interface PolicyJson {
  readonly code: string;
  readonly path: string;
  readonly policy: string;
  readonly rules: readonly {
    readonly rule: string;
    readonly is: string;
    readonly said: { readonly line: number } | null;
  }[];
}

async function lines(...args: readonly string[]): Promise<Readonly<Record<string, readonly [string, number | null]>>> {
  const { out, code } = await perfplan(['policy', folder(), ...args, '--format', 'json']);
  expect(code).toBe(0);
  const { rules } = JSON.parse(out) as PolicyJson;
  expect(rules.map(({ rule }) => rule)).toEqual(ruleNames);
  return Object.fromEntries(rules.map(({ rule, is, said }) => [rule, [is, said?.line ?? null]]));
}

describe('the rules in force', () => {
  test('of the plan: those of its policy, and what is built in', async () => {
    const said = await lines();
    expect(said).toMatchObject({
      cap: ['110 %', 18],
      'missed <=': ['linear', 17],
      floor: ['0 %', null],
      marks: ['none', null],
    });
  });

  test('of a node: its own before those of the policy, those for its level', async () => {
    const said = await lines('O');
    expect(said.cap).toEqual(['120 %', 6]);
    expect(said.marks![1]).toBe(19);
  });

  test('of an indicator: its own, those of the node, those of the policy', async () => {
    const said = await lines('I');
    expect(said).toMatchObject({ 'missed >=': ['all-or-nothing', 8], cap: ['120 %', 6], 'missed <=': ['linear', 17] });
    expect((await lines('J'))['missed >=']).toEqual(['linear', null]);
  });
});

describe('as a table', () => {
  test('with the line of each, and no value is cut', async () => {
    const { out } = await perfplan(['policy', folder(), 'O'], { env: { COLUMNS: '80' } });
    expect(out).toMatch(/^O {2}An objective\nrules in force · policy ours\n/);
    expect(out).toMatch(/^cap +120 % +said at \S*plan\.perf:6$/m);
    expect(out).toMatch(/^floor +0 % +built in$/m);
    expect(out.replace(/said at \S+/g, '').replace(/\s+/g, ' ')).toContain(
      '90 %..100 % = 5, 75 %..90 % = 4, 60 %..75 % = 3, 40 %..60 % = 2, 0 %..40 % = 1',
    );
  });

  test('in Italian', async () => {
    const { out } = await perfplan(['policy', folder(), '--lang', 'it']);
    expect(out).toMatch(/^tetto +110 % +come da /m);
  });
});

test('no rule applies to a measure, and there must be what is asked for', async () => {
  const { code, err } = await perfplan(['policy', 'examples/modena-2024', 'N_ImprAtt']);
  expect([code, err.trim()]).toEqual([2, 'perfplan: N_ImprAtt è una misura, alla quale nessuna regola si applica']);
  expect((await perfplan(['policy', folder(), 'NOTHING'])).code).toBe(2);
});
