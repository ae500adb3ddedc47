// The ranges of values, attainments and scores where some inputs are rounded: the rules of scoring applied to the ends of intervals. Every
// rule is monotonic (except `=`, which is best on its target), so the ends of the inputs give the ends of the result.

import type { Indicator } from '#language/model/indicator.ts';
import type { Place, PlanNode } from '#language/model/model.ts';
import { contains, type Interval, isPoint, point, spanning, subtractIntervals } from '../arithmetic/interval.ts';
import { least, one, type Rational } from '../arithmetic/rational.ts';
import { figureFrom } from '../goals/goals.ts';
import type { Input, NodeResult, PlaceResult, Scores, TargetResult } from '../result.ts';
import { meanOf, wholeWeights } from '../rules/aggregate.ts';
import { type Attainment, attain } from '../rules/attainment.ts';
import { limitsOf } from '../rules/limits.ts';
import { carriedScore } from '../rules/rounding.ts';
import { isExempt } from '../scoring/decisions.ts';
import { flatMembers, flatParts, meanOfFlat } from '../scoring/flat.ts';
import { finished, type GroupsMean, meanOfGroups } from '../scoring/groups.ts';
import { baselineOf } from '../scoring/place-baseline.ts';
import { figureNow } from '../values/interim.ts';
import { numberOutcome } from '../values/outcome.ts';
import { reachedOf } from '../values/reached.ts';
import { type RangeScope, rangeOfInput, rangeOfReads, rangeOfTrace } from './value-ranges.ts';

type Scored = NodeResult | PlaceResult;

/** Ranges that replace computed ones: those of a report's own printed figures. */
export interface GivenRanges {
  readonly scores: ReadonlyMap<PlanNode | Place, Interval>;
  readonly values: ReadonlyMap<Place | null, Interval>;
}

const nothingGiven: GivenRanges = { scores: new Map(), values: new Map() };

/**
 * A range is null where there is no figure; an exact figure has the same object at both ends. Works with an explicit stack: trees, and scores
 * computed from scores, may be deeper than the call stack.
 */
export class Ranges {
  private readonly scores: Scores;
  private readonly given: GivenRanges;
  private readonly known = new Map<Scored, Interval | null>();
  /** Being computed: met again, it is a cycle, and the computed score is used. */
  private readonly underway = new Set<Scored>();
  /** Asked for, and not known yet. */
  private needed: Scored[] = [];

  constructor(scores: Scores, given: GivenRanges = nothingGiven) {
    this.scores = scores;
    this.given = given;
  }

  value(place: PlaceResult): Interval | null {
    return this.resolve(() => this.valueOf(place));
  }

  target(place: PlaceResult): Interval | null {
    return this.resolve(() => this.targetOf(place));
  }

  /** From what its formula reads. */
  valueFrom(place: Place): Interval | null {
    return this.value(this.scores.of(place));
  }

  /** Value less target. */
  deviation(place: Place): Interval | null {
    const result = this.scores.of(place);
    const [value, target] = [this.value(result), this.target(result)];
    return value && target && subtractIntervals(value, target);
  }

  uncapped(place: PlaceResult): Interval | null {
    return this.resolve(() => this.ends(place, 'uncapped'));
  }

  attainment(place: PlaceResult): Interval | null {
    return this.resolve(() => this.ask(place));
  }

  /** From the value below, even where the attainment itself is given. */
  attainmentFromBelow(place: Place): Interval | null {
    return this.resolve(() => this.attainmentOf(this.scores.of(place)));
  }

  score(node: NodeResult): Interval | null {
    return this.resolve(() => this.ask(node));
  }

  /** From the members below, even where the score itself is given. */
  scoreFromBelow(node: PlanNode): Interval | null {
    return this.resolve(() => this.scoreOf(this.scores.of(node)));
  }

  part(of: NodeResult, which: 'indicators' | 'children'): Interval | null {
    return this.resolve(() => this.partOf(of, which));
  }

  // ---------------------------------------------------------------------------------------------------------- in which order

  private resolve<T>(find: () => T): T {
    for (;;) {
      const found = find();
      const needed = this.needed;
      if (needed.length === 0) return found;
      this.needed = [];
      for (const one of needed) this.compute(one);
    }
  }

