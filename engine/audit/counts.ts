// The counts and shares that a document prints: how many nodes or indicators there are below a node, in a band, or beyond their targets.

import type { PlanNode, PublishedFigure } from '#language/model/model.ts';
import type { Level } from '#language/syntax/rule-forms.ts';
import { divide, fromInteger, type Rational } from '../arithmetic/rational.ts';
import type { Scores } from '../result.ts';

/** What is counted: a band by its code, and at which level. */
export interface Counted extends Pick<PublishedFigure, 'name'> {
  readonly level: Pick<Level, 'node' | 'depth'> | null;
}

/** How many nodes or indicators of a kind are below: at any depth, or at a level. */
export function countOf(node: PlanNode, { name, level }: PublishedFigure): Rational {
  const below = nodesBelow(node);
  if (name !== 'indicator')
    return whole(below.filter((one) => one !== node && one.kind === name && isAt(level, one)).length);
  return whole(below.filter((one) => isAt(level, one)).reduce((count, { places }) => count + places.length, 0));
}

/** Of its children, or of its descendants at a level, or of all indicators below. */
export function countInBand(node: PlanNode, { name, level }: Counted, scores: Scores): Rational {
  return whole(bandsBelow(node, level, scores).filter((band) => band === name).length);
}

/** null where there are none. */
export function shareInBand(node: PlanNode, figure: Counted, scores: Scores): Rational | null {
  const all = bandsBelow(node, figure.level, scores).length;
  return all === 0 ? null : divide(countInBand(node, figure, scores), fromInteger(all));
}

function bandsBelow(node: PlanNode, level: Counted['level'], scores: Scores): readonly (string | null)[] {
  if (level?.node === 'indicator') return placesBelow(node).map((place) => scores.of(place).band?.code ?? null);
  const counted = level ? nodesBelow(node).filter((one) => one !== node && isAt(level, one)) : node.children;
  return counted.map((one) => scores.of(one).band?.code ?? null);
}

/** Of the indicators below that have a target. */
export function countOvershooting(node: PlanNode, scores: Scores): Rational {
  return whole(placesBelow(node).filter((place) => scores.of(place).overshoot).length);
}

/** null where no indicator below has a target. */
export function shareOvershooting(node: PlanNode, scores: Scores): Rational | null {
  const all = placesBelow(node).filter((place) => scores.of(place).target).length;
  return all === 0 ? null : divide(countOvershooting(node, scores), fromInteger(all));
}

function placesBelow(node: PlanNode): PlanNode['places'] {
  return nodesBelow(node).flatMap(({ places }) => places);
}

function whole(count: number): Rational {
  return fromInteger(count);
}

function isAt(level: Counted['level'], { kind, depth }: PlanNode): boolean {
  if (!level) return true;
  return level.node === null ? level.depth === depth : level.node === kind;
}

/** The node itself first. */
function nodesBelow(node: PlanNode): readonly PlanNode[] {
  const found = [node];
  for (let i = 0; i < found.length; i++) for (const child of found[i]!.children) found.push(child);
  return found;
}
