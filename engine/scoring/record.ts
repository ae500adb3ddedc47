// The provenance records of places and nodes. The results of scoring are stored; everything that follows from them is computed when it is read, which
// is rare. Contains no rules.

import type { Loss } from '#language/damage/damage.ts';
import type { Place, PlanNode, Weight } from '#language/model/model.ts';
import type { Band } from '#language/model/rules.ts';
import type { Aggregation } from '#language/syntax/rule-forms.ts';
import { multiply, one, type Rational, tidy } from '../arithmetic/rational.ts';
import type {
  AppliedRule,
  Evaluated,
  Input,
  KeptPeriod,
  MilestoneState,
  NodeResult,
  Outcome,
  PlaceResult,
  PlaceStatus,
  Reason,
  RuleId,
  TargetResult,
  Trace,
  Weighing,
} from '../result.ts';
import type { Attainment } from '../rules/attainment.ts';
import { bandOf } from '../rules/bands.ts';
import { isOvershoot } from '../rules/overshoot.ts';
import { carriedScore } from '../rules/rounding.ts';
import type { ScaleEnds } from '../rules/scale-ends.ts';
import { inputsOf, withComputed } from '../values/inputs.ts';
import { nothing } from '../values/outcome.ts';
import type { ValueRead } from '../values/read.ts';
import { ruleWords } from '../words/attainment.ts';
import { decidedOr, isExempt } from './decisions.ts';
import type { Mark, Marks } from './incomplete.ts';
import { provisionalBelow, provisionalPlace } from './provisional.ts';
import { endsOf } from './score-bounds.ts';
import { sharesOf } from './shares.ts';

/**
 * The common part of places and nodes as members of a node. A class with getters, because there are many records and most of their properties are never
 * read.
 */
abstract class Member {
  abstract readonly kind: 'node' | 'place';
  abstract parent: NodeResult | null;
  abstract readonly counted: Rational | null;
  abstract readonly carried: Rational | null;

  get weightShare(): Rational | null {
    return sharesOf(this as unknown as NodeRecord | PlaceRecord)?.weight ?? null;
  }

  get parentShare(): Rational | null {
    return sharesOf(this as unknown as NodeRecord | PlaceRecord)?.parent ?? null;
  }

  /** A loop, not recursion: a tree may be deeper than the call stack. */
  get rootShare(): Rational | null {
    let share: Rational = one;
    for (let at: Pick<Member, 'parent' | 'parentShare'> | null = this; at; at = at.parent) {
      const { parentShare } = at;
      if (!parentShare) return null;
      if (parentShare !== one) share = tidy(multiply(share, parentShare));
    }
    return share;
  }

  get contribution(): NodeResult['contribution'] {
    const { carried, parent, parentShare } = this;
    const additive = parent === null || isAdditive(parent);
    const rootShare = carried && isAdditiveUpwards(parent) ? this.rootShare : null;
    return {
      parent: carried && parentShare && additive ? tidy(multiply(parentShare, carried)) : null,
      root: carried && rootShare ? tidy(multiply(rootShare, carried)) : null,
    };
  }
}

/** Whether the score is the sum of the contributions: no minimum, no geometric mean. */
function isAdditive({ aggregate }: NodeResult): boolean {
  return aggregate === 'weighted' || aggregate === 'mean';
}

/** Whether contributions add up from a node to the root: an evaluator's score replaces those from below. */
function isAdditiveUpwards(from: NodeResult | null): boolean {
  for (let at = from; at; at = at.parent) if (!isAdditive(at) || at.evaluated?.score) return false;
  return true;
}

const noParts: NodeResult['parts'] = { indicators: null, children: null };

export class NodeRecord extends Member implements NodeResult {
  /** An instance that is never freed: when the last instance of a class is collected, V8 discards its hidden class and the code optimised for it. */
  static readonly kept: NodeRecord = new NodeRecord(null as never, null as never);

