// Parses lines by their description, field by field, with readers that are compiled from the forms once. Lines with many informal variants are parsed by
// hand, in the other classes.

import { endOfNotApplicable } from '../../wording/value-words.ts';
import type { Form } from '../description/forms.ts';
import type { Term } from '../description/terms.ts';
import { type KeywordName, spell } from '../keywords/keywords.ts';
import * as t from '../lex/tokens.ts';
import type { Keyword, Name, NumberLiteral, Period } from '../literals.ts';
import type { NotCounted } from '../statements.ts';
import { GrammarFigures } from './figures.ts';
import { nodeLevels, roundedLevels } from './node-kinds.ts';
import { keywordOf } from './nodes.ts';

/** undefined: something required is missing. */
type Read = () => unknown;

interface Described {
  readonly fields: object;
  readonly needs?: readonly string[];
  readonly alone?: string;
  readonly dated?: boolean;
}

/** A compiled field. */
export interface FieldReader {
  readonly field: string;
  readonly read: Read;
  readonly empty: unknown;
  /** null is a valid value. */
  readonly mayBeEmpty: boolean;
  /** At the end of a line there is none, and nothing to say of it. */
  readonly isOptional: boolean;
  /** The fields behind it are not read if it is empty, or if it is present; null: always read. */
  readonly ends: 'empty' | 'there' | null;
}

export class GrammarDescribed extends GrammarFigures {
  /** Takes a required keyword, or a misspelling of it. */
  private fixed(word: KeywordName): boolean {
    return this.takeKeyword(word) || this.oneOf([word]) !== null;
  }

  protected keywordThen(word: KeywordName): NumberLiteral | null {
    this.passSign(() => this.isWord());
    return this.fixed(word) ? this.percentage() : null;
  }

  protected plain(): NumberLiteral | null {
    return this.isNext(t.NumberToken) ? this.percent() : this.missing('number');
  }

  private number(): NumberLiteral | null {
    return this.atNumber() ? this.quantity() : this.missing('number');
  }

  /** `80%`, `not applicable` */
  private decided(): NumberLiteral | NotCounted | null {
    const { start } = this;
    if (!this.isNotApplicable() && !this.notApplicableElse()) return this.percentage();
    return { kind: 'not-counted', start: start - this.base, end: this.endFrom(start) };
  }

  private isNotApplicable(): boolean {
    const isSaid = this.isKeyword('not') && this.isKeyword('applicable', 2);
    if (isSaid) this.take();
    if (isSaid) this.take();
    return isSaid;
  }

  /** `n/a`, and in the other language: reported, and read as what it means. */
  private notApplicableElse(): boolean {
    const { start, language } = this;
    const end = endOfNotApplicable(this.tokens.text, start);
    if (end < 0) return false;
    this.takeUpTo(end);
    const found = this.tokens.text.slice(start, end);
    const meant = `${spell(language, 'not')} ${spell(language, 'applicable')}`;
    const foreign = /^no[nt] /i.test(found);
    this.complain('word-spelling', start, end, { found, meant, keywords: language, foreign });
    return true;
  }

  protected fieldReaders({ fields, needs = [], alone, dated }: Described): readonly FieldReader[] {
    return Object.entries(fields as Record<string, Form>).map(([field, form]) => ({
      field,
      read: dated && field === 'period' ? this.yearReader(form) : this.reader(form),
      empty: form.is === 'flag' ? false : form.is === 'list' ? [] : null,
      mayBeEmpty: mayBeEmpty(form),
      isOptional: form.is === 'maybe' || form.is === 'flag',
      ends: needs.includes(field) ? 'empty' : field === alone ? 'there' : null,
    }));
  }

