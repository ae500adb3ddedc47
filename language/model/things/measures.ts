// Binds the measures of a plan: the facts of their declarations, with the values from blocks of actuals. Knows nothing of indicators.

import type { Before } from '../before/before.ts';
import type { Entry } from '../collect.ts';
import { joined, type MeasureDraft, type UnboundFormula } from '../drafts.ts';
import { type MeasureFacts, readMeasureFacts } from '../facts/measure-facts.ts';
import type { Actual } from '../indicator.ts';
import type { Memory } from '../memory.ts';
import type { Office } from '../model.ts';
import { type Binding, type Lookup, lookUp } from '../names/names.ts';
import { anchorOf } from '../values/anchors.ts';
import type { Site } from '../values/values.ts';
import type { GivenInBlocks } from './actuals.ts';
import { firstDeclarations } from './first-declarations.ts';

export interface Measures {
  readonly measures: ReadonlyMap<string, MeasureDraft>;
  /** Formulas still to be bound. */
  readonly formulas: readonly UnboundFormula<MeasureDraft>[];
}

export interface MeasuresKnown {
  readonly offices: ReadonlyMap<string, Office>;
  readonly given: GivenInBlocks;
  readonly before: Before;
}

export function linkMeasures(binding: Binding, { offices, given, before }: MeasuresKnown): Measures {
  const { collected, similar, memory } = binding;
  const plan = collected.plan?.code ?? '';
  // the same object as long as all that names may find is the same
  const world = memory.made(
    `offices and values given in ${plan}`,
    () => [offices, before, ...[...given.measures].flat(2)],
    () => ({}),
  );
  const lookup: Lookup<Office> = { what: 'office', among: offices, similar };
  const { first } = firstDeclarations('measure', binding);
  const linked = memory.each(`measures of ${plan}`, first, { world }, (entry) =>
    linkMeasure(entry, { memory, lookup, given, before }),
  );
  return memory.made(
    `measures by code of ${plan}`,
    () => [linked],
    () => together(linked),
    // those that read others are others where they are
    ({ formulas }) => formulas.length === 0,
  );
}

function together(linked: readonly Linked[]): Measures {
  const measures = new Map<string, MeasureDraft>();
  const formulas: UnboundFormula<MeasureDraft>[] = [];
  for (const { entry, links, made } of linked) {
    const measure = made ?? makeMeasure(entry, links);
    measures.set(measure.code, measure);
    if (links.facts.formula !== null) formulas.push({ of: measure, entry, statement: links.facts.formula });
  }
  return { measures, formulas };
}

interface Linked {
  readonly entry: Entry;
  readonly links: Links;
  /** null: it has a formula that reads others, and is another where they are. */
  readonly made: MeasureDraft | null;
}

function linkMeasure(entry: Entry, finding: Finding): Linked {
  const links = linksOf(entry, finding);
  const made = links.facts.formula === null ? finding.memory.make(makeMeasure, entry, links) : null;
  return { entry, links, made };
}

/** All that it is made of. */
interface Links {
  readonly facts: MeasureFacts;
  readonly values: readonly Actual[];
  readonly before: readonly Actual[] | null;
}

interface Finding {
  readonly memory: Memory;
  readonly lookup: Lookup<Office>;
  readonly given: GivenInBlocks;
  readonly before: Before;
}

function linksOf(entry: Entry, { memory, lookup, given, before }: Finding): Links {
  const facts = memory.read(readMeasureFacts, entry);
  const own = facts.offices === null ? facts.values : withOffices(facts, lookup, entry);
  const added = given.measures.size === 0 ? undefined : given.measures.get(entry.declaration.code!.text);
  return { facts, values: added === undefined ? own : joined(own, added), before: takenFrom(before, entry, facts) };
}

/** Of the measure of its code, or else of the indicator; none where it is computed. */
function takenFrom({ measures, indicators }: Before, { code }: Entry, { formula }: MeasureFacts): Links['before'] {
  if (formula !== null || code === null) return null;
  return measures.get(code) ?? indicators.get(code) ?? null;
}

/** With its formula still to be bound. */
function makeMeasure(site: Site, { facts, values, before }: Links): MeasureDraft {
  const { declaration } = site;
  return {
    code: declaration.code!.text,
    title: declaration.title === null ? '' : declaration.title.text,
    unit: facts.unit,
    formula: null,
    accumulate: facts.accumulate,
    values,
    ...(before === null ? {} : { before }),
    documentation: facts.documentation,
    declaration,
    anchor: anchorOf(site),
  };
}

/** Leaves out slices of offices that do not exist: without office they would be totals. */
function withOffices({ values, offices }: MeasureFacts, lookup: Lookup<Office>, site: Site): readonly Actual[] {
  return values.flatMap((value, index) => {
    const name = offices?.[index] ?? null;
    if (name === null) return [value];
    const office = lookUp(name, lookup, site);
    return office === null ? [] : [{ ...value, office }];
  });
}
