// What places were judged, remembered as long as they say the same and read the same. A judgement is remembered where it rests on its own
// place alone: on what the indicator says, on written measures, on rules. What reads through other formulas or asks for scores, what is
// counted against what may be read in all, what is doubtful: all that is judged anew.

import { sayTheSame } from '#language/model/deep-equal.ts';
import type { Indicator, Measure } from '#language/model/indicator.ts';
import type { Place, PlanNode } from '#language/model/model.ts';
import type { Declaration } from '#language/syntax/tree.ts';
import type { Outcome } from '../result.ts';
import type { Judgement, NodeRecord, PlaceRecord, Provenance } from './record.ts';

/** Of one plan in one year. */
export class ScoreMemory {
  private readonly nodes = new WeakMap<PlanNode, RememberedNode>();
  private readonly provenance: Partial<Provenance> = {};
  private readonly known = new WeakMap<Declaration, Remembered>();

  /** null where nothing is known, or it was said of something else. */
  recall(place: Place): Remembered | null {
    const known = this.known.get(place.declaration);
    return known !== undefined && known.indicator === place.indicator && saysTheSame(known.said, place) ? known : null;
  }

  remember(place: Place, { value, judgement }: PlaceRecord): void {
    const { indicator, declaration } = place;
    this.known.set(declaration, { indicator, said: saidBy(place), value, judgement });
  }

  /** Records go on from one scoring to the next: how they read again what they were scored from is renewed for all of them. */
  renewed(provenance: Provenance): Provenance {
    return Object.assign(this.provenance, provenance);
  }

  /** The record of a node whose places and children are what they were; null where there is none. */
  recallNode(node: PlanNode, children: readonly NodeRecord[]): NodeRecord | null {
    const known = this.nodes.get(node);
    if (known === undefined || known.rules !== node.rules || known.places !== node.places) return null;
    if (!areSame(known.weighers, weighersOf(children))) return null;
    const same = children.length === known.children.length && children.every((one, at) => one === known.children[at]);
    return same ? known.record : null;
  }

  rememberNode(node: PlanNode, record: NodeRecord, children: readonly NodeRecord[]): void {
    this.nodes.set(node, {
      rules: node.rules,
      places: node.places,
      weighers: weighersOf(children),
      children,
      record,
    });
  }
}

/** A node is one object as long as it says the same, and the list of its places as long as all of them do. */
interface RememberedNode extends Pick<PlanNode, 'rules' | 'places'> {
  readonly children: readonly NodeRecord[];
  /** The measures that weigh the children: those of places are said in their list. */
  readonly weighers: readonly (Measure | null)[];
  readonly record: NodeRecord;
}

const nobody: readonly null[] = [];

function weighersOf(children: readonly NodeRecord[]): readonly (Measure | null)[] {
  return children.some(({ node }) => node.weighedBy !== null) ? children.map(({ node }) => node.weighedBy) : nobody;
}

function areSame(before: RememberedNode['weighers'], now: RememberedNode['weighers']): boolean {
  return before.length === now.length && before.every((one, at) => one === now[at]);
}

/** An indicator is one object as long as it says the same, with all that its formula reads; a place is another with every binding. */
interface Remembered {
  readonly indicator: Indicator;
  readonly said: readonly unknown[];
  readonly value: Outcome;
  readonly judgement: Judgement;
}

/** Where it stands: nobody reads that to judge it, but for what asks for scores. */
const whereabouts: ReadonlySet<string> = new Set<keyof Place>(['node', 'path']);
const anywhere = Symbol('anywhere');

/** All that a place says. As a list: comparing fields by their names takes five times as long. */
function saidBy(place: Place): readonly unknown[] {
  return Object.entries(place).map(([key, value]) => (whereabouts.has(key) ? anywhere : value));
}

function saysTheSame(said: readonly unknown[], place: Place): boolean {
  const now = Object.values(place);
  for (let at = 0; at < said.length; at++) {
    if (said[at] !== now[at] && said[at] !== anywhere && !sayTheSame(said[at], now[at])) return false;
  }
  return said.length === now.length;
}
