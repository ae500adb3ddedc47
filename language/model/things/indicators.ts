// Binds the indicators of a plan: the facts of their declarations, with names resolved. Knows nothing of their places.

import type { Before } from '../before/before.ts';
import type { Entry } from '../collect.ts';
import { type DeclaredFacts, type IndicatorDraft, joined, type UnboundFormula } from '../drafts.ts';
import { type Facts, NOTHING, readFacts } from '../facts/facts.ts';
import type { Actual, Formula, Indicator, Measure } from '../indicator.ts';
import type { Office, Scale } from '../model.ts';
import { type Binding, lookUp, lookUpAll } from '../names/names.ts';
import { settleUnit } from '../units/indicator-unit.ts';
import { anchorOf } from '../values/anchors.ts';
import { placeSteps } from '../values/steps.ts';
import type { Site } from '../values/values.ts';
import { type GivenInBlocks, placedOn } from './actuals.ts';
import { firstDeclarations } from './first-declarations.ts';
import { bindAtOnce } from './formulas.ts';

export interface Known {
  readonly offices: ReadonlyMap<string, Office>;
  readonly scales: ReadonlyMap<string, Scale>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly given: GivenInBlocks;
  readonly before: Before;
}

export interface Indicators {
  readonly indicators: ReadonlyMap<string, IndicatorDraft>;
  /** Formulas still to be bound: those that name more than measures. */
  readonly formulas: readonly UnboundFormula<IndicatorDraft>[];
  /** What those say that say more than an indicator is: rules, printed figures, evaluations. Most say nothing more. */
  readonly extras: ReadonlyMap<Indicator, DeclaredFacts>;
}

export function linkIndicators(binding: Binding, known: Known): Indicators {
  const { collected, memory } = binding;
  const { offices, scales, measures, given, before } = known;
  const plan = collected.plan?.code ?? '';
  // the same object as long as all that names may find, but for the measures, is the same
  const world = memory.made(
    `known in ${plan}`,
    () => [offices, before, ...scales.values(), ...[...given.indicators.values()].flat()],
    () => ({}),
  );
  const { first, others } = firstDeclarations('indicator', binding);
  for (const entry of others) entry.indicator = null;
  const linked = memory.each(`indicators of ${plan}`, first, { world, names: measures }, (entry, names) =>
    linkIndicator(entry, binding, { ...known, measures: names }),
  );
  return together(linked);
}

function together(linked: readonly Linked[]): Indicators {
  const indicators = new Map<string, IndicatorDraft>();
  const formulas: UnboundFormula<IndicatorDraft>[] = [];
  const extras = new Map<Indicator, DeclaredFacts>();
  for (let at = 0; at < linked.length; at++) {
    const { entry, links, code, made, extra } = linked[at]!;
    const indicator = made ?? makeIndicator(entry, links);
    indicators.set(code, indicator);
    if (entry.indicator !== indicator) entry.indicator = indicator;
    if (made === null) formulas.push({ of: indicator, entry, statement: links.facts.formula! });
    if (extra !== null) extras.set(indicator, extra);
  }
  return { indicators, formulas, extras };
}

interface Linked {
  readonly entry: Entry;
  readonly code: string;
  readonly links: Links;
  /** null: its formula reads others than measures, and it is another where they are. */
  readonly made: IndicatorDraft | null;
  readonly extra: DeclaredFacts | null;
}

function linkIndicator(entry: Entry, binding: Binding, known: Known): Linked {
  const links = linksOf(entry, binding, known);
  const { facts, waits } = links;
  const made = waits ? null : binding.memory.make(makeIndicator, entry, links);
  return { entry, code: entry.code!, links, made, extra: saysMore(facts) ? { facts, entry } : null };
}

/** Than what an indicator is. */
function saysMore({ rules, published, evaluations }: Facts): boolean {
  return rules.length > 0 || published.length > 0 || evaluations.length > 0;
}

// ---------------------------------------------------------------------------------------------------------------------- making

/** All that it is made of. */
interface Links {
  readonly facts: Facts;
  readonly scale: Scale | null;
  readonly offices: readonly Office[];
  readonly measure: Measure | null;
  readonly formula: Formula | null;
  /** The formula is still to be bound, when everything has been linked. */
  readonly waits: boolean;
  /** The measures that its goalposts and tables of values name. */
  readonly named: readonly Measure[];
  /** By blocks of actuals. */
  readonly given: readonly Actual[];
  readonly before: readonly Actual[] | null;
}

function linksOf(entry: Entry, { memory, similar }: Binding, known: Known): Links {
  const facts = memory.read(readFacts, entry);
  const code = entry.code!;
  const scale = facts.scale && lookUp(facts.scale, { what: 'scale', among: known.scales, similar }, entry);
  const offices =
    facts.offices.length === 0
      ? NOTHING
      : lookUpAll(facts.offices, { what: 'office', among: known.offices, similar }, entry);
  const lines = known.given.indicators.size === 0 ? undefined : known.given.indicators.get(code);
  const given = lines === undefined ? NOTHING : placedOn(scale, lines);
  const named =
    facts.named.length === 0
      ? NOTHING
      : lookUpAll(facts.named, { what: 'measure', among: known.measures, similar }, entry);
  const { formula: statement } = facts;
  const formula = statement === null ? null : bindAtOnce({ entry, statement }, known.measures);
  const measure = statement === null ? (known.measures.get(code) ?? null) : null;
  const waits = formula === 'waits';
  // where it has a measure, that has them
  const before = measure === null ? (known.before.indicators.get(code) ?? null) : null;
  return { facts, scale, offices, measure, formula: waits ? null : formula, waits, named, given, before };
}

function makeIndicator(site: Site, { facts, scale, offices, measure, formula, given, before }: Links): IndicatorDraft {
  const { declaration } = site;
  const code = declaration.code!.text;
  const { targets, baselines, actuals } = facts.steps ? placeSteps(facts, scale, { code, site }) : facts;
  const indicator: IndicatorDraft = {
    code,
    title: declaration.title === null ? '' : declaration.title.text,
    type: facts.type,
    unit: facts.unit,
    percent: facts.unit !== null && facts.unit.id === '%',
    formula,
    measure,
    targets,
    baselines,
    benchmarks: facts.benchmarks,
    actuals: given.length === 0 ? actuals : joined(actuals, given),
    ...(before === null ? {} : { before }),
    milestones: facts.milestones,
    spread: facts.spread,
    scale,
    accumulate: facts.accumulate,
    kept: facts.kept,
    goalposts: facts.goalposts,
    sizes: facts.sizes,
    offices,
    documentation: facts.documentation,
    places: NOTHING,
    declaration,
    anchor: anchorOf(site),
  };
  if (indicator.unit === null) settleUnit(indicator);
  return indicator;
}
