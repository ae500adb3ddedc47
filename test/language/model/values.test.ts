// What arrives for indicators and measures: exact numbers, offices' slices, values for one place, printed and evaluated figures.

import { describe, expect, test } from 'vitest';
import type { Given } from '#language/index.ts';
import { bindFiles, bindPlan } from './bound.ts';

function plain(given: Given | null | undefined): string {
  if (given?.kind === 'not-applicable') return `not applicable: ${given.because}`;
  if (given?.kind === 'bound') return `${given.comparison} ${plain(given.figure)}`;
  const value = given;
  if (value == null) return 'none';
  if (value.kind === 'date') return value.iso;
  if (value.kind === 'done') return value.done ? 'done' : 'not done';
  if (value.kind === 'step') return `${value.name} ${value.position}`;
  return `${value.number.coefficient}e-${value.number.scale}${value.unit ? ` ${value.unit.id}` : ''}`;
}

const tree = `
objective O1 "One" {
  indicator I1 "Computed" {
    formula A / B
    unit %
    target 2024 >= 90%
  }
  indicator I2 "Written" {
    target 2024 by 2024-06-30
  }
}
objective O2 "Two" {
  use I1
}
scorecard S "Card" {
  office X
  use O1 {
    use I1
  }
  use I2
}
measure A "A"
measure B "B" {
  2023 = 60
}
office X "Office X"
office Y "Office Y"
`;

describe('actuals', () => {
  test('go to measures, to indicators without a formula, or to one place', () => {
    const { model, codes } = bindPlan(
      '',
      `${tree}
actuals 2024 source "Survey" {
  A = 50 rounded
  B = 63_107.50 EUR source "Register"
  B for X = 6 EUR
  I2 = 2024-06-25
  I1 in S = 91.5%
}`,
    );
    // A has no unit, and its percentage of B is one only if it is in EUR
    expect(codes).toEqual(['hint unit-taken']);
    const values = (code: string) =>
      model.measures.get(code)!.values.map((one) => [one.period.first, plain(one.value), one.office?.code, one.source]);
    expect(values('A')).toEqual([[2024, '50e-0', undefined, 'Survey']]);
    expect(values('B')).toEqual([
      [2023, '60e-0', undefined, null],
      [2024, '6310750e-2 EUR', undefined, 'Register'],
      [2024, '6e-0 EUR', 'X', 'Survey'],
    ]);
    expect(plain(model.indicators.get('I2')!.actuals[0]!.value)).toBe('2024-06-25');
    const placed = model.indicators.get('I1')!.places.map(({ path, actuals }) => [path, plain(actuals[0]?.value)]);
    expect(placed).toEqual([
      ['O1/I1', 'none'],
      ['O2/I1', 'none'],
      ['S/O1/I1', '915e-3 %'],
    ]);
  });

  test('of part of a year keep the part', () => {
    const { model } = bindPlan('', `${tree}\nactuals 2024-H1 {\n  A = 20\n}`);
    expect(model.measures.get('A')!.values[0]!.period).toEqual({ first: 2024, last: 2024, part: 'H1' });
  });

  test('of unknown codes and offices are told and left out', () => {
    const { model, codes } = bindPlan('', `${tree}\nactuals 2024 {\n  AB = 20\n  A for Z = 3\n}`);
    expect(codes).toEqual(['error unknown-name', 'error unknown-name']);
    expect(model.measures.get('A')!.values).toEqual([]);
  });

  test('that are steps need the indicator’s scale', () => {
    const lines = `  indicator I1 "Judged" {
    scale judgement
    target 2024 >= good
  }`;
    const { model, codes } = bindPlan(lines, 'scale judgement poor < good < best\nactuals 2024 {\n  I1 = best\n}');
    expect(codes).toEqual([]);
    expect(plain(model.indicators.get('I1')!.actuals[0]!.value)).toBe('best 3');
  });
});

describe('published figures', () => {
  test('find the node, the place in the plan, or the one that `in` names', () => {
    const { model, codes } = bindPlan(
      '',
      `${tree}
published 2024 at "p. 3" {
  plan 98.62% known "should be 99.62"
  O1 98.4%, budget share 96.80%
  I1 in O1 93.68%, value 13.12%
  I1 in O2 100%
  I1 in S 90.00%
  O1 in S 97%
  I2 target by 2024-06-30
}`,
    );
    expect(codes).toEqual([]);
    const found = model.published.map(({ subject, figure, value, decimals }) => [
      subject.kind === 'node' ? subject.node.path : subject.place.path,
      figure,
      plain(value),
      decimals,
    ]);
    expect(found).toEqual([
      ['', 'score', '9862e-4 %', 2],
      ['O1', 'score', '984e-3 %', 1],
      ['O1', 'budget-share', '9680e-4 %', 2],
      ['O1/I1', 'attainment', '9368e-4 %', 2],
      ['O1/I1', 'value', '1312e-4 %', 2],
      ['O2/I1', 'attainment', '100e-2 %', 0],
      ['S/O1/I1', 'attainment', '9000e-4 %', 2],
      ['S/O1', 'score', '97e-2 %', 0],
      ['O1/I2', 'target', '2024-06-30', 0],
    ]);
    expect(model.published[0]).toMatchObject({ at: 'p. 3', known: 'should be 99.62', year: 2024 });
  });

  test('inside a node, an indicator or a use are of just that', () => {
    const { model, codes } = bindPlan(
      `  published 2024 99%
  area A "Area" {
    published 2024 98% at "p. 1"
    indicator I1 "One" {
      published 2024 97%
    }
  }
  area B "Area" {
    use I1 {
      published 2024 96%
    }
  }`,
    );
    expect(codes).toEqual([]);
    const found = model.published.map(({ subject, value }) => [
      subject.kind === 'node' ? subject.node.path : subject.place.path,
      plain(value),
    ]);
    expect(found).toEqual([
      ['', '99e-2 %'],
      ['A', '98e-2 %'],
      ['A/I1', '97e-2 %'],
      ['B/I1', '96e-2 %'],
    ]);
  });

  test('name bands that hold there', () => {
    const policy = 'policy p "Rules" {\n  missed <= linear\n  band good >= 90%\n  band bad\n}\n';
    const { codes, messages } = bindPlan(
      '  policy p',
      `${policy}${tree}\npublished 2024 {\n  O1 light good, count band god 3\n}`,
    );
    expect(codes).toEqual(['error unknown-name']);
    expect(messages).toEqual(['There is no band god; did you mean good?']);
  });
});

