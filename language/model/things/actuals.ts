// Binds `actuals` blocks: resolves the measure, indicator or place of each value. Knows nothing of scores.

import type { ActualEntry } from '../../syntax/statements.ts';
import type { Entry } from '../collect.ts';
import { joined, type PlaceDraft } from '../drafts.ts';
import type { Actual } from '../indicator.ts';
import type { Office, Place, Scale } from '../model.ts';
import { type Binding, type Lookup, lookUp, reportUnknown } from '../names/names.ts';
import { findPlace, type ReferenceTargets } from '../names/references.ts';
import { saysAnother } from '../tree/placements.ts';
import { anchorAt } from '../values/anchors.ts';
import { readPeriod } from '../values/periods.ts';
import { isForMeasure, placeStep } from '../values/steps.ts';
import { readGiven, readReached, type Site } from '../values/values.ts';

/** What one line gives, and to whom it says that it does; for everybody still, whatever office it names. */
interface Line {
  readonly reference: ActualEntry['reference'];
  readonly actual: Actual;
}

/** A function of the block alone, like all that facts are. */
function readBlock(site: Site): readonly Line[] {
  const { period, source, statements } = site.declaration;
  const span = period === null ? null : readPeriod('value', period, site);
  if (span === null) return [];
  return statements.flatMap((statement) => {
    if (statement.kind !== 'actual-entry') return [];
    const { reference, rounded, provisional } = statement;
    const value = readGiven(statement.value, site);
    if (value === null || reference.name === null) return [];
    const own = (statement.source ?? source)?.text ?? null;
    const anchor = anchorAt(site.file, site.declaration, statement);
    const reached = readReached(statement, site);
    return [
      { reference, actual: { period: span, value, reached, rounded, provisional, office: null, source: own, anchor } },
    ];
  });
}

// --------------------------------------------------------------------------------------------------------------------- to whom

/** What all blocks give, in the order of the text: by the code of the measure or the indicator, or to an indicator in a node. */
export interface GivenInBlocks {
  readonly measures: ReadonlyMap<string, readonly Actual[]>;
  readonly indicators: ReadonlyMap<string, readonly GivenLine[]>;
  readonly inNodes: readonly GivenLine[];
}

/** With the block that it stands in. */
export interface GivenLine extends Line {
  readonly entry: Entry;
}

interface Giving {
  readonly declared: Readonly<Record<'measure' | 'indicator', ReadonlyMap<string, Entry>>>;
  readonly lookup: Lookup<Office>;
  readonly measures: Map<string, Actual[]>;
  readonly indicators: Map<string, GivenLine[]>;
  readonly inNodes: GivenLine[];
}

export function givenInBlocks(
  { collected: { entries }, similar, memory }: Binding,
  offices: ReadonlyMap<string, Office>,
): GivenInBlocks {
  const none = entries.actuals.length === 0;
  const giving: Giving = {
    declared: { measure: byCode(none ? [] : entries.measure), indicator: byCode(none ? [] : entries.indicator) },
    lookup: { what: 'office', among: offices, similar },
    measures: new Map(),
    indicators: new Map(),
    inNodes: [],
  };
  for (const entry of entries.actuals) for (const line of memory.read(readBlock, entry)) give(line, entry, giving);
  return giving;
}

function byCode(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.flatMap((entry) => (entry.declaration.code ? [[entry.declaration.code.text, entry]] : [])));
}

function give(line: Line, entry: Entry, giving: Giving): void {
  const { reference } = line;
  const { declared, lookup, measures, indicators, inNodes } = giving;
  const code = reference.name!.text;
  const actual = ofOffice(line, lookup, entry);
  if (actual === null) return;
  if (isOfMeasure(reference, declared.measure)) {
    if (isForMeasure(actual, code, entry)) addTo(measures, code, actual);
  } else if (!declared.indicator.has(code)) {
    const { similar } = lookup;
    reportUnknown(reference.name!, { what: 'measure', among: [declared.measure, declared.indicator], similar }, entry);
  } else if (reference.within === null) addTo(indicators, code, { reference, actual, entry });
  else inNodes.push({ reference, actual, entry });
}

/** null if the office does not exist, which is reported: without office it would be a total. */
function ofOffice({ reference, actual }: Line, lookup: Lookup<Office>, site: Site): Actual | null {
  if (reference.office === null) return actual;
  const office = lookUp(reference.office, lookup, site);
  return office && { ...actual, office };
}

/** If a code is both, the value is the measure's, which the indicator reads; `in NODE` is for the indicator's place. */
function isOfMeasure({ name, within, word }: Line['reference'], measures: ReadonlyMap<string, unknown>): boolean {
  return within === null && word?.word !== 'indicator' && measures.has(name!.text);
}

/** The values with steps resolved on the indicator's scale; unresolved ones are left out, and reported. */
export function placedOn(scale: Scale | null, lines: readonly GivenLine[]): readonly Actual[] {
  return lines.flatMap(({ reference, actual, entry }) => {
    const at = { code: reference.name!.text, site: entry, anchor: actual.anchor };
    const value = placeStep(actual.value, scale, at);
    if (value === null) return [];
    return [value === actual.value ? actual : { ...actual, value }];
  });
}

/** To places; gives those that have got any. */
export function givePlaces({ inNodes }: GivenInBlocks, standing: ReferenceTargets): readonly Place[] {
  const given = new Map<PlaceDraft, Actual[]>();
  for (const line of inNodes) {
    const { name, within } = line.reference;
    const indicator = standing.indicators.get(name!.text);
    if (indicator === undefined || within === null) continue;
    const [actual] = placedOn(indicator.scale, [line]);
    const place = actual && findPlace(indicator, { name: name!, within }, { standing, site: line.entry });
    if (place) addTo(given, place as PlaceDraft, actual);
  }
  for (const [place, added] of given) {
    place.actuals = joined(place.actuals, added);
    saysAnother(place);
  }
  return [...given.keys()];
}

function addTo<K, T>(lists: Map<K, T[]>, key: K, one: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [one]);
  else list.push(one);
}
