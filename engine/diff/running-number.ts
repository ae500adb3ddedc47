// A score through many changes, each known as a difference. Its digits are computed when somebody reads them: those of the score of a large plan
// are thousands, while what one change does to it has few.

import { greatestCommonDivisor } from '../arithmetic/divisor.ts';
import { type Rational, tidy } from '../arithmetic/rational.ts';

export class RunningNumber {
  private readonly start: Rational;
  private readonly differences: Rational[] = [];
  /** What was computed last, after so many differences, and the number before it: changes are read one after the other, some of them twice. */
  private known: Known;
  private last: Known;

  constructor(start: Rational) {
    this.start = start;
    this.known = { at: 0, value: start };
    this.last = this.known;
  }

  /** How many differences it has. */
  get version(): number {
    return this.differences.length;
  }

  add(difference: Rational): void {
    this.differences.push(difference);
  }

  get value(): Rational {
    return this.after(this.version);
  }

  /** The number after so many differences: quick for those who read in the order of changes. */
  after(version: number): Rational {
    if (version === this.last.at) return this.last.value;
    if (version < this.known.at) this.known = { at: 0, value: this.start };
    while (this.known.at < version) {
      this.last = this.known;
      const { at, value } = this.last;
      this.known = { at: at + 1, value: plus(value, this.differences[at]!) };
    }
    return this.known.value;
  }
}

interface Known {
  readonly at: number;
  readonly value: Rational;
}

/** The sum over the least denominator for both: a long one, which is seldom longer than that of the long number. */
function plus(long: Rational, short: Rational): Rational {
  const rest = long.d % short.d;
  if (rest === 0n) return tidy({ n: long.n + short.n * (long.d / short.d), d: long.d });
  const factor = short.d / greatestCommonDivisor(short.d, rest);
  const d = long.d * factor;
  return tidy({ n: long.n * factor + short.n * (d / short.d), d });
}
