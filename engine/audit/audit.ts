// The audit: compares every figure that a document printed with the computed one, at the decimals that were printed. Decides verdicts; has no
// words.

import type { Anchor } from '#language/diagnostics/diagnostic.ts';
import type { CalendarYear, Value, YearSpan } from '#language/model/figures.ts';
import type { Model, PublishedFigure, Subject } from '#language/model/model.ts';
import type { Band } from '#language/model/rules.ts';
import { conversion, isRefused } from '#language/model/units/conversion.ts';
import { CALENDAR_YEARS } from '#language/model/values/calendar.ts';
import { printPeriod, yearIn, yearWith } from '#language/model/values/periods.ts';
import { fromDecimal, multiply } from '../arithmetic/rational.ts';
import type { Scores } from '../result.ts';
import { score } from '../score.ts';
import { outcomeOf, sameOutcome, timesOutcome } from '../values/outcome.ts';
import { type AuditedYear, type ComputedFigure, computedOf } from './computed.ts';
import { mayPrintAs, type PrintedNumber, printsAs } from './printed.ts';
import { Ranges } from './ranges.ts';
import { resolvedFigures } from './resolved-targets.ts';
import { withSources } from './sources.ts';

/**
 * - agrees: equal at the printed decimals
 * - explained: possibly equal, because it is computed from rounded figures (or, beside a target, it is printed in another unit)
 * - disagrees: different, whatever was rounded
 * - no-figure: there is no computed figure to compare with
 */
export type Verdict = 'agrees' | 'explained' | 'disagrees' | 'no-figure';

export interface AuditEntry extends CalendarYear {
  readonly subject: Subject;
  /** `H1`, `Q3` or `05`: compared with the scores as of then; null: the whole year. */
  readonly part: string | null;
  /** `resolved`: the figure beside a relative target. */
  readonly figure: PublishedFigure['figure'] | 'resolved';
  /** null for `light`. */
  readonly printed: Value | null;
  /** How many decimals were printed (of the percentage, where it is one). */
  readonly decimals: number;
  /** For counts: the kind of node or the band that is counted. */
  readonly name: string | null;
  readonly at: string | null;
  /** null for `light`, and where nothing can be computed. */
  readonly computed: ComputedFigure | null;
  /** For `light`: the computed band. */
  readonly band: Band | null;
  readonly verdict: Verdict;
  readonly explanation: 'rounding' | 'unit' | null;
  /** For a figure that disagrees: the other disagreeing figures from which the document computed it. */
  readonly follows: readonly AuditEntry[];
  /** The computed figure is incomplete: errors left something out of it. */
  readonly incomplete: boolean;
  /** The reason given in the plan for a known error, which is listed all the same. */
  readonly known: string | null;
  readonly anchor: Anchor;
}

/** `scoresOf` gives the scores of a year, or as of a part of it; it is called once for each. */
export function audit(
  model: Model,
  scoresOf: (period: YearSpan) => Scores = (period) => scoresIn(model, period),
): { readonly value: readonly AuditEntry[] } {
  const periods = new Map<string, AuditedYear>();
  const inPeriod = (year: number, part: string | null): AuditedYear => {
    const span = yearIn(model.calendar, year, part);
    const key = printPeriod(span);
    const known = periods.get(key);
    if (known) return known;
    const scores = scoresOf(span);
    const found = { scores, ranges: new Ranges(scores), before: () => inPeriod(year - 1, part) };
    periods.set(key, found);
    return found;
  };
  const published = model.published.map((figure) => entryOf(figure, inPeriod(figure.year, figure.part)));
  const scores = (entry: AuditEntry): Scores => inPeriod(entry.year, entry.part).scores;
  return {
    value: [
      ...withSources(published, scores),
      ...resolvedFigures(model, ({ first, part }) => inPeriod(first, part).scores),
    ],
  };
}

function scoresIn(model: Model, period: YearSpan): Scores {
  return score(model, { year: period.first, ...(period.part === null ? {} : { asOf: period }) }).value;
}

/** A disagreement that is neither marked as known nor the consequence of another one. */
export function isFinding({ verdict, known, follows }: AuditEntry): boolean {
  return verdict === 'disagrees' && known === null && follows.length === 0;
}

function spanOfFigure({ year, calendar }: PublishedFigure): YearSpan {
  return yearIn(calendar ?? CALENDAR_YEARS, year);
}

function entryOf(published: PublishedFigure, audited: AuditedYear): AuditEntry {
  const { scores } = audited;
  const found = computedOf(published, audited);
  const band = found && 'bound' in found ? found : null;
  const computed = found && 'outcome' in found ? inUnitOf(published.value, found) : null;
  const { subject, part, figure, value, decimals, name, at, known, anchor } = published;
  const verdict = band ? verdictOnBand(name, band) : computed === null ? 'no-figure' : verdictOn(published, computed);
  const explanation = verdict === 'explained' ? 'rounding' : null;
  const result = subject.kind === 'node' ? scores.of(subject.node) : scores.of(subject.place);
  const incomplete = result.incomplete.length > 0;
  const same = {
    subject,
    ...yearWith(spanOfFigure(published)),
    part,
    figure,
    decimals,
    name,
    at,
    incomplete,
    known,
    anchor,
  };
  return { ...same, printed: value, computed, band, verdict, explanation, follows: [] };
}

function verdictOnBand(name: string | null, { code }: Band): Verdict {
  return name === code ? 'agrees' : 'disagrees';
}

function verdictOn(published: PublishedFigure, { outcome, percent, range }: ComputedFigure): Verdict {
  const { value, decimals, subject } = published;
  if (!value) return 'no-figure';
  if (value.kind !== 'quantity' || outcome.kind !== 'number') {
    return sameOutcome(outcomeOf(value), outcome) ? 'agrees' : 'disagrees';
  }
  const { mode } = (subject.kind === 'node' ? subject.node : subject.place).rules.display;
  const printed: PrintedNumber = { number: fromDecimal(value.number), decimals: decimals + (percent ? 2 : 0), mode };
  if (printsAs(outcome.number, printed)) return 'agrees';
  return range && mayPrintAs(range, printed) ? 'explained' : 'disagrees';
}

/** Converted to the printed unit; null where that is not possible (a check reports that). */
function inUnitOf(printed: Value | null, computed: ComputedFigure): ComputedFigure | null {
  if (printed?.kind !== 'quantity') return computed;
  const found = conversion(printed, computed);
  if (found === null || found === 'percent') return computed;
  if (isRefused(found)) return null;
  const times = { n: found.d, d: found.n };
  const { outcome, range, percent } = computed;
  return {
    outcome: timesOutcome(outcome, times),
    percent,
    unit: printed.unit,
    range: range && { low: multiply(range.low, times), high: multiply(range.high, times) },
  };
}
