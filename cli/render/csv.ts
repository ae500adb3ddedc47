// RFC 4180: commas, quotes where they are needed, CRLF after every record. Knows nothing of what the fields mean.

export type Field = string | number | boolean | null;

export function csv(head: readonly string[], records: readonly (readonly Field[])[]): string {
  return [head, ...records].map((record) => `${record.map(field).join(',')}\r\n`).join('');
}

function field(value: Field): string {
  if (value === null) return '';
  const text = typeof value === 'string' ? harmless(value) : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** A spreadsheet runs what begins like a formula; an apostrophe makes it text. Signed numbers stay numbers. */
function harmless(text: string): string {
  return /^[=+@\t\r-]/.test(text) && !/^[+-]?\d+(\.\d+)?([/%].*)?$/.test(text) ? `'${text}` : text;
}
