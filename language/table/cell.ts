// Reads a cell as a value, by the settings of the table, or says why it is none. Knows no rows.

import { DateTime } from 'luxon';
import { isPercentWord } from '../syntax/keywords/unit-words.ts';
import type {
  BoundLiteral,
  BoundSide,
  DateLiteral,
  Name,
  NumberLiteral,
  Period,
  ValueLiteral,
} from '../syntax/literals.ts';
import { periodPattern, type TableSettings } from './settings.ts';

export interface CellReader {
  /** `unit` is the text of the unit cell, empty if there is none. */
  value(text: string, unit: string): ValueLiteral | BoundLiteral | 'missing' | 'not-applicable' | WrongValue;
  period(text: string): Period | null;
  date(text: string): DateLiteral | null;
}

/** Why a text is no value; `other`: unknown. */
export type ValueProblem =
  | 'spreadsheet-error'
  | 'spreadsheet-formula'
  | 'scientific'
  | 'trailing-minus'
  | 'parentheses'
  | 'apostrophe'
  | 'plus'
  | 'not-known'
  | 'grouping'
  | 'unit-in-cell'
  | 'other'
  /** A percentage, a date or a word, with a unit beside it that contradicts it. */
  | 'unit-beside';

export interface WrongValue {
  readonly wrong: ValueProblem;
}

type CellSpans = { readonly start: number; readonly end: number };

