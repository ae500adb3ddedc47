// Collects the losses of a plan and passes each on to everything that reads what was lost. How far a loss goes is decided in assess.ts.

import { partsOf } from '../model/expressions.ts';
import type { Expr, Indicator, Measure } from '../model/indicator.ts';
import type { Model, Place, PlanNode } from '../model/model.ts';
import { createReaders, type FormulaSubject, type Readers, type ReadsMemory } from '../model/names/readers.ts';
import type { PlaceReference } from '../syntax/literals.ts';
import type { Declaration } from '../syntax/tree.ts';
import type { Damage, Loss } from './damage.ts';
import type { ParentOf } from './error-location.ts';
import type { LossReach } from './line-costs.ts';

type Losses = Map<Declaration, Loss[]>;

export class LossCollector {
  private readonly model: Model;
  private readonly reads: ReadsMemory | undefined;
  private readonly all: Loss[] = [];
  private readonly places: Losses = new Map();
  private readonly nodes: Losses = new Map();
  private readonly below: Losses = new Map();
  private readersKnown: Readers | null = null;
  private nodesByDeclaration: ReadonlyMap<Declaration, readonly PlanNode[]> | null = null;
  private weighingKnown: ReadonlyMap<Measure, ReadonlySet<PlanNode>> | null = null;
  private uses: ReadonlyMap<Declaration, Place> | null = null;

  constructor(model: Model, reads?: ReadsMemory) {
    this.model = model;
    this.reads = reads;
  }

  everywhere(loss: Loss): void {
    this.all.push(loss);
  }

  /** A loss of what a declaration declares: a measure, an indicator, a node, or a place by `use`. */
  declaration(owner: Declaration, loss: Loss, { reach, holderOf }: { reach: LossReach; holderOf: ParentOf }): void {
    const subject = this.subjectOf(owner);
    const nodes = subject ? [] : this.nodesOf(owner);
    const used = subject ? null : this.useOf(owner);
    if (subject && (reach === 'value' || !('places' in subject))) this.value(subject, loss);
    else if (subject && 'places' in subject) this.indicator(subject, loss);
    else if (used) this.used(used, loss);
    else if (nodes.length === 0) this.unbound(owner, loss, holderOf);
    for (const node of nodes) this.node(node, loss, reach === 'node' ? this.nodes : this.below);
  }

  /** An error in a head affects what it declares, and its weight in its parent. */
  head(owner: Declaration, loss: Loss, holderOf: ParentOf): void {
    this.declaration(owner, loss, { reach: 'holder', holderOf });
    this.around(owner, { ...loss, extent: 'weights' }, holderOf);
  }

  /** The parent of a declaration; everything if the parent is uncertain. */
  around(owner: Declaration, loss: Loss, holderOf: ParentOf): void {
    const parents = this.parentsOf(owner);
    const [first] = parents;
    if (first === undefined) this.unbound(owner, { ...loss, extent: 'score' }, holderOf);
    else if (owner.under === null && holderOf(first.inside) === null) this.everywhere({ ...loss, extent: 'score' });
    else for (const { node } of parents) this.node(node, loss, this.nodes);
  }

  /** What the code in a line refers to; everything if it refers to nothing. */
  named(reference: PlaceReference | null, loss: Loss): void {
    const { measures, indicators, nodes } = this.model;
    const code = reference?.name?.text ?? '';
    const isPlace = reference?.within != null || reference?.word?.word === 'indicator';
    const subject = (isPlace ? undefined : measures.get(code)) ?? indicators.get(code);
    const node = nodes.find((one) => one.code === code);
    if (subject) this.value(subject, loss);
    else if (node && code !== '') this.node(node, loss, this.nodes);
    else this.everywhere(loss);
  }

