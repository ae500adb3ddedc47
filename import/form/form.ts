// The form of an office: what it delivers for a period, row by row, with what it delivered before and what is aimed at. Knows no file format.

import { everyNode } from '#engine/diff/keys.ts';
import { measuresOf } from '#engine/diff/subject.ts';
import { goalIn } from '#engine/goals/goals.ts';
import { valueIn } from '#engine/words/value.ts';
import type { YearSpan } from '#language/model/figures.ts';
import { targetOf } from '#language/model/goals/target-of.ts';
import type { Actual, Indicator } from '#language/model/indicator.ts';
import type { Model, Office, Place, PlanNode } from '#language/model/model.ts';
import { printPeriod } from '#language/model/values/periods.ts';
import { type Holder, holdersOf, readAlone } from '../actuals/holders.ts';
import { columnName } from '../sheet/cell.ts';
import { type FormWords, formWords } from '../words/form-words.ts';
import type { Embedded } from './embedded.ts';

export interface FormRow {
  readonly holder: Holder;
  readonly title: string;
  readonly unit: string;
  /** Of the year before. */
  readonly before: string;
  readonly target: string;
  /** The indicators for which it is collected. */
  readonly serves: string;
  /** Its own slice is wanted. */
  readonly sliced: boolean;
}

export interface Form {
  readonly words: FormWords;
  readonly office: Office;
  /** Above the table. */
  readonly lines: readonly string[];
  readonly headings: readonly string[];
  readonly rows: readonly FormRow[];
  readonly embedded: Embedded;
}

/** The row of the headings, from 0. */
export const HEADINGS_ROW = 4;

/** In which order the columns stand; the office is there where slices are delivered. */
export const formColumns = [
  'code',
  'title',
  'unit',
  'value',
  'source',
  'note',
  'because',
  'before',
  'target',
  'serves',
  'office',
] as const;
export type FormColumn = (typeof formColumns)[number];

export function formOf(model: Model, office: Office, period: YearSpan): Form {
  const words = formWords[model.language];
  const rows = rowsOf(model, office, period);
  const year = period.first;
  const written = printPeriod(period);
  const heading = (column: FormColumn): string => words.headings[column](written, year);
  return {
    words,
    office,
    lines: [
      words.title(office.title || office.code),
      [model.organisation, model.title || model.code, written].filter((text) => text).join(' · '),
      words.instructions,
    ],
    headings: formColumns.filter((column) => column !== 'office' || rows.some(({ sliced }) => sliced)).map(heading),
    rows,
    embedded: embeddedFor({ model, office, rows, words, period: written }),
  };
}

interface Embedding {
  readonly model: Model;
  readonly office: Office;
  readonly rows: readonly FormRow[];
  readonly words: FormWords;
  readonly period: string;
}

function embeddedFor({ model, office, rows, words, period }: Embedding): Embedded {
  const column = (of: FormColumn): string => columnName(formColumns.indexOf(of));
  return {
    perfplan: 'form',
    period,
    office: office.code,
    mapping: {
      version: 1,
      plan: model.code,
      sheet: words.sheet,
      header: [HEADINGS_ROW + 1],
      firstRow: HEADINGS_ROW + 2,
      lastRow: Math.max(HEADINGS_ROW + 2, HEADINGS_ROW + 1 + rows.length),
      columns: {
        code: column('code'),
        value: column('value'),
        unit: column('unit'),
        source: column('source'),
        note: column('note'),
        because: column('because'),
        ...(rows.some(({ sliced }) => sliced) ? { office: column('office') } : {}),
      },
      numbers: model.language === 'it' ? 'italian' : 'english',
      dates: 'day-first',
      figures: 'stored',
      blank: 'missing',
      missing: ['n.d.', '---'],
      notApplicable: [words.notApplicable],
      done: [words.done],
      notDone: [words.notDone],
      codes: {},
    },
  };
}

// ------------------------------------------------------------------------------------------------------------------------- rows