/** All spans are those of `where`, which the caller sets for each row: values have no finer positions. */
export function createCellReader(settings: TableSettings, where: () => CellSpans): CellReader {
  const number = numberPattern(settings);
  const signs = signsOf(settings.dates);
  let dates: ReturnType<typeof DateTime.buildFormatParser> | null = null;
  return {
    value(text, written) {
      if (settings.missing.includes(text)) return 'missing';
      if (settings.notApplicable.includes(text)) return 'not-applicable';
      const unit = unitIn(written);
      const word = wordOf(text) ?? dateOf(text);
      const value = word ?? numberOf(text, unit) ?? boundOf(text, unit) ?? stepOf(text);
      if (value === null) return { wrong: whyNone(text) };
      const figure = value.kind === 'bound' ? value.figure : value;
      if (figure.kind !== 'number' && unit !== '') return { wrong: 'unit-beside' };
      if (figure.kind === 'number' && figure.percent && figure.unit !== null) return { wrong: 'unit-beside' };
      return value;
    },
    date: dateOf,
    period(text) {
      const match = periodPattern.exec(text);
      if (!match) return null;
      const [, written, next, part = null] = match;
      const year = Number(written);
      if (next !== undefined && !`${year + 1}`.endsWith(next)) return null;
      const spelling = next === undefined ? 'plain' : 'split';
      return { first: year, last: year, part, spelling, ...where() };
    },
  };

  function wordOf(text: string): ValueLiteral | null {
    if (settings.done.includes(text)) return { kind: 'done', done: true, ...where() };
    return settings.notDone.includes(text) ? { kind: 'done', done: false, ...where() } : null;
  }

  /** `>= 95`, `<5`: signs as in a plan. */
  function boundOf(text: string, unit: string): BoundLiteral | null {
    const match = /^(>=|<=|>|<|≥|≤)\s*(\S.*)$/u.exec(text);
    const figure = match && numberOf(match[2]!, unit);
    return match && figure && { kind: 'bound', comparison: sides[match[1]!]!, figure, ...where() };
  }

  function numberOf(text: string, unit: string): NumberLiteral | null {
    const match = number.exec(text);
    if (!match) return null;
    const whole = match[2]!.replace(/\D/g, '');
    const digits = `${match[1] === '' ? '' : '-'}${whole}${match[3] === undefined ? '' : `.${match[3]}`}`;
    if (digits.length > mostDigits) return null;
    const percent = match[4] !== undefined || unit === '%';
    return { kind: 'number', digits, percent, unit: nameOf(unit === '%' ? '' : unit), plus: false, ...where() };
  }

  function dateOf(text: string): DateLiteral | null {
    if (!signs.test(text)) return null;
    dates ??= DateTime.buildFormatParser(settings.dates, plainDates);
    const date = DateTime.fromFormatParser(text, dates, plainDates);
    return date.isValid ? { kind: 'date', iso: date.toISODate(), ...where() } : null;
  }

  function stepOf(text: string): ValueLiteral | null {
    if (!/^\p{L}[\p{L}\p{N}_ -]*$/u.test(text) || unknownFigure.test(text)) return null;
    return { kind: 'step', name: { text: text.normalize('NFC'), quoted: true, ...where() }, ...where() };
  }

  /** A unit of the plan's own must be declared in the plan, or be in backticks, as in a plan. */
  function nameOf(text: string): Name | null {
    if (text === '') return null;
    const quoted = /^`([^`]+)`$/.exec(text)?.[1];
    return { text: (quoted ?? text).normalize('NFC'), quoted: quoted !== undefined, ...where() };
  }

  /** The symbol for a unit word; empty for a word that means no unit. */
  function unitIn(text: string): string {
    if (isPercentWord(text)) return '%';
    return settings.missing.includes(text) || unknownFigure.test(text) ? '' : text;
  }
}

/** The signs between the parts of a date, as `/` in `dd/MM/yyyy`. Without them a text is none, and luxon need not be asked: it takes long to say no. */
function signsOf(dates: string): RegExp {
  return new RegExp((dates.match(/[/.:-]/g) ?? []).map((sign) => `[${sign}]`).join('.+'), 's');
}

const plainDates = { zone: 'utc', locale: 'en' };

const sides: Readonly<Record<string, BoundSide>> = { '>=': '>=', '<=': '<=', '>': '>', '<': '<', '≥': '>=', '≤': '<=' };

/** As in a plan. */
const mostDigits = 100;

/** Variants of each separator: no-break spaces for a space, typographic apostrophes for an apostrophe. */
const between: Readonly<Record<TableSettings['thousands'], string>> = {
  '.': '\\.',
  ',': ',',
  ' ': '[ \\u00A0\\u2009\\u202F]',
  "'": "['\\u2019]",
  '': '',
};

/** Sign, integer part, decimals, percent sign. Thousands are in groups of three, and `0.123` is not 123. */
function numberPattern({ decimal, thousands }: TableSettings): RegExp {
  const point = decimal === '.' ? '\\.' : ',';
  const grouped = thousands === '' ? '\\d+' : `[1-9]\\d{0,2}(?:${between[thousands]}\\d{3})+|\\d+`;
  return new RegExp(`^([-−–]?)(${grouped})(?:${point}(\\d+))?[ \\u00A0\\u2009\\u202F]?(%)?$`);
}

// -------------------------------------------------------------------------------------------------------------------- no value

/** Words for an unknown value. */
const unknownFigure =
  /^(?:[-–—_./?…*]+|n\.? ?[dacpr]\.?|n\/[dac]|nd|na|nc|np|nan|tbd|null|none|nessuno|non (?:disponibile|rilevato|calcolabile)|not (?:available|known)|da definire)$/i;

const reasons: readonly (readonly [ValueProblem, RegExp])[] = [
  ['not-known', unknownFigure],
  ['spreadsheet-error', /^#[\p{L}\d/!?_ ]+[!?]?$/u],
  ['spreadsheet-formula', /^=/],
  ['apostrophe', /^['’]/],
  ['scientific', /^[-+−]?\d+(?:[.,]\d+)?E[-+]?\d+$/i],
  ['trailing-minus', /^\d[\d.,' ]*[-−–]$/],
  ['parentheses', /^\([\d.,' ]+%?\)$/],
  ['plus', /^\+[\d.,' ]+%?$/],
  ['grouping', /^[-−–]?\d[\d.,'’\s]*%?$/],
  ['unit-in-cell', /^(?:\p{Sc} ?)?[-−–]?\d[\d.,' ]* ?(?:\p{Sc}|‰|\p{L}[\p{L}./]*)?$/u],
];

function whyNone(text: string): ValueProblem {
  return reasons.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';
}
