// Reads the rules that make something of a score: marks, award, malus. A table of marks must leave no score out and give none two marks.

import type { DataOf, Edit } from '../../diagnostics/diagnostic.ts';
import { spell } from '../../syntax/keywords/keywords.ts';
import type { NumberLiteral, Span } from '../../syntax/literals.ts';
import type { MarkRange, Rule } from '../../syntax/rule-forms.ts';
import type { Decimal } from '../figures.ts';
import type { Award, MarkSpan, Marks, Rounding } from '../rules.ts';
import { anchorAt } from '../values/anchors.ts';
import { compare, readNumber } from '../values/number.ts';
import type { Site } from '../values/values.ts';
import { type RuleProblem, whole, wholeProblem, written } from './rule-figures.ts';

type RuleOf<R extends Rule['rule']> = Extract<Rule, { readonly rule: R }>;

export function readMarks({ looked, ranges }: RuleOf<'marks'>): Marks {
  return { looked: roundingOf({ looked }), ranges: ranges.map(spanOf).sort((a, b) => compare(b.low, a.low)) };
}

function roundingOf({ looked }: Pick<RuleOf<'marks'>, 'looked'>): Rounding | null {
  return looked && { decimals: whole(looked.decimals), mode: looked.mode };
}

function spanOf({ low, high, from, to }: MarkRange): MarkSpan {
  return { low: readNumber(low), high: readNumber(high), from: readNumber(from), to: readNumber(to ?? from) };
}

export function readAward({ shares }: RuleOf<'award'>): Award {
  const read = shares.map(({ bound, strict, gives }) => {
    return { bound: readNumber(bound), strict, gives: readNumber(gives) };
  });
  return { shares: read.sort((a, b) => compare(b.bound, a.bound) || Number(b.strict) - Number(a.strict)) };
}

// ------------------------------------------------------------------------------------------------------------------- problems

export function awardProblem({ shares }: RuleOf<'award'>): RuleProblem | null {
  const seen = new Set<string>();
  for (const { strict, bound, gives } of shares) {
    if (readNumber(gives).coefficient < 0n) return { rule: 'award', value: written(gives), why: 'negative' };
    const text = `${strict ? '>' : '>='} ${written(bound)}`;
    if (seen.has(text)) return { rule: 'award', value: text, why: 'twice' };
    seen.add(text);
  }
  return null;
}

export function malusProblem(points: NumberLiteral): RuleProblem | null {
  if (points.percent) return { rule: 'malus', value: written(points), why: 'percent' };
  const number = readNumber(points);
  return number.coefficient > 0n ? null : { rule: 'malus', value: written(points), why: 'zero' };
}

/** Whether every score has its marks, and one only; if not, that is reported. */
export function checkMarks(rule: RuleOf<'marks'>, at: Span, site: Site): boolean {
  const anchor = anchorAt(site.file, site.declaration, at);
  const problem = figureProblem(rule);
  if (problem !== null) {
    site.report('rule-value', anchor, problem);
    return false;
  }
  const wrong = rangesProblem(rule, site);
  if (wrong !== null) site.report('marks-ranges', anchor, wrong);
  return wrong === null;
}

function figureProblem({ looked, ranges }: RuleOf<'marks'>): RuleProblem | null {
  const marks = ranges.flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
  const wrong = marks.find(({ percent }) => percent);
  if (wrong !== undefined) return { rule: 'marks', value: written(wrong), why: 'no-mark' };
  return looked && wholeProblem('marks', looked.decimals);
}

type RangesProblem = DataOf<'marks-ranges'>;

