// Finds, for a printed figure that disagrees, the disagreeing figures below from which the document computed it: one mistake in a report is
// reported once, not again on each level above. Has no words.

import type { Place, PlanNode } from '#language/model/model.ts';
import { conversion, isRefused } from '#language/model/units/conversion.ts';
import type { Interval } from '../arithmetic/interval.ts';
import { add, equal, fromDecimal, multiply, type Rational, subtract, zero } from '../arithmetic/rational.ts';
import type { Input, PlaceResult, Scores, Trace } from '../result.ts';
import type { AuditEntry } from './audit.ts';
import { mayPrintAs, type PrintedNumber, printedRange } from './printed.ts';
import { type GivenRanges, Ranges } from './ranges.ts';

/** The same entries in the same order, with `follows` filled in. */
export function withSources(
  entries: readonly AuditEntry[],
  scoresOf: (entry: AuditEntry) => Scores,
): readonly AuditEntry[] {
  const wrong = entries.filter(isWrongNumber);
  if (wrong.length < 2) return entries;
  return entries.map((entry) => {
    if (!isWrongNumber(entry)) return entry;
    const scores = scoresOf(entry);
    const below = wrong.filter(
      (one) => one !== entry && isOfSamePeriod(one, entry) && isSourceOf(one, entry) && isBelow(one, entry, scores),
    );
    const follows = sourcesOf(entry, below, scores);
    return follows.length > 0 ? { ...entry, follows } : entry;
  });
}

type FigureName = AuditEntry['figure'];

/** What a figure is computed from, by name: a total of weights from weights alone. */
const sourceNames = new Map<FigureName, ReadonlySet<FigureName>>([
  ['score', new Set(['score', 'attainment', 'value'])],
  ['attainment', new Set(['score', 'attainment', 'value'])],
  ['value', new Set(['value'])],
  ['deviation', new Set(['value'])],
  ['versus-target', new Set(['value'])],
  ['weight', new Set()],
  ['weights', new Set(['weight'])],
]);

function isSourceOf({ figure }: AuditEntry, { figure: of }: AuditEntry): boolean {
  return sourceNames.get(of)?.has(figure) ?? false;
}

function isWrongNumber({ verdict, printed, figure }: AuditEntry): boolean {
  return verdict === 'disagrees' && printed?.kind === 'quantity' && sourceNames.has(figure);
}

function isOfSamePeriod(one: AuditEntry, other: AuditEntry): boolean {
  return one.year === other.year && one.part === other.part;
}

/** An attainment is computed from the value of its own place, a score from everything below it, a total from the members. */
function isBelow({ subject, figure }: AuditEntry, { subject: above, figure: of }: AuditEntry, scores: Scores): boolean {
  if (of === 'value')
    return subject.kind === 'place' && above.kind === 'place' && isRead(subject, scores.of(above.place));
  if (above.kind === 'place') return subject.kind === 'place' && subject.place === above.place && figure === 'value';
  const from = subject.kind === 'node' ? subject.node.parent : subject.place.node;
  if (of === 'weights') return from === above.node;
  return isAtOrBelow(from, above.node);
}

/** Whether the value is computed from that of the indicator, directly or through others. */
function isRead({ place: { indicator } }: Extract<AuditEntry['subject'], { kind: 'place' }>, of: PlaceResult): boolean {
  const pending = [...of.inputs];
  const seen = new Set(pending);
  for (let input = pending.pop(); input; input = pending.pop()) {
    if (input.of.kind === 'indicator' && input.of.indicator === indicator) return true;
    for (const next of input.computed ? inputsOf(input.computed) : []) {
      if (seen.has(next)) continue;
      seen.add(next);
      pending.push(next);
    }
  }
  return false;
}

function inputsOf(trace: Trace): readonly Input[] {
  const found: Input[] = [];
  const pending = [trace];
  for (let at = pending.pop(); at; at = pending.pop()) {
    found.push(...at.inputs);
    pending.push(...at.operands);
  }
  return found;
}

function isAtOrBelow(from: PlanNode | null, node: PlanNode): boolean {
  for (let at = from; at; at = at.parent) if (at === node) return true;
  return false;
}

/** Tries the figures of one part of the document at a time: the entry's own part first. */
function sourcesOf(entry: AuditEntry, below: readonly AuditEntry[], scores: Scores): readonly AuditEntry[] {
  const byPart = [...Map.groupBy(below, ({ at }) => at)].sort(
    ([a], [b]) => Number(b === entry.at) - Number(a === entry.at),
  );
  for (const [, sources] of byPart) if (comesFrom(entry, sources, scores)) return sources;
  return [];
}

function comesFrom(entry: AuditEntry, sources: readonly AuditEntry[], scores: Scores): boolean {
  const printed = printedNumber(entry);
  if (entry.figure === 'weights') return printed !== null && equal(printed.number, totalWith(entry, sources));
  const range = printed && rangeFrom(entry, new Ranges(scores, givenBy(sources)));
  return printed !== null && range !== null && mayPrintAs(range, printed);
}

/** The computed total, with the printed weights in place of the true ones. */
function totalWith({ computed }: AuditEntry, sources: readonly AuditEntry[]): Rational {
  const total = numberOf(computed);
  return sources.reduce((sum, one) => add(sum, subtract(printedNumber(one)!.number, numberOf(one.computed))), total);
}

function numberOf(computed: AuditEntry['computed']): Rational {
  return computed?.outcome.kind === 'number' ? computed.outcome.number : zero;
}

function rangeFrom({ subject, figure }: AuditEntry, ranges: Ranges): Interval | null {
  if (subject.kind === 'place' && figure === 'deviation') return ranges.deviation(subject.place);
  if (subject.kind === 'place' && figure === 'value') return ranges.valueFrom(subject.place);
  return subject.kind === 'place' ? ranges.attainmentFromBelow(subject.place) : ranges.scoreFromBelow(subject.node);
}

function givenBy(sources: readonly AuditEntry[]): GivenRanges {
  const given = { scores: new Map(), values: new Map() };
  for (const source of sources) {
    const printed = printedNumber(source);
    if (!printed) continue;
    const { subject, figure } = source;
    if (figure === 'value' && subject.kind === 'place') {
      const range = rangeOfValue(source, subject.place, printed);
      if (range !== null) given.values.set(subject.place, range);
    } else given.scores.set(subject.kind === 'place' ? subject.place : subject.node, printedRange(printed));
  }
  return given;
}

/** In the indicator's unit, whatever unit was printed. */
function rangeOfValue({ printed }: AuditEntry, { indicator }: Place, number: PrintedNumber): Interval | null {
  const times = printed?.kind === 'quantity' ? conversion(printed, indicator) : null;
  const range = printedRange(number);
  if (times === null) return range;
  return isRefused(times) ? null : { low: multiply(range.low, times), high: multiply(range.high, times) };
}

function printedNumber({ printed, decimals, subject }: AuditEntry): PrintedNumber | null {
  if (printed?.kind !== 'quantity') return null;
  const { mode } = (subject.kind === 'node' ? subject.node : subject.place).rules.display;
  return { number: fromDecimal(printed.number), decimals: decimals + (printed.percent ? 2 : 0), mode };
}
