// Scores a node from the records of its members: missing values, required counts, aggregation, share, rounding, best and worst. Reads no values.

import type { PlanNode } from '#language/model/model.ts';
import type { Evaluated, NodeResult, PlaceResult } from '../result.ts';
import { partShares } from '../rules/aggregate.ts';
import { decidedOr, isExempt } from './decisions.ts';
import { flatParts, flatShares, meanOfFlat } from './flat.ts';
import { finished, type Groups, type GroupsMean, groupsOf, type Members, meanOfGroups } from './groups.ts';
import { NodeRecord, type PlaceRecord, type Provenance } from './record.ts';
import { possibleOf } from './score-bounds.ts';

/** The inputs of a record that do not come from its members: evaluation and provenance. */
export interface RecordInputs {
  readonly evaluated: Evaluated | null;
  readonly provenance: Provenance;
}

export function scoreNode(node: PlanNode, { places, children }: Members, standing: RecordInputs): NodeRecord {
  const { evaluated } = standing;
  const record = new NodeRecord(node, standing.provenance);
  record.evaluated = evaluated;
  record.members = inTextOrder(node, { places, children });
  const groups = groupsOf({ places, children });
  const flat = node.rules.aggregate === 'flat-mean' ? flatParts(record) : null;
  const mean = flat ? meanOfFlat(flat) : meanOfGroups(node, groups);
  record.parts = mean.parts;
  record.state = stateOf(node, groups, mean);
  if (record.state === 'measured') {
    record.score = finished(node, mean.score!.value, groups.indicators.values);
    record.partShares = flat ? flatShares(flat) : partShares(mean.parts, node.rules);
  }
  record.approximate = mean.score?.approximate ?? null;
  for (let at = 0; at < places.length; at++) adoptPlace(record, places[at]!);
  for (let at = 0; at < children.length; at++) adoptChild(record, children[at]!);
  const possible = record.unmeasured === 0 && record.state !== 'blocked' ? null : possibleOf(record, groups);
  record.measuredWorst = decidedOr(evaluated, possible ? possible.worst : record.score);
  record.measuredBest = decidedOr(evaluated, possible ? possible.best : record.score);
  if (isExempt(evaluated)) record.unmeasured = 0;
  return record;
}

/** A `use` of a node: its result is that of the node. */
export function scoreWhole(node: PlanNode, whole: NodeRecord, { evaluated, provenance }: RecordInputs): NodeRecord {
  const record = new NodeRecord(node, provenance);
  record.evaluated = evaluated ?? whole.evaluated;
  record.taken = whole;
  record.score = whole.score;
  record.state = whole.state;
  record.parts = whole.parts;
  record.partShares = whole.partShares;
  record.unmeasured = whole.unmeasured;
  record.approximate = whole.approximate;
  record.measuredWorst = decidedOr(evaluated, whole.measuredWorst);
  record.measuredBest = decidedOr(evaluated, whole.measuredBest);
  if (isExempt(record.evaluated)) record.unmeasured = 0;
  return record;
}

// ---------------------------------------------------------------------------------------------------------------------- state

function stateOf({ rules }: PlanNode, groups: Groups, { score }: GroupsMean): NodeResult['state'] {
  if (isBlocked(groups)) return 'blocked';
  if (!score) return 'unmeasured';
  return rules.require > 1 && measuredMembers(groups) < rules.require ? 'unmeasured' : 'measured';
}

/** Whether a missing value with a weight blocks the node and all nodes above it (if the policy says so). */
function isBlocked({ places, children, indicators, nodes }: Groups): boolean {
  const blocks = (place: PlaceRecord): boolean =>
    place.judged === 'missing' &&
    place.place.rules.missing === 'blocks' &&
    place.counted === null &&
    !isExempt(place.evaluated);
  return (
    places.some((place, i) => blocks(place) && indicators.weights[i]! > 0n) ||
    children.some(
      (child, i) =>
        child.state === 'blocked' && child.counted === null && !isExempt(child.evaluated) && nodes.weights[i]! > 0n,
    )
  );
}

function measuredMembers({ places, children }: Groups): number {
  const measured = places.filter(({ attainment, evaluated }) => decidedOr(evaluated, attainment) !== null);
  return measured.length + children.filter(({ counted }) => counted !== null).length;
}

// -------------------------------------------------------------------------------------------------------------------- members

// What its members are worth, they ask their parent; it counts what is unmeasured among them, and is no more exact than they are.

function adoptPlace(record: NodeRecord, place: PlaceRecord): void {
  place.parent = record;
  if ((place.judged === 'missing' || place.judged === 'pending') && !isExempt(place.evaluated)) record.unmeasured++;
  record.approximate ??= place.approximate;
}

function adoptChild(record: NodeRecord, child: NodeRecord): void {
  child.parent = record;
  record.unmeasured += child.unmeasured;
  record.approximate ??= child.approximate;
}

function inTextOrder(node: PlanNode, { places, children }: Members): readonly (NodeResult | PlaceResult)[] {
  let place = 0;
  let child = 0;
  return node.members.map((member) => (member.kind === 'place' ? places[place++]! : children[child++]!));
}
