// The styles of an OpenDocument file: each look once, with its number format, and once more where lights may colour it.

import { type Format, type Lights, type Look, lightColours } from './book.ts';
import { type Attributes, tag } from './xml.ts';

export class OdsStyles {
  private readonly names = new Map<Look, Map<Lights | null, string>>();
  private readonly formats = new Map<string, string>();
  private readonly columns = new Map<number, string>();
  private readonly rows = new Map<number, string>();
  private readonly parts: string[] = [];
  private count = 0;

  /** The name of a cell's style. */
  cell(look: Look, lights: Lights | null): string {
    const known = this.names.get(look) ?? new Map<Lights | null, string>();
    this.names.set(look, known);
    const found = known.get(lights) ?? this.makeCell(look, lights);
    known.set(lights, found);
    return found;
  }

  /** Of so many characters. */
  column(width: number): string {
    const found =
      this.columns.get(width) ??
      this.add('co', 'table-column', [
        tag('style:table-column-properties', { 'style:column-width': `${(width * 0.2 + 0.1).toFixed(2)}cm` }),
      ]);
    this.columns.set(width, found);
    return found;
  }

  /** Of so many points; null: as high as its text. */
  row(height: number | null): string {
    const found =
      this.rows.get(height ?? -1) ??
      this.add('ro', 'table-row', [
        tag('style:table-row-properties', {
          ...(height === null ? {} : { 'style:row-height': `${height}pt` }),
          'style:use-optimal-row-height': height === null ? 'true' : 'false',
        }),
      ]);
    this.rows.set(height ?? -1, found);
    return found;
  }

  table(tab: string, landscape: boolean): string {
    const page = `page-${landscape ? 'landscape' : 'portrait'}`;
    return this.add(
      'ta',
      'table',
      [tag('style:table-properties', { 'table:display': 'true', 'table:tab-color': `#${tab}` })],
      { 'style:master-page-name': page },
    );
  }

  get xml(): string {
    return tag('office:automatic-styles', {}, ...this.parts);
  }

  private makeCell(look: Look, lights: Lights | null): string {
    const maps = (lights?.texts ?? []).map(({ text, light }) =>
      tag('style:map', {
        'style:condition': `cell-content()="${text.replaceAll('"', '""')}"`,
        'style:apply-style-name': `Light_${light}`,
      }),
    );
    const format = this.format(look.format);
    return this.add(
      'ce',
      'table-cell',
      [...cellParts(look), ...maps],
      format ? { 'style:data-style-name': format } : {},
    );
  }

  private add(prefix: string, family: string, inner: readonly string[], more: Attributes = {}): string {
    this.count += 1;
    const name = `${prefix}${this.count}`;
    this.parts.push(tag('style:style', { 'style:name': name, 'style:family': family, ...more }, ...inner));
    return name;
  }

  /** null: a general number. */
  private format(format: Format): string | null {
    if (format.kind === 'general') return null;
    const key = 'decimals' in format ? `${format.kind} ${format.decimals}` : format.kind;
    const found = this.formats.get(key);
    if (found) return found;
    const name = `N${this.formats.size + 1}`;
    this.formats.set(key, name);
    this.parts.push(formatXml(name, format));
    return name;
  }
}

/** What a light looks like: styles that cells are given by their text stand among the named ones. */
export function lightStyles(): readonly string[] {
  return Object.entries(lightColours).map(([light, { fill, colour }]) =>
    tag(
      'style:style',
      { 'style:name': `Light_${light}`, 'style:family': 'table-cell', 'style:parent-style-name': 'Default' },
      tag('style:table-cell-properties', { 'fo:background-color': `#${fill}` }),
      tag('style:text-properties', { 'fo:color': `#${colour}`, 'fo:font-weight': 'bold' }),
    ),
  );
}

function cellParts({ bold, italic, size, colour, fill, border, align, wrap, indent }: Look): readonly string[] {
  return [
    tag('style:table-cell-properties', {
      ...(fill === null ? {} : { 'fo:background-color': `#${fill}` }),
      ...(border ? { 'fo:border': '0.5pt solid #d5d9e0' } : {}),
      'fo:wrap-option': wrap ? 'wrap' : 'no-wrap',
      'style:vertical-align': 'middle',
    }),
    tag('style:paragraph-properties', {
      'fo:text-align': align === 'right' ? 'end' : align === 'left' ? 'start' : 'center',
      ...(indent > 0 ? { 'fo:margin-left': `${(indent * 0.3).toFixed(1)}cm` } : {}),
    }),
    tag('style:text-properties', {
      'fo:font-size': `${size}pt`,
      'fo:color': `#${colour}`,
      ...(bold ? { 'fo:font-weight': 'bold' } : {}),
      ...(italic ? { 'fo:font-style': 'italic' } : {}),
    }),
  ];
}

function formatXml(name: string, format: Format): string {
  const named = { 'style:name': name };
  switch (format.kind) {
    case 'general':
    case 'number':
      return tag('number:number-style', named, digits('decimals' in format ? format.decimals : 0, true));
    case 'percent':
      return tag('number:percentage-style', named, digits(format.decimals, false), tag('number:text', {}, '%'));
    case 'text':
      return tag('number:text-style', named, tag('number:text-content', {}));
    case 'date':
      return tag('number:date-style', named, ...dateParts());
  }
}

function digits(decimals: number, grouped: boolean): string {
  return tag('number:number', {
    'number:decimal-places': decimals,
    'number:min-decimal-places': decimals,
    'number:min-integer-digits': 1,
    ...(grouped ? { 'number:grouping': 'true' } : {}),
  });
}

function dateParts(): readonly string[] {
  const slash = tag('number:text', {}, '/');
  const long = { 'number:style': 'long' };
  return [tag('number:day', long), slash, tag('number:month', long), slash, tag('number:year', long)];
}
