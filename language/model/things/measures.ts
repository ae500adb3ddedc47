// Binds the measures of a plan: the facts of their declarations, with the values from blocks of actuals. Knows nothing of indicators.

import { type Entry, reportTwice } from '../collect.ts';
import { joined, type MeasureDraft, type UnboundFormula } from '../drafts.ts';
import { type MeasureFacts, readMeasureFacts } from '../facts/measure-facts.ts';
import type { Memory } from '../memory.ts';
import type { Actual, Office } from '../model.ts';
import { type Binding, type Lookup, lookUp } from '../names/names.ts';
import { anchorOf } from '../values/anchors.ts';
import type { Site } from '../values/values.ts';
import type { GivenInBlocks } from './actuals.ts';

export interface Measures {
  readonly measures: ReadonlyMap<string, MeasureDraft>;
  /** Formulas still to be bound. */
  readonly formulas: readonly UnboundFormula<MeasureDraft>[];
}

export interface MeasuresKnown {
  readonly offices: ReadonlyMap<string, Office>;
  readonly given: GivenInBlocks;
}

/** While they are being linked. */
interface Linking {
  readonly memory: Memory;
  readonly measures: Map<string, MeasureDraft>;
  readonly formulas: UnboundFormula<MeasureDraft>[];
  readonly linksOf: (entry: Entry) => Links;
}

export function linkMeasures(binding: Binding, { offices, given }: MeasuresKnown): Measures {
  const { collected, similar, memory } = binding;
  const plan = collected.plan?.declaration.code?.text ?? '';
  // the same object as long as all that names may find is the same
  const world = memory.made(
    `offices and values given in ${plan}`,
    () => [offices, ...[...given.measures].flat(2)],
    () => ({}),
  );
  const lookup: Lookup<Office> = { what: 'office', among: offices, similar };
  const link = (entry: Entry): Links => linked(entry, { memory, lookup, given });
  const linksOf = (entry: Entry): Links => memory.link(link, entry, world);
  const { measure: entries } = collected.entries;
  return memory.made(
    `measures of ${plan}`,
    () => [world, ...entries],
    () => linkAll(entries, { memory, measures: new Map(), formulas: [], linksOf }),
    // those that read others are others where they are
    ({ formulas }) => formulas.length === 0,
  );
}

function linkAll(entries: readonly Entry[], linking: Linking): Measures {
  for (let at = 0; at < entries.length; at++) linkMeasure(entries[at]!, linking);
  return linking;
}

function linkMeasure(entry: Entry, { memory, measures, formulas, linksOf }: Linking): void {
  const { code } = entry;
  if (code === null) return;
  const first = measures.get(code);
  if (first !== undefined) {
    reportTwice(entry, first.anchor, 'measure', memory.report);
    return;
  }
  const links = linksOf(entry);
  const { formula } = links.facts;
  // one that reads others is another where they are
  const measure = formula === null ? memory.make(makeMeasure, entry, links) : makeMeasure(entry, links);
  measures.set(code, measure);
  if (formula !== null) formulas.push({ of: measure, entry, statement: formula });
}

/** All that it is made of. */
interface Links {
  readonly facts: MeasureFacts;
  readonly values: readonly Actual[];
}

interface Finding {
  readonly memory: Memory;
  readonly lookup: Lookup<Office>;
  readonly given: GivenInBlocks;
}

function linked(entry: Entry, { memory, lookup, given }: Finding): Links {
  const facts = memory.read(readMeasureFacts, entry);
  const own = facts.offices === null ? facts.values : withOffices(facts, lookup, entry);
  const added = given.measures.size === 0 ? undefined : given.measures.get(entry.declaration.code!.text);
  return { facts, values: added === undefined ? own : joined(own, added) };
}

/** With its formula still to be bound. */
function makeMeasure(site: Site, { facts, values }: Links): MeasureDraft {
  const { declaration } = site;
  return {
    code: declaration.code!.text,
    title: declaration.title === null ? '' : declaration.title.text,
    unit: facts.unit,
    formula: null,
    accumulate: facts.accumulate,
    values,
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
