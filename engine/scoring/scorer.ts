// Scores places and nodes on demand, each once, and provides the scores that formulas read (`attained`). Detects cycles, which the binder reports.

import { isWhole, noDamage } from '#language/damage/damage.ts';
import type { Related, Report } from '#language/diagnostics/diagnostic.ts';
import type { YearSpan } from '#language/model/figures.ts';
import { targetOf } from '#language/model/goals/target-of.ts';
import type { Expr, Indicator } from '#language/model/indicator.ts';
import type { Evaluation, Model, Place, PlanNode } from '#language/model/model.ts';
import { CALENDAR_YEARS, printYear } from '#language/model/values/calendar.ts';
import { endsTogether, lastDay, partOver } from '#language/model/values/periods.ts';
import { fromDecimal, fromInteger, least, one, type Rational } from '../arithmetic/rational.ts';
import type { Evaluated, Outcome, PlaceResult } from '../result.ts';
import { meanOf, wholeWeights } from '../rules/aggregate.ts';
import { limitsOf } from '../rules/limits.ts';
import { endsIn } from '../rules/scale-ends.ts';
import type { EvaluationScope, NamedFormula, NameRead, ReadingLimit, ScoreSource } from '../values/formula.ts';
import { attainmentInput } from '../values/inputs.ts';
import { missing, numberOutcome, sameOutcome } from '../values/outcome.ts';
import { Reader } from '../values/read.ts';
import { Readings } from '../values/readings.ts';
import { Marks } from './incomplete.ts';
import { keptPeriods } from './kept.ts';
import { Lost } from './losses.ts';
import type { ScoreMemory } from './memory.ts';
import { milestonesOf } from './milestones.ts';
import { scoreNode, scoreWhole } from './node.ts';
import { namedIn, type PlaceContext, readPlace, resolvedTarget, scorePlace } from './place.ts';
import { hasProvisional } from './provisional.ts';
import { NodeRecord, PlaceRecord, type Provenance } from './record.ts';
import { Reported, reportUnknownWeight } from './scoring-diagnostics.ts';
import { placesIn } from './tree.ts';
import { Weighings } from './weighing.ts';

export interface ScorerOptions {
  readonly year: number;
  readonly asOf: YearSpan | null;
  /** Targets count as they were first set. */
  readonly initial?: boolean;
  readonly report: Report;
  /** What the same year's places were judged before. */
  readonly memory?: ScoreMemory;
  /** Records that are still right: nothing that they rest on is another. */
  readonly standing?: ReusedRecords;
}

export interface ReusedRecords {
  readonly nodes: Map<PlanNode, NodeRecord | null>;
  /** Of nodes that are to be scored again. */
  readonly places: Map<Place, PlaceRecord>;
  /** What has been read for all of it, out of what may be read. */
  readonly spent: number;
}

export class Scorer implements ScoreSource {
  /** An instance that is never freed: when the last instance of a class is collected, V8 discards its hidden class and the code optimised for it. */
  static readonly kept: Scorer = new Scorer(
    { evaluations: [], damage: noDamage, calendar: CALENDAR_YEARS } as unknown as Model,
    {
      year: 0,
      asOf: null,
      report: () => {},
    },
  );

  /** The scored nodes; null: being scored. */
  readonly nodes: Map<PlanNode, NodeRecord | null>;
  readonly readings: Readings;
  private readonly provenance: Provenance;
  private readonly context: PlaceContext;
  private readonly memory: ScoreMemory | null;
  private readonly evaluations: ReadonlyMap<Place | PlanNode, Evaluation>;
  /** Places that are known before their node is scored: a formula asked for them, or they were known from the start. */
  private readonly early: Map<Place, PlaceRecord>;
  private readonly weighings: Weighings;
  private readonly underway: Place[] = [];
  /** How many places were judged that will have to be judged anew. */
  private forgotten = 0;

