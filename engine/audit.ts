// The audit: every figure that a document printed against the one that was computed, at the decimals that were printed. Decides
// verdicts; words are others' business.

import type { Anchor } from '#language/diagnostics/diagnostic.ts';
import type { Band, Model, PublishedFigure, Subject, Value } from '#language/model/model.ts';
import type { RoundingMode } from '#language/syntax/tree.ts';
import { roundAt } from './arithmetic/print.ts';
import { compare, equal, fromDecimal, type Rational } from './arithmetic/rational.ts';
import { type Computed, computedOf } from './audit/computed.ts';
import { Ranges } from './audit/ranges.ts';
import { resolvedFigures } from './audit/resolved.ts';
import { outcomeOf, sameOutcome } from './outcome.ts';
import type { Scores } from './result.ts';
import { score } from './score.ts';

/**
 * agrees: the same at the printed decimals. explained: it may be the same, for something it is computed from is known only as printed
 * (or, beside a target, it is said in another unit). no-figure: nothing can be computed to hold it against.
 */
export type Verdict = 'agrees' | 'explained' | 'disagrees' | 'no-figure';

export interface AuditEntry {
  readonly subject: Subject;
  readonly year: number;
  /** `resolved`: the figure beside a relative target. */
  readonly figure: PublishedFigure['figure'] | 'resolved';
  /** null for `light`. */
  readonly printed: Value | null;
  /** How many were printed (of the percentage, where it is one). */
  readonly decimals: number;
  /** The kind counted, or the band. */
  readonly name: string | null;
  readonly at: string | null;
  /** null for `light`, and where nothing can be computed. */
  readonly computed: Computed | null;
  /** For `light`: in which band it is. */
  readonly band: Band | null;
  readonly verdict: Verdict;
  readonly explanation: 'rounding' | 'unit' | null;
  /** Why an error is known; it is listed all the same. */
  readonly known: string | null;
  readonly anchor: Anchor;
}

/** `scoresOf` gives the scores of a year; each is asked for once. */
export function audit(model: Model, scoresOf?: (year: number) => Scores): { readonly value: readonly AuditEntry[] } {
  const years = new Map<number, { readonly scores: Scores; readonly ranges: Ranges }>();
  const inYear = (year: number) => {
    const known = years.get(year);
    if (known) return known;
    const scores = scoresOf?.(year) ?? score(model, { year }).value;
    const found = { scores, ranges: new Ranges(scores) };
    years.set(year, found);
    return found;
  };
  const published = model.published.map((figure) => entryOf(figure, inYear(figure.year)));
  return { value: [...published, ...resolvedFigures(model, (year) => inYear(year).scores)] };
}

/** What should not be: a disagreement that is not marked as known. */
export function isFinding({ verdict, known }: AuditEntry): boolean {
  return verdict === 'disagrees' && known === null;
}

function entryOf(published: PublishedFigure, { scores, ranges }: { scores: Scores; ranges: Ranges }): AuditEntry {
  const found = computedOf(published, scores, ranges);
  const band = found && 'bound' in found ? found : null;
  const computed = found && 'outcome' in found ? found : null;
  const { subject, year, figure, value, decimals, name, at, known, anchor } = published;
  const verdict = found === null ? 'no-figure' : band ? verdictOnBand(name, band) : verdictOn(published, computed!);
  const explanation = verdict === 'explained' ? 'rounding' : null;
  const same = { subject, year, figure, decimals, name, at, known, anchor };
  return { ...same, printed: value, computed, band, verdict, explanation };
}

function verdictOnBand(name: string | null, { code }: Band): Verdict {
  return name === code ? 'agrees' : 'disagrees';
}

function verdictOn(published: PublishedFigure, { outcome, percent, range }: Computed): Verdict {
  const { value, decimals, subject } = published;
  if (!value) return 'no-figure';
  if (value.kind !== 'quantity' || outcome.kind !== 'number') {
    return sameOutcome(outcomeOf(value), outcome) ? 'agrees' : 'disagrees';
  }
  const { mode } = (subject.kind === 'node' ? subject.node : subject.place).rules.display;
  const printed: Printed = { number: fromDecimal(value.number), decimals: decimals + (percent ? 2 : 0), mode };
  if (agrees(outcome.number, printed)) return 'agrees';
  return range && mayAgree(range, printed) ? 'explained' : 'disagrees';
}

interface Printed {
  readonly number: Rational;
  readonly decimals: number;
  readonly mode: RoundingMode;
}

function agrees(computed: Rational, { number, decimals, mode }: Printed): boolean {
  return equal(roundAt(computed, decimals, mode), number);
}

/** Whether some number of the interval would be printed so. */
function mayAgree({ low, high }: NonNullable<Computed['range']>, { number, decimals, mode }: Printed): boolean {
  return compare(roundAt(low, decimals, mode), number) <= 0 && compare(roundAt(high, decimals, mode), number) >= 0;
}
