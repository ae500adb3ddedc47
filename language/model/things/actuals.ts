// Owns what the `actuals` blocks say: which measure, indicator or place each value is of. Knows nothing of scores.

import type { ActualEntry } from '../../syntax/tree.ts';
import type { Entry } from '../collect.ts';
import { type Additions, addTo, type IndicatorDraft, joined, type MeasureDraft, type PlaceDraft } from '../drafts.ts';
import type { Actual, Office, Place, YearSpan } from '../model.ts';
import { type Binding, lookUp, reportUnknown } from '../names/names.ts';
import { findPlace, type ReferenceTargets } from '../names/references.ts';
import { anchorAt } from '../values/anchors.ts';
import { readPeriod } from '../values/periods.ts';
import { isForMeasure, placeStep } from '../values/steps.ts';
import { readValue, type Site } from '../values/values.ts';

export interface ActualsKnown extends ReferenceTargets {
  readonly measures: ReadonlyMap<string, MeasureDraft>;
  readonly offices: ReadonlyMap<string, Office>;
}

/** What one `actuals` block gives, each value to whom it is of. */
export interface BlockValues {
  readonly measures: Additions<MeasureDraft>;
  readonly indicators: Additions<IndicatorDraft>;
  readonly places: Additions<PlaceDraft>;
}

/** By block, in the order of the text: what each gives, added to what is said in declarations. */
export function bindActuals({ collected }: Binding, known: ActualsKnown): ReadonlyMap<Entry, BlockValues> {
  const blocks = new Map(collected.entries.actuals.map((entry) => [entry, readBlock(entry, known)] as const));
  const all = noValues();
  for (const given of blocks.values()) {
    gather(given.measures, all.measures);
    gather(given.indicators, all.indicators);
    gather(given.places, all.places);
  }
  for (const [measure, added] of all.measures) measure.values = joined(measure.values, added);
  for (const [indicator, added] of all.indicators) indicator.actuals = joined(indicator.actuals, added);
  for (const [place, added] of all.places) place.actuals = joined(place.actuals, added);
  return blocks;
}

/** The places that values were given for alone. */
export function placesGiven(blocks: ReadonlyMap<Entry, BlockValues>): readonly Place[] {
  return [...new Set([...blocks.values()].flatMap(({ places }) => [...places.keys()]))];
}

function noValues(): BlockValues {
  return { measures: new Map(), indicators: new Map(), places: new Map() };
}

function gather<T>(from: Additions<T>, into: Additions<T>): void {
  for (const [of, values] of from) for (const value of values) addTo(into, of, value);
}

interface Block extends BlockValues {
  readonly known: ActualsKnown;
}

export function readBlock(entry: Entry, known: ActualsKnown): BlockValues {
  const { period, source, statements } = entry.declaration;
  const given = noValues();
  const span = period === null ? null : readPeriod('value', period, entry);
  if (span === null) return given;
  const head = { period: span, source: source === null ? null : source.text };
  const block: Block = { ...given, known };
  for (const statement of statements) {
    if (statement.kind === 'actual-entry') readEntry(statement, head, { block, site: entry });
  }
  return given;
}

interface Head {
  readonly period: YearSpan;
  readonly source: string | null;
}

interface At {
  readonly block: Block;
  readonly site: Site;
}

function readEntry(entry: ActualEntry, head: Head, { block, site }: At): void {
  const value = readValue(entry.value, site);
  const { name, office: officeName } = entry.reference;
  if (value === null || name === null) return;
  const { offices, similar } = block.known;
  const office = officeName === null ? null : lookUp(officeName, { what: 'office', among: offices, similar }, site);
  if (officeName !== null && office === null) return;
  const actual: Actual = {
    period: head.period,
    value,
    rounded: entry.rounded,
    office,
    source: entry.source === null ? head.source : entry.source.text,
    anchor: anchorAt(site.file, site.declaration, entry),
  };
  give(actual, entry, { block, site });
}

/** When a code is both, the indicator reads the measure of its name; `in NODE` is of the indicator's place. */
function give(actual: Actual, { reference }: ActualEntry, { block, site }: At): void {
  const { known } = block;
  const code = reference.name!.text;
  const measure = known.measures.get(code);
  if (measure !== undefined && reference.within === null && reference.word?.word !== 'indicator') {
    if (isForMeasure(actual, code, site)) addTo(block.measures, measure, actual);
    return;
  }
  const indicator = known.indicators.get(code);
  if (indicator === undefined) {
    const { similar, measures, indicators } = known;
    reportUnknown(reference.name!, { what: 'measure', among: [measures, indicators], similar }, site);
    return;
  }
  giveIndicator(actual, indicator as IndicatorDraft, { reference, known, block, site });
}

interface Given extends At {
  readonly reference: ActualEntry['reference'];
  readonly known: ActualsKnown;
}

function giveIndicator(actual: Actual, indicator: IndicatorDraft, { reference, known, block, site }: Given): void {
  const { code } = indicator;
  const value = placeStep(actual.value, indicator.scale, { code, site, anchor: actual.anchor });
  if (value === null) return;
  const given = value === actual.value ? actual : { ...actual, value };
  if (reference.within === null) {
    addTo(block.indicators, indicator, given);
    return;
  }
  const place = findPlace(indicator, { name: reference.name!, within: reference.within }, { standing: known, site });
  if (place !== null) addTo(block.places, place as PlaceDraft, given);
}
