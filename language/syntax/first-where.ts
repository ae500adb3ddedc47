// The only binary search.

/** The first of `count` indices for which the predicate is true, as it must be for all that follow; `count` if there is none. */
export function firstWhere(count: number, isTrue: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
