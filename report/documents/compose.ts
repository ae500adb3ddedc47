// A document from its template and the scores of a plan. Computes nothing, lays nothing out.

import { leftOut, shownTitle } from '../score/cells.ts';
import { whenInDocument } from '../score/scored-period.ts';
import { type Composing, composing, type DocumentInput } from './composing.ts';
import { type Block, type DocumentTable, type HeadingLevel, isEmpty, type ReportDocument } from './document.ts';
import { attentionTable, indicatorTable } from './parts/indicators.ts';
import { budgetsTable, countsTable, outlineTable, performanceTable, summaryTable } from './parts/levels.ts';
import { listTable } from './parts/lists.ts';
import { objectiveSheets } from './parts/objectives.ts';
import { treeTables } from './parts/tree.ts';
import type { DocumentTemplate, SectionTemplate, Shows } from './template/template.ts';

export function composeDocument(template: DocumentTemplate, input: DocumentInput): ReportDocument {
  const { scores, language } = input;
  const { model } = scores;
  const period = whenInDocument(scores, language);
  const title = shownTitle(scores.of(model.root), language);
  const context = composing(input, template.kind, {
    organisation: model.organisation ?? '',
    plan: model.code,
    title,
    period,
    year: whenInDocument({ ...scores, asOf: null, targets: 'in-force' }, language),
  });
  const writing = new Writing(context);
  writing.errors();
  for (const section of template.sections) writing.section(section, 1, false);
  return {
    language,
    organisation: model.organisation,
    title: context.filled(template.title),
    subtitle: [title, period].filter(Boolean).join(' · '),
    contents: template.contents ?? false,
    words: context.words,
    parts: writing.parts,
  };
}

/** Section after section, in parts of one orientation. */
class Writing {
  readonly parts: { readonly landscape: boolean; readonly blocks: Block[] }[] = [];
  private readonly context: Composing;
  private readonly ids = new Map<string, number>();

  constructor(context: Composing) {
    this.context = context;
  }

  /** What was left out because of errors is said on the first page. */
  errors(): void {
    const { scores, language, words } = this.context;
    const lines = leftOut(scores.of(scores.model.root), language);
    if (lines.length === 0) return;
    this.heading(words.errors, 1, false);
    for (const line of lines) this.add(false, { kind: 'paragraph', text: line.trim(), tone: 'warning' });
  }

  section(template: SectionTemplate, level: HeadingLevel, inherited: boolean): void {
    const { filled } = this.context;
    const landscape = template.landscape ?? inherited;
    const heading = filled(template.heading);
    const content = template.shows ? this.contentOf(template.shows, heading, below(level)) : [];
    const hasNothing = template.shows !== undefined && content.length === 0;
    const inner = template.sections ?? [];
    if (hasNothing && template.empty === undefined && inner.length === 0) return;
    if (template.newPage) this.begin(landscape);
    this.heading(heading, level, landscape);
    for (const text of template.text ?? [])
      this.add(landscape, { kind: 'paragraph', text: filled(text), tone: 'plain' });
    if (hasNothing && template.empty !== undefined)
      this.add(landscape, { kind: 'paragraph', text: filled(template.empty), tone: 'note' });
    for (const block of content) this.add(landscape, block);
    for (const one of inner) this.section(one, below(level), landscape);
  }

  private heading(text: string, level: HeadingLevel, landscape: boolean): void {
    this.add(landscape, this.headingBlock(text, level));
  }

  private headingBlock(text: string, level: HeadingLevel): Block {
    return { kind: 'heading', level, text, id: this.idOf(text) };
  }

  /** Unique, of letters that an address may have. */
  private idOf(text: string): string {
    const plain = text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60);
    const count = (this.ids.get(plain) ?? 0) + 1;
    this.ids.set(plain, count);
    return `s-${plain}${count === 1 ? '' : `-${count}`}`;
  }

  private add(landscape: boolean, block: Block): void {
    const last = this.parts.at(-1);
    const part = last?.landscape === landscape ? last : this.begin(landscape);
    part.blocks.push(block.kind === 'table' ? withoutEmptyColumns(block) : block);
  }

  private begin(landscape: boolean): { readonly landscape: boolean; readonly blocks: Block[] } {
    const last = this.parts.at(-1);
    if (last && last.blocks.length === 0) this.parts.pop();
    const part = { landscape, blocks: [] };
    this.parts.push(part);
    return part;
  }

  private contentOf(shows: Shows, about: string, level: HeadingLevel): readonly Block[] {
    const { context } = this;
    switch (shows.table) {
      case 'tree':
        return treeTables(shows, about, context).flatMap(({ heading, block }) =>
          heading === null ? [block] : [this.headingBlock(heading, level), block],
        );
      case 'objectives':
        return objectiveSheets(shows, context).flatMap(({ above, heading, blocks }) => [
          ...(above === null ? [] : [this.headingBlock(above, level)]),
          this.headingBlock(heading, shows.level > 1 ? below(level) : level),
          ...blocks,
        ]);
      case 'indicators':
        return some(indicatorTable(shows, about, context));
      case 'attention':
        return some(attentionTable(shows, about, context));
      case 'outline':
        return some(outlineTable(shows, about, context));
      case 'performance':
        return some(performanceTable(shows, about, context));
      case 'counts':
        return some(countsTable(shows, about, context));
      case 'budgets':
        return some(budgetsTable(shows, about, context));
      case 'summary':
        return some(summaryTable(shows, about, context));
      case 'policy':
      case 'bands':
      case 'scales':
      case 'measures':
      case 'offices':
      case 'decisions':
        return some(listTable(shows.table, about, context));
    }
  }
}

function some(block: Block | null): readonly Block[] {
  return block === null ? [] : [block];
}

function below(level: HeadingLevel): HeadingLevel {
  return Math.min(4, level + 1) as HeadingLevel;
}

/** A column with nothing in any row takes room from the others. */
function withoutEmptyColumns(table: DocumentTable): DocumentTable {
  const kept = table.columns.map((_, at) => table.rows.some(({ cells }) => !isEmpty(cells[at]!)));
  const rows = table.rows.map((row) => ({ ...row, cells: row.cells.filter((_, at) => kept[at]) }));
  return { ...table, columns: table.columns.filter((_, at) => kept[at]), rows };
}