  /**
   * Reads the fields of a line into `node`. A separate method for each kind of line, with an object literal, would save 9 % of the time of parsing 10,000
   * indicators (`npm run bench -- --only parse`); copying an empty node first would cost another 5 %.
   */
  protected readFields(node: Record<string, unknown>, fields: readonly FieldReader[]): void {
    let isOver = false;
    let isAtEnd = false;
    for (let at = 0; at < fields.length; at++) {
      const { field, read, empty, ends, isOptional } = fields[at]!;
      if (isOptional && !isAtEnd) isAtEnd = this.isLineEnd();
      const value: unknown = isOver || (isOptional && isAtEnd) ? empty : (read() ?? null);
      node[field] = value;
      if (ends !== null) isOver ||= (value ? 'there' : 'empty') === ends;
    }
  }

  /** Reads all fields of a line; false if anything is missing. */
  protected readWhole(node: Record<string, unknown>, fields: readonly FieldReader[]): boolean {
    for (const { field, read, mayBeEmpty: isFine } of fields) {
      const value = read();
      if (value === undefined || (value === null && !isFine)) return false;
      node[field] = value;
    }
    return true;
  }

  // ---------------------------------------------------------------------------------------------------------------------- forms

  protected reader(form: Form): Read {
    switch (form.is) {
      case 'one':
        return form.place ? () => this.placedWord(form.words) : () => this.oneOf(form.words);
      case 'flag':
        return () => this.takeWord(form.word);
      case 'name':
        return () => this.name();
      case 'token':
        return () => this.text();
      case 'term':
        return this.termReader(form.term);
      case 'list':
        return this.listReader(form.of);
      case 'all':
        return this.sequenceReader(form.of);
      case 'maybe':
        return this.maybeReader(form.of);
      case 'either':
        return this.unlessReader(form.of);
      default:
        throw new Error(`no line has a field that is read as a ${form.is}`);
    }
  }

  private termReader(term: Term): Read {
    const read = this.terms[term];
    if (read === undefined) throw new Error(`no line has a field that is read as ${term}`);
    return read;
  }

  private readonly terms: Partial<Record<Term, Read>> = {
    PERIOD: () => this.period(),
    YEARS: () => this.period('years'),
    YEAR: () => this.period(),
    NUMBER: () => this.plain(),
    PERCENT: () => this.percentage(),
    DECIDED: () => this.decided(),
    WEIGHT: () => this.percent(),
    WEIGHED: () => this.weighed(),
    QUANTITY: () => this.number(),
    GOALPOST: () => (this.passComputed() ? null : (this.figureByName() ?? this.number())),
    VALUE: () => this.value(),
    MEASURED: () => this.measured(),
    DATE: () => this.date(),
    PROSE: () => this.prose(),
    UNIT: () => this.unit(),
    TARGET: () => this.goal(),
    LEVEL: () => this.level(nodeLevels),
    'ROUNDED-LEVEL': () => this.level(roundedLevels),
    GIVEN: () => this.placeReference(),
    SUBJECT: () => this.placeReference(),
    EXPRESSION: () => this.formulaExpression(),
  };

  private listReader(of: Form): Read {
    if (of.is === 'name') return () => this.names();
    if (of.is === 'term' && of.term === 'FIGURE') return () => this.figures();
    throw new Error('no line has a list of these');
  }

  /** A period, whose year is used for days without a year on the same line. */
  private yearReader(form: Form): Read {
    const read = this.reader(form);
    return () => {
      const period = read() as Period | null;
      this.lineYear = this.yearOf(period);
      return period;
    };
  }

  /** Words and signs around a value. */
  private sequenceReader(of: readonly Form[]): Read {
    const [first, value] = of;
    if (first?.is === 'sign' && first.sign === '=' && value?.is === 'term' && value.term === 'VALUE')
      return () => this.assigned();
    if (first?.is === 'word' && value?.is === 'term' && value.term === 'PERCENT')
      return () => this.keywordThen(first.word);
    const at = of.findIndex(({ is }) => is !== 'word' && is !== 'sign');
    const read = this.reader(of[at]!);
    const before = of.slice(0, at).map((one) => this.fixedReader(one));
    const behind = of.slice(at + 1).map((one) => this.fixedReader(one));
    return () => {
      for (const isThere of before) if (!isThere()) return undefined;
      const found = read();
      for (const isThere of behind) if (found === null || !isThere()) return undefined;
      return found;
    };
  }