  /** Postponed where it needs others first. */
  private compute(of: Scored): void {
    const pending = [of];
    for (let top = pending.at(-1); top; top = pending.at(-1)) {
      if (!this.known.has(top)) {
        this.underway.add(top);
        const found = top.kind === 'place' ? this.attainmentOf(top) : this.scoreOf(top);
        if (this.needed.length === 0) this.known.set(top, found);
      }
      if (this.known.has(top)) {
        this.underway.delete(top);
        pending.pop();
      }
      for (const one of this.needed) pending.push(one);
      this.needed = [];
    }
  }

  /** The range if it is known; else null, and it is marked as needed. */
  private ask(of: Scored): Interval | null {
    const found = this.given.scores.get(of.kind === 'place' ? of.place : of.node) ?? this.known.get(of);
    if (found !== undefined) return found;
    if (this.underway.has(of)) return of.counted && point(of.counted);
    this.needed.push(of);
    return null;
  }

  private around({ place }: PlaceResult): RangeScope {
    const of: RangeScope['attained']['of'] = (subject) =>
      this.ask(subject.kind === 'place' ? this.scores.of(subject) : this.scores.of(subject));
    const attained = { of, children: (node: PlanNode) => this.attainedChildren(node) };
    return { node: place.node, attained, given: (input) => this.givenTo(input), known: new Map() };
  }

  /** What is given for a place of an indicator is what its value is wherever it is read. */
  private givenTo({ of, period, office }: Input): Interval | null {
    if (of.kind !== 'indicator' || office !== null || this.given.values.size === 0) return null;
    if (period.first !== this.scores.year || period.last !== this.scores.year) return null;
    const place = of.indicator.places.find((one) => this.given.values.has(one));
    return place ? this.given.values.get(place)! : null;
  }

  // ------------------------------------------------------------------------------------------------------------------ places

  private valueOf(place: PlaceResult): Interval | null {
    const given = this.given.values.get(place.place);
    if (given) return given;
    if (place.value.kind !== 'number') return null;
    const exact = point(place.value.number);
    const isExact =
      !place.inputs.some(({ rounded, of }) => rounded || of.kind === 'attainment') && !isOfChildren(place);
    if (isExact && this.given.values.size === 0) return exact;
    if (place.trace) return rangeOfTrace(place.trace, this.around(place));
    return rangeOfReads(place.inputs, place.value.number, this.around(place));
  }

  private targetOf(place: PlaceResult): Interval | null {
    const { target: result } = place;
    if (result?.resolved?.kind !== 'number') return null;
    const input = result.reference?.input;
    const from = input && rangeOfInput(input, this.around(place));
    return (from && !isPoint(from) && movedBy(result, from, place.place.indicator)) || point(result.resolved.number);
  }

  private ends(place: PlaceResult, which: 'attainment' | 'uncapped'): Interval | null {
    const exact = place[which];
    if (!exact) return null;
    const [values, targets] = [this.valueOf(place), this.targetOf(place)];
    if (!values || (isPoint(values) && (!targets || isPoint(targets)))) return point(exact);
    return spanning([exact, ...attempts(place, values, targets).map((attempt) => attempt[which])]);
  }

  private attainmentOf(place: PlaceResult): Interval | null {
    if (place.evaluated?.score) return point(place.evaluated.score);
    if (isExempt(place.evaluated)) return null;
    return place.attainment ? this.ends(place, 'attainment') : place.counted && point(place.counted);
  }

  // ------------------------------------------------------------------------------------------------------------------- nodes

  private scoreOf(of: NodeResult): Interval | null {
    if (!of.counted || of.evaluated?.score) return of.counted && point(of.counted);
    if (of.node.whole) return this.ask(this.scores.of(of.node.whole));
    const means = this.meansOf(of);
    const [low, high] = [means?.low.finished, means?.high.finished];
    return low && high ? { low, high } : point(of.counted);
  }

  private partOf(of: NodeResult, which: 'indicators' | 'children'): Interval | null {
    const exact = of.parts[which];
    const means = exact && this.meansOf(of);
    const [low, high] = [means?.low.parts[which], means?.high.parts[which]];
    return low && high ? { low, high } : exact && point(exact);
  }

