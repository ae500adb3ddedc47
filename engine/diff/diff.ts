// What changed in meaning between two plans, and what each change does to the scores. Composition: see `match` (what is the same thing),
// `difference` (where two plans differ), `group` (what is one change, and in which order), `effect` (what it does).

import type { YearSpan } from '#language/model/figures.ts';
import type { Model } from '#language/model/model.ts';
import { score } from '../score.ts';
import { yearToScore } from '../values/scored-year.ts';
import type { Change, Diff } from './change.ts';
import { linesOf } from './change-lines.ts';
import { differences } from './difference.ts';
import { type AppliedChange, applyInTurn, effectOf, type ScoredPeriod, scoreSheet } from './effect.ts';
import { type FactSheet, factSheetOf } from './fact-sheet.ts';
import { flagsOf, noteTarget } from './flags.ts';
import { type ChangeGroup, groups } from './group.ts';
import { createKeys, type Keys } from './keys.ts';
import { match } from './match.ts';
import { createAreas, subjectOf } from './subject.ts';
import { yearsBetween } from './years-later.ts';

export interface DiffOptions {
  /** The year to score; default: that of the later plan. */
  readonly year?: number;
  readonly asOf?: YearSpan;
  /** Called after each change of which the effect is known. */
  readonly progress?: (done: number, of: number) => void;
}

export function diff(before: Model, after: Model, options: DiffOptions = {}): Diff {
  const keys = createKeys([before, after], match(before, after));
  // of two plans that follow one another what the later takes is what the earlier has
  const taken = before.code === after.code;
  const later = yearsBetween(before, after);
  const sheets = { before: factSheetOf(before, keys, { taken, later }), after: factSheetOf(after, keys, { taken }) };
  return compareSheets({ ...sheets, keys, later }, options);
}

export interface FactSheets {
  readonly before: FactSheet;
  readonly after: FactSheet;
  readonly keys: Keys;
  /** So many years before the later plan was the earlier: its targets and values stand as if they were of the later. */
  readonly later: number;
}

/** Compares two sheets. */
function compareSheets({ before, after, keys, later }: FactSheets, options: DiffOptions = {}): Diff {
  const asOf = options.asOf ?? null;
  const when: ScoredPeriod = { year: options.year ?? asOf?.first ?? yearToScore(after.model), asOf };
  const found = groups({ before, after, all: differences(before, after) });
  const first = scoreSheet(before, keys, when);
  const areaOf = createAreas([before.model, after.model]);
  const changes: Change[] = [];
  // that there are values of the year before is no reason to look twice at the target of a year
  for (const step of applyInTurn(found, before, { first, keys, when, note: noteTarget })) {
    changes.push({
      ...changeOf(step, { before, after }),
      area: areaOf(step.group.subject),
      flags: flagsOf(step, first).filter((flag) => later === 0 || flag !== 'after-first-measurement'),
    });
    options.progress?.(changes.length, found.length);
  }
  const scored = asOf ? { year: when.year, asOf } : { year: when.year };
  return {
    before: before.model,
    after: after.model,
    year: when.year,
    later,
    scores: { before: score(before.model, earlier(scored, later)).value, after: score(after.model, scored).value },
    changes,
    // the later plan itself, not the sum of the steps: it has its own names
    effect: effectOf(first, changes.length > 0 ? scoreSheet(after, keys, when) : first),
  };
}

function earlier({ year, asOf }: DiffOptions, years: number): DiffOptions {
  return {
    ...(year === undefined ? {} : { year: year - years }),
    ...(asOf ? { asOf: { ...asOf, first: asOf.first - years, last: asOf.last - years } } : {}),
  };
}

function changeOf(
  { group, effect }: AppliedChange,
  sheets: { before: FactSheet; after: FactSheet },
): Omit<Change, 'area' | 'flags'> {
  return {
    kind: group.kind,
    subject: subjectOf(group.subject),
    lines: linesOf(group, sheets),
    holds: holdsOf(group),
    together: group.together,
    effect,
  };
}

/** How many nodes and indicators were added or removed with the subject. */
function holdsOf({ kind, subject, together, differences: all }: ChangeGroup): Change['holds'] {
  if (kind !== 'added' && kind !== 'removed') return { nodes: 0, indicators: 0 };
  const count = (what: string): number =>
    all.filter(({ entity }) => entity !== subject && entity.source.kind === what).length;
  return { nodes: count('node'), indicators: together || subject.source.kind === 'node' ? count('place') : 0 };
}
