// Filters a long list by typed letters: items that contain them side by side come before those that contain them in order.

/** Whether the text has all letters of the query in order. Both in lower case. */
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
  /** There are more matches. */
  readonly isCut: boolean;
}

/** At most `most` items: those that begin with the query, then those that contain it, then those that have its letters; each in given order. */
export function bestMatches<T>(all: Iterable<T>, query: string, { textOf, most }: Fitting<T>): FittingItems<T> {
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
