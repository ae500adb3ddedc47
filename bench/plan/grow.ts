// Grows a plan of a given number of indicators out of a seed: areas, objectives, operational objectives, their indicators and
// measures. Every measure is read by some formula and every weight total is 100 %. Knows no text and no sheet.

import { createRandom, type Random } from './random.ts';
import type { Formula, Indicator, Measure, MeasureUnit, Node, Plan } from './shape.ts';
import {
  areaTitles,
  contexts,
  indicatorSubjects,
  measureSubjects,
  objectiveSubjects,
  objectiveThings,
  owners,
  sources,
  things,
  types,
} from './title-words.ts';

/** What grows along with the tree. */
interface Growth {
  readonly random: Random;
  readonly measures: Measure[];
  /** The one denominator that indicators of the whole plan share. */
  readonly enterprises: Measure;
}

export function growPlan(seed: number, indicators: number): Plan {
  const random = createRandom(seed);
  const enterprises: Measure = {
    ...{ code: 'N_ImprAtt', title: 'Imprese attive al 31/12', unit: 'N.', source: 'Movimprese' },
    ...{ previous: random.between(60_000, 65_000), current: random.between(60_000, 65_000) },
  };
  const growth: Growth = { random, measures: [enterprises], enterprises };
  const sizes = split(random, indicators, 4, 8);
  const objectives = split(random, sizes.length, 3, 5);
  const areas = Math.min(objectives.length, Math.max(3, Math.min(40, Math.round(indicators / 250))));
  const plan = growAreas(growth, deal(deal(sizes, objectives), evenly(objectives.length, areas)));
  return {
    code: `GEN-${indicators}`,
    title: `Piano generato, ${indicators} indicatori`,
    areas: plan,
    measures: growth.measures,
  };
}

/** `total` as groups of low to high; the last one takes what is left. */
function split(random: Random, total: number, low: number, high: number): number[] {
  const groups: number[] = [];
  for (let left = total; left > 0; ) {
    const size = Math.min(left, left <= high ? left : random.between(low, high));
    groups.push(size);
    left -= size;
  }
  return groups;
}

function evenly(total: number, groups: number): number[] {
  return Array.from(
    { length: groups },
    (_, at) => Math.floor(((at + 1) * total) / groups) - Math.floor((at * total) / groups),
  );
}

/** The items in their order, as groups of the given sizes. */
function deal<T>(items: readonly T[], sizes: readonly number[]): T[][] {
  let at = 0;
  return sizes.map((size) => {
    at += size;
    return items.slice(at - size, at);
  });
}

function growAreas(growth: Growth, areas: readonly (readonly (readonly number[])[])[]): Node[] {
  const weights = weigh(growth.random, areas.length);
  return areas.map((objectives, at) => {
    const code = String(at + 1);
    const title = areaTitles[at % areaTitles.length]!;
    return { ...node('area', code, title, weights[at]!), children: growObjectives(growth, code, objectives) };
  });
}

function growObjectives(growth: Growth, area: string, objectives: readonly (readonly number[])[]): Node[] {
  const { random } = growth;
  const weights = weigh(random, objectives.length);
  return objectives.map((sizes, at) => {
    const code = `${area}${String(at + 1).padStart(3, '0')}`;
    const children = growOperational(growth, code, sizes);
    return { ...node('objective', code, objectiveTitle(random), weights[at]!), owner: random.pick(owners), children };
  });
}

function growOperational(growth: Growth, objective: string, sizes: readonly number[]): Node[] {
  const weights = weigh(growth.random, sizes.length);
  return sizes.map((size, at) => {
    const code = `${objective}.A${at + 1}`;
    const title = objectiveTitle(growth.random);
    return { ...node('objective', code, title, weights[at]!), indicators: growIndicators(growth, code, size) };
  });
}

function node(kind: Node['kind'], code: string, title: string, weight: number): Node {
  return { kind, code, title, weight, owner: null, children: [], indicators: [] };
}

function objectiveTitle(random: Random): string {
  return `${random.pick(objectiveSubjects)} ${random.pick(objectiveThings)}`;
}