  private fixedReader(form: Form): () => boolean {
    if (form.is === 'word') return () => this.fixed(form.word);
    if (form.is === 'sign' && form.sign === '=') return () => this.takeIf(t.Equals) || this.missing('equals') !== null;
    if (form.is === 'sign' && form.sign === '..') return () => this.takeIf(t.Range) || this.rangeMissing();
    throw new Error(`no line has a ${form.is} between its fields`);
  }

  private maybeReader(of: Form): Read {
    if (of.is === 'token') return () => this.textIfAny();
    if (of.is === 'term') return () => (this.isNext(t.Equals) ? null : this.termReader(of.term)());
    if (of.is !== 'all') throw new Error(`no line may have a ${of.is}`);
    const [first, ...rest] = of.of;
    if (first?.is === 'sign' && first.sign === '(') return () => this.inParentheses();
    const read = this.sequenceReader(rest);
    if (first?.is === 'sign') return () => (this.takeIf(t.Equals) ? read() : null);
    if (first?.is !== 'word') throw new Error('what may be there begins with a word or a sign');
    if (rest[0]?.is === 'term' && rest[0].term === 'LEVEL') return () => this.atLevel();
    return () => (this.takeWord(first.word) ? read() : null);
  }

  private unlessReader([word, of]: readonly Form[]): Read {
    if (word?.is !== 'one' || of === undefined) throw new Error('a choice is one of a word and something else');
    const [nothing] = word.words as readonly [KeywordName];
    if (of.is === 'all') return this.decisionReader(nothing, this.reader(of.of.at(-1)!));
    const read = this.reader(of);
    return () => (this.takeKeyword(nothing) ? null : (read() ?? undefined));
  }

  /** `confirmed`, `= 95%` */
  private decisionReader(nothing: KeywordName, read: Read): Read {
    return () => {
      if (this.takeIf(t.Equals)) return read();
      const isValue = this.isNext(t.NumberToken) || (this.isKeyword('not') && this.isKeyword('applicable', 2));
      if (!isValue) return this.oneOf([nothing]) && null;
      this.missing('equals');
      return read();
    };
  }

  // --------------------------------------------------------------------------------------------------------------------- values

  /** A word with its span; null without a report if there is none. */
  protected placedWord<K extends KeywordName>(words: readonly K[]): Keyword<K> | null {
    const { start } = this;
    const found = this.keywordAt(1);
    if (found !== null && (words as readonly string[]).includes(found)) {
      return keywordOf<K>(this.tokens, this.choose(words), this.base);
    }
    const word = this.meantWord(words);
    return word && { start: start - this.base, end: this.lastEnd - this.base, word };
  }

  private names(): readonly Name[] {
    const names: Name[] = [];
    do {
      const isTwo = this.isNext(t.NumberToken) && this.tokens.written(this.at).includes(',');
      const name = this.name();
      // `4,6` was reported
      if (name && !isTwo) names.push(name);
    } while (this.takeIf(t.Comma));
    return names;
  }

  private prose(): string {
    const text = this.isWord() ? this.text() : this.textIfAny();
    const lines = text ? [text.text] : [];
    while (this.isNext(t.Prose)) lines.push(this.tokens.says(this.take()));
    if (lines.length === 0) this.missing('text');
    return lines.join('\n');
  }

  /** Reports a missing range, unless `goalposts 1,5` was reported. */
  private rangeMissing(): false {
    if (!this.tokens.written(this.currIdx).includes(',')) this.missing('range');
    return false;
  }
}

function mayBeEmpty(form: Form): boolean {
  if (form.is === 'all') return mayBeEmpty(form.of.at(-1)!);
  return form.is === 'maybe' || form.is === 'either';
}
