// One indicator across bodies: as a table, as CSV and as JSON.

import { exactText, fixedText } from '#engine/arithmetic/print.ts';
import type { Rational } from '#engine/arithmetic/rational.ts';
import type { Basis, ComparedIndicator, IndicatorComparison } from '#engine/league/compare-indicator.ts';
import { digitsIn, type Language } from '#engine/words/number.ts';
import { visible, visibleJson } from '#language/syntax/visible.ts';
import { type Column, layOut, type TableRow } from '../columns.ts';
import { csv, type Field } from '../csv.ts';
import { wrap } from '../text-width.ts';
import { comparisonWords } from './comparison-words.ts';
import { leagueWords } from './league-words.ts';
import { bodyCell, changeCell, type LeagueTerminal, percentText, scoreCell } from './table.ts';

export function comparisonTable(found: IndicatorComparison, terminal: LeagueTerminal): string {
  const { language, style, width } = terminal;
  const words = leagueWords[language];
  const own = comparisonWords[language];
  const columns: readonly Column[] = [
    { head: words.body, align: 'start', flexible: true },
    { head: words.value, align: 'end' },
    { head: words.target, align: 'start', dropped: 2 },
    { head: words.score, align: 'end' },
    { head: words.change, align: 'end' },
    { head: '', align: 'start', dropped: 1 },
  ];
  const rows = found.compared.map(
    (one): TableRow => [
      bodyCell(one.plan, one.of),
      { text: one.of.value?.words[language] ?? '—' },
      { text: one.of.target?.words[language] ?? '' },
      scoreCell(one.of, terminal),
      changeCell(one.change, language),
      { text: remarksOf(one, language).join(', '), format: 'yellow' },
    ],
  );
  const { period, unit, library } = found.basis;
  const head = `${style('bold', visible(found.code))}  ${visible(found.title)} ${style(
    'dim',
    `· ${[period, unit, library]
      .filter(Boolean)
      .map((one) => visible(one!))
      .join(' · ')}`,
  )}`;
  const apart = found.apart.map(({ plan, differs }) =>
    visible(`  ${plan.body}: ${differs.map((field) => own.differs[field]).join(', ')}`),
  );
  const without = found.without.map(({ body }) => body).join(', ');
  return [
    head,
    '',
    ...layOut(columns, rows, terminal),
    '',
    ...wrap(distribution(found, language), width).map((line) => style('dim', line)),
    ...(apart.length > 0 ? ['', own.apart, ...apart] : []),
    ...(without ? ['', ...wrap(visible(`${own.without}: ${without}`), width)] : []),
  ].join('\n');
}

function remarksOf({ outlier, deviations, change, target }: ComparedIndicator, language: Language): readonly string[] {
  const words = comparisonWords[language];
  return [
    outlier && deviations ? (deviations.n > 0n ? words.high : words.low) : '',
    change && change.n < 0n ? words.weaker : '',
    target === 'loosened' ? words.loosened : '',
  ].filter(Boolean);
}

function distribution({ values, mad, compared }: IndicatorComparison, language: Language): string {
  const words = comparisonWords[language];
  if (!values || !mad) return words.noValues;
  const percent = compared.some(({ of }) => of.unit === '%');
  const show = (number: Rational): string =>
    `${digitsIn(language, fixedText(percent ? { n: number.n * 100n, d: number.d } : number, 2, 'half-up'))}${percent ? ' %' : ''}`;
  const [median, first, third, least, most] = [
    values.median,
    values.first,
    values.third,
    values.least,
    values.most,
  ].map(show);
  return words.distribution({
    count: values.count,
    median: median!,
    first: first!,
    third: third!,
    least: least!,
    most: most!,
    mad: show(mad),
  });
}

// -------------------------------------------------------------------------------------------------------------- for programs

const head = [
  'body',
  'plan',
  'file',
  'year',
  'period',
  'code',
  'value',
  'exact',
  'unit',
  'target',
  'score',
  'change',
  'deviations',
  'outlier',
  'targetChange',
  'compared',
  'differs',
];

export function comparisonCsv({ compared, apart }: IndicatorComparison): string {
  const own = ({ plan, of }: Pick<ComparedIndicator, 'plan' | 'of'>): Field[] => [
    ...[plan.body, plan.plan, plan.file, plan.year, plan.period, of.code],
    ...[of.value?.shown ?? null, of.value?.exact ?? null, of.unit, of.target?.shown ?? null, of.score?.percent ?? null],
  ];
  return csv(head, [
    ...compared.map((one) => [
      ...own(one),
      ...[one.change && percentText(one.change), one.deviations && fixedText(one.deviations, 2, 'half-up')],
      ...[one.outlier, one.target, true, null],
    ]),
    ...apart.map((one) => [...own(one), null, null, null, null, false, one.differs.join(' ')]),
  ]);
}

export function comparisonJson(found: IndicatorComparison): string {
  const { code, title, basis, compared, apart, without, values, mad } = found;
  const exact = (number: Rational | null): string | null => number && exactText(number);
  const named = ({ plan, of }: Pick<ComparedIndicator, 'plan' | 'of'>): object => {
    const { body, plan: its, file, year, period } = plan;
    return { body, plan: its, file, year, period, ...of };
  };
  return visibleJson({
    code,
    title,
    basis,
    values: values && {
      count: values.count,
      ...{ least: exact(values.least), first: exact(values.first), median: exact(values.median) },
      ...{ third: exact(values.third), most: exact(values.most), mad: exact(mad) },
    },
    compared: compared.map((one) => ({
      ...named(one),
      change: one.change && { points: percentText(one.change), exact: exact(one.change) },
      deviations: exact(one.deviations),
      outlier: one.outlier,
      targetChange: one.target,
    })),
    apart: apart.map((one) => ({ ...named(one), differs: one.differs satisfies readonly (keyof Basis)[] })),
    without: without.map(({ body, plan }) => ({ body, plan })),
  });
}
