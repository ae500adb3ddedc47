// RFC 4180: commas, quotes where they are needed, CRLF after every record. Knows nothing of what the fields mean.

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
 * A spreadsheet runs what begins like a formula, also where it takes another sign for the end of a cell; an apostrophe makes it text.
 * Signed numbers stay numbers.
 */
function harmless(text: string): string {
  if (/^[+-]?\d+(?:\.\d+)?(?:\/\d+)?%?$/.test(text)) return text;
  return text.replace(/(^|[;\t\r\n])(\s*)(?=[=+@\-−＝＋－＠])/g, "$1$2'");
}