  readonly kind = 'node';
  readonly node: PlanNode;
  parent: NodeResult | null = null;
  score: Rational | null = null;
  evaluated: Evaluated | null = null;
  state: NodeResult['state'] = 'unmeasured';
  parts: NodeResult['parts'] = noParts;
  partShares: NodeResult['partShares'] = noParts;
  members: readonly (NodeResult | PlaceResult)[] = [];
  taken: NodeResult | null = null;
  /** The bounds from missing and pending places, without losses. */
  measuredWorst: Rational | null = null;
  measuredBest: Rational | null = null;
  unmeasured = 0;
  approximate: number | null = null;
  private readonly provenance: Provenance;

  constructor(node: PlanNode, provenance: Provenance) {
    super();
    this.node = node;
    this.provenance = provenance;
  }

  get weighing(): Weighing | null {
    return this.node.weighedBy === null ? null : this.provenance.weighing(this.node);
  }

  get weight(): Weight | null {
    return this.node.weighedBy === null ? this.node.weight : (this.weighing?.weight ?? null);
  }

  private get mark(): Mark | null {
    return this.provenance.marks?.ofNode(this) ?? null;
  }

  get incomplete(): readonly Loss[] {
    return this.mark?.losses ?? nothingLost;
  }

  get worst(): Rational | null {
    const { mark } = this;
    return mark ? mark.worst : this.measuredWorst;
  }

  get best(): Rational | null {
    const { mark } = this;
    return mark ? mark.best : this.measuredBest;
  }

  get aggregate(): Aggregation {
    return this.node.rules.aggregate;
  }

  get counted(): Rational | null {
    return decidedOr(this.evaluated, this.score);
  }

  get carried(): Rational | null {
    return carriedScore(this.counted, this.node.rules);
  }

  get band(): Band | null {
    return bandOf(this.counted, this.node.rules.bands);
  }

  get provisional(): number {
    const { provisional, nodeOf } = this.provenance;
    return provisional() ? provisionalBelow(this, ({ node }) => node.whole && nodeOf(node.whole)) : 0;
  }
}

/** How records read the inputs that they were scored from again. */
export interface Provenance {
  readonly read: (place: Place) => ValueRead;
  readonly target: (place: Place) => TargetResult | null;
  readonly periods: (place: Place) => readonly KeptPeriod[];
  readonly scale: (place: Place) => ScaleEnds | null;
  readonly milestones: (place: Place) => readonly MilestoneState[];
  /** Whether any value is provisional. */
  readonly provisional: () => boolean;
  readonly nodeOf: (node: PlanNode) => NodeResult;
  readonly weighing: (member: Place | PlanNode) => Weighing | null;
  /** The marks of incomplete scores; null: no errors. */
  readonly marks: Marks | null;
}

/** The result of scoring a place: a function of the place, of what it reads, and of the year. */
export interface Judgement {
  /** The status, without regard to errors. */
  readonly judged: Exclude<PlaceStatus, 'unreadable'>;
  readonly reason: Reason | null;
  readonly attained: Attainment | null;
  /** The baseline for `from-baseline` and improvement. */
  readonly baseline: Rational | null;
}

export const unscored: Judgement = { judged: 'unscored', reason: null, attained: null, baseline: null };

/**
 * Stores only value and attainment. Formula, inputs and target are read again on demand, by the same functions from the same model: a plan has a hundred
 * thousand places, and a reader looks at ten.
 */
export class PlaceRecord extends Member implements PlaceResult {
  /** As in NodeRecord. */
  static readonly kept: PlaceRecord = new PlaceRecord(null as never, nothing, unscored, { marks: null } as Provenance);

  readonly kind = 'place';
  readonly place: Place;
  /** Set when its node is scored, before the record is visible. */
  parent!: NodeResult;
  readonly value: Outcome;
  readonly judgement: Judgement;
  evaluated: Evaluated | null = null;
  private readonly provenance: Provenance;
  private readAgain: ValueRead | null;
  private targetAgain: TargetResult | null | undefined = undefined;

  /** For a missing value the inputs are stored too: a cycle can be seen only while scoring. */
  constructor(place: Place, found: ValueRead | Outcome, judgement: Judgement, provenance: Provenance) {
    super();
    const read = 'outcome' in found ? found : null;
    this.place = place;
    this.value = read ? read.outcome : (found as Outcome);
    this.judgement = judgement;
    this.provenance = provenance;
    this.readAgain = this.value.kind === 'missing' ? read : null;
  }

