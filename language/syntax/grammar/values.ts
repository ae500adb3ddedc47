// Periods, quantities, and values of every kind.

import { writtenDate, writtenDay, writtenPeriod } from '../../wording/dates.ts';
import { isAnd } from '../../wording/goal-words.ts';
import { meantBy } from '../../wording/meant-keyword.ts';
import { endOfNoValue } from '../../wording/value-words.ts';
import { type KeywordName, spell } from '../keywords/keywords.ts';
import { isPercentWord, multipleWord, unitWord } from '../keywords/unit-words.ts';
import { dottedThousands, fourDigits, grouped, readSpaced } from '../lex/figure-spellings.ts';
import * as t from '../lex/tokens.ts';
import type { DateLiteral, Name, NumberLiteral, Period, Text, ValueLiteral } from '../literals.ts';
import { GrammarBase } from './base.ts';
import { nameOf, plainNumber, textOf } from './nodes.ts';

const mostYears = 10_000;

export class GrammarValues extends GrammarBase {
  /** Cached years, by offset and year. */
  private readonly years = new Map<number, Period>();
  /** The year of the current target or value; null: not a single year. */
  protected lineYear: number | null = null;

  protected yearOf(period: Period | null): number | null {
    return period !== null && period.first === period.last && period.spelling === 'plain' ? period.first : null;
  }

  /** `2024`, `2017..2019`, `2024-H1`, `2024/25`, `2024/25-H1` */
  protected period(kind: 'years' | 'parts' = 'parts'): Period | null {
    const { start } = this;
    const year = this.nextYear();
    if (year !== null && !goesOn.has(this.typeAt(2))) {
      this.take();
      return this.oneYear(start - this.base, year);
    }
    if (this.isNext(t.PeriodToken) && !this.isRangeOfYears()) {
      const first = this.periodToken();
      return this.isNext(t.Range) && first.part === null ? this.rangeFrom(first) : first;
    }
    const written = this.strangePeriod(kind);
    if (written !== null) return written;
    const first = this.yearPeriod();
    return first !== null && this.isNext(t.Range) ? this.rangeFrom(first) : first;
  }

  /** `2024-H1`, `2024/25`, `2024/25-H1` */
  private periodToken(): Period {
    const { start } = this;
    const written = this.says();
    this.take();
    const first = Number(written.slice(0, 4));
    const isSplit = written.charCodeAt(4) === 47;
    const part = written.slice(isSplit ? 8 : 5) || null;
    const spelling = isSplit ? 'split' : 'plain';
    return { start: start - this.base, end: this.endFrom(start), first, last: first, part, spelling };
  }

  private rangeFrom(first: Period): Period {
    this.take();
    const last = this.yearPeriod() ?? first;
    const spelling = last.spelling === first.spelling ? first.spelling : 'mixed';
    return { ...first, end: this.endFrom(first.start + this.base), last: last.first, spelling };
  }

  /** `2024`, `2024/25` */
  protected yearPeriod(): Period | null {
    if (this.atSplitYear()) return this.periodToken();
    const { start } = this;
    const year = this.year();
    return year === null ? null : this.oneYear(start - this.base, year);
  }

  protected atSplitYear(): boolean {
    return this.isNext(t.PeriodToken) && this.tokens.ends[this.at]! - this.start === 7 && this.says()[4] === '/';
  }

  /** Whether a line begins with a period in another format: `2024-S1`, `Q1 2024`. */
  protected atStrangePeriod(): boolean {
    return this.isNext(t.Word) && writtenPeriod(this.tokens.text, this.start) !== null;
  }

  /** `2024-25`: lexed as a month that does not exist. */
  private isRangeOfYears(): boolean {
    const written = this.says();
    if (written.charCodeAt(4) === 47) return false;
    return Number(written.slice(5)) > 12 && Number(written.slice(5)) > Number(written.slice(2, 4));
  }

