// The records of the provenance as they are built: what is known when a place or a node is scored is stored, what follows from that
// and from the parent is put together when it is read (most of it never is). Decides nothing.

import type { Loss } from '#language/damage/damage.ts';
import type { Band, Place, PlanNode } from '#language/model/model.ts';
import type { Aggregation } from '#language/syntax/tree.ts';
import { multiply, one, type Rational, tidy } from '../arithmetic/rational.ts';
import type {
  AppliedRule,
  Evaluated,
  Input,
  NodeResult,
  Outcome,
  PlaceResult,
  PlaceStatus,
  Reason,
  RuleId,
  TargetResult,
  Trace,
} from '../result.ts';
import { bandOf } from '../rules/bands.ts';
import { isOvershoot } from '../rules/overshoot.ts';
import { inputsOf, withComputed } from '../values/inputs.ts';
import { nothing } from '../values/outcome.ts';
import type { ValueRead } from '../values/read.ts';
import { ruleWords } from '../words/attainment.ts';
import type { Mark, Marks } from './incomplete.ts';
import { endsOf } from './possible.ts';
import { sharesOf } from './shares.ts';

/**
 * What both kinds of member have by hanging in a node. A class, for records are many and most of what they can tell is never asked:
 * a getter costs nothing unread.
 */
abstract class Member {
  abstract readonly kind: 'node' | 'place';
  abstract parent: NodeResult | null;
  abstract readonly counted: Rational | null;

  get weightShare(): Rational | null {
    return sharesOf(this as unknown as NodeRecord | PlaceRecord)?.weight ?? null;
  }

  get parentShare(): Rational | null {
    return sharesOf(this as unknown as NodeRecord | PlaceRecord)?.parent ?? null;
  }

  /** Walks up rather than recursing: a tree may be deeper than the stack. */
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
    const { counted, parent, parentShare } = this;
    const additive = parent === null || isAdditive(parent);
    const rootShare = counted && isAdditiveUpwards(parent) ? this.rootShare : null;
    return {
      parent: counted && parentShare && additive ? tidy(multiply(parentShare, counted)) : null,
      root: counted && rootShare ? tidy(multiply(rootShare, counted)) : null,
    };
  }
}

/** Whether the score is the sum of the contributions: no minimum, no geometric mean. */
function isAdditive({ aggregate }: NodeResult): boolean {
  return aggregate === 'weighted' || aggregate === 'mean';
}

/** An evaluator's score replaces what came from below, too. */
function isAdditiveUpwards(from: NodeResult | null): boolean {
  for (let at = from; at; at = at.parent) if (!isAdditive(at) || at.evaluated?.score) return false;
  return true;
}

const noParts: NodeResult['parts'] = { indicators: null, children: null };

export class NodeRecord extends Member implements NodeResult {
  /** V8 forgets the layout of a class with its last instance, and with it all code that it compiled for that: this one stays. */
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
  /** What may come of what is missing or pending, whatever was left out. */
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
    return this.evaluated?.score ?? this.score;
  }

  get band(): Band | null {
    return bandOf(this.counted, this.node.rules.bands);
  }
}

/** How records read again what they were scored from. */
export interface Provenance {
  readonly read: (place: Place) => ValueRead;
  readonly target: (place: Place) => TargetResult | null;
  /** Of what errors left out; null: nothing. */
  readonly marks: Marks | null;
}

/** What scoring says of a place: a function of the place, of what it reads, and of the year. */
export interface Judgement {
  /** As far as could be read. */
  readonly judged: Exclude<PlaceStatus, 'unreadable'>;
  readonly reason: Reason | null;
  readonly attainment: Rational | null;
  readonly uncapped: Rational | null;
  readonly met: boolean | null;
  readonly ruleId: RuleId | null;
  /** The baseline that `from-baseline` and improvement start from. */
  readonly baseline: Rational | null;
  readonly approximate: number | null;
}

export const unscored: Judgement = {
  judged: 'unscored',
  reason: null,
  attainment: null,
  uncapped: null,
  met: null,
  ruleId: null,
  baseline: null,
  approximate: null,
};

/**
 * Of the way to an attainment only the ends are kept. Formula, inputs and target are read again, by the same functions from the same
 * model, when somebody asks: a plan has a hundred thousand of them, and a reader looks at ten.
 */
export class PlaceRecord extends Member implements PlaceResult {
  /** As of nodes. */
  static readonly kept: PlaceRecord = new PlaceRecord(null as never, nothing, unscored, { marks: null } as Provenance);

  readonly kind = 'place';
  readonly place: Place;
  /** Set when the node it stands in is scored, before anybody sees the record. */
  parent!: NodeResult;
  readonly value: Outcome;
  readonly judgement: Judgement;
  evaluated: Evaluated | null = null;
  private readonly provenance: Provenance;
  private readAgain: ValueRead | null;
  private targetAgain: TargetResult | null | undefined = undefined;

  /** What is missing keeps how: going round in circles shows itself while scoring alone. */
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
    return this.judgement.reason;
  }

  get attainment(): Rational | null {
    return this.judgement.attainment;
  }

  get uncapped(): Rational | null {
    return this.judgement.uncapped;
  }

  get met(): boolean | null {
    return this.judgement.met;
  }

  get ruleId(): RuleId | null {
    return this.judgement.ruleId;
  }

  get baseline(): Rational | null {
    return this.judgement.baseline;
  }

  get approximate(): number | null {
    return this.judgement.approximate;
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

  /** Without a target because of an error: no target for the year is another thing. */
  get status(): PlaceStatus {
    const { marks } = this.provenance;
    return marks && this.judged === 'unscored' && marks.isUnreadable(this.place) ? 'unreadable' : this.judged;
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
    return this.evaluated?.score ?? this.attainment ?? (isZeroed(this) ? none : null);
  }

  get overshoot(): boolean {
    return isOvershoot(this);
  }

  get band(): Band | null {
    return bandOf(this.counted, this.place.rules.bands);
  }

  get rule(): AppliedRule | null {
    return this.ruleId && appliedRule(this, this.ruleId);
  }
}

const none: Rational = { n: 0n, d: 1n };
const nothingLost: readonly Loss[] = [];

/** Missing, and the policy counts what is missing as zero. */
function isZeroed({ judged, place }: PlaceRecord): boolean {
  return judged === 'missing' && place.rules.missing === 'zero';
}

/** The words are put together when they are read. */
function appliedRule(record: PlaceRecord, id: RuleId): AppliedRule {
  return {
    id,
    get formula() {
      return ruleWords(record, id);
    },
  };
}
