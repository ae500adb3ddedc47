// Figures as clerks type them, with what each says; and the places of a plan where one may stand, with what the model holds there.

import { score } from '#engine/score.ts';
import { compile, type Decimal, type Given, type Model } from '#language/index.ts';

/**
 * What is typed, and what it says: a number, its percentage sign, the name by which its unit is known, a day. null: nothing that a plan could
 * hold, so that nobody may read it in silence.
 */
export const figures: Readonly<Record<string, string | null>> = {
  ...{
    '1234': '1234',
    '1_234': '1234',
    '007': '7',
    '0.5': '0.5',
    '5.0': '5',
    '50.00': '50',
    '0': '0',
    '00': '0',
    '-0': '0',
  },
  ...{ '-5': '-5', '–5': '-5', '−5': '-5', '- 5': '-5', '2024': '2024', '31.12': '31.12' },
  ...{ '50%': '50%', '100.0%': '100%', '12.345%': '12.345%', '1000%': '1000%' },
  ...{ '5 EUR': '5 EUR', '5 Euro': '5 EUR', '5€': '5 EUR', '5 €': '5 EUR', '5 ZAR': '5 ZAR', '5 k€': '5 thousand EUR' },
  ...{
    '5 M€': '5 million EUR',
    '5 mln €': '5 million EUR',
    '5 mln. €': '5 million EUR',
    '5 million EUR': '5 million EUR',
  },
  ...{ '5 mio': '5 million', '5 Mln': '5 million', '5.2 billion': '5.2 billion', '5 mila': '5 thousand' },
  ...{
    '4 days': '4 days',
    '4 gg': '4 days',
    '30 gg.': '30 days',
    '24 h': '24 hours',
    '24 ore': '24 hours',
    '26 min.': '26 minutes',
  },
  ...{
    '6 weeks': '6 weeks',
    '12 mesi': '12 months',
    '3 mm': '3 months',
    '5 m': '5 m',
    '5 Km': '5 km',
    '5 ha': '5 ha',
    '5 HA': '5 ha',
  },
  ...{
    '5 Kg': '5 kg',
    '5 mq': '5 mq',
    '5 m²': '5 mq',
    '5 FTE': '5 fte',
    '5 nr': '5 N.',
    '5 n.': '5 N.',
    '5 EUR/FTE': '5 EUR/fte',
  },
  ...{ '2024-06-30': '2024-06-30', done: 'done' },
  // thousands and decimals of others
  ...{
    '1 234': null,
    '1\u00a0234': null,
    '1\u202f234': null,
    '1,234': null,
    '1.234': null,
    '1.234,5': null,
    '1,234.5': null,
  },
  ...{
    '1,234,567': null,
    '1.234.567': null,
    "1'234": null,
    '1’234': null,
    '12,34': null,
    '0,5': null,
    '.5': null,
    '5.': null,
  },
  ...{
    '12.345': null,
    '50.000': null,
    '1__234': null,
    '12_34': null,
    '1234_': null,
    '1_234 567': null,
    '5 000 €': null,
  },
  // signs, doubts, marks of footnotes
  ...{
    '+5': null,
    '‑5': null,
    '(5)': null,
    '5-': null,
    '±5': null,
    '~5': null,
    '≈5': null,
    'ca. 5': null,
    '5 ca': null,
    '5 circa': null,
  },
  ...{
    '5+': null,
    '5*': null,
    '5¹': null,
    '5 [1]': null,
    '5†': null,
    '5a': null,
    '5 est.': null,
    '5 approx': null,
    '1e5': null,
  },
  ...{
    '50% (1)': null,
    '50%*': null,
    '>50%': null,
    '≥50': null,
    '<5': null,
    '5 // note': '5',
    '5 note': null,
    '5; note': null,
  },
  // units that are none, or others
  ...{
    '5k': null,
    '5K': null,
    '5m': null,
    '5 K': null,
    '5 M': null,
    '5 MM': null,
    '5 HH': null,
    '5bn': null,
    R5: null,
    'R 5': null,
  },
  ...{
    'R 3.2m': null,
    $5: null,
    '5 $': null,
    '£5': null,
    '5 £': null,
    '€5': null,
    'EUR 5': null,
    '5 Frw': null,
    '5 €/mln': null,
  },
  ...{
    '5 EUR/mln': null,
    '5 €m': null,
    '5 €000': null,
    "5 R'000": null,
    '5 households': null,
    '4 working days': null,
    '24h': null,
  },
  ...{ "26'": null, '26’': null, '2h30': null, '2:30': null, '5 EUR per FTE': null, '5 per 1 000': null, '5‰': null },
  // percentages in other words, ratios, ranges
  ...{
    '50 %': null,
    '50\u00a0%': null,
    '50％': null,
    '50 percent': null,
    '50 per cent': null,
    '50 pct': null,
    '50 pp': null,
    '50%%': null,
  },
  ...{
    '12/15': null,
    '12 / 15': null,
    '12 of 15': null,
    '12 su 15': null,
    '1:12': null,
    '1 in 12': null,
    '½': null,
    '1½': null,
  },
  ...{
    '80-85%': null,
    '80-85': null,
    '80–85%': null,
    '80–85': null,
    '80 - 85': null,
    '80..85': null,
    '80 to 85': null,
    '80%-85%': null,
  },
  // words, and nothing
  ...{
    five: null,
    cinque: null,
    Nil: null,
    None: null,
    zero: null,
    'n/a': null,
    'n.a.': null,
    'n.d.': null,
    TBC: null,
    '-': null,
    '–': null,
  },
  ...{
    '…': null,
    '?': null,
    x: null,
    Yes: null,
    SI: null,
    sì: null,
    No: null,
    Done: null,
    fatto: null,
    II: null,
    '"5"': null,
    '`5`': null,
  },
  // days
  ...{
    '30 June 2024': null,
    '30 June': null,
    'June 2024': null,
    '30-Jun-24': null,
    '30/06/2024': null,
    '06/30/2024': null,
    '30.06.2024': null,
  },
  ...{
    '30/6/24': null,
    '2024-6-30': null,
    '2024/06/30': null,
    Q3: null,
    'Q3 2024': null,
    '2024-Q3': null,
    '31 dicembre': null,
    '31/12': null,
  },
};

