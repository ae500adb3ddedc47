// The sheets of an OpenDocument file: cells, groups of rows, filters, lists of choices.

import { isoDate } from '#engine/values/outcome.ts';
import { type Book, type Cell, type Choice, cellText, type Lights, type Row, type Sheet } from './book.ts';
import { columnName, nameOf, openFormula, quotedSheet } from './notation.ts';
import type { OdsStyles } from './ods-styles.ts';
import { type Attributes, escaped, tag, xmlHead } from './xml.ts';

const namespaces: Attributes = {
  'xmlns:office': 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  'xmlns:table': 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  'xmlns:text': 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  'xmlns:style': 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  'xmlns:fo': 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  'xmlns:number': 'urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0',
  'xmlns:svg': 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
  'xmlns:of': 'urn:oasis:names:tc:opendocument:xmlns:of:1.2',
  'office:version': '1.3',
};

export function contentXml({ sheets }: Book, styles: OdsStyles): string {
  const choices = new Choices(sheets);
  const tables = sheets.map((sheet) => tableXml(sheet, styles, choices));
  const body = tag('office:spreadsheet', {}, choices.xml, ...tables, filtersXml(sheets));
  return `${xmlHead}${tag('office:document-content', namespaces, styles.xml, tag('office:body', {}, body))}`;
}

function filtersXml(sheets: readonly Sheet[]): string {
  const ranges = sheets.flatMap(({ name, filter, rows }, at) => {
    if (!filter) return [];
    const sheet = `$${quotedSheet(name)}`;
    const last = `${columnName(filter.columns - 1)}${Math.max(rows.length, filter.row + 2)}`;
    return tag('table:database-range', {
      'table:name': `__Anonymous_Sheet_DB__${at}`,
      'table:target-range-address': `${sheet}.A${filter.row + 1}:${sheet}.${last}`,
      'table:display-filter-buttons': 'true',
    });
  });
  return ranges.length === 0 ? '' : tag('table:database-ranges', {}, ...ranges);
}

/** Each list of texts once. */
class Choices {
  private readonly names = new Map<string, string>();
  private readonly at = new Map<Sheet, Map<string, string>>();
  readonly xml: string;

  constructor(sheets: readonly Sheet[]) {
    const parts: string[] = [];
    for (const sheet of sheets)
      for (const choice of sheet.choices) {
        const known = this.at.get(sheet) ?? new Map<string, string>();
        this.at.set(sheet, known.set(nameOf(choice), this.nameOf(choice, sheet, parts)));
      }
    this.xml = parts.length === 0 ? '' : tag('table:content-validations', {}, ...parts);
  }

  of(sheet: Sheet, row: number, column: number): Attributes {
    const name = this.at.get(sheet)?.get(nameOf({ row, column }));
    return name === undefined ? {} : { 'table:content-validation-name': name };
  }

  private nameOf({ texts, row, column }: Choice, sheet: Sheet, parts: string[]): string {
    const list = texts.map((text) => `"${text.replaceAll('"', '""')}"`).join(';');
    const known = this.names.get(list);
    if (known) return known;
    const name = `val${this.names.size + 1}`;
    this.names.set(list, name);
    parts.push(
      tag(
        'table:content-validation',
        {
          'table:name': name,
          'table:condition': `of:cell-content-is-in-list(${list})`,
          'table:allow-empty-cell': 'true',
          'table:base-cell-address': `$${quotedSheet(sheet.name)}.${nameOf({ row, column })}`,
        },
        tag('table:error-message', { 'table:display': 'false' }),
      ),
    );
    return name;
  }
}

// ---------------------------------------------------------------------------------------------------------------------- sheets

