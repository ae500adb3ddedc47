// What fits the letters that somebody has typed, out of more than anybody reads: what has them side by side before what has them in order.

/** All letters of the query, in order. Both in lower case. */
function hasInOrder(query: string, text: string): boolean {
  let at = 0;
  for (const letter of query) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

export interface FittingItems<T> {
  readonly found: readonly T[];
  /** Some that fit were left out. */
  readonly isCut: boolean;
}

/** In the order given: those that begin with the query, then those that contain it, then those that have its letters; `most` in all. */
export function fitting<T>(all: Iterable<T>, query: string, { textOf, most }: Fitting<T>): FittingItems<T> {
  const wanted = query.trim().toLowerCase();
  const ranks: readonly [T[], T[], T[]] = [[], [], []];
  for (const one of all) {
    const text = textOf(one).toLowerCase();
    if (text.startsWith(wanted)) ranks[0].push(one);
    else if (text.includes(wanted)) ranks[1].push(one);
    else if (hasInOrder(wanted, text)) ranks[2].push(one);
  }
  const found = ranks.flat();
  return found.length <= most ? { found, isCut: false } : { found: found.slice(0, most), isCut: true };
}

export interface Fitting<T> {
  readonly textOf: (one: T) => string;
  readonly most: number;
}