/** A plan with a figure in one of its places. */
interface Slot {
  readonly plan: (figure: string) => string;
  readonly held: (model: Model) => string | null;
}

const head = 'perf 1 english\nplan P "A plan" {\n  years 2024\n';
const ofIndicator = (lines: string): string => `${head}  indicator I1 "One" {\n${lines}  }\n}\n`;
const value = '    actual 2024 = 5\n';

const indicator = (model: Model) => model.indicators.get('I1')!;
const first = <T>(list: readonly T[]): T | undefined => list[0];
const goalOf = (model: Model): string | null => {
  const goal = first(indicator(model).targets)?.goal;
  if (goal?.kind === 'compare') return said(goal.value);
  if (goal?.kind === 'relative') return goal.change && said(goal.change);
  return null;
};
const rules = (model: Model) => model.places[0]!.rules;
const share = (number: Decimal | null): string | null =>
  number && said({ kind: 'quantity', number, percent: true, unit: null });

export const slots: Readonly<Record<string, Slot>> = {
  'a target': { plan: (x) => ofIndicator(`    target 2024 >= ${x}\n${value}`), held: goalOf },
  'a target that is hit': { plan: (x) => ofIndicator(`    target 2024 = ${x}\n${value}`), held: goalOf },
  'a change': {
    plan: (x) => ofIndicator(`    baseline 2023 = 4\n    target 2024 >= ${x} on baseline\n${value}`),
    held: goalOf,
  },
  'a value': {
    plan: (x) => ofIndicator(`    target 2024 >= 5\n    actual 2024 = ${x}\n`),
    held: (model) => said(first(indicator(model).actuals)?.value),
  },
  'a value in percent': {
    plan: (x) => ofIndicator(`    target 2024 >= 50%\n    actual 2024 = ${x}\n`),
    held: (model) => said(first(indicator(model).actuals)?.value),
  },
  'a value in euros': {
    plan: (x) => ofIndicator(`    unit EUR\n    target 2024 >= 5 EUR\n    actual 2024 = ${x}\n`),
    held: (model) => said(first(indicator(model).actuals)?.value),
  },
  'a day': {
    plan: (x) => ofIndicator(`    target 2024 by 2024-12-31\n    actual 2024 = ${x}\n`),
    held: (model) => said(first(indicator(model).actuals)?.value),
  },
  'a baseline': {
    plan: (x) => ofIndicator(`    baseline 2023 = ${x}\n    target 2024 >= 5\n${value}`),
    held: (model) => said(first(indicator(model).baselines)?.value),
  },
  'what is printed beside a target': {
    plan: (x) => ofIndicator(`    target 2024 >= 5 (${x})\n${value}`),
    held: (model) => said(first(indicator(model).targets)?.resolved),
  },
  'a spread': {
    plan: (x) => ofIndicator(`    target 2024 <= 0\n    spread ${x}\n    actual 2024 = 0\n`),
    held: (model) => said(first(indicator(model).sizes)?.value),
  },
  goalposts: {
    plan: (x) => ofIndicator(`    attainment goalposts\n    goalposts 0..${x}\n${value}`),
    held: (model) => said(indicator(model).sizes[1]?.value),
  },
  'a printed value': {
    plan: (x) => ofIndicator(`    target 2024 >= 5\n${value}    published 2024 value ${x}\n`),
    held: (model) => said(first(model.published)?.value),
  },
  'a printed attainment': {
    plan: (x) => ofIndicator(`    target 2024 >= 5\n${value}    published 2024 ${x}\n`),
    held: (model) => said(first(model.published)?.value),
  },
  'a printed weight': {
    plan: (x) => ofIndicator(`    target 2024 >= 5\n${value}    published 2024 weight ${x}\n`),
    held: (model) => said(first(model.published)?.value),
  },
  'a decision': {
    plan: (x) => ofIndicator(`    target 2024 >= 5\n${value}    evaluation 2024 = ${x} because "x"\n`),
    held: (model) => share(first(model.evaluations)?.percent ?? null),
  },
  'a weight': {
    plan: (x) =>
      `${head}  weights total any\n  indicator I1 weight ${x} "One" {\n    target 2024 >= 5\n${value}  }\n}\n`,
    held: (model) => {
      const weight = model.places[0]?.weight;
      return weight ? said({ kind: 'quantity', ...weight, unit: null }) : null;
    },
  },
  'a budget': {
    plan: (x) => `${head}  budget 2024 updated = ${x}\n}\n`,
    held: (model) => said(first(model.root.budgets)?.amount),
  },
  'a measure': {
    plan: (x) => `${ofIndicator('    formula M\n    target 2024 >= 5\n')}measure M "M" {\n  2024 = ${x}\n}\n`,
    held: (model) => said(first(model.measures.get('M')!.values)?.value),
  },
  'a list of values': {
    plan: (x) => `${ofIndicator('    target 2024 >= 5\n')}actuals 2024 {\n  I1 = ${x}\n}\n`,
    held: (model) => said(first(indicator(model).actuals)?.value),
  },
  'a cap': {
    plan: (x) => ofIndicator(`    target 2024 >= 5\n${value}    cap ${x}\n`),
    held: (model) => share(rules(model).cap),
  },
  'a band': {
    plan: (x) =>
      `${ofIndicator(`    target 2024 >= 5\n${value}`).replace('years 2024\n', 'years 2024\n  policy Q\n')}policy Q "Q" {\n  band good >= ${x} "Good"\n  band bad "Bad"\n}\n`,
    held: (model) => share(first(rules(model).bands)?.bound ?? null),
  },
  'what a day costs': {
    plan: (x) => ofIndicator(`    target 2024 by 2024-06-30\n    missed by lose ${x} per day\n`),
    held: (model) => {
      const late = rules(model)['missed by'];
      return late.kind === 'lose' ? share(late.perDay) : null;
    },
  },
};

