// Reads figures: numbers and dates in the syntax of plans, and other spellings in Italian documents, each refused with a suggestion. Knows no grammar.

import { writtenDate } from '../../wording/dates.ts';
import type { Complain } from '../grammar/problems.ts';
import { isBlank, isDigit } from './characters.ts';

interface Figure {
  readonly end: number;
  /** Digits and point alone. */
  readonly digits: string;
}

interface DateFigure {
  readonly end: number;
  /** ISO; for a part of a year, `2024-H1`. */
  readonly payload: string;
  readonly part: boolean;
}

const isoDate = /^\d{4}-\d\d-\d\d$/;
const yearPart = /^\d{4}-(?:H[12]|Q[1-4]|\d\d)$/;
const slashDate = /\d{1,2}\s?\/\s?\d{1,2}\s?\/\s?\d{4}(?![\p{L}\p{N}_])/uy;
/** `11.774.058,5`, `5,5`, `1.000,00`, also where a list goes on behind it. */
const commaDecimals = /(\d{1,3}(?:\.\d{3})+|\d+),(\d+)(?![\p{L}\p{N}_]|\.(?!\.)|-[\p{L}\p{N}_])/uy;
/** `1,920,500`, `1,920.5`: as English documents write thousands. */
const commaThousands = /\d{1,3}(?:(?:,\d{3}){2,}(?:\.\d+)?|(?:,\d{3})+\.\d+)(?![\p{L}\p{N}_.,]|-[\p{L}\p{N}_])/uy;

export function readDate(text: string, start: number, wordEnd: number, complain: Complain): DateFigure | null {
  const length = wordEnd - start;
  if ((length === 10 || length === 7) && text.charCodeAt(start + 4) === 45) {
    const image = text.slice(start, wordEnd);
    if (length === 10 && isoDate.test(image)) return { end: wordEnd, payload: image, part: false };
    if (length === 7 && yearPart.test(image)) return { end: wordEnd, payload: image, part: true };
  }
  if (length > 2) return null;
  const behind = text.charCodeAt(wordEnd);
  if (behind !== 47 && !isBlank(behind)) return null;
  slashDate.lastIndex = start;
  // day and month as they can be: `06/30/2023` has its month first, and 13/13/2023 is no date
  const date = slashDate.test(text) ? writtenDate(text, start) : null;
  if (!date) return null;
  const { iso, other, end } = date;
  complain('date-format', start, end, { written: text.slice(start, end), iso, other });
  return { end, payload: iso, part: false };
}

const splitYear =
  /(\d{4})\/(\d\d)(?:-(?:H[12]|Q[1-4]|\d\d)(?![\p{L}\p{N}_]|-[\p{L}\p{N}_]))?(?![\p{L}\p{N}_]|\/(?!\/))/uy;

/** The end of `2024/25` or `2024/25-H1` that begins at an offset; null: the second is not the year that follows the first. */
export function endOfSplitYear(text: string, start: number): number | null {
  splitYear.lastIndex = start;
  const match = splitYear.exec(text);
  if (match === null || (Number(match[1]) + 1) % 100 !== Number(match[2])) return null;
  return start + match[0].length;
}

/** `11.774.058,5`, `1,920,500`: with a comma, which no number in a plan has. */
export function readComma(text: string, start: number, { complain, between }: Commas): Figure | null {
  commaThousands.lastIndex = start;
  const english = commaThousands.exec(text);
  if (english) return englishNumber(text, start, english[0], complain);
  commaDecimals.lastIndex = start;
  const match = commaDecimals.exec(text);
  return match && italianNumber(text, start, match, { complain, between });
}

export interface Between {
  readonly sign: ', ' | '..';
  readonly isSure: boolean;
}

interface Commas {
  readonly complain: Complain;
  /** What may stand between two figures there, or surely does; null where one stands alone. */
  readonly between: Between | null;
}

function englishNumber(text: string, start: number, image: string, complain: Complain): Figure {
  const digits = image.replaceAll(',', '');
  const end = endWithPercent(text, start + image.length, () => {});
  const meant = `${image.replaceAll(',', '_')}${text[end - 1] === '%' ? '%' : ''}`;
  complain('number-format', start, end, { written: text.slice(start, end), meant: [meant] });
  return { end, digits };
}

