// The figures that the plan gives or reads, each with a cell of its own: rows of a measure or an indicator (of an office, of a part of the year), a
// column for each year. First everything is added, then rows are laid out, then cells can be asked for.

import type { Input, Outcome, PlaceResult, Rational, Trace } from '#engine/result.ts';
import { withComputed } from '#engine/values/inputs.ts';
import { inputsNamed } from '#engine/values/named-figures.ts';
import { outcomeOn } from '#engine/values/outcome.ts';
import type { Anchor } from '#language/diagnostics/diagnostic.ts';
import type { Given, YearSpan } from '#language/model/figures.ts';
import type { Actual, Indicator, Measure } from '#language/model/indicator.ts';
import type { Model, Office } from '#language/model/model.ts';
import { scaleOfMeasure } from '#language/model/units/conversion.ts';
import type { Address } from './formula.ts';

export interface FigureCell {
  readonly period: YearSpan;
  /** In the unit of its row. */
  readonly outcome: Outcome;
  readonly given: Given | null;
  readonly decimals: number;
  readonly actual: Actual | null;
  /** How it is computed; null: it is an input. */
  readonly computed: Trace | null;
}

export interface FigureRow {
  readonly subject: Measure | Indicator;
  readonly isMeasure: boolean;
  readonly office: Office | null;
  readonly part: string | null;
  /** For one place alone: its path. */
  readonly place: string | null;
  readonly cells: Map<string, FigureCell>;
}

export interface FigureSheet {
  readonly name: string;
  readonly firstRow: number;
  readonly firstColumn: number;
}

export interface PlacedFigure {
  readonly at: Address;
  readonly cell: FigureCell;
}

export class Figures {
  private readonly rows = new Map<Measure | Indicator, FigureRow[]>();
  private readonly cells = new Map<string, { readonly row: FigureRow; readonly cell: FigureCell }>();
  private readonly spans = new Map<string, YearSpan>();
  private sorted: readonly YearSpan[] = [];
  private readonly owners = new Map<object, number>();
  private readonly placed = new Map<
    FigureRow,
    { readonly sheet: string; readonly row: number; readonly column: number }
  >();

  constructor(model: Model) {
    for (const measure of model.measures.values())
      for (const actual of measure.values) this.write(measure, true, actual);
    for (const indicator of model.indicators.values()) {
      for (const actual of indicator.actuals) this.write(indicator, false, actual);
      for (const place of indicator.places)
        for (const actual of place.actuals) this.write(indicator, false, actual, place.path);
    }
  }

  /** What a place has read, and what its target is relative to. */
  addPlace(place: PlaceResult): void {
    const { inputs, target, weighing } = place;
    const reference = target?.reference?.input;
    this.addInputs([...inputs, ...(reference ? [reference] : []), ...inputsNamed(place), ...(weighing?.inputs ?? [])]);
  }

  addInputs(inputs: readonly Input[]): void {
    for (const input of withComputed(inputs)) this.add(input);
  }

  private add(input: Input): void {
    const { of, office, period, computed } = input;
    if (of.kind === 'attainment') return;
    const subject = of.kind === 'measure' ? of.measure : of.indicator;
    const key = this.keyOf(subject, input);
    if (this.cells.has(key)) return;
    const cell: FigureCell = {
      period,
      outcome: input.outcome,
      given: null,
      decimals: input.decimals,
      actual: null,
      computed,
    };
    this.put(
      key,
      this.rowFor({ subject, isMeasure: of.kind === 'measure', office, part: period.part, place: null }, period),
      cell,
    );
  }

  private write(subject: Measure | Indicator, isMeasure: boolean, actual: Actual, place: string | null = null): void {
    const { period, office, value } = actual;
    const scale = isMeasure ? { ...scaleOfMeasure(subject as Measure), code: subject.code } : (subject as Indicator);
    const cell: FigureCell = {
      period,
      outcome: outcomeOn(value, scale),
      given: value,
      decimals: decimalsOf(value),
      actual,
      computed: null,
    };
    const key = this.keyOf(subject, { office, period, anchor: actual.anchor, computed: null });
    if (this.cells.has(key)) return;
    this.put(key, this.rowFor({ subject, isMeasure, office, part: period.part, place }, period), cell);
  }

