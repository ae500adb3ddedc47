// Owns the measures of a plan as their declarations give them. Knows nothing of the actuals that arrive elsewhere.

import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Similar } from '../../names/similar-names.ts';
import type { FormulaStatement } from '../../syntax/tree.ts';
import { type Entry, reportTwice } from '../collect.ts';
import type { MeasureDraft, UnboundFormula } from '../drafts.ts';
import { type MeasureFacts, readMeasureFacts } from '../facts/measure-facts.ts';
import type { Actual, Office } from '../model.ts';
import { type Binding, type Lookup, lookUp } from '../names/names.ts';
import { anchorOf } from '../values/anchors.ts';
import type { Site } from '../values/values.ts';

export interface Measures {
  readonly measures: ReadonlyMap<string, MeasureDraft>;
  /** Formulas still to be bound. */
  readonly formulas: readonly UnboundFormula<MeasureDraft>[];
}

/** While they are being linked. */
interface Linking {
  readonly measures: Map<string, MeasureDraft>;
  readonly formulas: UnboundFormula<MeasureDraft>[];
  readonly lookup: Lookup<Office>;
  readonly report: Report;
}

export function linkMeasures({ collected, similar, report }: Binding, offices: ReadonlyMap<string, Office>): Measures {
  const linking: Linking = { measures: new Map(), formulas: [], lookup: officeLookup(offices, similar), report };
  for (const entry of collected.entries.measure) linkMeasure(entry, linking);
  return linking;
}

function linkMeasure(entry: Entry, { measures, formulas, lookup, report }: Linking): void {
  const code = entry.declaration.code?.text;
  if (code === undefined) return;
  const first = measures.get(code);
  if (first !== undefined) {
    reportTwice(entry, first.anchor, 'measure', report);
    return;
  }
  const { measure, statement } = readMeasure(code, entry, lookup);
  measures.set(code, measure);
  if (statement !== null) formulas.push({ of: measure, entry, statement });
}

export function officeLookup(offices: ReadonlyMap<string, Office>, similar: Similar): Lookup<Office> {
  return { what: 'office', among: offices, similar };
}

/** As its declaration gives it, with its formula still to be bound. */
export function readMeasure(
  code: string,
  entry: Entry,
  lookup: Lookup<Office>,
): { readonly measure: MeasureDraft; readonly statement: FormulaStatement | null } {
  const { declaration } = entry;
  const facts = readMeasureFacts(entry);
  const measure: MeasureDraft = {
    code,
    title: declaration.title === null ? '' : declaration.title.text,
    unit: facts.unit,
    formula: null,
    accumulate: facts.accumulate,
    values: facts.offices === null ? facts.values : withOffices(facts, lookup, entry),
    documentation: facts.documentation,
    declaration,
    anchor: anchorOf(entry),
  };
  return { measure, statement: facts.formula };
}

/** A slice of an office that does not exist is left out: it would count as a total. */
function withOffices({ values, offices }: MeasureFacts, lookup: Lookup<Office>, site: Site): readonly Actual[] {
  return values.flatMap((value, index) => {
    const name = offices?.[index] ?? null;
    if (name === null) return [value];
    const office = lookUp(name, lookup, site);
    return office === null ? [] : [{ ...value, office }];
  });
}
