// Builds a model that can be scored from a sheet. Things whose parent, indicator or measure is not in the sheet are left out. Knows no
// differences; takes every fact as the sheet has it.

import type { Expr, Indicator, Measure } from '#language/model/indicator.ts';
import type { Evaluation, Model, Place, PlanNode } from '#language/model/model.ts';
import { inPath, placeInPath } from '#language/model/tree/inherit.ts';
import {
  type BuiltThings,
  buildThings,
  type MutableIndicator,
  type MutableNode,
  type MutablePlace,
  rebuildThing,
  referenceOf,
  weigherOf,
} from './build-things.ts';
import { type Entity, type FactSheet, factOf } from './fact-sheet.ts';
import type { Keys } from './keys.ts';

export interface Built {
  readonly model: Model;
  readonly node: (key: string) => PlanNode | null;
  readonly place: (key: string) => Place | null;
  readonly measure: (key: string) => Measure | null;
  readonly indicator: (key: string) => Indicator | null;
  /** Its key in the sheet. */
  readonly keyOf: (thing: PlanNode | Place) => string;
  /**
   * Changes the model in place: copies the own facts of these things (values, targets, texts) from the sheet. For facts that refer to other
   * things (formulas, parents, additions, removals) a new model must be built.
   */
  readonly updateInPlace: (entities: Iterable<Entity>) => void;
}

export function build(sheet: FactSheet, keys: Keys): Built {
  const made: BuiltThings = {
    keys,
    taken: sheet.taken,
    offices: new Map(),
    scales: new Map(),
    measures: new Map(),
    indicators: new Map(),
    nodes: new Map(),
    places: new Map(),
  };
  buildThings(sheet, made);
  linkAll(sheet, made);
  const names = new Map<PlanNode | Place, string>();
  for (const [key, node] of made.nodes) names.set(node, key);
  for (const [key, place] of made.places) names.set(place, key);
  return {
    model: modelOf(sheet, made),
    node: (key) => made.nodes.get(key) ?? null,
    place: (key) => made.places.get(key) ?? null,
    measure: (key) => made.measures.get(key) ?? null,
    indicator: (key) => made.indicators.get(key) ?? null,
    keyOf: (thing) => names.get(thing) ?? '',
    updateInPlace: (entities) => {
      for (const entity of entities) rebuildThing(entity, made);
    },
  };
}

// ------------------------------------------------------------------------------------------------------------------- together

function linkAll({ entities }: FactSheet, made: BuiltThings): void {
  for (const entity of entities.values()) {
    const { key } = entity;
    switch (entity.source.kind) {
      case 'office':
        made.offices.get(key)!.parent = made.offices.get(referenceOf(entity, 'parent')) ?? null;
        break;
      case 'measure':
        made.measures.get(key)!.formula = formulaOf(entity, made);
        break;
      case 'indicator':
        linkIndicator(entity, made.indicators.get(key)!, made);
        break;
      case 'node':
        linkNode(entity, made.nodes.get(key)!, made);
        break;
      case 'place':
        linkPlace(entity, made.places.get(key), made);
    }
  }
}

function linkIndicator(entity: Entity, indicator: MutableIndicator, made: BuiltThings): void {
  indicator.formula = formulaOf(entity, made);
  indicator.measure = made.measures.get(referenceOf(entity, 'measure')) ?? null;
  indicator.scale = made.scales.get(referenceOf(entity, 'scale')) ?? null;
}

function linkNode(entity: Entity, node: MutableNode, made: BuiltThings): void {
  const parent = made.nodes.get(referenceOf(entity, 'parent'));
  node.weighedBy = weigherOf(entity, made);
  node.whole = made.nodes.get(referenceOf(entity, 'whole')) ?? null;
  node.original = made.nodes.get(referenceOf(entity, 'original')) ?? null;
  if (!parent) return;
  node.parent = parent;
  parent.members.push(node);
  parent.children.push(node);
}