  /** null where everything below is exact. */
  private meansOf({ node }: NodeResult): { readonly low: NodeEnd; readonly high: NodeEnd } | null {
    if (node.rules.aggregate === 'flat-mean') return this.flatEnds(this.scores.of(node));
    const places = node.places.map((place) => this.ask(this.scores.of(place)));
    const children = node.children.map((child) => this.ask(this.scores.of(child)));
    if (this.needed.length > 0 || [...places, ...children].every((range) => !range || isPoint(range))) return null;
    const end = (which: 'low' | 'high'): NodeEnd => {
      const indicators = groupOf(node.places, places, which);
      const mean = meanOfGroups(node, { indicators, nodes: groupOf(node.children, children, which) });
      return { parts: mean.parts, finished: mean.score && finished(node, mean.score.value, indicators.values) };
    };
    return { low: end('low'), high: end('high') };
  }

  private flatEnds(of: NodeResult): { readonly low: NodeEnd; readonly high: NodeEnd } | null {
    const ranges = new Map(flatMembers(of).map(({ member }) => [member, this.ask(member)]));
    if (this.needed.length > 0 || [...ranges.values()].every((range) => !range || isPoint(range))) return null;
    const end = (which: 'low' | 'high'): NodeEnd => {
      const mean = meanOfFlat(
        flatParts(of, (member) =>
          carriedScore(
            ranges.get(member)?.[which] ?? null,
            member.kind === 'node' ? member.node.rules : member.place.rules,
          ),
        ),
      );
      const own = of.node.places.map((place) => ranges.get(this.scores.of(place))?.[which] ?? null);
      return { parts: mean.parts, finished: mean.score && finished(of.node, mean.score.value, own) };
    };
    return { low: end('low'), high: end('high') };
  }

  private attainedChildren({ children, rules }: PlanNode): Interval | null {
    const ranges = children.map((child) => this.ask(this.scores.of(child)));
    const end = (which: 'low' | 'high') =>
      meanOf('weighted', {
        weights: wholeWeights(children),
        values: ranges.map((range) => range?.[which] ?? null),
      })?.value ?? null;
    const [low, high] = [end('low'), end('high')];
    const cap = limitsOf(rules).cap ?? one;
    return low && high && { low: least(low, cap), high: least(high, cap) };
  }
}

/** The means of a node's parts and its score, at one end of what they may be. */
interface NodeEnd {
  readonly parts: GroupsMean['parts'];
  readonly finished: Rational | null;
}

function isOfChildren({ trace }: PlaceResult): boolean {
  return trace?.expr.kind === 'attained-children' && !trace.expr.counts;
}

function groupOf(
  members: readonly Pick<PlanNode, 'weight' | 'rules'>[],
  ranges: readonly (Interval | null)[],
  end: 'low' | 'high',
) {
  return {
    weights: wholeWeights(members),
    values: ranges.map((range, at) => carriedScore(range?.[end] ?? null, members[at]!.rules)),
  };
}

/** The range of a relative target, from the range of the figure that it is relative to. */
function movedBy(
  { target: { goal }, interim }: TargetResult,
  { low, high }: Interval,
  indicator: Indicator,
): Interval | null {
  const ends = [low, high].map((end) => {
    const figure = figureFrom(goal, { from: numberOutcome(end), named: [], subject: indicator });
    return figure && figureNow(figure, interim);
  });
  const numbers = ends.map((end) => (end?.kind === 'number' ? end.number : null)).filter((end) => end !== null);
  return numbers.length === 2 ? spanning(numbers) : null;
}

/** The attainments at the ends of the values and targets, and on the target where it is within the values. */
function attempts(place: PlaceResult, values: Interval, targets: Interval | null): readonly Attainment[] {
  const { indicator, rules } = place.place;
  const baseline = baselineOf(place.place, place.target?.target.period.first ?? 0);
  const reached = reachedOf(place.inputs);
  const goals: readonly (Rational | null)[] = targets ? [targets.low, targets.high] : [null];
  return goals.flatMap((goal) => {
    const target = goal && place.target ? { ...place.target, resolved: numberOutcome(goal) } : place.target;
    const actuals = goal && contains(values, goal) ? [values.low, goal, values.high] : [values.low, values.high];
    const found = actuals.map((actual) =>
      attain({ indicator, rules, value: numberOutcome(actual), reached, target, scale: place.scale, baseline }),
    );
    return found.filter((attained) => typeof attained !== 'string');
  });
}
