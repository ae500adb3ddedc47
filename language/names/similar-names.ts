// Finds similar names, for suggestions.

const WORK = 3_000_000;

export type Similar = (name: string, among: Iterable<string>) => readonly string[];

/** Up to three names, the nearest first. The work is limited for each instance: a plan with all names wrong must not take minutes. */
export function createSimilar(): Similar {
  let work = WORK;
  return (name, among) => {
    const limit = limitFor(name);
    const letters = lettersOf(name);
    const found: { candidate: string; distance: number }[] = [];
    for (const candidate of among) {
      if (work <= 0) break;
      work--;
      if (Math.abs(candidate.length - name.length) > limit || candidate === name) continue;
      work -= candidate.length;
      if (count(letters & ~lettersOf(candidate)) > limit) continue;
      const distance = distanceOf(name, candidate, limit);
      if (distance <= limit) found.push({ candidate, distance });
    }
    found.sort((a, b) => a.distance - b.distance);
    return found.slice(0, 3).map(({ candidate }) => candidate);
  };
}

/** The allowed distance. A single letter is similar only to itself, in upper or lower case. */
function limitFor({ length }: string): number {
  if (length === 1) return 0.5;
  if (length <= 3) return 1;
  return length <= 8 ? 2 : 3;
}

/** A bit set of the characters in a name, ignoring case: 32 classes are enough to reject most distant names. */
function lettersOf(name: string): number {
  let letters = 0;
  for (let index = 0; index < name.length; index++) letters |= 1 << (name.charCodeAt(index) & 31);
  return letters;
}

/** How many bits are set. */
function count(bits: number): number {
  let left = bits;
  let set = 0;
  for (; left !== 0; left &= left - 1) set++;
  return set;
}

/** The edit distance (with swaps); a value above `limit` is not exact. */
export function distanceBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  return a === b ? 0 : distanceOf(a, b, limit);
}

/** The edit distance (with swaps), where a difference in case costs less than a letter; a value above `limit` is not exact. */
function distanceOf(a: string, b: string, limit: number): number {
  let start = 0;
  while (start < a.length && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let same = 0;
  const most = Math.min(a.length, b.length) - start;
  while (same < most && a.charCodeAt(a.length - 1 - same) === b.charCodeAt(b.length - 1 - same)) same++;
  const [from, to] = [a.slice(start, a.length - same), b.slice(start, b.length - same)];
  if (from.toLowerCase() === to.toLowerCase()) return 0.5;
  return from.length === 0 || to.length === 0 ? from.length + to.length : changes(from, to, limit);
}

function changes(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let last: number[] = [];
  let current: number[] = [];
  for (let column = 0; column <= b.length; column++) last.push(column);
  for (let row = 1; row <= a.length; row++) {
    let least = row;
    current[0] = row;
    const letter = a.charCodeAt(row - 1);
    for (let column = 1; column <= b.length; column++) {
      const other = b.charCodeAt(column - 1);
      let cost = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (letter === other ? 0 : 1));
      if (row > 1 && column > 1 && letter === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === other) {
        cost = Math.min(cost, before[column - 2]! + 1);
      }
      current[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    [before, last, current] = [last, current, before];
  }
  return last[b.length]!;
}

/** For a single query. */
export const similarNames = (name: string, among: readonly string[]): readonly string[] => createSimilar()(name, among);
