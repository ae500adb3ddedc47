// A plan as a table: a row for each indicator, its node in columns before it (often merged over several rows), then weight, state and targets by year.

import type { NumberForm } from '../figures/written-number.ts';
import {
  BLANK,
  type Cell,
  cellAt,
  cellName,
  columnName,
  coveringCell,
  isBlank,
  type Sheet,
  textOf,
} from '../sheet/cell.ts';
import { planProblems } from '../words/plan-problems.ts';
import type { Words } from '../words/refusals.ts';
import { codeAndTitle, type DraftLine, type Heading, type PlanDoubt, rankOf } from './draft.ts';
import { type CellAt, indicatorOf, weightOf } from './indicator.ts';
import type { LayoutRead, RowSpan } from './list-layout.ts';
import { type Column, headingText, type PlanTable } from './table-columns.ts';
import { createTree } from './tree.ts';
import { yearIn } from './years.ts';

export function readTable(sheet: Sheet, table: PlanTable, form: NumberForm, span: RowSpan): LayoutRead {
  const reader = new TableReader(sheet, table, form);
  const rows = { first: Math.max(table.header + 1, span.first), end: Math.min(span.end, sheet.rows.length) };
  for (let row = rows.first; row < rows.end; row++) reader.read(row);
  reader.finish(rows);
  const { tree, years, doubts, figures } = reader;
  return { tree, years: [...years].sort(), doubts, figures };
}

/** A row of sums: nothing in it is an objective or an indicator. */
const totals = /^(?:sub-?)?total[ei]?s?\b|^(?:somma|sum)\b/i;

class TableReader {
  readonly tree = createTree();
  readonly years: ReadonlySet<number>;
  readonly doubts: PlanDoubt[] = [];
  readonly figures: CellAt[] = [];
  private readonly sheet: Sheet;
  private readonly table: PlanTable;
  private readonly form: NumberForm;

  constructor(sheet: Sheet, table: PlanTable, form: NumberForm) {
    this.sheet = sheet;
    this.table = table;
    this.form = form;
    const years = [...table.columns.values()].flatMap((one) => (one.is === 'target' ? [one.year] : []));
    this.years = new Set(years.filter((year) => year !== null));
    for (const { column, words } of table.doubts) this.doubt(table.header, column, words);
  }

  read(row: number): void {
    const { columns } = this.table;
    const total = this.totalIn(row);
    if (total !== null) {
      this.doubt(row, total, planProblems.totalRow(textOf(cellAt(this.sheet, row, total))));
      return;
    }
    this.openNodes(row);
    for (const [column, one] of columns)
      if (one.is === 'target' || one.is === 'baseline' || one.is === 'weight')
        this.figures.push(this.cell(row, column)!);
    const title = this.cell(row, this.at('title'));
    if (!title || isBlank(title.value)) this.looseTargets(row);
    else this.indicator(row, title);
  }

  /** Columns in which something stands and that nothing has read. */
  finish({ first, end }: RowSpan): void {
    const { columns, header } = this.table;
    const rows = this.sheet.rows.slice(first, end);
    const width = Math.max(0, ...rows.map(({ length }) => length));
    for (let column = 0; column < width; column++) {
      if (rows.every((row) => isBlank(own(row[column] ?? BLANK)))) continue;
      const one = columns.get(column);
      if (one === undefined) {
        this.doubt(header, column, planProblems.unreadColumn(headingText(this.sheet, header, column)));
        continue;
      }
      if (one.is === 'baseline' && this.hasLaterState(column)) this.doubt(header, column, planProblems.earlierState());
      const before = single.has(one.is) ? this.at(one.is) : null;
      if (before !== null && before !== column)
        this.doubt(header, column, planProblems.otherColumn(columnName(before)));
    }
  }

  private hasLaterState(column: number): boolean {
    return [...this.table.columns].some(([at, { is }]) => is === 'baseline' && at > column);
  }

  private at(is: Column['is']): number | null {
    return [...this.table.columns].find(([, one]) => one.is === is)?.[0] ?? null;
  }

  private weightsOf(of: 'indicators' | number): number | null {
    return [...this.table.columns].find(([, one]) => one.is === 'weight' && one.of === of)?.[0] ?? null;
  }

  private cell(row: number, column: number | null): CellAt | null {
    if (column === null) return null;
    return { sheet: this.sheet.name, cell: cellName(row, column), value: own(cellAt(this.sheet, row, column)) };
  }

  private doubt(row: number, column: number, words: Words): void {
    const cell = cellAt(this.sheet, row, column);
    const name = cell.kind === 'covered' ? cellName(cell.row, cell.column) : cellName(row, column);
    this.doubts.push({ sheet: this.sheet.name, cell: name, words });
  }

