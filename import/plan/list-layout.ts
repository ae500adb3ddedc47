// A plan as a list down a sheet: headings of levels ("Obiettivo Operativo"), nodes ("1011.01.D1.11 - Title"), and below each "Indicatori": a title, then lines
// of a label and a figure ("Peso", "Stato", "Target 2017").

import type { NumberForm } from '../figures/written-number.ts';
import { cellAt, cellName, isBlank, type Sheet, textOf } from '../sheet/cell.ts';
import { planProblems } from '../words/plan-problems.ts';
import { codeAndTitle, type DraftNode, type Heading, headingOf, type PlanDoubt, rankOf } from './draft.ts';
import { type CellAt, type IndicatorCells, indicatorOf } from './indicator.ts';
import { createTree, type PlanTree } from './tree.ts';
import { yearIn } from './years.ts';

export interface LayoutRead {
  readonly tree: PlanTree;
  readonly years: readonly number[];
  readonly doubts: readonly PlanDoubt[];
  /** The cells with figures. */
  readonly figures: readonly CellAt[];
}

/** From 0; `end` is the first that is not read. */
export interface RowSpan {
  readonly first: number;
  readonly end: number;
}

/** Whether a sheet looks like that: several labels of the kind in one column. */
export function isList(sheet: Sheet): boolean {
  const labels = sheet.rows.filter((_, row) => labelAt(sheet, row) !== null).length;
  return labels >= 4;
}

interface Label {
  readonly what: 'weight' | 'baseline' | 'target' | 'unit' | 'polarity';
  readonly year: number | null;
  readonly value: CellAt;
}

/** A label in one cell and a figure in another. */
function labelAt(sheet: Sheet, row: number): Label | null {
  const cells = (sheet.rows[row] ?? []).flatMap((cell, column) =>
    isBlank(cell) || cell.kind === 'covered' ? [] : [column],
  );
  const [first, second, ...more] = cells;
  if (first === undefined || second === undefined || more.length > 0) return null;
  const text = textOf(cellAt(sheet, row, first));
  const value = { sheet: sheet.name, cell: cellName(row, second), value: cellAt(sheet, row, second) };
  const what = labels.find(([words]) => words.test(text))?.[1];
  return what === undefined ? null : { what, year: yearIn(text), value };
}

const labels: readonly (readonly [RegExp, Label['what']])[] = [
  [/^(?:peso|weight)\b/i, 'weight'],
  [/^(?:stato|valore iniziale|valore di partenza|baseline)\b/i, 'baseline'],
  [/^(?:target|valore atteso)\b/i, 'target'],
  [/^(?:unit[àa](?: di misura)?|u\.?m\.?|unit)$/i, 'unit'],
  [/^(?:polarit[àa]|polarity)(?!\p{L})/iu, 'polarity'],
];

export function readList(sheet: Sheet, form: NumberForm, { first, end }: RowSpan): LayoutRead {
  const reader = new ListReader(sheet, form);
  for (let row = first; row < Math.min(end, sheet.rows.length); row++) reader.read(row);
  reader.finish();
  const { tree, years, doubts, figures } = reader;
  return { tree, years: [...years].sort(), doubts, figures };
}

class ListReader {
  readonly tree = createTree();
  readonly years = new Set<number>();
  readonly doubts: PlanDoubt[] = [];
  readonly figures: CellAt[] = [];
  private heading: Heading | null = null;
  private inIndicators = false;
  /** What kind of node a shape of code stands for: `9999.99.A9.99`. */
  private readonly shapes = new Map<string, Heading>();
  private titles: { text: string; row: number }[] = [];
  private found: Label[] = [];
  private readonly beside: { text: string; row: number }[] = [];
  private readonly sheet: Sheet;
  private readonly form: NumberForm;

  constructor(sheet: Sheet, form: NumberForm) {
    this.sheet = sheet;
    this.form = form;
  }