  /** A declaration that is not in the model is missing in its parent; a measure that is declared twice is itself uncertain. */
  private unbound(owner: Declaration, loss: Loss, holderOf: ParentOf): void {
    const measure = owner.kind === 'measure' && this.model.measures.get(owner.code?.text ?? '');
    const holder = holderOf(owner);
    if (measure) this.value(measure, loss);
    else if (holder) this.declaration(holder, loss, { reach: 'holder', holderOf });
    else this.everywhere(loss);
  }

  // -------------------------------------------------------------------------------------------------------------------- adding

  /** A measure or an indicator with uncertain figures, and everything that reads them. */
  private value(subject: FormulaSubject, loss: Loss): void {
    for (const one of this.readers.affectedBy([subject]))
      if ('places' in one) this.indicator(one, one === subject ? loss : { ...loss, extent: 'score' });
      else for (const node of this.weighing.get(one) ?? []) this.node(node, { ...loss, extent: 'weights' }, this.nodes);
  }

  private indicator({ declaration }: Indicator, loss: Loss): void {
    add(this.places, declaration, loss);
  }

  /** Another `use` of the same indicator may inherit its targets from this one. */
  private used({ declaration, indicator }: Place, loss: Loss): void {
    add(this.places, declaration, loss);
    for (const { declaration: other } of indicator.places) if (other.within !== null) add(this.places, other, loss);
  }

  /** A node, and the nodes of scorecards that are built from it. */
  private node(node: PlanNode, loss: Loss, into: Losses): void {
    add(into, node.declaration, loss);
    for (const other of this.everyNode()) if (other.original === node) add(into, other.declaration, loss);
  }

  // ------------------------------------------------------------------------------------------------------------------- finding

  private get readers(): Readers {
    this.readersKnown ??= createReaders(this.model, this.reads);
    return this.readersKnown;
  }

  /** In which nodes a measure weighs members. */
  private get weighing(): ReadonlyMap<Measure, ReadonlySet<PlanNode>> {
    this.weighingKnown ??= weighingIn(this.everyNode());
    return this.weighingKnown;
  }

  private subjectOf(owner: Declaration): FormulaSubject | null {
    const { measures, indicators } = this.model;
    const code = owner.code?.text ?? '';
    const subject: Measure | Indicator | undefined =
      owner.kind === 'measure' ? measures.get(code) : owner.kind === 'indicator' ? indicators.get(code) : undefined;
    return subject?.declaration === owner ? subject : null;
  }

  private nodesOf(owner: Declaration): readonly PlanNode[] {
    this.nodesByDeclaration ??= Map.groupBy(this.everyNode(), ({ declaration }) => declaration);
    return this.nodesByDeclaration.get(owner) ?? [];
  }

  private useOf(owner: Declaration): Place | null {
    if (owner.kind !== 'use') return null;
    if (this.uses === null) {
      const uses = [...this.everyNode()].flatMap(({ places }) => places.filter(({ used }) => used));
      this.uses = new Map(uses.map((place) => [place.declaration, place]));
    }
    return this.uses.get(owner) ?? null;
  }

  /** Its parent nodes, each with the declaration that is its child there. */
  private parentsOf(owner: Declaration): readonly { readonly node: PlanNode; readonly inside: Declaration }[] {
    const subject = this.subjectOf(owner);
    const places = subject && 'places' in subject ? subject.places.filter(({ used }) => !used) : [];
    const used = this.useOf(owner);
    const asPlaces = [...places, ...(used ? [used] : [])].map(({ node, declaration }) => ({
      node,
      inside: declaration,
    }));
    const below = this.nodesOf(owner).flatMap(({ parent, declaration }) =>
      parent ? [{ node: parent, inside: declaration }] : [],
    );
    return [...asPlaces, ...below];
  }

  private *everyNode(): Generator<PlanNode> {
    yield* this.model.nodes;
    const pending = [...this.model.scorecards];
    for (let node = pending.pop(); node; node = pending.pop()) {
      yield node;
      pending.push(...node.children);
    }
  }

  // ------------------------------------------------------------------------------------------------------------- asking for scores

