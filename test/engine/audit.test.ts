// The audit's verdicts on figures of every kind, on a small plan whose figures are worked out beside them.

import { expect, test } from 'vitest';
import { type AuditEntry, audit, isFinding } from '#engine/audit/audit.ts';
import { compile } from '#language/index.ts';

// A: 90.91 % known as printed, so from 90.905 to 90.915 %: against 98 % from 92.7602 to 92.7704 %. 10 / 11 would give 92.76 %.
// B: 15 of 10. O1: (A + 3 B) / 4, from 98.1901 to 98.1926 %. O2: 60 %. The plan: O1 and O2, weights 1 and 3.
const plan = `perf 1 english
plan P "Plan" {
  years 2024
  weights total any
  band green >= 95% "Reached"
  band red "Not reached"
  objective O1 weight 1 "First" {
    budget 2024 initial = 1_000 EUR
    budget 2024 updated = 3_000 EUR
    budget 2024 used = 2_000 EUR
    indicator A weight 1 {
      target 2024 >= 98%
      actual 2024 = 90.91% rounded
    }
    indicator B weight 3 {
      target 2024 >= 10
      actual 2023 = 12
      actual 2024 = 15
    }
  }
  objective O2 weight 3 "Second" {
    budget 2024 updated = 1_000 EUR
    budget 2024 used = 1_000 EUR
    indicator C {
      target 2024 by 2024-06-30
      actual 2024 = 2024-06-25
    }
    objective O2.1 "Below" {
      indicator D {
        baseline 2023 = 11
        target 2024 >= 10
        actual 2024 = 2
      }
    }
  }
  objective O3 weight 0 "Nothing known" {
    indicator E {
      target 2024 >= 10
    }
  }
}
`;

test.each([
  ['A value 90.91%', 'agrees'],
  ['A 92.77%', 'agrees'],
  ['A 92.76%', 'explained'],
  ['A 92.75%', 'disagrees'],
  ['A overshoot 92.76%', 'explained'],
  ['B overshoot 150.00%', 'agrees'],
  ['B overshoot 151.00%', 'disagrees'],
  ['B target 10', 'agrees'],
  ['B target 11', 'disagrees'],
  ['B weight 3', 'agrees'],
  ['C target by 2024-06-30', 'agrees'],
  ['C target by 2024-07-30', 'disagrees'],
  ['C value 2024-06-25', 'agrees'],
  ['C weight 100%', 'agrees'],
  ['E 0.00%', 'no-figure'],
  ['E value 3', 'no-figure'],
  ['O1 98.19%', 'agrees'],
  ['O1 98.190%', 'explained'],
  ['O1 98.18%', 'disagrees'],
  ['O1 light green', 'agrees'],
  ['O1 light red', 'disagrees'],
  ['O1 weight 1', 'agrees'],
  ['O1 weights 4', 'agrees'],
  ['O1 indicators 98.190%', 'explained'],
  ['O1 budget share 66.67%', 'agrees'],
  ['O1 budget initial 1_000 EUR', 'agrees'],
  ['O2 60.00%', 'agrees'],
  ['O2 indicators 100.00%', 'agrees'],
  ['O2 children 20.00%', 'agrees'],
  ['O2 children 20.01%', 'disagrees'],
  ['O3 0.00%', 'no-figure'],
  ['O3 budget used 1 EUR', 'no-figure'],
  ['plan 69.55%', 'agrees'],
  ['plan 69.5475%', 'explained'],
  ['plan 69.55%, budget updated 4_000 EUR', 'agrees'],
  ['plan 69.55%, budget share 75.00%', 'agrees'],
  ['plan 69.55%, count objective 4', 'agrees'],
  ['plan 69.55%, count objective 3 at level 1', 'agrees'],
  ['plan 69.55%, count indicator 5', 'agrees'],
  ['plan 69.55%, count indicator 6', 'disagrees'],
  ['plan 69.55%, count band green 1', 'agrees'],
  ['plan 69.55%, count band red 2', 'disagrees'],
  // 90.91 - 98 = -7.09 points; 15 - 10 = 5; from the last of June back to the 25th: -5 days
  ['A deviation -7.09%', 'agrees'],
  ['A deviation -7.091%', 'explained'],
  ['A deviation 7.09%', 'disagrees'],
  ['B deviation 5', 'agrees'],
  ['C deviation -5.00 days', 'agrees'],
  ['C deviation 5 days', 'disagrees'],
  ['E deviation -10', 'no-figure'],
  // 15 of 10 is 50 % beyond the target; of what is not reached nothing is
  ['B excess 50.00%', 'agrees'],
  ['A excess 0.00%', 'agrees'],
  ['A excess 1.00%', 'disagrees'],
  ['B versus-target 150.00%', 'agrees'],
  ['A versus-target 92.77%', 'agrees'],
  // last year there were 12, and 11 are what D started from: 15 - 12 and 2 - 11
  ['B change 3', 'agrees'],
  ['B change 4', 'disagrees'],
  ['D change -9', 'agrees'],
  ['C change 1 days', 'no-figure'],
  // O1 and O2 are judged, O3 is not; B and C of four measured indicators are green
  ['plan 69.55%, share band green 33.33%', 'agrees'],
  ['plan 69.55%, share band red 33%', 'agrees'],
  ['plan 69.55%, count band green 2 at indicator', 'agrees'],
  ['plan 69.55%, share band green 40% at indicator', 'agrees'],
  ['plan 69.55%, count band red 1 at level 2', 'agrees'],
])('%s: %s', (line, verdict) => {
  expect(entriesOf(line).at(-1)!.verdict).toBe(verdict);
});

