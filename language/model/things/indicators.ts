// Binds the indicators of a plan: the facts of their declarations, with names resolved. Knows nothing of their places.

import { type Entry, reportTwice } from '../collect.ts';
import { type DeclaredFacts, type IndicatorDraft, joined, type UnboundFormula } from '../drafts.ts';
import { type Facts, NOTHING, readFacts } from '../facts/facts.ts';
import type { Actual, Formula, Indicator, Measure, Office, Scale } from '../model.ts';
import { type Binding, lookUp, lookUpAll } from '../names/names.ts';
import { settleUnit } from '../units/indicator-unit.ts';
import { anchorOf } from '../values/anchors.ts';
import { placeSteps } from '../values/steps.ts';
import type { Site } from '../values/values.ts';
import { type GivenInBlocks, placedOn } from './actuals.ts';
import { bindAtOnce } from './formulas.ts';

export interface Known {
  readonly offices: ReadonlyMap<string, Office>;
  readonly scales: ReadonlyMap<string, Scale>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly given: GivenInBlocks;
}

export interface Indicators {
  readonly indicators: ReadonlyMap<string, IndicatorDraft>;
  /** Formulas still to be bound: those that name more than measures. */
  readonly formulas: readonly UnboundFormula<IndicatorDraft>[];
  /** What those say that say more than an indicator is: rules, printed figures, evaluations. Most say nothing more. */
  readonly extras: ReadonlyMap<Indicator, DeclaredFacts>;
}

/** While they are being linked. */
interface Linking {
  readonly binding: Binding;
  readonly indicators: Map<string, IndicatorDraft>;
  readonly formulas: UnboundFormula<IndicatorDraft>[];
  readonly extras: Map<Indicator, DeclaredFacts>;
  readonly linksOf: (entry: Entry) => Links;
}

export function linkIndicators(binding: Binding, known: Known): Indicators {
  const { collected, memory } = binding;
  const { offices, scales, measures, given } = known;
  // the same object as long as all that names may find is the same
  const world = memory.made(
    `known in ${collected.plan?.declaration.code?.text ?? ''}`,
    () => [offices, measures, ...scales.values(), ...[...given.indicators.values()].flat()],
    () => ({}),
  );
  const link = (entry: Entry): Links => linked(entry, binding, known);
  const linksOf = (entry: Entry): Links => memory.link(link, entry, world);
  const linking: Linking = { binding, indicators: new Map(), formulas: [], extras: new Map(), linksOf };
  linkAll(collected.entries.indicator, linking);
  return linking;
}

function linkAll(entries: readonly Entry[], linking: Linking): void {
  for (let at = 0; at < entries.length; at++) linkIndicator(entries[at]!, linking);
}

function linkIndicator(entry: Entry, { binding, indicators, formulas, extras, linksOf }: Linking): void {
  const { code } = entry;
  const first = code === null ? undefined : indicators.get(code);
  if (code === null || first !== undefined) {
    entry.indicator = null;
    if (first !== undefined) reportTwice(entry, first.anchor, 'indicator', binding.report);
    return;
  }
  const links = linksOf(entry);
  const { facts, waits } = links;
  // one that reads others than measures is another where they are
  const indicator = waits ? makeIndicator(entry, links) : binding.memory.make(makeIndicator, entry, links);
  indicators.set(code, indicator);
  if (entry.indicator !== indicator) entry.indicator = indicator;
  if (waits) formulas.push({ of: indicator, entry, statement: facts.formula! });
  if (saysMore(facts)) extras.set(indicator, { facts, entry });
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
  /** By blocks of actuals. */
  readonly given: readonly Actual[];
}

function linked(entry: Entry, { memory, similar }: Binding, known: Known): Links {
  const facts = memory.read(readFacts, entry);
  const code = entry.code!;
  const scale = facts.scale && lookUp(facts.scale, { what: 'scale', among: known.scales, similar }, entry);
  const offices =
    facts.offices.length === 0
      ? NOTHING
      : lookUpAll(facts.offices, { what: 'office', among: known.offices, similar }, entry);
  const lines = known.given.indicators.size === 0 ? undefined : known.given.indicators.get(code);
  const given = lines === undefined ? NOTHING : placedOn(scale, lines);
  const { formula: statement } = facts;
  const formula = statement === null ? null : bindAtOnce({ entry, statement }, known.measures);
  const measure = statement === null ? (known.measures.get(code) ?? null) : null;
  const waits = formula === 'waits';
  return { facts, scale, offices, measure, formula: waits ? null : formula, waits, given };
}

function makeIndicator(site: Site, { facts, scale, offices, measure, formula, given }: Links): IndicatorDraft {
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
    actuals: given.length === 0 ? actuals : joined(actuals, given),
    spread: facts.spread,
    scale,
    accumulate: facts.accumulate,
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
