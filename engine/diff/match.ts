// Which thing of a later plan is which thing of an earlier one: by code, and by content where the code changed. Knows no differences.

import type { Indicator, Measure } from '#language/model/indicator.ts';
import type { Model, Office, PlanNode, Scale } from '#language/model/model.ts';
import { canonicalExpr, canonicalTarget, canonicalUnit, canonicalValue } from './canonical-form.ts';
import { everyNode, isDeclared, type Matches } from './keys.ts';

export function match(before: Model, after: Model): Matches {
  const measures = matchOf([...before.measures.values()], [...after.measures.values()], measureTraits);
  const indicators = matchOf([...before.indicators.values()], [...after.indicators.values()], indicatorTraits);
  const nodes = matchOf(declaredNodes(before), declaredNodes(after), nodeTraits);
  const offices = matchOf([...before.offices.values()], [...after.offices.values()], officeTraits);
  const scales = matchOf([...before.scales.values()], [...after.scales.values()], noTraits);
  nodes.set(after.root, before.root);
  return { nodes, indicators, measures, offices, scales };
}

function declaredNodes(model: Model): PlanNode[] {
  return everyNode(model).filter((node) => isDeclared(node) && node.kind !== 'plan');
}

// ----------------------------------------------------------------------------------------------------------------- by content

/** A property by which a thing is recognised without its code. Things whose common traits have a total weight of `enough` are the same. */
interface Trait {
  readonly text: string;
  readonly weight: number;
}

const enough = 4;

/** Traits shared by more things than this are ignored: they say little, and would make the comparison quadratic. */
const telling = 50;

/** Matches by code first, then the rest by common traits, the best match first. */
function matchOf<T extends { readonly code: string }>(
  before: readonly T[],
  after: readonly T[],
  traitsOf: (thing: T) => readonly Trait[],
): Map<T, T> {
  const pairs = new Map<T, T>();
  const byCode = Map.groupBy(before, ({ code }) => code);
  // a code that is declared twice: first with first, second with second
  for (const [code, same] of Map.groupBy(after, ({ code }) => code)) {
    const earlier = byCode.get(code) ?? [];
    for (const [at, thing] of same.entries()) if (earlier[at]) pairs.set(thing, earlier[at]);
  }
  const taken = new Set(pairs.values());
  const gone = before.filter((thing) => !taken.has(thing));
  const fresh = after.filter((thing) => !pairs.has(thing));
  for (const { earlier, later } of likelyPairs(gone, fresh, traitsOf)) {
    if (taken.has(earlier) || pairs.has(later)) continue;
    taken.add(earlier);
    pairs.set(later, earlier);
  }
  return pairs;
}

interface Likeness<T> {
  readonly earlier: T;
  readonly later: T;
  readonly score: number;
}

/** Pairs with enough in common, the best first. Only things that share a trait are compared. */
function likelyPairs<T>(
  gone: readonly T[],
  fresh: readonly T[],
  traitsOf: (thing: T) => readonly Trait[],
): readonly Likeness<T>[] {
  const owners = ownersOf(gone, traitsOf);
  const found: Likeness<T>[] = [];
  for (const later of fresh) {
    const scores = new Map<T, number>();
    for (const { text, weight } of traitsOf(later)) {
      const sharing = owners.get(text) ?? [];
      if (sharing.length > telling) continue;
      for (const earlier of sharing) scores.set(earlier, (scores.get(earlier) ?? 0) + weight);
    }
    for (const [earlier, score] of scores) if (score >= enough) found.push({ earlier, later, score });
  }
  return found.sort((a, b) => b.score - a.score);
}

function ownersOf<T>(
  things: readonly T[],
  traitsOf: (thing: T) => readonly Trait[],
): ReadonlyMap<string, readonly T[]> {
  const owners = new Map<string, T[]>();
  for (const thing of things) {
    for (const { text } of traitsOf(thing)) {
      const sharing = owners.get(text);
      if (sharing) sharing.push(thing);
      else owners.set(text, [thing]);
    }
  }
  return owners;
}

function noTraits(_: Scale): readonly Trait[] {
  return [];
}

function officeTraits({ title }: Office): readonly Trait[] {
  return titleTraits(title, 4);
}

function measureTraits({ title, unit, formula, values }: Measure): readonly Trait[] {
  return [
    ...titleTraits(title, 4),
    { text: `unit ${unit && canonicalUnit(unit)}`, weight: 1 },
    ...(formula ? [{ text: `formula ${canonicalExpr(formula.expression, codeOf)}`, weight: 3 }] : []),
    ...values.map(({ period, value }) => ({ text: `value ${period.first} ${canonicalValue(value)}`, weight: 1 })),
  ];
}

function indicatorTraits({ title, formula, targets, places }: Indicator): readonly Trait[] {
  return [
    ...titleTraits(title, 3),
    { text: `node ${places[0]?.node.code}`, weight: 1 },
    ...(formula ? [{ text: `formula ${canonicalExpr(formula.expression, codeOf)}`, weight: 3 }] : []),
    ...targets.map((target) => ({ text: `target ${target.period.first} ${canonicalTarget(target)}`, weight: 1 })),
  ];
}

/** The members of a node weigh more than its title: titles are edited, and some repeat. */
function nodeTraits({ kind, title, parent, children, places }: PlanNode): readonly Trait[] {
  const held = [
    ...children.map(({ code }) => `child ${code}`),
    ...places.map(({ indicator }) => `indicator ${indicator.code}`),
  ];
  return [
    ...titleTraits(title, 4),
    { text: `kind ${kind}`, weight: 0.5 },
    { text: `parent ${parent?.code}`, weight: 0.5 },
    ...held.map((text) => ({ text, weight: 6 / held.length })),
  ];
}

function titleTraits(title: string, weight: number): readonly Trait[] {
  const text = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return text ? [{ text: `title ${text}`, weight }] : [];
}

function codeOf(thing: { readonly code: string } | { readonly path: string }): string {
  return 'code' in thing ? thing.code : thing.path;
}
