// Owns how a weight is read. Knows nothing of its siblings.

import type { Anchor } from '../../diagnostics/diagnostic.ts';
import type { Declaration, NumberLiteral } from '../../syntax/tree.ts';
import type { Place, PlanNode, Weight } from '../model.ts';
import { anchorAt } from './anchors.ts';
import { readNumber } from './number.ts';
import type { Site } from './values.ts';

/** As its head says it; a weight that stands in the block has been reported, and counts all the same. */
function weightOf({ weight, statements }: Declaration): NumberLiteral | null {
  if (weight !== null || statements.length === 0) return weight;
  for (const statement of statements) if (statement.kind === 'weight') return statement.weight;
  return null;
}

/** null where there is none, or one below zero, which is reported. */
export function readWeight({ file, declaration, report }: Site): Weight | null {
  const literal = weightOf(declaration);
  if (literal === null) return null;
  const number = readNumber(literal);
  const { percent } = literal;
  if (number.coefficient >= 0n) return { number, percent };
  report('negative-weight', anchorAt(file, declaration, literal), { weight: `${literal.digits}${percent ? '%' : ''}` });
  return null;
}

/** Where the weight is written, of a member that has one: there are too many of them for each to hold it. */
export function weightAnchor({
  anchor: { file },
  declaration,
}: Pick<PlanNode | Place, 'anchor' | 'declaration'>): Anchor {
  return anchorAt(file, declaration, weightOf(declaration)!);
}
