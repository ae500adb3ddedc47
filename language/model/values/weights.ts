// Reads a weight. Knows nothing of its siblings.

import type { Anchor } from '../../diagnostics/diagnostic.ts';
import type { Name, NumberLiteral } from '../../syntax/literals.ts';
import type { Declaration } from '../../syntax/tree.ts';
import type { Place, PlanNode, Weight } from '../model.ts';
import { anchorAt } from './anchors.ts';
import { readNumber, sum } from './number.ts';
import type { Site } from './values.ts';

/** From the head; a weight in the block is reported by the parser, but used all the same. */
export function weightOf({ weight, statements }: Declaration): NumberLiteral | null {
  if (weight !== null) return isMeasured(weight) ? null : weight;
  for (const statement of statements) if (statement.kind === 'weight') return statement.weight;
  return null;
}

/** The name of the measure that a head says as its weight. */
export function weigherOf({ weight }: Declaration): Name | null {
  return weight !== null && isMeasured(weight) ? weight : null;
}

function isMeasured(weight: NumberLiteral | Name): weight is Name {
  return 'text' in weight;
}

/** null if there is none, or if it is negative, which is reported. */
export function readWeight({ file, declaration, report }: Site): Weight | null {
  const literal = weightOf(declaration);
  if (literal === null) return null;
  const number = readNumber(literal);
  const { percent } = literal;
  if (number.coefficient >= 0n) return { number, percent };
  report('negative-weight', anchorAt(file, declaration, literal), { weight: `${literal.digits}${percent ? '%' : ''}` });
  return null;
}

/** The anchor of a weight, or of what has it of what is below; computed, since storing one for each member would take too much memory. */
export function weightAnchor({ anchor, declaration }: Pick<PlanNode | Place, 'anchor' | 'declaration'>): Anchor {
  const written = weightOf(declaration) ?? weigherOf(declaration);
  return written === null ? anchor : anchorAt(anchor.file, declaration, written);
}

/** What a node weighs of the whole by what is below it; null where that has no weights of one kind. */
export function weightBelow({ children }: PlanNode): Weight | null {
  const weights = children.flatMap(({ weight }) => weight ?? []);
  const [first] = weights;
  if (first === undefined || weights.length < children.length) return null;
  if (weights.some(({ percent }) => percent !== first.percent)) return null;
  return { number: sum(weights.map(({ number }) => number)), percent: first.percent };
}