  /** A period in another format, which is reported; null if the next token is a plain year or no period. */
  private strangePeriod(kind: 'years' | 'parts'): Period | null {
    const type = this.nextType;
    if (type !== t.NumberToken && !this.isWord()) return null;
    const { start, tokens } = this;
    const written = writtenPeriod(tokens.text, start);
    if (written === null) return null;
    const [meant = ''] = written.meant;
    const isRange = meant.includes('..');
    if (!isRange && kind === 'years') return null;
    this.takeUpTo(written.end);
    const image = tokens.text.slice(start, written.end);
    const first = Number(meant.slice(0, 4));
    const last = isRange ? Number(meant.slice(6)) : first;
    const span = { start: start - this.base, end: written.end - this.base, first };
    // what it is, is the binder's to say, which knows when a year of the plan begins
    if (isRange && last === first + 1)
      return { ...span, last: first, part: null, spelling: image.includes('/') ? 'long' : 'dash' };
    this.complain('period-format', start, written.end, { written: image, meant });
    return { ...span, last, part: isRange ? null : meant.slice(5), spelling: 'plain' };
  }

  /** A year; cached near the start of a declaration, since in a large plan every second number is a year. */
  private oneYear(start: number, year: number): Period {
    const key = start * 10_000 + year;
    const known = this.years.get(key);
    if (known !== undefined) return known;
    const period = { start, end: start + 4, first: year, last: year, part: null, spelling: 'plain' } as const;
    if (this.years.size < mostYears) this.years.set(key, period);
    return period;
  }

  protected year(): number | null {
    const year = this.nextYear();
    if (year === null) return this.missing('year');
    this.take();
    return year;
  }

  /** The next token as a year; null if it is none. */
  private nextYear(): number | null {
    const { tokens, at, start } = this;
    const isYear = tokens.types[at] === t.NumberToken && tokens.ends[at]! - start === 4;
    return isYear ? fourDigits(tokens.text, start) : null;
  }

  protected atPeriod(): boolean {
    return this.isNext(t.PeriodToken) || this.nextYear() !== null;
  }

  protected date(): DateLiteral | null {
    if (!this.isNext(t.DateToken)) return this.strangeDate() ?? this.missing('date');
    const { start } = this;
    const iso = this.says();
    this.take();
    return { kind: 'date', start: start - this.base, end: this.endFrom(start), iso };
  }

  /** A date in another format, which is reported; null if the next tokens are none. */
  protected strangeDate(): DateLiteral | null {
    const { start, tokens } = this;
    const written = this.isLineEnd() ? null : writtenDate(tokens.text, start);
    if (written === null) return this.yearlessDate();
    this.takeUpTo(written.end);
    const { iso, other } = written;
    this.complain('date-format', start, written.end, { written: tokens.text.slice(start, written.end), iso, other });
    return { kind: 'date', start: start - this.base, end: written.end - this.base, iso };
  }

  /** `31 dicembre`, of the year that the line is of. */
  private yearlessDate(): DateLiteral | null {
    const { start, tokens, lineYear } = this;
    const written = this.isLineEnd() || lineYear === null ? null : writtenDay(tokens.text, start);
    if (written === null) return null;
    this.takeUpTo(written.end);
    const iso = `${lineYear}-${written.monthAndDay}`;
    const image = tokens.text.slice(start, written.end);
    this.complain('date-format', start, written.end, { written: image, iso, other: null, yearless: true });
    return { kind: 'date', start: start - this.base, end: written.end - this.base, iso };
  }

  /** Whether a date in any spelling begins at the next token. */
  protected atWrittenDate(): boolean {
    const { start, tokens } = this;
    return (
      writtenDate(tokens.text, start) !== null || (this.lineYear !== null && writtenDay(tokens.text, start) !== null)
    );
  }

  /** Fast check: only some numbers and words may begin a date in another format, or mean that there is no value. */
  private mayBeStrange(): boolean {
    const type = this.nextType;
    if (type === t.Minus) return this.typeAt(2) !== t.NumberToken;
    if (type !== t.NumberToken) return true;
    const behind = this.typeAt(2);
    if (behind === t.Newline) return false;
    const length = this.tokens.ends[this.at]! - this.start;
    return behind === t.Slash || length === 8 || (length <= 2 && (behind === t.Word || t.isKeywordToken(behind)));
  }

