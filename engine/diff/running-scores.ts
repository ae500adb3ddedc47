// The scores of a plan while single values change. Places that read a change are judged again; what that does to the nodes above is computed as a
// difference where their means allow it, in time that depends on the depth of the tree alone, and by scoring the node again where they do not. Equals
// scoring from scratch.

import { createReporter } from '#language/diagnostics/report.ts';
import type { Model, Place, PlanNode } from '#language/model/model.ts';
import { add, compare, isZero, type Rational, subtract, zero } from '../arithmetic/rational.ts';
import type { NodeResult } from '../result.ts';
import { carriedScore } from '../rules/rounding.ts';
import type { Scored } from '../score.ts';
import type { NodeRecord, PlaceRecord } from '../scoring/record.ts';
import { Scorer } from '../scoring/scorer.ts';
import { placesIn, replacePlace } from '../scoring/tree.ts';
import { RunningNode } from './running-node.ts';
import { RunningNumber } from './running-number.ts';

/** A score before and after a change; the digits are computed when they are read. */
export interface RunningShift {
  readonly thing: PlanNode | Place;
  /** It counts before and after. */
  readonly counts: boolean;
  readonly difference: Rational;
  readonly before: () => Rational | null;
  readonly after: () => Rational | null;
}

/** The nodes that rest on a node: its parent, and those that use its score. */
export type Dependents = (node: PlanNode) => readonly PlanNode[];

export class RunningScores {
  private readonly model: Model;
  private readonly dependents: Dependents;
  private scored: Scored;
  private readonly nodes = new Map<PlanNode, RunningNode | null>();
  private readonly scores = new Map<PlanNode, RunningNumber | null>();
  /** Nodes whose records do not say what they are worth by now. */
  private readonly stale = new Set<PlanNode>();

  constructor(model: Model, scored: Scored, dependents: Dependents) {
    this.model = model;
    this.scored = scored;
    this.dependents = dependents;
  }

  /** The nodes that have to be scored again before anybody reads their records. */
  get unsettled(): ReadonlySet<PlanNode> {
    return this.stale;
  }

  /** null: the whole plan has to be scored again. */
  change(places: ReadonlySet<Place>, above: ReadonlySet<PlanNode>): readonly RunningShift[] | null {
    const order = inOrder(above, this.dependents);
    const scorer = order && this.scorer();
    if (!order || !scorer) return null;
    for (const node of order) this.prepare(node);
    const shifts = new Map<PlanNode | Place, RunningShift>();
    for (const place of places) {
      const shift = this.judge(place, scorer);
      if (shift) shifts.set(place, shift);
    }
    const below = membersByNode(shifts.values());
    for (const node of order) {
      const shift = this.move(node, below.get(node) ?? [], scorer);
      if (!shift) continue;
      shifts.set(node, shift);
      for (const user of this.dependents(node)) below.set(user, [...(below.get(user) ?? []), shift]);
    }
    return scorer.readings.refused ? null : [...shifts.values()];
  }

  private scorer(): Scorer {
    const { year, asOf, targets } = this.scored.value;
    const { readings, nodes } = this.scored.scorer;
    const { report, diagnostics } = createReporter();
    const standing = { nodes, places: new Map<Place, PlaceRecord>(), spent: readings.spent };
    const scorer = new Scorer(this.model, { year, asOf, initial: targets === 'initial', report, standing });
    this.scored = { value: this.scored.value, diagnostics, scorer };
    return scorer;
  }

  private judge(place: Place, scorer: Scorer): RunningShift | null {
    const parent = this.record(place.node);
    const was = parent && (placesIn(parent).get(place) as PlaceRecord | undefined);
    if (!parent || !was) return null;
    const is = scorer.place(place);
    is.parent = parent;
    replacePlace(parent, is);
    return shiftOf(place, was.counted, is.counted);
  }

  // ---------------------------------------------------------------------------------------------------------------------- nodes

  private move(node: PlanNode, changed: readonly RunningShift[], scorer: Scorer): RunningShift | null {
    if (changed.length === 0) return null;
    const record = this.record(node);
    const gained = record && (record.taken ? taken(record, changed) : this.gain(record, changed));
    if (gained) this.stale.add(node);
    return gained ? this.moveBy(node, gained) : this.scoreAgain(node, scorer);
  }

