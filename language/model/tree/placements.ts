// Creates the places of indicators, with the facts that a place overrides. Knows nothing of other places.

import type { Entry } from '../collect.ts';
import type { IndicatorDraft, NodeDraft, PlaceDraft } from '../drafts.ts';
import { append, type Facts, NOTHING } from '../facts/facts.ts';
import type { Target } from '../indicator.ts';
import type { Office, Place } from '../model.ts';
import { type Binding, lookUpAll } from '../names/names.ts';
import { sliceNamed } from '../things/slice-named.ts';
import { anchorOf } from '../values/anchors.ts';
import { samePeriod } from '../values/periods.ts';
import { placeSteps } from '../values/steps.ts';
import { readWeight, weightOf } from '../values/weights.ts';
import { NO_RULES } from './branches.ts';

export interface PlaceGiven {
  /** The declaration of the indicator, or the `use`. */
  readonly entry: Entry;
  readonly useFacts: Facts | null;
  readonly binding: Binding;
  readonly offices: ReadonlyMap<string, Office>;
  readonly sliced: ReadonlyMap<string, Office>;
}

/** Path, rules and the office whose slices count are set when the tree is settled. */
export function placeIndicator(indicator: IndicatorDraft, node: NodeDraft, given: PlaceGiven): PlaceDraft {
  const { binding, entry } = given;
  const { kept } = entry;
  const last = kept === null || given.useFacts !== null ? null : kept.place;
  const place = last !== null && isStill(last, indicator, node) ? last : placeOf(indicator, node, given);
  if (place !== last && kept !== null && given.useFacts === null) kept.place = hasFitWeight(place) ? place : null;
  node.members.push(place);
  // the place of the declaration comes first
  if (place.used) indicator.places = append(indicator.places, place);
  else if (binding.collected.entries.use.length > 0) indicator.places = [place, ...indicator.places];
  else if (indicator.places[0] !== place || indicator.places.length > 1) indicator.places = [place];
  return place;
}

/** The place of last time: of the same indicator in the same node, and nobody has given it values of its own. */
function isStill(place: PlaceDraft, indicator: IndicatorDraft, node: NodeDraft): boolean {
  return place.indicator === indicator && place.node === node && place.actuals === NOTHING;
}

/** What is wrong with its weight is said each time that it is read. */
function hasFitWeight({ weight, declaration }: Place): boolean {
  return weight !== null || weightOf(declaration) === null;
}

function placeOf(indicator: IndicatorDraft, node: NodeDraft, given: PlaceGiven): PlaceDraft {
  const { entry, useFacts, binding, offices, sliced } = given;
  const slice = useFacts?.slice ? sliceNamed(useFacts.slice, sliced, given) : null;
  const own = useFacts === null ? null : ownFacts(indicator, useFacts, given);
  const ownOffices =
    useFacts === null
      ? NOTHING
      : lookUpAll(useFacts.offices, { what: 'office', among: offices, similar: binding.similar }, entry);
  return {
    kind: 'place',
    indicator,
    node,
    path: '',
    weight: binding.memory.read(readWeight, entry),
    weighedBy: null,
    rules: NO_RULES,
    targets: own === null ? indicator.targets : replaced(indicator.targets, own.targets),
    actuals: own === null ? NOTHING : own.actuals,
    office: slice ?? (ownOffices.length === 1 ? ownOffices[0]! : null),
    slice,
    offices: ownOffices.length > 0 ? ownOffices : indicator.offices,
    used: useFacts !== null,
    notes: useFacts === null ? NOTHING : useFacts.documentation.notes,
    declaration: entry.declaration,
    anchor: useFacts === null ? indicator.anchor : anchorOf(entry),
  };
}

/** Whoever knows the places of a node by their list is to look at them again. */
export function saysAnother({ node }: Place): void {
  (node as NodeDraft).places = [...node.places];
}

function ownFacts(
  indicator: Place['indicator'],
  facts: Facts,
  { entry }: PlaceGiven,
): Pick<Facts, 'targets' | 'actuals'> {
  if (!facts.steps) return facts;
  return placeSteps(facts, indicator.scale, { code: indicator.code, site: entry });
}

/** The targets with those of a place, which override targets of the same period. */
export function replaced(targets: readonly Target[], own: readonly Target[]): readonly Target[] {
  if (own.length === 0) return targets;
  return [...targets.filter(({ period }) => !own.some((one) => samePeriod(one.period, period))), ...own];
}
