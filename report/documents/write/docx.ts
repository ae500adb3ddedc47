// A document as a Word file. The library is loaded when it is wanted: it is large, and most who come by here want something else.

import type * as Docx from 'docx';
import { visible } from '#language/syntax/visible.ts';
import type {
  Block,
  DocumentCell,
  DocumentColumn,
  DocumentPart,
  DocumentRow,
  DocumentTable,
  Fact,
  ReportDocument,
} from '../document.ts';
import { columnWidths } from './column-widths.ts';

type Library = typeof Docx;

export async function documentDocx(document: ReportDocument): Promise<Uint8Array> {
  const [library, { estimatePageNumbers }] = await Promise.all([import('docx'), import('docx/layout')]);
  const writer = new Writer(library, document);
  const file = new library.Document({
    title: clean(document.title),
    subject: clean(document.subtitle),
    creator: clean(document.organisation ?? 'Perfplan'),
    lastModifiedBy: clean(document.organisation ?? 'Perfplan'),
    styles: stylesOf(document),
    // of a document of thousands of pages that would take minutes
    ...(rowsIn(document) < mostEstimated ? { pageNumbers: estimatePageNumbers } : {}),
    sections: writer.sections(),
  });
  return new Uint8Array(await library.Packer.toArrayBuffer(file));
}

const mostEstimated = 3000;

/** With more of them the library needs more memory than there may be: 34,000 took 3.4 GB. Word would show thousands of pages. */
const mostRows = 12_000;

export function isTooLongForWord(document: ReportDocument): boolean {
  return rowsIn(document) > mostRows;
}

function rowsIn({ parts }: ReportDocument): number {
  return parts
    .flatMap(({ blocks }) => blocks)
    .reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 1), 0);
}

/** What XML cannot have is replaced: control characters, halves of pairs, two code points that are no characters. */
function clean(text: string): string {
  return visible(text.replace(/\s*[\r\n]+\s*/g, ' '))
    .toWellFormed()
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD');
}

// ---------------------------------------------------------------------------------------------------------------------- layout

/** Twips: a twentieth of a point. A4 with margins of 18 mm. */
const margin = 1020;
const paper = { short: 11906, long: 16838 };
const font = 'Calibri';
/** Of the texts in cells: half points, each of ten twips. */
const sizes = { Cell: 16, DenseCell: 14 };
/** Between the text of a cell and its side. */
const beside = 70;

const colours = {
  head: '17375E',
  line: 'C3CCD8',
  whole: 'E3EAF3',
  group: 'F1F5F9',
  dim: '555D6B',
  green: '0F6B2F',
  amber: '855000',
  red: 'B3261E',
};

function stylesOf({ language }: ReportDocument): Docx.IStylesOptions {
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, color: colours.head, font },
    paragraph: { spacing: { before, after: 100 }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: { font, size: 20, language: { value: language === 'it' ? 'it-IT' : 'en-GB' } },
        paragraph: { spacing: { after: 100 } },
      },
      title: {
        run: { size: 52, bold: true, color: colours.head, font },
        paragraph: { spacing: { before: 60, after: 60 } },
      },
      heading1: heading(32, 320),
      heading2: heading(26, 260),
      heading3: heading(22, 200),
      heading4: heading(20, 160),
    },
    paragraphStyles: [
      {
        id: 'Cell',
        name: 'Table cell',
        basedOn: 'Normal',
        run: { size: sizes.Cell },
        paragraph: { spacing: { before: 20, after: 20 } },
      },
      { id: 'DenseCell', name: 'Table cell, dense', basedOn: 'Cell', run: { size: sizes.DenseCell } },
      {
        id: 'Contents',
        name: 'Contents heading',
        basedOn: 'Normal',
        run: { size: 28, bold: true, color: colours.head },
        paragraph: { spacing: { before: 240, after: 120 } },
      },
    ],
  };
}

class Writer {
  private readonly docx: Library;
  private readonly document: ReportDocument;

  constructor(docx: Library, document: ReportDocument) {
    this.docx = docx;
    this.document = document;
  }

  sections(): readonly Docx.ISectionOptions[] {
    const [first, ...others] = this.document.parts;
    const front = this.front();
    // the first part follows the contents on a page of its own, where there are any
    const begins =
      first && !this.document.contents
        ? [{ ...first, front }]
        : [{ landscape: false, blocks: [], front }, ...(first ? [{ ...first, front: [] }] : [])];
    return [...begins, ...others.map((part) => ({ ...part, front: [] as Docx.FileChild[] }))].map((part) =>
      this.section(part),
    );
  }

