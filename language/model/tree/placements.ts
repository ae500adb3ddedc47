// Owns an indicator where it stands: what that place says of its own. Knows nothing of other places.

import type { Entry } from '../collect.ts';
import type { IndicatorDraft, NodeDraft, PlaceDraft } from '../drafts.ts';
import { append, type Facts, NOTHING } from '../facts/facts.ts';
import type { Office, Place, Target } from '../model.ts';
import { type Binding, lookUpAll } from '../names/names.ts';
import { anchorOf } from '../values/anchors.ts';
import { samePeriod } from '../values/periods.ts';
import { placeSteps } from '../values/steps.ts';
import { readWeight } from '../values/weights.ts';

export interface PlaceGiven {
  /** The declaration, or the `use`. */
  readonly entry: Entry;
  readonly useFacts: Facts | null;
  readonly binding: Binding;
  readonly offices: ReadonlyMap<string, Office>;
}

/** Path, rules and the office whose slices count are set when the tree is settled. */
export function placeIndicator(indicator: IndicatorDraft, node: NodeDraft, given: PlaceGiven): PlaceDraft {
  const { entry, useFacts, binding, offices } = given;
  const own = useFacts === null ? null : ownFacts(indicator, useFacts, given);
  const ownOffices =
    useFacts === null
      ? NOTHING
      : lookUpAll(useFacts.offices, { what: 'office', among: offices, similar: binding.similar }, entry);
  const place: PlaceDraft = {
    kind: 'place',
    indicator,
    node,
    path: '',
    weight: readWeight(entry),
    rules: node.rules,
    targets: own === null ? indicator.targets : replaced(indicator.targets, own.targets),
    actuals: own === null ? NOTHING : own.actuals,
    office: ownOffices.length === 1 ? ownOffices[0]! : null,
    offices: ownOffices.length > 0 ? ownOffices : indicator.offices,
    used: useFacts !== null,
    notes: useFacts === null ? NOTHING : useFacts.documentation.notes,
    declaration: entry.declaration,
    anchor: useFacts === null ? indicator.anchor : anchorOf(entry),
  };
  node.members.push(place);
  // the place of the declaration is the first
  indicator.places =
    useFacts === null && indicator.places.length > 0 ? [place, ...indicator.places] : append(indicator.places, place);
  return place;
}

function ownFacts(
  indicator: Place['indicator'],
  facts: Facts,
  { entry }: PlaceGiven,
): Pick<Facts, 'targets' | 'actuals'> {
  if (!facts.steps) return facts;
  return placeSteps(facts, indicator.scale, { code: indicator.code, site: entry });
}

/** What a place says of a period replaces what was said of it; other periods stay. */
export function replaced(targets: readonly Target[], own: readonly Target[]): readonly Target[] {
  if (own.length === 0) return targets;
  return [...targets.filter(({ period }) => !own.some((one) => samePeriod(one.period, period))), ...own];
}