  private put(key: string, row: FigureRow, cell: FigureCell): void {
    const span = spanKey(cell.period);
    row.cells.set(span, cell);
    this.spans.set(span, cell.period);
    this.cells.set(key, { row, cell });
  }

  /** The row of the same kind whose cell is free, else a new one. */
  private rowFor(wanted: Omit<FigureRow, 'cells'>, period: YearSpan): FigureRow {
    const rows = this.rows.get(wanted.subject) ?? [];
    this.rows.set(wanted.subject, rows);
    const { office, part, place } = wanted;
    const free = rows.find(
      (row) => row.office === office && row.part === part && row.place === place && !row.cells.has(spanKey(period)),
    );
    if (free) return free;
    const row = { ...wanted, cells: new Map<string, FigureCell>() };
    rows.push(row);
    return row;
  }

  private keyOf(
    { code }: Measure | Indicator,
    { office, period, anchor, computed }: Pick<Input, 'office' | 'period' | 'anchor' | 'computed'>,
  ): string {
    const of = `${code} ${office?.dimension?.code ?? ''} ${office?.code ?? ''} ${spanKey(period)} ${period.part ?? ''}`;
    if (computed) return `${of} computed`;
    return anchor ? `${of} ${this.anchorKey(anchor)}` : `${of} missing`;
  }

  private anchorKey({ file, owner, start, end }: Anchor): string {
    const known = owner === null ? 0 : (this.owners.get(owner) ?? this.owners.size + 1);
    if (owner) this.owners.set(owner, known);
    return `${file} ${known} ${start} ${end}`;
  }

  // ---------------------------------------------------------------------------------------------------------------------- layout

  /** The years that have a column, latest first. */
  get periods(): readonly YearSpan[] {
    if (this.sorted.length !== this.spans.size)
      this.sorted = [...this.spans.values()].sort((a, b) => b.last - a.last || b.first - a.first);
    return this.sorted;
  }

  rowsOf(isMeasure: boolean): readonly FigureRow[] {
    return [...this.rows.values()].flat().filter((row) => row.isMeasure === isMeasure && row.cells.size > 0);
  }

  layOut(isMeasure: boolean, { name, firstRow, firstColumn }: FigureSheet): void {
    for (const [at, row] of this.rowsOf(isMeasure).entries())
      this.placed.set(row, { sheet: name, row: firstRow + at, column: firstColumn });
  }

  /** null: it is an attainment, which stands elsewhere. */
  of(input: Input): PlacedFigure | null {
    if (input.of.kind === 'attainment') return null;
    const subject = input.of.kind === 'measure' ? input.of.measure : input.of.indicator;
    const found = this.cells.get(this.keyOf(subject, input));
    return found ? this.place(found.row, found.cell) : null;
  }

  /** The value of a measure for a whole year, where it is given or missing; null: it is more than a cell. */
  ofYear(measure: Measure, year: number, office: Office | null): PlacedFigure | null {
    if (measure.formula) return null;
    const rows = (this.rows.get(measure) ?? []).filter(({ part }) => part === null);
    const span = `${year}..${year}`;
    const row =
      rows.find((one) => one.office === office && one.cells.has(span)) ??
      rows.find((one) => one.office === null && one.cells.has(span));
    const cell = row?.cells.get(span);
    return row && cell ? this.place(row, cell) : null;
  }

  private place(row: FigureRow, cell: FigureCell): PlacedFigure | null {
    const placed = this.placed.get(row);
    if (!placed) return null;
    const column = placed.column + this.periods.findIndex((one) => spanKey(one) === spanKey(cell.period));
    return { at: { sheet: placed.sheet, row: placed.row, column }, cell };
  }
}

export function spanKey({ first, last }: YearSpan): string {
  return `${first}..${last}`;
}

function decimalsOf(given: Given): number {
  const quantity = given.kind === 'bound' ? given.figure : given;
  return quantity.kind === 'quantity' ? Math.max(0, quantity.number.scale - (quantity.percent ? 2 : 0)) : 0;
}

export function numberIn(outcome: Outcome): Rational | null {
  return outcome.kind === 'number' ? outcome.number : null;
}
