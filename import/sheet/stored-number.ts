// Numbers of spreadsheets as decimals. They are binary floats, of which a spreadsheet itself knows 15 significant digits. Knows no cells.

/** The digits that are meant by a stored number: 0.30000000000000004 is `0.3`. null: it is no number, or too large or small to be a figure. */
export function decimalOf(stored: number): string | null {
  if (!Number.isFinite(stored)) return null;
  if (stored === 0) return '0';
  const [mantissa = '', exponent = '0'] = Math.abs(stored).toExponential(14).split('e');
  const digits = mantissa.replace('.', '').replace(/0+$/, '');
  const point = Number(exponent) + 1;
  if (Math.abs(point) > 24) return null;
  return `${stored < 0 ? '-' : ''}${withPoint(digits, point)}`;
}

/** `123` with the point behind its first digit: `1.23`; behind -1 digits: `0.0123`. */
function withPoint(digits: string, point: number): string {
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return digits + '0'.repeat(point - digits.length);
  return `${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** `0.1234` times 100: `12.34`. */
export function timesHundred(digits: string): string {
  return moved(digits, 2);
}

function moved(digits: string, places: number): string {
  const sign = digits.startsWith('-') ? '-' : '';
  const [whole = '', decimals = ''] = digits.replace('-', '').split('.');
  const all = whole + decimals.padEnd(places, '0');
  const point = whole.length + places;
  const kept = withPoint(all, point).replace(/^0+(?=\d)/, '');
  return sign + (kept.includes('.') ? kept.replace(/\.?0+$/, '') : kept);
}

/** To so many decimals, halves away from zero. */
export function roundedTo(digits: string, decimals: number): string {
  const sign = digits.startsWith('-') ? '-' : '';
  const [whole = '', rest = ''] = digits.replace('-', '').split('.');
  if (rest.length <= decimals) return digits;
  const kept = BigInt(whole + rest.slice(0, decimals)) + (rest.charAt(decimals) >= '5' ? 1n : 0n);
  const text = kept.toString().padStart(decimals + 1, '0');
  const rounded = decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
  return Number(rounded) === 0 ? rounded : sign + rounded;
}

/** Without zeros behind the last decimal. */
export function trimmed(digits: string): string {
  return digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;
}