/** The place of the declaration comes first. */
function linkPlace(entity: Entity, place: MutablePlace | undefined, made: BuiltThings): void {
  if (!place) return;
  place.weighedBy = weigherOf(entity, made);
  const node = place.node as MutableNode;
  node.members.push(place);
  node.places.push(place);
  const { places } = place.indicator as MutableIndicator;
  if (place.used) places.push(place);
  else places.unshift(place);
}

function formulaOf(entity: Entity, made: BuiltThings): Indicator['formula'] {
  const formula = factOf(entity, 'formula', 'formula')?.formula;
  return formula ? { ...formula, expression: bound(formula.expression, made), units: null } : null;
}

/** The expression with its names resolved in this sheet; an unresolved one becomes a gap. */
function bound(expr: Expr, made: BuiltThings): Expr {
  const gap: Expr = { kind: 'missing', syntax: expr.syntax };
  switch (expr.kind) {
    case 'binary':
      return { ...expr, left: bound(expr.left, made), right: bound(expr.right, made) };
    case 'negation':
      return { ...expr, operand: bound(expr.operand, made) };
    case 'call':
      return { ...expr, args: expr.args.map((arg) => bound(arg, made)) };
    case 'measure': {
      const measure = made.measures.get(made.keys.of(expr.measure));
      return measure ? { ...expr, measure } : gap;
    }
    case 'indicator':
    case 'attained-indicator': {
      const indicator = made.indicators.get(made.keys.of(expr.indicator));
      return indicator ? { ...expr, indicator } : gap;
    }
    case 'attained-node': {
      const node = made.nodes.get(made.keys.of(expr.node));
      return node ? { ...expr, node } : gap;
    }
    case 'number':
    case 'attained-children':
    case 'missing':
      return expr;
  }
}

// ---------------------------------------------------------------------------------------------------------------------- the model

function modelOf({ model, entities }: FactSheet, made: BuiltThings): Model {
  const root = made.nodes.get('plan')!;
  const scorecards = [...made.nodes.values()].filter(({ kind, parent }) => kind === 'scorecard' && parent === null);
  const { nodes, places } = flat(root);
  for (const scorecard of scorecards) flat(scorecard);
  return {
    ...model,
    root,
    nodes,
    places,
    scorecards,
    indicators: byCode(made.indicators.values()),
    measures: byCode(made.measures.values()),
    offices: byCode(made.offices.values()),
    scales: byCode(made.scales.values()),
    published: [],
    evaluations: [...entities.values()].flatMap((entity) => evaluationOf(entity, made)),
  };
}

/** A tree in document order, with paths and depths. */
function flat(root: MutableNode): { nodes: PlanNode[]; places: Place[] } {
  const nodes: PlanNode[] = [];
  const places: Place[] = [];
  const pending: (PlanNode | Place)[] = [root];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.kind === 'place') {
      (next as MutablePlace).path = joinedTo(next.node.path, placeInPath(next));
      places.push(next);
      continue;
    }
    const { parent } = next;
    if (parent) {
      (next as MutableNode).path = joined(parent.path, next.code);
      (next as MutableNode).depth = parent.depth + 1;
    }
    nodes.push(next);
    for (let i = next.members.length - 1; i >= 0; i--) pending.push(next.members[i]!);
  }
  return { nodes, places };
}

function joined(path: string, code: string): string {
  return joinedTo(path, inPath(code));
}

function joinedTo(path: string, last: string): string {
  return path ? `${path}/${last}` : last;
}

function byCode<T extends { readonly code: string }>(things: Iterable<T>): ReadonlyMap<string, T> {
  return new Map(Array.from(things, (thing) => [thing.code, thing]));
}

function evaluationOf(entity: Entity, made: BuiltThings): readonly Evaluation[] {
  const evaluation = factOf(entity, 'evaluation', 'evaluation')?.evaluation;
  if (!evaluation) return [];
  const subject = referenceOf(entity, 'subject');
  const node = made.nodes.get(subject);
  if (node) return [{ ...evaluation, subject: { kind: 'node', node } }];
  const place = made.places.get(subject);
  return place ? [{ ...evaluation, subject: { kind: 'place', place } }] : [];
}