  /** Reports and skips `n/a`, `da definire`, `-`. */
  protected noValue(): boolean {
    const { start, tokens } = this;
    const end = endOfNoValue(tokens.text, start);
    if (end < 0) return false;
    this.takeUpTo(end);
    const written = tokens.text.slice(start, end);
    const word = (name: KeywordName): string => spell(this.language, name);
    const applicable = mayNotApply.test(written) && {
      applicable: `${word('not')} ${word('applicable')} ${word('because')}`,
    };
    this.complain('no-value', start, end, { written, none: null, ...applicable });
    return true;
  }

  /** A value of any kind; the binder checks kinds. */
  protected value(): ValueLiteral | null {
    const { start } = this;
    if (this.isNext(t.DateToken)) return this.date();
    if (this.isKeyword('done')) return this.done(start, true);
    if (this.isKeyword('not') && this.isKeyword('done', 2)) {
      this.take();
      return this.done(start, false);
    }
    if (this.mayBeStrange()) {
      const date = this.strangeDate();
      if (date !== null) return date;
      if (this.noValue()) return null;
    }
    if (this.atNumber()) return this.quantity();
    return this.step();
  }

  private done(start: number, done: boolean): ValueLiteral {
    this.take();
    return { kind: 'done', start: start - this.base, end: this.endFrom(start), done };
  }

  /** A step of a scale. */
  private step(): ValueLiteral | null {
    if (!this.isWord()) return this.missing('value');
    const name = nameOf(this.tokens, this.take(), this.base);
    return { kind: 'step', start: name.start, end: name.end, name };
  }

  /** Whether a number follows, with or without sign, or something meant as a number. */
  protected atNumber(): boolean {
    const type = this.nextType;
    if (type === t.NumberToken) return true;
    if (type === t.Minus || type === t.Plus || type === t.UnitSign) return true;
    return type === t.Word && (this.isDottedThousands() || this.typeAt(2) === t.NumberToken);
  }

  private isDottedThousands(): boolean {
    return this.isNext(t.Word) && dottedThousands.test(this.says());
  }

  /** `-4.14`, `+1%`, `120_000 EUR` */
  protected quantity(): NumberLiteral | null {
    const { start } = this;
    const type = this.nextType;
    if (type === t.UnitSign || (type === t.Word && !this.isDottedThousands())) return this.unitFirst();
    const isNegative = this.takeIf(t.Minus);
    const plus = !isNegative && this.takeIf(t.Plus);
    const figure = this.figure();
    if (!figure) return null;
    const number = !figure.percent && this.isPercentInWords() ? this.inPercent(figure) : figure;
    // a percentage has neither a unit nor a second percent sign
    const unit = number.percent ? null : this.unitBehind();
    if (!isNegative && !plus && unit === null) return number;
    const digits = isNegative ? `-${number.digits}` : number.digits;
    return { ...number, start: start - this.base, end: this.endFrom(start), digits, unit, plus };
  }

  /** `50 percent`, `50 per cento` */
  private isPercentInWords(): boolean {
    if (!this.isWord() || this.isNext(t.Quoted)) return false;
    const { tokens, at } = this;
    return isPercentWord(tokens.written(at)) || this.isPercentInTwo();
  }

  private isPercentInTwo(): boolean {
    const { tokens, at } = this;
    return this.isWord(2) && isPercentWord(`${tokens.written(at)} ${tokens.written(at + 1)}`);
  }

  private inPercent(figure: NumberLiteral): NumberLiteral {
    const from = this.lastEnd;
    if (this.isPercentInTwo()) this.take();
    this.take();
    const written = this.tokens.text.slice(from, this.lastEnd).trim();
    this.complain('percent-space', from, this.lastEnd, { written });
    return { ...figure, percent: true, end: this.lastEnd - this.base };
  }

  private figure(): NumberLiteral | null {
    if (this.isDottedThousands()) return this.dottedAt(this.take());
    if (!this.isNext(t.NumberToken)) return this.missing('number');
    return this.spacedNumber() ?? this.numberAt(this.take());
  }

  /** `10 000`, `1 234 567,50`; null where the next number is none of these. */
  private spacedNumber(): NumberLiteral | null {
    const { start, tokens, at } = this;
    if (this.typeAt(2) !== t.NumberToken) return null;
    const spaced = readSpaced(tokens.text, start);
    if (spaced === null) return null;
    const number = plainNumber(tokens, at, this.base);
    this.takeUpTo(spaced.end);
    const { digits, percent, meant } = spaced;
    this.complain('number-format', start, spaced.end, {
      written: tokens.text.slice(start, spaced.end),
      meant: [meant],
    });
    return { ...number, end: spaced.end - this.base, digits, percent };
  }

