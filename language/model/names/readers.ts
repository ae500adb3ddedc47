// Owns who reads whom: measures and indicators through the names in formulas, an indicator without a formula through its measure.
// Knows nothing of values.

import type { Expr, Formula, Indicator, Measure, Model, PlanNode } from '../model.ts';

export type Subject = Measure | Indicator;

export interface Affected {
  /** Those asked about, and all that read them, however indirectly. */
  readonly subjects: ReadonlySet<Subject>;
  /** Nodes that say something else themselves. */
  readonly nodes: ReadonlySet<PlanNode>;
  /** Some formula asks for scores (`attained`), which may come from anywhere. */
  readonly asksForScores: boolean;
}

/** Of one plan; kept up to date by those who change what its measures and indicators read. */
export interface Readers {
  /** Who reads it directly. */
  of(subject: Subject): ReadonlySet<Subject>;
  affectedBy(changed: Iterable<Subject>): Affected;
  /** Those whose formula asks for scores. */
  askers(): ReadonlySet<Subject>;
  /** It may read others than before; whether it does. */
  update(subject: Subject): boolean;
}

export function createReaders({ measures, indicators }: Pick<Model, 'measures' | 'indicators'>): Readers {
  const readers = new Map<Subject, Set<Subject>>();
  const reads = new Map<Subject, Operands>();
  const askers = new Set<Subject>();
  const add = (one: Subject): void => {
    const operands = operandsOf(one);
    if (operands === nothing) return;
    reads.set(one, operands);
    if (operands.scores) askers.add(one);
    for (const operand of operands.subjects) {
      const known = readers.get(operand);
      if (known) known.add(one);
      else readers.set(operand, new Set([one]));
    }
  };
  for (const list of [measures, indicators]) for (const one of list.values()) add(one);
  return {
    of: (subject) => readers.get(subject) ?? none,
    askers: () => askers,
    affectedBy: (changed) => ({
      subjects: reached(changed, readers),
      nodes: noNodes,
      asksForScores: askers.size > 0,
    }),
    update: (subject) => {
      const before = reads.get(subject) ?? nothing;
      for (const operand of before.subjects) readers.get(operand)?.delete(subject);
      reads.delete(subject);
      askers.delete(subject);
      add(subject);
      return !sameOperands(before, reads.get(subject) ?? nothing);
    },
  };
}

const none: ReadonlySet<Subject> = new Set();
const noNodes: ReadonlySet<PlanNode> = new Set();

function reached(from: Iterable<Subject>, readers: ReadonlyMap<Subject, ReadonlySet<Subject>>): ReadonlySet<Subject> {
  const found = new Set(from);
  // what is added while the set is walked is walked too
  for (const one of found) for (const reader of readers.get(one) ?? none) found.add(reader);
  return found;
}

interface Operands {
  readonly subjects: ReadonlySet<Subject>;
  readonly scores: boolean;
}

const nothing: Operands = { subjects: none, scores: false };

function sameOperands(a: Operands, b: Operands): boolean {
  return (
    a.scores === b.scores && a.subjects.size === b.subjects.size && [...a.subjects].every((one) => b.subjects.has(one))
  );
}

function operandsOf(one: Subject): Operands {
  if (one.formula !== null) return operandsIn(one.formula);
  return 'measure' in one && one.measure !== null ? { subjects: new Set([one.measure]), scores: false } : nothing;
}

function operandsIn({ expression }: Formula): Operands {
  const found = { subjects: new Set<Subject>(), scores: false };
  collect(expression, found);
  return found;
}

function collect(expr: Expr, found: { subjects: Set<Subject>; scores: boolean }): void {
  switch (expr.kind) {
    case 'measure':
      found.subjects.add(expr.measure);
      return;
    case 'indicator':
      found.subjects.add(expr.indicator);
      return;
    case 'binary':
      collect(expr.left, found);
      collect(expr.right, found);
      return;
    case 'negation':
      collect(expr.operand, found);
      return;
    case 'call':
      for (const arg of expr.args) collect(arg, found);
      return;
    case 'number':
    case 'missing':
      return;
    default:
      found.scores = true;
  }
}
