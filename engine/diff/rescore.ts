// Scores a plan after a few things have been changed in place: what reads none of them keeps its record, the ancestors of what does are
// aggregated again. Equals scoring from scratch.

import { createReporter } from '#language/diagnostics/report.ts';
import type { Model, Place, PlanNode } from '#language/model/model.ts';
import type { NodeResult } from '../result.ts';
import { type Scored, scoresBy } from '../score.ts';
import type { PlaceRecord } from '../scoring/record.ts';
import { type ReusedRecords, Scorer } from '../scoring/scorer.ts';

export interface Changed {
  /** The result before the change; its records are reused, so it must not be used again. */
  readonly previous: Scored;
  /** Places whose value may have changed. */
  readonly places: ReadonlySet<Place>;
  /** Nodes whose score may have changed. */
  readonly nodes: ReadonlySet<PlanNode>;
}

/** For the same year, without diagnostics. null: score from scratch, since the budget of readings was exceeded and is shared by all. */
export function rescore(model: Model, { previous, places, nodes }: Changed): Scored | null {
  const { year, asOf, targets } = previous.value;
  const { readings, nodes: records } = previous.scorer;
  if (readings.refused) return null;
  const standing: ReusedRecords = { nodes: records, places: new Map(), spent: readings.spent };
  for (const node of nodes) {
    const record = records.get(node);
    if (record) keepPlaces(record, places, standing.places);
    records.delete(node);
  }
  const { report, diagnostics } = createReporter();
  const scorer = new Scorer(model, { year, asOf, initial: targets === 'initial', report, standing });
  const value = scoresBy(scorer, model, { year, asOf, targets });
  return scorer.readings.refused ? null : { value, diagnostics, scorer };
}

function keepPlaces({ members }: NodeResult, changed: ReadonlySet<Place>, kept: Map<Place, PlaceRecord>): void {
  for (const member of members) {
    if (member.kind === 'place' && !changed.has(member.place)) kept.set(member.place, member as PlaceRecord);
  }
}