// 15 of 10 is beyond 120 %, 2 of 10 and 90.91 of 98 % are not; of the five with a target one is
test.each([
  ['B versus-target 150.00%', 'agrees'],
  ['B excess 50.00%', 'agrees'],
  ['plan count overshoot 1', 'agrees'],
  ['plan count overshoot 2', 'disagrees'],
  ['plan share overshoot 20.0%', 'agrees'],
])('with a bound for what overshoots, %s: %s', (line, verdict) => {
  const bounded = plan.replace('  weights total any\n', '  weights total any\n  overshoot beyond 120%\n  cap 100%\n');
  expect(audit(modelOf(`${bounded}published 2024 {\n  ${line}\n}\n`)).value[0]!.verdict).toBe(verdict);
});

test('within its bound what exceeds the target is capped, and nothing of it is in excess', () => {
  const bounded = plan.replace('  weights total any\n', '  weights total any\n  overshoot beyond 160%\n  cap 100%\n');
  const text = `${bounded}published 2024 {\n  B versus-target 100.00%, excess 0.00%, overshoot 150.00%\n}\n`;
  expect(audit(modelOf(text)).value.map(({ verdict }) => verdict)).toEqual(['agrees', 'agrees', 'agrees']);
});

test('the figure of an earlier year is held against the baseline of that year where nothing was measured', () => {
  const printed = (line: string) => audit(modelOf(`${plan}published 2023 {\n  ${line}\n}\n`)).value[0]!.verdict;
  expect([printed('D value 11'), printed('D value 12'), printed('B value 12')]).toEqual([
    'agrees',
    'disagrees',
    'agrees',
  ]);
});

test('a known error is listed and no finding', () => {
  const [known] = entriesOf('B target 11 known "A slip of the pen"');
  expect([known!.verdict, known!.known, isFinding(known!)]).toEqual(['disagrees', 'A slip of the pen', false]);
});

test('what an evaluator decided is known exactly', () => {
  const decided = 'evaluations 2024 by "OIV" {\n  A = 95% because "So decided"\n}\n';
  expect(entriesOf('O1 98.75%', decided).map(({ verdict }) => verdict)).toEqual(['agrees']);
  expect(entriesOf('O1 98.190%', decided).map(({ verdict }) => verdict)).toEqual(['disagrees']);
});

