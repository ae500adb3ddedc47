// Targets: the goal, the period, and the printed figure beside it.

import type { DataOf } from '../../diagnostics/diagnostic.ts';
import { writtenDate, writtenDay } from '../../wording/dates.ts';
import { goalWords } from '../../wording/goal-words.ts';
import { endOfNoValue, valueWord } from '../../wording/value-words.ts';
import { type KeywordName, spell } from '../keywords/keywords.ts';
import * as t from '../lex/tokens.ts';
import type { Comparison, GoalpostLiteral, NumberLiteral, Span, StepLiteral, ValueLiteral } from '../literals.ts';
import type {
  BetweenGoal,
  ByGoal,
  CompareGoal,
  DoneGoal,
  Goal,
  GradeLiteral,
  GradesGoal,
  RelativeTo,
} from '../target-forms.ts';
import { GrammarExpressions } from './expressions.ts';

export class GrammarGoals extends GrammarExpressions {
  /** `(380)` */
  protected inParentheses(): ValueLiteral | null {
    if (!this.takeIf(t.LeftParenthesis)) return null;
    const value = this.value();
    if (!this.takeIf(t.RightParenthesis)) this.missing('parenthesis');
    return value;
  }

  protected goal(): Goal | null {
    const goal = this.plainGoal();
    if (goal === null || (goal.kind !== 'compare' && goal.kind !== 'between')) return goal;
    // `by "Ministry"` is none
    if (!this.isKeyword('by') || this.typeAt(2) === t.Text) return goal;
    this.take();
    return { kind: 'dated', goal, date: this.date(), start: goal.start, end: this.endFrom(goal.start + this.base) };
  }

  private plainGoal(): Goal | null {
    const { start } = this;
    if (t.isComparison(this.nextType)) return this.comparison(start);
    if (this.isKeyword('between')) return this.range(start);
    if (this.takeWord('grades')) return this.table(start);
    if (this.isKeyword('by') && !this.isFigure(2) && !this.isArticle(2)) return this.by(start);
    if (this.isKeyword('done')) return this.doneGoal(start);
    if (this.takeKeyword('none')) return { kind: 'none', start: start - this.base, end: this.endFrom(start) };
    if (this.isLineEnd()) return this.missing('target');
    return this.words(start);
  }

  /** `entro il 30 giugno`, `by the 30th` */
  private isArticle(distance: number): boolean {
    return this.isWord(distance) && ['il', 'the'].includes(this.tokens.written(this.currIdx + distance).toLowerCase());
  }

  private isFigure(distance: number): boolean {
    const type = this.typeAt(distance);
    const { text, starts } = this.tokens;
    const start = starts[this.currIdx + distance]!;
    return type === t.NumberToken && writtenDate(text, start) === null && writtenDay(text, start) === null;
  }

  // ----------------------------------------------------------------------------------------------------------------------- words

  /** A goal in words, or a figure without operator. */
  private words(start: number): Goal | null {
    const { text } = this.tokens;
    const noValue = endOfNoValue(text, start);
    if (noValue >= 0) return this.noGoal(start, noValue);
    const run = this.isNext(t.DateToken)
      ? null
      : /^(\d[\d.,_]*)-(\d[\d.,_]*(?: ?%)?)(?![\w-])/.exec(text.slice(start, start + 60));
    if (run !== null) return this.rangeInOne(start, run);
    if (this.isNext(t.DateToken) || this.atWrittenDate() || !this.isPhrase())
      return this.atNumber() || this.isNext(t.DateToken) || this.atWrittenDate()
        ? this.bareFigure(start)
        : this.missing('target');
    const first = this.at;
    while (this.isPhrase() && !this.atWrittenDate()) this.take();
    const phrase = text.slice(start, this.lastEnd);
    if (this.isNext(t.DateToken) || (!this.isLineEnd() && this.atWrittenDate())) {
      return this.dateInWords(start, phrase);
    }
    if (this.atSignedNumber()) return this.figureInWords(start, phrase);
    if (this.at - first === 1) return this.wordAlone(start, phrase);
    return this.unknownGoal(start);
  }

  /** Whether the next word belongs to a phrase: not a text, nor `set by`. */
  private isPhrase(): boolean {
    return this.isWord() && !this.isKeyword('set') && !this.isKeyword('because');
  }

  private atSignedNumber(): boolean {
    const type = this.nextType;
    return type === t.NumberToken || ((type === t.Minus || type === t.Plus) && this.typeAt(2) === t.NumberToken);
  }

  /** Reports an unreadable goal. `from`: where it begins, behind an operator if there is one. */
  private noGoal(start: number, end: number, from = start): null {
    this.takeUpTo(end);
    const written = this.tokens.text.slice(from, end);
    this.complain('no-value', start, end, { written, none: spell(this.language, 'none') });
    return null;
  }