function rangesProblem(rule: RuleOf<'marks'>, site: Site): RangesProblem | null {
  const ranges = rule.ranges.toSorted((a, b) => compare(readNumber(a.low), readNumber(b.low)));
  const none = { upper: '', edges: ['', ''] as const, fixes: [] };
  for (const range of ranges) {
    const order = compare(readNumber(range.low), readNumber(range.high));
    if (order > 0 || (order === 0 && range.to !== null)) return { why: 'reversed', lower: textOf(range), ...none };
  }
  const lowest = ranges[0]!;
  if (readNumber(lowest.low).coefficient > 0n) return belowProblem(lowest);
  const looked = roundingOf(rule);
  for (const [at, upper] of ranges.slice(1).entries()) {
    const lower = ranges[at]!;
    const edges = [written(lower.high), written(upper.low)] as const;
    const texts = { lower: textOf(lower), upper: textOf(upper), edges };
    const order = compare(readNumber(upper.low), readNumber(lower.high));
    if (order < 0 || isSameStart(lower, upper)) return { why: 'overlap', ...texts, fixes: [] };
    if (leavesOut(lower, upper, looked))
      return { why: 'gap', ...texts, fixes: [...roundFirst(ranges, rule, site), upToNext(ranges, looked)] };
  }
  return null;
}

/** Two ranges of one value each, at the same place. */
function isSameStart(lower: MarkRange, upper: MarkRange): boolean {
  return compare(readNumber(lower.low), readNumber(upper.low)) === 0;
}

/** Whether a score, rounded as it is before it is looked up, may lie between two ranges. */
function leavesOut(lower: MarkRange, upper: MarkRange, looked: Rounding | null): boolean {
  const [end, start] = [readNumber(lower.high), readNumber(upper.low)];
  if (looked === null) return compare(end, start) < 0;
  return compare(nextAbove(end, looked.decimals + 2), start) < 0;
}

/** The next number of so many decimals. */
function nextAbove({ coefficient, scale }: Decimal, decimals: number): Decimal {
  if (scale <= decimals) return { coefficient: coefficient * 10n ** BigInt(decimals - scale) + 1n, scale: decimals };
  const divisor = 10n ** BigInt(scale - decimals);
  const floor = coefficient / divisor - (coefficient < 0n && coefficient % divisor !== 0n ? 1n : 0n);
  return { coefficient: floor + 1n, scale: decimals };
}

function belowProblem(lowest: MarkRange): RangesProblem {
  const { end } = lowest.to ?? lowest.from;
  const row = `0%..${written(lowest.low)} = 0`;
  const edit: Edit = { start: end, end, text: `, ${row}` };
  const fixes = [{ does: 'add' as const, text: row, edits: [edit] }];
  return { why: 'below', lower: textOf(lowest), upper: '', edges: ['0%', written(lowest.low)], fixes };
}

const wholePercent: Rounding = { decimals: 0, mode: 'half-up' };

/** Rounding to whole percent, if that leaves out none. */
function roundFirst(ranges: readonly MarkRange[], { looked, ranges: asWritten }: RuleOf<'marks'>, site: Site) {
  const isEnough = ranges.slice(1).every((upper, at) => !leavesOut(ranges[at]!, upper, wholePercent));
  if (looked !== null || !isEnough) return [];
  const words = (['score', 'decimals', 'half-up'] as const).map((word) => spell(site.keywords, word));
  const text = `${words[0]} 0 ${words[1]} ${words[2]}`;
  const { start } = asWritten[0]!.low;
  return [{ does: 'round' as const, text, edits: [{ start, end: start, text: `${text} ` }] }];
}

/** Every range that leaves something out up to where the next one begins. */
function upToNext(ranges: readonly MarkRange[], looked: Rounding | null) {
  const wide = ranges.slice(1).flatMap((upper, at) => {
    const { low, high } = ranges[at]!;
    const text = written(upper.low);
    if (!leavesOut(ranges[at]!, upper, looked)) return [];
    return [{ range: `${written(low)}..${text}`, edit: { start: high.start, end: high.end, text } }];
  });
  const text = wide
    .map(({ range }) => range)
    .reverse()
    .join(', ');
  return { does: 'widen' as const, text, edits: wide.map(({ edit }) => edit) };
}

function textOf({ low, high }: MarkRange): string {
  return `${written(low)}..${written(high)}`;
}
