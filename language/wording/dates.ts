// Reads dates and parts of years in other formats than that of plans: `30.06.2024`, `30 giugno 2024`, `2024-S1`, `Q1 2024`. Looks at text alone.

export interface WrittenDate {
  readonly end: number;
  readonly iso: string;
  /** The date with day and month swapped, if that is possible too. */
  readonly other: string | null;
}

export interface WrittenPeriod {
  readonly end: number;
  /** In the syntax of plans; the likeliest first. */
  readonly meant: readonly string[];
}

const months: readonly string[] = [
  'january|jan|gennaio|gen',
  'february|feb|febbraio',
  'march|mar|marzo',
  'april|apr|aprile',
  'may|maggio|mag',
  'june|jun|giugno|giu',
  'july|jul|luglio|lug',
  'august|aug|agosto|ago',
  'september|sept|sep|settembre|set',
  'october|oct|ottobre|ott',
  'november|nov|novembre',
  'december|dec|dicembre|dic',
];
const month = months.join('|');
/** Full names only: beside a number alone an abbreviation may be another word: `>= 10 set by "MIMIT"`. */
const wholeMonth = months
  .flatMap((names) => names.split('|').filter((name) => name === 'may' || name.length > 3))
  .join('|');
const over = '(?![\\p{L}\\p{N}_])';

const pattern = (source: string): RegExp => new RegExp(source + over, 'iuy');

const dayFirst = pattern('(\\d{1,2})(?: ?[./-] ?)(\\d{1,2})(?: ?[./-] ?)(\\d{4}|\\d{2})');
const yearFirst = pattern('(\\d{4})[./-](\\d{1,2})[./-](\\d{1,2})');
const digitsAlone = pattern('(20\\d{2})(\\d{2})(\\d{2})');
const dayAndName = pattern(`(\\d{1,2})(?:°|º|st|nd|rd|th)?[ -](?:of |di )?(${month})\\.?[ -](\\d{4})`);
const dayAndMonth = pattern(`(\\d{1,2})(?:°|º|st|nd|rd|th)?[ -](?:of |di )?(${wholeMonth})`);
const monthAndDay = pattern(`(${wholeMonth}) (\\d{1,2})(?:st|nd|rd|th)?`);
const nameAndDay = pattern(`(${month})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`);

/** The date at an offset; null if there is none, or if it is in the syntax of plans. */
export function writtenDate(text: string, offset: number): WrittenDate | null {
  const read = (form: RegExp): RegExpExecArray | null => {
    form.lastIndex = offset;
    return form.exec(text);
  };
  const days = read(dayFirst);
  if (days) return numeric(offset, days);
  const years = read(yearFirst) ?? read(digitsAlone);
  if (years) return dateOf(offset, years[0], [years[1]!, years[2]!, years[3]!]);
  const named = read(dayAndName);
  if (named) return dateOf(offset, named[0], [named[3]!, monthOf(named[2]!), named[1]!]);
  const american = read(nameAndDay);
  return american && dateOf(offset, american[0], [american[3]!, monthOf(american[1]!), american[2]!]);
}

export interface WrittenDay {
  readonly end: number;
  /** `06-30` */
  readonly monthAndDay: string;
}

/** The day without a year at an offset: `31 dicembre`, `30 June`, `June 30`. */
export function writtenDay(text: string, offset: number): WrittenDay | null {
  const read = (form: RegExp): RegExpExecArray | null => {
    form.lastIndex = offset;
    return form.exec(text);
  };
  const named = read(dayAndMonth);
  if (named) return dayOf(offset, named[0], [monthOf(named[2]!), named[1]!]);
  const american = read(monthAndDay);
  return american && dayOf(offset, american[0], [monthOf(american[1]!), american[2]!]);
}

function dayOf(offset: number, image: string, [month, day]: readonly [string, string]): WrittenDay | null {
  const date = dateOf(offset, image, ['2000', month, day]);
  return date && { end: date.end, monthAndDay: date.iso.slice(5) };
}

