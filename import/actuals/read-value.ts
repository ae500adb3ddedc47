// One cell as a value of the plan, by the mapping, or what is to be asked about it. Knows no rows.

import { isPercentWord, unitWord } from '#language/syntax/keywords/unit-words.ts';
import { dateOfSerial, possibleDates } from '../figures/written-date.ts';
import { customOf, writtenNumber } from '../figures/written-number.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { type Cell, isBlank, type NumberCell, textOf } from '../sheet/cell.ts';
import { roundedTo, timesHundred, trimmed } from '../sheet/stored-number.ts';
import { problems } from '../words/problems.ts';
import type { Words } from '../words/refusals.ts';
import type { Holder } from './holders.ts';

export type CellReading =
  /** As a plan in English keywords writes it behind the code: `= 12.5%`, `>= 4 gg`. */
  | { readonly kind: 'value'; readonly text: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'not-applicable' }
  /** `key`: what the mapping does not say and would have to. */
  | { readonly kind: 'problem'; readonly words: Words; readonly key: keyof Mapping | null };

export interface ValueContext {
  readonly holder: Holder;
  readonly mapping: Pick<
    Mapping,
    | 'numbers'
    | 'dates'
    | 'serials'
    | 'percentages'
    | 'figures'
    | 'blank'
    | 'missing'
    | 'notApplicable'
    | 'done'
    | 'notDone'
  >;
  /** What the column of units says; empty: nothing. */
  readonly unit: string;
}

export function readValue(cell: Cell, context: ValueContext): CellReading {
  if (isBlank(cell)) return ofBlank(context);
  switch (cell.kind) {
    case 'error':
      return problem(problems.error(cell.text));
    case 'uncalculated':
      return problem(problems.uncalculated());
    case 'elsewhere':
      return problem(problems.elsewhere());
    case 'time':
      return problem(problems.time());
    case 'date':
      return ofDate(cell.iso, context);
    case 'boolean':
      return ofBoolean(cell.value, context);
    case 'number':
      return ofNumber(cell, context);
    default:
      return ofText(textOf(cell), context);
  }
}

function ofBlank({ mapping }: ValueContext): CellReading {
  if (mapping.blank === 'missing') return { kind: 'missing' };
  return mapping.blank === 'zero' ? value('= 0') : asked('blank', problems.blank());
}

function ofDate(iso: string, { holder }: ValueContext): CellReading {
  const isWanted = holder.wants === 'date' || holder.wants === 'done';
  return isWanted ? value(`= ${iso}`) : problem(problems.dateUnasked(iso));
}

function ofBoolean(done: boolean, { holder }: ValueContext): CellReading {
  const isWanted = holder.wants === 'date' || holder.wants === 'done';
  return isWanted
    ? value(`= ${done ? 'done' : 'not done'}`)
    : problem(problems.word(done ? 'TRUE' : 'FALSE', holder.wants));
}

// ---------------------------------------------------------------------------------------------------------------------- numbers

function ofNumber(cell: NumberCell, context: ValueContext): CellReading {
  const { holder, mapping } = context;
  if (holder.wants === 'date' || holder.wants === 'done') return ofSerial(cell.digits, context);
  const counted = counting(cell, mapping);
  if (typeof counted !== 'string') return counted;
  if (cell.percent) return figure({ digits: timesHundred(counted), percent: true, unit: '', bound: '' }, context);
  return figure({ digits: counted, percent: false, unit: cell.unit, bound: '' }, context);
}

/** The digits that count, where fewer are shown than are stored. */
function counting(
  { digits, decimals, percent }: NumberCell,
  { figures }: ValueContext['mapping'],
): string | CellReading {
  if (decimals === null) return digits;
  const shown = trimmed(roundedTo(digits, percent ? decimals + 2 : decimals));
  if (shown === digits || figures === 'stored') return digits;
  if (figures === 'shown') return shown;
  const seen = (one: string): string => (percent ? `${timesHundred(one)}%` : one);
  return asked('figures', problems.shown(seen(shown), seen(digits)));
}

function ofSerial(digits: string, { mapping }: ValueContext): CellReading {
  const [since1900, since1904] = [dateOfSerial(digits, '1900'), dateOfSerial(digits, '1904')];
  if (since1900 === null && since1904 === null) return problem(problems.noDate(digits));
  if (mapping.serials === undefined) return asked('serials', problems.serial(digits, since1900, since1904));
  const iso = mapping.serials === '1900' ? since1900 : since1904;
  return iso === null ? problem(problems.noDate(digits)) : value(`= ${iso}`);
}