  read(row: number): void {
    const label = labelAt(this.sheet, row);
    if (label) {
      this.found.push(label);
      if (label.what !== 'polarity') this.figures.push(label.value);
      if (label.year !== null) this.years.add(label.year);
      return;
    }
    const texts = (this.sheet.rows[row] ?? []).map(textOf).filter((text) => text !== '');
    if (texts.length === 0) return;
    if (this.found.length > 0) this.end();
    const [first = '', ...others] = texts;
    this.readText(first, row);
    for (const text of others) this.readBeside(text, row);
  }

  /** In another column beside indicators: "Azione", and the actions of the same node. They come behind its indicators. */
  private readBeside(text: string, row: number): void {
    const heading = headingOf(text);
    const { code } = codeAndTitle(text);
    if (code === null && heading) this.heading = heading;
    else if (code !== null) this.beside.push({ text, row });
    else this.readText(text, row);
  }

  private openBeside(): void {
    for (const { text, row } of this.beside.splice(0)) this.openNode(text, row);
  }

  private readText(text: string, row: number): void {
    if (/^indicator[ei]?s?$/i.test(text)) {
      this.loose();
      this.openBeside();
      this.inIndicators = true;
      return;
    }
    const heading = headingOf(text);
    if (heading && codeAndTitle(text).code === null && text.split(' ').length <= 3) {
      this.loose();
      this.openBeside();
      this.heading = heading;
      this.inIndicators = false;
      return;
    }
    const { code } = codeAndTitle(text);
    if (code !== null && this.isNode(code)) {
      this.loose();
      this.openBeside();
      this.openNode(text, row);
      return;
    }
    this.titles.push({ text, row });
  }

  /** In a list of indicators a code is one of a node if its shape is that of nodes before, or it stands under a heading of nodes. */
  private isNode(code: string): boolean {
    return (
      this.shapes.has(shapeOf(code)) ||
      !this.inIndicators ||
      /^\d[\d.]*\.\p{Lu}\d/u.test(code) ||
      /^\d{1,4}(?:\.\d+)?$/.test(code)
    );
  }

  private openNode(text: string, row: number): void {
    const { code, title, owner } = codeAndTitle(text);
    const shape = shapeOf(code ?? '');
    const heading = this.shapes.get(shape) ?? this.heading ?? { kind: 'objective', type: null };
    this.shapes.set(shape, heading);
    const at = { sheet: this.sheet.name, cell: cellName(row, 0) };
    const node: DraftNode = {
      ...heading,
      code,
      title,
      owner,
      weight: null,
      doubts: [],
      at,
      children: [],
      indicators: [],
    };
    this.tree.open(node, rankOf(heading));
    this.inIndicators = false;
  }

  finish(): void {
    this.end();
    this.openBeside();
  }

  /** The indicator whose title and figures were read last. */
  private end(): void {
    if (this.found.length === 0) {
      this.loose();
      return;
    }
    const at = { sheet: this.sheet.name, cell: cellName(this.titles[0]?.row ?? 0, 0) };
    const one = (what: Label['what']): Label | null => this.found.find((label) => label.what === what) ?? null;
    const baseline = one('baseline');
    const cells: IndicatorCells = {
      title: this.titles.map(({ text }) => text).join(' '),
      code: null,
      at: this.titles.length > 0 ? at : this.found[0]!.value,
      weight: one('weight')?.value ?? null,
      unit: textOf(one('unit')?.value.value ?? { kind: 'blank' }),
      baseline: baseline && { cell: baseline.value, year: baseline.year },
      polarity: one('polarity')?.value ?? null,
      targets: this.found.flatMap(({ what, year, value }) =>
        what === 'target' && year !== null ? [{ year, cell: value }] : [],
      ),
      more: [],
    };
    this.tree.add(indicatorOf(cells, this.form));
    this.titles = [];
    this.found = [];
  }

  /** Text that has neither figures nor a code goes on with the title of the node above it, if it stands directly below. */
  private loose(): void {
    if (this.found.length > 0) {
      this.end();
      return;
    }
    for (const { text, row } of this.titles) {
      if (this.tree.continueTitle(text)) continue;
      this.doubts.push({ sheet: this.sheet.name, cell: cellName(row, 0), words: planProblems.loose(text) });
    }
    this.titles = [];
  }
}

function shapeOf(code: string): string {
  return code.replace(/\d/g, '9').replace(/\p{L}/gu, 'A');
}