  /** What its members' differences are worth in it; null: that is not known without the others. */
  private gain({ node }: NodeRecord, changed: readonly RunningShift[]): Rational | null {
    const running = this.nodes.get(node);
    if (!running) return null;
    let total: Rational = zero;
    for (const shift of changed) {
      const gained = gainOf(running, shift);
      if (gained === null) return null;
      total = add(total, gained);
    }
    return total;
  }

  private moveBy(node: PlanNode, gained: Rational): RunningShift | null {
    if (isZero(gained)) return null;
    const score = this.score(node)!;
    const { version } = score;
    score.add(gained);
    return {
      thing: node,
      counts: true,
      difference: gained,
      before: () => score.after(version),
      after: () => score.after(version + 1),
    };
  }

  private scoreAgain(node: PlanNode, scorer: Scorer): RunningShift | null {
    const was = this.score(node)?.value ?? null;
    const record = this.record(node);
    for (const member of record?.members ?? []) {
      if (member.kind === 'place') scorer.know(member as PlaceRecord);
      else this.write(member.node);
    }
    if (node.whole) this.write(node.whole);
    scorer.nodes.delete(node);
    this.nodes.delete(node);
    this.scores.delete(node);
    this.stale.delete(node);
    const is = scorer.node(node);
    if (record) putInto(record.parent, record, is);
    const { counted } = is;
    const same = was === null || counted === null ? was === counted : compare(was, counted) === 0;
    return same ? null : shiftOf(node, was, counted);
  }

  /** What the node is worth by now, into its record. */
  private write(node: PlanNode): void {
    const record = this.stale.has(node) ? this.record(node) : null;
    if (record) record.score = this.score(node)!.value;
  }

  private record(node: PlanNode): NodeRecord | null {
    return this.scored.scorer.nodes.get(node) ?? null;
  }

  /** What is known of the node before anything changes. */
  private prepare(node: PlanNode): void {
    this.score(node);
    const record = this.record(node);
    if (this.nodes.has(node) || !record) return;
    for (const member of record.members) if (member.kind === 'node') this.write(member.node);
    this.nodes.set(node, RunningNode.of(record));
  }

  private score(node: PlanNode): RunningNumber | null {
    const known = this.scores.get(node);
    if (known !== undefined) return known;
    const counted = this.record(node)?.counted ?? null;
    const score = counted && new RunningNumber(counted);
    this.scores.set(node, score);
    return score;
  }
}

function shiftOf(thing: PlanNode | Place, before: Rational | null, after: Rational | null): RunningShift {
  return {
    thing,
    counts: before !== null && after !== null,
    difference: subtract(after ?? zero, before ?? zero),
    before: () => before,
    after: () => after,
  };
}

function gainOf(running: RunningNode, { thing, counts, difference, before, after }: RunningShift): Rational | null {
  if (thing.kind === 'place') {
    const carried = (score: Rational | null): Rational | null => carriedScore(score, thing.rules);
    return running.change({ member: thing, before: carried(before()), after: carried(after()) });
  }
  return counts && !thing.rules.round?.carried ? running.shift({ member: thing, difference }) : null;
}

/** Of a node that uses the score of another: the same. */
function taken({ node, evaluated }: NodeRecord, changed: readonly RunningShift[]): Rational | null {
  const [shift] = changed;
  return evaluated === null && shift?.thing === node.whole && shift.counts ? shift.difference : null;
}

function putInto(parent: NodeResult | null, was: NodeRecord, is: NodeRecord): void {
  if (!parent) return;
  const members = parent.members as NodeResult['members'][number][];
  members[members.indexOf(was)] = is;
  is.parent = parent;
}

function membersByNode(shifts: Iterable<RunningShift>): Map<PlanNode, readonly RunningShift[]> {
  return Map.groupBy(shifts, ({ thing }) => (thing as Place).node) as Map<PlanNode, readonly RunningShift[]>;
}

/** Each node after those that it rests on; null: some rest on themselves. */
function inOrder(nodes: ReadonlySet<PlanNode>, dependents: Dependents): readonly PlanNode[] | null {
  const waiting = new Map<PlanNode, number>();
  for (const node of nodes) for (const user of dependents(node)) waiting.set(user, (waiting.get(user) ?? 0) + 1);
  const order = [...nodes].filter((node) => !waiting.has(node));
  // a list that grows while it is walked is walked to its end
  for (const node of order) {
    for (const user of dependents(node)) {
      const left = waiting.get(user)! - 1;
      waiting.set(user, left);
      if (left === 0) order.push(user);
    }
  }
  return order.length === nodes.size ? order : null;
}