function rowsOf(model: Model, office: Office, period: YearSpan): readonly FormRow[] {
  const holders = holdersOf(model);
  const serving = new Map<Holder, Indicator[]>();
  for (const { indicator } of placesOf(model, office)) {
    for (const code of codesFor(indicator)) {
      const holder = holders.get(code);
      if (!holder || holder.computed) continue;
      const served = serving.get(holder) ?? [];
      if (!served.includes(indicator)) served.push(indicator);
      serving.set(holder, served);
    }
  }
  return [...serving].map(([holder, served]) => rowOf(holder, served, { model, office, period }));
}

/** Its own, if it is given directly; else of the measures that it reads. */
function codesFor(indicator: Indicator): readonly string[] {
  const measures = [...measuresOf(indicator)].filter(({ formula }) => !formula).map(({ code }) => code);
  return measures.length > 0 ? measures.toReversed() : [indicator.code];
}

/** What the office, or one below it, is named for: in the plan, and in its scorecards. */
function placesOf(model: Model, office: Office): readonly Place[] {
  const isOf = (offices: readonly Office[]): boolean => offices.some((one) => isIn(one, office));
  const found = new Set<Place>();
  for (const node of everyNode(model)) {
    if (isOf(node.offices)) for (const place of below(node, isOf)) found.add(place);
    for (const place of node.places) if (isOf(place.offices)) found.add(place);
  }
  return [...found];
}

function isIn(office: Office, wanted: Office): boolean {
  for (let one: Office | null = office; one; one = one.parent) if (one.code === wanted.code) return true;
  return false;
}

/** Without what is another office's. A node that is used whole brings what stands in it. */
function below(node: PlanNode, isOf: (offices: readonly Office[]) => boolean): readonly Place[] {
  const from = node.whole ?? node;
  const isOthers = (offices: readonly Office[]): boolean => offices.length > 0 && !isOf(offices);
  return [
    ...from.places.filter(({ offices }) => !isOthers(offices)),
    ...from.children.filter(({ offices }) => !isOthers(offices)).flatMap((child) => below(child, isOf)),
  ];
}

interface RowContext {
  readonly model: Model;
  readonly office: Office;
  readonly period: YearSpan;
}

function rowOf(holder: Holder, served: readonly Indicator[], { model, office, period }: RowContext): FormRow {
  const words = formWords[model.language];
  const values = holder.measure?.values ?? holder.indicator?.actuals ?? [];
  const sliced = values.some((one) => one.office?.code === office.code);
  const own = values.filter((one) => (one.office?.code ?? null) === (sliced ? office.code : null));
  const target = (indicator: Indicator): string => {
    const found = targetOf(indicator.targets, { year: period.first, asOf: period.part === null ? null : period });
    const goal = found ? goalIn(model.language, found.goal) : '';
    const isOwn =
      holder.indicator === indicator || (holder.measure !== null && readAlone(indicator) === holder.measure);
    return goal !== '' && !(isOwn && served.length === 1) ? `${indicator.code}: ${goal}` : goal;
  };
  return {
    holder,
    title: holder.title,
    unit: holder.wants === 'figure' ? (holder.percent ? '%' : holder.unit) : words.kinds[holder.wants],
    before: valueBefore(own, holder, { period, model }),
    target: served
      .map(target)
      .filter((text) => text !== '')
      .join('; '),
    serves: served.map(({ code }) => code).join(', '),
    sliced,
  };
}

/** Of the same part of the year before, else of that whole year, else its baseline. */
function valueBefore(
  values: readonly Actual[],
  { indicator }: Holder,
  { period, model }: Omit<RowContext, 'office'>,
): string {
  const before = values.filter((one) => one.period.first === period.first - 1 && one.period.last === period.first - 1);
  const found = before.find((one) => one.period.part === period.part) ?? before.find((one) => one.period.part === null);
  const baseline = indicator?.baselines.find(({ year }) => year === period.first - 1)?.value ?? null;
  const value = found?.value ?? baseline;
  return value === null ? '' : valueIn(model.language, value);
}