  /** `1.000.000`, which was taken. */
  private dottedAt(at: number): NumberLiteral {
    const { tokens } = this;
    const written = tokens.says(at);
    const digits = written.replaceAll('.', '');
    this.complain('number-format', tokens.starts[at]!, tokens.ends[at]!, { written, meant: [grouped(digits)] });
    return { ...plainNumber(tokens, at, this.base), digits };
  }

  /** `€ 100`, `N. 5`: reported, and read. */
  private unitFirst(): NumberLiteral | null {
    const { start, tokens } = this;
    const sign = this.take();
    if (!this.isNext(t.NumberToken)) return this.missing('number');
    const at = this.take();
    const [unit, number] = [tokens.written(sign), tokens.written(at)];
    // an unknown word is reported by the binder: `ca. 5`
    if (tokens.types[sign] === t.UnitSign || unitWord(unit) !== undefined)
      this.complain('unit-first', start, this.lastEnd, { written: `${unit} ${number}`, meant: `${number} ${unit}` });
    return { ...this.numberAt(at), start: start - this.base, unit: nameOf(tokens, sign, this.base) };
  }

  /** `9 perché "..."`: a word for `because` before a text is no unit. */
  private isReason(): boolean {
    if (this.typeAt(2) !== t.Text || !this.isWord() || this.isNext(t.Quoted)) return false;
    return meantBy(this.tokens.written(this.at), ['because'], this.language) !== null;
  }

  private unitBehind(): Name | null {
    return t.unitTokens.has(this.nextType) && !this.isSecondBound() && !this.isReason()
      ? this.unitFrom(this.take())
      : null;
  }

  /** `85% and 92%`: a word between two figures is no unit. */
  protected isSecondBound(): boolean {
    if (this.isLineEnd() || !this.isWord()) return false;
    const behind = this.typeAt(2);
    // `5 A = 50%` is a grade, whose unit may be a word that also joins two figures
    const joins = behind === t.NumberToken || (t.isComparison(behind) && behind !== t.Equals);
    return joins && isAnd(this.tokens.written(this.at));
  }

  protected unit(): Name | null {
    if (!this.isWord() && !this.isNext(t.UnitSign)) return this.missing('unit');
    return this.unitFrom(this.take());
  }

  /** `EUR`, `mln EUR`, `milioni di euro`, `EUR/user`: from the first token, which was taken. */
  private unitFrom(first: number): Name {
    const name = nameOf(this.tokens, first, this.base);
    const many = t.unitTokens.has(this.nextType) && multipleWord(name.text) !== undefined;
    return many || this.isNext(t.Slash) ? this.longUnit(name, many) : name;
  }

  private longUnit(first: Name, many: boolean): Name {
    let { text, quoted } = first;
    const add = (between: string): void => {
      const name = nameOf(this.tokens, this.take(), this.base);
      text = `${text}${between}${name.text}`;
      quoted ||= name.quoted;
    };
    if (many) {
      const joined = connectives.has(this.says()) && t.unitTokens.has(this.typeAt(2));
      add(joined ? ` ${this.tokens.says(this.take())} ` : ' ');
    }
    if (this.isNext(t.Slash) && this.isWord(2)) {
      this.take();
      add('/');
    }
    return { ...first, text, quoted, end: this.lastEnd - this.base };
  }

  protected textIfAny(): Text | null {
    return this.isNext(t.Text) ? textOf(this.tokens, this.take(), this.base) : null;
  }
}

/** Tokens behind a year that continue a period: `2024..2026`, `2024/25`, `2024 - 2026`. */
const goesOn: ReadonlySet<t.TokenType> = new Set([t.Range, t.Slash, t.Minus]);

/** `n/a`, `not applicable`: perhaps not that there is none yet, but that there can be none. */
const mayNotApply = /^(?:n\s?\/\s?a|n\. ?a\.|not applicable|non applicabile)$/iu;

/** `milioni di euro` */
export const connectives: ReadonlySet<string> = new Set(['di', 'of']);