  damage(): Damage {
    this.spreadToAskers();
    return { everywhere: this.all, places: this.places, nodes: this.nodes, below: this.below };
  }

  /** Formulas that read scores (`attained`) are as uncertain as those scores; repeated until nothing changes. */
  private spreadToAskers(): void {
    const askers = this.readers.askers;
    if (askers.size === 0 || this.places.size + this.nodes.size + this.below.size === 0) return;
    for (let before = -1; before !== this.places.size; ) {
      before = this.places.size;
      const uncertain = this.uncertain();
      for (const asker of askers) {
        const loss = lossRead(asker, uncertain);
        if (loss) this.passOn(asker, loss);
      }
    }
  }

  private passOn(asker: FormulaSubject, loss: Loss): void {
    const own = 'places' in asker ? this.places.get(asker.declaration) : undefined;
    if (own === undefined) this.value(asker, { ...loss, extent: 'score' });
  }

  /** Indicators and nodes with an uncertain score so far, each with one of its losses; with their ancestors and descendants. */
  private uncertain(): ReadonlyMap<Indicator | PlanNode, Loss> {
    const found = new Map<Indicator | PlanNode, Loss>();
    const upwards = (node: PlanNode, loss: Loss): void => {
      for (let at: PlanNode | null = node; at !== null && !found.has(at); at = at.parent) found.set(at, loss);
    };
    for (const node of this.everyNode()) {
      const loss = (this.nodes.get(node.declaration) ?? this.belowOf(node))?.[0];
      if (loss) upwards(node, loss);
      for (const { indicator, declaration } of node.places) {
        const own = (this.places.get(indicator.declaration) ?? this.places.get(declaration))?.[0] ?? loss;
        if (!own) continue;
        found.set(indicator, own);
        upwards(node, own);
      }
      const whole = node.whole && found.get(node.whole);
      if (whole) upwards(node, whole);
    }
    return found;
  }

  private belowOf(node: PlanNode): readonly Loss[] | undefined {
    if (this.below.size === 0) return undefined;
    for (let at: PlanNode | null = node; at !== null; at = at.parent) {
      const losses = this.below.get(at.declaration);
      if (losses) return losses;
    }
    return undefined;
  }
}

function weighingIn(nodes: Iterable<PlanNode>): ReadonlyMap<Measure, ReadonlySet<PlanNode>> {
  const found = new Map<Measure, Set<PlanNode>>();
  for (const node of nodes) {
    for (const { weighedBy } of node.members) {
      if (weighedBy !== null) found.set(weighedBy, (found.get(weighedBy) ?? new Set()).add(node));
    }
  }
  return found;
}

function add(losses: Losses, of: Declaration, loss: Loss): void {
  const known = losses.get(of);
  if (known === undefined) losses.set(of, [loss]);
  else if (!known.some(({ diagnostic, extent }) => diagnostic === loss.diagnostic && extent === loss.extent))
    known.push(loss);
}

function lossRead(asker: FormulaSubject, uncertain: ReadonlyMap<Indicator | PlanNode, Loss>): Loss | null {
  for (const part of asker.formula ? partsOf(asker.formula.expression) : []) {
    for (const one of scoresReadIn(part, asker)) {
      const loss = uncertain.get(one);
      if (loss) return loss;
    }
  }
  return null;
}

/** The indicators and nodes whose score an expression reads. */
function scoresReadIn(part: Expr, asker: FormulaSubject): readonly (Indicator | PlanNode)[] {
  switch (part.kind) {
    case 'attained-node':
      return [part.node];
    case 'attained-indicator':
      return [part.indicator];
    case 'attained-children':
      return 'places' in asker ? asker.places.flatMap(({ node }) => node.children) : [];
    case 'number':
    case 'binary':
    case 'negation':
    case 'call':
    case 'measure':
    case 'indicator':
    case 'missing':
      return [];
  }
}