/** Digits without zeros at their end, a percentage sign, the name by which the unit is known; days as a plan writes them. */
function said(given: Given | null | undefined): string | null {
  const value = given?.kind === 'bound' || given?.kind === 'not-applicable' ? null : given;
  if (value === null || value === undefined) return null;
  if (value.kind === 'date') return value.iso;
  if (value.kind === 'done') return value.done ? 'done' : 'not done';
  if (value.kind === 'step') return `the step ${value.name}`;
  const { number, percent, unit } = value;
  const digits = plainly(percent ? { ...number, scale: number.scale - 2 } : number);
  // of nothing it is nothing
  if (percent && digits !== '0') return `${digits}%`;
  return unit === null || percent ? digits : `${digits} ${unit.id}`;
}

function plainly({ coefficient, scale }: Decimal): string {
  const sign = coefficient < 0n ? '-' : '';
  const size = (coefficient < 0n ? -coefficient : coefficient).toString();
  if (scale <= 0) return `${sign}${size === '0' ? '0' : size + '0'.repeat(-scale)}`;
  const padded = size.padStart(scale + 1, '0');
  const decimals = padded.slice(-scale).replace(/0+$/, '');
  return `${sign}${padded.slice(0, -scale)}${decimals === '' ? '' : `.${decimals}`}`;
}

/** Of these figures in a place, those of which nothing is said, and which are not read as they were typed. */
export function misreadIn(slot: string, typed: readonly string[]): readonly string[] {
  const { plan, held } = slots[slot]!;
  return typed.flatMap((figure) => {
    const says = figures[figure]!;
    const { value, diagnostics } = compile([{ name: 'plan.perf', text: plan(figure) }]);
    const model = value[0]!;
    const isSaid = [...diagnostics, ...score(model).diagnostics].some(({ severity }) => severity !== 'hint');
    const found = isSaid ? says : held(model);
    return found === says ? [] : [`${figure} is read as ${found}`];
  });
}
