// Numbers as people type them into cells: `1.234,5`, `14 %`, `30,97 €`, `5gg`, `<= 4`. Says what they are by Italian and by English custom; which of both
// counts, it does not decide.

import { tidy } from '../sheet/cell.ts';
import { trimmed } from '../sheet/stored-number.ts';

export type NumberForm = 'italian' | 'english';

export interface WrittenNumber {
  /** With a point. null: it is no number by that custom. */
  readonly italian: string | null;
  readonly english: string | null;
  readonly percent: boolean;
  /** A word or sign beside it, else empty. */
  readonly unit: string;
  /** A comparison before it, else empty. */
  readonly bound: '' | '>=' | '<=' | '>' | '<';
}

const form =
  /^(>=|<=|>|<|≥|≤)? ?(€|EUR|£|\$)? ?([+\-−–]?) ?(€|EUR|£|\$)? ?(\d[\d.,' ’]*?) ?(%|\p{L}{1,3}[23]|[\p{L}€$£°][^\d%]*)?$/u;

const bounds: Readonly<Record<string, WrittenNumber['bound']>> = { '≥': '>=', '≤': '<=' };

/** null: it is nothing like a number. */
export function writtenNumber(text: string): WrittenNumber | null {
  const match = text.length > 80 ? null : form.exec(tidy(text));
  if (!match) return null;
  const [, comparison = '', before, sign, between, body = '', behind = ''] = match;
  const money = before ?? between ?? '';
  if (money !== '' && behind !== '') return null;
  const minus = sign === '' || sign === '+' ? '' : '-';
  const [italian, english] = [decimal(body, '.', ','), decimal(body, ',', '.')];
  if (italian === null && english === null) return null;
  return {
    italian: signed(italian, minus),
    english: signed(english, minus),
    percent: behind === '%',
    unit: behind === '%' ? '' : money || behind.trim(),
    bound: bounds[comparison] ?? (comparison as WrittenNumber['bound']),
  };
}

function signed(digits: string | null, minus: string): string | null {
  return digits === null ? null : trimmed(digits) === '0' ? '0' : minus + digits;
}

/** Thousands in groups of three; spaces and apostrophes may stand between them by either custom. */
function decimal(body: string, thousands: '.' | ',', point: '.' | ','): string | null {
  const [whole = '', decimals, ...more] = body.split(point);
  if (more.length > 0 || (decimals !== undefined && !/^\d+$/.test(decimals))) return null;
  const groups = /^\d+$/.test(whole) ? [whole] : whole.split(/[' ’]/.test(whole) ? /[' ’]/ : thousands);
  if (groups.length > 1 && (!/^\d{1,3}$/.test(groups[0]!) || !groups.slice(1).every((group) => /^\d{3}$/.test(group))))
    return null;
  if (groups.length === 1 && !/^\d+$/.test(whole)) return null;
  const digits = groups.join('').replace(/^0+(?=\d)/, '');
  return decimals === undefined ? digits : `${digits}.${decimals}`;
}

/** By which customs it can be read; `both` if these differ. */
export function customOf({ italian, english }: WrittenNumber): NumberForm | 'both' | 'either' {
  if (italian === english) return 'either';
  if (italian === null) return 'english';
  return english === null ? 'italian' : 'both';
}