/** The digits of a valid figure, without separators. */
export function plainDigits(written: string): string {
  const digits = written.endsWith('%') ? written.slice(0, -1) : written;
  return digits.includes('_') ? digits.replaceAll('_', '') : digits;
}

/** Digits and `_`, with a point between two digits at most once; it begins with a digit. */
export function isPlain(text: string, start: number, end: number): boolean {
  let points = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isDigit(code) || code === 95) continue;
    if (code !== 46 || ++points > 1 || !isDigit(text.charCodeAt(at + 1))) return false;
  }
  return isDigit(text.charCodeAt(start));
}

function italianNumber(text: string, start: number, match: RegExpExecArray, { complain, between }: Commas): Figure {
  const [, before = '', after = ''] = match;
  const whole = before.replaceAll('.', '');
  const end = endWithPercent(text, start + match[0].length, () => {});
  const percent = text[end - 1] === '%' ? '%' : '';
  const decimal = `${grouped(whole)}.${after}`;
  // three digits behind the comma are thousands to some, and with a point they would be asked about again
  const thousands = looksLikeThousands(decimal) ? [`${whole}_${after}${percent}`] : [];
  const first = thousands.length > 0 && percent === '' ? `0${decimal}` : `${decimal}${percent}`;
  const isFirstOfTwo = between !== null && (between.sign !== '..' || text.charCodeAt(end) !== 46);
  const apart = isFirstOfTwo ? [`${before}${between.sign}${after}${percent}`] : [];
  const meant = isFirstOfTwo && between.isSure ? apart : [first, ...thousands, ...apart];
  const listed = text.charCodeAt(end) === 44 || between?.sign === ', ';
  complain('number-format', start, end, { written: text.slice(start, end), meant, ...(listed && { listed }) });
  return { end, digits: `${whole}.${after}` };
}

/** `85%`, or `85 %` with a word about the space. */
export function endWithPercent(text: string, end: number, complain: Complain): number {
  const code = text.charCodeAt(end);
  if (code === 37) return end + 1;
  if (!isBlank(code)) return end;
  let sign = end + 1;
  while (isBlank(text.charCodeAt(sign))) sign++;
  if (text.charCodeAt(sign) !== 37) return end;
  complain('percent-space', end, sign + 1, { written: null });
  return sign + 1;
}

/** `10 000`, `1 234 567,5`, whatever the blanks are. */
const spacedThousands =
  /([1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+)(?:[.,](\d+))?(?:[ \u00a0]?(%))?(?![\p{L}\p{N}_.,]|-[\p{L}\p{N}_])/uy;

/** A number with blanks between its thousands; null where none begins here. */
export function readSpaced(text: string, start: number): (Figure & { percent: boolean; meant: string }) | null {
  spacedThousands.lastIndex = start;
  const match = spacedThousands.exec(text);
  if (!match) return null;
  const [written, thousands = '', decimals, percent = ''] = match;
  const whole = thousands.replace(/\D/g, '');
  const rest = decimals === undefined ? '' : `.${decimals}`;
  const meant = `${grouped(whole)}${rest}${percent}`;
  return { end: start + written.length, digits: `${whole}${rest}`, percent: percent !== '', meant };
}

/** `11774058` as `11_774_058`. */
export function grouped(whole: string): string {
  return whole.replace(/\B(?=(?:\d{3})+$)/g, '_');
}

/** `11.774.058`, and what a title would never be: three digits in each group. */
export const dottedThousands = /^\d{1,3}(?:\.\d{3}){2,}$/;

/** `63.107`: a number of three decimals or, far likelier in these documents, one a thousand times as large. */
const thousandsLookalike = /^[1-9]\d{0,2}\.\d{3}$/;

export function looksLikeThousands(digits: string): boolean {
  return digits.charCodeAt(digits.length - 4) === 46 && thousandsLookalike.test(digits);
}

/** The four digits that begin at an offset, as a number; null where they are none. */
export function fourDigits(text: string, start: number): number | null {
  let number = 0;
  for (let at = start; at < start + 4; at++) {
    const code = text.charCodeAt(at);
    if (!isDigit(code)) return null;
    number = number * 10 + code - 48;
  }
  return number;
}
