// Scores a plan again in which a few things have been changed in place: what reads none of them keeps its record, the nodes above what
// does are put together anew. What comes out is what scoring from the start gives.

import { createReporter } from '#language/diagnostics/report.ts';
import type { Model, Place, PlanNode } from '#language/model/model.ts';
import type { NodeResult } from '../result.ts';
import { type Scored, scoresBy } from '../score.ts';
import type { PlaceRecord } from '../scoring/record.ts';
import { type ReusedRecords, Scorer } from '../scoring/scorer.ts';

export interface Changed {
  /** Of the model before it was changed in place; its records are taken over, and it is no longer to be used. */
  readonly previous: Scored;
  /** The places whose value may be another. */
  readonly places: ReadonlySet<Place>;
  /** The nodes whose score may be another. */
  readonly nodes: ReadonlySet<PlanNode>;
}

/** Of the same year, without diagnostics. null where it must be scored from the start: which reading too much is refused depends on all. */
export function scoreAgain(model: Model, { previous, places, nodes }: Changed): Scored | null {
  const { year, asOf } = previous.value;
  const { readings, nodes: records } = previous.scorer;
  if (readings.refused) return null;
  const standing: ReusedRecords = { nodes: records, places: new Map(), spent: readings.spent };
  for (const node of nodes) {
    const record = records.get(node);
    if (record) keepPlaces(record, places, standing.places);
    records.delete(node);
  }
  const { report, diagnostics } = createReporter();
  const scorer = new Scorer(model, { year, asOf, report, standing });
  const value = scoresBy(scorer, model, { year, asOf });
  return scorer.readings.refused ? null : { value, diagnostics, scorer };
}

function keepPlaces({ members }: NodeResult, changed: ReadonlySet<Place>, kept: Map<Place, PlaceRecord>): void {
  for (const member of members) {
    if (member.kind === 'place' && !changed.has(member.place)) kept.set(member.place, member as PlaceRecord);
  }
}
