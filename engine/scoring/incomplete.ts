// Marks scores as incomplete if errors left something out of them, and computes their possible range. On demand, and only for affected scores; a plan
// without errors has no marks.

import type { Extent, Loss } from '#language/damage/damage.ts';
import type { Place, PlanNode } from '#language/model/model.ts';
import type { Rules } from '#language/model/rules.ts';
import { greatest, least, type Rational } from '../arithmetic/rational.ts';
import { limitsOf } from '../rules/limits.ts';
import { isExempt } from './decisions.ts';
import { flatMembers } from './flat.ts';
import { finished, groupsOf, type Members } from './groups.ts';
import type { Lost } from './losses.ts';
import type { NodeRecord, PlaceRecord } from './record.ts';
import { endsOf, limitingRulesOf, meanOfEnds, type ScoreBounds } from './score-bounds.ts';

/** The mark of an incomplete score: its losses and its range. */
export interface Mark extends Span {
  readonly losses: readonly Loss[];
}

/** The range of a score. An end that is null is left out of the mean, unless the score has no bound there. */
interface Span extends ScoreBounds {
  readonly unbounded: { readonly worst: boolean; readonly best: boolean };
}

export class Marks {
  private readonly lost: Lost;
  private readonly recordOf: (node: PlanNode) => NodeRecord;
  private readonly places = new Map<Place, Mark | null>();
  private readonly nodes = new Map<PlanNode, Mark>();

  constructor(lost: Lost, recordOf: (node: PlanNode) => NodeRecord) {
    this.lost = lost;
    this.recordOf = recordOf;
  }

  ofPlace(record: PlaceRecord): Mark | null {
    const { place } = record;
    let mark = this.places.get(place);
    if (mark === undefined) {
      const losses = this.lost.ofPlace(place);
      mark = losses.length === 0 ? null : { losses, ...placeSpan(record, widest(losses)) };
      this.places.set(place, mark);
    }
    return mark;
  }

  /** Whether something that the place itself says was left out. */
  isUnreadable(place: Place): boolean {
    return isOpen(widest(this.lost.inPlace(place)));
  }

  ofNode({ node }: NodeRecord): Mark | null {
    if (!this.nodes.has(node) && this.lost.isIn(node))
      for (const next of this.neededFirst(node)) this.nodes.set(next, this.markOf(next));
    return this.nodes.get(node) ?? null;
  }

  private markOf(node: PlanNode): Mark {
    return { losses: this.lost.in(node), ...this.nodeSpan(this.recordOf(node), widest(this.lost.ofNode(node))) };
  }

  /** The affected nodes below and the node itself, bottom-up, with an explicit stack: a tree may be deeper than the call stack. */
  private neededFirst(root: PlanNode): Iterable<PlanNode> {
    const order = new Set<PlanNode>();
    const entered = new Set<PlanNode>();
    const pending = [root];
    for (let top = pending.at(-1); top; top = pending.at(-1)) {
      if (entered.has(top)) {
        pending.pop();
        order.add(top);
        continue;
      }
      entered.add(top);
      const isWanted = (one: PlanNode): boolean => !this.nodes.has(one) && !entered.has(one) && this.lost.isIn(one);
      for (const child of top.children) if (isWanted(child)) pending.push(child);
      if (top.whole && isWanted(top.whole)) pending.push(top.whole);
    }
    return order;
  }

  // --------------------------------------------------------------------------------------------------------------------- spans

