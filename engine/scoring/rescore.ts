// Scores a plan again of which a few measures and indicators have changed in place: what reads none of them keeps its record, the
// nodes above what does are put together anew. What comes out is what scoring from the start gives; a test walks at random and compares.

import type { Anchor, Diagnostic } from '#language/diagnostics/diagnostic.ts';
import { createReporter } from '#language/diagnostics/report.ts';
import type { Model, Place, PlanNode } from '#language/model/model.ts';
import type { Affected } from '#language/model/names/readers.ts';
import type { NodeResult } from '../result.ts';
import { type Scored, scoresBy } from '../score.ts';
import type { PlaceRecord } from './record.ts';
import { type Kept, Scorer } from './scorer.ts';

export interface RescoreOptions {
  /** Of the model whose objects the new one goes on with. */
  readonly previous: Scored;
  /** Since then. */
  readonly affected: Affected;
}

/**
 * Of the same year. null where it must be scored from the start. Records of before may be taken over: the scores of before are no longer to
 * be used.
 */
export function rescore(model: Model, { previous, affected }: RescoreOptions): Scored | null {
  if (previous.scorer.usesWhole || !previous.diagnostics.every(isOfIndicator)) return null;
  const again = scoreAgain(model, { previous, affected });
  if (!again?.diagnostics.every(isOfIndicator)) return null;
  const { value, scorer, diagnostics } = again;
  const readers = readersAmong(affected);
  const stands = ({ anchor: { owner } }: Diagnostic): boolean => !readers.owners.has(owner) && isDeclared(model, owner);
  return { value, diagnostics: [...previous.diagnostics.filter(stands), ...diagnostics], scorer };
}

/**
 * The same for those who know which nodes have the score of another (`affected.nodes` holds them), and ask for no diagnostics: they are
 * those of what is scored again alone.
 */
export function scoreAgain(model: Model, { previous, affected }: RescoreOptions): Scored | null {
  const { year, asOf } = previous.value;
  // which of the formulas that read too much is refused depends on all that is read
  if (affected.asksForScores || previous.scorer.readings.refused) return null;
  const { report, diagnostics } = createReporter();
  const kept = keptOf(previous.scorer, readersAmong(affected), affected);
  const scorer = new Scorer(model, { year, asOf, report, kept });
  const value = scoresBy(scorer, model, { year, asOf });
  return goesOn(scorer, previous.scorer) ? { value, diagnostics, scorer } : null;
}

/** What was read for the records that stand counts too: together it is never less than what scoring from the start reads. */
function goesOn({ readings }: Scorer, { readings: { spent, carried } }: Scorer): boolean {
  readings.carried = carried + spent;
  return !readings.refused && readings.carried + readings.spent <= readings.limit;
}

/** What is found in the formula of a measure belongs to all that read it: not told apart here. */
function isOfIndicator({ anchor: { owner } }: Diagnostic): boolean {
  return owner?.kind === 'indicator';
}

/** Not read anew since. */
function isDeclared({ indicators }: Model, owner: Anchor['owner']): boolean {
  return owner?.code != null && indicators.get(owner.code.text)?.declaration === owner;
}

// --------------------------------------------------------------------------------------------------------------------- readers

/** The places whose value may be another. */
interface Readers {
  readonly places: ReadonlySet<Place>;
  /** Declarations whose diagnostics are found again. */
  readonly owners: ReadonlySet<Anchor['owner']>;
}

function readersAmong({ subjects }: Affected): Readers {
  const places = new Set<Place>();
  const owners = new Set<Anchor['owner']>();
  for (const one of subjects) {
    owners.add(one.declaration);
    if (!('places' in one)) continue;
    for (const place of one.places) {
      places.add(place);
      owners.add(place.declaration);
    }
  }
  return { places, owners };
}

// ------------------------------------------------------------------------------------------------------------------------ kept

/** The records that stand: all but those of the nodes above what is read anew, whose other places do. */
function keptOf({ nodes, provenance }: Scorer, { places }: Readers, { nodes: changed }: Affected): Kept {
  const standing = new Map<Place, PlaceRecord>();
  const letGoFrom = (node: PlanNode): void => {
    for (let at: PlanNode | null = node; at !== null; at = at.parent) {
      const record = nodes.get(at);
      if (!record) continue;
      keepPlaces(record, places, standing);
      nodes.delete(at);
    }
  };
  for (const { node } of places) letGoFrom(node);
  for (const node of changed) letGoFrom(node);
  return { nodes, provenance, places: standing };
}

function keepPlaces({ members }: NodeResult, places: ReadonlySet<Place>, kept: Map<Place, PlaceRecord>): void {
  for (const member of members) {
    if (member.kind === 'place' && !places.has(member.place)) kept.set(member.place, member as PlaceRecord);
  }
}
