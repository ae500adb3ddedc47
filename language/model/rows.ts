// What was made of each element of a list, from one list to the next. An edit changes few elements; what was made of the others is copied without a look
// at them: reading 3,800 objects that are not in the processor's cache takes milliseconds, comparing their addresses microseconds.

export interface Row<T, F> {
  readonly value: T;
  readonly found: F;
  readonly names: NamesRead;
}

/** The names that were looked up; `all` if all of them were read. */
export type NamesRead = readonly string[] | 'all';

/** Every list has an element for each thing, in the same order. */
export interface Rows<K, T, F> {
  readonly things: readonly K[];
  readonly values: readonly T[];
  readonly found: readonly F[];
  readonly names: readonly NamesRead[];
}

export const noRows: Rows<never, never, never> = { things: [], values: [], found: [], names: [] };

/** The rows of these things: made anew are those of new things, and those that looked up a name that is another now; `isOther` null: none is. */
export function renewed<K extends object, T, F>(
  before: Rows<K, T, F>,
  things: readonly K[],
  { make, isOther }: { readonly make: (thing: K) => Row<T, F>; readonly isOther: ((name: string) => boolean) | null },
): Rows<K, T, F> {
  const rows: Lasting<K, T, F> = isOther === null ? before : withoutStale(before, isOther);
  return rows.things.length === things.length ? withReplaced(rows, things, make) : withMoved(rows, things, make);
}

/** null in place of a thing that is to be made anew. */
type Lasting<K, T, F> = Rows<K | null, T, F>;

function withoutStale<K, T, F>(rows: Rows<K, T, F>, isOther: (name: string) => boolean): Lasting<K, T, F> {
  const isStale = (names: NamesRead): boolean => names === 'all' || names.some(isOther);
  return { ...rows, things: rows.things.map((thing, at) => (isStale(rows.names[at]!) ? null : thing)) };
}

function withReplaced<K extends object, T, F>(
  rows: Lasting<K, T, F>,
  things: readonly K[],
  make: (thing: K) => Row<T, F>,
): Rows<K, T, F> {
  const other: number[] = [];
  for (let at = 0; at < things.length; at++) if (rows.things[at] !== things[at]) other.push(at);
  if (other.length === 0) return { ...rows, things };
  const anew = other.map((at) => make(things[at]!));
  return {
    things,
    values: replaced(rows.values, other, (index) => anew[index]!.value),
    found: replaced(rows.found, other, (index) => anew[index]!.found),
    names: replaced(rows.names, other, (index) => anew[index]!.names),
  };
}

/** The same list where no element is another. */
function replaced<E>(list: readonly E[], at: readonly number[], by: (index: number) => E): readonly E[] {
  let copy: E[] | null = null;
  for (let index = 0; index < at.length; index++) {
    const element = by(index);
    if (list[at[index]!] === element) continue;
    copy ??= list.slice();
    copy[at[index]!] = element;
  }
  return copy ?? list;
}

/** Where things came or went: what is the same at both ends is copied as it is, what is between is looked for one by one. */
function withMoved<K extends object, T, F>(
  rows: Lasting<K, T, F>,
  things: readonly K[],
  make: (thing: K) => Row<T, F>,
): Rows<K, T, F> {
  const shorter = Math.min(rows.things.length, things.length);
  let start = 0;
  while (start < shorter && rows.things[start] === things[start]) start++;
  let tail = 0;
  while (tail < shorter - start && rows.things.at(-1 - tail) === things.at(-1 - tail)) tail++;
  const until = rows.things.length - tail;
  const known = new Map<K | null, Row<T, F>>(
    rows.things.slice(start, until).map((thing, at) => [thing, rowAt(rows, start + at)]),
  );
  const between = things.slice(start, things.length - tail).map((thing) => known.get(thing) ?? make(thing));
  const spliced = <E>(list: readonly E[], of: (row: Row<T, F>) => E): readonly E[] =>
    list.slice(0, start).concat(between.map(of), list.slice(until));
  return {
    things,
    values: spliced(rows.values, ({ value }) => value),
    found: spliced(rows.found, ({ found }) => found),
    names: spliced(rows.names, ({ names }) => names),
  };
}

function rowAt<T, F>({ values, found, names }: Rows<unknown, T, F>, at: number): Row<T, F> {
  return { value: values[at]!, found: found[at]!, names: names[at]! };
}