  constructor(model: Model, { year, asOf, initial = false, report, memory, standing }: ScorerOptions) {
    this.nodes = standing?.nodes ?? new Map();
    this.early = standing?.places ?? new Map();
    this.memory = memory ?? null;
    this.evaluations = evaluationsOf(model, { year, asOf });
    const provenance: Provenance = {
      read: (place) => readPlace(place, this.context),
      target: (place) => resolvedTarget(place, this.context),
      periods: (place) => keptPeriods(place, this.context),
      scale: (place) => endsIn(place, namedIn(place, this.context)),
      milestones: (place) => milestonesOf(place, this.context),
      provisional: () => hasProvisional(model),
      nodeOf: (node) => this.node(node),
      weighing: (member) => this.weighings.of(member),
      marks: isWhole(model.damage) ? null : new Marks(new Lost(model), (node) => this.node(node)),
    };
    this.provenance = memory ? memory.renewed(provenance) : provenance;
    this.readings = new Readings(model, standing?.spent);
    const reader = new Reader(model, asOf, this, this.readings);
    this.weighings = new Weighings(printYear(year, model.calendar), (measure, office) =>
      reader.weight(measure, year, office),
    );
    this.context = {
      year,
      asOf,
      initial,
      calendar: model.calendar,
      reader,
      provenance: this.provenance,
      report,
      reported: new Reported(),
    };
  }

  node(of: PlanNode): NodeRecord {
    const { nodes } = this;
    if (!nodes.has(of)) {
      for (const next of bottomUp(of, nodes)) {
        // already scored, because a formula read it
        if (nodes.has(next)) continue;
        nodes.set(next, null);
        nodes.set(next, this.scoreOne(next));
      }
    }
    // a node that is being scored was reached again, through itself: it has no score there
    return nodes.get(of) ?? new NodeRecord(of, this.provenance);
  }

  private scoreOne(of: PlanNode): NodeRecord {
    if (of.original && this.evaluations.size > 0) this.checkRecomposed(of, of.original);
    if (of.whole)
      return scoreWhole(of, this.node(of.whole), { evaluated: this.evaluatedOf(of), provenance: this.provenance });
    const children = of.children.map((one) => this.node(one));
    if (this.memory !== null && this.evaluations.size === 0) return this.recalledNode(of, children, this.memory);
    const places = of.places.map((one) => this.place(one));
    const standing = { evaluated: this.evaluatedOf(of), provenance: this.provenance };
    return this.weighed(scoreNode(of, { places, children }, standing));
  }

  private weighed(record: NodeRecord): NodeRecord {
    for (const member of record.members) {
      const { weighing } = member;
      if (weighing === null || weighing.number !== null || member.carried === null) continue;
      // what is doubtful is scored anew, to be told again
      this.forgotten++;
      reportUnknownWeight(member, weighing, this.context);
    }
    return record;
  }

  private recalledNode(of: PlanNode, children: readonly NodeRecord[], memory: ScoreMemory): NodeRecord {
    const known = memory.recallNode(of, children);
    if (known) return known;
    const { forgotten } = this;
    const places = of.places.map((one) => this.place(one));
    const standing = { evaluated: null, provenance: this.provenance };
    const record = this.weighed(scoreNode(of, { places, children }, standing));
    if (this.forgotten === forgotten) memory.rememberNode(of, record, children);
    return record;
  }

  /** A record that is known before its node is scored. */
  know(record: PlaceRecord): void {
    this.early.set(record.place, record);
  }

  place(of: Place): PlaceRecord {
    const known = this.early.size > 0 ? this.early.get(of) : undefined;
    if (known) {
      this.forgotten++;
      return known;
    }
    const record = this.memory === null ? this.judged(of) : this.recalled(of, this.memory);
    if (this.evaluations.size > 0) record.evaluated = this.evaluatedOf(of) ?? this.evaluatedElsewhere(record);
    return record;
  }

  private judged(of: Place): PlaceRecord {
    this.underway.push(of);
    const record = scorePlace(of, this.context);
    this.underway.pop();
    return record;
  }

