// CSV by RFC 4180: commas, quotes where needed, CRLF after every record. Does not know what the fields mean.

import { stringify } from 'csv-stringify/sync';
import { visibleLines } from '#language/syntax/visible.ts';

export type Field = string | number | boolean | null;

export function csv(head: readonly string[], records: readonly (readonly Field[])[]): string {
  return stringify([head, ...records], {
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
    cast: { string: (text) => harmless(visibleLines(text)), boolean: String },
  });
}

/**
 * Prefixes an apostrophe to text that a spreadsheet would run as a formula, also behind a separator of another locale. Signed numbers stay
 * numbers.
 */
function harmless(text: string): string {
  if (/^[+-]?\d+(?:\.\d+)?(?:\/\d+)?%?$/.test(text)) return text;
  return text.replace(/(^|[;\t\r\n])(\s*)(?=[=+@\-−＝＋－＠])/g, "$1$2'");
}
