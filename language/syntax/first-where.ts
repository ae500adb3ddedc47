// Binary search, the only one: every "which line, which declaration, which day" asks here.

/** Of `count` indices in order, the first of which it is true, as it must be of all that follow; `count` where it is true of none. */
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