  /** The column where it says that it is one; null: it is none. */
  private totalIn(row: number): number | null {
    const first = (this.sheet.rows[row] ?? []).findIndex((cell) => textOf(cell) !== '');
    const is = this.table.columns.get(first)?.is;
    if (first < 0 || !totals.test(textOf(cellAt(this.sheet, row, first)))) return null;
    const title = this.at('title');
    if (first !== title && title !== null && textOf(cellAt(this.sheet, row, title)) !== '') return null;
    const hasTarget = [...this.table.columns].some(
      ([column, one]) => one.is === 'target' && !isBlank(own(cellAt(this.sheet, row, column))),
    );
    return is === 'title' && hasTarget ? null : first;
  }

  private openNodes(row: number): void {
    for (const [column, one] of this.table.columns) {
      if (one.is === 'node') this.openNode(row, column, one.heading);
    }
  }

  private openNode(row: number, column: number, heading: Heading): void {
    const text = textOf(cellAt(this.sheet, row, column));
    const weighed = this.weightsOf(column);
    if (text === '') {
      const loose = this.cell(row, weighed);
      if (loose && !isBlank(loose.value))
        this.doubts.push({ ...placeOf(loose), words: planProblems.looseWeight(textOf(loose.value)) });
      return;
    }
    const { code, title, owner } = codeAndTitle(text);
    const at = { sheet: this.sheet.name, cell: cellName(row, column) };
    const { weight, doubts } = weightOf(this.cell(row, weighed), this.form);
    const node = { ...heading, code, title, owner, weight, doubts, at, children: [], indicators: [] };
    this.tree.open(node, column * 10 + rankOf(heading));
  }

  private targetsIn(row: number): readonly { readonly year: number | null; readonly cell: CellAt }[] {
    return [...this.table.columns].flatMap(([column, one]) =>
      one.is === 'target' ? [{ year: one.year ?? [...this.years][0] ?? null, cell: this.cell(row, column)! }] : [],
    );
  }

  private looseTargets(row: number): void {
    for (const { cell } of this.targetsIn(row)) {
      const text = textOf(cell.value);
      if (text !== '' && !/^(?:19|20)\d\d$/.test(text))
        this.doubts.push({ ...placeOf(cell), words: planProblems.loose(text) });
    }
  }

  private indicator(row: number, title: CellAt): void {
    const { sheet } = this;
    const state = [...this.table.columns].findLast(
      ([column, one]) => one.is === 'baseline' && !isBlank(cellAt(sheet, row, column)),
    );
    const year = state?.[1].is === 'baseline' ? state[1].year : null;
    const said = this.cell(row, this.at('baseline-year'));
    const code = this.at('code') === null ? '' : textOf(cellAt(sheet, row, this.at('code')!));
    const polarity = this.at('polarity');
    this.tree.add(
      indicatorOf(
        {
          title: textOf(title.value),
          code: code || null,
          at: title,
          weight: this.indicatorWeight(row),
          unit: textOf(this.cell(row, this.at('unit'))?.value ?? BLANK),
          polarity:
            polarity === null ? null : { ...this.cell(row, polarity)!, value: coveringCell(sheet, row, polarity) },
          baseline: state
            ? { cell: this.cell(row, state[0])!, year: year ?? yearIn(textOf(said?.value ?? BLANK)) }
            : null,
          targets: this.targetsIn(row).flatMap((one) =>
            one.year === null ? [] : [{ year: one.year, cell: one.cell }],
          ),
          more: this.documentation(row),
        },
        this.form,
      ),
    );
  }

  /** One that is merged over several rows is of none of them alone. */
  private indicatorWeight(row: number): CellAt | null {
    const column = this.weightsOf('indicators');
    const weight = this.cell(row, column);
    if (weight === null || column === null || isBlank(weight.value)) return weight;
    const below = cellAt(this.sheet, row + 1, column);
    if (below.kind !== 'covered' || below.row !== row) return weight;
    this.doubts.push({ ...placeOf(weight), words: planProblems.mergedWeight(textOf(weight.value)) });
    return null;
  }

  private documentation(row: number): readonly DraftLine[] {
    const text = (is: Column['is']): string => {
      const column = this.at(is);
      return column === null ? '' : textOf(coveringCell(this.sheet, row, column));
    };
    const line = (statement: string, words: string): readonly DraftLine[] =>
      words === '' ? [] : [{ text: `${statement} ${quotedText(words)}`, doubts: [] }];
    return [
      ...line('owner', text('owner')),
      ...line('source', text('source')),
      ...line('detail "Formula"', text('formula')),
    ];
  }
}

/** Of these one column is read. */
const single: ReadonlySet<Column['is']> = new Set([
  'code',
  'title',
  'unit',
  'baseline-year',
  'source',
  'owner',
  'formula',
  'polarity',
]);

function placeOf({ sheet, cell }: CellAt): Pick<CellAt, 'sheet' | 'cell'> {
  return { sheet, cell };
}

/** A target that is merged over several years stands in the first. */
function own(cell: Cell): Cell {
  return cell.kind === 'covered' ? BLANK : cell;
}

export function quotedText(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