  private section({
    landscape,
    blocks,
    front,
  }: DocumentPart & { readonly front: readonly Docx.FileChild[] }): Docx.ISectionOptions {
    const { PageOrientation } = this.docx;
    const width = (landscape ? paper.long : paper.short) - 2 * margin;
    return {
      properties: {
        page: {
          size: {
            width: paper.short,
            height: paper.long,
            orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
          },
          margin: { top: margin, bottom: margin, left: margin, right: margin, header: 500, footer: 500 },
        },
      },
      headers: { default: this.header() },
      footers: { default: this.footer() },
      children: [...front, ...blocks.flatMap((block) => this.block(block, width))],
    };
  }

  private front(): Docx.FileChild[] {
    const { Paragraph, TextRun, HeadingLevel, TableOfContents, BorderStyle } = this.docx;
    const { organisation, title, subtitle, contents, words } = this.document;
    return [
      ...(organisation
        ? [
            new Paragraph({
              children: [
                new TextRun({ text: clean(organisation), allCaps: true, color: colours.dim, characterSpacing: 20 }),
              ],
            }),
          ]
        : []),
      new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(clean(title))] }),
      new Paragraph({
        border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: colours.head, space: 6 } },
        children: [new TextRun({ text: clean(subtitle), color: colours.dim, size: 24 })],
      }),
      ...(contents
        ? [
            new Paragraph({ style: 'Contents', children: [new TextRun(words.contents)] }),
            new TableOfContents(words.contents, { hyperlink: true, headingStyleRange: '1-2', beginDirty: false }),
          ]
        : []),
    ];
  }

  private header(): Docx.Header {
    const { Header, Paragraph, TextRun } = this.docx;
    const { organisation, title } = this.document;
    const text = clean([organisation, title].filter(Boolean).join(' · '));
    return new Header({
      children: [new Paragraph({ children: [new TextRun({ text, size: 16, color: colours.dim })] })],
    });
  }

  private footer(): Docx.Footer {
    const { Footer, Paragraph, TextRun, AlignmentType, PageNumber } = this.docx;
    const { page, of } = this.document.words;
    const children = [`${page} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES];
    return new Footer({
      children: [
        new Paragraph({
          alignment: AlignmentType.RIGHT,
          children: [new TextRun({ children, size: 16, color: colours.dim })],
        }),
      ],
    });
  }

  // -------------------------------------------------------------------------------------------------------------------- blocks

  private block(block: Block, width: number): readonly Docx.FileChild[] {
    const { Paragraph, TextRun } = this.docx;
    switch (block.kind) {
      case 'heading':
        return [new Paragraph({ heading: this.levelOf(block.level), children: [new TextRun(clean(block.text))] })];
      case 'paragraph':
        return [this.paragraph(block.text, block.tone)];
      case 'facts':
        return [this.facts(block.rows, width), this.gap(true)];
      case 'table':
        return [lazily(this.docx, () => this.table(block, width)), this.gap(false)];
    }
  }

  private levelOf(level: 1 | 2 | 3 | 4): (typeof Docx.HeadingLevel)[keyof typeof Docx.HeadingLevel] {
    const { HeadingLevel } = this.docx;
    return [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4][level - 1]!;
  }

  private paragraph(text: string, tone: 'plain' | 'note' | 'warning'): Docx.Paragraph {
    const { Paragraph, TextRun, BorderStyle } = this.docx;
    const colour = tone === 'note' ? { color: colours.dim } : {};
    const border =
      tone === 'warning'
        ? { border: { left: { style: BorderStyle.SINGLE, size: 24, color: colours.red, space: 8 } } }
        : {};
    return new Paragraph({ ...border, children: [new TextRun({ text: clean(text), ...colour })] });
  }

  /** Between tables, which Word would join. */
  private gap(keepNext: boolean): Docx.Paragraph {
    return new this.docx.Paragraph({ keepNext, spacing: { before: 0, after: 60, line: 120 }, children: [] });
  }

  private facts(rows: readonly Fact[], width: number): Docx.Table {
    const columns = [Math.round(width * 0.26), Math.round(width * 0.74)];
    const made = rows.map(({ label, cell }) =>
      this.row(
        [
          this.cell([this.lines([label], { bold: true, color: colours.dim }, 'Cell')].flat(), { width: columns[0]! }),
          this.cell(this.content(cell, plainRow, 'Cell'), { width: columns[1]! }),
        ],
        'facts',
      ),
    );
    return this.tableOf(made, columns);
  }

  private table(table: DocumentTable, width: number): Docx.Table {
    const { columns, rows } = table;
    const style = columns.length > 9 ? 'DenseCell' : 'Cell';
    const widths = columnWidths(table, { width, em: sizes[style] * 10, free: 2 * beside });
    const head = columns.map((column, at) =>
      this.cell(this.lines([column.head], { bold: true, color: 'FFFFFF' }, style, column.align), {
        width: widths[at]!,
        fill: colours.head,
      }),
    );
    const body = rows.map((row) =>
      this.row(
        row.cells.map((cell, at) => this.bodyCell(cell, row, columns[at]!, { width: widths[at]!, style })),
        'body',
      ),
    );
    return this.tableOf([this.row(head, 'head'), ...body], widths);
  }

  private bodyCell(
    cell: DocumentCell,
    row: DocumentRow,
    { align }: DocumentColumn,
    { width, style }: { readonly width: number; readonly style: string },
  ): Docx.TableCell {
    const fill = row.weight === 'whole' ? colours.whole : row.weight === 'group' ? colours.group : null;
    return this.cell(this.content(cell, row, style, align), { width, ...(fill ? { fill } : {}) });
  }

  private tableOf(rows: readonly Docx.TableRow[], columnWidths: readonly number[]): Docx.Table {
    const { Table, TableLayoutType, BorderStyle, WidthType } = this.docx;
    const line = { style: BorderStyle.SINGLE, size: 4, color: colours.line };
    const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
    return new Table({
      rows,
      columnWidths,
      width: { size: columnWidths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      borders: { top: line, bottom: line, insideHorizontal: line, left: none, right: none, insideVertical: none },
      margins: { top: 20, bottom: 20, left: beside, right: beside },
    });
  }

  /** No row is split over two pages; the head is repeated on each. What is known of an objective stays with its table. */
  private row(children: readonly Docx.TableCell[], place: 'head' | 'body' | 'facts'): Docx.TableRow {
    return new this.docx.TableRow({
      children,
      tableHeader: place === 'head',
      cantSplit: true,
      keepNext: place !== 'body',
    });
  }

  private cell(
    children: readonly Docx.Paragraph[],
    { width, fill }: { readonly width: number; readonly fill?: string },
  ): Docx.TableCell {
    const { TableCell, WidthType, ShadingType } = this.docx;
    const shading = fill ? { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } } : {};
    return new TableCell({ children, width: { size: width, type: WidthType.DXA }, ...shading });
  }

  private content(
    cell: DocumentCell,
    { weight, depth }: Pick<DocumentRow, 'weight' | 'depth'>,
    style: string,
    align: DocumentColumn['align'] = 'start',
  ): readonly Docx.Paragraph[] {
    const run = { bold: weight === 'whole' || weight === 'group', italics: weight === 'part' };
    switch (cell.kind) {
      case 'text':
        return this.lines(cell.lines, { italics: run.italics }, style, align);
      case 'figure':
        return this.lines([cell.text], run, style, align);
      case 'name':
        return this.name(cell, run, style, depth);
      case 'light':
        return this.lines([`${cell.shape} ${cell.name}`], { bold: true, color: colours[cell.light] }, style, align);
    }
  }

  private lines(
    texts: readonly string[],
    run: Docx.IRunOptions,
    style: string,
    align: DocumentColumn['align'] = 'start',
  ): readonly Docx.Paragraph[] {
    const { Paragraph, TextRun, AlignmentType } = this.docx;
    const alignment = align === 'end' ? { alignment: AlignmentType.RIGHT } : {};
    const shown = texts.length === 0 ? [''] : texts;
    return shown.map(
      (text) =>
        new Paragraph({
          style,
          ...alignment,
          children: text === '' ? [] : [new TextRun({ ...run, text: clean(text) })],
        }),
    );
  }

  private name(
    { code, title, remarks }: Extract<DocumentCell, { kind: 'name' }>,
    run: Docx.IRunOptions,
    style: string,
    depth: number,
  ): readonly Docx.Paragraph[] {
    const { Paragraph, TextRun } = this.docx;
    const indent = { left: Math.min(depth, deepest) * 120 };
    const named = [
      ...(code ? [new TextRun({ ...run, bold: true, text: `${clean(code)} ` })] : []),
      ...(title ? [new TextRun({ ...run, text: clean(title) })] : []),
    ];
    return [
      new Paragraph({ style, indent, children: named }),
      ...remarks.map(
        (remark) =>
          new Paragraph({
            style,
            indent,
            children: [new TextRun({ text: clean(remark), color: colours.dim, italics: true })],
          }),
      ),
    ];
  }
}

/** A table that is made when it is written: of thousands of rows the library needs gigabytes while they all stand in memory. */
function lazily({ FileChild }: Library, make: () => Docx.Table): Docx.FileChild {
  class Lazy extends FileChild {
    override prepForXml(context: Docx.IContext): Docx.IXmlableObject | undefined {
      return make().prepForXml(context);
    }
  }
  return new Lazy('w:tbl');
}

const plainRow = { weight: 'plain', depth: 0 } as const;
const deepest = 9;
