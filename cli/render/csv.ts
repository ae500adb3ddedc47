// CSV by RFC 4180: commas, quotes where needed, CRLF after every record. Does not know what the fields mean.

import { visibleLines } from '#language/syntax/visible.ts';

export type Field = string | number | boolean | null;

export function csv(head: readonly string[], records: readonly (readonly Field[])[]): string {
  return [head, ...records].map((record) => `${record.map(field).join(',')}\r\n`).join('');
}

function field(value: Field): string {
  if (value === null) return '';
  const text = typeof value === 'string' ? harmless(visibleLines(value)) : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/**
 * Prefixes an apostrophe to text that a spreadsheet would run as a formula, also behind a separator of another locale. Signed numbers stay
 * numbers.
 */
function harmless(text: string): string {
  if (/^[+-]?\d+(?:\.\d+)?(?:\/\d+)?%?$/.test(text)) return text;
  return text.replace(/(^|[;\t\r\n])(\s*)(?=[=+@\-−＝＋－＠])/g, "$1$2'");
}
