// Sums of many fractions. Knows no weights and no plans.
//
// Adding n fractions one after the other and reducing each time costs the square of n: the denominators of different indicators
// have nothing in common and grow. So fractions with one denominator are added first, the rest pairwise in a balanced tree (where
// long numbers meet numbers of their own length), and nothing is reduced that is not small.

import { add, type Rational, zero } from './rational.ts';

export function sum(terms: readonly Rational[]): Rational {
  const total = new Sum();
  for (const { n, d } of terms) total.add(n, d);
  return total.value;
}

/** Collects terms; those with the same denominator are added at once. */
export class Sum {
  private readonly terms: { n: bigint; readonly d: bigint }[] = [];
  private known: Map<bigint, Sum['terms'][number]> | null = null;

  /** Adds `n / d`; `d` is above zero. */
  add(n: bigint, d: bigint): void {
    const term = this.termOver(d);
    if (term === undefined) this.begin(n, d);
    else term.n += n;
  }

  get value(): Rational {
    return balanced(this.terms);
  }

  private begin(n: bigint, d: bigint): void {
    const term = { n, d };
    this.terms.push(term);
    if (this.terms.length > many) {
      this.known ??= new Map(this.terms.map((one) => [one.d, one]));
      this.known.set(d, term);
    }
  }

  private termOver(d: bigint): Sum['terms'][number] | undefined {
    if (this.known !== null) return this.known.get(d);
    for (const term of this.terms) if (term.d === d) return term;
    return undefined;
  }
}

/** Up to so many terms a linear search is used in place of a map. */
const many = 12;

function balanced(terms: readonly Rational[]): Rational {
  let level = terms;
  while (level.length > 1) {
    const next: Rational[] = [];
    for (let i = 0; i + 1 < level.length; i += 2) next.push(add(level[i]!, level[i + 1]!));
    if (level.length % 2 === 1) next.push(level[level.length - 1]!);
    level = next;
  }
  return level[0] ?? zero;
}