function tableXml(sheet: Sheet, styles: OdsStyles, choices: Choices): string {
  const { name, widths, tab, landscape, frozen } = sheet;
  const columns = widths.map((width) => tag('table:table-column', { 'table:style-name': styles.column(width) }));
  const rows = sheet.rows.map((row, at) => rowXml(row, at, { sheet, styles, choices }));
  const heads = rows.slice(0, frozen.rows);
  const body = grouped(rows.slice(frozen.rows), sheet.rows.slice(frozen.rows));
  return tag(
    'table:table',
    { 'table:name': name, 'table:style-name': styles.table(tab, landscape), ...printRange(sheet) },
    ...columns,
    ...heads.slice(0, -1),
    ...(heads.length > 0 ? [tag('table:table-header-rows', {}, heads.at(-1)!)] : []),
    ...body,
  );
}

function printRange({ name, printed, rows }: Sheet): Attributes {
  if (printed === null) return {};
  const sheet = quotedSheet(name);
  return { 'table:print-ranges': `${sheet}.A1:${sheet}.${columnName(printed - 1)}${rows.length}` };
}

/** Rows that can be folded stand in groups. */
function grouped(xml: readonly string[], rows: readonly Row[]): readonly string[] {
  const parts: string[] = [];
  let open = 0;
  for (const [at, { level }] of rows.entries()) {
    for (; open < level; open++) parts.push('<table:table-row-group>');
    for (; open > level; open--) parts.push('</table:table-row-group>');
    parts.push(xml[at]!);
  }
  for (; open > 0; open--) parts.push('</table:table-row-group>');
  return parts;
}

interface Writing {
  readonly sheet: Sheet;
  readonly styles: OdsStyles;
  readonly choices: Choices;
}

function rowXml({ cells, height }: Row, at: number, writing: Writing): string {
  const parts = cells.map((cell, column) =>
    cell === null ? tag('table:table-cell', {}) : cellXml(cell, { row: at, column }, writing),
  );
  const inner = parts.length === 0 ? [tag('table:table-cell', {})] : parts;
  return tag('table:table-row', { 'table:style-name': writing.styles.row(height) }, ...inner);
}

function cellXml(
  cell: Cell,
  { row, column }: { readonly row: number; readonly column: number },
  { sheet, styles, choices }: Writing,
): string {
  const { formula, look, comment, link, value } = cell;
  const lights = sheet.lights.find((one) => isIn(one, row, column)) ?? null;
  const attributes = {
    'table:style-name': styles.cell(look, lights),
    ...choices.of(sheet, row, column),
    ...(formula ? { 'table:formula': openFormula(formula, sheet.name) } : {}),
    ...typed(cell),
  };
  const shown = typeof value === 'string' ? textXml(cellText(value), link) : '';
  return tag('table:table-cell', attributes, comment === null ? '' : noteXml(comment), shown);
}

function isIn({ column, firstRow, lastRow }: Lights, row: number, at: number): boolean {
  return column === at && firstRow <= row && row <= lastRow;
}

function typed({ value }: Cell): Attributes {
  if (value === null) return {};
  if (typeof value === 'number') return { 'office:value-type': 'float', 'office:value': value };
  if (typeof value === 'string') return { 'office:value-type': 'string' };
  return { 'office:value-type': 'date', 'office:date-value': isoDate(value.day) };
}

/** Each line is a paragraph. */
function textXml(text: string, link: Cell['link']): string {
  const target = link && `#${quotedSheet(link.sheet)}.${nameOf({ row: link.row, column: 0 })}`;
  const line = (of: string): string =>
    target ? tag('text:a', { 'xlink:href': target, 'xlink:type': 'simple' }, spaced(of)) : spaced(of);
  return text
    .split('\n')
    .map((one) => tag('text:p', {}, line(one)))
    .join('');
}

/** Spaces next to each other would be read as one. */
function spaced(text: string): string {
  return escaped(text).replace(/^ | {2,}| $/g, (spaces) => tag('text:s', { 'text:c': spaces.length }));
}

function noteXml(comment: string): string {
  return tag(
    'office:annotation',
    { 'office:display': 'false' },
    tag('dc:creator', {}, 'perfplan'),
    textXml(cellText(comment), null),
  );
}
