// What single lines are read as, and what is said of lines that cannot be read.

import { describe, expect, test } from 'vitest';
import { messageOf } from '#language/diagnostics/report.ts';
import type { Expression } from '#language/syntax/literals.ts';
import { parse } from '#language/syntax/parse.ts';
import type { Statement } from '#language/syntax/statements.ts';
import type { Declaration } from '#language/syntax/tree.ts';

function read(text: string) {
  const { value, diagnostics } = parse({ name: 'test.perf', text: `perf 1 english\n${text}` });
  return {
    declarations: value.members.map(({ declaration }) => declaration),
    messages: diagnostics.map((d) => messageOf(d)),
  };
}

function indicator(...lines: string[]): { statements: readonly Statement[]; messages: string[] } {
  const { declarations, messages } = read(`indicator I {\n${lines.join('\n')}\n}`);
  return { statements: declarations[0]?.statements ?? [], messages };
}

/** A formula with every operation in parentheses. */
function formula(text: string): string {
  const [statement] = indicator(`formula ${text}`).statements;
  return statement?.kind === 'formula' && statement.expression ? shape(statement.expression) : 'none';
}

function shape(expression: Expression): string {
  switch (expression.kind) {
    case 'binary':
      return `(${shape(expression.left)} ${expression.operator} ${shape(expression.right)})`;
    case 'negation':
      return `-${shape(expression.operand)}`;
    case 'number':
      return expression.digits;
    case 'reference':
      return (
        expression.text +
        (expression.years ? `[${point(expression.years.first)}..${point(expression.years.last)}]` : '')
      );
    case 'call':
      return `${expression.function}(${expression.children ? 'children' : expression.args.map(shape).join(', ')})`;
    case 'missing':
      return '?';
  }
}

function point({ relative, value }: { relative: boolean; value: number }): string {
  return relative ? `n${value === 0 ? '' : value}` : String(value);
}

describe('formulas', () => {
  test.each([
    ['A + B * C', '(A + (B * C))'],
    ['(A + B) * C', '((A + B) * C)'],
    ['A - B - C', '((A - B) - C)'],
    ['A * 1000 / B', '((A * 1000) / B)'],
    ['-A + B', '(-A + B)'],
    ['- - A', '--A'],
    ['(EUREKA - EUREKA[n-1])\n / EUREKA[n-1]', '((EUREKA - EUREKA[n-1..n-1]) / EUREKA[n-1..n-1])'],
    ['mean(X[n-3..n-1])', 'mean(X[n-3..n-1])'],
    ['sum(X[2017..2019], 1)', 'sum(X[2017..2019], 1)'],
    ['X[n - 1]', 'X[n-1..n-1]'],
    ['attained(children)', 'attained(children)'],
    ["D1.1.1_PROMOS.FORM. / `D1.2_CERT'O`", "(D1.1.1_PROMOS.FORM. / D1.2_CERT'O)"],
    ['EUREKA-1', 'EUREKA-1'],
    ['target * target', '(target * target)'],
  ])('%s', (text, expected) => {
    expect(formula(text)).toBe(expected);
  });

  test('half a formula keeps what is there', () => {
    expect(formula('A +')).toBe('(A + ?)');
    expect(formula('(A + B')).toBe('(A + B)');
    expect(formula('A * * B')).toBe('((A * ?) * B)');
    expect(formula('mean(A,')).toBe('mean(A, ?)');
  });

  test('a half-written line does not swallow the next', () => {
    const { statements, messages } = indicator('formula A +', 'target 2024 >= 5');
    expect(statements.map(({ kind }) => kind)).toEqual(['formula', 'target']);
    expect(messages).toEqual(['A measure, a number or a parenthesis should stand here']);
  });
});

describe('targets', () => {
  test.each([
    ['target 2024 >= 14', { kind: 'compare', comparison: '>=', value: { digits: '14' }, on: null }],
    ['target 2024 <= -19', { kind: 'compare', comparison: '<=', value: { digits: '-19' } }],
    ['target 2017..2019 > 15_000_000 EUR', { kind: 'compare', value: { digits: '15000000', unit: { text: 'EUR' } } }],
    [
      'target 2024 >= +1% on baseline (380)',
      { kind: 'compare', value: { plus: true, percent: true }, on: { kind: 'baseline' } },
    ],
    ['target 2024 >= +2 points on 2015', { kind: 'compare', points: true, on: { kind: 'year', year: 2015 } }],
    ['target 2024 >= baseline', { kind: 'compare', value: null, on: { kind: 'baseline' } }],
    ['target 2024 by 2024-06-30', { kind: 'by', date: { iso: '2024-06-30' } }],
    [
      'target 2024 done "Definire piano" by 2017-06-30',
      { kind: 'done', text: { text: 'Definire piano' }, by: { iso: '2017-06-30' } },
    ],
    ['target 2024 >= buono', { kind: 'compare', value: { kind: 'step', name: { text: 'buono' } } }],
    ['target 2024 none', { kind: 'none' }],
  ])('%s', (line, goal) => {
    const { statements, messages } = indicator(line);
    expect(messages).toEqual([]);
    expect(statements).toMatchObject([{ kind: 'target', goal }]);
  });

  test('a figure without an operator is kept, and refused', () => {
    const { statements, messages } = indicator('target 2024 14');
    expect(statements).toMatchObject([{ goal: { kind: 'compare', comparison: null, value: { digits: '14' } } }]);
    expect(messages).toEqual(['A target says whether it is a least or a most: >= or <= before the figure']);
  });
});

