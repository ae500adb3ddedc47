// Where everything of the plan stands in the workbook: built once, before any formula refers to a cell.

import { one } from '#engine/arithmetic/rational.ts';
import type { NodeResult, PlaceResult, Scores } from '#engine/result.ts';
import { wholeWeights } from '#engine/rules/aggregate.ts';
import { limitsOf } from '#engine/rules/limits.ts';
import { baselineOf } from '#engine/scoring/place-baseline.ts';
import type { Language } from '#engine/words/number.ts';
import type { AnchorText } from '#engine/words/steps.ts';
import type { Indicator } from '#language/model/indicator.ts';
import type { Place, PlanNode } from '#language/model/model.ts';
import type { Band } from '#language/model/rules.ts';
import { Figures } from './figures.ts';
import { type Address, call, cell, exact, type Formula, isNumber, number, ofAll, operation, when } from './formula.ts';
import type { ScoreCells } from './value-formula.ts';
import { type WorkbookWords, workbookWords } from './workbook-words.ts';

export interface WorkbookInput {
  readonly scores: Scores;
  readonly language: Language;
  readonly where: AnchorText;
}

export type Member = NodeResult | PlaceResult;

/** A tree with the sheet on which it stands: the plan's own, or those beside it. */
export interface TreeRows {
  readonly sheet: string;
  readonly rows: readonly { readonly member: Member; readonly depth: number }[];
}

export type TreeColumn =
  | 'level'
  | 'code'
  | 'title'
  | 'kind'
  | 'weight'
  | 'value'
  | 'target'
  | 'measured'
  | 'decided'
  | 'counts'
  | 'carried'
  | 'band'
  | 'share'
  | 'rootShare'
  | 'points'
  | 'ofIndicators'
  | 'ofChildren'
  | 'weightCounted'
  | 'term'
  | 'blocks'
  | 'malus'
  | 'rule'
  | 'notes';

export type LineColumn =
  | 'code'
  | 'title'
  | 'belongsTo'
  | 'formula'
  | 'value'
  | 'unit'
  | 'targetWords'
  | 'target'
  | 'high'
  | 'baseline'
  | 'deviation'
  | 'uncapped'
  | 'attainment'
  | 'met'
  | 'rule'
  | 'notes';

/** Rows of heads above the table of a sheet. */
export const headRows = 3;

export class Context {
  readonly scores: Scores;
  readonly language: Language;
  readonly where: AnchorText;
  readonly words: WorkbookWords;
  readonly figures: Figures;
  readonly trees: readonly TreeRows[];
  readonly places: readonly PlaceResult[];
  readonly treeColumns: readonly TreeColumn[];
  readonly lineColumns: readonly LineColumn[];
  /** Figures that are values where others have a formula. */
  fixed = 0;
  private readonly lines = new Map<Place, number>();
  private readonly standing = new Map<Place | PlanNode, { readonly sheet: string; readonly row: number }>();
  private readonly bandRows = new Map<Band, number>();

  constructor({ scores, language, where }: WorkbookInput) {
    this.scores = scores;
    this.language = language;
    this.where = where;
    this.words = workbookWords[language];
    const { year, model } = scores;
    this.trees = treesOf(scores, this.words);
    const members = this.trees.flatMap(({ rows }) => rows.map(({ member }) => member));
    this.places = members.filter((member) => member.kind === 'place');
    this.figures = new Figures(model);
    for (const member of members)
      if (member.kind === 'place') this.figures.addPlace(member);
      else this.figures.addInputs(member.weighing?.inputs ?? []);
    const firstColumn = figureHeads;
    this.figures.layOut(true, { name: this.words.sheets.measures, firstRow: headRows, firstColumn });
    this.figures.layOut(false, { name: this.words.sheets.actuals, firstRow: headRows, firstColumn });
    for (const [at, { place }] of this.places.entries()) this.lines.set(place, headRows + at);
    for (const { sheet, rows } of this.trees)
      for (const [at, { member }] of rows.entries())
        this.standing.set(member.kind === 'place' ? member.place : member.node, { sheet, row: headRows + at });
    this.treeColumns = treeColumnsOf(members);
    this.lineColumns = lineColumnsOf(this.places, year);
    layOutBands(members, this.bandRows);
  }

  // ----------------------------------------------------------------------------------------------------------------------- cells

  line(place: Place, column: LineColumn): Formula {
    return cell(this.lineAt(place, column));
  }

  lineAt(place: Place, column: LineColumn): Address {
    const at = this.lineColumns.indexOf(column);
    return { sheet: this.words.sheets.indicators, row: this.lines.get(place)!, column: at };
  }

  has(column: TreeColumn): boolean {
    return this.treeColumns.includes(column);
  }

  tree(member: Member, column: TreeColumn): Formula {
    return cell(this.treeAt(member.kind === 'place' ? member.place : member.node, column)!);
  }

  /** null: it stands on no sheet. */
  treeAt(subject: Place | PlanNode, column: TreeColumn): Address | null {
    const found = this.standing.get(subject);
    return found ? { ...found, column: this.treeColumns.indexOf(column) } : null;
  }

