// What a plan takes from the plan that it follows: the figures of the years before its own, of the measures and indicators of the same codes.

import type { Given, Quantity } from '../figures.ts';
import type { Actual, Indicator, Measure } from '../indicator.ts';
import type { Memory } from '../memory.ts';
import type { Followed, Model, Office } from '../model.ts';
import { type FigureUnit, scaleOfMeasure } from '../units/conversion.ts';
import { readPeriod } from '../values/periods.ts';
import type { Site } from '../values/values.ts';

/** By code; empty where the plan follows none. */
export interface Before {
  readonly followed: Followed | null;
  readonly measures: ReadonlyMap<string, readonly Actual[]>;
  readonly indicators: ReadonlyMap<string, readonly Actual[]>;
}

const nothingBefore: Before = { followed: null, measures: new Map(), indicators: new Map() };

interface Following {
  readonly earlier: Model | null;
  /** The plan's own declaration. */
  readonly plan: Site;
  readonly offices: ReadonlyMap<string, Office>;
  readonly memory: Memory;
}

/** One object as long as the plan of before, the years and the offices are the same. */
export function figuresBefore({ earlier, plan, offices, memory }: Following): Before {
  if (earlier === null) return nothingBefore;
  const first = firstYear(plan);
  return memory.made(
    'figures of the plan before',
    () => [earlier, first, offices],
    () => taken(earlier, { first, offices }),
  );
}

/** The first year of the plan; null: it says none. What is wrong with it is reported by whoever reads the head. */
function firstYear(plan: Site): number | null {
  const silent: Site = { ...plan, report: () => {} };
  for (const statement of plan.declaration.statements) {
    if (statement.kind !== 'years' || statement.period === null) continue;
    return readPeriod('plan', statement.period, silent)?.first ?? null;
  }
  return null;
}

interface Taking {
  readonly first: number | null;
  readonly offices: ReadonlyMap<string, Office>;
}

function taken(earlier: Model, taking: Taking): Before {
  const measures = new Map<string, readonly Actual[]>();
  const indicators = new Map<string, readonly Actual[]>();
  const take = (thing: Measure | Indicator, scale: FigureUnit): readonly Actual[] => {
    const own = ('values' in thing ? thing.values : thing.actuals).filter((actual) => isOfIts(actual, earlier));
    const figures = [...own.map((actual) => ofPlan(actual, scale, earlier)), ...notOf(own, thing.before ?? [])];
    return wholeYears(figures, taking);
  };
  for (const measure of earlier.measures.values())
    if (measure.formula === null) put(measures, measure.code, take(measure, scaleOfMeasure(measure)));
  for (const indicator of earlier.indicators.values()) {
    const written = take(indicator, indicator);
    const { measure } = indicator;
    // without a formula its figures are also those of the measure of its code
    const measured = measure === null || measure.formula !== null ? [] : (measures.get(measure.code) ?? []);
    put(indicators, indicator.code, [...written, ...notOf(written, measured)]);
  }
  const { code, root, files, libraries, follows } = earlier;
  const all = [...files, ...libraries.flatMap((library) => library.files), ...(follows?.files ?? [])];
  return { followed: { code, file: root.anchor.file, files: [...new Set(all)] }, measures, indicators };
}

function put(map: Map<string, readonly Actual[]>, code: string, figures: readonly Actual[]): void {
  if (figures.length > 0) map.set(code, figures);
}

/** A plan has figures of its own years alone. */
function isOfIts({ period }: Actual, { years }: Model): boolean {
  return years === null || (period.first >= years.first && period.last <= years.last);
}

/** What one plan says of a year wins over what the one before it says. */
function notOf(own: readonly Actual[], others: readonly Actual[]): readonly Actual[] {
  const said = new Set(own.map(({ period }) => period.first));
  return others.filter(({ period }) => !said.has(period.first));
}

/** With where it comes from, and in the unit that it had there. */
function ofPlan(actual: Actual, { unit, percent }: FigureUnit, { code }: Model): Actual {
  const value = inUnit(actual.value, unit);
  return { ...actual, value, from: { plan: code, file: actual.anchor.file, unit, percent } };
}

function inUnit(value: Given, unit: FigureUnit['unit']): Given {
  if (unit === null) return value;
  if (value.kind === 'bound') return { ...value, figure: withUnit(value.figure, unit) };
  return value.kind === 'quantity' ? withUnit(value, unit) : value;
}

function withUnit(quantity: Quantity, unit: FigureUnit['unit']): Quantity {
  return quantity.unit === null && !quantity.percent ? { ...quantity, unit } : quantity;
}

/** Of years before the plan's own. Steps belong to a scale of the plan that says them; slices are taken where all of a year are known here. */
function wholeYears(figures: readonly Actual[], { first, offices }: Taking): readonly Actual[] {
  const isBefore = ({ period, value }: Actual): boolean =>
    value.kind !== 'step' && (first === null || period.last < first);
  const mapped = figures.filter(isBefore).map((actual) => ({ actual, here: officeHere(actual.office, offices) }));
  const unknown = new Set(mapped.flatMap(({ actual, here }) => (here === undefined ? [actual.period.first] : [])));
  return mapped.flatMap(({ actual, here }) => {
    if (here === undefined || (here !== null && unknown.has(actual.period.first))) return [];
    return [here === actual.office ? actual : { ...actual, office: here }];
  });
}

/** undefined: there is none of its code. */
function officeHere(office: Office | null, offices: ReadonlyMap<string, Office>): Office | null | undefined {
  if (office === null) return null;
  const own = offices.get(office.code);
  return own?.dimension?.code === office.dimension?.code ? own : undefined;
}
