// Malicious plans: deep, long or multiplying, each in one way, a few hundred kilobytes at most.

const many = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

function plan(body: string, rest = ''): string {
  return `perf 1 english\nplan P "P" {\n  years 2024\n${body}\n}\n${rest}\n`;
}

const indicator = (formula: string): string => `indicator I "I" {\n  formula ${formula}\n  target 2024 >= 3\n}`;
const measures = (count: number, formula: (at: number) => string): string =>
  many(count)
    .map((at) => `measure M${at} {\n  formula ${formula(at)}\n}`)
    .join('\n');
const last = (at: number, value = '1'): string => `\nmeasure M${at} {\n  2023 = ${value}\n  2024 = ${value}\n}\n`;
const published = 'published 2024 {\n  I value 3\n}\n';

export const deepPlans: Readonly<Record<string, string>> = {
  'parentheses in parentheses': plan(
    indicator('M0'),
    measures(300, (at) => `${'1 + ('.repeat(98)}M${at + 1}${')'.repeat(98)}`) + last(300) + published,
  ),
  'sums of a thousand operands': plan(
    indicator('M0'),
    measures(200, (at) => `M${at + 1}${' + 1'.repeat(900)}`) + last(200, '1 rounded') + published,
  ),
  'measures twice over': plan(indicator('M0'), measures(200, (at) => `M${at + 1} + M${at + 1}`) + last(200)),
  squares: plan(
    many(300)
      .map((at) => `indicator I${at} "I" {\n  formula M0 * M0 / 7\n  target 2024 >= 3\n}`)
      .join('\n'),
    measures(17, (at) => `M${at + 1} * M${at + 1}`) + last(17, '99_999_999_999_999_999'),
  ),
  'fractions of fractions': plan(
    indicator('M0'),
    measures(300, (at) => `M${at + 1} * M${at + 1}[n-1] / 3 + M${at + 1} / 7`) + last(300, '99_999_999_999_999_999'),
  ),
  'scores of scores': plan(
    many(3000)
      .map(
        (at) =>
          `objective O${at} "O" {\nindicator I${at} "I" {\n  formula ${at ? `attained(O${at - 1})` : 'M0'}\n  unit %\n  target 2024 >= 3%\n}\n}`,
      )
      .join('\n'),
    `${last(0, '1 rounded')}published 2024 {\n  O2999 30%\n  O0 30%\n}\n`,
  ),
  'uses of uses': `${plan('')}objective O0 "O" {\n  indicator I "I" {\n    target 2024 >= 3\n    actual 2024 = 1 rounded\n  }\n}\n${many(
    3000,
  )
    .map((at) => `objective O${at + 1} "U" {\n  use O${at}\n}`)
    .join('\n')}\npublished 2024 {\n  O3000 30%\n}\n`,
  'a tree three thousand deep': `${plan('')}objective O0 "O"\n${many(3000)
    .map((at) => `objective O${at + 1} under O${at} "O"`)
    .join('\n')}\nindicator I under O3000 "I" {\n  target 2024 >= 3\n  actual 2024 = 1\n}\n`,
  'policies on policies': `${plan('  policy p3000')}policy p0 "P" {\n  missed >= linear\n}\n${many(3000)
    .map((at) => `policy p${at + 1} "P" based on p${at} {\n}`)
    .join('\n')}\n`,
  'offices under offices': `${plan('')}office A0 "A"\n${many(3000)
    .map((at) => `office A${at + 1} "A" under A${at}`)
    .join('\n')}\n`,
  'one code three thousand times': `${plan('')}${many(3000)
    .map(() => 'objective O "O" {\n  indicator I "I" {\n    target 2024 >= 3\n  }\n}')
    .join('\n')}\n`,
  'figures printed three thousand times': `${plan('')}objective O "O"\npublished 2024 {\n${many(3000)
    .map(() => '  O 30%')
    .join('\n')}\n}\n`,
  'values of eight thousand years': plan(
    indicator('sum(M0[n-1000..n])'),
    `measure M0 accumulate sum {\n${many(8000)
      .map((at) => `  ${1000 + at} = 3`)
      .join('\n')}\n}\n`,
  ),
  'targets of a thousand years': plan(
    many(300)
      .map((at) => `indicator I${at} "I" {\n  formula M0 / M0\n  target 1025..2024 >= 3\n}`)
      .join('\n'),
    'measure M0 accumulate sum {\n  2024 = 3\n}\n',
  ),
};