function numeric(offset: number, [image, day, second, year]: RegExpExecArray): WrittenDate | null {
  const whole = year!.length === 2 ? `20${year}` : year!;
  const read = dateOf(offset, image, [whole, second!, day!]);
  const other = day === second ? null : dateOf(offset, image, [whole, day!, second!]);
  if (read === null) return other;
  return other === null ? read : { ...read, other: other.iso };
}

function dateOf(
  offset: number,
  image: string,
  [year, month, day]: readonly [string, string, string],
): WrittenDate | null {
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return { end: offset + image.length, iso, other: null };
}

function monthOf(name: string): string {
  return String(months.findIndex((names) => names.split('|').includes(name.toLowerCase())) + 1);
}

// --------------------------------------------------------------------------------------------------------------------- periods

const half = 'sem(?:estre)?|half|s|h';
const quarter = 'trim(?:estre)?|quarter|t|q';
const which = '[1-4]|i{1,3}|iv|primo|secondo|terzo|quarto|first|second|third|fourth';
const nth = `(${which})(?:°|º|st|nd|rd|th)?`;

const yearThenPart = pattern(`(\\d{4})[-/. ]?(${half}|${quarter}) ?([1-4])`);
const partThenYear = pattern(`(${half}|${quarter}) ?([1-4])[-/. ](\\d{4})`);
const nthThenYear = pattern(`${nth}[- ]?(${half}|${quarter})\\.?(?:[-/. ]| del | of )(\\d{4})`);
const monthThenYear = pattern(`(${month})\\.? (\\d{4})`);
const digitsThenYear = pattern('(0?[1-9]|1[0-2])[/.-](\\d{4})');
const yearThenDigits = pattern('(\\d{4})(?:[/.](0?[1-9]|1[0-2])|-([1-9]))');
const years = pattern('(\\d{4})(?: ?[-–—/] ?(\\d{4})|[-–—/](\\d{2}))');

/** The part of a year or the years at an offset; null if there are none, or if they are in the syntax of plans. */
export function writtenPeriod(text: string, offset: number): WrittenPeriod | null {
  const read = (form: RegExp, meant: (match: RegExpExecArray) => string | null): WrittenPeriod | null => {
    form.lastIndex = offset;
    const match = form.exec(text);
    const one = match && meant(match);
    return match && one !== null ? { end: offset + match[0].length, meant: [one!] } : null;
  };
  return (
    read(yearThenPart, ([, year, unit, at]) => partOf(year!, unit!, at!)) ??
    read(partThenYear, ([, unit, at, year]) => partOf(year!, unit!, at!)) ??
    read(nthThenYear, ([, at, unit, year]) => partOf(year!, unit!, at!)) ??
    read(monthThenYear, ([, name, year]) => `${year}-${monthOf(name!).padStart(2, '0')}`) ??
    read(years, ([, from, to, short]) => rangeOf(from!, to ?? `${from!.slice(0, 2)}${short}`)) ??
    read(digitsThenYear, ([, digits, year]) => `${year}-${digits!.padStart(2, '0')}`) ??
    read(yearThenDigits, ([, year, digits, digit]) => `${year}-${(digits ?? digit)!.padStart(2, '0')}`)
  );
}

/** A half or quarter of a year: `2024-H1`. */
function partOf(year: string, unit: string, at: string): string | null {
  const number = ordinal(at.toLowerCase());
  const letter = new RegExp(`^(?:${half})$`, 'i').test(unit) ? 'H' : 'Q';
  return letter === 'H' && number > 2 ? null : `${year}-${letter}${number}`;
}

const ordinals: readonly (readonly string[])[] = [
  ['1', 'i', 'primo', 'first'],
  ['2', 'ii', 'secondo', 'second'],
  ['3', 'iii', 'terzo', 'third'],
  ['4', 'iv', 'quarto', 'fourth'],
];

function ordinal(at: string): number {
  return ordinals.findIndex((names) => names.includes(at)) + 1;
}

function rangeOf(from: string, to: string): string | null {
  return Number(to) > Number(from) ? `${from}..${to}` : null;
}