function entriesOf(line: string, more = '') {
  const text = `${plan}published 2024 at "p. 3" {\n  ${line}\n}\n${more}`;
  return audit(modelOf(text)).value;
}

test.each([
  // 0.2919 stands for what is printed so: from 0.29185 to just below 0.29195, which would be 0.2920
  ['0.2919', '29.19%', 'agrees'],
  ['0.2919', '29.185%', 'explained'],
  ['0.2919', '29.20%', 'disagrees'],
  ['0.2919', '29.194%', 'explained'],
  ['0.2919', '29.195%', 'explained'],
  ['-0.5', '-55.01%', 'disagrees'],
  ['-0.5', '-55%', 'explained'],
  ['-0.5', '-44.99%', 'disagrees'],
  ['-0.5', '-54.99%', 'explained'],
  ['-0.5', '-45.00%', 'explained'],
])('%s rounded, printed as %s: %s', (value, printed, verdict) => {
  const text = `perf 1 english
plan P "P" {
  years 2024
  floor none
  cap none
  indicator I "I" {
    target 2024 >= 1
    actual 2024 = ${value} rounded
    published 2024 ${printed}
  }
}
`;
  expect(audit(modelOf(text)).value.map((entry) => entry.verdict)).toEqual([verdict]);
});

test('a missing value that counts as zero is compared with the printed figure', () => {
  const text = `perf 1 english
plan P "P" {
  years 2024
  missing zero
  indicator I "I" {
    target 2024 >= 1
    published 2024 100%
  }
}
`;
  expect(audit(modelOf(text)).value.map(({ verdict }) => verdict)).toEqual(['disagrees']);
});

test('a figure for half a year is compared with the scores as of then', () => {
  const text = `perf 1 english
plan P "P" {
  years 2023
  indicator I "I" {
    target 2023 >= 10
    actual 2023-H1 = 4
    actual 2023 = 9
    published 2023-H1 40%
    published 2023 90%
    published 2023-Q1 40%
  }
}
published 2023-H1 {
  plan 40.00%
}
`;
  const found = audit(modelOf(text)).value.map(({ year, part, verdict }) => [year, part, verdict]);
  expect(found).toEqual([
    [2023, 'H1', 'agrees'],
    [2023, null, 'agrees'],
    [2023, 'Q1', 'no-figure'],
    [2023, 'H1', 'agrees'],
  ]);
});

// O1 is 80 % and printed as 87.20 %; A, with O1 and O2 (100 %), is 90 %; from 87.20 % it would be 93.60 %, the plan likewise.
const chained = (figures: string) => `perf 1 english
plan P "P" {
  years 2024
  area A "A" {
    objective O1 "One" {
      indicator I "I" {
        target 2024 >= 10
        actual 2024 = 8
      }
    }
    objective O2 "Two" {
      indicator J "J" {
        target 2024 >= 10
        actual 2024 = 10
      }
    }
  }
}
${figures}
`;

test.each([
  ['published 2024 { O1 87.20%; A 93.60% }', ['', 'O1']],
  ['published 2024 { O1 87.20%; A 93.60%; plan 93.60% }', ['', 'O1', 'O1 A']],
  ['published 2024 { O1 87.20%; plan 93.60% }', ['', 'O1']],
  ['published 2024 at "p. 1" { O1 87.20% } published 2024 at "p. 2" { A 93.60% }', ['', 'O1']],
  ['published 2024 { O1 87.20%; A 95.00% }', ['', '']],
  ['published 2024 { O1 87.20%; A 90.00% }', ['', '']],
  ['published 2024 { I 70.00%, value 7; O1 70.00%; A 85.00% }', ['I', '', 'I I', 'I I O1']],
  // 7 less 10 is -3, where 8 less 10 is -2
  ['published 2024 { I value 7, deviation -3 }', ['', 'I']],
  ['published 2024 { I value 7, deviation -5 }', ['', '']],
])('%s: what follows from another slip', (figures, sources) => {
  const entries = audit(
    modelOf(chained(figures.replaceAll('{ ', '{\n').replaceAll('; ', '\n').replaceAll(' }', '\n}\n'))),
  ).value;
  const code = ({ subject }: AuditEntry) =>
    subject.kind === 'node' ? subject.node.code : subject.place.indicator.code;
  expect(entries.map(({ follows }) => follows.map(code).join(' '))).toEqual(sources);
});

