// Reads the facts of a measure's declaration. A pure function of that declaration, so the result can be cached as long as it is the same object. Knows
// no other declaration.

import type { Name } from '../../syntax/literals.ts';
import type { AccumulateStatement, Accumulation, FormulaStatement, Statement } from '../../syntax/statements.ts';
import type { Unit } from '../figures.ts';
import type { Actual } from '../indicator.ts';
import type { Documentation } from '../model.ts';
import { anchorAt } from '../values/anchors.ts';
import { isForMeasure } from '../values/steps.ts';
import type { Site } from '../values/values.ts';
import {
  append,
  declaredUnit,
  document,
  NO_DOCUMENTATION,
  NOTHING,
  once,
  readActual,
  refuseDefinition,
} from './facts.ts';

export interface MeasureFacts {
  unit: Unit | null;
  formula: FormulaStatement | null;
  accumulate: Accumulation | null;
  /** Totals and slices; the office of a slice is in `offices` at the same index. */
  values: readonly Actual[];
  offices: readonly (Name | null)[] | null;
  documentation: Documentation;
}

export function readMeasureFacts(site: Site): MeasureFacts {
  const { unit, source, statements } = site.declaration;
  const facts: MeasureFacts = {
    unit: unit === null ? null : declaredUnit(unit, site),
    formula: null,
    accumulate: null,
    values: NOTHING,
    offices: null,
    documentation:
      source === null
        ? NO_DOCUMENTATION
        : { description: null, notes: NOTHING, details: NOTHING, owner: null, source: source.text },
  };
  for (const statement of statements) readMeasureStatement(facts, statement, site);
  return facts;
}

function readMeasureStatement(facts: MeasureFacts, statement: Statement, site: Site): void {
  switch (statement.kind) {
    case 'measure-value': {
      const actual = readActual(statement, site);
      if (actual === null || !isForMeasure(actual, site.declaration.code?.text ?? '', site)) return;
      if (statement.office !== null) facts.offices ??= facts.values.map(() => null);
      facts.values = append(facts.values, actual);
      if (facts.offices !== null) facts.offices = append(facts.offices, statement.office);
      return;
    }
    case 'formula':
      if (once(facts.formula, statement, site)) facts.formula = statement;
      return;
    case 'unit':
      refuseDefinition(statement, site);
      if (statement.unit && once(facts.unit, statement, site)) facts.unit = declaredUnit(statement.unit, site);
      return;
    case 'accumulate':
      if (once(facts.accumulate, statement, site)) facts.accumulate = readAccumulation(statement, site);
      return;
    default:
      facts.documentation = document(facts.documentation, statement, site);
  }
}

/** A measure has no target that could be kept. */
function readAccumulation(statement: AccumulateStatement, site: Site): Accumulation | null {
  const { accumulation } = statement;
  if (accumulation !== 'kept') return accumulation;
  const name = site.declaration.code?.text ?? '';
  site.report('kept', anchorAt(site.file, site.declaration, statement), { why: 'measure', name });
  return null;
}
