// Reads values: quantities, dates, done, steps.

import type { Report } from '../../diagnostics/diagnostic.ts';
import { type KeywordName, spell } from '../../syntax/keywords/keywords.ts';
import type {
  DateLiteral,
  GivenLiteral,
  NotApplicableLiteral,
  NumberLiteral,
  Text,
  ValueLiteral,
} from '../../syntax/literals.ts';
import type { Declaration, KeywordLanguage } from '../../syntax/tree.ts';
import type { DateValue, DoneValue, Given, Quantity, Value } from '../figures.ts';
import { sameQuantity } from '../units/amounts.ts';
import { PERCENT, type Units } from '../units/units.ts';
import { anchorAt } from './anchors.ts';
import type { Calendar } from './calendar.ts';
import { readDate } from './date.ts';
import { readNumber } from './number.ts';

/** The declaration that is being read, and where problems are reported. */
export interface Site {
  readonly file: string;
  /** The language of the file's keywords, for suggestions. */
  readonly keywords: KeywordLanguage;
  readonly declaration: Declaration;
  readonly report: Report;
  /** The units of the plan. */
  readonly units: Units;
  readonly calendar: Calendar;
  /** The code of the library that it stands in; null: in a plan. */
  readonly library: string | null;
}

const DONE: DoneValue = { kind: 'done', done: true };
const NOT_DONE: DoneValue = { kind: 'done', done: false };

/** null if there is none or it is invalid; a step has position 0 until its scale is known. */
export function readValue(literal: ValueLiteral | null, site: Site): Value | null {
  if (literal === null) return null;
  switch (literal.kind) {
    case 'number':
      refusePlus(literal, site, 'value');
      return readQuantity(literal, site.units);
    case 'date':
      return readDate(literal, site.file, site.declaration, site.report);
    case 'done':
      return literal.done ? DONE : NOT_DONE;
    case 'step':
      return { kind: 'step', name: literal.name.text, position: 0 };
  }
}

/** A value, a bound or that there is none; null if it cannot be read. */
export function readGiven(literal: GivenLiteral | null, site: Site): Given | null {
  if (literal === null) return null;
  if (literal.kind === 'not-applicable') return readReason(literal, site);
  if (literal.kind !== 'bound') return readValue(literal, site);
  const { comparison, figure } = literal;
  refusePlus(figure, site, 'value');
  return { kind: 'bound', comparison, figure: readQuantity(figure, site.units) };
}

function readReason({ because }: NotApplicableLiteral, site: Site): Given | null {
  return refuseNoReason('not-applicable', because, site) ? null : { kind: 'not-applicable', because: because.text };
}

/** Reports a reason that is empty, which is none. */
export function refuseNoReason(of: 'not-applicable' | 'revised', because: Text, site: Site): boolean {
  if (because.text.trim() !== '') return false;
  const { file, keywords, declaration, report } = site;
  const word = (keyword: KeywordName): string => spell(keywords, keyword);
  const what = of === 'revised' ? word('revised') : `${word('not')} ${word('applicable')}`;
  const written = `${what} ... ${word('because')} ""`;
  report('no-reason', anchorAt(file, declaration, because), { of, written, because: word('because') });
  return true;
}

/** `96% on 2024-10-05`: the day on which a figure was reached; what is a day itself, or no figure, has none. */
export function readReached(
  { value, reached }: { readonly value: GivenLiteral | null; readonly reached: DateLiteral | null },
  { file, declaration, report, keywords }: Site,
): DateValue | null {
  const date = reached === null ? null : readDate(reached, file, declaration, report);
  if (date === null || value === null) return null;
  if (value.kind === 'number' || value.kind === 'step' || value.kind === 'bound') return date;
  report('value-day', anchorAt(file, declaration, reached!), {
    kind: value.kind,
    date: date.iso,
    on: spell(keywords, 'on-day'),
    value: { start: value.start, end: value.end },
  });
  return null;
}

export function readQuantity(literal: NumberLiteral, units: Units): Quantity {
  const { unit: name } = literal;
  const unit = name === null ? (literal.percent ? PERCENT : null) : units.of(name.text, name.quoted);
  return { kind: 'quantity', number: readNumber(literal), percent: literal.percent, unit };
}

/** Reports a value with a plus sign, which may be meant as a change: `+1.2%`. */
export function refusePlus(
  literal: NumberLiteral,
  { file, keywords, declaration, report }: Site,
  place: 'value' | 'target',
): void {
  if (!literal.plus) return;
  const written = `${literal.digits.replace(/^\+/, '')}${literal.percent ? '%' : ''}`;
  const on = spell(keywords, 'on');
  const known = declaration.statements.some((one) => one.kind === 'baseline' && one.value !== null);
  const changes =
    place === 'value'
      ? []
      : [...(known ? [`${on} ${spell(keywords, 'baseline')}`] : []), `${on} ${spell(keywords, 'previous')}`];
  report('leading-plus', anchorAt(file, declaration, literal), { written, changes });
}

export function sameValue(a: Value | null, b: Value | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.kind === 'quantity') return b.kind === 'quantity' && a.percent === b.percent && sameQuantity(a, b);
  if (a.kind === 'date') return b.kind === 'date' && a.day === b.day;
  if (a.kind === 'done') return b.kind === 'done' && a.done === b.done;
  return b.kind === 'step' && a.name === b.name;
}

export function sameGiven(a: Given, b: Given): boolean {
  if (a.kind === 'not-applicable') return b.kind === 'not-applicable' && a.because === b.because;
  if (a.kind === 'bound') return b.kind === 'bound' && a.comparison === b.comparison && sameValue(a.figure, b.figure);
  return b.kind !== 'not-applicable' && b.kind !== 'bound' && sameValue(a, b);
}