/** The weights of siblings, which total 100 %: multiples of 5 % for a few, as equal as hundredths allow for many. */
function weigh(random: Random, count: number): number[] {
  const equal = count > 10 || random.next() < 0.2;
  const unit = equal ? 1 : 500;
  const weights = evenly(equal ? 10_000 : 20 - count, count).map((share) => (equal ? share : share + 1) * unit);
  if (equal) return weights;
  for (const from of weights.keys()) {
    const to = random.between(0, count - 1);
    if (weights[from]! > unit) [weights[from], weights[to]] = shift(weights, from, to, unit);
  }
  return weights;
}

function shift(weights: readonly number[], from: number, to: number, unit: number): [number, number] {
  return from === to ? [weights[from]!, weights[to]!] : [weights[from]! - unit, weights[to]! + unit];
}

// -------------------------------------------------------------------------------------------------------- indicators, measures

function growIndicators(growth: Growth, node: string, count: number): Indicator[] {
  const { random, measures } = growth;
  const over = growMeasure(random, `D_${node}`, 'N.', random.between(200, 5_000));
  const counted = Array.from({ length: Math.max(1, Math.round(count * 0.62) - 1) }, (_, at) => {
    const unit = at > 0 && random.next() < 0.15 ? random.pick(['EUR', 'days'] as const) : 'N.';
    return growMeasure(random, `N${at + 1}_${node}`, unit, Math.round(over.current * (0.1 + random.next())));
  });
  measures.push(over, ...counted);
  const weights = weigh(random, count);
  return weights.map((weight, at) => {
    const formula: Formula =
      at === 0 ? { kind: 'ratio', sum: [counted[0]!], over, times: 1 } : growFormula(growth, counted, at, over);
    return growIndicator(random, `${node}_${at + 1}`, weight, formula);
  });
}

function growMeasure(random: Random, code: string, unit: MeasureUnit, current: number): Measure {
  const previous = Math.max(1, Math.round(current / (1.05 + random.next() / 2)));
  const title = `${random.pick(measureSubjects)} ${random.pick(things)}`;
  return { code, title, unit, source: random.pick(sources), previous, current };
}

function growFormula(growth: Growth, counted: readonly Measure[], at: number, over: Measure): Formula {
  const { random, enterprises } = growth;
  const first = counted[at % counted.length]!;
  const second = counted[(at + 1) % counted.length]!;
  const chance = random.next();
  if (first.unit !== 'N.' || chance < 0.5) return { kind: 'ratio', sum: [first], over, times: 1 };
  if (chance < 0.7) return { kind: 'ratio', sum: [first], over: enterprises, times: 1_000 };
  if (chance < 0.9 && second.unit === 'N.' && first !== second) {
    return { kind: 'ratio', sum: [first, second], over, times: 1 };
  }
  return { kind: 'change', of: first };
}

function growIndicator(random: Random, code: string, weight: number, formula: Formula): Indicator {
  const unit = unitOf(formula);
  const comparison = unit === 'EUR' || unit === 'days' || random.next() < 0.15 ? '<=' : '>=';
  const met = random.next() < 0.7;
  const stretch = 1 + random.next() / 2;
  const target = amountOf(formula) * (unit === '%' ? 100 : 1) * (met === (comparison === '>=') ? 1 / stretch : stretch);
  return {
    ...{ code, weight, formula, unit, comparison },
    title: `${random.pick(indicatorSubjects)} ${random.pick(things)} ${random.pick(contexts)}`,
    type: random.next() < 0.6 ? random.pick(types) : null,
    target: Math.max(0.1, target).toFixed(random.next() < 0.5 ? 1 : 2),
  };
}

function unitOf(formula: Formula): Indicator['unit'] {
  if (formula.kind === 'change') return '%';
  const unit = formula.sum[0]!.unit;
  if (unit !== 'N.') return unit;
  return formula.times === 1 ? '%' : null;
}

function amountOf(formula: Formula): number {
  if (formula.kind === 'change') return (formula.of.current - formula.of.previous) / formula.of.previous;
  const sum = formula.sum.reduce((total, measure) => total + measure.current, 0);
  return (sum * formula.times) / formula.over.current;
}
