// Which node, indicator and `use` stands where: any order, any file, any depth.

import { describe, expect, test } from 'vitest';
import type { PlanNode } from '#language/index.ts';
import { bindFiles, bindPlan, bindText } from './bound.ts';

function outline(node: PlanNode): string {
  const members = node.members.map((member) => (member.kind === 'place' ? member.indicator.code : outline(member)));
  const whole = node.whole ? '=' : node.original ? '~' : '';
  return `${whole}${node.code}${members.length === 0 ? '' : `(${members.join(' ')})`}`;
}

describe('nodes', () => {
  test('stand where they are written, or under what they name', () => {
    const { model, codes } = bindText(`
objective 1.1 under 1 "Below" {
  indicator I1 "One"
}
indicator I2 under 1.1 "Two"
plan P "A plan" {
  indicator I0 "On the plan"
  area 1 "First"
}
area 2 "Second"
objective 1.2 under 1 "Below, too"
area 3 under P "Third"
`);
    expect(codes).toEqual([]);
    expect(outline(model.root)).toBe('P(I0 1(1.1(I1 I2) 1.2) 2 3)');
    expect(model.nodes.map(({ path }) => path)).toEqual(['', '1', '1/1.1', '1/1.2', '2', '3']);
    expect(model.nodes.map(({ depth }) => depth)).toEqual([0, 1, 2, 2, 1, 1]);
    expect(model.places.map(({ path }) => path)).toEqual(['I0', '1/1.1/I1', '1/1.1/I2']);
  });

  test('come from several files, in the order of the files’ names and of the text', () => {
    const files = [
      { name: 'b.perf', text: 'perf 1 english for P\nobjective O3 under A "Three"\nobjective O4 under A "Four"\n' },
      { name: 'a.perf', text: 'perf 1 english for P\nobjective O1 under A "One"\nobjective O2 under A "Two"\n' },
      { name: 'plan.perf', text: 'perf 1 english\nplan P "A plan" {\n  area A "Area"\n}\n' },
    ];
    const { model, codes } = bindFiles(...files);
    expect(codes).toEqual([]);
    expect(outline(model.root)).toBe('P(A(O1 O2 O3 O4))');
    expect(model.files).toEqual(['a.perf', 'b.perf', 'plan.perf']);
    expect(outline(bindFiles(...files.toReversed()).model.root)).toBe(outline(model.root));
  });

  test('under themselves go to the plan', () => {
    const { model, messages } = bindPlan(
      '',
      'area A under B "A"\narea B under C "B"\narea C under A "C"\narea D under D "D"',
    );
    expect(outline(model.root)).toBe('P(A(C(B)) D)');
    expect(messages).toEqual([
      'What these objectives stand under goes round in a circle: A > B > C > A; take one of these steps out',
      'What these objectives stand under goes round in a circle: D > D; take one of these steps out',
    ]);
  });

  test('under something unknown stay in the plan', () => {
    const { model, messages } = bindPlan('  area 301 "A"', 'objective O1 under 310 "One"');
    expect(outline(model.root)).toBe('P(301 O1)');
    expect(messages).toEqual(['There is no node 310; did you mean 301?']);
  });

  test('declared twice are told, and both keep what is in them', () => {
    const { model, codes } = bindPlan(
      '  area A "One" {\n    indicator I1 "One"\n  }\n  area A "Two" {\n    indicator I2 "Two"\n  }',
    );
    expect(codes).toEqual(['error duplicate-name']);
    expect(outline(model.root)).toBe('P(A(I1) A(I2))');
  });

  test('may be nested deeper than calls can be', () => {
    const depth = 5_000;
    const nodes = Array.from(
      { length: depth },
      (_, at) => `objective N${at}${at === 0 ? '' : ` under N${at - 1}`} "N"`,
    );
    const { model, codes } = bindPlan('', nodes.join('\n'));
    expect(codes).toEqual([]);
    expect(model.nodes.at(-1)?.depth).toBe(depth);
  });
});

describe('paths', () => {
  test('are of one thing each, whatever stands in a code', () => {
    const { model, codes } = bindText(`
plan P "A plan" {
  area \`A/B\` "One" {
    indicator C "In it"
  }
  area A "Another" {
    objective B "Below it" {
      indicator \`C/1\` "In it"
    }
  }
}
`);
    expect(codes).toEqual([]);
    expect(model.nodes.map(({ path }) => path)).toEqual(['', '`A/B`', 'A', 'A/B']);
    expect(model.places.map(({ path }) => path)).toEqual(['`A/B`/C', 'A/B/`C/1`']);
  });
});

describe('codes', () => {
  test('are read as the documents write them, by kind', () => {
    const { model, codes } = bindPlan(
      '',
      `
area 001 "Zero zero one" {
  indicator 001 "An indicator of the same code"
}
objective 2.50 under 001 "A number that keeps its zero"
objective 2.5 under 001 "Another"
measure 001 "And a measure" {
  2024 = 1
}
office 001 "An office"
office 0011 under 001 "Below it"
scale 001 low < high
`,
    );
    expect(codes).toEqual([]);
    expect(outline(model.root)).toBe('P(001(001 2.50 2.5))');
    expect(model.indicators.get('001')?.measure).toBe(model.measures.get('001'));
    expect(model.offices.get('0011')?.parent).toBe(model.offices.get('001'));
  });

  test('are the same whichever way their accents are written', () => {
    const { model, codes } = bindPlan(`  area \u0041\u0300 "Decomposed"`, 'objective O1 under À "Composed"');
    expect(codes).toEqual([]);
    expect(outline(model.root)).toBe('P(À(O1))');
  });
});

