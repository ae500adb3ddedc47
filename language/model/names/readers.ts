// The dependency graph: which formulas name a measure or indicator, and which indicator has its value. Knows nothing of values.

import { partsOf, somePart } from '../expressions.ts';
import type { Expr, Formula, Indicator, Measure, Model } from '../model.ts';

export type FormulaSubject = Measure | Indicator;

/** The dependency graph of a plan. */
export interface Readers {
  /** The changed ones and everything that reads them, directly or indirectly. */
  affectedBy(changed: Iterable<FormulaSubject>): ReadonlySet<FormulaSubject>;
  /** Those whose formula reads scores (`attained`), which may depend on anything. */
  readonly askers: ReadonlySet<FormulaSubject>;
}

export function createReaders(model: Pick<Model, 'measures' | 'indicators'>): Readers {
  const readers = new Map<FormulaSubject, Set<FormulaSubject>>();
  const askers = new Set<FormulaSubject>();
  for (const one of subjectsOf(model)) {
    const operands = operandsOf(one);
    if (operands.scores) askers.add(one);
    for (const operand of operands.subjects) {
      const known = readers.get(operand);
      if (known) known.add(one);
      else readers.set(operand, new Set([one]));
    }
  }
  return { askers, affectedBy: (changed) => reached(changed, readers) };
}

/** Who reads a subject directly. */
export function readersOf(
  subject: FormulaSubject,
  model: Pick<Model, 'measures' | 'indicators'>,
): readonly FormulaSubject[] {
  return subjectsOf(model).filter((one) =>
    one.formula !== null ? names(one.formula.expression, subject) : 'measure' in one && one.measure === subject,
  );
}

function names(expr: Expr, subject: FormulaSubject): boolean {
  return somePart(
    expr,
    (part) =>
      (part.kind === 'measure' && part.measure === subject) ||
      (part.kind === 'indicator' && part.indicator === subject),
  );
}

function subjectsOf({ measures, indicators }: Pick<Model, 'measures' | 'indicators'>): readonly FormulaSubject[] {
  return [...measures.values(), ...indicators.values()];
}

const none: ReadonlySet<FormulaSubject> = new Set();

function reached(
  from: Iterable<FormulaSubject>,
  readers: ReadonlyMap<FormulaSubject, ReadonlySet<FormulaSubject>>,
): ReadonlySet<FormulaSubject> {
  const found = new Set(from);
  // what is added while the set is walked is walked too
  for (const one of found) for (const reader of readers.get(one) ?? none) found.add(reader);
  return found;
}

interface Operands {
  readonly subjects: ReadonlySet<FormulaSubject>;
  readonly scores: boolean;
}

const nothing: Operands = { subjects: none, scores: false };

function operandsOf(one: FormulaSubject): Operands {
  if (one.formula !== null) return operandsIn(one.formula);
  return 'measure' in one && one.measure !== null ? { subjects: new Set([one.measure]), scores: false } : nothing;
}

function operandsIn({ expression }: Formula): Operands {
  const subjects = new Set<FormulaSubject>();
  let scores = false;
  for (const part of partsOf(expression)) {
    if (part.kind === 'measure') subjects.add(part.measure);
    else if (part.kind === 'indicator') subjects.add(part.indicator);
    else if (part.kind.startsWith('attained')) scores = true;
  }
  return { subjects, scores };
}
