// Evaluates calculations printed by `explain`, from the text alone: numbers of either language, percentages, days, the four operations, the functions
// of formulas, ln and |...|.

import Fraction from 'fraction.js';
import {
  byMachine,
  exactly,
  greatest,
  type Interval,
  least,
  minus,
  negative,
  over,
  plus,
  size,
  times,
} from './interval.ts';

export type Language = 'en' | 'it';

const numbers = {
  en: /^\d+(?:,\d{3})*(?:\.\d+)?…?(?: ?%)?/,
  it: /^\d+(?:\.\d{3})*(?:,\d+)?…?(?: ?%)?/,
};
const days = { en: /^\d{1,2} [A-Z][a-z]{2} \d{4}/, it: /^\d{2}\/\d{2}\/\d{4}/ };
/** `buono (3)`: a step of a scale with its position. */
const step = /^[^\d\s()/+*|−-][^()/+*|]*? \((\d+)\)/u;

/** `13.115326… %` as the numbers that it may be. */
export function numberOf(text: string, language: Language): Interval {
  const plain = text.replaceAll(language === 'en' ? ',' : '.', '').replace(',', '.');
  const digits = /^[−-]?(\d+(?:\.\d+)?)/.exec(plain)?.[1] ?? '';
  const unit = plain.includes('…') ? new Fraction(1).div(new Fraction(10).pow(digits.split('.')[1]?.length ?? 0)!) : 0;
  const scale = plain.includes('%') ? 100 : 1;
  const value = { lo: new Fraction(digits).div(scale), hi: new Fraction(digits).add(unit).div(scale) };
  return /^[−-]/.test(plain) ? negative(value) : value;
}

function dayOf(text: string, language: Language): number {
  const date = language === 'en' ? `${text} UTC` : text.split('/').reverse().join('-');
  return Date.parse(date) / 86_400_000;
}

export function evaluate(text: string, language: Language): Interval {
  return new Reckoner(text, language).all();
}

/** The whole number below: one of two, where the interval has one in it. */
function floored({ lo, hi }: Interval): Interval {
  return { lo: lo.floor(), hi: hi.floor() };
}

const none = /^(?:—|0 \/ 0)(?=[;)])/;

class Reckoner {
  private rest: string;
  private readonly text: string;
  private readonly language: Language;

  constructor(text: string, language: Language) {
    this.text = text;
    this.rest = text;
    this.language = language;
  }

  all(): Interval {
    const value = this.sum();
    if (this.rest.trim() !== '') throw new Error(`cannot be reckoned: ${this.text} (at ${this.rest})`);
    return value;
  }

  private sum(): Interval {
    let value = this.product();
    for (let sign = this.take(/^[+−-]/); sign; sign = this.take(/^[+−-]/))
      value = sign === '+' ? plus(value, this.product()) : minus(value, this.product());
    return value;
  }

  private product(): Interval {
    let value = this.factor();
    for (let sign = this.take(/^[*×/]/); sign; sign = this.take(/^[*×/]/))
      value = sign === '/' ? over(value, this.factor()) : times(value, this.factor());
    return value;
  }

  private factor(): Interval {
    if (this.take(/^[−-]/)) return negative(this.factor());
    if (this.take(/^\(/)) return this.until(/^\)/);
    if (this.take(/^\|/)) return size(this.until(/^\|/));
    if (this.take(/^⌊/)) return floored(this.until(/^⌋/));
    if (this.take(/^ln\b/)) return byMachine(Math.log, this.factor());
    const name = this.take(/^(?:sum|mean|min|max|abs|days|if|coalesce|count)\(/);
    if (name) return this.call(name.slice(0, -1));
    const day = this.take(days[this.language]);
    if (day) return exactly(dayOf(day, this.language));
    const number = this.take(numbers[this.language]);
    if (number) return numberOf(number, this.language);
    const position = step.exec(this.rest.trimStart());
    if (position && this.take(step)) return exactly(position[1]!);
    throw new Error(`cannot be reckoned: ${this.text} (at ${this.rest})`);
  }

  private until(end: RegExp): Interval {
    const value = this.sum();
    if (!this.take(end)) throw new Error(`does not end: ${this.text} (at ${this.rest})`);
    return value;
  }

  /** `5 > 3; 2; —` */
  private choice(): Interval {
    const left = this.sum();
    const sign = this.take(/^(?:>=|<=|>|<|=)/);
    const right = this.sum();
    const [then, otherwise] = [0, 1].map(() => (this.take(/^;/) && !this.take(/^—/) ? this.sum() : null));
    if (!this.take(/^\)/)) throw new Error(`does not end: ${this.text} (at ${this.rest})`);
    const order = left.lo.compare(right.lo);
    const isTrue =
      sign?.includes('=') && order === 0 ? true : sign?.startsWith('>') ? order > 0 : order < 0 && sign !== '=';
    const chosen = isTrue ? then : otherwise;
    if (!chosen) throw new Error(`the other one was chosen: ${this.text}`);
    return chosen;
  }

  private call(name: string): Interval {
    if (name === 'if') return this.choice();
    // without a value, or nothing to measure
    const all = [this.take(none) ? null : this.sum()];
    while (this.take(/^;/)) all.push(this.take(none) ? null : this.sum());
    const values = all.filter((value) => value !== null);
    if (!this.take(/^\)/)) throw new Error(`does not end: ${this.text} (at ${this.rest})`);
    if (name === 'count') return exactly(values.length);
    const total = values.reduce(plus);
    switch (name) {
      case 'coalesce':
        return values[0]!;
      case 'sum':
        return total;
      case 'mean':
        return over(total, exactly(values.length));
      case 'min':
        return least(values);
      case 'max':
        return greatest(values);
      case 'abs':
        return size(values[0]!);
      default:
        return minus(values[1]!, values[0]!);
    }
  }

  private take(pattern: RegExp): string | null {
    const text = this.rest.trimStart();
    const found = pattern.exec(text)?.[0];
    if (found === undefined) return null;
    this.rest = text.slice(found.length);
    return found;
  }
}