// Income 100 and 20, costs 90: 120, and 30 left; with 25 for the second income 125 and 35
test.each([
  ['B value 25', 'Income value 125', 'Left value 35', ['', 'B', 'B Income']],
  // from 124 printed 35 would not be left
  ['B value 25', 'Income value 124', 'Left value 35', ['', '', '']],
  ['B value 25', 'Income value 120', 'Left value 35', ['', '', 'B']],
  ['B value 25', 'Income value 125', 'Share value 10%', ['', 'B', '']],
])('%s, %s, %s: a printed value follows from the values that its formula reads', (first, second, third, sources) => {
  const text = `perf 1 english
plan P "P" {
  years 2024
  indicator A "A" {
    actual 2024 = 100
  }
  indicator B "B" {
    actual 2024 = 20
  }
  indicator Income "Income" {
    formula A + B
  }
  indicator Left "Left" {
    formula Income - 90
  }
  indicator Share "Share" {
    formula 90 / Income
    unit %
  }
}
published 2024 {
  ${first}
  ${second}
  ${third}
}
`;
  const entries = audit(modelOf(text)).value;
  const code = ({ subject }: AuditEntry) =>
    subject.kind === 'node' ? subject.node.code : subject.place.indicator.code;
  expect(entries.map(({ follows }) => follows.map(code).join(' '))).toEqual(sources);
});

// weights of 30 and 70 %; with 60 % for the first of them 130 %
test.each([
  ['I weight 60%', 'O weights 130%', ['', 'I']],
  ['I weight 60%', 'O weights 120%', ['', '']],
  ['I weight 60%, value 9', 'O 30.00%', ['', '', '']],
])('%s, %s: a printed total follows from the printed weights', (first, second, sources) => {
  const text = `perf 1 english
plan P "P" {
  years 2024
  objective O "One" {
    indicator I weight 30% "I" {
      target 2024 >= 10
      actual 2024 = 10
    }
    indicator J weight 70% "J" {
      target 2024 >= 10
      actual 2024 = 10
    }
  }
}
published 2024 {
  ${first}
  ${second}
}
`;
  const entries = audit(modelOf(text)).value;
  const code = ({ subject }: AuditEntry) =>
    subject.kind === 'node' ? subject.node.code : subject.place.indicator.code;
  expect(entries.map(({ follows }) => follows.map(code).join(' '))).toEqual(sources);
});

function modelOf(text: string) {
  const { value, diagnostics } = compile([{ name: 'plan.perf', text }]);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return value[0]!;
}

// 69.55 % is in the upper of two ranges: 10 + 9.55/40 of 10 is 12.3875; and it is at least 60 %
test.each([
  ['plan marks 12.39', 'agrees'],
  ['plan marks 12.38', 'disagrees'],
  ['plan award 50%', 'agrees'],
  ['plan award 100%', 'disagrees'],
  ['A marks 19', 'no-figure'],
])('with tables of marks and awards, %s: %s', (line, verdict) => {
  const tables = '  marks 60%..100% = 10..20, 0%..60% = 0..10 at plan\n  award >= 90% = 100%, >= 60% = 50% at plan\n';
  const earning = plan.replace('  weights total any\n', `  weights total any\n${tables}`);
  expect(audit(modelOf(`${earning}published 2024 {\n  ${line}\n}\n`)).value[0]!.verdict).toBe(verdict);
});
