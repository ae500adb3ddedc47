// What changed in meaning between two plans, and what each change does to the scores. Composition: see `match` (what is the same thing),
// `difference` (where two plans differ), `group` (what is one change, and in which order), `effect` (what it does).

import type { Model, YearSpan } from '#language/model/model.ts';
import { score } from '../score.ts';
import { yearToScore } from '../values/year.ts';
import type { Change, Diff } from './change.ts';
import { differences } from './difference.ts';
import { type Draft, draftOf } from './draft.ts';
import { effectOf, type Step, stateOf, steps, type When } from './effect.ts';
import { flagsOf, noteTarget } from './flags.ts';
import { type Group, groups } from './group.ts';
import { createKeys, type Keys } from './keys.ts';
import { linesOf } from './lines.ts';
import { match } from './match.ts';
import { createAreas, subjectOf } from './subject.ts';

export interface DiffOptions {
  /** Which year's scores; default: that of the later plan. */
  readonly year?: number;
  readonly asOf?: YearSpan;
}

export function diff(before: Model, after: Model, options: DiffOptions = {}): Diff {
  const keys = createKeys([before, after], match(before, after));
  return compareDrafts({ before: draftOf(before, keys), after: draftOf(after, keys), keys }, options);
}

export interface Drafts {
  readonly before: Draft;
  readonly after: Draft;
  readonly keys: Keys;
}

/** The same for drafts, of which one may be what somebody assumes. */
function compareDrafts({ before, after, keys }: Drafts, options: DiffOptions = {}): Diff {
  const asOf = options.asOf ?? null;
  const when: When = { year: options.year ?? asOf?.first ?? yearToScore(after.model), asOf };
  const found = groups({ before, after, all: differences(before, after) });
  const first = stateOf(before, keys, when);
  const areaOf = createAreas([before.model, after.model]);
  const changes: Change[] = [];
  for (const step of steps(found, before, { first, keys, when, note: noteTarget })) {
    changes.push({
      ...changeOf(step, { before, after }),
      area: areaOf(step.group.subject),
      flags: flagsOf(step, first),
    });
  }
  const scored = asOf ? { year: when.year, asOf } : { year: when.year };
  return {
    before: before.model,
    after: after.model,
    year: when.year,
    scores: { before: score(before.model, scored).value, after: score(after.model, scored).value },
    changes,
    // all changes together are the later plan, under its own names
    effect: effectOf(first, changes.length > 0 ? stateOf(after, keys, when) : first),
  };
}

function changeOf({ group, effect }: Step, drafts: { before: Draft; after: Draft }): Omit<Change, 'area' | 'flags'> {
  return {
    kind: group.kind,
    subject: subjectOf(group.subject),
    lines: linesOf(group, drafts),
    holds: holdsOf(group),
    together: group.together,
    effect,
  };
}

/** What came or went together with the subject. */
function holdsOf({ kind, subject, together, differences: all }: Group): Change['holds'] {
  if (kind !== 'added' && kind !== 'removed') return { nodes: 0, indicators: 0 };
  const count = (what: string): number =>
    all.filter(({ entity }) => entity !== subject && entity.source.kind === what).length;
  return { nodes: count('node'), indicators: together || subject.source.kind === 'node' ? count('place') : 0 };
}