  /** What goes up of it. */
  carried(member: Member): Formula {
    return this.tree(member, this.has('carried') ? 'carried' : 'counts');
  }

  bandRow(band: Band): number {
    return this.bandRows.get(band)!;
  }

  get bands(): ReadonlyMap<Band, number> {
    return this.bandRows;
  }

  get scoreCells(): ScoreCells {
    const of = (subject: Indicator | PlanNode): Formula | null => {
      const found = 'targets' in subject ? subject.places[0] : subject;
      const at = found ? this.treeAt(found, 'counts') : null;
      return at && cell(at);
    };
    return { of, ofChildren: (node, counts) => this.childrenOf(node, counts) };
  }

  private childrenOf(node: PlanNode, counts: boolean): Formula | null {
    const children = node.children.map((child) => this.scores.of(child));
    const cells = children.map((child) => this.tree(child, 'counts'));
    if (cells.length === 0 || cells.length > mostChildren || children.some(({ weighing }) => weighing)) return null;
    if (counts) return ofAll('COUNT', cells);
    const weights = wholeWeights(children).map((weight) => number(`${weight}`));
    const sum = (terms: readonly Formula[]): Formula => ofAll('SUM', terms);
    const terms = cells.map((one, at) => when(isNumber(one), operation(one, '*', weights[at]!), number(0)));
    const counted = cells.map((one, at) => when(isNumber(one), weights[at]!, number(0)));
    const mean = call('MIN', operation(sum(terms), '/', sum(counted)), exact(limitsOf(node.rules).cap ?? one));
    return when(operation(sum(counted), '>', number(0)), mean, { kind: 'text', text: '' });
  }
}

const mostChildren = 60;

/** Columns before the years on the sheets of figures. */
export const figureHeads = 6;

function treesOf(scores: Scores, words: WorkbookWords): readonly TreeRows[] {
  const plan = { sheet: words.sheets.results, rows: rowsOf(scores.of(scores.model.root)) };
  const beside = scores.scorecards.flatMap(({ root }) => rowsOf(root));
  return beside.length === 0 ? [plan] : [plan, { sheet: words.sheets.scorecards, rows: beside }];
}

/** The root first. Not recursive: a tree may be deeper than the call stack. */
function rowsOf(root: NodeResult): TreeRows['rows'] {
  const rows: { readonly member: Member; readonly depth: number }[] = [];
  const pending: { readonly member: Member; readonly depth: number }[] = [{ member: root, depth: 0 }];
  for (let row = pending.pop(); row; row = pending.pop()) {
    rows.push(row);
    if (row.member.kind === 'place') continue;
    for (const member of row.member.members.toReversed()) pending.push({ member, depth: row.depth + 1 });
  }
  return rows;
}

function treeColumnsOf(members: readonly Member[]): readonly TreeColumn[] {
  const rules = members.map((member) => (member.kind === 'place' ? member.place.rules : member.node.rules));
  const has = (column: TreeColumn, isSo: boolean): readonly TreeColumn[] => (isSo ? [column] : []);
  const isMixed = members.some(
    (member) =>
      member.kind === 'node' &&
      member.members.some(({ kind }) => kind === 'place') &&
      member.members.some(({ kind }) => kind === 'node'),
  );
  return [
    ...(['level', 'code', 'title', 'kind', 'weight', 'value', 'target', 'counts', 'band', 'notes'] as const),
    ...(['decided', 'measured'] as const),
    ...has(
      'carried',
      rules.some(({ round }) => round?.carried),
    ),
    ...(['rule', 'share', 'rootShare', 'points'] as const),
    ...has('ofIndicators', isMixed),
    ...has('ofChildren', isMixed),
    ...(['weightCounted', 'term'] as const),
    ...has(
      'blocks',
      rules.some(({ missing }) => missing === 'blocks'),
    ),
    ...has(
      'malus',
      rules.some(({ malus }) => malus !== null),
    ),
  ];
}

function lineColumnsOf(places: readonly PlaceResult[], year: number): readonly LineColumn[] {
  const hasRange = places.some(({ target }) => target?.target.goal.kind === 'between');
  const hasBaseline = places.some(({ place, target }) => baselineOf(place, year) || target?.reference);
  return [
    ...(['code', 'title', 'belongsTo', 'formula', 'value', 'unit', 'targetWords', 'target'] as const),
    ...(hasRange ? (['high'] as const) : []),
    ...(hasBaseline ? (['baseline'] as const) : []),
    ...(['deviation', 'uncapped', 'attainment', 'met', 'rule', 'notes'] as const),
  ];
}

/** Each list of bands once; a row of heads above each. */
function layOutBands(members: readonly Member[], rows: Map<Band, number>): void {
  let next = headRows;
  for (const member of members) {
    const { bands } = member.kind === 'place' ? member.place.rules : member.node.rules;
    if (bands.length === 0 || rows.has(bands[0]!)) continue;
    for (const [at, band] of bands.entries()) rows.set(band, next + 1 + at);
    next += bands.length + 2;
  }
}