  /** Judged within others, it might be that more was read than may be. */
  private recalled(of: Place, memory: ScoreMemory): PlaceRecord {
    const known = this.underway.length === 0 ? memory.recall(of) : null;
    if (known) return new PlaceRecord(of, known.value, known.judgement, this.provenance);
    const { readings, context } = this;
    const [shared, occasions] = [readings.shared, context.reported.occasions];
    const record = this.judged(of);
    if (readings.shared === shared && context.reported.occasions === occasions) memory.remember(of, record);
    else this.forgotten++;
    return record;
  }

  /** An evaluation where the indicator is declared applies to other places with the same value; otherwise that is reported. */
  private evaluatedElsewhere({ place, value }: PlaceRecord): Evaluated | null {
    const [declared] = place.indicator.places;
    if (!place.used || declared === undefined) return null;
    const decided = this.evaluatedOf(declared);
    if (decided === null) return null;
    const { context } = this;
    const { report } = context;
    const isSame =
      targetOf(place.targets, context) === targetOf(declared.targets, context) &&
      sameOutcome(value, readPlace(declared, this.context).outcome);
    if (isSame) return decided;
    const data = { what: 'indicator', name: place.indicator.code, node: place.node.code } as const;
    report('evaluation-not-reaching', place.anchor, data, [decisionAt(decided.evaluation)]);
    return null;
  }

  /** A node that is composed of other members is measured by them: a decision on the original is reported as not applying. */
  private checkRecomposed(of: PlanNode, original: PlanNode): void {
    const decision = this.evaluations.get(original);
    if (decision === undefined || this.evaluations.has(of)) return;
    const data = { what: 'node', name: of.code, node: of.parent?.code ?? '' } as const;
    this.context.report('evaluation-not-reaching', of.anchor, data, [decisionAt(decision)]);
  }

  private earlyPlace(of: Place): PlaceResult {
    const standing = this.nodes.get(of.node);
    if (standing) return placesIn(standing).get(of)!;
    const record = this.place(of);
    this.early.set(of, record);
    return record;
  }

  private evaluatedOf(subject: Place | PlanNode): Evaluated | null {
    const evaluation = this.evaluations.get(subject);
    return evaluation ? { score: evaluation.percent && fromDecimal(evaluation.percent), evaluation } : null;
  }

  // ------------------------------------------------------------------------------------------------- what formulas ask of scores

  /** The attainment of an indicator (in the place of its declaration), or the score of a node. */
  attained(of: Indicator | PlanNode, { year }: EvaluationScope): NameRead {
    this.readings.shared++;
    const subject = 'targets' in of ? of.places[0] : of;
    if (!subject) return { outcome: missing('no-value', of.code, year), inputs: [] };
    const outcome = this.attainedOf(subject, year);
    const input = attainmentInput(subject, outcome, { year, calendar: this.context.calendar });
    return { outcome, inputs: [this.isProvisional(subject, outcome) ? { ...input, provisional: true } : input] };
  }

  private attainedOf(subject: Place | PlanNode, year: number): Outcome {
    if (year !== this.context.year) return missing('no-value', codeOf(subject), year);
    if (this.isUnderway(subject)) return missing('cycle', codeOf(subject), year);
    const { counted } = subject.kind === 'place' ? this.earlyPlace(subject) : this.node(subject);
    return counted ? numberOutcome(counted) : missing('no-value', codeOf(subject), year);
  }

  private isProvisional(subject: Place | PlanNode, { kind }: Outcome): boolean {
    if (kind !== 'number' || !this.provenance.provisional()) return false;
    return (subject.kind === 'place' ? this.earlyPlace(subject) : this.node(subject)).provisional > 0;
  }

  private isUnderway(subject: Place | PlanNode): boolean {
    return subject.kind === 'place' ? this.underway.includes(subject) : this.nodes.get(subject) === null;
  }