  get judged(): Judgement['judged'] {
    return this.judgement.judged;
  }

  get reason(): Reason | null {
    const decision = this.evaluated?.evaluation;
    // what was decided is said beside it
    if (decision?.notApplicable)
      return {
        kind: 'not-applicable',
        name: this.place.indicator.code,
        year: decision.year,
        because: decision.because ?? '',
      };
    return this.judgement.reason;
  }

  get attainment(): Rational | null {
    return this.judgement.attained?.attainment ?? null;
  }

  get uncapped(): Rational | null {
    return this.judgement.attained?.uncapped ?? null;
  }

  get met(): boolean | null {
    return this.judgement.attained?.met ?? null;
  }

  get ruleId(): RuleId | null {
    return this.judgement.attained?.rule ?? null;
  }

  get baseline(): Rational | null {
    return this.judgement.baseline;
  }

  get approximate(): number | null {
    return this.judgement.attained?.approximate ?? null;
  }

  private get read(): ValueRead {
    this.readAgain ??= this.provenance.read(this.place);
    return this.readAgain;
  }

  get trace(): Trace | null {
    return this.read.trace;
  }

  get inputs(): readonly Input[] {
    const { trace, inputs } = this.read;
    return trace ? inputsOf(trace) : withComputed(inputs);
  }

  get target(): TargetResult | null {
    if (this.targetAgain === undefined) this.targetAgain = this.provenance.target(this.place);
    return this.targetAgain;
  }

  get scale(): ScaleEnds | null {
    return this.provenance.scale(this.place);
  }

  get periods(): readonly KeptPeriod[] {
    return this.place.indicator.kept ? this.provenance.periods(this.place) : noPeriods;
  }

  get milestones(): readonly MilestoneState[] {
    return this.provenance.milestones(this.place);
  }

  /** `unreadable` if it has no target because of an error, `unscored` if it has none for the year. */
  get status(): PlaceStatus {
    if (isExempt(this.evaluated)) return 'not-applicable';
    const { marks } = this.provenance;
    return marks && this.judged === 'unscored' && marks.isUnreadable(this.place) ? 'unreadable' : this.judged;
  }

  get weighing(): Weighing | null {
    return this.place.weighedBy === null ? null : this.provenance.weighing(this.place);
  }

  get weight(): Weight | null {
    return this.place.weighedBy === null ? this.place.weight : (this.weighing?.weight ?? null);
  }

  private get mark(): Mark | null {
    return this.provenance.marks?.ofPlace(this) ?? null;
  }

  get incomplete(): readonly Loss[] {
    return this.mark?.losses ?? nothingLost;
  }

  get worst(): Rational | null {
    return (this.mark ?? endsOf(this)).worst;
  }

  get best(): Rational | null {
    return (this.mark ?? endsOf(this)).best;
  }

  get counted(): Rational | null {
    return decidedOr(this.evaluated, this.attainment ?? (isZeroed(this) ? none : null));
  }

  get overshoot(): boolean {
    return isOvershoot(this);
  }

  get carried(): Rational | null {
    return carriedScore(this.counted, this.place.rules);
  }

  get band(): Band | null {
    return bandOf(this.counted, this.place.rules.bands);
  }

  get provisional(): number {
    return this.provenance.provisional() ? provisionalPlace(this) : 0;
  }

  get rule(): AppliedRule | null {
    return this.ruleId && appliedRule(this, this.ruleId);
  }
}

const none: Rational = { n: 0n, d: 1n };
const nothingLost: readonly Loss[] = [];
const noPeriods: readonly KeptPeriod[] = [];

/** Missing, and the policy counts missing values as zero. */
function isZeroed({ judged, place }: PlaceRecord): boolean {
  return judged === 'missing' && place.rules.missing === 'zero';
}

/** The text is computed on demand. */
function appliedRule(record: PlaceRecord, id: RuleId): AppliedRule {
  return {
    id,
    get formula() {
      return ruleWords(record, id);
    },
  };
}