describe('evaluations', () => {
  test('confirm or change, with who, when and why', () => {
    const { model, codes } = bindPlan(
      '',
      `${tree}
evaluations 2024 by "OIV" on 2025-05-20 {
  O1 confirmed because "Nothing to add"
  I1 in O2 = 100% because "Not their fault"
}`,
    );
    expect(codes).toEqual([]);
    expect(model.evaluations).toMatchObject([
      {
        subject: { node: { path: 'O1' } },
        percent: null,
        by: 'OIV',
        on: { iso: '2025-05-20' },
        because: 'Nothing to add',
      },
      { subject: { place: { path: 'O2/I1' } }, percent: { coefficient: 100n, scale: 2 } },
    ]);
  });
});

describe('units', () => {
  test('are as declared, or as targets and values show', () => {
    const { model } = bindPlan(`  indicator I1 "Declared" {
    unit gg
    target 2024 <= 30
  }
  indicator I2 "By its target" {
    target 2024 >= 14%
  }
  indicator I3 "By its value" {
    actual 2024 = 12 EUR
  }
  indicator I4 "A plain number" {
    target 2024 >= 14
  }`);
    const units = [...model.indicators.values()].map(({ unit, percent }) => [unit?.id ?? null, percent]);
    expect(units).toEqual([
      ['days', false],
      ['%', true],
      ['EUR', false],
      [null, false],
    ]);
  });

  test.each([
    ['14 of a percentage', 'unit %\n    target 2024 >= 14', 1],
    ['0 of a percentage', 'unit %\n    target 2024 <= 0', 0],
    ['days by two names', 'unit gg\n    target 2024 <= 3 days', 0],
    ['a unit of one’s own against a count', 'unit N.\n    target 2024 >= 3 `testate`', 0],
    ['days against a count', 'unit N.\n    target 2024 >= 3 days', 1],
    ['the resolved figure in another unit', 'baseline 2023 = 10%\n    target 2024 >= +5% on baseline (380)', 0],
    ['a baseline in euros, a target in days', 'baseline 2023 = 10 EUR\n    target 2024 >= 5 days', 1],
  ])('%s', (_, lines, errors) => {
    const { codes } = bindPlan(`  indicator I1 "One" {\n    ${lines}\n  }`);
    expect(codes).toEqual(Array(errors).fill('error unit-mismatch'));
  });
});

describe('files', () => {
  const plan = (code: string) => `perf 1 english\nplan ${code} "A plan" {\n  years 2024\n  indicator I1 "One"\n}\n`;
  const values = (code: string) => `perf 1 english${code}\nactuals 2024 {\n  I1 = 3\n}\n`;

  test('belong to the plan of their folder, even where another folder has one of the same code', () => {
    const { models, codes } = bindFiles(
      { name: 'one/plan.perf', text: plan('P') },
      { name: 'one/values.perf', text: values(' for P') },
      { name: 'two/plan.perf', text: plan('P') },
      { name: 'two/offices/values.perf', text: values('') },
    );
    expect(codes).toEqual([]);
    expect(models.map(({ code, files }) => [code, files])).toEqual([
      ['P', ['one/plan.perf', 'one/values.perf']],
      ['P', ['two/offices/values.perf', 'two/plan.perf']],
    ]);
  });

  test('may lie elsewhere where the plan is the only one of its code', () => {
    const { model, codes } = bindFiles(
      { name: 'plans/plan.perf', text: plan('P') },
      { name: 'other/q.perf', text: plan('Q') },
      { name: 'data/values.perf', text: values(' for P') },
    );
    expect(codes).toEqual([]);
    expect(model.files).toEqual(['other/q.perf']);
  });

  test('that name no existing plan are reported', () => {
    const { messages } = bindFiles(
      { name: 'plan.perf', text: plan('PIAO-2024') },
      { name: 'v.perf', text: values(' for PIAO-2023') },
    );
    expect(messages).toEqual(['There is no plan PIAO-2023; did you mean PIAO-2024?']);
  });

  test('in Italian say the same', () => {
    const { model, codes } = bindFiles(
      {
        name: 'plan.perf',
        text: 'perf 1 italian\npiano P "Un piano" {\n  anni 2024\n  indicatore I1 "Uno" {\n    target 2024 >= 3\n  }\n}\n',
      },
      { name: 'v.perf', text: values(' for P') },
    );
    expect(codes).toEqual([]);
    expect(model).toMatchObject({ language: 'it', keywords: 'italian' });
    expect(plain(model.indicators.get('I1')!.actuals[0]!.value)).toBe('3e-0');
  });
});
