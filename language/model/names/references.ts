// Resolves references `CODE`, `CODE in NODE` and `indicator CODE` to a node, or to one of the places of an indicator.

import type { Similar } from '../../names/similar-names.ts';
import { spell } from '../../syntax/keywords/keywords.ts';
import type { Keyword, Name } from '../../syntax/literals.ts';
import type { Indicator } from '../indicator.ts';
import type { Place, PlanNode, Subject } from '../model.ts';
import type { Tree } from '../tree/branches.ts';
import { topOf } from '../tree/top.ts';
import { anchorAt } from '../values/anchors.ts';
import type { Site } from '../values/values.ts';
import { writeCode } from './codes.ts';
import { reportUnknown } from './names.ts';

/** What may be referred to. */
export interface ReferenceTargets {
  readonly tree: Tree;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly similar: Similar;
}

export interface Wanted {
  readonly word: Keyword | null;
  readonly name: Name | null;
  readonly within: Name | null;
}

/** null if it is unresolved or ambiguous, which is reported. */
export function findSubject(wanted: Wanted, standing: ReferenceTargets, site: Site): Subject | null {
  const { word, name } = wanted;
  if (name === null) return word?.word === 'plan' ? { kind: 'node', node: standing.tree.root.node } : null;
  const indicator = word === null || word.word === 'indicator' ? standing.indicators.get(name.text) : undefined;
  const isNode = word?.word !== 'indicator' && standing.tree.declared.has(name.text);
  if (indicator !== undefined && isNode) return reportBoth(name, { standing, site });
  if (indicator !== undefined) return asSubject(findPlace(indicator, { ...wanted, name }, { standing, site }));
  if (isNode) return asSubject(findNode({ ...wanted, name }, { standing, site }));
  if (name.text === standing.tree.root.node.code) return asSubject(findNode({ ...wanted, name }, { standing, site }));
  reportNothing(wanted, name, { standing, site });
  return null;
}

interface ReferenceSite {
  readonly standing: ReferenceTargets;
  readonly site: Site;
}

interface CodeReference {
  readonly name: Name;
  readonly within: Name | null;
}

function asSubject(found: PlanNode | Place | null): Subject | null {
  if (found === null) return null;
  return found.kind === 'place' ? { kind: 'place', place: found } : { kind: 'node', node: found };
}

/** The place of an indicator: the only one in the plan's tree, or the nearest below `in NODE`. */
export function findPlace(indicator: Indicator, { name, within }: CodeReference, at: ReferenceSite): Place | null {
  if (within !== null) return nearest(indicator.places, within, { name, nodeOf: ({ node }) => node, at });
  const own = indicator.places.filter(({ node }) => isOfPlan(node, at.standing));
  const candidates = own.length > 0 ? own : indicator.places;
  if (candidates.length === 1) return candidates[0]!;
  if (candidates.length === 0) report('not-placed', { name, at });
  else
    reportAmbiguous(
      candidates.map(({ node }) => node),
      { name, at },
    );
  return null;
}

function isOfPlan(node: PlanNode, { tree }: ReferenceTargets): boolean {
  return topOf(node) === tree.root.node;
}

/** The node with that code, or the plan; with `in NODE` its `use` below that node. */
function findNode({ name, within }: CodeReference, at: ReferenceSite): PlanNode | null {
  const { declared, used } = at.standing.tree;
  const { node } = declared.get(name.text) ?? at.standing.tree.root;
  if (within === null) return node;
  const candidates: PlanNode[] = [node, ...(used.get(name.text) ?? []).map((branch) => branch.node)];
  return nearest(candidates, within, { name, nodeOf: (one) => one.parent, at });
}

interface Nearness<T> {
  readonly name: Name;
  readonly nodeOf: (candidate: T) => PlanNode | null;
  readonly at: ReferenceSite;
}

/** The candidate below a node (or below a `use` of it) with the fewest nodes between. */
function nearest<T>(candidates: readonly T[], within: Name, { name, nodeOf, at }: Nearness<T>): T | null {
  const containers = containersOf(within, at);
  if (containers === null) return null;
  for (const among of containers) {
    const found = nearestBelow(candidates, among, nodeOf);
    if (found.length === 1) return found[0]!;
    if (found.length > 1) {
      reportAmbiguous(
        found.flatMap((one) => nodeOf(one) ?? []),
        { name, at },
      );
      return null;
    }
  }
  const places = [...new Set(candidates.flatMap((one) => nodeOf(one)?.code || []))].map(writeCode);
  at.site.report('not-in-node', anchorAt(at.site.file, at.site.declaration, within), {
    name: name.text,
    node: within.text,
    places,
  });
  return null;
}

/** The node with a code, then its `use`s; null if there is none, which is reported. */
function containersOf(within: Name, { standing, site }: ReferenceSite): readonly (readonly PlanNode[])[] | null {
  const { declared, used, root } = standing.tree;
  const node = declared.get(within.text)?.node ?? (within.text === root.node.code ? root.node : undefined);
  if (node !== undefined) return [[node], (used.get(within.text) ?? []).map((branch) => branch.node)];
  reportUnknown(within, { what: 'node', among: [declared], similar: standing.similar }, site);
  return null;
}

function nearestBelow<T>(
  candidates: readonly T[],
  containers: readonly PlanNode[],
  nodeOf: (one: T) => PlanNode | null,
): readonly T[] {
  let best = Number.POSITIVE_INFINITY;
  let found: T[] = [];
  for (const candidate of candidates) {
    const distance = distanceUp(nodeOf(candidate), containers);
    if (distance === null || distance > best) continue;
    if (distance < best) found = [];
    best = distance;
    found.push(candidate);
  }
  return found;
}

function distanceUp(node: PlanNode | null, containers: readonly PlanNode[]): number | null {
  let distance = 0;
  for (let at = node; at !== null; at = at.parent) {
    if (containers.includes(at)) return distance;
    distance++;
  }
  return null;
}

// --------------------------------------------------------------------------------------------------------------------- reports

function report(code: 'not-placed', { name, at: { site } }: { name: Name; at: ReferenceSite }): void {
  site.report(code, anchorAt(site.file, site.declaration, name), {
    what: 'indicator',
    name: name.text,
    word: spell(site.keywords, 'under'),
  });
}

/** Suggests `in NODE` behind the code. */
function reportAmbiguous(nodes: readonly PlanNode[], { name, at: { site } }: { name: Name; at: ReferenceSite }): void {
  const places = [...new Set(nodes.map(({ code }) => code))].map(writeCode);
  site.report('ambiguous-place', anchorAt(site.file, site.declaration, name), { name: name.text, places });
}

function reportBoth(name: Name, { standing, site }: ReferenceSite): null {
  const kind = standing.tree.declared.get(name.text)!.node.kind;
  site.report('ambiguous-kind', anchorAt(site.file, site.declaration, name), {
    name: name.text,
    kinds: [spell(site.keywords, 'indicator'), spell(site.keywords, kind === 'plan' ? 'plan' : kind)],
  });
  return null;
}

function reportNothing({ word }: Wanted, name: Name, { standing, site }: ReferenceSite): void {
  const { tree, indicators, similar } = standing;
  const what = word === null ? 'name' : word.word === 'indicator' ? 'indicator' : 'node';
  const among = [...(what === 'indicator' ? [] : [tree.declared]), ...(what === 'node' ? [] : [indicators])];
  reportUnknown(name, { what, among, similar }, site);
}