describe('use', () => {
  const beside = `
area A "Area" {
  objective O1 "One" {
    indicator I1 weight 40% "First"  {
      target 2024 >= 10
      target 2025 >= 20
    }
    indicator I2 weight 60% "Second"
    objective O1.1 "Below one"
  }
  objective O2 "Two"
}
office X "Office X"
`;

  test('puts an indicator in a second place, with what differs there', () => {
    const { model, codes } = bindPlan(
      '',
      `${beside}\nuse I1 under O2 weight 100% {\n  target 2024 >= 6\n  note "A slice"\n}`,
    );
    expect(codes).toEqual([]);
    expect(outline(model.root)).toBe('P(A(O1(I1 I2 O1.1) O2(I1)))');
    const [declared, used] = model.indicators.get('I1')!.places;
    expect(declared).toMatchObject({ path: 'A/O1/I1', used: false });
    expect(used).toMatchObject({ path: 'A/O2/I1', used: true, notes: ['A slice'] });
    const figures = used!.targets.map(({ period, goal }) => [period.first, goal.kind === 'compare' && goal.value]);
    expect(figures).toMatchObject([
      [2025, { number: { coefficient: 20n } }],
      [2024, { number: { coefficient: 6n } }],
    ]);
  });

  test('uses a node as a whole, or composes it of the members in the block', () => {
    const { model, codes } = bindPlan(
      '',
      `${beside}
scorecard S "Card" {
  office X
  use O1 weight 50% {
    use I2 weight 100%
  }
  use O2 weight 50%
}
scorecard S1 under S weight 0% "Below"
`,
    );
    expect(codes).toEqual([]);
    const [card] = model.scorecards;
    expect(outline(card!)).toBe('S(~O1(I2) =O2 S1)');
    const [recomposed, whole] = card!.children;
    expect(recomposed).toMatchObject({ path: 'S/O1', title: 'One', kind: 'objective' });
    expect(recomposed!.original?.path).toBe('A/O1');
    expect(whole!.whole?.path).toBe('A/O2');
    expect(recomposed!.places[0]).toMatchObject({ office: { code: 'X' }, used: true });
    expect(model.nodes.every(({ path }) => !path.startsWith('S'))).toBe(true);
    expect(model.places.every(({ office }) => office === null)).toBe(true);
  });

  test('of a place with targets of its own takes those along', () => {
    const { model, codes } = bindPlan(
      '',
      `${beside}
use I1 under O2 {
  target 2024 >= 6
}
scorecard S "Card" {
  use I1 in O2
  use I2
}
`,
    );
    expect(codes).toEqual([]);
    const place = model.scorecards[0]!.places[0]!;
    const [target] = place.targets.filter(({ period }) => period.first === 2024);
    expect(target?.goal).toMatchObject({ value: { number: { coefficient: 6n } } });
  });

  test('of a node may bring indicators that the node does not have', () => {
    const { model, codes } = bindPlan(
      '',
      `${beside}
scorecard S "Card" {
  use O1 {
    use I1 weight 50%
    indicator I9 weight 50% "Only here"
  }
}`,
    );
    expect(codes).toEqual([]);
    expect(outline(model.scorecards[0]!)).toBe('S(~O1(I1 I9))');
    expect(model.indicators.get('I9')!.places[0]!.path).toBe('S/O1/I9');
  });

  test('below itself is refused', () => {
    const { model, codes } = bindPlan('', `${beside}\nuse A under O1.1\nuse O2 under O2 {\n  use I1\n}`);
    expect(codes.filter((code) => code === 'error use-loop')).toHaveLength(2);
    expect(outline(model.root)).toBe('P(A(O1(I1 I2 O1.1) O2))');
  });

  test('of a code that nothing has says what looks like it', () => {
    const { messages } = bindPlan('', `${beside}\nscorecard S "Card" {\n  use O11\n}`);
    expect(messages).toEqual(['There is no name O11; did you mean O1?']);
  });

  test('of a code that a node and an indicator share means the node if it has members or is in a scorecard', () => {
    const { model, codes } = bindPlan(
      '',
      `
objective D1 "Node" {
  indicator D1 "Indicator"
  indicator D2 "Another"
}
scorecard S "Card" {
  use D1 {
    use D1
  }
}
scorecard T "Another card" {
  use D1
}
`,
    );
    expect(codes).toEqual([]);
    expect(model.scorecards.map(outline)).toEqual(['S(~D1(D1))', 'T(=D1)']);
  });
});

describe('indicators without a place', () => {
  test('are reported once, and may be used by a scorecard', () => {
    const { model, codes } = bindPlan(
      '',
      'indicator I1 "Alone"\nindicator I2 "Taken"\nscorecard S "Card" {\n  use I2\n}\nuse I1',
    );
    expect(codes).toEqual(['warning not-placed', 'warning not-placed']);
    expect(model.indicators.get('I1')!.places).toEqual([]);
    expect(model.indicators.get('I2')!.places).toHaveLength(1);
  });
});