  private dateInWords(start: number, phrase: string): ByGoal | null {
    if (goalWords(phrase, 'date') === null) {
      this.passLine();
      return this.unknownGoal(start);
    }
    const date = this.date();
    const meant = `${spell(this.language, 'by')} ${date?.iso ?? ''}`;
    this.sayWords(start, 'date', [meant]);
    return { kind: 'by', date, start: start - this.base, end: this.endFrom(start) };
  }

  private figureInWords(start: number, phrase: string): Goal | null {
    const words = goalWords(phrase, 'figure');
    const from = this.start;
    const value = this.quantity();
    if (value === null) return null;
    const figure = this.tokens.text.slice(from, this.lastEnd);
    if (words === 'between' || this.isSecondBound()) return this.between(start, figure);
    if (words === 'up' || words === 'down') return this.change(start, words, figure);
    if (words === null) {
      this.passLine();
      return this.unknownGoal(start);
    }
    const comparison = words === 'about' || words === 'by' ? '>=' : words;
    this.sayWords(start, words === 'about' ? 'about' : 'sign', [`${comparison} ${figure}`]);
    return this.compared(start, comparison, value);
  }

  private compared(start: number, comparison: Comparison, value: NumberLiteral | null): CompareGoal {
    const on = this.relativeTo();
    return {
      kind: 'compare',
      comparison,
      value,
      on,
      points: false,
      start: start - this.base,
      end: this.endFrom(start),
    };
  }

  /** `and 92%`, `..92%`, `- 92%`, `<= 92%` behind a first figure */
  protected override isSecondBound(): boolean {
    const type = this.nextType;
    const isSign = type === t.Range || type === t.Minus || type === t.Comma || t.isComparison(type);
    return isSign ? this.typeAt(2) === t.NumberToken : super.isSecondBound();
  }

  /** `between` is reported, and neither bound is used: which one is meant cannot be guessed. */
  private between(start: number, low: string): null {
    while (!this.isLineEnd() && !this.isNext(t.NumberToken)) this.take();
    const from = this.start;
    const high =
      this.isNext(t.NumberToken) && this.quantity() !== null ? this.tokens.text.slice(from, this.lastEnd) : null;
    this.sayWords(start, 'between', high === null ? [`>= ${low}`, `<= ${low}`] : [this.rangeOf(low, high)]);
    return null;
  }

  /** `85-92%`: the sign is of both. */
  private rangeOf(low: string, high: string): string {
    const percent = high.endsWith('%') && /^[\d.,_]+$/.test(low) ? '%' : '';
    return `${spell(this.language, 'between')} ${low}${percent} ${spell(this.language, 'and')} ${high}`;
  }

  /** `85-92%`, which looks like a code */
  private rangeInOne(start: number, [written, low = '', high = '']: RegExpExecArray): null {
    this.takeUpTo(start + written.length);
    this.sayWords(start, 'between', [this.rangeOf(low, high.replace(' ', ''))]);
    return null;
  }

  /** `between 85% and 92%` */
  private range(start: number): BetweenGoal | null {
    this.take();
    const from = this.start;
    const low = this.end();
    if (low === null) return null;
    if (this.isSecondBound() && !this.isKeyword('and'))
      return this.between(start, this.tokens.text.slice(from, this.lastEnd));
    if (!this.takeKeyword('and') && this.oneOf(['and']) === null) return null;
    return { kind: 'between', low, high: this.end(), start: start - this.base, end: this.endFrom(start) };
  }

  /** Of a range: a number. */
  private end(): NumberLiteral | null {
    const value = this.aim();
    if (value?.kind !== 'step') return value;
    this.complain('expected', value.start + this.base, value.end + this.base, { expected: 'number', found: null });
    return null;
  }

  /** `grades [interpolated] 600 = 60%, 1_200 = 100% [else = 0%]` */
  private table(start: number): GradesGoal | null {
    const interpolated = this.takeKeyword('interpolated');
    const grades: GradeLiteral[] = [];
    do {
      const grade = this.grade();
      // of one grade alone that is left nothing more is to be said
      if (grade === null && grades.length < 2) return null;
      if (grade === null) break;
      grades.push(grade);
    } while (this.takeIf(t.Comma));
    const otherwise = this.takeKeyword('else') ? this.worth() : null;
    return { kind: 'grades', comparison: null, interpolated, grades, otherwise, ...this.spanFrom(start) };
  }

