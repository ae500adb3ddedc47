// Figures that are named instead of written: benchmarks, and measures by their codes. Knows no values.

import type { GoalpostLiteral, NumberLiteral } from '../../syntax/literals.ts';
import type { NamedFigure } from '../indicator.ts';

export function readNamedFigure(literal: Exclude<GoalpostLiteral, NumberLiteral>): NamedFigure {
  if (literal.kind === 'measure') return { kind: 'measure', name: literal.name.text };
  return { kind: 'benchmark', name: literal.name === null ? null : literal.name.text };
}

export function sameNamed(a: NamedFigure, b: NamedFigure): boolean {
  return a.kind === b.kind && a.name === b.name;
}