interface Figure {
  readonly digits: string;
  readonly percent: boolean;
  readonly unit: string;
  readonly bound: '' | '>=' | '<=' | '>' | '<';
}

function figure({ digits, percent, unit, bound }: Figure, context: ValueContext): CellReading {
  const { holder, mapping } = context;
  const column = isPercentWord(context.unit) ? '%' : context.unit;
  const sign = bound === '' ? '=' : bound;
  if (unit !== '' && column !== '' && !isSameUnit(unit, column)) return problem(problems.units(unit, column));
  if (percent && unit === '' && column !== '' && column !== '%') return problem(problems.units('%', column));
  if (percent) return value(`${sign} ${inPlan(digits)}%`);
  const said = unit || column;
  if (said === '%' || (said === '' && holder.percent)) {
    if (digits === '0') return value(`${sign} 0%`);
    if (mapping.percentages === undefined) return asked('percentages', problems.percentage(digits));
    return value(`${sign} ${inPlan(mapping.percentages === 'points' ? digits : timesHundred(digits))}%`);
  }
  return value(`${sign} ${inPlan(digits)}${said === '' ? '' : ` ${unitInPlan(said)}`}`);
}

/** `€` and `EUR` are. */
function isSameUnit(one: string, other: string): boolean {
  const known = unitWord(one);
  return one === other || (known !== undefined && known.id === unitWord(other)?.id);
}

/** `8270` as `8_270`; three decimals behind up to three digits could be thousands, and get a 0 before them. */
export function inPlan(digits: string): string {
  const [, sign = '', whole = '', decimals] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(digits) ?? [];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '_');
  const looksLikeThousands = decimals?.length === 3 && whole.length <= 3 && whole !== '0';
  return `${sign}${looksLikeThousands ? '0' : ''}${grouped}${decimals === undefined ? '' : `.${decimals}`}`;
}

function unitInPlan(unit: string): string {
  const isWord = unitWord(unit) !== undefined || /^[\p{L}€$£]+$/u.test(unit);
  return isWord || unit.includes('`') ? unit.replaceAll('`', '') : `\`${unit}\``;
}

// ------------------------------------------------------------------------------------------------------------------------ texts

function ofText(text: string, context: ValueContext): CellReading {
  const { holder, mapping } = context;
  const isIn = (words: readonly string[]): boolean => words.some((word) => word.toLowerCase() === text.toLowerCase());
  if (isIn(mapping.missing)) return { kind: 'missing' };
  if (isIn(mapping.notApplicable)) return { kind: 'not-applicable' };
  const step = holder.steps.find((one) => one.toLowerCase() === text.toLowerCase());
  if (step !== undefined) return value(`= \`${step}\``);
  if (isIn(mapping.done)) return value('= done');
  if (isIn(mapping.notDone)) return value('= not done');
  if (holder.wants === 'step') return problem(problems.step(text, holder.steps));
  if (holder.wants === 'figure') return ofWrittenNumber(text, context);
  return ofWrittenDate(text, context);
}

function ofWrittenNumber(text: string, context: ValueContext): CellReading {
  const { holder, mapping } = context;
  const written = writtenNumber(text);
  if (written === null) return problem(problems.word(text, holder.wants));
  const { percent, unit, bound } = written;
  const custom = customOf(written);
  if (custom !== 'either' && mapping.numbers === undefined) {
    const [italian, english] = [written.italian ?? '?', written.english ?? '?'];
    return asked('numbers', problems.ambiguousNumber(text, italian, english));
  }
  const digits = written[mapping.numbers ?? 'italian'];
  if (digits === null) return problem(problems.otherNumberForm(text, mapping.numbers ?? 'italian'));
  return figure({ digits, percent, unit, bound }, context);
}

function ofWrittenDate(text: string, context: ValueContext): CellReading {
  const { holder, mapping } = context;
  if (/^\d+$/.test(text)) return ofSerial(text, context);
  const dates = possibleDates(text);
  if (dates === null) return problem(problems.word(text, holder.wants));
  const [day, month] = [dates['day-first'], dates['month-first']];
  if (day === month) return value(`= ${day}`);
  if (mapping.dates === undefined) return asked('dates', problems.ambiguousDate(text, day ?? '?', month ?? '?'));
  const iso = dates[mapping.dates];
  return iso === null ? problem(problems.otherDateOrder(text)) : value(`= ${iso}`);
}

function value(text: string): CellReading {
  return { kind: 'value', text };
}

function problem(words: Words): CellReading {
  return { kind: 'problem', words, key: null };
}

function asked(key: keyof Mapping, words: Words): CellReading {
  return { kind: 'problem', words, key };
}
