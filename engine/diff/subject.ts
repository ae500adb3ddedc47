// The subject of a change, and the area (branch directly below the plan) that it is in. Reads sheets; knows no differences.

import { operandsOf } from '#language/model/expressions.ts';
import type { Expr, Indicator, Measure } from '#language/model/indicator.ts';
import type { Model, PlanNode } from '#language/model/model.ts';
import type { Change, ChangeSubject } from './change.ts';
import type { Entity } from './fact-sheet.ts';
import { isDeclared } from './keys.ts';

type Area = Change['area'];

export function subjectOf({ source }: Entity): ChangeSubject {
  const plain = { nodeKind: null, within: null, used: false };
  switch (source.kind) {
    case 'node':
      return nodeSubject(source.thing);
    case 'place': {
      const { indicator, node, used } = source.thing;
      return { ...plain, kind: 'indicator', code: indicator.code, title: indicator.title, within: node.code, used };
    }
    case 'indicator': {
      const { code, title, places } = source.thing;
      return { ...plain, kind: 'indicator', code, title, within: places[0]?.node.code ?? null };
    }
    case 'evaluation':
    case 'published': {
      const { subject } = source.thing;
      if (subject.kind === 'node') return nodeSubject(subject.node);
      const { indicator, node, used } = subject.place;
      return { ...plain, kind: 'indicator', code: indicator.code, title: indicator.title, within: node.code, used };
    }
    case 'plan':
      return { ...plain, kind: 'plan', code: source.thing.code, title: source.thing.title };
    case 'measure':
    case 'office':
    case 'scale':
    case 'policy': {
      const { kind, thing } = source;
      return { ...plain, kind, code: thing.code, title: 'title' in thing ? thing.title : '' };
    }
  }
}

function nodeSubject(node: PlanNode): ChangeSubject {
  const { kind, code, title, parent } = node;
  if (kind === 'plan') return { kind: 'plan', nodeKind: null, code, title, within: null, used: false };
  return { kind: 'node', nodeKind: kind, code, title, within: parent?.code ?? null, used: !isDeclared(node) };
}

// ----------------------------------------------------------------------------------------------------------------------- areas

/** The area of an entity; for a measure the area of all indicators that read it. */
export function createAreas(models: readonly Model[]): (entity: Entity) => Area {
  const users = usersOf(models);

  function areaOf(entity: Entity): Area {
    const { source } = entity;
    switch (source.kind) {
      case 'node':
        return branchOf(source.thing);
      case 'place':
        return branchOf(source.thing.node);
      case 'indicator':
        return aboveIndicator(source.thing);
      case 'measure':
        return common(users.get(source.thing.code) ?? new Set());
      case 'evaluation':
      case 'published': {
        const { subject } = source.thing;
        return branchOf(subject.kind === 'node' ? subject.node : subject.place.node);
      }
      default:
        return null;
    }
  }

  return areaOf;
}

/** The ancestor directly below the plan or the root of a scorecard. */
function branchOf(node: PlanNode): Area {
  if (isPlan(node)) return null;
  let top = node;
  while (top.parent && !isPlan(top.parent)) top = top.parent;
  return { code: top.code, title: top.title };
}

/** The plan itself, not where a scorecard uses it. */
function isPlan({ kind, parent }: PlanNode): boolean {
  return kind === 'plan' && parent === null;
}

function aboveIndicator({ places }: Indicator): Area {
  return places[0] ? branchOf(places[0].node) : null;
}

function common(indicators: ReadonlySet<Indicator>): Area {
  const areas = new Map(
    [...indicators].flatMap((indicator) => {
      const area = aboveIndicator(indicator);
      return area ? [[area.code, area] as const] : [];
    }),
  );
  return areas.size === 1 ? [...areas.values()][0]! : null;
}

/** By the code of a measure: the indicators that read it, directly or through other measures. */
function usersOf(models: readonly Model[]): ReadonlyMap<string, ReadonlySet<Indicator>> {
  const users = new Map<string, Set<Indicator>>();
  for (const model of models) {
    for (const indicator of model.indicators.values()) {
      for (const { code } of measuresOf(indicator)) {
        const known = users.get(code);
        if (known) known.add(indicator);
        else users.set(code, new Set([indicator]));
      }
    }
  }
  return users;
}

/** Every measure that an indicator reads, directly or through other measures. */
export function measuresOf({ formula, measure }: Indicator): ReadonlySet<Measure> {
  const found = new Set<Measure>();
  const seen = new Set<Measure | Indicator>();
  const pending: Expr[] = formula ? [formula.expression] : [];
  const take = (one: Measure | Indicator): void => {
    if (seen.has(one)) return;
    seen.add(one);
    if (one.formula) pending.push(one.formula.expression);
    if ('values' in one) found.add(one);
    else if (one.measure && !one.formula) take(one.measure);
  };
  if (!formula && measure) take(measure);
  for (let expr = pending.pop(); expr; expr = pending.pop()) {
    if (expr.kind === 'measure') take(expr.measure);
    else if (expr.kind === 'indicator') take(expr.indicator);
    else pending.push(...operandsOf(expr));
  }
  return found;
}
