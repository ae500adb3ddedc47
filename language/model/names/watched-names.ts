// Names in which somebody looks something up, with a record of what was looked up: so what is found stays found as long as these names mean the same.

import type { NamesRead } from '../rows.ts';

export class WatchedNames<T> implements ReadonlyMap<string, T> {
  private readonly names: ReadonlyMap<string, T>;
  private looked: Set<string> | 'all' | null = null;

  constructor(names: ReadonlyMap<string, T>) {
    this.names = names;
  }

  /** What was looked up since the last time. */
  taken(): NamesRead {
    const { looked } = this;
    this.looked = null;
    if (looked === null) return nothing;
    return looked === 'all' ? looked : [...looked];
  }

  get(name: string): T | undefined {
    this.look(name);
    return this.names.get(name);
  }

  has(name: string): boolean {
    this.look(name);
    return this.names.has(name);
  }

  private look(name: string): void {
    if (this.looked === 'all') return;
    this.looked ??= new Set();
    this.looked.add(name);
  }

  private get all(): ReadonlyMap<string, T> {
    this.looked = 'all';
    return this.names;
  }

  get size(): number {
    return this.all.size;
  }

  forEach(take: (value: T, name: string, map: ReadonlyMap<string, T>) => void): void {
    this.all.forEach(take);
  }

  keys(): MapIterator<string> {
    return this.all.keys();
  }

  values(): MapIterator<T> {
    return this.all.values();
  }

  entries(): MapIterator<[string, T]> {
    return this.all.entries();
  }

  [Symbol.iterator](): MapIterator<[string, T]> {
    return this.all[Symbol.iterator]();
  }
}

const nothing: readonly string[] = [];

/** Whether a name means another thing in the one than in the other; null: these are the same names, in the same order. */
export function differing<T>(
  before: ReadonlyMap<string, T>,
  now: ReadonlyMap<string, T>,
): ((name: string) => boolean) | null {
  if (before === now) return null;
  const other = new Set<string>();
  for (const [name, thing] of now) if (before.get(name) !== thing) other.add(name);
  for (const name of before.keys()) if (!now.has(name)) other.add(name);
  return (name) => other.has(name);
}