  /** `>= 100 threshold 80 = 50% stretch 120 = 150%`, from `threshold` */
  private threshold(
    start: number,
    comparison: Comparison,
    value: NumberLiteral | StepLiteral | null,
  ): GradesGoal | null {
    if (!this.takeKeyword('threshold')) return this.wrongWord(['threshold']);
    const near = this.worthOf(this.end());
    if (near === null) return null;
    const beyond = this.takeKeyword('stretch') ? this.worthOf(this.end()) : null;
    if (value?.kind !== 'number') return this.unknownGoal(start);
    const target: GradeLiteral = { value, worth: null };
    const grades = [near, target, beyond].filter((one) => one !== null);
    return { kind: 'grades', comparison, interpolated: true, grades, otherwise: null, ...this.spanFrom(start) };
  }

  /** `benchmark "min"`, `MIN`: what it is in the year that is scored; null: none is named. */
  protected figureByName(): Exclude<GoalpostLiteral, NumberLiteral> | null {
    const { start } = this;
    if (this.takeKeyword('benchmark')) return { kind: 'benchmark', name: this.textIfAny(), ...this.spanFrom(start) };
    // `ca. 600`: no name
    const name = this.isWord() && this.typeAt(2) !== t.NumberToken ? this.name() : null;
    return name && { kind: 'measure', name, ...this.spanFrom(start) };
  }

  /** `max(A, B)`, `A[2023]`: no figure that a scale can name, which is reported. */
  protected passComputed(): boolean {
    const behind = this.typeAt(2);
    if (!this.isWord() || (behind !== t.LeftParenthesis && behind !== t.LeftBracket)) return false;
    const { start } = this;
    while (!this.isLineEnd() && !this.isNext(t.Range) && !this.isNext(t.Equals)) this.take();
    const measure = this.tokens.text.slice(start, this.lastEnd);
    this.complain('named-measure', start, this.lastEnd, { measure, indicator: '', why: 'formula' });
    return true;
  }

  /** Of a table of values. */
  private grade(): GradeLiteral | null {
    return this.passComputed() ? null : this.worthOf(this.figureByName() ?? this.end());
  }

  private worthOf(value: GoalpostLiteral | null): GradeLiteral | null {
    const worth = value && this.worth();
    return value && worth && { value, worth };
  }

  private worth(): NumberLiteral | null {
    return this.takeIf(t.Equals) ? this.percentage() : this.missing('equals');
  }

  private spanFrom(start: number): Span {
    return { start: start - this.base, end: this.endFrom(start) };
  }

  private change(start: number, way: 'up' | 'down', figure: string): null {
    const on = `${spell(this.language, 'on')} ${spell(this.language, 'previous')}`;
    const plain = figure.replace(/^[-+]\s*/, '');
    const points = plain.endsWith('%') ? plain : `${plain} ${spell(this.language, 'points')}`;
    this.passLine();
    this.sayWords(start, 'change', [way === 'up' ? `>= +${points} ${on}` : `<= -${points} ${on}`]);
    return null;
  }

  /** `TBD`, `yes`; any other word is a step of a scale, before which an operator is missing. */
  private wordAlone(start: number, word: string): Goal | null {
    const says = valueWord(word);
    if (says === 'none') return this.noGoal(start, this.lastEnd);
    if (says === null) return this.unknownGoal(start);
    const done = spell(this.language, 'done');
    const meant = says === 'done' ? done : null;
    this.complain('yes-or-no', start, this.lastEnd, { written: word, meant, target: true });
    if (says === 'not-done') return null;
    return { kind: 'done', text: null, by: null, start: start - this.base, end: this.endFrom(start) };
  }

  private unknownGoal(start: number): null {
    this.sayWords(start, 'unknown', []);
    return null;
  }

  private sayWords(start: number, why: DataOf<'goal-words'>['why'], meant: readonly string[]): void {
    const written = this.tokens.text.slice(start, this.lastEnd);
    const examples = ['>= 14', '<= 10%', ...this.exampleWords()].join(', ');
    this.complain('goal-words', start, this.lastEnd, { written, why, meant, examples });
  }

  private exampleWords(): readonly string[] {
    const word = (name: KeywordName): string => spell(this.language, name);
    return [`${word('by')} 2024-06-30`, word('done'), word('none')];
  }

  /** Reports `14` without operator. */
  private bareFigure(start: number): Goal | null {
    const value = this.value();
    if (!value) return null;
    if (value.kind === 'date') {
      this.complain('date-with-operator', start, this.lastEnd, {
        sign: '',
        written: this.tokens.text.slice(start, this.lastEnd),
        iso: value.iso,
        by: spell(this.language, 'by'),
      });
      return { kind: 'by', date: value, start: start - this.base, end: this.endFrom(start) };
    }
    if (value.kind !== 'number') return null;
    if (this.isSecondBound()) return this.between(start, this.tokens.text.slice(start, this.lastEnd));
    if (value.plus) return this.change(start, 'up', this.tokens.text.slice(start, this.lastEnd));
    this.complain('missing-operator', start, this.lastEnd, {});
    return {
      kind: 'compare',
      comparison: null,
      value,
      on: this.relativeTo(),
      points: false,
      start: start - this.base,
      end: this.endFrom(start),
    };
  }