  private nodeSpan(record: NodeRecord, extent: Extent | null): Span {
    const { node, evaluated } = record;
    if (extent === 'limits') return nowhere;
    if ((evaluated?.score || isExempt(evaluated)) && !isOpen(extent))
      return between({ worst: evaluated!.score, best: evaluated!.score });
    if (node.whole && extent !== 'score') return this.spanOf(this.recordOf(node.whole));
    const members = membersOf(record);
    const spans = {
      places: members.places.map((place) => this.ofPlace(place) ?? between(endsOf(place))),
      children: members.children.map((child) => this.spanOf(child)),
    };
    const all = [...spans.places, ...spans.children];
    if (extent === 'score') return hull([...all, floorToCap(node.rules)]);
    if (node.rules.aggregate === 'flat-mean')
      return finishedAt(node, hull([...all, ...this.furtherBelow(record)]), spans.places);
    if (extent === 'weights') return finishedAt(node, hull(all), spans.places);
    const mean = meanOfEnds(node, groupsOf(members), spans);
    return bounded(mean, {
      worst: all.some(({ unbounded }) => unbounded.worst),
      best: all.some(({ unbounded }) => unbounded.best),
    });
  }

  /** Of indicators at any depth: a flat mean is somewhere among them. */
  private furtherBelow(record: NodeRecord): readonly Span[] {
    return flatMembers(record).map(({ member }) =>
      member.kind === 'node'
        ? this.spanOf(member as NodeRecord)
        : (this.ofPlace(member as PlaceRecord) ?? between(endsOf(member as PlaceRecord))),
    );
  }

  private spanOf(record: NodeRecord): Span {
    const { measuredWorst: worst, measuredBest: best, node } = record;
    return this.nodes.get(node) ?? between({ worst, best });
  }
}

function membersOf({ members }: NodeRecord): Members {
  return {
    places: members.filter((member): member is PlaceRecord => member.kind === 'place'),
    children: members.filter((member): member is NodeRecord => member.kind === 'node'),
  };
}

// ---------------------------------------------------------------------------------------------------------------------- extents

const extents: Readonly<Record<Extent, number>> = { light: 0, weights: 1, score: 2, limits: 3 };

function widest(losses: readonly Loss[]): Extent | null {
  let found: Extent | null = null;
  for (const { extent } of losses) if (found === null || extents[extent] > extents[found]) found = extent;
  return found;
}

/** Whether the own score may be anything between floor and cap. */
function isOpen(extent: Extent | null): boolean {
  return extent === 'score' || extent === 'limits';
}

// ------------------------------------------------------------------------------------------------------------------------ spans

const nowhere: Span = { worst: null, best: null, unbounded: { worst: true, best: true } };
const neither = { worst: false, best: false };

function between({ worst, best }: ScoreBounds): Span {
  return { worst, best, unbounded: neither };
}

function bounded({ worst, best }: ScoreBounds, unbounded: Span['unbounded']): Span {
  return { worst: unbounded.worst ? null : worst, best: unbounded.best ? null : best, unbounded };
}

/** The range of a place; an evaluation is certain, whatever was lost of the measurement. */
function placeSpan(record: PlaceRecord, extent: Extent | null): Span {
  if (extent === 'limits') return nowhere;
  if (extent !== 'score' || record.evaluated?.score || isExempt(record.evaluated)) return between(endsOf(record));
  return floorToCap(limitingRulesOf(record));
}

function floorToCap(rules: Rules): Span {
  const { floor, cap } = limitsOf(rules);
  return { worst: floor, best: cap, unbounded: { worst: floor === null, best: cap === null } };
}

/** The smallest range that contains all. */
function hull(spans: readonly Span[]): Span {
  const ends = (which: keyof ScoreBounds): readonly Rational[] => spans.flatMap((span) => span[which] ?? []);
  const [worst, best] = [ends('worst'), ends('best')];
  return bounded(
    { worst: worst.length > 0 ? worst.reduce(least) : null, best: best.length > 0 ? best.reduce(greatest) : null },
    { worst: spans.some(({ unbounded }) => unbounded.worst), best: spans.some(({ unbounded }) => unbounded.best) },
  );
}

function finishedAt(node: PlanNode, { worst, best, unbounded }: Span, places: readonly ScoreBounds[]): Span {
  const end = (mean: Rational | null, which: keyof ScoreBounds): Rational | null =>
    mean &&
    finished(
      node,
      mean,
      places.map((place) => place[which]),
    );
  return { worst: end(worst, 'worst'), best: end(best, 'best'), unbounded };
}