  /** The capped weighted mean of the children of the indicator's node. */
  attainedChildren({ node: of, year }: EvaluationScope): Outcome {
    this.readings.shared++;
    if (!of || year !== this.context.year || of.children.length === 0) {
      return missing('no-value', of?.code ?? null, year);
    }
    const values: (Rational | null)[] = [];
    for (const child of of.children) {
      if (this.nodes.get(child) === null) return missing('cycle', child.code, year);
      values.push(this.node(child).counted);
    }
    const weights = wholeWeights(of.children.map((child) => this.node(child)));
    const mean = meanOf('weighted', { weights, values });
    return mean ? numberOutcome(least(mean.value, limitsOf(of.rules).cap ?? one)) : missing('no-value', of.code, year);
  }

  /** How many children of the indicator's node have a score. */
  countChildren({ node: of, year }: EvaluationScope): Outcome {
    this.readings.shared++;
    if (!of || year !== this.context.year) return missing('no-value', of?.code ?? null, year);
    const underway = of.children.find((child) => this.nodes.get(child) === null);
    if (underway) return missing('cycle', underway.code, year);
    return numberOutcome(fromInteger(of.children.filter((child) => this.node(child).counted !== null).length));
  }

  tooMuch({ anchor, name }: NamedFormula, limit: () => ReadingLimit): void {
    const { reported, report } = this.context;
    if (reported.isNew(anchor)) report('too-many-readings', anchor, { name, ...limit() });
  }

  divisionByZero(divisor: Expr, { formula, year }: EvaluationScope): void {
    const { reported, report } = this.context;
    if (!reported.isNew(divisor)) return;
    const { file, owner } = formula.anchor;
    const { start, end } = divisor.syntax;
    report(
      'division-by-zero',
      { file, owner, start, end },
      {
        divisor: nameOf(divisor),
        year: printYear(year, this.context.calendar),
      },
    );
  }
}

/**
 * A node and all that it needs, what is needed first, without recursion: a tree may be deeper than the stack. What has been scored, or is
 * being scored, is left out.
 */
function bottomUp(root: PlanNode, known: ReadonlyMap<PlanNode, unknown>): readonly PlanNode[] {
  const order: PlanNode[] = [];
  const entered = new Set<PlanNode>();
  const pending = [root];
  for (let top = pending.at(-1); top; top = pending.at(-1)) {
    if (entered.has(top)) {
      pending.pop();
      order.push(top);
      continue;
    }
    entered.add(top);
    const fresh = (one: PlanNode): boolean => !known.has(one) && !entered.has(one);
    for (const child of top.children) if (fresh(child)) pending.push(child);
    if (top.whole && fresh(top.whole)) pending.push(top.whole);
  }
  return order;
}

/**
 * The evaluations of the year; the last one if there are several (an error that the binder reports). If part of the year is scored, those of that
 * part, else those of the year that are dated within it.
 */
function evaluationsOf(
  { evaluations }: Model,
  { year, asOf }: Pick<ScorerOptions, 'year' | 'asOf'>,
): ReadonlyMap<Place | PlanNode, Evaluation> {
  const found = new Map<Place | PlanNode, Evaluation>();
  const end = asOf === null ? Number.POSITIVE_INFINITY : lastDay(asOf);
  const over = partOver({ year, asOf });
  const ofYear = evaluations.filter((one) => one.year === year);
  const wholly = ofYear.filter(({ part, on }) => part === null && (on === null || on.day <= end));
  const inPart = ofYear.filter(({ part }) => part !== null && over !== null && endsTogether(part, over.part));
  for (const evaluation of [...wholly, ...inPart]) {
    const { subject } = evaluation;
    found.set(subject.kind === 'node' ? subject.node : subject.place, evaluation);
  }
  return found;
}

function decisionAt({ anchor }: Evaluation): Related {
  return { anchor, message: { en: 'The decision', it: 'La decisione' } };
}

function codeOf(subject: Place | PlanNode): string {
  return subject.kind === 'place' ? subject.indicator.code : subject.code;
}

function nameOf(expr: Expr): string | null {
  if (expr.kind === 'measure') return expr.measure.code;
  return expr.kind === 'indicator' ? expr.indicator.code : null;
}