  private comparison(start: number): CompareGoal | GradesGoal | ByGoal | null {
    const comparison = this.says() as Comparison;
    const sign = this.take();
    if (this.isNext(t.DateToken)) return this.dateWithOperator(sign);
    const isFigure = this.isNext(t.NumberToken) || this.isLineEnd();
    const noValue = isFigure ? -1 : endOfNoValue(this.tokens.text, this.start);
    if (noValue >= 0) return this.noGoal(start, noValue, this.start);
    if (this.isKeyword('baseline') || this.isKeyword('previous') || this.isKeyword('benchmark')) {
      const on = this.reference();
      return {
        kind: 'compare',
        comparison,
        value: null,
        on,
        points: false,
        start: start - this.base,
        end: this.endFrom(start),
      };
    }
    const from = this.start;
    const value = this.aim();
    if (value?.kind === 'number' && this.isSecondBound())
      return this.between(start, this.tokens.text.slice(from, this.lastEnd));
    if (this.isKeyword('threshold') || this.isKeyword('stretch')) return this.threshold(start, comparison, value);
    const points = this.takeWord('points');
    const on = this.relativeTo();
    if (on && value?.kind === 'number') {
      if (!points && !value.percent) this.bareChange(value);
      else if (!value.plus && !value.digits.startsWith('-')) return this.unsignedChange(value, points);
    }
    return { kind: 'compare', comparison, value, on, points, start: start - this.base, end: this.endFrom(start) };
  }

  /** Reports `105% on baseline`, which may be a value or a change. */
  private unsignedChange({ start, end, digits, percent }: NumberLiteral, points: boolean): null {
    const [from, to] = [start + this.base, end + this.base];
    const share = points || !percent ? null : changeOfShare(digits);
    this.complain('change-sign', from, to, { written: this.tokens.text.slice(from, to), share });
    return null;
  }

  /** Reports `+1 on baseline`, which would mean plus 100 %. */
  private bareChange({ start, end }: NumberLiteral): void {
    const written = this.tokens.text.slice(start + this.base, end + this.base);
    this.complain('missing-percent', start + this.base, end + this.base, {
      written,
      points: spell(this.language, 'points'),
    });
  }

  private aim(): NumberLiteral | StepLiteral | null {
    const value = this.isLineEnd() ? this.missing('value') : this.value();
    if (value?.kind === 'number' || value?.kind === 'step') return value;
    if (value)
      this.complain('expected', value.start + this.base, value.end + this.base, { expected: 'number', found: null });
    return null;
  }

  private relativeTo(): RelativeTo | null {
    return this.takeWord('on') ? this.reference() : null;
  }

  private reference(): RelativeTo | null {
    if (this.takeWord('baseline')) return { kind: 'baseline' };
    if (this.takeWord('previous')) return { kind: 'previous' };
    if (this.takeWord('benchmark')) return { kind: 'benchmark', name: this.textIfAny() };
    const written = this.yearPeriod();
    return written && { kind: 'year', year: written.first, written };
  }

  /** `<= 2024-06-30`: reported, and read as `by`. */
  private dateWithOperator(sign: number): ByGoal {
    const start = this.tokens.starts[sign]!;
    const dateStart = this.start;
    const date = this.date();
    this.complain('date-with-operator', start, this.lastEnd, {
      sign: this.tokens.written(sign),
      written: this.tokens.text.slice(dateStart, this.lastEnd),
      iso: date?.iso ?? '',
      by: spell(this.language, 'by'),
    });
    return { kind: 'by', date, start: start - this.base, end: this.endFrom(start) };
  }

  private by(start: number): ByGoal {
    this.take();
    return { kind: 'by', date: this.date(), start: start - this.base, end: this.endFrom(start) };
  }

  private doneGoal(start: number): DoneGoal {
    this.take();
    const text = this.textIfAny();
    const by = this.takeKeyword('by') ? this.date() : null;
    return { kind: 'done', text, by, start: start - this.base, end: this.endFrom(start) };
  }
}

/** The change equivalent to a share: `+5%` for `105`. */
function changeOfShare(digits: string): string {
  const [whole = '', decimals = ''] = digits.split('.');
  const change = BigInt(whole + decimals) - 100n * 10n ** BigInt(decimals.length);
  const size = String(change < 0n ? -change : change).padStart(decimals.length + 1, '0');
  const cut = size.length - decimals.length;
  return `${change < 0n ? '-' : '+'}${size.slice(0, cut)}${decimals === '' ? '' : `.${size.slice(cut)}`}%`;
}