describe('codes', () => {
  test.each(['D1.1.1_PROMOS.FORM.', '301.D1.1', 'PIAO-2024', '101.1', '2.50', 'città', '001', 'target', 'weight'])(
    '%s',
    (code) => {
      const { declarations, messages } = read(`measure ${code} "A title"`);
      expect(messages).toEqual([]);
      expect(declarations[0]).toMatchObject({ code: { text: code }, title: { text: 'A title' } });
    },
  );

  test('between backticks anything goes', () => {
    const { declarations } = read('measure `71.Controlli 😀 Servizi` "A title"');
    expect(declarations[0]?.code).toMatchObject({ text: '71.Controlli 😀 Servizi', quoted: true });
  });

  test('accents are compared composed', () => {
    expect(read('measure citta\u0300').declarations[0]?.code?.text).toBe('citt\u00E0');
  });
});

describe('anchors', () => {
  test('a declaration does not depend on its position', () => {
    const text = 'measure A "Title" {\n  2024 = 5 EUR\n}';
    const [first] = read(text).declarations;
    const [, second] = read(`measure B\n\n// more\n${text}`).declarations;
    expect(second).toEqual(first satisfies Declaration | undefined);
  });
});

describe('misplaced text', () => {
  test.each([
    ['€ 100', '€ 100 is written 100 €: first the number, then its unit'],
    ['11.774.058,5', '11.774.058,5 is written 11_774_058.5: a point before decimals, _ between thousands'],
    ['5,5 %', '5,5 % is written 5.5%: a point before decimals, _ between thousands'],
    [
      '63.107',
      '63.107 may be 63_107 or, a thousand times smaller, 63.107 with three decimals: write 63_107 or 063.107',
    ],
    ['30/09/2017', 'The date 30/09/2017 is written 2017-09-30: year, month, day'],
  ])('%s', (figure, message) => {
    expect(read(`measure A {\n  2024 = ${figure}\n}`).messages).toEqual([message]);
  });

  test.each([
    ['a formula', 'indicator I {\n  formula Eventi * 63.107 / Imprese\n}'],
    ['a formula, in a function', 'indicator I {\n  formula max(A, -63.107)\n}'],
    ['a target', 'indicator I {\n  target 2024 >= 63.107\n}'],
    ['a change', 'indicator I {\n  target 2024 >= +63.107 points on baseline\n}'],
    ['what is printed beside a target', 'indicator I {\n  target 2024 >= +1% on baseline (63.107)\n}'],
    ['a baseline', 'indicator I {\n  baseline = 63.107\n}'],
    ['a value, with a unit', 'indicator I {\n  actual 2024 = 63.107 EUR\n}'],
    ['a spread', 'indicator I {\n  spread 63.107\n}'],
    ['goalposts', 'indicator I {\n  goalposts 0..63.107\n}'],
    ['a weight', 'indicator I weight 63.107'],
    ['a total of weights', 'policy Q {\n  weights total 63.107\n}'],
    ['points', 'policy Q {\n  points 63.107 half-up\n}'],
    ['days of grace', 'policy Q {\n  missed by lose 1% per day after 63.107 days\n}'],
    ['a budget', 'area A {\n  budget 2024 used = 63.107\n}'],
    ['a printed figure', 'area A {\n  published 2024 budget used 63.107\n}'],
    ['a scale', 'scale S 0..63.107'],
    ['actuals', 'actuals 2024 {\n  I = 63.107\n}'],
    ['an evaluation', 'evaluations 2024 {\n  area A = 63.107\n}'],
  ])('a number that may be one of thousands: in %s', (_, text) => {
    expect(read(text).messages).toContain(
      '63.107 may be 63_107 or, a thousand times smaller, 63.107 with three decimals: write 63_107 or 063.107',
    );
  });

  test('a code of digits is no number', () => {
    expect(indicator('formula attained(63.107) + value(63.107)').messages).toEqual([]);
  });

  test('two spellings on a line are two problems', () => {
    expect(indicator('target 2024 => 5,5 %').messages).toHaveLength(2);
  });

  test('ten thousand parentheses are one problem', () => {
    const { messages } = indicator(`formula ${'('.repeat(10_000)}1${')'.repeat(10_000)}`, 'target 2024 >= 5');
    expect(messages).toEqual(['This is nested or chained more than 100 times, more than a plan can need: divide it']);
  });
});
