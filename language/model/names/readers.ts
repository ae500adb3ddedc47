// The dependency graph: which formulas name a measure or indicator, and which indicator has its value. Knows nothing of values.

import { partsOf } from '../expressions.ts';
import { measuresNamedBy } from '../goals/measures-named.ts';
import type { Formula, Indicator, Measure } from '../indicator.ts';
import type { Model } from '../model.ts';
import { noRows, type Row, type Rows, renewed } from '../rows.ts';

export type FormulaSubject = Measure | Indicator;

/** The dependency graph of a plan. */
export interface Readers {
  /** Who reads a subject directly. */
  readersOf(subject: FormulaSubject): readonly FormulaSubject[];
  /** The changed ones and everything that reads them, directly or indirectly. */
  affectedBy(changed: Iterable<FormulaSubject>): ReadonlySet<FormulaSubject>;
  /** Those whose formula reads scores (`attained`), which may depend on anything. */
  readonly askers: ReadonlySet<FormulaSubject>;
}

/** Of each measure and indicator what it reads, and whether it reads scores. */
type Reads = Rows<FormulaSubject, readonly FormulaSubject[], boolean>;

/** What the formulas of a plan read, from one model to the next: only those of new measures and indicators are walked. */
export class ReadsMemory {
  private reads: Reads = noRows;

  of(subjects: readonly FormulaSubject[]): Reads {
    this.reads = renewed(this.reads, subjects, { make: readsOf, isOther: null });
    return this.reads;
  }
}

export function createReaders(
  { measures, indicators }: Pick<Model, 'measures' | 'indicators'>,
  memory: ReadsMemory = new ReadsMemory(),
): Readers {
  const reads = memory.of([...measures.values(), ...indicators.values()]);
  const readersOf = createLookup(reads, namersOf({ measures, indicators }));
  return {
    readersOf,
    affectedBy: (changed) => reached(changed, readersOf),
    askers: new Set(reads.things.filter((_, at) => reads.found[at])),
  };
}

/** A list that is read through takes a fifth of the time of a map that is made. */
const fewLookups = 4;

type Namers = ReadonlyMap<FormulaSubject, readonly FormulaSubject[]>;

/** The indicators whose goalposts and tables of values name a measure, wherever they are used. */
function namersOf({ measures, indicators }: Pick<Model, 'measures' | 'indicators'>): Namers {
  const found = new Map<FormulaSubject, FormulaSubject[]>();
  for (const indicator of indicators.values()) {
    for (const code of measuresNamedBy(indicator)) {
      const measure = measures.get(code);
      if (measure) found.set(measure, [...(found.get(measure) ?? []), indicator]);
    }
  }
  return found;
}

function createLookup(reads: Reads, namers: Namers): Readers['readersOf'] {
  let lookups = 0;
  let map: ReadonlyMap<FormulaSubject, readonly FormulaSubject[]> | null = null;
  return (subject) => {
    const named = namers.get(subject) ?? none;
    if (lookups++ < fewLookups)
      return together(
        reads.things.filter((_, at) => reads.values[at]!.includes(subject)),
        named,
      );
    map ??= readersBySubject(reads);
    return together(map.get(subject) ?? none, named);
  };
}

function together(readers: readonly FormulaSubject[], named: readonly FormulaSubject[]): readonly FormulaSubject[] {
  return named.length === 0 ? readers : [...new Set([...readers, ...named])];
}

function readersBySubject({ things, values }: Reads): ReadonlyMap<FormulaSubject, readonly FormulaSubject[]> {
  const readers = new Map<FormulaSubject, FormulaSubject[]>();
  for (const [at, reader] of things.entries()) {
    for (const subject of values[at]!) {
      const known = readers.get(subject);
      if (known) known.push(reader);
      else readers.set(subject, [reader]);
    }
  }
  return readers;
}

const none: readonly FormulaSubject[] = [];

function reached(from: Iterable<FormulaSubject>, readersOf: Readers['readersOf']): ReadonlySet<FormulaSubject> {
  const found = new Set(from);
  // what is added while the set is walked is walked too
  for (const one of found) for (const reader of readersOf(one)) found.add(reader);
  return found;
}

/** Each subject once. */
function readsOf(one: FormulaSubject): Row<readonly FormulaSubject[], boolean> {
  if (one.formula !== null) return readsIn(one.formula);
  const measure = 'measure' in one ? one.measure : null;
  return { value: measure === null ? none : [measure], found: false, names: [] };
}

function readsIn({ expression }: Formula): Row<readonly FormulaSubject[], boolean> {
  const subjects = new Set<FormulaSubject>();
  let scores = false;
  for (const part of partsOf(expression)) {
    if (part.kind === 'measure') subjects.add(part.measure);
    else if (part.kind === 'indicator') subjects.add(part.indicator);
    else if (part.kind.startsWith('attained')) scores = true;
  }
  return { value: [...subjects], found: scores, names: [] };
}
