// The styles of an OpenDocument file, as far as they say what a number is, and which sheets are hidden.

import type { NumberFormat } from './number-format.ts';

type Attributes = Readonly<Record<string, string>>;

/** Follows the elements as they come. */
export class OdsStyles {
  private readonly hidden = new Set<string>();
  /** Of cells: the name of the format. */
  private readonly cells = new Map<string, string>();
  private readonly formats = new Map<string, NumberFormat>();
  private style = '';
  private reading: { readonly name: string; percent: boolean; decimals: number | null; unit: string } | null = null;
  private inText = false;

  open(name: string, attributes: Attributes): void {
    if (name === 'style:style') this.openStyle(attributes);
    else if (name === 'style:table-properties' && attributes['table:display'] === 'false') this.hidden.add(this.style);
    else if (/^number:(?:number|percentage|currency)-style$/.test(name))
      this.reading = {
        name: attributes['style:name'] ?? '',
        percent: name.includes('percentage'),
        decimals: null,
        unit: '',
      };
    else if (this.reading && name === 'number:number') this.reading.decimals = decimalsIn(attributes);
    else if (name === 'number:text' || name === 'number:currency-symbol') this.inText = this.reading !== null;
  }

  close(name: string): void {
    if (name === 'number:text' || name === 'number:currency-symbol') this.inText = false;
    else if (this.reading && /^number:(?:number|percentage|currency)-style$/.test(name)) {
      const { name: format, percent, decimals, unit } = this.reading;
      this.formats.set(format, { percent, decimals, unit: unit.replace(/[()+\-.,:/\s%]+/g, ' ').trim() });
      this.reading = null;
    }
  }

  text(text: string): void {
    if (this.inText && this.reading) this.reading.unit += text;
  }

  hides(table: string): boolean {
    return this.hidden.has(table);
  }

  /** null: it says nothing of numbers. */
  formatOf(cell: string): NumberFormat | null {
    return this.formats.get(this.cells.get(cell) ?? '') ?? null;
  }

  private openStyle(attributes: Attributes): void {
    this.style = attributes['style:name'] ?? '';
    const format = attributes['style:data-style-name'];
    if (format !== undefined) this.cells.set(this.style, format);
  }
}

/** Without places said, a number is shown with as many as it has; divided by a thousand, it shows something else. */
function decimalsIn(attributes: Attributes): number | null {
  const places = attributes['number:decimal-places'];
  const optional = attributes['number:min-decimal-places'] ?? attributes['loext:min-decimal-places'];
  if (places === undefined || attributes['number:display-factor'] !== undefined) return null;
  return optional !== undefined && optional !== places ? null : Number(places);
}
